"""How the library stands up to hostile input, failing disks and killed processes, in figures.

Each row of docs/explanation/security.md is one command, `python -m tools.robustness ROW`, that
ends in one line with its figure and goal.
"""
