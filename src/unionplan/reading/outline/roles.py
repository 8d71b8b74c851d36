"""What a heading says that its section is for."""

import re
from functools import cache
from typing import NamedTuple

from unionplan.model import SectionRole
from unionplan.reading.word_table import load_words

_LONGEST_BEFORE = 6
_SHORTEST_BEHIND_WORDS = 3  # 目标 alone may end any sentence


class _Words(NamedTuple):
    roles: dict[str, SectionRole]
    before: re.Pattern[str]


def role_of(heading: str) -> SectionRole | None:
    """The role of a section with this folded heading; None where its words do not tell.

    A year or a few words may stand before the known heading: 2026年重点工作, 工会主要工作安排. The
    known ones are in ``reading/data/section_roles.json``.
    """
    roles, before = _words()
    heading = heading.strip(" :。.;")
    if heading in roles:
        return roles[heading]
    words = before.sub("", heading)
    if words in roles:
        return roles[words]
    for cut in range(1, min(_LONGEST_BEFORE, len(words) - _SHORTEST_BEHIND_WORDS + 1)):
        if words[cut:] in roles:
            return roles[words[cut:]]
    return None


@cache
def _words() -> _Words:
    table = load_words("section_roles")
    headings: dict[str, list[str]] = table["roles"]
    return _Words(
        roles={word: SectionRole(role) for role, words in headings.items() for word in words},
        before=re.compile(f"^(?:{'|'.join(table['before'])})+(?:{'|'.join(table['between'])})?"),
    )
