"""The rules of the family ``schedule``, one a file."""
