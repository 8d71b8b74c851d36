"""Plans in files, by suffix or by the name of a format."""

import copy
import re
import sys
from pathlib import Path
from types import ModuleType

import attrs
import pytest

import unionplan
from unionplan import formats
from unionplan.errors import (
    DecodeError,
    EncodeError,
    InputError,
    MissingExtraError,
    UnknownFormatError,
)
from unionplan.formats import FORMATS, Format, Loss, LossError, Registry, Written
from unionplan.model import Plan

PLAN = Plan(title="2026年工会工作计划", extra={"x-a": 1})
NOTES = Format(name="notes", suffixes=(".note",), module="unionplan.formats.json")


@pytest.mark.parametrize("suffix", [".json", ".JSON", ".yaml", ".yml", ".toml"])
def test_a_plan_survives_a_file(tmp_path: Path, suffix: str) -> None:
    pytest.importorskip({".toml": "tomlkit", ".json": "json"}.get(suffix.lower(), "ruamel.yaml"))
    path = tmp_path / f"plan{suffix}"
    formats.dump(PLAN, path)
    assert formats.load(path) == PLAN
    assert path.read_bytes().decode("utf-8").strip()


def test_the_format_can_be_named(tmp_path: Path) -> None:
    path = tmp_path / "plan.txt"
    formats.dump(PLAN, str(path), format="json")
    assert formats.load(str(path), format="json") == PLAN


@pytest.mark.parametrize("encoding", ["utf-8-sig", "utf-16", "gb18030"])
def test_other_encodings_are_read(tmp_path: Path, encoding: str) -> None:
    path = tmp_path / "plan.json"
    path.write_bytes(formats.json.dumps(PLAN).encode(encoding))
    assert formats.load(path) == PLAN


@pytest.mark.parametrize(
    ("name", "message"),
    [
        ("plan.odt", "no format is called '.odt'; known are .json, .yaml, .yml, .toml, "),
        ("plan", "no format is named; known are .json, .yaml, .yml, .toml, "),
    ],
)
def test_an_unknown_suffix_is_answered_with_the_known_ones(
    tmp_path: Path, name: str, message: str
) -> None:
    with pytest.raises(UnknownFormatError) as caught:
        formats.load(tmp_path / name)
    assert str(caught.value).startswith(message)
    assert str(caught.value).endswith(FORMATS.suffixes[-1])
    with pytest.raises(UnknownFormatError):
        formats.dump(PLAN, tmp_path / name)
    assert list(tmp_path.iterdir()) == []


def test_an_unknown_name_is_answered_with_the_known_ones(tmp_path: Path) -> None:
    with pytest.raises(UnknownFormatError, match="'odt'; known are json, yaml, toml"):
        formats.load(tmp_path / "plan.json", format="odt")


def test_faults_in_a_file_have_line_and_column(tmp_path: Path) -> None:
    path = tmp_path / "plan.json"
    path.write_text('{\n  "unionplan": 1,\n  "title": 5\n}\n')
    with pytest.raises(DecodeError, match="3:12: /title: expected text"):
        formats.load(path)


def test_a_missing_file_is_an_input_error(tmp_path: Path) -> None:
    with pytest.raises(InputError):
        formats.load(tmp_path / "plan.json")


def test_what_cannot_be_written_leaves_the_file_as_it_was(tmp_path: Path) -> None:
    path = tmp_path / "plan.toml"
    path.write_text("old")
    with pytest.raises(EncodeError):
        formats.dump(Plan(extra={"x-a": None}), path)
    assert path.read_text() == "old"


def test_a_registry_is_a_value_that_grows_into_another(tmp_path: Path) -> None:
    more = FORMATS.plus(NOTES)
    assert more.names == (*FORMATS.names, "notes")
    assert FORMATS.names[:3] == ("json", "yaml", "toml")
    assert more.suffixes[-1] == ".note"
    path = tmp_path / "plan.note"
    formats.dump(PLAN, path, formats=more)
    assert formats.load(path, formats=more) == PLAN


@pytest.mark.parametrize(
    "other",
    [
        Format(name="notes", suffixes=(), module="other"),
        Format(name="other", suffixes=(".note",), module="other"),
    ],
    ids=["name", "suffix"],
)
def test_two_formats_under_one_name_or_suffix_are_refused(other: Format) -> None:
    with pytest.raises(ValueError, match=r"unionplan\.formats\.json and other"):
        Registry([NOTES, other])


def test_every_format_in_the_table_has_its_module() -> None:
    folder = Path(formats.__file__).parent
    assert {entry.module for entry in FORMATS} == {
        f"unionplan.formats.{path.stem}"
        for path in folder.glob("[a-z]*.py")
        if re.search(r"\ndef (dumps|loads|write|read)\(", path.read_text(encoding="utf-8"))
    }


def test_the_face_loads_and_dumps_as_well(tmp_path: Path) -> None:
    unionplan.dump(PLAN, tmp_path / "plan.json")
    assert unionplan.load(tmp_path / "plan.json") == PLAN


@pytest.mark.parametrize("name", [entry.name for entry in FORMATS if entry.writes and entry.sign])
def test_a_format_is_known_by_its_content(name: str) -> None:
    try:
        written = FORMATS.named(name).write(PLAN)
    except MissingExtraError as error:
        pytest.skip(str(error))
    found = FORMATS.by_content(written.data)
    assert found is not None
    assert found.name == name


def test_what_has_no_sign_is_in_no_known_format() -> None:
    assert FORMATS.by_content(b"some words") is None


@pytest.fixture
def codec(monkeypatch: pytest.MonkeyPatch) -> ModuleType:
    module = ModuleType("unionplan_test_codec")
    monkeypatch.setitem(sys.modules, module.__name__, module)
    return module


LIST = Format(name="list", suffixes=(".list",), module="unionplan_test_codec")
LOSS = Loss("/activities", "a list holds no activities")


def _write(plan: Plan, *, mark: str = "") -> Written:
    return Written((mark + plan.title).encode(), (LOSS,))


def test_a_writer_says_what_it_leaves_out(tmp_path: Path, codec: ModuleType) -> None:
    codec.__dict__["write"] = _write
    path = tmp_path / "plan.list"
    losses = formats.dump(PLAN, path, formats=FORMATS.plus(LIST), mark="* ")
    assert losses == (LOSS,)
    assert path.read_text(encoding="utf-8") == "* 2026年工会工作计划"
    assert str(LOSS) == "/activities: a list holds no activities"
    assert str(Loss("", "no plan")) == "no plan"
    assert LIST.dumps(PLAN) == PLAN.title


def test_a_strict_writer_refuses_what_it_would_leave_out(tmp_path: Path, codec: ModuleType) -> None:
    codec.__dict__["write"] = _write
    path = tmp_path / "plan.list"
    with pytest.raises(LossError) as caught:
        formats.dump(PLAN, path, formats=FORMATS.plus(LIST), strict=True)
    assert [fault.where for fault in caught.value.faults] == ["/activities"]
    assert not path.exists()
    assert copy.copy(caught.value).faults == caught.value.faults


def test_a_format_may_only_read_or_only_write(codec: ModuleType) -> None:
    with pytest.raises(EncodeError, match="plans cannot be written as list"):
        LIST.write(PLAN)
    with pytest.raises(DecodeError, match="plans cannot be read from list"):
        LIST.read(b"words")
    codec.__dict__["read"] = lambda data: Plan(title=data.decode())
    assert LIST.read(b"words").title == LIST.loads("words").title == "words"
    binary = attrs.evolve(LIST, binary=True)
    assert binary.read(b"words").title == "words"
    with pytest.raises(DecodeError, match="plans cannot be read from list"):
        binary.loads("words")
    with pytest.raises(EncodeError, match="list is no text"):
        binary.dumps(PLAN)
