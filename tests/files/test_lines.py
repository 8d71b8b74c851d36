from hypothesis import given
from hypothesis import strategies as st

from unionplan.files import LineIndex

texts = st.text(st.sampled_from("工a \r\n"), max_size=60)


@given(texts, st.data())
def test_a_place_leads_back_to_its_offset(text: str, data: st.DataObject) -> None:
    offset = data.draw(st.integers(0, len(text)))
    lines = LineIndex(text)
    line, column = lines.place(offset)
    assert lines.offset(line, column) == offset
    assert column >= 1


@given(texts)
def test_cr_lf_and_both_end_a_line(text: str) -> None:
    last, _ = LineIndex(text).place(len(text))
    assert last == 1 + len(text.replace("\r\n", "\n").replace("\r", "\n").split("\n")) - 1
