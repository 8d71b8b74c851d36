"""Taking up into a plan what an office filled into its ledger."""

from collections.abc import Callable, Iterator, Mapping, Sequence
from functools import partial
from typing import Any, Final, cast

import attrs

from unionplan.calendar import BUILT_IN, resolve_all
from unionplan.formats._ledger.cell import clean
from unionplan.formats._ledger.change import Change, Outcome
from unionplan.formats._ledger.claims import claimed_activity, claimed_metric
from unionplan.formats._ledger.column import Column, column_of
from unionplan.formats._ledger.entry import EXTRA, Entry
from unionplan.formats._ledger.layout import Cells, Group
from unionplan.formats._ledger.linked_metrics import linked_metrics, show_linked
from unionplan.formats._ledger.matching import Match, Named, Register, plain_name
from unionplan.formats._ledger.metric_row import METRIC_GROUPS, show_metric
from unionplan.formats._ledger.place import Place
from unionplan.formats._ledger.reading import Contents
from unionplan.formats._ledger.task_row import TASK_GROUPS, show_task
from unionplan.formats._ledger.times import read_time
from unionplan.model import Activity, Extra, Metric, Plan, When, join_pointer

__all__ = ["take_up"]

_SHOWN_ONLY: Final = "it only shows what the metrics of the plan say"
_OWN_WORDS: Final = "the plan's own words stay as they are"
_EMPTIED: Final = "an empty cell takes nothing out of the plan"
_NO_TEXT: Final = "the plan keeps something else than a text there"
_OTHER_PLAN: Final = "the ledger may be that of another plan"
_KEY: Final = "x-"
_TASKS: Final = "activities"
_BESIDE: Final = (Column.METRIC, Column.TARGET)
_TIMES: Final = (Column.TIME, Column.DEADLINE)


@attrs.frozen(kw_only=True)
class _Side:
    """How tasks or metrics are taken up.

    Attributes:
        register: The field of the plan.
        main: The field of the name of an item.
        groups: The fields that a ledger holds.
        kind: Makes a new item.
        claimed: What a ledger holds of an item.
        show: The cells of an item, by its number and itself.
    """

    register: str
    main: str
    groups: Mapping[str, Group]
    kind: Callable[..., Any]
    claimed: Callable[[Any], Any]
    show: Callable[[int, Any], Cells]


def take_up(plan: Plan, contents: Contents) -> tuple[Plan, tuple[Change, ...]]:
    """A plan with what its ledger says of it, and every difference between the two."""
    resolutions, linked = resolve_all(plan, calendar=BUILT_IN), tuple(linked_metrics(plan))

    def show(index: int, activity: Activity) -> Cells:
        return show_task(activity, resolutions[index], show_linked(linked[index]))

    tasks = _Side(
        register=_TASKS,
        main="title",
        groups=TASK_GROUPS,
        kind=Activity,
        claimed=claimed_activity,
        show=show,
    )
    metrics = _Side(
        register="metrics",
        main="name",
        groups=METRIC_GROUPS,
        kind=Metric,
        claimed=claimed_metric,
        show=lambda _, metric: show_metric(metric),
    )
    changes = [
        Change(outcome=Outcome.LEFT, place=remark.place, reason=remark.problem)
        for remark in contents.remarks
    ]
    changes += _other_title(plan, contents)
    used = {section.id for section in plan.all_sections()}
    used |= {goal.id for goal in plan.goals}
    used |= {activity.id for activity in plan.activities}
    used |= {metric.id for metric in plan.metrics}
    found: dict[str, Any] = {
        side.register: _take_all(getattr(plan, side.register), entries, side, used, changes)
        for side, entries in ((tasks, contents.tasks), (metrics, contents.metrics))
    }
    return attrs.evolve(plan, **found), tuple(changes)


def _other_title(plan: Plan, contents: Contents) -> Iterator[Change]:
    title, own = clean(str(contents.facts.get("title", ""))), clean(plan.title)
    if title and own and title != own:
        yield Change(
            outcome=Outcome.LEFT,
            place=Place("", 0, Column.PLAN_TITLE.value),
            where="/title",
            before=own,
            after=title,
            reason=_OTHER_PLAN,
        )


def _take_all(
    items: Sequence[Any],
    entries: Sequence[Entry],
    side: _Side,
    used: set[str],
    changes: list[Change],
) -> list[Any]:
    """The items with what the rows say of them, and behind them the new ones."""
    taken = list(items)
    register = Register((Named(item.id, getattr(item, side.main)) for item in items), side.main)
    for entry in entries:
        match = register.find(entry)
        if match.problem:
            where = f"/{side.register}/{match.index}"
            after = str(entry.values[side.main])
            left = partial(Change, outcome=Outcome.LEFT, place=entry.place, where=where)
            changes.append(left(after=after, reason=match.problem))
        elif match.index is None:
            changes += _add(taken, entry, side, used)
        else:
            row = _Row(taken[match.index], entry, side, match, f"/{side.register}/{match.index}")
            changes += row.changes
            taken[match.index] = row.item
    return taken


def _add(taken: list[Any], entry: Entry, side: _Side, used: set[str]) -> Iterator[Change]:
    """Add an item; its id counts if nothing else in the plan has it."""
    where = f"/{side.register}/{len(taken)}"
    values = {field: value for field, value in entry.values.items() if value is not None}
    if values.get("id") in used:
        values["id"] = ""
    used.add(str(values.get("id", "")))
    taken.append(side.kind(**values))
    after = str(values[side.main])
    yield Change(outcome=Outcome.ADDED, place=entry.place, where=where, after=after)
    for field, problem in entry.unreadable.items():
        place = entry.place_of(field)
        after = _words(side.groups[field], entry.cells)
        at = f"{where}/{field}"
        yield Change(outcome=Outcome.LEFT, place=place, where=at, after=after, reason=problem)


class _Row:
    """A row that is taken up into its item.

    Attributes:
        item: The item with what was taken.
        changes: What was taken, and what was left.
    """

    def __init__(self, item: Any, entry: Entry, side: _Side, match: Match, where: str) -> None:  # noqa: ANN401
        self._item = item
        self._entry = entry
        self._side = side
        self._by_id = match.by_id
        self._where = where
        self._cells = side.show(match.index or 0, item)
        self._taken: dict[str, object] = {}
        self.changes = [*self._take_fields(), *self._take_extra()]
        self.item = attrs.evolve(item, **self._taken) if self._taken else item

    def _take_fields(self) -> Iterator[Change]:
        bare = self._side.claimed(self._item)
        for field, group in self._side.groups.items():
            if field not in self._entry.values or field == "id":
                continue
            old, (new, problem) = getattr(bare, field), self._read(field, group)
            after = _words(group, self._entry.cells)
            if new == old and not problem:
                continue
            if not after and not self._by_id:  # a column that somebody else's ledger left open
                continue
            if field == self._side.main:
                if plain_name(str(new)) == plain_name(str(old)):
                    continue
                problem = _OWN_WORDS
            reason = problem or ("" if after else _EMPTIED)
            if not reason:
                self._taken[field] = _restored(getattr(self._item, field), old, new)
            yield Change(
                outcome=Outcome.LEFT if reason else Outcome.TAKEN,
                place=self._entry.place_of(field),
                where=f"{self._where}/{field}",
                before=_words(group, self._cells),
                after=after,
                reason=reason,
            )

    def _read(self, field: str, group: Group) -> tuple[object, str]:
        """What the row says of a field, and what could not be read of it."""
        new, problem = self._entry.values[field], self._entry.unreadable.get(field, "")
        if problem and field == "when" and (again := self._read_words()):
            return again, ""
        kept = {f"{_KEY}{column.value}" for column in group.columns}
        extra = cast("Mapping[str, str]", self._entry.values.get(EXTRA, {}))
        known = all(self._item.extra.get(key) == extra[key] for key in kept & {*extra})
        if problem and known and self._side.register == _TASKS and _same(new, self._item, field):
            return new, ""  # the plan has these very words already
        return new, problem

    def _read_words(self) -> When | None:
        """The time by its words alone, if they were changed and the day beside them was not."""
        words, day = (self._entry.cells.get(column, "") for column in _TIMES)
        old_words, old_day = (self._cells.get(column, "") for column in _TIMES)
        return read_time(words) if old_words and day == old_day and words != old_words else None

    def _take_extra(self) -> Iterator[Change]:
        extra = dict(self._item.extra)
        for field in self._taken:  # words that could not be read have given way to others
            for column in self._side.groups[field].columns:
                extra.pop(f"{_KEY}{column.value}", None)
        if extra != dict(self._item.extra):
            self._taken[EXTRA] = Extra(extra)
        for key, text, reason in self._own_columns():
            heading = key.removeprefix(_KEY)
            old = extra.get(key)
            if not reason:
                extra[key] = text
                self._taken[EXTRA] = Extra(extra)
            yield Change(
                outcome=Outcome.LEFT if reason else Outcome.TAKEN,
                place=attrs.evolve(self._entry.place, heading=heading),
                where=f"{self._where}{join_pointer(key)}",
                before=self._cells.get(heading, "") or (clean(old) if isinstance(old, str) else ""),
                after=text,
                reason=reason,
            )

    def _own_columns(self) -> Iterator[tuple[str, str, str]]:
        """Key, new text and the reason why it is left, of each text that differs."""
        for column in _BESIDE:
            shown, text = self._cells.get(column, ""), self._entry.cells.get(column, "")
            if self._side.register == _TASKS and text and shown and text != shown:
                yield f"{_KEY}{column.value}", text, _SHOWN_ONLY
        extra = self._entry.values.get(EXTRA, {})
        for key, text in cast("Mapping[str, str]", extra).items():
            old = self._item.extra.get(key)
            kept_in = column_of(key.removeprefix(_KEY))
            is_ours = kept_in is not None and (
                kept_in not in _BESIDE or bool(self._cells.get(kept_in))
            )
            if not is_ours and (not isinstance(old, str) or clean(old) != clean(text)):
                yield key, text, "" if old is None or isinstance(old, str) else _NO_TEXT


def _words(group: Group, cells: Cells) -> str:
    """What stands in the columns of a field."""
    return " / ".join(text for column in group.columns if (text := cells.get(column, "")))


def _same(new: object, item: Activity, field: str) -> bool:
    return bool(new == getattr(claimed_activity(item), field))


def _restored(whole: object, bare: object, new: object) -> object:
    """New values with what the plan had beyond the ledger, where they are as they were."""
    if not isinstance(new, tuple):
        return new
    known = list(
        zip(cast("tuple[object, ...]", bare), cast("tuple[object, ...]", whole), strict=True)
    )
    items = cast("tuple[object, ...]", new)
    return tuple(next((old for seen, old in known if seen == item), item) for item in items)
