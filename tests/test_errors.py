"""Errors travel between processes whole, and say where and what in one line each."""

import copy
import pickle
from collections.abc import Callable

import pytest
from hypothesis import given
from hypothesis import strategies as st

from unionplan import errors
from unionplan.errors import (
    DecodeError,
    EncodeError,
    Fault,
    InputError,
    MissingExtraError,
    ModelError,
    OutputError,
    PointerError,
    UnionPlanError,
    UnknownFormatError,
)

numbers = st.none() | st.integers(1, 10_000)
faults = st.builds(Fault, st.text(), st.text(), numbers, numbers)
raised = st.one_of(
    st.builds(DecodeError, st.lists(faults)),
    st.builds(EncodeError, st.lists(faults)),
    st.builds(InputError, st.text(), st.text()),
    st.builds(OutputError, st.text(), st.text()),
    st.builds(MissingExtraError, st.text(), st.text()),
    st.builds(UnknownFormatError, st.text(), st.lists(st.text())),
    st.builds(PointerError, st.text(), st.text()),
    st.builds(ModelError, st.text()),
)


def _pickled(error: UnionPlanError) -> UnionPlanError:
    loaded: UnionPlanError = pickle.loads(pickle.dumps(error))  # noqa: S301 - our own bytes
    return loaded


@pytest.mark.parametrize("copied", [_pickled, copy.copy, copy.deepcopy])
@given(error=raised)
def test_an_error_is_the_same_after_a_journey(
    copied: Callable[[UnionPlanError], UnionPlanError], error: UnionPlanError
) -> None:
    other = copied(error)
    assert type(other) is type(error)
    assert other.args == error.args
    assert vars(other) == vars(error)
    assert str(other) == str(error)


def test_every_error_is_of_the_family_and_none_is_left_out_of_the_properties() -> None:
    public = {getattr(errors, name) for name in errors.__all__} - {Fault, UnionPlanError}
    assert all(issubclass(kind, UnionPlanError) for kind in public)
    assert public == {
        DecodeError,
        EncodeError,
        InputError,
        MissingExtraError,
        ModelError,
        OutputError,
        PointerError,
        UnknownFormatError,
    }


@pytest.mark.parametrize(
    ("kind", "builtin"),
    [
        pytest.param(DecodeError, ValueError, id="decode"),
        pytest.param(EncodeError, ValueError, id="encode"),
        pytest.param(ModelError, ValueError, id="model"),
        pytest.param(UnknownFormatError, ValueError, id="unknown format"),
        pytest.param(MissingExtraError, ImportError, id="missing extra"),
        pytest.param(PointerError, LookupError, id="pointer"),
    ],
)
def test_callers_can_catch_the_builtin_kind(
    kind: type[UnionPlanError], builtin: type[Exception]
) -> None:
    assert issubclass(kind, builtin)


@pytest.mark.parametrize(
    ("fault", "written"),
    [
        pytest.param(Fault("/a/2", "is odd"), "/a/2: is odd", id="pointer"),
        pytest.param(Fault("/a/2", "is odd", 3, 14), "3:14: /a/2: is odd", id="all"),
        pytest.param(Fault("", "is odd", 3, 14), "3:14: is odd", id="no pointer"),
        pytest.param(Fault("/a", "is odd", 3), "3: /a: is odd", id="no column"),
        pytest.param(Fault("", "is odd"), "is odd", id="whole document"),
    ],
)
def test_a_fault_names_its_place_as_far_as_it_is_known(fault: Fault, written: str) -> None:
    assert str(fault) == written


@pytest.mark.parametrize(
    ("error", "written"),
    [
        pytest.param(DecodeError([Fault("/a", "x"), Fault("", "y")]), "/a: x\ny", id="decode"),
        pytest.param(InputError("p.json", "no such file"), "p.json: no such file", id="input"),
        pytest.param(OutputError("p.json", "is a pipe"), "p.json: is a pipe", id="output"),
        pytest.param(
            MissingExtraError("reading YAML", "yaml"),
            'reading YAML needs an extra library: pip install "unionplan[yaml]"',
            id="missing extra",
        ),
        pytest.param(
            UnknownFormatError(".foo", [".json", ".yaml"]),
            "no format is called '.foo'; known are .json, .yaml",
            id="unknown format",
        ),
        pytest.param(
            UnknownFormatError("", []), "no format is named; known are none", id="no format"
        ),
        pytest.param(PointerError("/a", "no such key"), "/a: no such key", id="pointer"),
        pytest.param(PointerError("", "no such key"), "no such key", id="empty pointer"),
        pytest.param(ModelError("never"), "never", id="model"),
    ],
)
def test_an_error_reads_as_a_sentence(error: UnionPlanError, written: str) -> None:
    assert str(error) == written


def test_faults_may_come_from_any_iterable() -> None:
    assert DecodeError(iter([Fault("", "x")])).faults == (Fault("", "x"),)
