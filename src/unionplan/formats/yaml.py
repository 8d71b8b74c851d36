"""YAML 1.2, the format to write by hand: texts of several lines, comments, no quotes.

Reading takes only what JSON can say, so that nothing is another value than it looks: ``否``,
``no``, ``12:30``, ``0123`` and ``2026-03-08`` are text. Comments are not kept.
"""

from collections.abc import Iterable, Sequence
from typing import TYPE_CHECKING

from unionplan.errors import MissingExtraError
from unionplan.formats._problem import problems_at, surrogate_problems
from unionplan.formats.plain import read_plan, writable_plain
from unionplan.model import Plan

if TYPE_CHECKING:
    from unionplan.formats._yaml_reading import YamlText

__all__ = ["dumps", "loads", "locate"]


def dumps(plan: Plan) -> str:
    """Write *plan*: block style, Chinese unescaped, keys in the order of the model.

    Raises:
        EncodeError: A value of the application nests too deep, or a text holds half a surrogate
            pair.
        MissingExtraError: The extra ``yaml`` is not installed.
    """
    data = writable_plain(plan)
    try:
        from unionplan.formats._yaml_writing import write_yaml
    except ImportError as error:
        feature = "writing YAML"
        raise MissingExtraError(feature, "yaml") from error
    return write_yaml(data)


def loads(text: str) -> Plan:
    """Read a plan back.

    Raises:
        DecodeError: *text* is not YAML, uses anchors, aliases, tags, directives or several
            documents, or is not a plan; all faults, in the order of the text.
        MissingExtraError: The extra ``yaml`` is not installed.
    """
    found = _read(text)
    problems = [*found.problems, *surrogate_problems(found.data)]
    return read_plan(found.data, found.locate, problems)


def locate(text: str, pointers: Iterable[str]) -> Sequence[tuple[int, int]]:
    """Line and column of each place that a JSON Pointer names; what is missing would be there.

    Args:
        text: A document in this format.
        pointers: JSON Pointers into it.

    Raises:
        DecodeError: *text* is not YAML.
        MissingExtraError: The extra ``yaml`` is not installed.
    """
    return _read(text).locate(problems_at(pointers))


def _read(text: str) -> "YamlText":
    try:
        from unionplan.formats._yaml_reading import YamlText
    except ImportError as error:
        feature = "reading YAML"
        raise MissingExtraError(feature, "yaml") from error
    return YamlText(text)
