import os
import signal
import subprocess
import sys
import threading
from collections.abc import Callable
from pathlib import Path

import pytest

import unionplan.cli.commands
from unionplan.cli import main, program
from unionplan.cli.arguments import COMMANDS

from .conftest import Outcome

Run = Callable[..., Outcome]


def start(*argv: object, env: dict[str, str] | None = None) -> subprocess.CompletedProcess[bytes]:
    """Run the command line as a process of its own."""
    command = [sys.executable, "-m", "unionplan", *map(str, argv)]
    return subprocess.run(command, check=False, capture_output=True, env=env)


def test_the_table_of_commands_is_the_folder() -> None:
    [folder] = unionplan.cli.commands.__path__
    modules = {path.stem for path in Path(folder).glob("*.py")}
    assert modules == {*COMMANDS, "__init__"}


@pytest.mark.parametrize("option", ["-h", "--help"])
def test_help_names_every_command(option: str, run: Run) -> None:
    outcome = run(option)
    assert outcome.code == 0
    assert all(f"  {name} " in outcome.out for name in COMMANDS)
    assert max(map(len, outcome.out.splitlines())) <= 90


@pytest.mark.parametrize("name", COMMANDS)
def test_every_command_has_help(name: str, run: Run) -> None:
    outcome = run(name, "--help")
    assert outcome.code == 0
    assert outcome.out.startswith(f"usage: unionplan {name} ")
    assert outcome.err == ""


@pytest.mark.parametrize("option", ["-V", "--version"])
def test_the_version(option: str, run: Run) -> None:
    assert run(option) == (0, f"unionplan {unionplan.__version__}\n", "")


@pytest.mark.parametrize(
    ("argv", "problem"),
    [
        ([], "expected a command: check, "),
        (["-x"], "expected a command, found the option '-x'"),
        (["chek"], "no command is called 'chek'; did you mean 'check'?"),
        (["字\x1b"], r"no command is called '字\x1b'; there are check, "),
        (["check"], "the following arguments are required: FILE (see 'unionplan check --help')"),
        (["check", "--formt", "json", "a"], "unrecognized arguments: --formt"),
        (["check", "--lang", "fr", "a"], "argument --lang: invalid choice: 'fr'"),
        (["check", "--as-of", "1 May", "a"], "argument --as-of: expected a day such as 2026-03-08"),
        (["show", "--width", "7", "a"], "argument --width: expected a number from 40 to 1000"),
        (["show", "--plan", "x", "a"], "argument --plan: expected a number from 1 to 999999"),
        (["show", "--on", "2026-01-01", "a"], "--on DATE goes with --timeline"),
    ],
    ids=lambda value: " ".join(value) if isinstance(value, list) else "",
)
def test_what_was_wrongly_asked_for_is_one_line(argv: list[str], problem: str, run: Run) -> None:
    outcome = run(*argv)
    assert outcome.code == 2
    assert outcome.out == ""
    assert outcome.err.startswith(f"unionplan: error: {problem}")
    assert outcome.err.count("\n") == 1


def test_files_and_options_may_stand_in_any_order(text_file: Path, run: Run) -> None:
    assert run("check", text_file, "--format", "json", text_file, "--lang", "en").code == 1


def test_an_interruption_is_told(run: Run, monkeypatch: pytest.MonkeyPatch) -> None:
    def interrupted(*_: object) -> None:
        raise KeyboardInterrupt

    monkeypatch.setattr(program, "load_command", interrupted)
    assert run("check", "x") == (130, "", "unionplan: error: interrupted\n")


def test_being_terminated_is_told(run: Run, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(program, "load_command", lambda _: os.kill(os.getpid(), signal.SIGTERM))
    assert run("check", "x") == (143, "", "unionplan: error: terminated\n")
    assert signal.getsignal(signal.SIGTERM) is signal.SIG_DFL


def test_another_thread_leaves_signals_alone() -> None:
    codes: list[int] = []
    thread = threading.Thread(target=lambda: codes.append(main(["rules"])))
    thread.start()
    thread.join()
    assert codes == [0]


@pytest.mark.parametrize(
    ("error", "problem"),
    [(MemoryError(), "takes more memory than there is"), (RecursionError(), "nested too deeply")],
    ids=repr,
)
def test_the_machine_has_its_limits(
    error: Exception, problem: str, run: Run, text_file: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def fail(*_: object) -> None:
        raise error

    monkeypatch.setattr("unionplan.cli.inputs.read", fail)
    for command in ("show", "check"):
        outcome = run(command, text_file)
        assert outcome == (2, "", f"unionplan: error: {text_file}: {problem}\n")


def test_a_bug_is_no_clean_error(
    run: Run, text_file: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def fail(*_: object) -> None:
        raise AssertionError

    monkeypatch.setattr("unionplan.cli.inputs.read", fail)
    with pytest.raises(AssertionError):
        run("show", text_file)


# --- as a process -----------------------------------------------------------------------------


def test_python_m_unionplan_is_the_command_line(text_file: Path) -> None:
    done = start("check", text_file)
    assert done.returncode == 1
    assert "实验小学工会" in done.stdout.decode()
    assert done.stderr == b""


@pytest.mark.parametrize("encoding", ["ascii", "latin-1", "gbk", "utf-16"])
def test_any_encoding_of_the_terminal_will_do(encoding: str, text_file: Path) -> None:
    environment = {**os.environ, "PYTHONIOENCODING": encoding, "PYTHONUTF8": "0"}
    done = start("check", text_file, env=environment)
    assert done.returncode == 1
    assert done.stderr == b""
    assert done.stdout.decode(encoding)
    done = start("check", "没有.txt", env=environment)
    assert done.returncode == 2
    assert done.stderr.decode(encoding).startswith("unionplan: error: ")


@pytest.mark.skipif(os.name == "nt", reason="needs a POSIX shell")
@pytest.mark.parametrize(
    ("redirection", "problem"),
    [
        (">&-", "standard output: is closed"),
        (">/dev/full", "standard output: no space left on the disk"),
        ("| true", "standard output: closed by its reader"),
    ],
)
def test_an_output_that_cannot_be_written_is_one_line(
    redirection: str, problem: str, text_file: Path
) -> None:
    if redirection == ">/dev/full" and not Path("/dev/full").exists():
        pytest.skip("no /dev/full here")
    # the reader of a pipe must have gone before anything is written
    command = f"{{ sleep 0.5; {sys.executable} -m unionplan check {text_file}; echo $? >&2; }}"
    done = subprocess.run(
        ["/bin/sh", "-c", f"{command} {redirection}"], check=False, capture_output=True
    )
    assert done.stderr.decode() == f"unionplan: error: {problem}\n2\n"


@pytest.mark.skipif(os.name == "nt", reason="needs a POSIX shell")
def test_without_standard_error_the_exit_code_tells(tmp_path: Path) -> None:
    command = f"{sys.executable} -m unionplan check {tmp_path}/none 2>&-; echo $?"
    done = subprocess.run(["/bin/sh", "-c", command], check=False, capture_output=True)
    assert done.stdout == b"2\n"


@pytest.mark.skipif(sys.platform != "linux", reason="file names must be Unicode elsewhere")
def test_a_name_that_is_no_text_is_shown_escaped(tmp_path: Path) -> None:
    done = start("check", os.fsdecode(bytes(tmp_path) + b"/\xff"))
    assert done.returncode == 2
    assert rb"/\udcff: no such file" in done.stderr


@pytest.mark.skipif(os.name == "nt", reason="needs POSIX signals")
def test_a_terminated_process_says_so() -> None:
    command = [sys.executable, "-m", "unionplan", "check", "-"]
    process = subprocess.Popen(
        command, stdin=subprocess.PIPE, stdout=subprocess.PIPE, stderr=subprocess.PIPE
    )
    with process:
        assert process.stdin is not None
        with pytest.raises(subprocess.TimeoutExpired):
            process.wait(timeout=4)  # it is waiting for its input
        process.send_signal(signal.SIGTERM)
        assert process.wait(timeout=10) == 143
        assert process.stderr is not None
        assert process.stderr.read() == b"unionplan: error: terminated\n"
