"""The rules of the family ``metrics``, one a file."""
