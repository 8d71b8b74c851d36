"""The rules of the family `statute`, one a file."""
