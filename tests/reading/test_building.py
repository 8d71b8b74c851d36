"""Values that are built out of what was found are those that the constructors make."""

from collections.abc import Iterator
from decimal import Decimal
from itertools import chain

import attrs
import pytest

from unionplan.catalogue import indicators
from unionplan.model import (
    Activity,
    Measurement,
    Metric,
    Party,
    Section,
    SectionRole,
    Source,
    Status,
    Strength,
    Target,
    Window,
    WorkArea,
)
from unionplan.reading.building import (
    build_activity,
    build_metric,
    build_section,
    build_source,
    build_target,
)
from unionplan.reading.piece import Piece, PieceKind, build_piece

_SOURCE = build_source(3, 9, Decimal("0.9"), "figure")
_TARGET = build_target(Decimal(80), None, Strength.FIRM, by=None)
_SECTION = build_section(
    "s1",
    SectionRole.TASKS,
    marker="一、",
    heading="重点工作",
    text="组织春游。",
    sections=(),
    source=_SOURCE,
)
_ACTIVITY = build_activity(
    "a1",
    "组织春游",
    Window.parse("XXXX-04"),
    observances=("qingming",),
    area=WorkArea("culture_sports"),
    parties=(Party(name="文体委员"),),
    section="s1",
    status=Status.PLANNED,
    source=_SOURCE,
)
_RATE = build_metric(
    "m1",
    "入会率",
    indicators()["membership_rate"],
    unit="%",
    scope="非公企业",
    baseline=Measurement(value=70),
    measurements=(Measurement(value=75, numerator=60, denominator=80),),
    targets=(_TARGET,),
    section="s1",
    source=_SOURCE,
)
_COUNT = build_metric(
    "m2",
    "书屋",
    None,
    unit="处",
    scope="",
    baseline=None,
    measurements=(),
    targets=(_TARGET,),
    section="s1",
    source=_SOURCE,
)


def _fields(value: object) -> Iterator[tuple[str, object]]:
    kind = type(value)
    assert attrs.has(kind)
    for field in chain(attrs.fields(kind)):
        yield field.name, getattr(value, field.name)


@pytest.mark.parametrize(
    "built",
    [
        pytest.param(value, id=type(value).__name__)
        for value in (_SOURCE, _TARGET, _SECTION, _ACTIVITY, _RATE, _COUNT)
    ],
)
def test_what_is_built_is_what_its_constructor_makes_of_the_same_fields(
    built: Source | Target | Section | Activity | Metric,
) -> None:
    made = type(built)(**dict(_fields(built)))  # type: ignore[arg-type]  # the fields of its class
    assert made == built
    assert repr(made) == repr(built)
    assert hash(made) == hash(built)
    assert [(name, type(value)) for name, value in _fields(made)] == [
        (name, type(value)) for name, value in _fields(built)
    ]


def test_a_piece_that_is_built_is_what_its_class_makes() -> None:
    assert build_piece(1, 4, PieceKind.TEXT, 0) == Piece(1, 4, PieceKind.TEXT, 0)


def test_what_is_built_stays_as_it_is() -> None:
    with pytest.raises(attrs.exceptions.FrozenInstanceError):
        _SOURCE.start = 0  # type: ignore[misc]  # that it cannot be set is what is tested
