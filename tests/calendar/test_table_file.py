"""Files with tables of the user's own, hostile and broken ones included."""

import os
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from unionplan.calendar._table_file import MAX_TABLE_BYTES, read_table
from unionplan.errors import DecodeError, InputError


@given(data=st.binary(max_size=200) | st.text(max_size=200).map(str.encode), toml=st.booleans())
def test_any_bytes_are_a_table_or_refused(
    tmp_path_factory: pytest.TempPathFactory, *, data: bytes, toml: bool
) -> None:
    path = tmp_path_factory.mktemp("table") / ("own.toml" if toml else "own.json")
    path.write_bytes(data)
    with pytest.raises(DecodeError):
        read_table(path, key="years")


@pytest.mark.parametrize(
    ("name", "text", "problem"),
    [
        pytest.param("own.json", "{", "1:2: not JSON", id="no JSON"),
        pytest.param("own.json", "[]", "expected an object with the key 'years'", id="array"),
        pytest.param("own.json", "{}", "/years: expected an array of tables", id="empty"),
        pytest.param("own.json", '{"years": {}}', "/years: expected an array", id="object"),
        pytest.param(
            "own.json", '{"a/b": 1, "years": []}', "/a~1b: unknown key 'a/b'", id="unknown key"
        ),
        pytest.param(
            "own.json", '{"years": [], "years": []}', "the key 'years' stands twice", id="twice"
        ),
        pytest.param("own.json", '{"years": [NaN]}', "NaN is no number", id="NaN"),
        pytest.param("own.json", "[" * 100_000, "not a table in JSON", id="deep JSON"),
        pytest.param("own.json", "9" * 5_000, "not a table in JSON", id="long number"),
        pytest.param("own.toml", "years", "not a table in TOML", id="no TOML"),
        pytest.param("own.toml", "a=" + "\n[" * 5_000, "not a table in TOML", id="deep TOML"),
        pytest.param("own.toml", "a=" + "[" * 1_900, "not a table in TOML", id="deep line"),
        pytest.param("own.TOML", "a." * 1_100, "a line is longer than 2,000", id="long line"),
    ],
)
def test_a_broken_file_says_what_is_wrong(
    tmp_path: Path, name: str, text: str, problem: str
) -> None:
    path = tmp_path / name
    path.write_text(text, "utf-8")
    with pytest.raises(DecodeError, match=problem.replace("[", r"\[")):
        read_table(path, key="years")


def test_a_byte_order_mark_and_a_source_are_allowed(tmp_path: Path) -> None:
    path = tmp_path / "own.json"
    path.write_text('{"source": "us", "years": [1]}', "utf-8-sig")
    assert read_table(os.fspath(path), key="years") == [1]


def test_other_encodings_are_refused(tmp_path: Path) -> None:
    path = tmp_path / "own.json"
    path.write_text('{"source": "工会", "years": []}', "gb18030")
    with pytest.raises(DecodeError, match="not UTF-8: byte at offset 12"):
        read_table(path, key="years")


def test_what_cannot_be_read_is_an_input_error(tmp_path: Path) -> None:
    with pytest.raises(InputError, match="no such file, or it cannot be read"):
        read_table(tmp_path / "none.json", key="years")
    with pytest.raises(InputError, match="cannot be read"):
        read_table("\0", key="years")


@pytest.mark.skipif(os.name == "nt", reason="Windows has no named pipes in folders")
def test_a_pipe_is_refused_without_waiting(tmp_path: Path) -> None:
    path = tmp_path / "pipe.json"
    os.mkfifo(path)
    with pytest.raises(InputError, match="is not a regular file"):
        read_table(path, key="years")


def test_a_directory_is_refused(tmp_path: Path) -> None:
    with pytest.raises(InputError):
        read_table(tmp_path, key="years")


def test_a_large_file_is_refused(tmp_path: Path) -> None:
    path = tmp_path / "own.json"
    path.write_bytes(b" " * (MAX_TABLE_BYTES + 1))
    with pytest.raises(InputError, match="larger than 256,000 bytes"):
        read_table(path, key="years")
