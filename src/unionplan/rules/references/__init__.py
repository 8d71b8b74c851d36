"""The rules of the family ``references``, one a file."""
