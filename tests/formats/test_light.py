"""Importing the formats is cheap, and what is slow to load is loaded for those who use it."""

import subprocess
import sys

import pytest

from unionplan import formats

SLOW = ("cattrs", "icalendar", "ruamel", "tomlkit", "jsonschema", "hypothesis", "pydantic")


def loaded_by(code: str) -> set[str]:
    """Which of the slow packages and our own modules a new interpreter has loaded."""
    program = f"import sys\n{code}\nprint(*sorted(sys.modules))"
    output = subprocess.run(
        [sys.executable, "-c", program], check=True, capture_output=True, text=True
    ).stdout
    return set(output.split())


def added_by(code: str) -> set[str]:
    """The same without what every interpreter has, or a coverage tool brought."""
    return loaded_by(code) - loaded_by("pass")


def test_importing_the_face_loads_no_format() -> None:
    loaded = added_by("import unionplan.formats")
    assert not {name for name in loaded if name.startswith("unionplan.formats.")}
    assert not loaded & {*SLOW, "attrs", "json"}


def test_reading_and_writing_json_needs_nothing_slow() -> None:
    loaded = added_by(
        "from unionplan.formats import json\n"
        'assert json.dumps(json.loads(\'{"unionplan": 1, "goals": [{"statement": "g"}]}\'))'
    )
    assert "unionplan.formats.json" in loaded
    assert not loaded & set(SLOW)


@pytest.mark.parametrize("name", formats.__all__)
def test_every_public_name_can_be_loaded(name: str) -> None:
    formats.__dict__.pop(name, None)
    assert getattr(formats, name) is not None
    assert name in dir(formats)


def test_an_unknown_name_is_an_attribute_error() -> None:
    with pytest.raises(AttributeError, match=r"'unionplan\.formats' has no attribute 'xml'"):
        getattr(formats, "xml")  # noqa: B009 - the checkers would see through it
