"""Where the keys of a TOML text stand, and whether it nests too deep to be parsed.

The parser of the standard library tells neither. This scanner follows the statements of any text;
where one is no TOML it goes on with the next line, for the parser will refuse the text anyway.
"""

import re
import tomllib
from collections import Counter
from collections.abc import Iterator
from typing import Final

from unionplan.formats._problem import Path, Place, Problem, places_of
from unionplan.limits import MAX_DEPTH

_SPACE: Final = re.compile(r"(?:[ \t\r\n]|#[^\n]*+)*+")
_PART: Final = re.compile(
    r"""[ \t]*+(?:(?P<bare>[A-Za-z0-9_-]++)|(?P<quoted>"(?:[^"\\\n]|\\.)*+"|'[^'\n]*+'))[ \t]*+"""
)
_TOKEN: Final = re.compile(
    r"""
      \"{3}[^"\\]*+(?:(?:\\[\s\S]|"(?!""))[^"\\]*+)*+(?:\"{3,5})?
    | '{3}[^']*+(?:'(?!'')[^']*+)*+(?:'{3,5})?
    | "[^"\\\n]*+(?:\\.[^"\\\n]*+)*+"?
    | '[^'\n]*+'?
    | \#[^\n]*+
    | (?P<open>[\[{]) | (?P<close>[\]}]) | (?P<end>\n)
    | [^"'\#\[\]{}\n]++
    """,
    re.VERBOSE,
)


class TomlPlaces:
    """The statements of a TOML text.

    Attributes:
        too_deep: Offset of the first bracket or key beyond the depth that is read, or None.
        repeated: Offset of the first key that stood before in its table, or None.
    """

    def __init__(self, text: str) -> None:
        self._text = text
        self._offsets: dict[Path, int] = {(): 0}
        self._lengths: Counter[Path] = Counter()
        self._table: Path = ()
        self.too_deep: int | None = None
        self.repeated: int | None = None
        self._read()

    def _read(self) -> None:
        position = self._skip_space(0)
        while position < len(self._text) and self.too_deep is None:
            position = self._skip_space(self._statement(position))

    def locate(self, problems: list[Problem]) -> list[Place]:
        """The places of problems: of the key, or of the nearest one around them."""
        offsets = [self._offset(problem.path) for problem in problems]
        places = places_of(self._text, offsets)
        return [places[offset] for offset in offsets]

    def _offset(self, path: Path) -> int:
        while path not in self._offsets:
            path = path[:-1]
        return self._offsets[path]

    def _skip_space(self, position: int) -> int:
        match = _SPACE.match(self._text, position)
        return match.end() if match else position

    def _statement(self, start: int) -> int:
        """Note one header or key with value; gives its end."""
        brackets = next(head for head in ("[[", "[", "") if self._text.startswith(head, start))
        keys: list[str] = []
        position = start + len(brackets)
        while match := _PART.match(self._text, position):
            keys.append(match["bare"] or _unquoted(match["quoted"]))
            position = match.end()
            if len(keys) > MAX_DEPTH:
                self.too_deep = start
                return position
            if not self._text.startswith(".", position):
                break
            position += 1
        if brackets:
            self._table = ()
            for key in keys[:-1]:
                self._table = self._within((*self._table, key))
            for key in keys[-1:]:
                self._table = (*self._table, key)
            if brackets == "[[" and keys:
                self._offsets.setdefault(self._table, start)
                self._lengths[self._table] += 1
                self._table = self._within(self._table)
            self._offsets[self._table] = start
        else:
            path, is_new = self._table, True
            for key in keys:
                path = (*path, key)
                is_new = self._offsets.setdefault(path, start) == start
            if not is_new and self.repeated is None:
                self.repeated = start
        return self._end(position)

    def _within(self, path: Path) -> Path:
        """The last item of an array of tables, or the table itself."""
        length = self._lengths[path]
        return (*path, length - 1) if length else path

    def _end(self, position: int) -> int:
        """The end of the statement whose keys end at *position*."""
        depth = 0
        for match in self._tokens(position):
            if match["open"]:
                depth += 1
                if depth > MAX_DEPTH:
                    self.too_deep = match.start()
                    return match.end()
            elif match["close"]:
                depth = max(depth - 1, 0)
            elif match["end"] and not depth:
                return match.end()
        return len(self._text)

    def _tokens(self, position: int) -> Iterator[re.Match[str]]:
        return _TOKEN.finditer(self._text, position)


def _unquoted(key: str) -> str:
    try:
        [text] = tomllib.loads(f"{key} = 0")
    except tomllib.TOMLDecodeError:
        return key
    return text
