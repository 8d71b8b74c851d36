"""The values of closed sets of words, with the comment that stands behind each in the source."""

import inspect
import re
from enum import Enum
from typing import Final

from sphinx.application import Sphinx

_MEMBER: Final = re.compile(r"^    ([A-Z][A-Z0-9_]*) = [^#\n]*(?:#\s*(.*))?$", re.MULTILINE)


def setup(app: Sphinx) -> dict[str, bool]:
    """Register with Sphinx."""
    app.connect("autodoc-process-docstring", list_values)
    return {"parallel_read_safe": True, "parallel_write_safe": True}


def list_values(
    _app: Sphinx, what: str, _name: str, obj: object, _options: object, lines: list[str]
) -> None:
    """Put the values of an enumeration below its docstring."""
    if what != "class" or not isinstance(obj, type) or not issubclass(obj, Enum):
        return
    says = dict(_MEMBER.findall(inspect.getsource(obj)))
    lines.append("")
    for member in obj:
        comment = f": {says[member.name]}" if says.get(member.name) else ""
        lines.append(f"- ``{member.value}`` (``{member.name}``){comment}")
    lines.append("")
