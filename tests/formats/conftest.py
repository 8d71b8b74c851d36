"""What the tests of all formats share."""

from types import ModuleType

import pytest

from unionplan.formats import json, toml, yaml


@pytest.fixture(params=["json", "yaml", "toml"])
def text_format(request: pytest.FixtureRequest) -> ModuleType:
    """Give the module of each format in turn, if what it needs is installed."""
    if request.param == "yaml":
        pytest.importorskip("ruamel.yaml")
    if request.param == "toml":
        pytest.importorskip("tomlkit")
    return {"json": json, "yaml": yaml, "toml": toml}[request.param]
