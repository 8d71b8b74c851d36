"""What is odd about the markers of siblings."""

import pytest

from unionplan.rules.marker_traits import marker_traits


@pytest.mark.parametrize(
    ("markers", "above", "traits"),
    [
        ((), "", set[str]()),
        (("一、", "二、", ""), "", set[str]()),
        (("（一）", "（二）"), "一、", set[str]()),
        (("1.", "2."), "一、", set[str]()),
        (("一、", "三、"), "", {"numbering"}),
        (("一、", "2."), "", {"numbering", "marker_ends"}),
        (("一、", "二."), "", {"marker_ends", "marker_forms"}),
        (("一、",), "", {"lone_markers"}),
        (("一、", ""), "", {"lone_markers"}),
        (("附：",), "", set[str]()),
        (("二是", "三是"), "", {"numbering", "second_markers"}),
        (("（1）", "（2）"), "一、", {"levels"}),
    ],
)
def test_traits_of_markers(markers: tuple[str, ...], above: str, traits: set[str]) -> None:
    assert marker_traits(markers, above) == traits
