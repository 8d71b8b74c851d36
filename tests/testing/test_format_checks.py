"""A format that keeps its promises passes; one that breaks any of them is told which, and where."""

import sys
from collections.abc import Callable
from itertools import count
from types import ModuleType
from typing import Any

import attrs
import pytest
from hypothesis import strategies as st

from unionplan.errors import DecodeError, EncodeError, Fault
from unionplan.formats import Format, Loss, Written, json
from unionplan.model import Activity, Goal, Plan
from unionplan.testing import Holding, check_format, find_holdings, full_plan

NOTES = Format(
    name="notes",
    suffixes=(".note",),
    module="unionplan_test_notes",
    media_type="text/x-notes",
    sign=rb"\Aplan of a union",
)
HEAD = "plan of a union\n"

Write = Callable[..., Written]


@pytest.fixture
def module(monkeypatch: pytest.MonkeyPatch) -> ModuleType:
    """Give the module of a format that holds all of a plan, for a test to spoil."""
    made = ModuleType(NOTES.module)
    made.__dict__.update(write=write, read=read)
    monkeypatch.setitem(sys.modules, made.__name__, made)
    return made


def write(plan: Plan) -> Written:
    return Written((HEAD + json.dumps(plan)).encode())


def read(data: bytes) -> Plan:
    head, _, text = data.partition(b"\n")
    if f"{head.decode('latin-1')}\n" != HEAD:
        raise DecodeError([Fault("", "expected a plan of a union")])
    try:
        return json.loads(text.decode("utf-8"))
    except UnicodeDecodeError as error:
        raise DecodeError([Fault("", "expected UTF-8")]) from error


def prove(form: Format = NOTES, **asked: object) -> None:
    quick: dict[str, object] = {"max_examples": 5, **asked}
    check_format(form, **quick)  # type: ignore[arg-type]


def losing(*wheres: str, reason: str = "a note has no place for it") -> Write:
    def spoiled(plan: Plan) -> Written:
        return attrs.evolve(write(plan), losses=[Loss(where, reason) for where in wheres])

    return spoiled


def test_a_format_that_keeps_its_promises_passes(module: ModuleType) -> None:
    assert module
    prove(examples=[Plan(title="甲")], documents=[b"plan of a union\n{}"])


@pytest.mark.parametrize(
    ("changes", "why"),
    [
        ({"name": "Notes"}, "expected a name of small letters"),
        ({"suffixes": ("note",)}, "expected a suffix such as '.note' in small letters"),
        ({"suffixes": (".note", ".note")}, "the suffixes repeat themselves: .note, .note"),
        ({"media_type": "notes"}, "expected a media type such as text/plain, found 'notes'"),
        ({"sign": b"("}, "its sign is a regular expression, found "),
        ({"reads": False, "writes": False}, "it neither reads nor writes"),
        ({"module": "no.such.module"}, "its module no.such.module can be imported, found Module"),
        ({"writes": False}, "its entry says writes=False, which is not to say write or dumps"),
        ({"sign": rb"\Aa union"}, "its documents bear its sign, found b'plan of a"),
        ({"sign": rb"union"}, "only its own documents bear its sign, found it in json"),
    ],
)
def test_what_a_format_goes_by_must_be_sane(
    changes: dict[str, object], why: str, module: ModuleType
) -> None:
    assert module
    with pytest.raises(AssertionError) as caught:
        prove(attrs.evolve(NOTES, **changes))  # type: ignore[arg-type]
    assert str(caught.value).startswith(f"format {changes.get('name', 'notes')}: {why}")


def test_a_document_bears_the_sign_of_no_other_format(module: ModuleType) -> None:
    module.__dict__["write"] = lambda plan: Written(json.dumps(plan).encode())
    with pytest.raises(AssertionError, match="bear no other's sign, found that of json"):
        prove(attrs.evolve(NOTES, sign=rb"\A\{"))


def crash(plan: Plan) -> Written:
    return Written(str({"": 1}[plan.title]).encode())


def refuse_all(plan: Plan) -> Written:
    raise EncodeError([Fault("/title", f"no plan called {plan.title!r}")])


def refuse_without_words(plan: Plan) -> Written:
    assert plan is not None
    raise EncodeError([])


NUMBERS = count()


def different(plan: Plan) -> Written:
    return Written(write(plan).data + b" " * (next(NUMBERS) % 7))


def in_no_encoding(plan: Plan) -> Written:
    return Written(write(plan).data + b"\xff")


def without_title(plan: Plan) -> Written:
    return write(attrs.evolve(plan, title=""))


def without_waivers(plan: Plan) -> Written:
    return Written(write(attrs.evolve(plan, waivers=())).data)


@pytest.mark.parametrize(
    ("spoiled", "message"),
    [
        (crash, "format notes: any plan is written or is an EncodeError, found KeyError: '柳河"),
        (refuse_all, "format notes: it refuses a plan as offices write it"),
        (
            refuse_without_words,
            "format notes: an EncodeError says what is wrong, found one without",
        ),
        (different, "format notes: equal plans give equal bytes, found b'"),
        (in_no_encoding, "format notes: a text is in UTF-8, found UnicodeDecodeError"),
        (without_title, "format notes, /title: what is not lost is read back as it was, but wrote"),
        (without_waivers, "format notes, /waivers/0: what is not lost is read back as it was, but"),
        (losing("/activities/99"), "format notes, /activities/99: a loss leads into the plan, but"),
        (losing("/kind", "/title"), "format notes, /title: losses are in the order of"),
        (losing("/title", "/title"), "format notes, /title: a loss is told once, found it twice"),
        (
            losing("", reason="no."),
            "format notes: expected a reason in one sentence without a full",
        ),
    ],
)
def test_a_writer_that_breaks_a_promise_is_told_which_and_where(
    spoiled: Write, message: str, module: ModuleType
) -> None:
    module.__dict__["write"] = spoiled
    with pytest.raises(AssertionError) as caught:
        prove()
    assert str(caught.value).startswith(message)


@pytest.mark.parametrize("refused", [1, 3])
def test_a_writer_that_refuses_only_at_times_is_told(refused: int, module: ModuleType) -> None:
    numbers = count()

    def spoiled(plan: Plan) -> Written:
        if next(numbers) == refused:
            raise EncodeError([Fault("", "not now")])
        return write(plan)

    module.__dict__["write"] = spoiled
    with pytest.raises(AssertionError, match=r"equal plans .* that the second was refused"):
        prove(plans=st.just(Plan(title="甲")))


def test_equal_plans_have_equal_losses(module: ModuleType) -> None:
    numbers = count()

    def spoiled(plan: Plan) -> Written:
        return Written(write(plan).data, (Loss("", "it is late"),) * (next(numbers) == 3))

    module.__dict__["write"] = spoiled
    with pytest.raises(AssertionError, match="format notes: equal plans have equal losses"):
        prove()


def test_what_a_writer_leaves_out_in_silence_is_found_although_nobody_reads_it(
    module: ModuleType,
) -> None:
    module.__dict__["write"] = without_waivers
    del module.__dict__["read"]
    form = attrs.evolve(NOTES, reads=False)
    with pytest.raises(AssertionError) as caught:
        prove(form)
    assert str(caught.value) == (
        "format notes, /waivers/0/rule: what is not held is a loss, found 'WP201': another value"
        " gives the same document, and no loss is reported"
    )
    found = find_holdings(form, full_plan())
    assert {where for where, what in found.items() if what is Holding.SILENT} == {
        where for where in found if where.startswith("/waivers/")
    }


class Lenient(Format):
    """A format that writes whatever it is asked for, strictly or not."""

    def write(self, plan: Plan, *, strict: bool = False, **options: Any) -> Written:  # noqa: ANN401
        del strict
        return super().write(plan, **options)


def test_who_asks_to_be_strict_is_refused(module: ModuleType) -> None:
    module.__dict__["write"] = losing("/title")
    with pytest.raises(AssertionError, match="who asks to be strict is refused where something"):
        prove(Lenient(name="notes", suffixes=(), module=NOTES.module))


def raising(error: Exception) -> Callable[[bytes], Plan]:
    def spoiled(data: bytes) -> Plan:
        if data.startswith(HEAD.encode()):
            return read(data)
        raise error

    return spoiled


@pytest.mark.parametrize(
    ("spoiled", "message"),
    [
        (raising(KeyError("a")), r"notes, reading b'': any bytes are a plan or .* KeyError: 'a'"),
        (raising(DecodeError([])), "a DecodeError says what is wrong, found one without faults"),
        (
            lambda data: read(data) if data.startswith(b"plan") else None,
            "expected a plan, found No",
        ),
    ],
)
def test_a_reader_gives_a_plan_or_a_decode_error(
    spoiled: Callable[[bytes], Plan], message: str, module: ModuleType
) -> None:
    module.__dict__["read"] = spoiled
    with pytest.raises(AssertionError, match=message):
        prove()


def test_what_was_written_can_be_read(module: ModuleType) -> None:
    module.__dict__["read"] = lambda _: read(b"")
    with pytest.raises(AssertionError, match="what was written can be read, found DecodeError"):
        prove()


def test_a_reader_takes_its_time_into_account(module: ModuleType) -> None:
    assert module
    with pytest.raises(AssertionError, match=r"reading b'': expected at most -1 s, found 0\.\d s"):
        prove(seconds=-1)


def without_activities(plan: Plan) -> Written:
    kept = [item for item in plan.activities if item.when is not None]
    losses = [
        Loss(f"/activities/{index}", "it has no time")
        for index, item in enumerate(plan.activities)
        if item.when is None
    ]
    return Written(write(attrs.evolve(plan, activities=kept)).data, tuple(losses))


def test_items_that_are_lost_may_be_gone(module: ModuleType) -> None:
    module.__dict__["write"] = without_activities
    prove(examples=[Plan(activities=[Activity(title="a"), Activity(title="b", when="2026")])])


def adding(data: bytes) -> Plan:
    return read(data).put("/x-notes", "seen")


def test_keys_that_a_reader_adds_must_be_known(module: ModuleType) -> None:
    module.__dict__["read"] = adding
    with pytest.raises(AssertionError, match=r"/x-notes: what is not lost .* wrote nothing, read"):
        prove()
    prove(own_keys=["x-notes"])


def doubling(data: bytes) -> Plan:
    plan = read(data)
    return attrs.evolve(plan, goals=[*plan.goals, Goal(statement="more")])


def test_what_nobody_wrote_is_no_part_of_the_plan(module: ModuleType) -> None:
    module.__dict__["read"] = doubling
    with pytest.raises(AssertionError, match=r"/goals/0: .* wrote nothing, read <Goal"):
        prove()


def test_what_is_lost_of_an_item_is_told_apart_from_what_is_not(module: ModuleType) -> None:
    def spoiled(plan: Plan) -> Written:
        losses = [
            Loss(f"/goals/{index}/area", "a note has no place for it")
            for index, goal in enumerate(plan.goals)
            if goal.area is not None
        ]
        goals = [attrs.evolve(goal, area=None, statement="same") for goal in plan.goals]
        return Written(write(attrs.evolve(plan, goals=goals)).data, tuple(losses))

    module.__dict__["write"] = spoiled
    with pytest.raises(
        AssertionError, match=r"/goals/1/statement: .* wrote '人人有体检', read 'same'"
    ):
        prove()
