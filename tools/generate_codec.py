"""Write the quick loader and writer of plan documents, one function a class, out of the model.

    python tools/generate_codec.py            writes src/unionplan/formats/_codec.py
    python tools/generate_codec.py --check    fails when that file is stale

What costs time in a load is building frozen objects through constructors that check what the
loader has just seen. So the classes of which a plan has many are built without their constructors,
and `CHECKS` says what theirs refuse although every type is right. The tests hold the outcome
against the cattrs converter, which uses the constructors.
"""

# ruff: noqa: ANN401, PLR0911 - type hints are of any type, and each kind of them is a case

import argparse
import re
import subprocess
import sys
from collections.abc import Iterator
from datetime import date
from decimal import Decimal
from enum import StrEnum
from pathlib import Path
from subprocess import PIPE
from types import NoneType
from typing import Any, get_args, get_origin, get_type_hints

import attrs

from unionplan import limits, model
from unionplan.formats import _values
from unionplan.model import (
    Activity,
    CalendarUnit,
    Every,
    Frequency,
    Goal,
    Measurement,
    Membership,
    Metric,
    Observance,
    Organization,
    Party,
    Period,
    Placeholder,
    Plan,
    Record,
    Recurrence,
    Section,
    Source,
    Target,
    TermOfOffice,
    TermWeek,
    Unscheduled,
    Waiver,
    When,
)

TARGET = Path(__file__).parent.parent / "src/unionplan/formats/_codec.py"

WHENS = {
    "festival": Observance,
    "every": Frequency,
    "rrule": Recurrence,
    "term_week": TermWeek,
    "words": Unscheduled,
}
"""The key by which a time that is written as an object is told from the others."""

CLASSES: tuple[type[attrs.AttrsInstance], ...] = (
    Source,
    *WHENS.values(),
    Membership,
    TermOfOffice,
    Organization,
    Section,
    Goal,
    Party,
    Record,
    Activity,
    Target,
    Measurement,
    Metric,
    Placeholder,
    Waiver,
    Plan,
)
"""Every class that a document writes as an object, each behind those that it holds."""

# most ids are ASCII letters and digits; asking the model about the others takes longer
_BAD_ID = (
    "not (draft.id.isascii() and draft.id.isidentifier() and len(draft.id) <= 200)"
    " and not is_id(draft.id)"
)

CHECKS: dict[type, tuple[str, ...]] = {
    Source: (
        "draft.start < 0",
        "draft.end < draft.start",
        "not 0 <= draft.confidence <= 1",
    ),
    Organization: (),
    Section: (_BAD_ID,),
    Goal: ("not draft.statement", _BAD_ID),
    Party: ("not draft.name",),
    Record: ("draft.participants is not None and draft.participants < 0",),
    Activity: (
        "not draft.title",
        _BAD_ID,
        "draft.budget is not None and draft.budget < 0",
    ),
    Target: (
        "draft.at_least is None and draft.at_most is None",
        (
            "draft.at_least is not None and draft.at_most is not None"
            " and draft.at_least > draft.at_most"
        ),
    ),
    Measurement: (
        "draft.on is not None and draft.over is not None",
        "draft.denominator == 0",
    ),
    Metric: ("not draft.name", _BAD_ID),
    Placeholder: ("not draft.text",),
}
"""What the constructors of the most frequent classes refuse; the others are built by theirs."""

HEADER = '''\
"""The quick loader and writer of plan documents, one function a class.

Written by tools/generate_codec.py out of the model: change that, not this. It takes and gives
exactly what `unionplan.formats.converter` does, about five times as fast, and without any words for
what is wrong.
"""

# ruff: noqa: ANN401, C901, FURB157 - plain data; a branch for each field of a class
# ruff: noqa: PLR0911, PLR0912, PLR0915, PLR2004
# pyright: reportPrivateUsage=false
'''


def main() -> None:
    """Write the file, or compare."""
    parser = argparse.ArgumentParser(description=(__doc__ or "").partition("\n")[0])
    parser.add_argument("--check", action="store_true", help="write nothing; fail when stale")
    text = generate()
    if not parser.parse_args().check:
        TARGET.write_text(text, encoding="utf-8")
    elif TARGET.read_text(encoding="utf-8") != text:
        sys.exit(f"{TARGET.name} is stale: run python tools/generate_codec.py")


def generate() -> str:
    """The text of the module."""
    parts = [
        *constants(),
        LOAD_PLAN,
        *[built(kind) if kind in CHECKS else constructed(kind) for kind in CLASSES],
        load_when(),
        WRITE_PLAN,
        *[Writer(kind).code() for kind in CLASSES],
        write_when(),
    ]
    code = "\n\n\n".join(parts)
    return formatted("\n".join([HEADER, imports(code), "", breaks(code), code]))


def formatted(code: str) -> str:
    """The same code as the linter wants it."""
    ruff = [sys.executable, "-m", "ruff"]
    stdin = ["--stdin-filename", str(TARGET), "-"]
    for command in (["check", "--fix-only", "--quiet", "--select", "F541,I"], ["format"]):
        result = subprocess.run(
            [*ruff, *command, *stdin], input=code, stdout=PIPE, check=True, text=True
        )
        code = result.stdout
    return code


# --- the frame -----------------------------------------------------------------------------------

LOAD_PLAN = """\
def load_plan(data: object) -> Plan:
    \"""Read a plan out of plain data.

    Raises:
        Refusal: *data* is not a plan in every detail.
    \"""
    try:
        return _load_plan(data, 1)
    except (KeyError, TypeError, ValueError) as error:
        # no such code, a value that is no code at all, or what a constructor says
        raise Refusal from error
"""

WRITE_PLAN = """\
def write_plan(plan: Plan) -> str:
    \"""Write a plan as JSON.

    Raises:
        Refusal: A value of the application nests too deep.
    \"""
    pieces = ["{"]
    _write_plan(plan, pieces.append)
    pieces.append("\\n}\\n")
    return "".join(pieces)
"""


def imports(code: str) -> str:
    """Import what *code* names."""

    def named(module: object) -> str:
        names = getattr(module, "__all__", None) or [
            name for name in vars(module) if name[0] != "_"
        ]
        return ", ".join(name for name in sorted(names) if re.search(rf"\b{name}\b", code))

    own = sorted(
        name
        for name in vars(_values)
        if re.fullmatch("[a-zA-Z].*", name)
        and re.search(rf"\b{name}\b", code)
        and name not in {*model.__all__, *vars(limits), "Decimal", "Any", "date"}
    )
    return "\n".join(
        [
            "from collections.abc import Callable",
            "from decimal import Decimal",
            "from typing import Any, Final, TypeAlias",
            "",
            f"from unionplan.formats._values import {', '.join(own)}",
            f"from unionplan.limits import {named(limits)}",
            f"from unionplan.model import {named(model)}",
            "from unionplan.model.open_class import open_class",
            "",
            '__all__ = ["load_plan", "write_plan"]',
            "",
            "Add: TypeAlias = Callable[[str], object]",
        ]
    )


def constants() -> Iterator[str]:
    """Classes to build by, the keys of each class, codes and defaults."""
    lines = [f"_new_{snake(kind)} = open_class({kind.__name__})" for kind in CHECKS]
    lines += [f"_{upper(kind)}_KEYS: Final = key_names({kind.__name__})" for kind in CLASSES]
    codes: dict[type[StrEnum], None] = {}
    for kind in CLASSES:
        for name, hint, default in fields(kind):
            if issubclass(plain_type(hint), StrEnum):
                codes[plain_type(hint)] = None
            if isinstance(default, StrEnum):
                member = f"{type(default).__name__}.{default.name}"
                lines.append(f"{default_name(kind, name)}: Final = {member}")
            elif isinstance(default, Decimal):
                lines.append(f"{default_name(kind, name)}: Final = {default!r}")
    for code in codes:
        table = f"{{code.value: code for code in {code.__name__}}}"
        lines.append(f"_{upper(code)}_CODES: Final = {table}")
    yield "\n".join(lines)


def breaks(code: str) -> str:
    """The line breaks that *code* names, by depth."""
    starts = {"_PAD_": "", "_NEXT_": ","}
    names = sorted(set(re.findall(r"(_PAD_|_NEXT_)([0-9])", code)))
    lines = [
        f'{name}{depth}: Final = "{starts[name]}{indented(int(depth))}"' for name, depth in names
    ]
    return "\n".join(lines)


# --- what the model says -------------------------------------------------------------------------


def fields(kind: type[attrs.AttrsInstance]) -> Iterator[tuple[str, Any, object]]:
    """Name, type and default of every field that has a key of its own."""
    hints = get_type_hints(kind)
    for field in attrs.fields(kind):
        if field.name != "extra":
            yield field.name, hints[field.name], field.default


def plain_type(hint: Any) -> type:
    """The class of a field's values, None aside; `object` where it has several."""
    members = [member for member in get_args(hint) or (hint,) if member is not NoneType]
    if get_origin(hint) is tuple:
        return tuple
    return members[0] if len(members) == 1 else object


def is_when(hint: Any) -> bool:
    """Whether a field holds a time."""
    return set(get_args(When)) <= set(get_args(hint))


def snake(kind: type) -> str:
    """``TermOfOffice`` as ``term_of_office``."""
    return re.sub(r"(?<!^)(?=[A-Z])", "_", kind.__name__).lower()


def upper(kind: type) -> str:
    """``TermOfOffice`` as ``TERM_OF_OFFICE``."""
    return snake(kind).upper()


def default_name(kind: type, name: str) -> str:
    """The constant that holds the default of a field."""
    return f"_{upper(kind)}_{name.upper()}_DEFAULT"


# --- loading -------------------------------------------------------------------------------------


def built(kind: type[attrs.AttrsInstance]) -> str:
    """A loader that fills an open object, checks it and closes it."""
    body: list[str] = []
    required = 0
    for name, hint, default in fields(kind):
        if default is attrs.NOTHING:
            required += 1
            body.append(f"draft.{name} = {read('get(' + repr(name) + ')', hint)}")
            continue
        empty = (
            default_name(kind, name) if isinstance(default, StrEnum | Decimal) else repr(default)
        )
        body += [f"value = get({name!r})", "if value is None:", f"    draft.{name} = {empty}"]
        if plain_type(hint) is str:
            # a call for each of so many texts would cost a tenth of the whole
            body += ["elif type(value) is str:", f"    draft.{name} = value", "    known += 1"]
            body += ["else:", "    raise Refusal"]
        else:
            body += ["else:", f"    draft.{name} = {read('value', hint)}", "    known += 1"]
    body += ["if known == len(data):", "    draft.extra = NO_EXTRA", "else:"]
    body += [f"    draft.extra = read_extra(data, _{upper(kind)}_KEYS, depth)"]
    if checks := " or ".join(f"({check})" for check in CHECKS[kind]):
        body += [f"if {checks}:", "    raise Refusal"]
    body += [f"draft.__class__ = {kind.__name__}", f"{snake(kind)}: {kind.__name__} = draft"]
    start = [f"draft = _new_{snake(kind)}()", f"known = {required}"]
    return load_function(kind, [*start, *body, f"return {snake(kind)}"])


def constructed(kind: type[attrs.AttrsInstance]) -> str:
    """A loader that calls the constructor."""
    body = ["fields: dict[str, Any] = {}"]
    known = "len(fields)"
    if kind is Plan:
        known = "len(fields) + 1"
        body += [
            f"if read_int(get({_values.FORMAT_KEY!r})) != FORMAT_VERSION:",
            "    raise Refusal",
        ]
    for name, hint, default in fields(kind):
        if default is attrs.NOTHING:
            body.append(f"fields[{name!r}] = {read('get(' + repr(name) + ')', hint)}")
        else:
            body.append(f"if (value := get({name!r})) is not None:")
            body.append(f"    fields[{name!r}] = {read('value', hint)}")
    body.append(f"if {known} != len(data):")
    body.append(f"    fields['extra'] = read_extra(data, _{upper(kind)}_KEYS, depth)")
    return load_function(kind, [*body, f"return {kind.__name__}(**fields)"])


def load_function(kind: type, body: list[str]) -> str:
    """The function with its head."""
    head = [f"def _load_{snake(kind)}(data: Any, depth: int) -> {kind.__name__}:"]
    # sections hold sections, and a stack has an end
    too_deep = " or depth > MAX_DEPTH" if kind is Section else ""
    start = [f"if data.__class__ is not dict{too_deep}:", "    raise Refusal", "get = data.get"]
    if kind in WHENS.values():
        start = ["get = data.get"]  # it was looked at to tell which time it is
    return "\n    ".join([*head, *start, *body])


def read(value: str, hint: Any) -> str:
    """The expression that turns plain data into the value of a field."""
    kind = plain_type(hint)
    if is_when(hint):
        return f"_load_when({value}, depth + 1)"
    if kind is tuple:
        inner = get_args(hint)[0]
        if inner is str:
            return f"read_texts({value})"
        return f"tuple([_load_{snake(inner)}(item, depth + 2) for item in read_array({value})])"
    if issubclass(kind, StrEnum):
        return f"_{upper(kind)}_CODES[{value}]"
    if kind is Every:
        return f"Every.parse(read_text({value}))"
    if kind in (Period, CalendarUnit):
        return f"{kind.__name__}.parse(read_notation({value}))"
    readers = {str: "text", int: "int", bool: "bool", Decimal: "decimal", date: "date"}
    if kind in readers:
        return f"read_{readers[kind]}({value})"
    return f"_load_{snake(kind)}({value}, depth + 1)"


def load_when() -> str:
    """The loader of times, which tells them apart."""
    lines = [
        "def _load_when(data: Any, depth: int) -> When:",
        "    if data.__class__ is not dict:",
        "        return read_window_or_deadline(read_notation(data))",
    ]
    for key, kind in WHENS.items():
        lines += [f"    if {key!r} in data:", f"        return _load_{snake(kind)}(data, depth)"]
    return "\n".join([*lines, "    raise Refusal"])


# --- writing -------------------------------------------------------------------------------------
#
# Nearly every class stands at one depth of the document, so that its line breaks and indentations
# are literals. Sections stand at any depth, and what they hold too: these are told their *pad*, the
# line break and indentation before their last bracket.


STREAMED = (Plan, Section, Goal, Activity, Party, Metric, Placeholder, Waiver)
"""Classes that stand in arrays, and can be long: their text is handed on in pieces."""

ANY_DEPTH = 1000
"""Deeper than any class but `Section` and what it holds."""


def depths() -> dict[type, set[int]]:
    """At which depths of a document objects of each class stand; none where at any."""
    found: dict[type, set[int]] = {kind: set() for kind in CLASSES}
    pending: list[tuple[type[attrs.AttrsInstance], int]] = [(Plan, 0)]
    while pending:
        kind, depth = pending.pop()
        if depth in found[kind]:
            continue
        found[kind].add(depth)
        for _, hint, _ in fields(kind):
            if is_when(hint):
                pending += [(member, depth + 1) for member in WHENS.values()]
            elif plain_type(hint) is tuple and get_args(hint)[0] not in (str, Section):
                pending.append((get_args(hint)[0], depth + 2))
            elif plain_type(hint) is tuple and get_args(hint)[0] is Section:
                pending.append((Section, ANY_DEPTH))
            elif plain_type(hint) in found:
                pending.append((plain_type(hint), depth + 1))
    return found


class Writer:
    """The writer of one class.

    Attributes:
        name: The function.
        pad: What stands for line break and indentation before its last bracket in an f-string.
        inner: The same before its members.
        is_streamed: Whether it hands on pieces of text; else it returns them as one.
        is_never_empty: Whether some members are always written; if so, the caller writes the
            brackets.
    """

    def __init__(self, kind: type[attrs.AttrsInstance]) -> None:
        self.kind = kind
        self.own = snake(kind)
        self.name = f"_write_{self.own}"
        [self.depth, *others] = depths()[kind]
        self.is_fixed = not others and self.depth < ANY_DEPTH
        self.pad = indented(self.depth) if self.is_fixed else "{pad}"
        self.inner = indented(self.depth + 1) if self.is_fixed else "{inner}"
        self.inner_argument = f"_PAD_{self.depth + 1}" if self.is_fixed else "inner"
        self.is_streamed = kind in STREAMED
        self.is_never_empty = kind is Plan or any(self.is_always(*field) for field in fields(kind))

    def is_always(self, name: str, _: Any, default: object) -> bool:
        """Whether a field is written even if it is at its default."""
        return default is attrs.NOTHING or name == "id"

    def code(self) -> str:
        """The function."""
        more = ", add: Add" if self.is_streamed else ""
        more += "" if self.is_fixed else ", pad: str"
        result = "None" if self.is_streamed else "str"
        lines = [f"def {self.name}({self.own}: {self.kind.__name__}{more}) -> {result}:"]
        if not self.is_fixed:
            lines.append('    inner = f"{pad}  "')
        always = [
            self.member(name, f"{self.own}.{name}", hint)
            for name, hint, default in fields(self.kind)
            if self.is_always(name, hint, default)
        ]
        if self.kind is Plan:
            always = [f'{self.inner}"{_values.FORMAT_KEY}": {_values.FORMAT_VERSION}']
        start = "','".join(f"f'{member}'" for member in always) or "''"
        lines.append(f"    add({start})" if self.is_streamed else f"    text = ({start})")
        for name, hint, default in fields(self.kind):
            if not self.is_always(name, hint, default):
                lines.append(f"    if {self.condition(name, hint, default)}:")
                lines += [f"        {line}" for line in self.add_member(name, hint)]
        lines.append(f"    if {self.own}.extra is not NO_EXTRA:")
        extra = f"write_extra({self.own}.extra, {self.inner_argument})"
        lines.append(f"        {self.add(extra)}")
        if self.is_never_empty and not self.is_streamed:
            lines.append("    return text")
        elif not self.is_never_empty:
            pad = f"_PAD_{self.depth}" if self.is_fixed else "pad"
            lines.append(f"    return write_object(text, {pad})")
        return "\n".join(lines)

    def add(self, text: str) -> str:
        """The statement that adds an expression to what is written."""
        return f"add({text})" if self.is_streamed else f"text += {text}"

    def add_member(self, name: str, hint: Any) -> list[str]:
        """The statements that write one member that is not at its default."""
        if plain_type(hint) is not tuple or get_args(hint)[0] not in STREAMED:
            return [self.add(f"f',{self.member(name, name, hint)}'")]
        item = Writer(get_args(hint)[0])
        one = item.own if item.own != self.own else f"sub{item.own}"
        pad = "" if item.is_fixed else f", f'{self.inner}  '"
        return [
            f"opening = f',{self.inner}\"{name}\": [{self.inner}  {{{{'",
            f"for {one} in {name}:",
            "    add(opening)",
            f"    {item.name}({one}, add{pad})",
            f"    opening = f'{self.inner}  }}}},{self.inner}  {{{{'",
            f"add(f'{self.inner}  }}}}{self.inner}]')",
        ]

    def member(self, name: str, value: str, hint: Any) -> str:
        """What stands in an f-string for one member of the object."""
        text = "true" if hint is bool else self.value(value, hint)
        # an id is a name that needs no escapes
        text = f'"{{{value}}}"' if name == "id" else text
        return f'{self.inner}"{name}": {text}'

    def condition(self, name: str, hint: Any, default: object) -> str:
        """Whether the field differs from its default."""
        if hint is bool:
            return f"{self.own}.{name}"
        if default is None:
            return f"({name} := {self.own}.{name}) is not None"
        if isinstance(default, StrEnum):
            return f"({name} := {self.own}.{name}) is not {default_name(self.kind, name)}"
        if isinstance(default, Decimal):
            return f"({name} := {self.own}.{name}) != {default_name(self.kind, name)}"
        return f"{name} := {self.own}.{name}"

    def value(self, value: str, hint: Any) -> str:
        """What stands in an f-string for the value of a field."""
        kind = plain_type(hint)
        if is_when(hint):
            return f"{{_write_when({value})}}"
        if kind is tuple:
            return self.array(value, get_args(hint)[0])
        if issubclass(kind, StrEnum):
            return f'"{{{value}._value_}}"'
        if kind is CalendarUnit:
            return f'"{{write_unit({value})}}"'
        if issubclass(kind, date):
            return f'"{{{value}}}"'
        if kind in (Period, Every):
            return f'"{{write_notation({value})}}"'
        writers = {str: "quote", int: "write_int", Decimal: "write_decimal"}
        if kind in writers:
            return f"{{{writers[kind]}({value})}}"
        below = Writer(kind)
        text = f"{{{below.name}({value}{'' if below.is_fixed else ', ' + self.inner_argument})}}"
        return f"{{{{{text}{self.inner}}}}}" if below.is_never_empty else text

    def array(self, value: str, kind: type[attrs.AttrsInstance]) -> str:
        """What stands in an f-string for an array of texts, or of objects written as one."""
        if kind is str or Writer(kind).is_fixed:
            writer = "quote" if kind is str else Writer(kind).name
            items = f"_NEXT_{self.depth + 2}.join(map({writer}, {value}))"
            return f"[{self.inner}  {{{items}}}{self.inner}]"
        return f"{{write_objects({Writer(kind).name}, {value}, {self.inner_argument})}}"


def indented(depth: int) -> str:
    r"""Line break and indentation as they stand in a literal: a backslash and an n."""
    return "\\n" + "  " * depth


def write_when() -> str:
    """The writer of times; the most frequent one is asked for first."""
    lines = ["def _write_when(when: When) -> str:"]
    lines += ["    if isinstance(when, Window):", "        return write_window(when)"]
    lines += ["    if isinstance(when, Deadline):", "        return f'\"{when}\"'"]
    *kinds, last = WHENS.values()
    for kind in kinds:
        lines.append(f"    if isinstance(when, {kind.__name__}):")
        lines.append(f"        return {in_brackets(kind)}")
    return "\n".join([*lines, f"    return {in_brackets(last)}"])


def in_brackets(kind: type[attrs.AttrsInstance]) -> str:
    """The expression for a time as an object."""
    writer = Writer(kind)
    return f"f'{{{{{{{writer.name}(when)}}{writer.pad}}}}}'"


if __name__ == "__main__":
    main()
