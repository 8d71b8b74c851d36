"""Constants and aliases that a face re-exports, which autodoc takes for undocumented.

Their docstrings stand in the module that defines them.
"""

import sys
from types import ModuleType

from sphinx.application import Sphinx
from sphinx.errors import PycodeError
from sphinx.pycode import ModuleAnalyzer


def setup(app: Sphinx) -> dict[str, bool]:
    """Register with Sphinx."""
    app.connect("autodoc-process-docstring", list_constants)
    return {"parallel_read_safe": True, "parallel_write_safe": True}


def list_constants(
    _app: Sphinx, what: str, name: str, obj: object, _options: object, lines: list[str]
) -> None:
    """Put the constants of a face below its docstring."""
    if what != "module" or not isinstance(obj, ModuleType) or name == "unionplan":
        return
    for each in getattr(obj, "__all__", ()):
        if docs := find_docstring(name, each, getattr(obj, each)):
            value = getattr(obj, each)
            option = [f"   :value: {value!r}"] if isinstance(value, int | str) else []
            lines += ["", f".. py:data:: {each}", *option, "", *(f"   {line}" for line in docs), ""]


def find_docstring(face: str, name: str, value: object) -> list[str]:
    """The docstring of a constant, as a module below *face* has it; empty for none."""
    for module, loaded in sorted(sys.modules.items()):
        if module.startswith(f"{face}.") and vars(loaded).get(name) is value:
            try:
                docs = ModuleAnalyzer.for_module(module).find_attr_docs()
            except PycodeError:  # a module without source
                continue
            if ("", name) in docs:
                return docs["", name]
    return []
