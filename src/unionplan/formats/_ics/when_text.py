"""A time in the notation of plan documents, within the line of a calendar."""

import json
from datetime import date
from typing import Final

import attrs

from unionplan.formats._codec import load_plan
from unionplan.formats._values import FORMAT_KEY, FORMAT_VERSION, Refusal
from unionplan.model import Deadline, Every, Extra, When, Window

__all__ = ["read_when", "write_when"]

_LONGEST: Final = 2000


def write_when(when: When) -> str:
    """The notation: ``2026-03``, ``{"every":"month"}``; without the application's keys."""
    if isinstance(when, Window | Deadline):
        return str(when)
    fields = {
        field.name: _plain(value)
        for field in attrs.fields(type(when))
        if (value := getattr(when, field.name)) != field.default and not isinstance(value, Extra)
    }
    return json.dumps(fields, ensure_ascii=False, separators=(",", ":"))


def read_when(text: str) -> When | None:
    """The time that a text notes; None where it notes none."""
    if not text or len(text) > _LONGEST:
        return None
    try:
        data = json.loads(text) if text.startswith("{") else text
        activity = {"title": "-", "when": data}
        return load_plan({FORMAT_KEY: FORMAT_VERSION, "activities": [activity]}).activities[0].when
    except (ValueError, RecursionError, Refusal):
        return None


def _plain(value: object) -> object:
    return str(value) if isinstance(value, date | Every) else value
