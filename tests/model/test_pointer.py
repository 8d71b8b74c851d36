import pytest
from hypothesis import given
from hypothesis import strategies as st

from unionplan.errors import PointerError
from unionplan.model import join_pointer, split_pointer
from unionplan.model.pointer import index_token


@given(st.lists(st.text(st.characters())))
def test_tokens_survive_being_joined_and_split(tokens: list[str]) -> None:
    assert split_pointer(join_pointer(*tokens)) == tuple(tokens)


@given(st.text(st.sampled_from("/~01a")))
def test_a_pointer_is_refused_or_written_again_as_it_was(pointer: str) -> None:
    try:
        tokens = split_pointer(pointer)
    except PointerError:
        return
    assert join_pointer(*tokens) == pointer


@pytest.mark.parametrize(
    ("pointer", "tokens"),
    [
        ("", ()),
        ("/", ("",)),
        ("/activities/2/when", ("activities", "2", "when")),
        ("/x-a~1b/m~0n", ("x-a/b", "m~n")),
        ("/~01", ("~1",)),
    ],
)
def test_examples_of_the_standard(pointer: str, tokens: tuple[str, ...]) -> None:
    assert split_pointer(pointer) == tokens


@pytest.mark.parametrize(
    ("pointer", "problem"),
    [
        ("activities", "a JSON Pointer is empty or starts with '/'"),
        ("#/activities", "a JSON Pointer is empty or starts with '/'"),
        ("/a~", "'~' must be followed by 0 or 1"),
        ("/a~2", "'~' must be followed by 0 or 1"),
    ],
)
def test_what_is_no_pointer_is_refused(pointer: str, problem: str) -> None:
    with pytest.raises(PointerError) as caught:
        split_pointer(pointer)
    assert caught.value.args == (pointer, problem)


@pytest.mark.parametrize(
    ("token", "index"),
    [
        ("0", 0),
        ("10", 10),
        ("01", None),
        ("-", None),
        ("-1", None),
        ("1x", None),
        ("１", None),
        ("", None),
    ],
)
def test_indexes_have_one_notation(token: str, index: int | None) -> None:
    assert index_token(token) == index


@given(st.integers(0, 999_999_999))
def test_an_index_is_read_as_written(index: int) -> None:
    assert index_token(str(index)) == index
