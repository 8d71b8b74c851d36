"""The command line: what the library can do, for people and for shell scripts."""

from unionplan.cli.program import main

__all__ = ["main"]
