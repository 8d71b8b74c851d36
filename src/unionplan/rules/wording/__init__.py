"""The rules of the family ``wording``, one a file."""
