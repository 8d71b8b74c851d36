"""A page is decoded as it says, where that is true."""

import pytest

from unionplan.errors import DecodeError
from unionplan.reading.documents.html.encoding import decode_page

META = '<meta http-equiv="Content-Type" content="text/html; charset={}"><p>工会'


@pytest.mark.parametrize(
    ("data", "encoding"),
    [
        pytest.param(META.format("gb2312").encode("gb18030"), "gb18030", id="GB2312"),
        pytest.param('<META CHARSET="GBK">工会'.encode("gbk"), "gb18030", id="short"),
        pytest.param("<meta charset = 'big5'>工會".encode("big5"), "big5", id="Big5"),
        pytest.param(
            (META.format("gb2312") + "工会" * 6).encode(), "utf-8", id="saved again in UTF-8"
        ),
        pytest.param(META.format("gbk").encode("gbk"), "gb18030", id="very short"),
        pytest.param(META.format("utf-8").encode("gbk"), "gb18030", id="saved again in GBK"),
        pytest.param(META.format("no-such").encode(), "utf-8", id="unknown"),
        pytest.param(META.format("utf-16").encode(), "utf-8", id="cannot be"),
        pytest.param(META.format("gbk").encode("utf-8-sig"), "utf-8-sig", id="mark"),
        pytest.param(META.format("gbk").encode("utf-16"), "utf-16-le", id="UTF-16"),
        pytest.param("<p>工会".encode(), "utf-8", id="nothing said"),
        pytest.param("<p>工会工作".encode("gbk"), "gb18030", id="nothing said, GBK"),
        pytest.param(
            '<?xml version="1.0" encoding="GBK"?><p>工会'.encode("gbk"), "gb18030", id="XHTML"
        ),
    ],
)
def test_the_encoding_is_found(data: bytes, encoding: str) -> None:
    text, found = decode_page(data)
    assert found == encoding
    assert "工" in text


def test_the_encoding_that_is_asked_for_is_used() -> None:
    data = META.format("big5").encode("gbk")
    assert decode_page(data, encoding="gbk").text.endswith("工会")


def test_what_is_no_text_is_refused() -> None:
    with pytest.raises(DecodeError, match="not a text file but a PDF file"):
        decode_page(b'%PDF-1.4 <meta charset="utf-8">')
