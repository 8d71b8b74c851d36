"""Rules of repetition (RFC 5545) as a Chinese office says them."""

import re
from collections.abc import Mapping
from typing import Final

from unionplan.model import Recurrence

__all__ = ["describe_recurrence"]

_UNITS: Final = {
    "DAILY": ("天", "天"),
    "WEEKLY": ("周", "周"),
    "MONTHLY": ("月", "个月"),
    "YEARLY": ("年", "年"),
}
_WEEKDAYS: Final = dict(
    zip(("MO", "TU", "WE", "TH", "FR", "SA", "SU"), "一二三四五六日", strict=True)
)
_WEEKDAY: Final = re.compile("([+-]?[0-9]{0,2})([A-Z]{2})")
_LAST: Final = -1


def describe_recurrence(when: Recurrence) -> str:
    """A repetition in words: ``每月最后一个周五``, ``每2周周三``, ``每年3月8日，共3次``.

    Returns:
        Nothing where the rule has a part that is too odd for words.
    """
    parts = dict(part.split("=") for part in when.rrule.split(";"))
    one, many = _UNITS[parts.pop("FREQ")]
    count = parts.pop("INTERVAL", "1")
    if count == "1":
        parts.pop("WKST", "")  # it tells which weeks are left out, and none is
    limits = ""
    if when.first is not None:
        limits += f"，自{when.first.year}年{when.first.month}月{when.first.day}日起"
    if until := parts.pop("UNTIL", ""):
        limits += f"，至{int(until[:4])}年{int(until[4:6])}月{int(until[6:8])}日"
    if number := parts.pop("COUNT", ""):
        limits += f"，共{number}次"
    days = _describe_days(one, parts)
    return "" if days is None else f"每{one if count == '1' else count + many}{days}{limits}"


def _describe_days(unit: str, parts: Mapping[str, str]) -> str | None:
    """The days within the unit; nothing where the rule names none, None where words fail."""
    month = ""
    if unit == "年" and set(parts) == {"BYMONTH", "BYMONTHDAY"} and parts["BYMONTH"].isdigit():
        month, parts = f"{int(parts['BYMONTH'])}月", {"BYMONTHDAY": parts["BYMONTHDAY"]}
    if not parts:
        return ""
    if set(parts) == {"BYDAY"} and unit in ("周", "月"):
        return _weekdays(parts["BYDAY"], numbered=unit == "月")
    if set(parts) == {"BYMONTHDAY"} and (unit == "月" or month):
        found = _month_days(parts["BYMONTHDAY"])
        return None if found is None else month + found
    return None


def _weekdays(days: str, *, numbered: bool) -> str | None:
    words: list[str] = []
    for ordinal, day in _WEEKDAY.findall(days):
        number = int(ordinal) if ordinal.strip("+-") else 0
        if (number != 0) != numbered or number < _LAST:
            return None
        which = {0: "", _LAST: "最后一个"}.get(number, f"第{number}个")
        words.append(f"{which}周{_WEEKDAYS[day]}")
    return "、".join(words)


def _month_days(days: str) -> str | None:
    numbers = [int(day) for day in days.split(",")]
    if not all(number == _LAST or number > 0 for number in numbers):
        return None
    return "、".join("最后一日" if number == _LAST else f"{number}日" for number in numbers)
