"""Lines and columns."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from unionplan.reading.text.place import line_column


@pytest.mark.parametrize(
    ("text", "offset", "place"),
    [
        ("", 0, (1, 1)),
        ("甲乙", 1, (1, 2)),
        ("甲\n乙", 1, (1, 2)),
        ("甲\n乙", 2, (2, 1)),
        ("甲\r\n乙", 3, (2, 1)),
        ("甲\r\n乙", 2, (1, 3)),
        ("甲\r乙", 2, (2, 1)),
        ("\n\n甲", 2, (3, 1)),
        ("甲\n", 2, (2, 1)),
    ],
)
def test_an_offset_has_a_line_and_a_column(text: str, offset: int, place: tuple[int, int]) -> None:
    assert line_column(text, offset) == place


@given(st.text("甲\r\n"), st.data())
def test_places_grow_with_offsets(text: str, data: st.DataObject) -> None:
    offset = data.draw(st.integers(0, len(text)))
    assert line_column(text, offset) <= line_column(text, min(offset + 1, len(text)))
