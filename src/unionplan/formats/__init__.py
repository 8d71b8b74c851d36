"""Plans as documents: JSON, YAML and TOML, their plain data and schema; calendars and StratML.

For example::

    plan = formats.load("plan.yaml")
    formats.dump(plan, "plan.json")
    text = formats.json.dumps(plan)

Everything here is loaded on first use, so that importing it costs next to nothing.
"""

from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    from unionplan.formats import csv, html, ics, json, ledger, md, stratml, toml, xlsx, yaml
    from unionplan.formats._values import FORMAT_VERSION
    from unionplan.formats.converter import make_converter
    from unionplan.formats.editing import edit
    from unionplan.formats.format import Format
    from unionplan.formats.json_schema import load_schema, schema
    from unionplan.formats.loss import Loss, LossError, sort_losses
    from unionplan.formats.plain import from_plain, to_plain
    from unionplan.formats.plugins import FormatConflictError, FormatPluginError, installed
    from unionplan.formats.registry import FORMATS, Registry, dump, load
    from unionplan.formats.written import Written
else:

    def __getattr__(name: str) -> object:
        """Load a public name when it is first asked for."""
        from importlib import import_module

        if name in _HOMES:
            value = getattr(import_module(_HOMES[name]), name)
        elif name in _MODULES:
            value = import_module(f"{__name__}.{name}")
        else:
            msg = f"module {__name__!r} has no attribute {name!r}"
            raise AttributeError(msg, name=name, obj=None)
        globals()[name] = value
        return value

    def __dir__() -> list[str]:
        """List the public names, loaded or not."""
        return sorted({*globals(), *__all__})


__all__ = [
    "FORMATS",
    "FORMAT_VERSION",
    "Format",
    "FormatConflictError",
    "FormatPluginError",
    "Loss",
    "LossError",
    "Registry",
    "Written",
    "csv",
    "dump",
    "edit",
    "from_plain",
    "html",
    "ics",
    "installed",
    "json",
    "ledger",
    "load",
    "load_schema",
    "make_converter",
    "md",
    "schema",
    "sort_losses",
    "stratml",
    "to_plain",
    "toml",
    "xlsx",
    "yaml",
]

_MODULES: Final = ("csv", "html", "ics", "json", "ledger", "md", "stratml", "toml", "xlsx", "yaml")
_HOMES: Final = {
    "FORMATS": "unionplan.formats.registry",
    "FORMAT_VERSION": "unionplan.formats._values",
    "Format": "unionplan.formats.format",
    "FormatConflictError": "unionplan.formats.plugins",
    "FormatPluginError": "unionplan.formats.plugins",
    "Loss": "unionplan.formats.loss",
    "LossError": "unionplan.formats.loss",
    "Registry": "unionplan.formats.registry",
    "Written": "unionplan.formats.written",
    "dump": "unionplan.formats.registry",
    "edit": "unionplan.formats.editing",
    "from_plain": "unionplan.formats.plain",
    "installed": "unionplan.formats.plugins",
    "load": "unionplan.formats.registry",
    "load_schema": "unionplan.formats.json_schema",
    "make_converter": "unionplan.formats.converter",
    "schema": "unionplan.formats.json_schema",
    "sort_losses": "unionplan.formats.loss",
    "to_plain": "unionplan.formats.plain",
}
