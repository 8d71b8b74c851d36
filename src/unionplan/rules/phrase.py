"""Values as the messages of findings quote them."""

from datetime import date
from decimal import Decimal
from typing import Final, Literal, TypeAlias, cast, get_args

import attrs

from unionplan.calendar import describe_period, describe_unit, describe_when
from unionplan.model import CalendarUnit, Period, When

Language: TypeAlias = Literal["zh", "en"]
"""A language in which messages are written."""


@attrs.frozen
class Words:
    """What has a name of its own in each language, such as a festival.

    Attributes:
        zh: In Chinese.
        en: In English.
    """

    zh: str
    en: str

    def __str__(self) -> str:
        """The English name."""
        return self.en


Parameter: TypeAlias = str | int | Decimal | date | Period | CalendarUnit | When | Words
"""A value in a message; each of them cannot change and has one notation of its own, ``str()``."""

_LONGEST = 60  # characters of a quotation
_TIMES: Final = get_args(When)


def phrase(value: Parameter, language: Language) -> str:
    """*value* as a sentence quotes it: its own notation in English, everyday words in Chinese."""
    if isinstance(value, Decimal):
        return f"{value:f}"
    if isinstance(value, str):
        return value if len(value) <= _LONGEST else f"{value[: _LONGEST - 1]}…"
    return str(value) if language == "en" else _spoken(value)


def _spoken(value: int | date | Period | CalendarUnit | When | Words) -> str:
    """In Chinese words; what has none of its own is written in its notation."""
    match value:
        case Words():
            words = value.zh
        case date():
            words = describe_unit(CalendarUnit.of(value))
        case Period():
            words = describe_period(value)
        case CalendarUnit():
            words = describe_unit(value)
        case _ if isinstance(value, _TIMES):
            words = describe_when(cast("When", value), notation=True)
        case _:  # a number, or whatever a rule of others gave
            words = str(value)
    return words
