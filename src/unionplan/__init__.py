"""unionplan: trade-union work plans (工会工作计划) as typed values.

Read a plan from its own words, load and save it as a document, check it, hand it on::

    reading = unionplan.read(text)
    report = unionplan.check(reading.plans[0])
    unionplan.dump(reading.plans[0], "plan.json")

Everything here is loaded on first use, so that importing unionplan costs next to nothing.
"""

from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    from unionplan.errors import (
        DecodeError,
        EncodeError,
        Fault,
        InputError,
        MissingExtraError,
        ModelError,
        OutputError,
        PointerError,
        UnionPlanError,
        UnknownFormatError,
    )
    from unionplan.formats import dump, load
    from unionplan.model import (
        Activity,
        Aggregation,
        CalendarUnit,
        Deadline,
        Direction,
        Every,
        Extra,
        Frequency,
        Goal,
        Json,
        Measurement,
        Membership,
        Metric,
        Observance,
        Organization,
        OrganizationKind,
        Party,
        PartyRole,
        Period,
        Placeholder,
        Plan,
        PlanKind,
        Record,
        Recurrence,
        Relation,
        Section,
        SectionRole,
        Source,
        Status,
        Strength,
        Target,
        TermOfOffice,
        TermWeek,
        TimeUnit,
        UnionFunction,
        UnionLevel,
        Unscheduled,
        Waiver,
        When,
        Window,
        WorkArea,
        join_pointer,
        parse_when,
        split_pointer,
        walk,
    )
    from unionplan.reading import Reading, read, read_document
    from unionplan.rules import Finding, NotChecked, Profile, Report, check

    __version__: str
else:

    def __getattr__(name: str) -> object:
        """Load a public name when it is first asked for."""
        if name == "__version__":
            value = _version()
        elif name in _HOMES:
            from importlib import import_module  # noqa: PLC0415 - the face starts with nothing

            value = getattr(import_module(_HOMES[name]), name)
        else:
            msg = f"module {__name__!r} has no attribute {name!r}"
            raise AttributeError(msg, name=name, obj=None)
        globals()[name] = value
        return value

    def __dir__() -> list[str]:
        """List the public names, loaded or not."""
        return sorted({*globals(), *__all__})


__all__ = [
    "Activity",
    "Aggregation",
    "CalendarUnit",
    "Deadline",
    "DecodeError",
    "Direction",
    "EncodeError",
    "Every",
    "Extra",
    "Fault",
    "Finding",
    "Frequency",
    "Goal",
    "InputError",
    "Json",
    "Measurement",
    "Membership",
    "Metric",
    "MissingExtraError",
    "ModelError",
    "NotChecked",
    "Observance",
    "Organization",
    "OrganizationKind",
    "OutputError",
    "Party",
    "PartyRole",
    "Period",
    "Placeholder",
    "Plan",
    "PlanKind",
    "PointerError",
    "Profile",
    "Reading",
    "Record",
    "Recurrence",
    "Relation",
    "Report",
    "Section",
    "SectionRole",
    "Source",
    "Status",
    "Strength",
    "Target",
    "TermOfOffice",
    "TermWeek",
    "TimeUnit",
    "UnionFunction",
    "UnionLevel",
    "UnionPlanError",
    "UnknownFormatError",
    "Unscheduled",
    "Waiver",
    "When",
    "Window",
    "WorkArea",
    "__version__",
    "check",
    "dump",
    "join_pointer",
    "load",
    "parse_when",
    "read",
    "read_document",
    "split_pointer",
    "walk",
]

_ELSEWHERE: Final = {
    "unionplan.errors": (
        "DecodeError",
        "EncodeError",
        "Fault",
        "InputError",
        "MissingExtraError",
        "ModelError",
        "OutputError",
        "PointerError",
        "UnionPlanError",
        "UnknownFormatError",
    ),
    "unionplan.formats": ("dump", "load"),
    "unionplan.reading": ("Reading", "read", "read_document"),
    "unionplan.rules": ("Finding", "NotChecked", "Profile", "Report", "check"),
}
# What is not listed elsewhere is the model's.
_HOMES: Final = dict.fromkeys(set(__all__) - {"__version__"}, "unionplan.model") | {
    name: home for home, names in _ELSEWHERE.items() for name in names
}


def _version() -> str:
    from importlib.metadata import PackageNotFoundError, version  # noqa: PLC0415 - it is slow

    try:
        return version("unionplan")
    except PackageNotFoundError:  # run from its sources, without being installed
        return "0+unknown"
