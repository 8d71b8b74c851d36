"""From the events of a YAML text to plain data, with the place of every value.

Of YAML 1.2 only what JSON can say is taken: the scalars of its JSON schema, of which everything
else that is not quoted is text (``否``, ``no``, ``12:30``, ``0123``, ``2026-03-08``). Anchors, tags
and several documents have no meaning in a plan and are refused.
"""

# ruff: noqa: ANN401 - the events of ruamel.yaml have no types

import re
from collections.abc import Iterator
from decimal import Decimal, InvalidOperation
from typing import Any, Final

from ruamel.yaml import YAML
from ruamel.yaml.error import YAMLError
from ruamel.yaml.events import (
    AliasEvent,
    DocumentStartEvent,
    MappingEndEvent,
    ScalarEvent,
    SequenceEndEvent,
    SequenceStartEvent,
    StreamEndEvent,
)
from ruamel.yaml.reader import ReaderError

from unionplan.errors import DecodeError, Fault
from unionplan.formats._problem import TOO_DEEP, LongNumber, Path, Place, Problem, cut, places_of
from unionplan.limits import MAX_DEPTH, MAX_NUMBER_DIGITS

_NUMBER: Final = re.compile(r"-?(?:0|[1-9][0-9]*)(\.[0-9]+)?([eE][-+]?[0-9]+)?")
_LONGEST_PROBLEM: Final = 200
_WORDS: Final[dict[str, object]] = {"": None, "null": None, "true": True, "false": False}


class YamlText:
    """What a YAML text holds.

    Attributes:
        data: Its one document as plain data.
        problems: Keys that stand more than once.

    Raises:
        DecodeError: The text is no YAML, or uses what a plan has no need of.
    """

    def __init__(self, text: str) -> None:
        self.problems: list[Problem] = []
        self._places: dict[Path, Place] = {}
        self._key_places: dict[Path, Place] = {}
        self._refused: list[Fault] = []
        parser: Any = YAML(typ="safe", pure=True)
        self._events: Iterator[Any] = parser.parse(text)
        try:
            self.data = self._document()
        except DecodeError:
            raise
        except YAMLError as error:
            raise DecodeError([_fault_of(error, text)]) from None
        except (ValueError, LookupError, TypeError, AttributeError, ArithmeticError) as error:
            # such as an escape for a character that there is not: the parser does not check it
            problem = f"not YAML: {cut(str(error))}"
            raise DecodeError([Fault("", problem)]) from None
        if self._refused:
            raise DecodeError(self._refused)

    def locate(self, problems: list[Problem]) -> list[Place]:
        """The places of problems; what is missing is where it would belong."""
        return [self._place(problem) for problem in problems]

    def _place(self, problem: Problem) -> Place:
        path = problem.path
        if problem.at_key and path in self._key_places:
            return self._key_places[path]
        while path not in self._places:
            path = path[:-1]
        return self._places[path]

    def _document(self) -> object:
        data: object = None
        documents = 0
        self._places[()] = Place(1, 1)
        while not _is(event := next(self._events), StreamEndEvent):
            if not _is(event, DocumentStartEvent):
                continue
            documents += 1
            if documents > 1:
                self._refuse("one document is expected, here a second starts", event)
                break
            if event.version not in (None, (1, 2)) or event.tags:
                self._refuse("directives are not read, but for %YAML 1.2", event)
            data = self._value(next(self._events), (), 0)
        return data

    def _value(self, event: Any, path: Path, depth: int) -> object:
        self._places[path] = _place_of(event)
        if _is(event, AliasEvent):
            self._refuse("aliases are not read: write the value out", event)
            return None
        if event.anchor is not None:
            self._refuse("anchors are not read", event)
        if event.ctag is not None:
            self._refuse("tags are not read", event)
        if _is(event, ScalarEvent):
            return event.value if event.style else _scalar(event.value)
        if depth >= MAX_DEPTH:
            self._refuse(TOO_DEEP, event)
            raise DecodeError(self._refused)
        if _is(event, SequenceStartEvent):
            return self._array(path, depth + 1)
        return self._object(path, depth + 1)

    def _array(self, path: Path, depth: int) -> list[object]:
        items: list[object] = []
        while not _is(event := next(self._events), SequenceEndEvent):
            items.append(self._value(event, (*path, len(items)), depth))
        return items

    def _object(self, path: Path, depth: int) -> dict[str, object]:
        members: dict[str, object] = {}
        counts: dict[str, int] = {}
        while not _is(event := next(self._events), MappingEndEvent):
            key = self._key(event)
            below = (*path, key)
            counts[key] = counts.get(key, 0) + 1
            self._key_places[below] = _place_of(event)
            value = next(self._events)
            members[key] = self._value(value, below, depth)
            if _is(value, ScalarEvent) and not value.value and not value.style:
                # nothing stands there, and the parser has gone on to what comes next
                self._places[below] = self._key_places[below]
        for key, count in counts.items():
            if count > 1:
                msg = f"this key stands {count} times in one object"
                self.problems.append(Problem((*path, key), msg, at_key=True))
        return members

    def _key(self, event: Any) -> str:
        """A key is text, however it looks."""
        if _is(event, ScalarEvent):
            if event.anchor is not None or event.ctag is not None:
                self._refuse("a key has neither anchor nor tag", event)
            key: str = event.value
            return key
        self._refuse("a key is text, not an array, object or alias", event)
        raise DecodeError(self._refused)

    def _refuse(self, problem: str, event: Any) -> None:
        self._refused.append(Fault("", problem, *_place_of(event)))


def _is(event: Any, kind: type) -> bool:
    # not isinstance, after which the checkers would know an event, but not its attributes
    return type(event) is kind


def _scalar(text: str) -> object:
    if text in _WORDS:
        return _WORDS[text]
    match = _NUMBER.fullmatch(text)
    if match is None:
        return text
    if len(text.lstrip("-")) > MAX_NUMBER_DIGITS:
        return LongNumber()
    try:
        return Decimal(text) if match[1] or match[2] else int(text)
    except InvalidOperation:  # an exponent of more than eighteen digits
        return LongNumber()


def _place_of(event: Any) -> Place:
    return Place(event.start_mark.line + 1, event.start_mark.column + 1)


def _fault_of(error: Any, text: str) -> Fault:
    if _is(error, ReaderError):
        position: int = error.position
        place = places_of(text, [position])[position]
        return Fault("", "not YAML: this character must be written as an escape in quotes", *place)
    # each kind of error has only some of these
    found = {name: getattr(error, name, None) for name in ("context", "problem", "problem_mark")}
    words = [str(part) for part in (found["context"], found["problem"]) if part]
    problem = f"not YAML: {cut(', '.join(words), _LONGEST_PROBLEM)}"
    mark: Any = found["problem_mark"]
    return Fault("", problem, mark.line + 1, mark.column + 1) if mark else Fault("", problem)
