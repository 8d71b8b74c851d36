"""A file is written whole or not at all, and nothing is left beside it."""

import contextlib
import errno
import os
import signal
import stat
import subprocess
import sys
import threading
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from unionplan.errors import OutputError
from unionplan.files import write_bytes

OLD = b"old"
CALLS = ["open", "fstat", "write", "fsync", "close", "replace", "chmod"]


@pytest.fixture
def target(tmp_path: Path) -> Path:
    path = tmp_path / "plan.json"
    path.write_bytes(OLD)
    return path


@given(st.binary(max_size=3000))
@settings(suppress_health_check=[HealthCheck.function_scoped_fixture])
def test_what_is_written_is_in_the_file_and_alone(tmp_path: Path, data: bytes) -> None:
    path = tmp_path / "plan.json"
    write_bytes(path, data)
    assert path.read_bytes() == data
    write_bytes(str(path), data + b"2")
    assert path.read_bytes() == data + b"2"
    assert list(tmp_path.iterdir()) == [path]


def test_short_writes_are_continued(target: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    write = os.write
    monkeypatch.setattr(os, "write", lambda descriptor, data: write(descriptor, data[:3]))
    write_bytes(target, b"0123456789")
    assert target.read_bytes() == b"0123456789"


@pytest.mark.parametrize("mode", [0o600, 0o640, 0o664, 0o755])
def test_the_mode_of_the_old_file_is_kept(target: Path, mode: int) -> None:
    target.chmod(mode)
    write_bytes(target, b"new")
    assert stat.S_IMODE(target.stat().st_mode) == mode


def test_a_new_file_has_the_mode_that_the_user_wants(tmp_path: Path) -> None:
    before = os.umask(0o027)
    try:
        write_bytes(tmp_path / "plan.json", b"new")
    finally:
        os.umask(before)
    assert stat.S_IMODE((tmp_path / "plan.json").stat().st_mode) == 0o640


@pytest.mark.parametrize("allowed", [True, False])
def test_the_owner_is_kept_where_the_system_lets_us(
    target: Path, monkeypatch: pytest.MonkeyPatch, *, allowed: bool
) -> None:
    given_away: list[tuple[int, int]] = []
    fstat = os.fstat

    def owned_by_another(descriptor: int) -> os.stat_result:
        found = list(fstat(descriptor))
        found[stat.ST_UID] += 1
        return os.stat_result(found)

    def chown(_path: Path, user: int, group: int) -> None:
        given_away.append((user, group))
        if not allowed:
            raise PermissionError

    monkeypatch.setattr(os, "fstat", owned_by_another)
    monkeypatch.setattr(os, "chown", chown)
    write_bytes(target, b"new")
    assert target.read_bytes() == b"new"
    assert given_away == [(target.stat().st_uid, target.stat().st_gid)]


@pytest.mark.parametrize("exists", [True, False])
def test_a_link_stays_a_link_and_what_it_leads_to_is_written(
    tmp_path: Path, *, exists: bool
) -> None:
    (tmp_path / "folder").mkdir()
    real = tmp_path / "folder" / "plan.json"
    if exists:
        real.write_bytes(OLD)
    link = tmp_path / "link.json"
    link.symlink_to("folder/plan.json")
    write_bytes(link, b"new")
    assert link.is_symlink()
    assert real.read_bytes() == b"new"
    assert list(real.parent.iterdir()) == [real]


@pytest.mark.parametrize("name", ["计划" * 42, "n" * 255, "\udcff.json", ".hidden", "a+b(1).json"])
def test_names_of_every_kind_can_be_written(tmp_path: Path, name: str) -> None:
    write_bytes(tmp_path / name, b"new")
    assert [path.name for path in tmp_path.iterdir()] == [name]


@pytest.mark.parametrize("call", CALLS)
@pytest.mark.parametrize(
    ("number", "problem"),
    [
        (errno.ENOSPC, "no space left on the disk"),
        (errno.EROFS, "its disk is read-only"),
        (errno.EACCES, "permission denied"),
    ],
)
def test_when_a_call_fails_the_old_file_is_whole_and_alone(
    target: Path, monkeypatch: pytest.MonkeyPatch, call: str, number: int, problem: str
) -> None:
    close = os.close

    def fail(*arguments: object, **_: object) -> None:
        if call == "close" and isinstance(arguments[0], int):
            close(arguments[0])
        raise OSError(number, "x")

    target.chmod(0o640)
    with monkeypatch.context() as patch:
        patch.setattr(os, call, fail)
        with pytest.raises(OutputError) as caught:
            write_bytes(target, b"new")
    assert (caught.value.path, caught.value.problem) == (str(target), problem)
    assert target.read_bytes() == OLD
    assert list(target.parent.iterdir()) == [target]


@pytest.mark.parametrize("call", ["write", "fsync", "replace"])
def test_when_the_user_breaks_off_the_old_file_is_whole_and_alone(
    target: Path, monkeypatch: pytest.MonkeyPatch, call: str
) -> None:
    def break_off(*_: object, **__: object) -> None:
        raise KeyboardInterrupt

    with monkeypatch.context() as patch:
        patch.setattr(os, call, break_off)
        with pytest.raises(KeyboardInterrupt):
            write_bytes(target, b"new")
    assert target.read_bytes() == OLD
    assert list(target.parent.iterdir()) == [target]


def test_a_directory_that_cannot_be_synced_is_no_failure(
    target: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    fsync = os.fsync

    def refuse_directories(descriptor: int) -> None:
        if stat.S_ISDIR(os.fstat(descriptor).st_mode):
            raise OSError(errno.EINVAL, "x")
        fsync(descriptor)

    monkeypatch.setattr(os, "fsync", refuse_directories)
    write_bytes(target, b"new")
    assert target.read_bytes() == b"new"


def test_a_directory_is_refused(tmp_path: Path) -> None:
    with pytest.raises(OutputError, match=r": is a directory$"):
        write_bytes(tmp_path, b"new")


def test_a_pipe_is_refused_and_stays(tmp_path: Path) -> None:
    path = tmp_path / "pipe"
    os.mkfifo(path)
    with pytest.raises(OutputError, match="is a pipe, not a regular file"):
        write_bytes(path, b"new")
    assert list(tmp_path.iterdir()) == [path]


def test_a_device_is_refused() -> None:
    with pytest.raises(OutputError, match="is a device, not a regular file"):
        write_bytes("/dev/full", b"new")


@pytest.mark.skipif(os.geteuid() == 0, reason="root may write everywhere; the next test stands in")
def test_a_protected_file_is_refused(target: Path) -> None:
    target.chmod(0o444)
    with pytest.raises(OutputError, match="permission denied"):
        write_bytes(target, b"new")


def test_a_file_that_the_system_calls_protected_is_refused(
    target: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(os, "access", lambda _path, _mode: False)
    with pytest.raises(OutputError, match="permission denied"):
        write_bytes(target, b"new")
    assert target.read_bytes() == OLD


@pytest.mark.parametrize(
    ("name", "problem"),
    [
        pytest.param("", "names no file", id="empty"),
        pytest.param("new/", "names no file", id="slash"),
        pytest.param("missing/plan.json", "its directory does not exist", id="missing"),
        pytest.param("file/plan.json", "a part of its path is not a directory", id="below a file"),
        pytest.param("circle", "its symbolic links lead in a circle", id="circle"),
        pytest.param("n" * 300, "its name is too long", id="long"),
        pytest.param("a\0b", "no file can have this name", id="NUL"),
        pytest.param("\ud800", "no file can have this name", id="surrogate"),
    ],
)
def test_what_cannot_be_a_file_is_refused(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, name: str, problem: str
) -> None:
    monkeypatch.chdir(tmp_path)
    Path("file").write_bytes(OLD)
    Path("circle").symlink_to("circle")
    with pytest.raises(OutputError) as caught:
        write_bytes(name, b"new")
    assert (caught.value.path, caught.value.problem) == (name, problem)
    assert {path.name for path in tmp_path.iterdir()} == {"file", "circle"}


def _dead_process() -> int:
    with subprocess.Popen([sys.executable, "-c", ""]) as process:
        process.wait()
    return process.pid


def _leave(target: Path, process: int, *, name: str | None = None) -> Path:
    path = target.parent / f".{name or target.name}.unionplan-{process}-{'0' * 16}.tmp"
    path.write_bytes(b"half")
    return path


def test_leftovers_of_dead_processes_are_removed(target: Path) -> None:
    left = [_leave(target, _dead_process()), _leave(target, os.getpid())]
    beyond_any_id = _leave(target, 9_999_999_999)
    write_bytes(target, b"new")
    assert not any(path.exists() for path in [*left, beyond_any_id])


def test_what_belongs_to_others_is_left_alone(target: Path) -> None:
    kept = [
        _leave(target, os.getppid()),
        _leave(target, _dead_process(), name="plan2.json"),
        target.parent / f".plan.json.unionplan-{_dead_process()}-mine.tmp",
        target.parent / ".plan.json.tmp",
    ]
    for path in kept:
        path.write_bytes(b"")
    write_bytes(target, b"new")
    assert all(path.exists() for path in kept)


def test_a_process_that_we_may_not_ask_counts_as_living(
    target: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def deny(_process: int, _signal: int) -> None:
        raise PermissionError

    monkeypatch.setattr(os, "kill", deny)
    left = _leave(target, _dead_process())
    write_bytes(target, b"new")
    assert left.exists()


def test_on_windows_no_process_is_asked(target: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def kill(_process: int, _signal: int) -> None:
        pytest.fail("os.kill would end the process")

    left = _leave(target, _dead_process())
    path = str(target)
    with monkeypatch.context() as patch:
        patch.setattr(os, "kill", kill)
        patch.setattr("unionplan.files.write_file._ON_WINDOWS", True)
        write_bytes(path, b"new")
    assert left.exists()


@pytest.mark.parametrize("call", ["iterdir", "unlink"])
def test_a_leftover_that_cannot_be_removed_is_no_failure(
    target: Path, monkeypatch: pytest.MonkeyPatch, call: str
) -> None:
    def fail(*_: object, **__: object) -> None:
        raise PermissionError

    left = _leave(target, _dead_process())
    with monkeypatch.context() as patch:
        patch.setattr(Path, call, fail)
        write_bytes(target, b"new")
    assert left.exists()
    assert target.read_bytes() == b"new"


def test_writers_at_once_leave_one_of_their_files_whole(target: Path) -> None:
    contents = [bytes([number]) * 200_000 for number in range(8)]
    faults: list[BaseException] = []

    def write(data: bytes) -> None:
        try:
            for _ in range(5):
                write_bytes(target, data)
        except BaseException as error:  # noqa: BLE001 - a thread would swallow it
            faults.append(error)

    threads = [threading.Thread(target=write, args=(data,)) for data in contents]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert not faults
    assert target.read_bytes() in contents
    assert list(target.parent.iterdir()) == [target]


def test_a_killed_writer_leaves_the_old_file_or_the_new_one(target: Path) -> None:
    new = b"x" * 20_000_000
    program = (
        "import sys; from unionplan.files import write_bytes\n"
        "print('go', flush=True)\n"
        "while True: write_bytes(sys.argv[1], b'x' * 20_000_000)\n"
    )
    for delay in (0.0, 0.01, 0.03):
        with subprocess.Popen(
            [sys.executable, "-c", program, str(target)], stdout=subprocess.PIPE
        ) as process:
            assert process.stdout is not None
            process.stdout.readline()
            with contextlib.suppress(subprocess.TimeoutExpired):
                process.wait(delay)
            process.send_signal(signal.SIGKILL)
        assert target.read_bytes() in {OLD, new}
    write_bytes(target, OLD)
    assert list(target.parent.iterdir()) == [target]
