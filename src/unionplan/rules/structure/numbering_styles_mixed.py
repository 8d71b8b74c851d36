"""WP110."""

from collections import Counter
from collections.abc import Iterator, Sequence
from functools import lru_cache

from unionplan.model import Plan
from unionplan.rules.context import Context
from unionplan.rules.markers import parse_marker, write_marker
from unionplan.rules.operation import Operation
from unionplan.rules.problem import Problem, Problems
from unionplan.rules.rule import rule
from unionplan.rules.section_place import SectionPlace
from unionplan.rules.severity import Severity


@rule(
    "WP110",
    Severity.ADVICE,
    zh="同一层级的序号写法不一致：这里是“{marker}”，其他是“{usual}”（不一致的共{count}处），请统一。",
    en="numbers of one list are written in several ways: {marker} here, {usual} in the others"
    " (places: {count})",
    since="0.1.0",
    about=("marker_ends",),
)
def numbering_styles_mixed(_plan: Plan, context: Context) -> Problems:
    """The items of one list are numbered in different ways.

    Why:
        1、 beside 1. or （一） beside 一、 makes a reader look for a level that is not there. The
        fix writes all of a list as most of it is; a list has one finding. A number in one
        character, ⒈, is a way of its own.

    中文:
        同一列表的各项用了不同的编号方式。
        “1、”与“1.”混用，或“（一）”与“一、”并列，读者会去找并不存在的层次。修改按多数统
        一，每个列表只报一次。单个字符的序号（⒈）自成一类。

    Example:
        sections:
          - {marker: 一、, heading: 指导思想, text: 落实上级工会部署，服务教职工。, role: guidance}
          - {marker: 二、, heading: 文体活动, text: 举办职工运动会。}
          - {marker: （三）, heading: 帮扶工作, text: 走访困难职工。}

    Fix:
        sections:
          - {marker: 一、, heading: 指导思想, text: 落实上级工会部署，服务教职工。, role: guidance}
          - {marker: 二、, heading: 文体活动, text: 举办职工运动会。}
          - {marker: 三、, heading: 帮扶工作, text: 走访困难职工。}
    """
    for group in context.siblings:
        if len(group) == 1:
            continue
        ends = {place.section.marker[-1:] for place in group}
        if len(ends) > 1 + ("" in ends):  # without a marker is no other way of writing one
            yield from _look_at(group)


def _look_at(group: Sequence[SectionPlace]) -> Problems:
    """Compare markers that follow on from each other; a list of its own may stand in between."""
    last = 0
    run: list[tuple[SectionPlace, str]] = []
    for place in group:
        written = place.section.marker.strip()
        marker = parse_marker(written)
        if marker is None or not place.section.marker:
            continue
        if marker.number != last + 1:
            yield from _compare(run)
            run = []
        run.append((place, written))
        last = marker.number
    yield from _compare(run)


def _compare(run: Sequence[tuple[SectionPlace, str]]) -> Problems:
    shapes = Counter(_shape(marker) for _, marker in run)
    if len(shapes) < 2:  # noqa: PLR2004 - one way of writing is none too many
        return
    usual = shapes.most_common(1)[0][0]
    model = next(marker for _, marker in run if _shape(marker) == usual)
    odd = [(f"{place.where}/marker", marker) for place, marker in run if _shape(marker) != usual]
    (where, first), *others = odd
    yield Problem(
        where,
        related=[other for other, _ in others],
        fix=_fix(odd, model),
        marker=first,
        usual=model,
        count=len(odd),
    )


def _fix(odd: Sequence[tuple[str, str]], model: str) -> Iterator[Operation]:
    """The steps that write markers like *model*; what has no such number stays."""
    for where, marker in odd:
        number = parse_marker(marker)
        right = None if number is None else write_marker(model, number.number)
        if right is not None:
            yield Operation("replace", where, right)


@lru_cache(maxsize=1024)
def _shape(marker: str) -> str:
    """A marker with its number made 1, so that those of one list are equal."""
    return write_marker(marker, 1) or marker
