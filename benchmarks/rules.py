"""Checking a plan by every rule, measured against loading it and against its JSON Schema.

usage: python benchmarks/rules.py [--families] [--rules]

--families  prints what the rules of each family cost
--rules     prints the slowest rules: the least time of a run after all rules before it, which pays
            for what it is the first to ask of the context, and of one more run

The plan is that of benchmarks/documents.py. It is loaded by this library, and its document is
validated by jsonschema with the schema that this library gives; what each of these finds wrong has
little in common with the rules, but who loads or validates a plan should be able to check it too.
"""

import json
import sys
import time
from collections.abc import Callable
from contextlib import suppress

import jsonschema
from documents import example
from timing import Case, Row, measure, table

from unionplan import Plan, check
from unionplan.formats import json as format_json
from unionplan.formats import load_schema
from unionplan.rules import Context, FactMissingError, Family, Profile, default_registry


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
    for name, taken in seconds.items():
        print(f"{name:12} {1e6 * taken:8.0f} us  {taken / seconds['all']:6.2f}")
    print()


def _selected(plan: Plan, family: str) -> Callable[[], object]:
    return lambda: check(plan, select=[family])


def slowest_rules(plan: Plan, *, rounds: int = 50, most: int = 40) -> None:
    """Print the rules that take longest, in microseconds."""
    registry = default_registry()
    first = dict.fromkeys((rule.code for rule in registry), float("inf"))
    again = dict(first)
    for _ in range(rounds):
        context = Context(plan, profile=Profile.of(plan))
        for times in (first, again):
            for rule in registry:
                begin = time.perf_counter()
                with suppress(FactMissingError):
                    list(rule.check(plan, context))
                times[rule.code] = min(times[rule.code], time.perf_counter() - begin)
    print(f"{'':36} {'first':>7} {'again':>7}")
    for code in sorted(first, key=lambda code: -first[code])[:most]:
        name = f"{code} {registry[code].name}"
        print(f"{name:36} {1e6 * first[code]:7.1f} {1e6 * again[code]:7.1f}")
    print()


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
    if "--rules" in sys.argv:
        slowest_rules(plan)
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
