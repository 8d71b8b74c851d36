"""Workbooks that somebody damaged, or made to do harm: a clean refusal, or inert text."""

import io
import random
import subprocess
import sys
import zipfile
from collections.abc import Mapping
from contextlib import suppress
from pathlib import Path

import pytest

from unionplan.errors import DecodeError
from unionplan.limits import Limits
from unionplan.model import Activity, Plan

pytest.importorskip("xlsxwriter")
pytest.importorskip("python_calamine")

from unionplan.formats import xlsx
from unionplan.formats._xlsx import grids
from unionplan.formats.ledger import merge_progress

PLAN = Plan(title="t", activities=[Activity(title="甲", id="a1", when="XXXX-03")])
SHEET = "xl/worksheets/sheet1.xml"
STRINGS = "xl/sharedStrings.xml"


def parts() -> dict[str, bytes]:
    with zipfile.ZipFile(io.BytesIO(xlsx.write(PLAN).data)) as archive:
        return {name: archive.read(name) for name in archive.namelist()}


def packed(changes: Mapping[str, bytes | None]) -> bytes:
    data = io.BytesIO()
    with zipfile.ZipFile(data, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, part in {**parts(), **changes}.items():
            if part is not None:
                archive.writestr(name, part)
    return data.getvalue()


def with_rows(rows: bytes) -> bytes:
    """The workbook with XML behind its last row."""
    return packed({SHEET: parts()[SHEET].replace(b"</sheetData>", rows + b"</sheetData>")})


@pytest.mark.parametrize(
    ("data", "problem"),
    [
        pytest.param(lambda: b"", "found no table of tasks", id="nothing"),
        pytest.param(lambda: b"PK\x03\x04" + b"\0" * 90, "no workbook", id="broken"),
        pytest.param(lambda: packed({})[:-200], "no workbook", id="cut"),
        pytest.param(
            lambda: b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + b"\0" * 90, "an old .xls", id="xls"
        ),
        pytest.param(lambda: packed({"xl/workbook.xml": None}), "has no part", id="other"),
        pytest.param(lambda: packed({SHEET: None}), "a damaged workbook", id="no sheet"),
        pytest.param(
            lambda: packed({SHEET: b"\0" * 200_000_000}), "unpacks, with the parts", id="bomb"
        ),
        pytest.param(
            lambda: packed({STRINGS: b"<sst>" + b" " * 200_000_000}), "unpacks", id="texts"
        ),
        pytest.param(
            lambda: packed({f"a{number}": b"" for number in range(2_001)}), "parts", id="parts"
        ),
        pytest.param(
            lambda: packed({SHEET: b'<!DOCTYPE a [<!ENTITY b "c">]><a>&b;</a>'}),
            "no document type",
            id="entity",
        ),
        pytest.param(lambda: packed({SHEET: b"<a><b></a>"}), "not well-formed", id="XML"),
        *(
            pytest.param(
                lambda claim=claim: packed({STRINGS: b'<sst uniqueCount="%s"/>' % claim}),
                "claims to hold",
                id=f"{claim!r} texts",
            )
            for claim in (b"1500001", b"999999999", b"9" * 18)
        ),
        pytest.param(
            lambda: with_rows(b'<row r="9"><c r="XFD1048576"><v>1</v></c></row>'),
            "reach over 1,048,576 rows",
            id="far cell",
        ),
        pytest.param(
            lambda: with_rows(b'<row r="99999999"><c><v>1</v></c></row>'),
            "outside of any sheet",
            id="outside",
        ),
        pytest.param(
            lambda: with_rows(b'<row><c r="$A$1"><v>1</v></c></row>'), "is no cell", id="reference"
        ),
        pytest.param(lambda: with_rows(b"<row/>" * 1_600_000), "XML elements", id="elements"),
        pytest.param(
            lambda: with_rows(b'<row r="9"><c r="A9" t="s"><v>99999</v></c></row>'),
            "a damaged workbook",
            id="index",
        ),
    ],
)
def test_it_is_refused(data: object, problem: str) -> None:
    with pytest.raises(DecodeError, match=problem):
        merge_progress(PLAN, data())  # type: ignore[operator]


@pytest.mark.parametrize(
    "data",
    [
        pytest.param(lambda: with_rows(b'<row r="900000"/>'), id="empty row far away"),
        pytest.param(lambda: with_rows(b'<row><c r="XFD900000" s="1"/></row>'), id="empty cell"),
        pytest.param(
            lambda: packed(
                {
                    SHEET: parts()[SHEET].replace(
                        b'<dimension ref="', b'<dimension ref="A1:XFD9" a="'
                    )
                }
            ),
            id="dimension",
        ),
        pytest.param(
            lambda: packed(
                {
                    SHEET: parts()[SHEET].replace(
                        b"</sheetData>",
                        b"</sheetData><mergeCells>"
                        + b'<mergeCell ref="Z1:XFD1048576"/>' * 200_000
                        + b"</mergeCells>",
                    )
                }
            ),
            id="merged cells",
        ),
        pytest.param(lambda: packed({"xl/media/a.png": b"\0" * 200_000_000}), id="picture"),
        pytest.param(lambda: packed({"../../evil": b"x", "/etc/passwd": b"x"}), id="names"),
        pytest.param(lambda: packed({"xl/externalLinks/a.xml": b"<!DOCTYPE a>"}), id="links"),
    ],
)
def test_it_is_read_without_harm(data: object) -> None:
    found = merge_progress(PLAN, data())  # type: ignore[operator]
    assert found.plan == PLAN


def test_merged_cells_beyond_all_measure_are_left_alone(monkeypatch: pytest.MonkeyPatch) -> None:
    data = xlsx.write(PLAN).data
    monkeypatch.setattr(grids, "current", lambda: Limits(sheet_cells=0))
    assert xlsx.read(data) == PLAN


def test_parts_that_are_encrypted_or_packed_by_odd_methods_are_refused() -> None:
    encrypted = bytearray(packed({}))
    start = encrypted.index(b"PK\x01\x02")
    encrypted[start + 8] |= 1
    with pytest.raises(DecodeError, match="encrypted"):
        xlsx.read(bytes(encrypted))
    data = io.BytesIO()
    with zipfile.ZipFile(data, "w", zipfile.ZIP_BZIP2) as archive:
        for name, part in parts().items():
            archive.writestr(name, part)
    with pytest.raises(DecodeError, match="unknown method"):
        xlsx.read(data.getvalue())


class PanicException(BaseException):
    """What a fault in calamine would be."""


@pytest.mark.parametrize(
    ("error", "expected"), [(PanicException, DecodeError), (KeyboardInterrupt, KeyboardInterrupt)]
)
def test_a_fault_of_the_library_is_a_damaged_workbook(
    monkeypatch: pytest.MonkeyPatch, error: type[BaseException], expected: type[BaseException]
) -> None:
    def panic(_: bytes) -> None:
        raise error

    monkeypatch.setattr(grids, "_grids", panic)
    with pytest.raises(expected):
        xlsx.read(xlsx.write(PLAN).data)


def test_damaged_bytes_are_read_or_refused() -> None:
    good, chance = xlsx.write(PLAN).data, random.Random(0)  # noqa: S311 - no secret
    for _ in range(200):
        data = bytearray(good)
        for _ in range(3):
            data[chance.randrange(len(data))] = chance.randrange(256)
        with suppress(DecodeError):
            merge_progress(PLAN, bytes(data))


def test_a_bomb_takes_little_memory() -> None:
    if not Path("/proc/self/status").exists():
        pytest.skip("the system does not tell how much memory a process took")
    bomb = packed({STRINGS: b"<sst>" + b" " * 200_000_000 + b"</sst>"})
    program = (
        "import sys\n"
        "from pathlib import Path\n"
        "from unionplan.errors import DecodeError\n"
        "from unionplan.formats import xlsx\n"
        "try:\n    xlsx.read(sys.stdin.buffer.read())\n"
        "except DecodeError:\n"
        "    print(Path('/proc/self/status').read_text().split('VmHWM:')[1].split()[0])\n"
    )
    output = subprocess.run(
        [sys.executable, "-c", program], input=bomb, check=True, capture_output=True
    ).stdout
    assert int(output) < 200_000  # kilobytes


@pytest.mark.parametrize("library", ["xlsxwriter", "python_calamine"])
def test_a_library_that_is_missing_is_named_by_its_extra(library: str) -> None:
    program = (
        "import sys\n"
        f"sys.modules[{library!r}] = None\n"
        "from unionplan import Plan\n"
        "from unionplan.errors import MissingExtraError\n"
        "from unionplan.formats import csv, ledger, xlsx\n"
        "def tried(what, *arguments):\n"
        "    try:\n        what(*arguments)\n"
        "    except MissingExtraError as error:\n        print(error)\n"
        "if sys.modules.get('xlsxwriter', True) is None:\n    tried(xlsx.write, Plan())\n"
        "else:\n"
        "    tried(xlsx.read, b'PK')\n"
        "    tried(ledger.read_ledger, b'PK\\x03\\x04')\n"
        "csv.read(csv.write(Plan()).data)\n"
    )
    output = subprocess.run(
        [sys.executable, "-c", program], check=True, capture_output=True, text=True
    ).stdout
    lines = output.splitlines()
    assert lines
    assert all(line.endswith('pip install "unionplan[xlsx]"') for line in lines)
