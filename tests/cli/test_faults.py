import pytest

from unionplan.cli.faults import MOST_FAULTS, CommandError, about, lines_of
from unionplan.errors import (
    DecodeError,
    Fault,
    InputError,
    ModelError,
    OutputError,
)


@pytest.mark.parametrize(
    ("error", "line"),
    [
        (CommandError("as it is"), "as it is"),
        (DecodeError([Fault("", "no text")]), "a.json: no text"),
        (DecodeError([Fault("", "no text", 3)]), "a.json:3: no text"),
        (DecodeError([Fault("/title", "no text", 3, 5)]), "a.json:3:5: /title: no text"),
        (InputError("b.json", "no such file"), "b.json: no such file"),
        (OutputError("b.json", "is a directory"), "b.json: is a directory"),
        (ModelError("no period"), "a.json: no period"),
        (MemoryError(), "a.json: takes more memory than there is"),
        (RecursionError("maximum"), "a.json: nested too deeply"),
        (OSError(5, "Input/output error"), "a.json: input/output error"),
        (OSError("odd"), "a.json: odd"),
        (OverflowError("too large"), "a.json: too large"),
        (OverflowError(), "a.json: OverflowError"),
    ],
    ids=lambda value: type(value).__name__ if isinstance(value, Exception) else "",
)
def test_every_error_is_a_line_with_its_place(error: Exception, line: str) -> None:
    assert lines_of(error, "a.json") == (line,)


def test_without_a_file_there_is_no_place() -> None:
    assert lines_of(OSError(28, "x")) == ("no space left on the disk",)
    assert lines_of(DecodeError([Fault("", "no text", 1, 2)])) == ("1:2: no text",)


@pytest.mark.parametrize(("count", "last"), [(20, "a: 19"), (21, "a: and 1 more")])
def test_of_many_faults_the_first_are_named(count: int, last: str) -> None:
    lines = lines_of(DecodeError(Fault("", str(number)) for number in range(count)), "a")
    assert lines[0] == "a: 0"
    assert lines[-1] == last
    assert len(lines) == count if count <= MOST_FAULTS else MOST_FAULTS + 1


def test_what_a_file_can_cause_is_about_the_file() -> None:
    with pytest.raises(CommandError, match=r"^a: nested too deeply$"), about("a"):
        raise RecursionError


def test_a_bug_passes_through() -> None:
    with pytest.raises(KeyError), about("a"):
        raise KeyError
