import io
import os
import sys
from pathlib import Path

import pytest

from unionplan.cli.faults import CommandError
from unionplan.cli.streams import is_terminal, read_stdin, report, write, write_document, write_note
from unionplan.limits import using


class Wrapper(io.TextIOWrapper):
    """A stream over bytes, with an encoding of its own."""

    def __init__(self, encoding: str = "utf-8", data: bytes = b"") -> None:
        super().__init__(io.BytesIO(data), encoding=encoding, newline="")

    @property
    def bytes(self) -> bytes:
        buffer = self.buffer
        assert isinstance(buffer, io.BytesIO)
        return buffer.getvalue()


@pytest.mark.parametrize(
    ("encoding", "expected"),
    [
        ("utf-8", "工会✓\n".encode()),
        ("gbk", "工会".encode("gbk") + b"\\u2713\n"),
        ("ascii", b"\\u5de5\\u4f1a\\u2713\n"),
    ],
)
def test_what_the_encoding_lacks_is_escaped(
    encoding: str, expected: bytes, monkeypatch: pytest.MonkeyPatch
) -> None:
    stream = Wrapper(encoding)
    monkeypatch.setattr(sys, "stdout", stream)
    write("工会✓\n")
    assert stream.bytes == expected


def test_a_document_is_utf8_whatever_the_terminal_prefers(monkeypatch: pytest.MonkeyPatch) -> None:
    stream = Wrapper("ascii")
    monkeypatch.setattr(sys, "stdout", stream)
    write("a")
    write_document("工会")
    assert stream.bytes == b"a" + "工会".encode()


def test_a_stream_of_text_alone_will_do(monkeypatch: pytest.MonkeyPatch) -> None:
    stream = io.StringIO()
    monkeypatch.setattr(sys, "stdout", stream)
    write("工会")
    write_document("计划")
    write_document("书".encode())
    assert stream.getvalue() == "工会计划书"
    with pytest.raises(UnicodeError):
        write_document(b"PK\xff")
    assert not is_terminal()


@pytest.mark.parametrize("function", [write, write_document])
@pytest.mark.parametrize("stream", [None, "closed"])
def test_a_closed_output_is_an_error(
    function: object, stream: str | None, monkeypatch: pytest.MonkeyPatch
) -> None:
    closed = io.StringIO()
    closed.close()
    monkeypatch.setattr(sys, "stdout", closed if stream else None)
    assert callable(function)
    with pytest.raises(CommandError, match=r"^standard output: is closed$"):
        function("x")
    assert not is_terminal()


@pytest.mark.parametrize("function", [write, write_document])
def test_a_reader_that_has_gone_is_an_error_once(
    function: object, monkeypatch: pytest.MonkeyPatch
) -> None:
    reader, writer = os.pipe()
    os.close(reader)
    stream = open(writer, "w", encoding="utf-8")  # noqa: PTH123, SIM115 - a descriptor
    monkeypatch.setattr(sys, "stdout", stream)
    assert callable(function)
    with pytest.raises(CommandError, match=r"^standard output: closed by its reader$"):
        function("x")
    stream.close()  # what was left in its buffer goes nowhere and raises nothing


@pytest.mark.skipif(not Path("/dev/full").exists(), reason="no /dev/full here")
def test_a_full_disk_is_an_error(monkeypatch: pytest.MonkeyPatch) -> None:
    with Path("/dev/full").open("w", encoding="utf-8") as stream:
        monkeypatch.setattr(sys, "stdout", stream)
        with pytest.raises(CommandError, match=r"^standard output: no space left on the disk$"):
            write("x")


def test_faults_are_one_printable_line_each(capsys: pytest.CaptureFixture[str]) -> None:
    report(["a\x1b[31m\nb", "x" * 1000])
    first, second = capsys.readouterr().err.splitlines()
    assert first == r"unionplan: error: a\x1b[31m\nb"
    assert len(second) == 500
    assert second.endswith("x…")


def test_a_note_that_nobody_can_read_is_let_go(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sys, "stderr", None)
    write_note("x")
    assert sys.stderr is None


def test_standard_input_is_read_as_bytes(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sys, "stdin", Wrapper(data=b"\xb9\xa4\r\n"))
    assert read_stdin() == b"\xb9\xa4\r\n"


@pytest.mark.parametrize("stream", [None, "closed"])
def test_a_closed_input_is_an_error(stream: str | None, monkeypatch: pytest.MonkeyPatch) -> None:
    closed = Wrapper()
    closed.close()
    monkeypatch.setattr(sys, "stdin", closed if stream else None)
    with pytest.raises(CommandError, match=r"^-: standard input is closed$"):
        read_stdin()


def test_an_input_without_end_is_refused(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sys, "stdin", Wrapper(data=b"abcd"))
    with using(input_bytes=3), pytest.raises(CommandError, match=r"^-: larger than 3 bytes$"):
        read_stdin()
