"""The reasons of losses in Chinese."""

import json
import re
from functools import cache
from importlib import resources
from typing import Final, NamedTuple

_VALUE: Final = "{}"


class _Words(NamedTuple):
    """The table: reasons without a value, patterns of those with one, and names of fields."""

    whole: dict[str, str]
    patterns: list[tuple[re.Pattern[str], str]]
    fields: dict[str, str]


def reason_in_chinese(reason: str) -> str:
    """A reason of this library's formats in Chinese; those of others come back as they are.

    The words are in ``formats/data/loss_words.json``.
    """
    words = _words()
    found = words.whole.get(reason)
    if found is not None:
        return found
    for pattern, chinese in words.patterns:
        if match := pattern.fullmatch(reason):
            value = match[1]
            return chinese.replace(_VALUE, words.fields.get(value, value))
    return reason


@cache
def _words() -> _Words:
    data = resources.files("unionplan.formats").joinpath("data/loss_words.json")
    table = json.loads(data.read_text("utf-8"))
    reasons: dict[str, str] = table["reasons"]
    whole = {reason: chinese for reason, chinese in reasons.items() if _VALUE not in reason}
    patterns = [
        (re.compile(re.escape(reason).replace(r"\{\}", "(.*)"), re.DOTALL), chinese)
        for reason, chinese in reasons.items()
        if _VALUE in reason
    ]
    return _Words(whole, patterns, table["fields"])
