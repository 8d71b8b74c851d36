"""The data files of this package."""

import json
from importlib import resources
from typing import Any

__all__ = ["packaged_table"]


def packaged_table(name: str) -> Any:  # noqa: ANN401 - JSON of our own, checked by tests
    """Read a JSON file of ``calendar/data``; callers keep what they make of it."""
    text = (resources.files("unionplan.calendar") / "data" / name).read_text("utf-8")
    return json.loads(text)
