"""Names as `import unionplan` offers them lead to the floor that describes them."""

from typing import Final

from docutils import nodes
from sphinx.addnodes import pending_xref
from sphinx.application import Sphinx
from sphinx.environment import BuildEnvironment

import unionplan

HOMES: Final[dict[str, str]] = vars(unionplan)["_HOMES"]
"""The module of each name, as the face itself looks it up."""


def setup(app: Sphinx) -> dict[str, bool]:
    """Register with Sphinx."""
    app.connect("missing-reference", resolve_face)
    app.connect("autodoc-process-docstring", list_face)
    return {"parallel_read_safe": True, "parallel_write_safe": True}


def resolve_face(
    app: Sphinx, env: BuildEnvironment, node: pending_xref, contents: nodes.Element
) -> nodes.Element | None:
    """Resolve `unionplan.read` and `Plan` to the page of their floor."""
    first, dot, rest = node["reftarget"].removeprefix("unionplan.").partition(".")
    if node.get("refdomain") != "py" or first not in HOMES:
        return None
    target = f"{HOMES[first]}.{first}{dot}{rest}"
    domain = env.domains.python_domain
    return domain.resolve_xref(env, node["refdoc"], app.builder, "obj", target, node, contents)


def list_face(
    _app: Sphinx, what: str, name: str, _obj: object, _options: object, lines: list[str]
) -> None:
    """Put the list of all names below the docstring of the face."""
    if (what, name) != ("module", "unionplan"):
        return
    for module in sorted(set(HOMES.values())):
        names = sorted(each for each, home in HOMES.items() if home == module)
        links = ", ".join(f":py:obj:`{each} <{module}.{each}>`" for each in names)
        lines += [f"From :py:mod:`{module}`:", f"    {links}", ""]
