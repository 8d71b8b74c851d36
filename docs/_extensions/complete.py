"""A public name that no page describes is a warning, and so the build fails."""

from importlib import import_module
from types import ModuleType
from typing import Final

from sphinx.application import Sphinx
from sphinx.environment import BuildEnvironment
from sphinx.util import logging

_MODULES: Final = (
    "unionplan.calendar",
    "unionplan.catalogue",
    "unionplan.errors",
    "unionplan.formats",
    "unionplan.limits",
    "unionplan.model",
    "unionplan.reading",
    "unionplan.rules",
    "unionplan.testing",
)
_LOG: Final = logging.getLogger(__name__)


def setup(app: Sphinx) -> dict[str, bool]:
    """Register with Sphinx."""
    app.connect("env-check-consistency", compare)
    return {"parallel_read_safe": True, "parallel_write_safe": True}


def compare(_app: Sphinx, env: BuildEnvironment) -> None:
    """Look for every public name in what was written."""
    domain = env.domains.python_domain
    for name in _MODULES:
        module = import_module(name)
        for each in module.__all__:
            full = f"{name}.{each}"
            known = (
                domain.modules if isinstance(getattr(module, each), ModuleType) else domain.objects
            )
            if full not in known:
                _LOG.warning("%s is public and has no entry on docs/reference/api", full)
