"""The rules of the family `engine`, one a file."""
