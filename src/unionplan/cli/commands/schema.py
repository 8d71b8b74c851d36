"""`unionplan schema`: the JSON Schema of plan documents."""

import argparse
import json

from unionplan.cli.streams import write_document
from unionplan.formats import load_schema


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """There is nothing to be asked."""
    del parser


def run(arguments: argparse.Namespace) -> int:
    """Print the schema."""
    del arguments
    write_document(json.dumps(load_schema(), ensure_ascii=False, indent=2) + "\n")
    return 0
