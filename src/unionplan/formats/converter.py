"""The cattrs converter: the reference for what a document is.

A document mirrors the model field by field. The converter takes nothing for something else: 5 is no
text, ``"12"`` no number, ``true`` no whole number, and null stands nowhere but in the application's
own values. `unionplan.formats.plain` reads the same documents by written-out code and comes here
for the words when one of them is wrong.
"""

# ruff: noqa: ANN401 - hooks of cattrs take and give anything

import re
from collections.abc import Callable, Iterator
from datetime import date
from decimal import Decimal
from enum import StrEnum
from itertools import islice
from operator import attrgetter
from types import UnionType
from typing import Any, Final, Union, cast, get_args, get_origin

import attrs
from cattrs import ClassValidationError, Converter, IterableValidationError
from cattrs.errors import IterableValidationNote
from cattrs.gen import make_dict_structure_fn, make_dict_unstructure_fn, override

from unionplan.errors import ModelError
from unionplan.formats._problem import (
    LONG_NUMBER,
    MAX_FAULTS,
    TOO_DEEP,
    LongNumber,
    Path,
    Problem,
    expected,
    is_array,
    is_object,
    items_of,
    shown,
    unknown_key,
)
from unionplan.formats._values import (
    FORMAT_KEY,
    FORMAT_VERSION,
    Refusal,
    is_extra_key,
    is_model_number,
    is_number,
    read_date,
    read_notation,
)
from unionplan.limits import MAX_DECIMAL_DIGITS, MAX_DECIMAL_EXPONENT, MAX_DEPTH
from unionplan.model import (
    Aggregation,
    CalendarUnit,
    Deadline,
    Direction,
    Every,
    Extra,
    Frequency,
    Json,
    Observance,
    OrganizationKind,
    PartyRole,
    Period,
    Plan,
    PlanKind,
    Recurrence,
    Relation,
    SectionRole,
    Status,
    Strength,
    TermWeek,
    UnionLevel,
    Unscheduled,
    When,
    Window,
    WorkArea,
    parse_when,
)

__all__ = ["FORMAT_VERSION", "make_converter", "problems_of"]

WHEN_KEYS: Final[dict[str, type]] = {
    "festival": Observance,
    "every": Frequency,
    "rrule": Recurrence,
    "term_week": TermWeek,
    "words": Unscheduled,
}
"""The key by which a time that is written as an object is told from the others."""

CODES: Final[tuple[type[StrEnum], ...]] = (
    Aggregation,
    Direction,
    OrganizationKind,
    PartyRole,
    PlanKind,
    Relation,
    SectionRole,
    Status,
    Strength,
    UnionLevel,
    WorkArea,
)
"""The closed sets of words that stand in documents."""

_EXTRA: Final = (
    "x-"  # the name that the field `extra` goes by inside; no document's key is in its way
)
_OWNER: Final = re.compile(r"an? [A-Z][A-Za-z]+'s ([a-z_]+)|([a-z_]+) ")
_UNIONS: Final = (Union, UnionType)


def make_converter() -> Converter:
    """A converter between plans and plain data, which callers may extend with hooks of their own.

    ``converter.structure(data, Plan)`` raises cattrs' groups of exceptions; `problems_of` makes a
    flat list of them.
    """
    converter = Converter(detailed_validation=True, forbid_extra_keys=True)
    for kind, what in ((str, "text"), (int, "a whole number"), (bool, "true or false")):
        converter.register_structure_hook(kind, _exact(kind, what))
    converter.register_structure_hook(Decimal, _structure_decimal)
    converter.register_structure_hook(date, _structure_date)
    converter.register_structure_hook(Extra, _structure_extra)
    converter.register_structure_hook(Period, _notation("a period such as 2026", Period.parse))
    converter.register_structure_hook(
        CalendarUnit, _notation("a calendar unit such as 2026-09", CalendarUnit.parse)
    )
    converter.register_structure_hook(
        Window, _notation("a window such as 2026-03/2026-05", Window.parse)
    )
    converter.register_structure_hook(
        Deadline, _notation("a deadline such as ../2026-09-30", Deadline.parse)
    )
    converter.register_structure_hook(Every, _structure_every)
    converter.register_structure_hook_func(_is_when, _when(converter))
    for kind in CODES:
        # of its own, because each is a kind of str, whose hook would take it
        converter.register_structure_hook(kind, _code(kind))
        converter.register_unstructure_hook(kind, attrgetter("value"))
    converter.register_structure_hook_factory(_is_optional, _optional(converter))
    converter.register_structure_hook_factory(_is_array, _array(converter))
    converter.register_structure_hook_factory(_is_record, _record(converter))

    for notation in (Period, CalendarUnit, Every, Window, Deadline):
        converter.register_unstructure_hook(notation, str)
    converter.register_unstructure_hook(date, date.isoformat)
    converter.register_unstructure_hook(Extra, _thaw)
    converter.register_unstructure_hook_factory(_is_array, _unstructured_array(converter))
    converter.register_unstructure_hook_factory(_is_record, _unstructured_record(converter))
    return converter


def problems_of(error: Exception, path: Path = ()) -> Iterator[Problem]:
    """Everything that is wrong in a document, out of the exception that `make_converter` raised.

    Args:
        error: What ``converter.structure`` raised.
        path: Where the document stands that was structured.

    Yields:
        Problems in the order of the model's fields.
    """
    match error:
        case ClassValidationError() | IterableValidationError():
            noted, rest = error.group_exceptions()
            for inner, note in noted:
                step = note.index if isinstance(note, IterableValidationNote) else note.name
                if isinstance(inner, KeyError):
                    yield Problem(path, f"the key {step!r} is missing")
                else:
                    yield from problems_of(inner, path if step == "extra" else (*path, step))
            for inner in rest:
                if isinstance(inner, ModelError):
                    yield _problem_of_constructor(inner, path, error.cl)
                else:
                    yield from problems_of(inner, path)
        case _ProblemsError():
            for problem in error.problems:
                yield problem._replace(path=(*path, *problem.path))
        case _:
            yield Problem(path, str(error))


def _problem_of_constructor(error: ModelError, path: Path, kind: type) -> Problem:
    # our constructors start what they say with the field, where it is one field that is wrong
    match = _OWNER.match(str(error))
    name = (match[1] or match[2]) if match else ""
    return Problem((*path, name) if name in _names(kind) else path, str(error))


class _ProblemsError(ValueError):
    """Problems in a value that is no object of the model."""

    def __init__(self, problems: list[Problem]) -> None:
        self.problems = problems
        super().__init__(problems)


# --- which hook for which type -----------------------------------------------------------------


def _is_when(kind: Any) -> bool:
    return get_origin(kind) in _UNIONS and set(get_args(When)) <= set(get_args(kind))


def _is_optional(kind: Any) -> bool:
    return get_origin(kind) in _UNIONS and len(get_args(kind)) == 2 and type(None) in get_args(kind)  # noqa: PLR2004


def _is_array(kind: Any) -> bool:
    return get_origin(kind) is tuple and get_args(kind)[1:] == (...,)


def _is_record(kind: Any) -> bool:
    return attrs.has(kind) and "extra" in _names(kind)


def _names(kind: type) -> list[str]:
    return [field.name for field in attrs.fields(kind)]


# --- from plain data ---------------------------------------------------------------------------


def _exact(kind: type, what: str) -> Callable[[Any, object], Any]:
    def structure(value: Any, _: object) -> Any:
        found: Any = value
        if type(value) is not kind or (kind is int and not is_number(found)):
            raise ValueError(expected(what, value))
        return found

    return structure


def _structure_decimal(value: Any, _: object) -> Decimal:
    if type(value) is int and is_number(value):
        value = Decimal(value)
    if type(value) is not Decimal or not value.is_finite():
        raise ValueError(expected("a number", value))
    if not is_model_number(value):
        msg = (
            f"expected a number of at most {MAX_DECIMAL_DIGITS} digits, with at most "
            f"{MAX_DECIMAL_EXPONENT} zeros before or behind them, found {shown(value)}"
        )
        raise ValueError(msg)
    return value


def _structure_date(value: Any, _: object) -> date:
    try:
        return read_date(value)
    except (Refusal, ValueError):
        raise ValueError(expected("a day such as 2026-03-08", value)) from None


def _notation(what: str, parse: Callable[[str], Any]) -> Callable[[Any, object], Any]:
    def structure(value: Any, _: object) -> Any:
        try:
            text = read_notation(value)
        except Refusal:
            raise ValueError(expected(what, value)) from None
        return parse(text)

    return structure


def _structure_every(value: Any, _: object) -> Every:
    if type(value) is not str:
        raise ValueError(expected("a unit of time such as 'month' or '2 years'", value))
    return Every.parse(value)


def _when(converter: Converter) -> Callable[[Any, object], Any]:
    what = f"a time such as 2026-03, or an object with one of the keys {', '.join(WHEN_KEYS)}"
    structure_text = _notation(what, parse_when)
    structure_object = cast("Callable[[Any, type], object]", converter.structure)

    def structure(value: Any, kind: object) -> Any:
        if is_object(value):
            for key, member in WHEN_KEYS.items():
                if key in value:
                    return structure_object(value, member)
        return structure_text(value, kind)

    return structure


def _code(kind: type[StrEnum]) -> Callable[[Any, object], StrEnum]:
    codes = {code.value: code for code in kind}
    what = f"one of {', '.join(codes)}"

    def structure(value: Any, _: object) -> StrEnum:
        if type(value) is not str or value not in codes:
            raise ValueError(expected(what, value))
        return codes[value]

    return structure


def _optional(converter: Converter) -> Callable[[Any], Callable[[Any, object], Any]]:
    def factory(kind: Any) -> Callable[[Any, object], Any]:
        # a document leaves out what is None, so null is refused by what would take the value
        inner = next(member for member in get_args(kind) if member is not type(None))
        hook: Callable[[Any, object], Any] = converter.get_structure_hook(inner)
        return lambda value, _: hook(value, inner)

    return factory


def _array(converter: Converter) -> Callable[[Any], Callable[[Any, object], Any]]:
    def factory(kind: Any) -> Callable[[Any, object], Any]:
        inner = get_args(kind)[0]

        def structure(value: Any, _: object) -> Any:
            if not is_array(value):
                raise ValueError(expected("an array", value))
            items: list[object] = []
            errors: list[Exception] = []
            count = 0
            # not sooner: a section holds sections, whose hook is being made when this one is
            hook = converter.get_structure_hook(inner)
            for index, item in enumerate(value):
                try:
                    items.append(hook(item, inner))
                except Exception as error:  # noqa: BLE001 - cattrs gathers whatever a hook raises
                    note = f"Structuring {kind} @ index {index}"
                    error.add_note(IterableValidationNote(note, index, inner))
                    errors.append(error)
                    count += sum(1 for _ in problems_of(error))
                    if count >= MAX_FAULTS:
                        break
            if errors:
                msg = f"While structuring {kind}"
                raise IterableValidationError(msg, errors, kind)  # pyright: ignore[reportCallIssue]
            return tuple(items)

        return structure

    return factory


def _record(converter: Converter) -> Callable[[Any], Callable[[Any, object], Any]]:
    def factory(kind: Any) -> Callable[[Any, object], Any]:
        names = [name for name in _names(kind) if name != "extra"]
        known = frozenset(names)
        fields_of: Callable[[Any, object], Any] = make_dict_structure_fn(
            kind, converter, extra=override(rename=_EXTRA)
        )

        def structure(value: Any, _: object) -> Any:
            if not is_object(value):
                raise ValueError(expected("an object", value))
            fields, problems = _sorted_out(value, known, names, has_version=kind is Plan)
            errors: list[Exception] = [_ProblemsError(problems)] if problems else []
            try:
                record = fields_of(fields, kind)
            except ClassValidationError as group:
                errors.extend(group.exceptions)
            else:
                if not errors:
                    return record
            msg = f"While structuring {kind.__name__}"
            raise ClassValidationError(msg, errors, kind)  # pyright: ignore[reportCallIssue]

        return structure

    return factory


def _sorted_out(
    data: dict[Any, Any], known: frozenset[str], names: list[str], *, has_version: bool
) -> tuple[dict[Any, Any], list[Problem]]:
    """The fields of a record, those of the application as one, and what is wrong with keys."""
    problems: list[Problem] = []
    if has_version and (problem := _version_problem(data)):
        problems.append(problem)
    if data.keys() <= known:
        return data, problems
    fields = {key: item for key, item in data.items() if key in known}
    if extra := {key: item for key, item in data.items() if is_extra_key(key)}:
        fields[_EXTRA] = extra
    own = (known, {FORMAT_KEY} if has_version else ())
    others = [key for key in data if not is_extra_key(key) and not any(key in keys for keys in own)]
    return fields, problems + _unknown_keys(others, names)


def _unknown_keys(keys: list[object], known: list[str]) -> list[Problem]:
    return [Problem((key,), unknown_key(key, known), at_key=True) for key in keys[:MAX_FAULTS]]


def _version_problem(data: dict[str, object]) -> Problem | None:
    if FORMAT_KEY not in data:
        return Problem(
            (), f"the key '{FORMAT_KEY}' is missing: it says the version, {FORMAT_VERSION}"
        )
    version = data[FORMAT_KEY]
    if type(version) is int and version == FORMAT_VERSION:
        return None
    return Problem((FORMAT_KEY,), expected(f"the version of the format, {FORMAT_VERSION}", version))


def _structure_extra(value: Any, _: object) -> Extra:
    problems = list(islice(_problems_of_json(value, (), 0), MAX_FAULTS))
    if problems:
        raise _ProblemsError(problems)
    return Extra(value)


def _problems_of_json(value: Any, path: Path, depth: int) -> Iterator[Problem]:
    match value:
        case None | bool() | str():
            pass
        case Decimal() if not value.is_finite():
            yield Problem(path, expected("a number", value))
        case int() | Decimal():
            if not is_number(value):
                yield Problem(path, LONG_NUMBER)
        case LongNumber():
            yield Problem(path, LONG_NUMBER)
        case list() | dict() if depth > MAX_DEPTH:
            yield Problem(path, TOO_DEEP)
        case list() | dict():
            for token, item in items_of(cast("object", value)):
                if isinstance(value, dict) and type(token) is not str:
                    yield Problem((*path, token), f"expected a text as key, found {shown(token)}")
                yield from _problems_of_json(item, (*path, token), depth + 1)
        case _:
            yield Problem(path, expected("a JSON value", value))


# --- to plain data -----------------------------------------------------------------------------


def _unstructured_array(converter: Converter) -> Callable[[Any], Callable[[Any], Any]]:
    def factory(_: Any) -> Callable[[Any], Any]:
        return lambda items: [converter.unstructure(item) for item in items]

    return factory


def _unstructured_record(converter: Converter) -> Callable[[Any], Callable[[Any], Any]]:
    def factory(kind: Any) -> Callable[[Any], Any]:
        fields_of = make_dict_unstructure_fn(
            kind,
            converter,
            _cattrs_omit_if_default=True,
            extra=override(omit=True),
            id=override(omit_if_default=False),
        )
        start = {FORMAT_KEY: FORMAT_VERSION} if kind is Plan else {}
        return lambda record: {**start, **fields_of(record), **_thaw(record.extra)}

    return factory


def _thaw(value: Json) -> Any:
    if isinstance(value, Extra):
        return {key: _thaw(item) for key, item in value.items()}
    return [_thaw(item) for item in value] if isinstance(value, tuple) else value
