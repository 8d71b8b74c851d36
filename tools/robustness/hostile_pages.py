"""Web pages, Markdown and texts that are made to do harm."""

from collections.abc import Iterator
from typing import Final

from tools.robustness.case import Case, either, inert

RUNS: Final = {
    "brackets": "[", "stars": "*", "backticks": "`", "underscores": "_", "angles": "<", "ampersands": "&",
    "blanks": " ", "wide blanks": "\u3000", "tabs": "\t", "bangs": "![", "pipes": "|", "dashes": "-", "hashes": "#",
    "quotes": "> ", "digits": "1", "numerals": "一", "points": "、", "markers": "（一）", "open brackets": "（",
    "years": "2026年", "months": "3月", "colons": "：", "percent": "%", "line ends": "\n", "marks": "\u0301",
    "zero widths": "\u200b", "bidi": "\u202e", "halves": "”", "ends": "。", "commas": "，", "backslashes": "\\",
}  # fmt: skip
_LENGTH: Final = 40_000


def cases() -> Iterator[Case]:
    """All of them."""
    for name, piece in RUNS.items():
        run = f"工会2026年工作计划\n{piece * (_LENGTH // len(piece))}\n一、目标\n建家。\n".encode()
        for suffix in ("txt", "md", "html"):
            yield either(f"{suffix}/run of {name}", run)
    yield from _pages()
    yield from _texts()


def _pages() -> Iterator[Case]:
    for name, page in {
        "elements within": "<div>" * 30_000 + "计划" + "</div>" * 30_000,
        "inline within": "<b>" * 30_000 + "计划",
        "tables within": "<table><tr><td>" * 2_000 + "计划",
        "lists within": "<ul><li>" * 5_000 + "计划",
        "open tags": "<a href=" * 20_000,
        "open comments": "<!--" * 20_000,
        "ends": "</p></div></table>" * 20_000,
        "attributes": "<p " + "a=1 " * 50_000 + ">计划",
        "span": "<table><tr><td colspan=999999999 rowspan=999999999>甲<td>乙</table>",
        "many spans": "<table>" + "<tr>" + "<td rowspan=65534 colspan=1000>甲" * 300 + "</table>",
        "ordered": "<ol start=99999999999999999999><li value=-99999999999999999999>甲<li>乙</ol>",
        "roman": "<ol type=I start=999999999><li>甲</ol>",
        "entities": "&#0;&#xD800;&#x110000;&#99999999999999;&nosuch;&amp" * 3_000,
        "script": "<script>document.write('<p>计划')</script><style>@import 'http://127.0.0.1:9/'</style>计划",
        "links": "<img src=http://127.0.0.1:9/a><iframe src=file:///etc/passwd></iframe><link rel=stylesheet href=//a>计划",
        "refresh": "<meta http-equiv=refresh content='0;url=file:///etc/passwd'><base href=http://127.0.0.1:9/>计划",
        "object": "<object data=file:///etc/passwd><embed src=a><applet code=a>计划",
        "svg": "<svg><script>1</script><foreignObject><p>计划</p></foreignObject></svg><math><mtext>2</mtext></math>",
        "charset": "<meta charset=no-such-encoding>计划",
        "charset utf-7": "<meta charset=utf-7>+ADw-script+AD4-计划",
        "charset zlib": "<meta charset=zlib_codec>计划",
        "charset idna": "<meta charset=idna>计划",
        "many charsets": "<meta charset=gbk>" * 20_000 + "计划",
        "hidden": "<div style='display:none'>" * 900 + "计划",
        "frames": "<frameset><frame src=/etc/passwd></frameset><noframes>计划</noframes>",
        "templates": "<template><p>甲</template><noscript>乙</noscript><textarea><p>丙</textarea><title>丁",
        "plaintext": "<plaintext>" * 900 + "计划",
        "doctype": "<!DOCTYPE html [<!ENTITY a SYSTEM 'file:///etc/passwd'>]><p>&a;计划",
        "XML": "<?xml version='1.0'?><!DOCTYPE a [<!ENTITY b 'c'>]><html xmlns='http://www.w3.org/1999/xhtml'><p>&b;计划</html>",
        "cdata": "<![CDATA[" * 9_000 + "计划",
        "conditional": "<!--[if gte mso 9]><xml>" * 3_000 + "<![endif]-->计划",
        "select": "<select>" + "<option>甲" * 20_000,
    }.items():  # fmt: skip
        yield inert(f"html/{name}", page.encode())


def _texts() -> Iterator[Case]:
    head = "工会2026年工作计划\n"
    for name, text in {
        "numbers": "".join(f"{n}、做{n}件事。\n" for n in range(3_000)),
        "numerals": "一、" + "九千亿" * 3_000 + "\n",
        "long numbers": f"一、会员{'9' * 9_000}人，入会率{'9' * 900}.{'9' * 900}%。\n",
        "table": "|"
        + "a|" * 2_000
        + "\n"
        + ("|" + "-|" * 2_000 + "\n")
        + ("|" + "b|" * 2_000 + "\n") * 5,
        "one line": "一、" + "开展慰问，" * 8_000 + "\n",
        "titles": (head + "一、\n") * 800,
        "months": "".join(f"{n % 12 + 1}月：开展第{n}次活动。\n" for n in range(2_000)),
        "attachments": "附件：\n1.\n" * 2_000,
        "placeholders": "开展xx月××日____活动。\n" * 2_000,
        "every": "每" * 9_000 + "月召开一次会议。\n",
        "controls": "一、\x00\x1b[31m召开\x07会议\x08。\n" * 900,
        "mixed ends": "一、甲\r二、乙\n\r三、丙\x85四、丁\u2029\n" * 2_000,
        "front matter": "---\na: &a [*a]\n---\n" + "- " * 9_000,
        "links": "[a](" * 9_000 + "\n" + "[a]: b\n" * 9_000,
        "fences": "```\n" * 9_001,
        "html": "<script>alert(1)</script>" * 3_000,
        "no words": "\ufffd" * 40_000,
        "plane 2": "𠀀" * 40_000,
        "marks": "e" + "\u0301" * 40_000,
    }.items():
        for suffix in ("txt", "md"):
            yield either(f"{suffix}/{name}", (head + text).encode())
