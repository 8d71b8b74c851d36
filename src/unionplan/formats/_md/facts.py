"""The facts below the title: whose plan it is, for which time, how many people.

Each is a line such as ``- **时间**：2026年``. The emphasis ends between a letter and ``：``, for
CommonMark does not let it end between ``：`` and a letter.
"""

import re
from collections.abc import Callable
from typing import Any, Final, NamedTuple

from unionplan.chinese import fold
from unionplan.formats._ledger.times import read_period
from unionplan.formats._ledger.unreadable import Unreadable
from unionplan.formats._ledger.values import read_count
from unionplan.formats._md.escape import escape
from unionplan.formats._md.field import AS
from unionplan.formats._md.inline import plain_text
from unionplan.formats._md.note import Facts, Note
from unionplan.formats._problem import is_object
from unionplan.formats._words import describe_period
from unionplan.model import Period, PlanKind

__all__ = ["FACT_LINE", "read_fact", "write_facts"]

_KINDS: Final = {
    PlanKind.PLAN.value: "工作计划",
    PlanKind.REPORT.value: "工作总结",
    PlanKind.MIXED.value: "工作总结和计划",
}
_UNION: Final = ("organization", "name")
_EXACT: Final = "is"  # the key of a comment for a value that the words do not tell


def _show_period(notation: str) -> str:
    return describe_period(Period.parse(notation))


def _read_period(words: str) -> str:
    period = read_period(words)
    if period is None:
        problem = f"expected a period such as 2026年 or 2026年2月至7月, found {words[:40]!r}"
        raise Unreadable(problem)
    return str(period)


def _read_kind(words: str) -> str:
    for code, name in _KINDS.items():
        if words in {code, name}:
            return code
    problem = f"expected one of {'、'.join(_KINDS.values())}, found {words[:40]!r}"
    raise Unreadable(problem)


def _read_people(words: str) -> int:
    count = read_count(fold(words).removesuffix("个"))
    if count is None:
        problem = f"expected a whole number, found {words[:40]!r}"
        raise Unreadable(problem)
    return count


class _Fact(NamedTuple):
    """A fact.

    Attributes:
        label: What it is called.
        path: Its keys in plain data.
        show: The words for its value.
        read: The value of words, which are not empty.
    """

    label: str
    path: tuple[str, ...]
    show: Callable[[Any], str] = str
    read: Callable[[str], Any] = str


_FACTS: Final = (
    _Fact("单位", _UNION),
    _Fact("上级工会", ("organization", "superior")),
    _Fact("地区", ("organization", "region")),
    _Fact("类型", ("kind",), _KINDS.__getitem__, _read_kind),
    _Fact("时间", ("period",), _show_period, _read_period),
    *(
        _Fact(label, ("organization", "membership", name), "{}人".format, _read_people)
        for label, name in (
            ("职工", "employees"),
            ("会员", "members"),
            ("女职工", "women"),
            ("女会员", "women_members"),
        )
    ),
    *(
        _Fact(label, ("organization", "membership", name), "{}个".format, _read_people)
        for label, name in (("分工会", "branches"), ("工会小组", "groups"))
    ),
)
_BY_LABEL: Final = {fact.label: fact for fact in _FACTS}
FACT_LINE: Final = re.compile(
    rf"\s{{0,3}}(?:[-*+]\s{{1,3}})?(?:\*\*)?({'|'.join(_BY_LABEL)})(?:\*\*)?\s{{0,3}}[：:](.*)",
    re.DOTALL,
)
"""A line that states a fact."""


def write_facts(data: Facts) -> list[str]:
    """The lines of all facts of a plan, which are taken out of its plain data."""
    shown: list[tuple[_Fact, Any]] = []
    for fact in _FACTS:
        *way, name = fact.path
        owner: Any = data
        for key in way:
            owner = owner.get(key, {})
        if name in owner:
            shown.append((fact, owner.pop(name)))
    union: Facts | None = data.pop("organization", None)
    if union is not None:
        if any(len(fact.path) > len(_UNION) for fact, _ in shown) and not union["membership"]:
            del union["membership"]
        if not shown or shown[0][0].path != _UNION:
            shown.insert(0, (_FACTS[0], ""))
    return [_write_fact(fact, value, union) for fact, value in shown]


def _write_fact(fact: _Fact, value: object, union: Facts | None) -> str:
    words = fact.show(value)
    line = f"- **{fact.label}**：{escape(words)}"
    facts: Facts = {}
    if fact.path == _UNION:
        facts = union or {}
    elif words and _read(fact, words) != value:
        facts = {_EXACT: value, AS: words}
    return f"{line} {Note(facts=facts)}" if facts else line


def _read(fact: _Fact, words: str) -> object:
    try:
        return fact.read(words)
    except Unreadable:
        return None


def read_fact(data: Facts, match: re.Match[str], note: Note | None) -> None:
    """Take a fact up into plain data.

    Args:
        data: What is known of the plan so far.
        match: Of `FACT_LINE`.
        note: The comment in the line.

    Raises:
        Unreadable: Its value cannot be read, or it has one already.
    """
    fact = _BY_LABEL[match[1]]
    facts = {} if note is None else note.facts
    words = plain_text(match[2])
    *way, name = fact.path
    owner = data
    for key in way:
        owner = owner.setdefault(key, {})
    if name in owner:
        problem = f"{fact.label} stands there twice"
        raise Unreadable(problem)
    if words:
        exact = words == facts.get(AS) and _EXACT in facts
        owner[name] = facts[_EXACT] if exact else fact.read(words)
    if fact.path == _UNION:
        _add(owner, facts)


def _add(owner: Facts, facts: Facts) -> None:
    for key, value in facts.items():
        known = owner.setdefault(key, value)
        if known is not value and is_object(known) and is_object(value):
            _add(known, value)
