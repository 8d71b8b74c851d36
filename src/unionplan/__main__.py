"""`python -m unionplan` is the command line."""

import sys

from unionplan.cli import main

if __name__ == "__main__":
    sys.exit(main())
