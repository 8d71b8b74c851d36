"""Good inputs of every format, and the bad ones that were met: what mutation starts from."""

import io
import json
import zipfile
from decimal import Decimal
from functools import cache
from pathlib import Path
from typing import Final

import unionplan
from unionplan.errors import MissingExtraError
from unionplan.formats import FORMATS, Format
from unionplan.model import Activity, Plan

ROOT: Final = Path(__file__).parents[2]
KEPT: Final = ROOT / "tests/robustness/seeds"
"""What once raised, a folder for each target."""


def kept(name: str) -> list[bytes]:
    """The inputs of this target that once raised."""
    return [path.read_bytes() for path in sorted((KEPT / name).glob("*"))]


@cache
def texts() -> tuple[bytes, ...]:
    """Texts of plans."""
    folders = (ROOT / "examples", ROOT / "tests/reading/texts")
    return tuple(path.read_bytes() for each in folders for path in sorted(each.glob("*.txt")))


@cache
def plans() -> tuple[Plan, Plan]:
    """A small plan, and one that uses every field."""
    small = Plan(title="计划", period="2026", activities=[Activity(title="慰问", when="2026-02")])
    return small, unionplan.load(KEPT / "whole.json")


@cache
def large_plan() -> Plan:
    """A plan that takes a while to be written: one that was read out of an example."""
    return unionplan.read((ROOT / "examples/hospital_annual.txt").read_text("utf-8")).plans[0]


@cache
def documents(name: str) -> tuple[bytes, ...]:
    """Plan documents in a format; none where its extra is not installed."""
    form: Format = FORMATS.named(name)
    try:
        return tuple(form.write(plan).data for plan in plans())
    except MissingExtraError:
        return ()


def formats() -> list[str]:
    """The names of the formats that are written here: those whose extras are installed."""
    return [form.name for form in FORMATS if documents(form.name)]


def parts(data: bytes) -> dict[str, bytes]:
    """The parts of a package."""
    with zipfile.ZipFile(io.BytesIO(data)) as archive:
        return {name: archive.read(name) for name in archive.namelist()}


def whole_document() -> dict[str, object]:
    """The plan with every field, as plain data."""
    data: dict[str, object] = json.loads(
        (KEPT / "whole.json").read_text("utf-8"), parse_float=Decimal
    )
    return data


@cache
def pages() -> tuple[bytes, ...]:
    """Web pages with lists, tables and frames."""
    body = "".join(f"<p>{line}</p>\n" for line in texts()[2].decode().splitlines() if line)
    table = (
        "<table border=1><caption>表1</caption><thead><tr><th rowspan=2>时间<th colspan=2>内容"
        "</thead><tbody><tr><td>3月<td>庆祝“三八”妇女节<td>工会<tr><td>5月<td colspan=2>劳动竞赛</table>"
    )
    items = "<ol start=3 type=a><li>开展慰问<ul><li>走访<li value=9>座谈</ul><li>总结</ol>"
    head = '<!doctype html><html><head><meta charset="utf-8"><title>工会2026年工作计划</title>'
    style = "<style>p{}</style><script>var a='</p>'</script></head><body>"
    first = f"{head}{style}<h1>工会2026年工作计划</h1>{body}{table}{items}</body></html>"
    second = f"<h2>一、目标</h2><pre>  甲\n  乙</pre>{items}<!-- 无 --><b>一<i>二</b>三</i>&nbsp;&#x4e00;"
    return first.encode(), second.encode(), first.encode("gb18030"), f"{table}{body}".encode()


@cache
def markdown() -> tuple[bytes, ...]:
    """Markdown with headings, tables, lists and quotes."""
    table = "| 时间 | 内容 | 责任 |\n|:--|--:|---|\n| 3月 | 妇女节 | 女工委 |\n| 5月 | 竞赛 \\| 评比 | |\n"
    text = (
        f"---\ntitle: 计划\n---\n# 工会2026年工作计划\n\n## 一、目标\n\n1. 入会率达到98%\n2. 建家\n   - 走访\n"
        f"   - 座谈\n\n> 引用\n\n{table}\n```\n代码\n```\n\n**3月**开展[慰问](https://a.example)`x`。\\\n<b>甲</b>\n"
    )
    return text.encode(), f"工会计划\n====\n\n* 一\n+ 二\n\n{table}".encode()


def notations() -> tuple[bytes, ...]:
    """The small notations of the model, and numerals."""
    words = (
        "2026 2026-03 2026-W07 2026-Q3 2026-H1 XXXX-03-08 ../2026-09-25 2026-03/2026-05 2025/.."
        " 2026-03-01/2026-03-31 /activities/0/when ~0~1/a 十二 三百零五 １２ 1.5万 百分之九十八 两千 廿三 98%"
    )
    return tuple(word.encode() for word in words.split())


def settings() -> tuple[bytes, ...]:
    """Settings of a check, as their TOML files hold them."""
    page = (ROOT / "docs/how-to/check-in-ci.md").read_text("utf-8")
    return tuple(block.partition("```")[0].encode() for block in page.split("```toml\n")[1:]) or (
        b'select = ["ALL"]\n',
    )
