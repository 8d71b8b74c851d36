"""The rules of the family `funds`, one a file."""
