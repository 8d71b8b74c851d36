"""Checking a plan by every rule, measured against loading it and against its JSON Schema.

usage: python benchmarks/rules.py [--families]

The plan is that of benchmarks/documents.py. It is loaded by this library, and its document is
validated by jsonschema with the schema that this library gives; what each of these finds wrong has
little in common with the rules, but who loads or validates a plan should be able to check it too.
"""

import json
import sys
from collections.abc import Callable

import jsonschema
from documents import example
from timing import Case, Row, measure, table

from unionplan import Plan, check
from unionplan.formats import json as format_json
from unionplan.formats import load_schema
from unionplan.rules import Family, default_registry


def families(plan: Plan) -> None:
    """Print what the rules of each family cost, as a share of all of them together."""
    registry = default_registry()
    present = [family for family in Family if any(rule.family is family for rule in registry)]
    seconds = measure(
        [
            Case("all", lambda: check(plan)),
            Case("none", lambda: check(plan, select=["WP001"])),
            *(Case(family.value, _selected(plan, family.value)) for family in present),
        ]
    )
    for name, time in seconds.items():
        print(f"{name:12} {1e6 * time:8.0f} us  {time / seconds['all']:6.2f}")
    print()


def _selected(plan: Plan, family: str) -> Callable[[], object]:
    return lambda: check(plan, select=[family])


def main() -> None:
    """Print the ratios; fail where one is larger than it must be."""
    plan = example()
    text = format_json.dumps(plan)
    document = json.loads(text)
    validator = jsonschema.Draft202012Validator(load_schema())
    if not validator.is_valid(document):
        msg = "the plan does not fit its schema"
        raise AssertionError(msg)
    report = check(plan)
    print(f"{len(default_registry())} rules, {len(report.findings)} findings")
    print()
    if "--families" in sys.argv:
        families(plan)
    seconds = measure(
        [
            Case("check", lambda: check(plan)),
            Case("loads", lambda: format_json.loads(text)),
            Case("jsonschema", lambda: list(validator.iter_errors(document))),
        ]
    )
    rows = [
        Row("check, all rules", "our own loads", seconds["check"] / seconds["loads"], 1.0, 0.35),
        Row("check, all rules", "jsonschema", seconds["check"] / seconds["jsonschema"], 0.05, 0.01),
    ]
    print(table(rows))
    if not all(row.holds for row in rows):
        sys.exit("too slow")


if __name__ == "__main__":
    main()
