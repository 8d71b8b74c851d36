import ast
import importlib.metadata
import subprocess
import sys
from importlib import import_module
from pathlib import Path

import pytest

import unionplan


def forget(name: str) -> None:
    """Let a name be loaded again."""
    unionplan.__dict__.pop(name, None)


FLOORS = ("unionplan.errors", "unionplan.model")


@pytest.mark.parametrize("name", unionplan.__all__)
def test_every_public_name_is_there(name: str) -> None:
    assert getattr(unionplan, name) is not None
    assert name in dir(unionplan)


@pytest.mark.parametrize("floor", FLOORS)
def test_every_public_name_of_model_and_errors_is_offered(floor: str) -> None:
    module = import_module(floor)
    for name in module.__all__:
        assert getattr(unionplan, name) is getattr(module, name)


def test_what_type_checkers_see_is_what_is_offered() -> None:
    path = unionplan.__file__
    assert path is not None
    tree = ast.parse(Path(path).read_text("utf-8"))
    block = next(node for node in tree.body if isinstance(node, ast.If))
    seen = {
        alias.name: node.module
        for node in block.body
        if isinstance(node, ast.ImportFrom)
        for alias in node.names
    }
    assert {*seen, "__version__"} == set(unionplan.__all__)
    assert sorted(unionplan.__all__) == unionplan.__all__
    assert seen == unionplan._HOMES


def test_a_name_is_loaded_once() -> None:
    forget("Plan")
    assert unionplan.Plan is vars(unionplan)["Plan"]


def test_a_star_brings_every_name() -> None:
    names: dict[str, object] = {}
    exec("from unionplan import *", names)  # noqa: S102 - nothing else can say it in a function
    assert set(unionplan.__all__) <= names.keys()


def test_another_name_is_an_attribute_error() -> None:
    with pytest.raises(AttributeError, match="module 'unionplan' has no attribute 'Plam'"):
        getattr(unionplan, "Plam")  # noqa: B009 - type checkers know that it is not there


def test_importing_loads_the_standard_library_at_most() -> None:
    code = (
        "import sys; bare = set(sys.modules); import unionplan; dir(unionplan);"
        "print(*sorted(set(sys.modules) - bare))"
    )
    argv = [sys.executable, "-c", code]
    loaded = subprocess.run(argv, check=True, capture_output=True, text=True).stdout.split()
    assert [name for name in loaded if name.split(".")[0] not in sys.stdlib_module_names] == [
        "unionplan"
    ]
    assert len(loaded) < 40


def test_the_version_is_that_of_the_package(monkeypatch: pytest.MonkeyPatch) -> None:
    forget("__version__")
    monkeypatch.setattr(importlib.metadata, "version", lambda _: "1.2.3")
    assert unionplan.__version__ == "1.2.3"
    forget("__version__")


def test_a_source_tree_has_no_version_of_its_own(monkeypatch: pytest.MonkeyPatch) -> None:
    def missing(name: str) -> str:
        raise importlib.metadata.PackageNotFoundError(name)

    forget("__version__")
    monkeypatch.setattr(importlib.metadata, "version", missing)
    assert unionplan.__version__ == "0+unknown"
    forget("__version__")
