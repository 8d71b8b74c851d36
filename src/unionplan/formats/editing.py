"""Changing a few values of a plan document, while the rest stays as its author wrote it."""

import json
import tomllib
from collections.abc import Callable, Iterable, Sequence
from decimal import Decimal
from importlib import import_module
from typing import Any, Final, NamedTuple, Protocol, cast

from unionplan.errors import EncodeError, Fault, PointerError
from unionplan.formats._json_editing import END
from unionplan.formats._problem import is_array, is_object
from unionplan.formats.format import Format
from unionplan.formats.plain import from_plain
from unionplan.model import Extra, split_pointer

__all__ = ["Step", "edit"]


class Step(Protocol):
    """One operation of a JSON Patch (RFC 6902): ``add``, ``remove`` or ``replace``."""

    @property
    def op(self) -> str:
        """What is done."""
        ...

    @property
    def path(self) -> str:
        """JSON Pointer of the place."""
        ...

    @property
    def value(self) -> object:
        """What stands there afterwards."""
        ...


class _Editor(NamedTuple):
    """How documents of one format are changed, each function by its module and name."""

    data: Callable[[str], Any]
    set: str
    drop: str
    insert: str = ""


def edit(text: str, form: Format, steps: Iterable[Step]) -> str:
    """Do the operations of a JSON Patch in the text of a plan document.

    Comments, quotes and the layout of all else stay. Where that cannot be had the document is
    written anew, if it has no comments that would be lost.

    Args:
        text: A plan document.
        form: Its format.
        steps: What is to be done, one after the other.

    Raises:
        PointerError: There is nothing where an operation says.
        DecodeError: The document would be no plan any more.
        EncodeError: The change cannot be made without losing the document's comments, or the
            format is none of those that people write by hand.
        MissingExtraError: The format needs a library that is not installed.
    """
    plain = [_Plain(step.op, split_pointer(step.path), _plain(step.value)) for step in steps]
    editor = _EDITORS.get(form.name)
    if editor is None:
        problem = f"{form.name} files are not changed: convert the plan to {' or '.join(_EDITORS)}"
        raise EncodeError([Fault("", problem)])
    data = editor.data(text)
    for step in plain:
        _patch(data, step)
    plan = from_plain(data)
    edited = _edited(text, editor, plain)
    if edited is not None and _full(editor.data(edited)) == _full(data):
        return edited
    if form.name != "json" and "#" in text:
        problem = "the change cannot be made without losing comments: make it by hand"
        raise EncodeError([Fault("", problem)])
    return form.dumps(plan)


class _Plain(NamedTuple):
    op: str
    path: tuple[str, ...]
    value: Any


def _edited(text: str, editor: _Editor, steps: Sequence[_Plain]) -> str | None:
    """The text with all steps done, or None where one of them is beyond us."""
    for step in steps:
        inserts = step.op == "add" and (step.path[-1] == END or step.path[-1].isdecimal())
        name = editor.drop if step.op == "remove" else editor.insert if inserts else editor.set
        if not name:
            return None
        module, _, function = name.partition(":")
        change: Callable[..., str] = getattr(import_module(module), function)
        try:
            text = change(text, step.path, *([] if step.op == "remove" else [step.value]))
        except (ValueError, TypeError, LookupError):
            return None
    return text


def _patch(data: Any, step: _Plain) -> None:  # noqa: ANN401 - plain data
    """Do an operation in plain data; a field that is left out has its default and can be set."""
    pointer = "/".join(("", *step.path))
    try:
        for token in step.path[:-1]:
            data = data[int(token) if is_array(data) else token]
        last = step.path[-1]
        if is_object(data):
            if step.op == "remove":
                del data[last]
            else:
                data[last] = step.value
        elif step.op == "add":
            data.insert(len(data) if last == END else int(last), step.value)
        elif step.op == "remove":
            del data[int(last)]
        else:
            data[int(last)] = step.value
    except (LookupError, TypeError, ValueError, AttributeError):
        raise PointerError(pointer, "nothing stands there") from None


def _full(data: object) -> object:
    """The same without keys whose values are empty, which says what leaving them out says."""
    if not is_object(data):
        return [_full(item) for item in data] if is_array(data) else data
    return {
        key: value if key.startswith("x-") else _full(value)
        for key, value in data.items()
        if value or key.startswith("x-") or not (is_object(value) or is_array(value))
    }


def _plain(value: object) -> object:
    if isinstance(value, Extra):
        return {key: _plain(item) for key, item in value.items()}
    if isinstance(value, tuple):
        return [_plain(item) for item in cast("tuple[object, ...]", value)]
    return value


def _json_data(text: str) -> object:
    return json.loads(text, parse_float=Decimal)


def _yaml_data(text: str) -> object:
    from unionplan.formats._yaml_reading import YamlText

    return YamlText(text).data


def _toml_data(text: str) -> object:
    return tomllib.loads(text, parse_float=Decimal)


_HERE: Final = "unionplan.formats"
_EDITORS: Final = {
    "json": _Editor(
        _json_data,
        f"{_HERE}._json_editing:set_json",
        f"{_HERE}._json_editing:drop_json",
        f"{_HERE}._json_editing:insert_json",
    ),
    "yaml": _Editor(
        _yaml_data, f"{_HERE}._yaml_editing:set_yaml", f"{_HERE}._yaml_editing:drop_yaml"
    ),
    "toml": _Editor(
        _toml_data, f"{_HERE}._toml_editing:set_toml", f"{_HERE}._toml_editing:drop_toml"
    ),
}
