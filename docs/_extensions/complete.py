"""A public name that no page describes is a warning, and so the build fails."""

import pkgutil
from importlib import import_module
from types import ModuleType
from typing import Final

from sphinx.application import Sphinx
from sphinx.environment import BuildEnvironment
from sphinx.util import logging

import unionplan

INTERNAL: Final = ("__main__", "chinese", "cli", "files")
"""Floors that may change in any version; all others have a page in ``docs/reference/api``."""

_LOG: Final = logging.getLogger(__name__)


def setup(app: Sphinx) -> dict[str, bool]:
    """Register with Sphinx."""
    app.connect("env-check-consistency", compare)
    return {"parallel_read_safe": True, "parallel_write_safe": True}


def compare(_app: Sphinx, env: BuildEnvironment) -> None:
    """Look for every public name in what was written."""
    domain = env.domains.python_domain
    floors = {floor.name for floor in pkgutil.iter_modules(unionplan.__path__)}
    for floor in sorted(floors.difference(INTERNAL)):
        module = import_module(f"unionplan.{floor}")
        for name in module.__all__:
            is_module = isinstance(getattr(module, name), ModuleType)
            known = domain.modules if is_module else domain.objects
            if f"unionplan.{floor}.{name}" not in known:
                text = "unionplan.%s.%s is public, and docs/reference/api says nothing of it"
                _LOG.warning(text, floor, name)
