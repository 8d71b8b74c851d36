"""Reading and writing plan documents, measured against pydantic, stock cattrs and attrs.

usage: python benchmarks/documents.py

One plan of some 220 objects. pydantic reads the same text into a model of the same shape that
forbids unknown keys, and writes the same text: indented, with defaults left out. Stock cattrs has
the hooks without which it could not read the model at all, and accepts much that is wrong.
"""

import json
import sys
import tempfile
from collections.abc import Callable
from datetime import date
from decimal import Decimal
from pathlib import Path
from typing import Any

import attrs
import cattrs
import pydantic
from peers import Plan as PydanticPlan
from timing import Case, Row, measure, memory, processes, report

from unionplan import (
    Activity,
    CalendarUnit,
    DecodeError,
    Every,
    Extra,
    Frequency,
    Goal,
    Measurement,
    Membership,
    Metric,
    Observance,
    Organization,
    Party,
    Period,
    Plan,
    Record,
    Recurrence,
    Section,
    Target,
    TermOfOffice,
    Unscheduled,
    When,
    WorkArea,
    parse_when,
)
from unionplan.formats import json as format_json
from unionplan.formats import to_plain

PROSE = "坚持以职工为中心，认真履行维护职工合法权益、竭诚服务职工群众的基本职责，扎实推进各项工作。"
WHENS: tuple[Any, ...] = (
    *("2026-03", "2026-03/2026-05", "2026-Q3", "../2026-09-30", "2026-03-08", "XXXX-06"),
    Observance(festival="mid_autumn", relation="before"),
    Frequency(every="month", times=1),
    Recurrence(rrule="FREQ=MONTHLY;BYDAY=-1FR"),
    Unscheduled(words="适时"),
)
AREAS = tuple(WorkArea)


def example() -> Plan:
    """A plan as a school's union would have it, with everything that is usual."""
    return Plan(
        title="2026年实验小学工会工作计划",
        period="2026",
        organization=Organization(
            name="实验小学工会",
            kind="school",
            region="江苏",
            membership=Membership(employees=190, members=182, women=120),
            term=TermOfOffice(elected_on=date(2023, 4, 1), years=5, number=9),
        ),
        sections=[
            Section(role="guidance", marker="一、", heading="指导思想", text=PROSE * 2),
            Section(
                role="tasks",
                marker="二、",
                heading="重点工作",
                sections=[
                    Section(marker=f"（{number}）", heading=f"第{number}项工作", text=PROSE)
                    for number in range(1, 19)
                ],
            ),
            Section(role="signoff", text="实验小学工会\n2026年1月"),
        ],
        goals=[Goal(statement=f"目标{number}", area=AREAS[number]) for number in range(8)],
        activities=[activity(number) for number in range(50)],
        metrics=[metric(number) for number in range(15)],
    )


def activity(number: int) -> Activity:
    """One activity; what it has varies with its number."""
    parties = [Party(name="工会委员会"), Party(name="校长办公室", role="support")]
    done = [Record(on=date(2026, 3, 8), note="已开展", participants=120)]
    return Activity(
        title=f"举行九届二次教职工代表大会第{number}次会议",
        when=WHENS[number % len(WHENS)],
        area=AREAS[number % len(AREAS)],
        goals=[f"g{number % 8 + 1}"],
        section=f"s{number % 18 + 3}",
        parties=parties[: 1 + number % 2],
        budget="2000.50" if number % 5 == 0 else None,
        records=done if number % 7 == 0 else [],
    )


def metric(number: int) -> Metric:
    """One metric; what it has varies with its number."""
    found = Measurement(value="97.9", on=date(2026, 6, 30), numerator=180, denominator=184)
    return Metric(
        name=f"提案办结率{number}",
        unit="%",
        goal="g1",
        targets=[Target(at_least="95.5" if number % 2 else 100, by="2026-12-31")],
        measurements=[found] if number % 3 == 0 else [],
    )


def broken(text: str) -> str:
    """The same document with eight faults, spread over it."""
    document = json.loads(text)
    document["kind"] = "plam"
    document["sections"][1]["marker"] = None
    document["goals"][2]["titel"] = "x"
    document["activities"][3]["title"] = 5
    document["activities"][6]["when"]["relatoin"] = "on"
    document["activities"][9]["status"] = "plannd"
    document["metrics"][1]["targets"][0]["by"] = "soon"
    del document["metrics"][7]["name"]
    return json.dumps(document, ensure_ascii=False, indent=2)


def stock_cattrs() -> cattrs.Converter:
    """Cattrs with no more than it needs to read the model."""
    converter = cattrs.Converter(forbid_extra_keys=True)
    hooks: dict[Any, Callable[[Any], object]] = {
        date: date.fromisoformat,
        Decimal: Decimal,
        Period: Period.parse,
        CalendarUnit: CalendarUnit.parse,
        Every: Every.parse,
        Extra: Extra,
    }
    for kind, read in hooks.items():
        converter.register_structure_hook(kind, lambda value, _, read=read: read(value))
        converter.register_unstructure_hook(kind, str)
    members = {
        "festival": Observance,
        "every": Frequency,
        "rrule": Recurrence,
        "words": Unscheduled,
    }

    def structure_when(value: str | dict[str, object], _: object) -> object:
        if isinstance(value, str):
            return parse_when(value)
        return converter.structure(value, next(members[key] for key in value if key in members))

    converter.register_structure_hook(When | None, structure_when)
    return converter


def count_objects(node: object) -> int:
    """Objects in plain data."""
    if isinstance(node, dict):
        return 1 + sum(map(count_objects, node.values()))
    return sum(map(count_objects, node)) if isinstance(node, list) else 0


def refused(loads: Callable[[str], object], text: str) -> object:
    """What a reader says of a text that it must refuse."""
    try:
        loads(text)
    except DecodeError as error:
        return [str(fault) for fault in error.faults]
    except pydantic.ValidationError as error:
        return error.errors()
    msg = "a broken document was read"
    raise AssertionError(msg)


def in_process() -> list[Row]:
    """Reading and writing, side by side in one process."""
    plan = example()
    text = format_json.dumps(plan)
    wrong = broken(text)
    converter = stock_cattrs()
    peer = PydanticPlan.model_validate_json(text)

    def load_with_cattrs() -> object:
        document = json.loads(text, parse_float=Decimal)
        del document["unionplan"]
        return converter.structure(document, Plan)

    def dump_with_pydantic() -> str:
        return peer.model_dump_json(exclude_defaults=True, indent=2)

    def dump_with_attrs() -> str:
        return json.dumps(attrs.asdict(plan), ensure_ascii=False, indent=2, default=str)

    if format_json.loads(text) != plan or load_with_cattrs() != plan:
        msg = "the plan is not read back as it was"
        raise AssertionError(msg)
    print(f"{count_objects(to_plain(plan))} objects, {len(text.encode()) / 1024:.0f} KiB of JSON")
    print(f"{len(dump_with_pydantic().encode()) / 1024:.0f} KiB by pydantic")
    print()
    seconds = measure(
        [
            Case("loads", lambda: format_json.loads(text)),
            Case("pydantic loads", lambda: PydanticPlan.model_validate_json(text)),
            Case("cattrs loads", load_with_cattrs),
            Case("dumps", lambda: format_json.dumps(plan)),
            Case("pydantic dumps", dump_with_pydantic),
            Case("attrs dumps", dump_with_attrs),
            Case("invalid", lambda: refused(format_json.loads, wrong)),
            Case("pydantic invalid", lambda: refused(PydanticPlan.model_validate_json, wrong)),
        ]
    )

    def ratio(case: str, other: str) -> float:
        return seconds[case] / seconds[f"{other} {case}"]

    return [
        Row("loads JSON", "pydantic forbid", ratio("loads", "pydantic"), 2.0, 1.35),
        Row("loads JSON", "stock cattrs", ratio("loads", "cattrs"), 1.0, 0.5),
        Row("dumps JSON", "pydantic model_dump_json", ratio("dumps", "pydantic"), 0.9, 0.5),
        Row("dumps JSON", "attrs.asdict, json.dumps", ratio("dumps", "attrs"), 0.9, 0.5),
        Row("all faults", "pydantic errors()", ratio("invalid", "pydantic"), 5.0, 3.5),
    ]


def whole_processes() -> list[Row]:
    """Starting Python, importing, and reading one plan."""
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / "plan.json"
        path.write_text(format_json.dumps(example()), encoding="utf-8")
        read = f"open({str(path)!r}, encoding='utf-8').read()"
        ours = f"from unionplan.formats import json; json.loads({read})"
        theirs = (
            f"import sys; sys.path.insert(0, {str(Path(__file__).parent)!r})\n"
            f"import peers; peers.Plan.model_validate_json({read})"
        )
        programs = {
            "bare": "pass",
            "attrs": "import attrs",
            "unionplan": "import unionplan",
            "load": ours,
            "pydantic load": theirs,
        }
        seconds = processes({name: [sys.executable, "-c", code] for name, code in programs.items()})
    print(", ".join(f"{name} {1000 * time:.0f} ms" for name, time in seconds.items()))
    print()
    return [
        Row("import unionplan", "import attrs", seconds["unionplan"] / seconds["attrs"], 1.5, 1.3),
        Row(
            "start, load one plan",
            "pydantic",
            seconds["load"] / seconds["pydantic load"],
            0.65,
            0.45,
        ),
    ]


def in_memory() -> list[Row]:
    """What a plan that was read takes, beside the dictionary that `json` makes of the same text."""
    text = format_json.dumps(example())
    plan, document = memory(lambda: format_json.loads(text)), memory(lambda: json.loads(text))
    print(f"a plan takes {plan / 1024:.0f} KiB, its dictionary {document / 1024:.0f} KiB")
    print()
    return [Row("memory of a plan", "its dict", plan / document, 0.8, 0.65)]


def rows() -> list[Row]:
    """Measure everything about documents."""
    return [*in_process(), *whole_processes(), *in_memory()]


if __name__ == "__main__":
    report(rows())
