"""The text of a web page is what its reader sees."""

import string

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from unionplan.reading import Document, LeftOutKind, open_document, read_document


def _open(page: str) -> Document:
    return open_document(page.encode("utf-8", "surrogatepass"), kind="html", encoding=None)


def _text(page: str) -> str:
    return _open(page).text


lines = st.lists(
    st.text("工会工作计划，。：abc1 ", min_size=1, max_size=12)
    .map(lambda text: " ".join(text.split()))
    .filter(bool),
    min_size=1,
)


@given(lines, st.sampled_from(["p", "div", "h2", "section", "blockquote"]))
def test_a_page_reads_back_exactly_its_paragraphs(found: list[str], name: str) -> None:
    page = "\n".join(f"<{name}>\n  {line}\n</{name}>" for line in found)
    assert _text(f"<!doctype html><html><body>{page}</body></html>").split("\n") == found
    assert _text("".join(f"<{name}>{line}" for line in found)).split("\n") == found


parts = st.sampled_from(
    [
        *(
            f"<{name}>"
            for name in ("table", "tr", "td", "ol", "li", "p", "b", "form", "nav", "pre")
        ),
        *(
            f"</{name}>"
            for name in ("table", "tr", "td", "ol", "li", "p", "b", "form", "nav", "pre")
        ),
        *("<td rowspan=3 colspan=2>", "<tr hidden>", "<tbody>", "</tbody>", "<caption>", "<br>"),
        *("<ol reversed>", "<li value=7>", "<span hidden>", "</span>", "<script>", "</script>"),
        *("工", "会 ", " ", "\n", "&nbsp;", "<!--", "-->", "<svg>", "<title>", "<select><option>"),
    ]
)


tags = st.sampled_from(
    [
        *("<table>", "</table>", "<tr>", "<td>", "</td>", "<ol>", "<li>", "</ol>", "<p>", "<div>"),
        *("</div>", "<span hidden>", "</span>", "<nav>", "</nav>", "<form>", "</form>", "<svg>"),
        *(
            "<tbody hidden>",
            "<tr hidden>",
            "<td hidden>",
            "<caption>",
            "<b>",
            "</b>",
            "<pre>",
            "<s>",
        ),
    ]
)


@given(st.lists(tags | st.just("工")).map("".join))
def test_no_word_vanishes(page: str) -> None:
    document = _open(page)
    said = document.text + "".join(each.text for each in document.left_out)
    assert said.count("工") >= page.count("工")


@given(st.lists(parts | st.sampled_from(string.printable)).map("".join))
@example("<table><td><table></td></table>")
@example("</td></tr></table>")
@example("<table><tbody hidden><tr><td>a</table>")
def test_any_page_is_read(page: str) -> None:
    document = _open(page)
    assert document == _open(page)
    assert "" not in document.text.split("\n") or document.text == ""
    assert all(each.text for each in document.left_out)


@pytest.mark.parametrize(
    ("page", "text"),
    [
        pytest.param("<p>工<b>会</b><i>工</i>作</p>", "工会工作", id="inline elements"),
        pytest.param("一<br>二<br/>三</br>四", "一\n二\n三\n四", id="line breaks"),
        pytest.param("一<hr>二", "一\n二", id="rule"),
        pytest.param("工会\n  工作，\r\n计划", "工会工作，计划", id="wrapped source"),
        pytest.param("work \n plan 2026\n年", "work plan 2026 年", id="wrapped words"),
        pytest.param("<b>工会 </b> <i> 工作</i>", "工会 工作", id="blanks around tags"),
        pytest.param("工会&nbsp;&ensp;计划", "工会\xa0\u2002计划", id="blanks that are meant"),
        pytest.param("<p>&nbsp;</p><p>一", "一", id="blank paragraphs"),
        pytest.param("&ldquo;三八&rdquo;&#8212;&lt;b&gt;", "“三八”—<b>", id="references"),
        pytest.param("<pre>一\n  二\r\n</pre>三\n四", "一\n  二\n三四", id="preformatted"),
        pytest.param("<dl><dt>名<dd>义<dt>名</dl>", "名\n义\n名", id="definitions"),
        pytest.param("<p>一<div>二</p>三", "一\n二\n三", id="wrong nesting"),
        pytest.param("<div><b>一</div>二</b>三", "一\n二三", id="crossed"),
        pytest.param("</p>一</div>二</b>三", "一\n二三", id="never opened"),
        pytest.param("<unknown>一</unknown><o:p>二</o:p>", "一二", id="unknown elements"),
        pytest.param("<input value=><wbr>一", "一", id="void elements"),
        pytest.param("<body style='display:none'>一", "一", id="a page that a script shows"),
        pytest.param("", "", id="nothing"),
    ],
)
def test_a_page_reads_as_it_is_shown(page: str, text: str) -> None:
    document = _open(page)
    assert document.text == text
    assert document.left_out == ()


@pytest.mark.parametrize(
    ("page", "text"),
    [
        ("<ol><li>甲<li>乙</ol>", "1. 甲\n2. 乙"),
        ("<ul><li>甲</li><li>乙</li></ul>", "甲\n乙"),
        ("<ol start=3><li>甲<li value=7>乙<li>丙</ol>", "3. 甲\n7. 乙\n8. 丙"),
        ("<ol reversed><li>甲<li>乙</ol>", "2. 甲\n1. 乙"),
        ("<ol reversed start=9><li>甲<li>乙</ol>", "9. 甲\n8. 乙"),
        (
            "<ol reversed><li>甲<ol reversed><li>子</ol><ul><li>丑</ul><li>乙</ol>",
            "2. 甲\n1. 子\n丑\n1. 乙",
        ),
        ("<ol type=a><li>甲<li type=I>乙</ol>", "a. 甲\nII. 乙"),
        ("<ol type=A start=x><li>甲</ol>", "A. 甲"),
        ('<ol style="list-style-type: cjk-ideographic"><li>甲</ol>', "一、甲"),
        ('<ol style="color:red;list-style:none"><li>甲</ol>', "甲"),
        ("<ol><li>甲<ol><li>子</ol><li>乙</ol>", "1. 甲\n1. 子\n2. 乙"),
        ("<ol><li><p>甲</p><p>乙</p></ol>", "1. 甲\n乙"),
        ("<ol><li><ol><li>甲</ol></ol>", "1. 1. 甲"),
        ("<ol><li>一、甲<li>（二）乙<li>3.丙<li>第四次</ol>", "一、甲\n（二）乙\n3.丙\n4. 第四次"),
        ("<li>甲", "甲"),
        ("<ol><li hidden>甲<li>乙</ol>", "1. 乙"),
        ("<ol><li>甲</ol><li>乙", "1. 甲\n乙"),
        ("<ol hidden><li>甲</ol><ol><li>乙</ol>", "1. 乙"),
        ("<ol><li></li><li>乙</ol>", "1. 2. 乙"),
    ],
)
def test_items_have_the_numbers_that_their_list_gives(page: str, text: str) -> None:
    assert _text(page) == text


@pytest.mark.parametrize(
    ("page", "text"),
    [
        ("<table><tr><td>甲<td>乙<tr><td>丙<td>丁</table>", "甲 | 乙\n丙 | 丁"),
        (
            """<table><caption>表</caption><thead><tr><th>月份<th>内容</thead><tbody>
            <tr><td rowspan=2>3月<td>植树<br>慰问<tr><td>体检</tbody></table>""",
            "表\n月份 | 内容\n3月 | 植树；慰问\n3月 | 体检",
        ),
        ("<table><tr><td colspan=2>组织建设<tr><td>甲<td>乙</table>", "组织建设\n甲 | 乙"),
        (
            "<table><tr><th>时间<th>内容<tr><td rowspan=0>3月<td>甲<tr><td>乙<tr><td>丙</table>",
            "时间 | 内容\n3月 | 甲\n3月 | 乙\n3月 | 丙",
        ),
        ("<table><tr><td><table><tr><td>甲<td>乙</table><p>丙</table>", "甲 | 乙\n丙"),
        ("<table><caption>表<tr><td>甲<td>乙</table>", "表\n甲 | 乙"),
        ("<table>前<tr><td>甲<td>乙</table>后", "前\n甲 | 乙\n后"),
        ("<table><td>甲<td>乙</td></tr></tbody></table>", "甲 | 乙"),
        ("<table><tr></tr><tr><td colspan=x>甲<td colspan=999999>乙</table>", "甲 | 乙"),
        ("<tr><td>甲</td><td>乙</td></tr>", "甲\n乙"),
        ("<table><tr><td><p>甲</div></table>乙", "甲\n乙"),
        ("<table><tr><td>甲", "甲"),
        ("</table>甲", "甲"),
        ("<table>" * 40 + "甲", "甲"),
        ("<table><tr><td>" * 40 + "甲<td>乙<tr><td>丙", "甲\n乙\n丙"),
    ],
)
def test_tables_are_a_line_a_row(page: str, text: str) -> None:
    assert _text(page) == text


FORM = "<form>{}<select><option>甲<option>乙</select><button>提交</button></form>"


@pytest.mark.parametrize(
    ("page", "text", "left_out"),
    [
        ("<title>某网</title><p>一", "一", [("title", "某网")]),
        (
            "<script>if (a<b)</script>一<noscript>无</noscript>",
            "一",
            [("script", "if (a<b)"), ("script", "无")],
        ),
        ("<style>p {}</style><template>模</template>", "", [("style", "p {}"), ("script", "模")]),
        ("<nav><ul><li>首页<li>新闻</ul></nav>一", "一", [("navigation", "首页\n新闻")]),
        ('<div role="navigation">首页</div>一', "一", [("navigation", "首页")]),
        (
            "一<p data-unionplan=generated>表</p><table data-unionplan=generated><td>五</table>二",
            "一\n二",
            [("aside", "表"), ("aside", "五")],
        ),
        ("一<p data-unionplan=own>二", "一\n二", []),
        ("一<aside>旁</aside><footer>版权</footer>", "一", [("aside", "旁"), ("footer", "版权")]),
        ("一<span hidden>二</span>三", "一三", [("hidden", "二")]),
        ("一 <i aria-hidden='TRUE'>二</i>三", "一 三", [("hidden", "二")]),
        ('<p style="color:red; DISPLAY : none">二<p>一', "一", [("hidden", "二")]),
        ('<p style="visibility:hidden">二</p>', "", [("hidden", "二")]),
        ("<pre hidden>一\n二</pre>三\n四", "三四", [("hidden", "一\n二")]),
        ("<p>一<del>二</del><s>三</s></p>", "一", [("deleted", "二三")]),
        (
            "<ruby>工<rp>(<rt>gōng<rp>)</ruby>",
            "工",
            [("phonetic", "("), ("phonetic", "gōng"), ("phonetic", ")")],
        ),
        ("<img src=a.png alt=' 合影 '><img alt=''>", "", [("picture", "合影")]),
        ("<svg><text>图</text></svg>一", "一", [("picture", "图")]),
        (
            "<video>不支持</video><iframe>框</iframe>",
            "",
            [("embedded", "不支持"), ("embedded", "框")],
        ),
        ("一<!-- 二 --><!-- -->", "一", [("comment", "二")]),
        (
            "<input type=hidden value=x><input value=' 搜索 '><input hidden value=y>",
            "",
            [("form", "搜索")],
        ),
        (FORM.format("短"), "", [("form", "甲\n乙"), ("form", "提交"), ("form", "短")]),
        (
            "<table hidden><tr><td>甲<td>乙</table>一",
            "一",
            [("hidden", "甲 | 乙")],
        ),
        (
            "<table><tr><td>甲<td>乙<tr hidden><td>丙<td>丁<tr><td>戊<td hidden>己<td>庚</table>",
            "甲 | 乙\n戊 | 庚",
            [("hidden", "丙 | 丁"), ("hidden", "己")],
        ),
        (
            "<table><tbody hidden><tr><td>甲<td>乙<tr><td>丙<td>丁<tbody><tr><td>戊<td>己</table>",
            "戊 | 己",
            [("hidden", "甲 | 乙\n丙 | 丁")],
        ),
    ],
)
def test_what_is_no_part_of_the_text_is_left_out(
    page: str, text: str, left_out: list[tuple[str, str]]
) -> None:
    document = _open(page)
    assert document.text == text
    assert [(each.what.value, each.text) for each in document.left_out] == left_out


def test_a_page_that_stands_in_a_form_is_read() -> None:
    long = "工会工作" * 40
    document = _open(FORM.format(f"前<p>{long}</p>"))
    assert document.text == f"前\n{long}"
    assert {each.what for each in document.left_out} == {LeftOutKind.FORM}


def test_a_page_is_read_with_its_table_and_lists() -> None:
    page = """<!DOCTYPE html><html><head><meta charset="gb2312"><title>首页</title></head><body>
    <nav><a>首页</a></nav><h1>柳河小学工会2026年
    工作计划</h1><h2>一、工作目标</h2>
    <ol><li>教职工入会率达到98%以上。<li>提案办结率达到100%。</ol>
    <h2>二、月度安排</h2><table><tr><th>月份<th>内容<th>责任人
    <tr><td rowspan=2>三月<td>召开职代会<td>王某<tr><td>慰问女职工<td>李某</table></body></html>"""
    (plan,) = read_document(page.encode("gb18030")).plans
    assert plan.title == "柳河小学工会2026年工作计划"
    assert [metric.targets[0].at_least for metric in plan.metrics] == [98, 100]
    assert [(str(each.when), each.title, each.parties[0].name) for each in plan.activities] == [
        ("XXXX-03", "召开职代会", "王某"),
        ("XXXX-03", "慰问女职工", "李某"),
    ]
