"""What a check gives, one form a module: for people, for programs, for the services of a forge."""
