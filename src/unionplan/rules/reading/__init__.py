"""The rules of the family ``reading``, one a file."""
