"""Checking plans by every rule, measured against loading them and against their JSON Schema.

usage: python benchmarks/rules.py [--families] [--rules]

--families  prints what the rules of each family cost on the first plan
--rules     prints its slowest rules: the least time of a run after all rules before it, which pays
            for what it is the first to ask of the context, and of one more run

The plans are that of benchmarks/documents.py, which has many faults, and the six of
tests/rules/clean_plans, which have hardly any. They are loaded by this library, and their documents
are validated by jsonschema with the schema that this library gives; what each of these finds wrong
has little in common with the rules, but who loads or validates a plan should be able to check it
too.
"""

import json
import sys
import time
from collections.abc import Callable, Iterator
from contextlib import suppress
from pathlib import Path

import jsonschema
from documents import example
from timing import Case, Row, measure, report

from unionplan import Plan, check, read
from unionplan.formats import json as format_json
from unionplan.formats import load_schema
from unionplan.rules import Context, FactMissingError, Family, Profile, default_registry

CLEAN_PLANS = Path(__file__).parent.parent / "tests" / "rules" / "clean_plans"
ROUNDS = 100


def plans() -> Iterator[tuple[str, Plan]]:
    """The plans that are checked, by name."""
    yield "benchmark", example()
    for path in sorted(CLEAN_PLANS.glob("*.txt")):
        yield path.stem, read(path.read_text("utf-8")).plans[0]


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
    triggers = registry.choose(kind=Profile.of(plan).kind).triggers
    first = dict.fromkeys((rule.code for rule in registry), float("inf"))
    again = dict(first)
    for _ in range(rounds):
        context = Context(plan, profile=Profile.of(plan))
        asked = triggers.asked(context)
        for times in (first, again):
            for rule in map(triggers.rules.__getitem__, asked):
                begin = time.perf_counter()
                with suppress(FactMissingError):
                    list(rule.check(plan, context))
                times[rule.code] = min(times[rule.code], time.perf_counter() - begin)
    first = {code: seconds for code, seconds in first.items() if seconds < float("inf")}
    print(f"{len(first)} of {len(registry)} rules are asked")
    print(f"{'':36} {'first':>7} {'again':>7}")
    for code in sorted(first, key=lambda code: -first[code])[:most]:
        name = f"{code} {registry[code].name}"
        print(f"{name:36} {1e6 * first[code]:7.1f} {1e6 * again[code]:7.1f}")
    print()


def ratios(name: str, plan: Plan) -> Iterator[Row]:
    """What checking a plan costs against loading and against validating it."""
    text = format_json.dumps(plan)
    document = json.loads(text)
    validator = jsonschema.Draft202012Validator(load_schema())
    if not validator.is_valid(document):
        msg = f"the plan {name} does not fit its schema"
        raise AssertionError(msg)
    seconds = measure(
        [
            Case("check", lambda: check(plan)),
            Case("our own loads", lambda: format_json.loads(text)),
            Case("jsonschema", lambda: list(validator.iter_errors(document))),
        ],
        rounds=ROUNDS,
    )
    job = f"check {name} ({len(check(plan).findings)} findings)"
    for against, must, aim in (("our own loads", 1.0, 0.35), ("jsonschema", 0.05, 0.01)):
        yield Row(job, against, seconds["check"] / seconds[against], must, aim)


def rows() -> list[Row]:
    """Measure every plan."""
    return [row for name, plan in plans() for row in ratios(name, plan)]


def main() -> None:
    """Print the ratios; fail where one is larger than it must be."""
    print(f"{len(default_registry())} rules")
    print()
    if "--families" in sys.argv:
        families(example())
    if "--rules" in sys.argv:
        slowest_rules(example())
    report(rows())


if __name__ == "__main__":
    main()
