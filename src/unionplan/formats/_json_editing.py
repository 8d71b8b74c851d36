"""Changing single values of a JSON text, while all else in it stays as it is written."""

import re
from collections.abc import Sequence
from json import JSONDecoder, dumps
from typing import Final, NamedTuple

_skip: Final = JSONDecoder(parse_float=str, parse_int=str, parse_constant=str).raw_decode
END: Final = "-"
"""The index of what would stand behind the last item."""

_SPACE: Final = re.compile(r"[ \t\n\r]*")


class Member(NamedTuple):
    """An item of an array, or a key of an object with its value.

    Attributes:
        token: Its index or key, as a pointer names it.
        start: Where it starts, with its key.
        value: Where its value starts.
        end: Where its value ends.
    """

    token: str
    start: int
    value: int
    end: int


def find_member(members: Sequence[Member], token: str) -> int:
    """Which of the members has this index or key.

    Raises:
        ValueError: None has.
    """
    return [member.token for member in members].index(token)


def set_json(text: str, path: Sequence[str], value: object) -> str:
    """Replace the value at *path*, or give an object a key that it has not.

    Raises:
        ValueError: *path* leads nowhere.
    """
    start, members = _members_at(text, path[:-1])
    if text[start] != "{" or any(member.token == path[-1] for member in members):
        member = members[find_member(members, path[-1])]
        return f"{text[: member.value]}{_written(value)}{text[member.end :]}"
    return _insert(text, start, members, len(members), f"{_written(path[-1])}: {_written(value)}")


def insert_json(text: str, path: Sequence[str], value: object) -> str:
    """Put a new item into an array before the one at *path*; ``-`` is behind the last.

    Raises:
        ValueError: *path* leads nowhere.
    """
    start, members = _members_at(text, path[:-1])
    index = len(members) if path[-1] == END else min(int(path[-1]), len(members))
    return _insert(text, start, members, index, _written(value))


def drop_json(text: str, path: Sequence[str]) -> str:
    """Take the item or key at *path* out, with the comma that it needed.

    Raises:
        ValueError: *path* leads nowhere.
    """
    _, members = _members_at(text, path[:-1])
    return cut_member(text, members, find_member(members, path[-1]))


def cut_member(text: str, members: Sequence[Member], index: int) -> str:
    """A text without one member of an array or object in brackets, and without its comma."""
    if index:
        return text[: members[index - 1].end] + text[members[index].end :]
    behind = members[1].start if len(members) > 1 else members[0].end
    return text[: members[0].start] + text[behind:]


def _insert(text: str, start: int, members: Sequence[Member], index: int, written: str) -> str:
    if not members:
        return f"{text[: start + 1]}{written}{text[start + 1 :]}"
    space = text[_space_before(text, members[-1].start) : members[-1].start] or " "
    if index < len(members):
        place = members[index].start
        return f"{text[:place]}{written},{space}{text[place:]}"
    place = members[-1].end
    return f"{text[:place]},{space}{written}{text[place:]}"


def _members_at(text: str, path: Sequence[str]) -> tuple[int, list[Member]]:
    """Where the array or object at *path* starts, and what is in it."""
    start = _space(text, 0)
    members = _members(text, start)
    for token in path:
        start = members[find_member(members, token)].value
        members = _members(text, start)
    return start, members


def _members(text: str, start: int) -> list[Member]:
    members: list[Member] = []
    opening = text[start]
    end = _space(text, start + 1)
    while text[end] not in "]}":
        first, token = end, str(len(members))
        if opening == "{":
            token, end = _skip(text, end)
            end = _space(text, _space(text, end) + 1)
        value, end = end, _skip(text, end)[1]
        members.append(Member(token, first, value, end))
        end = _space(text, end)
        if text[end] == ",":
            end = _space(text, end + 1)
    return members


def _written(value: object) -> str:
    return dumps(value, ensure_ascii=False)


def _space(text: str, start: int) -> int:
    match = _SPACE.match(text, start)
    return match.end() if match else start


def _space_before(text: str, end: int) -> int:
    while end and text[end - 1] in " \t\n\r":
        end -= 1
    return end
