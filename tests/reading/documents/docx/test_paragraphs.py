"""Each paragraph of a Word document is a line, as the page shows it."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from unionplan.reading import LeftOut, LeftOutKind, open_document

from .conftest import Ooxml

# what XML 1.0 can hold, and no line end
characters = st.characters(
    exclude_categories=["Cs", "Cc", "Cn"], exclude_characters="\u2028\u2029\ufffe\uffff"
).filter(lambda character: not "\uf020" <= character <= "\uf0ff")
paragraphs = st.lists(st.text(characters), min_size=1)


@given(lines=paragraphs)
def test_a_document_reads_back_exactly_its_paragraphs(ooxml: Ooxml, lines: list[str]) -> None:
    body = "".join(ooxml.p(line) for line in lines)
    document = open_document(ooxml.document(body))
    assert document.text.split("\n") == lines
    assert document.kind == "docx"
    assert document.left_out == ()
    assert document.encoding is None


@given(lines=paragraphs, cut=st.integers(1, 5))
def test_how_a_paragraph_is_cut_into_runs_makes_no_difference(
    ooxml: Ooxml, lines: list[str], cut: int
) -> None:
    body = "".join(
        ooxml.p(inner="".join(ooxml.run(line[at : at + cut]) for at in range(0, len(line), cut)))
        for line in lines
    )
    assert open_document(ooxml.document(body)).text.split("\n") == lines


RUN = '<w:r><w:t xml:space="preserve">{}</w:t></w:r>'
BEGIN, MIDDLE, END = (
    f'<w:r><w:fldChar w:fldCharType="{kind}"/></w:r>' for kind in ("begin", "separate", "end")
)
CODE = "<w:r><w:instrText> PAGE </w:instrText></w:r>"


@pytest.mark.parametrize(
    ("inner", "line"),
    [
        pytest.param("<w:r><w:t> 一 </w:t></w:r>", "一", id="blanks that are not kept"),
        pytest.param(RUN.format("一\n二\t三"), "一 二 三", id="white space of the XML"),
        pytest.param("<w:r><w:t>一</w:t><w:tab/><w:t>二</w:t></w:r>", "一\t二", id="tab"),
        pytest.param("<w:r><w:t>一</w:t><w:ptab/><w:t>二</w:t></w:r>", "一\t二", id="placed tab"),
        pytest.param("<w:r><w:t>一</w:t><w:br/><w:t>二</w:t></w:r>", "一\n二", id="soft break"),
        pytest.param("<w:r><w:t>一</w:t><w:cr/><w:t>二</w:t></w:r>", "一\n二", id="return"),
        pytest.param(
            '<w:r><w:t>一</w:t><w:br w:type="page"/><w:t>二</w:t></w:r>', "一\n二", id="page break"
        ),
        pytest.param(
            "<w:r><w:t>3</w:t><w:noBreakHyphen/><w:t>5月</w:t><w:softHyphen/></w:r>",
            "3-5月",
            id="hyphens",
        ),
        pytest.param(
            '<w:r><w:sym w:font="Wingdings" w:char="F0FE"/><w:t>是</w:t></w:r>', "☑是", id="symbol"
        ),
        pytest.param('<w:r><w:sym w:font="宋体" w:char="2460"/></w:r>', "①", id="plain symbol"),
        pytest.param('<w:r><w:sym w:font="X" w:char="F041"/></w:r>', "▪", id="unknown symbol"),
        pytest.param('<w:r><w:sym w:font="X" w:char="-1"/></w:r>', "▪", id="no symbol"),
        pytest.param('<w:r><w:sym w:font="X" w:char="1234567"/></w:r>', "▪", id="no character"),
        pytest.param('<w:r><w:sym w:font="X"/></w:r>', "▪", id="symbol without code"),
        pytest.param(
            '<w:r><w:rPr><w:rFonts w:ascii="Wingdings"/></w:rPr><w:t>\uf0fc</w:t></w:r>',
            "✓",
            id="symbol in the text",
        ),
        pytest.param(
            f'<w:hyperlink r:id="x">{RUN.format("一")}</w:hyperlink>{RUN.format("二")}',
            "一二",
            id="hyperlink",
        ),
        pytest.param(
            f"<w:sdt><w:sdtPr/><w:sdtContent>{RUN.format('一')}</w:sdtContent></w:sdt>",
            "一",
            id="content control",
        ),
        pytest.param(
            f'<w:smartTag w:element="x">{RUN.format("一")}</w:smartTag>', "一", id="smart tag"
        ),
        pytest.param(f"<w:ins>{RUN.format('一')}</w:ins>", "一", id="insertion"),
        pytest.param(f"<w:moveTo>{RUN.format('一')}</w:moveTo>", "一", id="moved to here"),
        pytest.param(
            f'<w:fldSimple w:instr="DATE">{RUN.format("一")}</w:fldSimple>', "一", id="short field"
        ),
        pytest.param(f"{BEGIN}{CODE}{MIDDLE}{RUN.format('一')}{END}", "一", id="field"),
        pytest.param(
            f"{BEGIN}{BEGIN}{CODE}{MIDDLE}<w:r><w:tab/><w:br/></w:r>{END}{MIDDLE}"
            f"{RUN.format('一')}{END}{END}{RUN.format('二')}",
            "一二",
            id="field in the code of a field",
        ),
        pytest.param("<m:oMath><m:r><m:t>x=1</m:t></m:r></m:oMath>", "x=1", id="formula"),
        pytest.param(f"<x:y xmlns:x='urn:x'>{RUN.format('一')}</x:y>", "一", id="unknown wrapper"),
        pytest.param('<w:r><w:footnoteReference w:id="1"/></w:r>', "", id="mark of a footnote"),
    ],
)
def test_a_paragraph_reads_as_it_is_shown(ooxml: Ooxml, inner: str, line: str) -> None:
    document = open_document(ooxml.document(ooxml.p(inner=inner)))
    assert document.text == line
    assert document.left_out == ()


@pytest.mark.parametrize(
    ("inner", "line", "left_out"),
    [
        pytest.param(
            f"{RUN.format('一')}<w:del><w:r><w:delText>二</w:delText></w:r></w:del>"
            "<w:del><w:r><w:delText>三</w:delText></w:r></w:del>",
            "一",
            [(LeftOutKind.DELETED, "二三")],
            id="deletions beside each other",
        ),
        pytest.param(
            f"<w:del><w:r><w:delText>二</w:delText></w:r></w:del>{RUN.format('一')}"
            f"<w:moveFrom>{RUN.format('三')}</w:moveFrom>",
            "一",
            [(LeftOutKind.DELETED, "二"), (LeftOutKind.DELETED, "三")],
            id="deletions apart",
        ),
        pytest.param(
            "<w:r><w:rPr><w:strike/></w:rPr><w:t>一</w:t></w:r>",
            "",
            [(LeftOutKind.DELETED, "一")],
            id="struck out",
        ),
        pytest.param(
            "<w:r><w:rPr><w:vanish/></w:rPr><w:t>一</w:t></w:r>"
            '<w:r><w:rPr><w:vanish w:val="0"/></w:rPr><w:t>二</w:t></w:r>',
            "二",
            [(LeftOutKind.HIDDEN, "一")],
            id="hidden",
        ),
        pytest.param(
            "<w:r><w:ruby><w:rt><w:r><w:t>gōng</w:t></w:r></w:rt>"
            "<w:rubyBase><w:r><w:t>工</w:t></w:r></w:rubyBase></w:ruby></w:r>",
            "工",
            [(LeftOutKind.PHONETIC, "gōng")],
            id="how it is pronounced",
        ),
        pytest.param(
            f"{BEGIN}{RUN.format('IF')}{RUN.format('')}{MIDDLE}{RUN.format('一')}{END}",
            "一",
            [(LeftOutKind.FIELD, "IF")],
            id="text in the code of a field",
        ),
        pytest.param('<w:altChunk r:id="rId7"/>', "", [(LeftOutKind.EMBEDDED, "rId7")], id="chunk"),
        pytest.param(
            '<w:r><w:drawing><wp:inline><wp:docPr id="1" name="图 1" descr="合影"/><a:graphic>'
            '<pic:pic><pic:nvPicPr><pic:cNvPr id="1" name="a.jpg"/></pic:nvPicPr></pic:pic>'
            "</a:graphic></wp:inline></w:drawing></w:r>",
            "",
            [(LeftOutKind.PICTURE, "合影")],
            id="picture",
        ),
        pytest.param(
            '<w:r><w:pict><v:shape><v:imagedata o:title="公章"/></v:shape></w:pict></w:r>',
            "",
            [(LeftOutKind.PICTURE, "公章")],
            id="old picture",
        ),
    ],
)
def test_what_is_no_part_of_the_text_is_left_out(
    ooxml: Ooxml, inner: str, line: str, left_out: list[tuple[LeftOutKind, str]]
) -> None:
    document = open_document(ooxml.document(ooxml.p(inner=inner)))
    assert document.text == line
    assert list(document.left_out) == [LeftOut(*each) for each in left_out]


def test_a_paragraph_whose_end_was_deleted_goes_on_in_the_next(ooxml: Ooxml) -> None:
    mark = "<w:pPr><w:rPr><w:del/></w:rPr></w:pPr>"
    numbering = ooxml.group(1, ooxml.level(0, "decimal", "%1.")) + ooxml.num(1, 1)
    body = f"<w:p>{mark}{ooxml.run('一')}</w:p>" + ooxml.p("二", number=1) + ooxml.p("三", number=1)
    document = open_document(ooxml.document(body, parts={"numbering": numbering}))
    assert document.text == "1. 一二\n2. 三"


BOX = "<w:txbxContent><w:p>{0}</w:p><w:p/><w:p>{0}</w:p></w:txbxContent>".format(RUN.format("框"))
CHOICE = (
    f"<mc:Choice Requires='wps'><w:drawing><wp:anchor><a:graphic><a:graphicData><wps:wsp>"
    f"<wps:txbx>{BOX}</wps:txbx></wps:wsp></a:graphicData></a:graphic></wp:anchor></w:drawing>"
    f"</mc:Choice>"
)
FALLBACK = (
    f"<mc:Fallback><w:pict><v:shape><v:textbox>{BOX}</v:textbox></v:shape></w:pict></mc:Fallback>"
)


@pytest.mark.parametrize(
    ("inner", "text"),
    [
        pytest.param(
            f"<w:r><mc:AlternateContent>{CHOICE}{FALLBACK}</mc:AlternateContent></w:r>"
            f"{RUN.format('文')}",
            "框\n框\n文",
            id="once, before the text",
        ),
        pytest.param(
            f"{RUN.format('文')}<w:r><mc:AlternateContent>{CHOICE}{FALLBACK}"
            f"</mc:AlternateContent></w:r>{RUN.format('字')}",
            "文字\n框\n框",
            id="behind the line in which it stands",
        ),
        pytest.param(
            "<w:r><mc:AlternateContent><mc:Choice Requires='new'><w:drawing/></mc:Choice>"
            f"{FALLBACK}</mc:AlternateContent></w:r>",
            "框\n框\n",
            id="a form that we cannot read",
        ),
        pytest.param("<w:r><mc:AlternateContent/></w:r>", "", id="no form"),
        pytest.param(
            f"<w:r><w:pict><v:shape><v:textbox>{BOX}</v:textbox></v:shape></w:pict></w:r>",
            "框\n框\n",
            id="old box",
        ),
        pytest.param(
            '<w:r><w:pict><v:shape><v:textpath string="艺术字"/></v:shape></w:pict></w:r>',
            "艺术字\n",
            id="drawn words",
        ),
        pytest.param(
            "<w:r><w:drawing><a:txBody><a:p><a:r><a:t>图中 </a:t></a:r><a:r><a:t>字</a:t></a:r>"
            "</a:p></a:txBody></w:drawing></w:r>",
            "图中 字\n",
            id="words of a drawing",
        ),
    ],
)
def test_text_in_boxes_stands_once_on_lines_of_its_own(ooxml: Ooxml, inner: str, text: str) -> None:
    assert open_document(ooxml.document(ooxml.p(inner=inner))).text == text


def test_a_box_stands_before_the_number_of_its_paragraph(ooxml: Ooxml) -> None:
    numbering = ooxml.group(1, ooxml.level(0, "decimal", "%1.")) + ooxml.num(1, 1)
    box = f"<w:r><w:pict>{BOX}</w:pict></w:r>{RUN.format('文')}"
    body = ooxml.p(number=1, inner=box)
    document = open_document(ooxml.document(body, parts={"numbering": numbering}))
    assert document.text == "框\n框\n1. 文"


STYLES = """
<w:style w:type="paragraph" w:default="1" w:styleId="Normal"><w:name w:val="Normal"/></w:style>
<w:style w:type="paragraph" w:styleId="t1"><w:name w:val="toc 1"/></w:style>
<w:style w:type="paragraph" w:styleId="c1"><w:name w:val="Contents 1"/></w:style>
<w:style w:type="paragraph" w:styleId="ch"><w:name w:val="Contents Heading"/></w:style>
<w:style w:type="character" w:styleId="secret"><w:rPr><w:vanish/></w:rPr></w:style>
<w:style w:type="character" w:styleId="more"><w:basedOn w:val="secret"/></w:style>
<w:style w:type="character" w:styleId="open"><w:basedOn w:val="more"/>
  <w:rPr><w:vanish w:val="false"/></w:rPr></w:style>
<w:style w:type="character" w:styleId="round"><w:basedOn w:val="round"/></w:style>
"""


@pytest.mark.parametrize("style", ["t1", "c1", "ch", "TOC2", "TOCHeading"])
def test_the_table_of_contents_is_left_out(ooxml: Ooxml, style: str) -> None:
    body = ooxml.p("一、指导思想 1", style=style) + ooxml.p("一、指导思想")
    document = open_document(ooxml.document(body, parts={"styles": STYLES}))
    assert document.text == "一、指导思想"
    assert document.left_out == (LeftOut(LeftOutKind.CONTENTS, "一、指导思想 1"),)


def test_a_table_of_contents_in_a_control_is_left_out(ooxml: Ooxml) -> None:
    gallery = '<w:docPartObj><w:docPartGallery w:val="Table of Contents"/></w:docPartObj>'
    body = (
        f"<w:sdt><w:sdtPr>{gallery}</w:sdtPr><w:sdtContent>{ooxml.p('目录')}{ooxml.p('一、')}"
        f"</w:sdtContent></w:sdt>{ooxml.p('正文')}"
    )
    document = open_document(ooxml.document(body))
    assert document.text == "正文"
    assert document.left_out == (LeftOut(LeftOutKind.CONTENTS, "目录\n一、"),)


@pytest.mark.parametrize(
    ("style", "line"),
    [("secret", ""), ("more", ""), ("open", "字"), ("round", "字"), ("none", "字")],
)
def test_a_style_can_hide_words(ooxml: Ooxml, style: str, line: str) -> None:
    run = ooxml.run("字", f'<w:rStyle w:val="{style}"/>')
    document = open_document(ooxml.document(ooxml.p(inner=run), parts={"styles": STYLES}))
    assert document.text == line


def test_strict_files_read_as_transitional_ones(ooxml: Ooxml) -> None:
    numbering = ooxml.group(1, ooxml.level(0, "decimal", "%1.")) + ooxml.num(1, 1)
    parts = {"numbering": numbering, "header": ooxml.p("页眉")}
    body = ooxml.p("一", number=1) + ooxml.table(ooxml.row("甲", "乙"))
    found = [
        open_document(ooxml.document(body, strict=strict, parts=parts)) for strict in (True, False)
    ]
    assert found[0] == found[1]
    assert found[0].text == "1. 一\n甲 | 乙"
    assert found[0].left_out == (LeftOut(LeftOutKind.HEADER, "页眉"),)


def test_headers_notes_and_comments_are_left_out(ooxml: Ooxml) -> None:
    parts = {
        "header": ooxml.p("页眉"),
        "footnotes": '<w:footnote w:type="separator" w:id="-1"><w:p/></w:footnote>'
        f'<w:footnote w:id="1">{ooxml.p("脚注")}</w:footnote>',
        "endnotes": f'<w:endnote w:id="1">{ooxml.p("尾注")}</w:endnote>',
        "comments": f'<w:comment w:id="1">{ooxml.p("批注")}{ooxml.p("两段")}</w:comment>'
        f'<w:comment w:id="2">{ooxml.p("")}</w:comment>',
        "footer": ooxml.p("页脚"),
    }
    document = open_document(ooxml.document(ooxml.p("正文"), parts=parts))
    assert document.text == "正文"
    assert [(each.what.value, each.text) for each in document.left_out] == [
        ("header", "页眉"),
        ("footnote", "脚注"),
        ("endnote", "尾注"),
        ("comment", "批注\n两段"),
        ("footer", "页脚"),
    ]
