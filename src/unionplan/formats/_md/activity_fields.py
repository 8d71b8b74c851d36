"""The columns of the calendar."""

from collections.abc import Callable
from decimal import Decimal
from typing import Any, Final

from unionplan.formats._ledger.values import read_area, read_budget, read_status
from unionplan.formats._md.blending import align, blend_facts, blend_when
from unionplan.formats._md.escape import escape_cell, escape_names
from unionplan.formats._md.field import Cells, Field
from unionplan.formats._md.inline import plain_text, split_names
from unionplan.formats._md.manner import Manner
from unionplan.formats._md.note import Facts
from unionplan.formats._md.times import plain_when, read_when, show_when
from unionplan.formats._problem import is_array, is_object
from unionplan.formats._words import ROLES, STATUSES
from unionplan.model import Activity, Goal, PartyRole, Status

__all__ = ["ACTIVITY_FIELDS", "AREA", "text_field"]

_USUAL: Final = PartyRole.LEAD  # which plain data leaves out
_BEHIND_ALL: Final = 1_000_000


def text_field(name: str, heading: str) -> Field:
    """A field that is a text."""

    def show(item: object, _: Manner) -> Cells:
        text: str = getattr(item, name)
        return (escape_cell(text),)

    def read(cells: Cells, _: Manner) -> str | None:
        return plain_text(cells[0]) or None

    return Field(name=name, headings=(heading,), show=show, read=read)


def _of_words(parse: Callable[[str], Any]) -> Callable[[Cells, Manner], Any]:
    """A value that words mean on their own; none for none."""

    def read(cells: Cells, _: Manner) -> Any:  # noqa: ANN401 - plain data
        words = plain_text(cells[0])
        return parse(words) if words else None

    return read


def _show_when(activity: Activity, manner: Manner) -> Cells:
    return ("" if activity.when is None else escape_cell(show_when(activity.when, manner.year)),)


def _read_when(cells: Cells, manner: Manner) -> Any:  # noqa: ANN401 - plain data
    words = plain_text(cells[0])
    return plain_when(read_when(words, manner.year)) if words else None


def _show_area(item: Activity | Goal, _: Manner) -> Cells:
    return ("" if item.area is None else item.area.zh,)


def _read_area(words: str) -> str | None:
    area = read_area(words)
    return None if area is None else area.value


def _show_budget(activity: Activity, _: Manner) -> Cells:
    return ("" if activity.budget is None else f"{activity.budget:f}",)


def _read_budget(words: str) -> Decimal | None:
    return read_budget(words)


def _show_status(activity: Activity, _: Manner) -> Cells:
    return ("" if activity.status is Status.PLANNED else STATUSES[activity.status],)


def _read_status(words: str) -> str | None:
    status = read_status(words)
    return None if status is Status.PLANNED else status.value


def _show_parties(activity: Activity, _: Manner) -> Cells:
    return [
        escape_names([party.name for party in activity.parties if party.role is role])
        for role in ROLES
    ]


def _read_parties(cells: Cells, _: Manner) -> list[Facts] | None:
    parties = [
        {"name": name} if role is _USUAL else {"name": name, "role": role.value}
        for role, cell in zip(ROLES, cells, strict=True)
        for name in split_names(cell)
    ]
    return parties or None


def _blend_parties(old: Any, _: object, new: list[Facts]) -> list[Facts]:  # noqa: ANN401
    """The parties in their old order, whatever their parts; new ones behind those of their part."""
    places: list[tuple[int, int, Facts]] = []
    for role in ROLES:
        before = _of_role(old, role)
        looks = [_look(party) for _, party in before]
        mine = [party for _, party in _of_role(new, role)]
        place = before[0][0] if before else _BEHIND_ALL
        for was, party in zip(align(looks, mine), mine, strict=True):
            blended = party
            if was is not None:
                place, exact = before[was]
                blended = blend_facts(exact, looks[was], party)
            places.append((place, len(places), blended))
    return [party for _, _, party in sorted(places, key=lambda each: each[:2])]


def _look(party: Facts) -> Facts:
    return {key: party[key] for key in ("name", "role") if key in party}


def _of_role(parties: Any, role: PartyRole) -> list[tuple[int, Facts]]:  # noqa: ANN401 - plain data
    some: list[Any] = parties if is_array(parties) else []
    return [
        (number, each)
        for number, each in enumerate(some)
        if is_object(each) and each.get("role", _USUAL) == role
    ]


AREA: Final = Field(name="area", headings=("领域",), show=_show_area, read=_of_words(_read_area))
"""The area of work, of goals too."""

ACTIVITY_FIELDS: Final = (
    Field(name="when", headings=("时间",), show=_show_when, read=_read_when, blend=blend_when),
    text_field("title", "工作内容"),
    AREA,
    Field(
        name="parties",
        headings=tuple(ROLES.values()),
        show=_show_parties,
        read=_read_parties,
        blend=_blend_parties,
    ),
    Field(name="budget", headings=("经费（元）",), show=_show_budget, read=_of_words(_read_budget)),
    Field(name="status", headings=("状态",), show=_show_status, read=_of_words(_read_status)),
)
"""In the order of the columns."""
