"""A file is read whole and bounded, or refused in one sentence."""

import errno
import os
import socket
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from unionplan.errors import InputError
from unionplan.files import read_bytes
from unionplan.files._refusal import refusal_of_kind


@given(st.binary(max_size=3000))
@settings(suppress_health_check=[HealthCheck.function_scoped_fixture])
def test_what_is_in_a_file_is_read(tmp_path: Path, data: bytes) -> None:
    path = tmp_path / "plan.json"
    path.write_bytes(data)
    assert read_bytes(path) == read_bytes(str(path)) == data
    assert read_bytes(path, limit=len(data)) == data


def test_large_files_are_read_in_pieces(tmp_path: Path) -> None:
    path = tmp_path / "plan.json"
    data = b"0123456789" * 300_000
    path.write_bytes(data)
    assert read_bytes(path) == data


def test_a_link_to_a_file_is_followed(tmp_path: Path) -> None:
    (tmp_path / "plan.json").write_bytes(b"{}")
    link = tmp_path / "link.json"
    link.symlink_to("plan.json")
    assert read_bytes(link) == b"{}"


def test_any_name_is_read_or_refused_cleanly(tmp_path: Path) -> None:
    @given(st.text(st.characters()))
    def check(name: str) -> None:
        path = os.path.join(tmp_path, name.replace("..", ""), "no")  # noqa: PTH118 - keeps the name
        with pytest.raises(InputError) as caught:
            read_bytes(path)
        assert caught.value.path == path
        assert "\n" not in caught.value.problem

    check()


@pytest.mark.parametrize(
    ("size", "limit", "problem"),
    [
        (11, 10, "larger than 10 bytes"),
        (1001, 1000, "larger than 1,000 bytes"),
        (2_000_001, 2_000_000, "larger than 2 MB"),
        (1, 0, "larger than 0 bytes"),
    ],
)
def test_what_is_too_large_is_refused(tmp_path: Path, size: int, limit: int, problem: str) -> None:
    path = tmp_path / "plan.json"
    path.write_bytes(b"x" * size)
    with pytest.raises(InputError) as caught:
        read_bytes(path, limit=limit)
    assert caught.value.problem == problem


def test_a_file_that_grows_or_hides_its_size_is_bounded(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    path = tmp_path / "plan.json"
    path.write_bytes(b"")
    asked: list[int] = []

    def endless(_descriptor: int, size: int) -> bytes:
        asked.append(size)
        return b"x" * min(size, 7)

    monkeypatch.setattr(os, "read", endless)
    with pytest.raises(InputError, match="larger than 100 bytes"):
        read_bytes(path, limit=100)
    assert asked[0] == 101
    assert len(asked) == 15


def test_a_directory_is_refused(tmp_path: Path) -> None:
    with pytest.raises(InputError, match=r": is a directory$"):
        read_bytes(tmp_path)


def test_a_pipe_is_refused_without_waiting(tmp_path: Path) -> None:
    path = tmp_path / "pipe"
    os.mkfifo(path)
    with pytest.raises(InputError, match="is a pipe, not a regular file"):
        read_bytes(path)


def test_a_pipe_that_takes_the_name_before_opening_is_refused(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    path = tmp_path / "pipe"
    os.mkfifo(path)
    regular = tmp_path / "plan.json"
    regular.write_bytes(b"{}")
    found = regular.stat()
    monkeypatch.setattr(os, "stat", lambda _path: found)
    with pytest.raises(InputError, match="is a pipe, not a regular file"):
        read_bytes(path)


def test_a_device_is_refused() -> None:
    with pytest.raises(InputError, match="is a device, not a regular file"):
        read_bytes("/dev/zero")


def test_a_socket_is_refused(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)  # the address of a socket is short
    with socket.socket(socket.AF_UNIX) as server:
        server.bind("plan.json")
        with pytest.raises(InputError, match="is a socket, not a regular file"):
            read_bytes("plan.json")


@pytest.mark.parametrize(
    ("name", "problem"),
    [
        pytest.param("", "no such file", id="empty"),
        pytest.param("missing.json", "no such file", id="missing"),
        pytest.param("plan.json/x", "a part of its path is not a directory", id="below a file"),
        pytest.param("circle", "its symbolic links lead in a circle", id="circle"),
        pytest.param("n" * 300, "its name is too long", id="long"),
        pytest.param("a\0b", "no file can have this name", id="NUL"),
        pytest.param("\ud800", "no file can have this name", id="surrogate"),
    ],
)
def test_what_cannot_be_found_is_refused(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, name: str, problem: str
) -> None:
    monkeypatch.chdir(tmp_path)
    Path("plan.json").write_bytes(b"{}")
    Path("circle").symlink_to("circle")
    with pytest.raises(InputError) as caught:
        read_bytes(name)
    assert caught.value.path == name
    assert caught.value.problem == problem


@pytest.mark.parametrize(
    ("error", "problem"),
    [
        (OSError(errno.EACCES, "x"), "permission denied"),
        (OSError(errno.EIO, "x"), "the disk reports an input/output error"),
        (OSError(errno.EMFILE, "x"), "too many files are open"),
        (OSError(errno.EPROTO, "Protocol error"), "protocol error"),
        (OSError("odd"), "OSError"),
    ],
)
@pytest.mark.parametrize("call", ["stat", "open", "fstat", "read", "close"])
def test_every_call_that_fails_is_one_clean_sentence(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, call: str, error: OSError, problem: str
) -> None:
    path = tmp_path / "plan.json"
    path.write_bytes(b"{}")
    reason = problem[:1].lower() + problem[1:]

    def fail(*_: object) -> None:
        raise error

    with monkeypatch.context() as patch:
        patch.setattr(os, call, fail)
        with pytest.raises(InputError) as caught:
            read_bytes(str(path))
    assert caught.value.problem == reason


def test_an_unknown_kind_of_file_is_refused() -> None:
    assert refusal_of_kind(0o160000) == "is not a regular file"
    assert refusal_of_kind(0o100644) is None
