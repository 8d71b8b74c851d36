"""Whether a format does what every format of unionplan promises."""

import copy
import re
import time
from collections.abc import Collection, Iterable, Mapping
from importlib import import_module
from types import MappingProxyType
from typing import Any, Final

import attrs
from hypothesis import strategies as st

from unionplan.errors import DecodeError, EncodeError, MissingExtraError, PointerError
from unionplan.formats import FORMATS, Format, LossError, Registry, Written, sort_losses
from unionplan.model import Plan
from unionplan.testing._claim import for_all, never_raising, refuse, shown
from unionplan.testing._comparison import find_differences
from unionplan.testing.full_plans import full_plan
from unionplan.testing.holdings import Holding, find_holdings
from unionplan.testing.hostile import hostile_bytes, hostile_documents
from unionplan.testing.near_valid_plans import near_valid_plans
from unionplan.testing.plans import plans as any_plans

__all__ = ["check_format"]

_NO_OPTIONS: Final[Mapping[str, Any]] = MappingProxyType({})
_NAME: Final = re.compile("[a-z][a-z0-9_-]*")
_SUFFIX: Final = re.compile(r"\.[a-z0-9_-]+")
_MEDIA_TYPE: Final = re.compile(r"[a-z]+/[a-z0-9][a-z0-9.+_-]*")
_MEDIA_TYPES: Final = 127


def check_format(
    form: Format,
    *,
    plans: st.SearchStrategy[Plan] | None = None,
    examples: Iterable[Plan] = (),
    documents: Iterable[bytes] = (),
    options: Mapping[str, Any] = _NO_OPTIONS,
    own_keys: Collection[str] = (),
    others: Registry = FORMATS,
    seconds: float = 5,
    max_examples: int | None = None,
) -> None:
    """Prove that a format keeps the promises of all formats.

    - Its name, suffixes, media type and sign are such as others can be told apart from, and its
      module offers what it says.
    - Any plan can be written or is refused with EncodeError, and equal plans give equal bytes.
    - What is read back is what was written, but for what the writer said to be lost. Of a plan in
      which every field has a value nothing is left out in silence.
    - Losses lead into the plan, in its order, none twice, each with a reason; and who asks to be
      strict is refused exactly if there are any.
    - Any bytes are a plan or a DecodeError, soon.

    Args:
        form: The format.
        plans: The plans that are written; None: any plans.
        examples: Plans to be tried first.
        documents: Documents to be tried first by the reader; they may be anything.
        options: What the format is written with.
        own_keys: Keys of the application that the format itself adds when it reads.
        others: The formats that it must be told apart from.
        seconds: How long reading a document may take.
        max_examples: How many plans and documents are generated; None: as the profile says.

    Raises:
        AssertionError: A promise is not kept; it says which, where, and what was found.
        MissingExtraError: The format needs a library that is not installed.
    """
    check = _Check(form, options, own_keys, seconds)
    check.entry()
    generated = any_plans() | near_valid_plans() if plans is None else plans
    if form.writes:
        check.full(others)
        first = (Plan(), full_plan(), full_plan(sources=True), *examples)
        for_all(generated, check.plan, examples=first, max_examples=max_examples)
    if form.reads:
        honest = tuple(data for each in (Plan(), full_plan()) for data in check.written(each))
        first_bytes = (*hostile_documents(), *documents)
        hostile = hostile_bytes(documents=honest)
        for_all(hostile, check.document, examples=first_bytes, max_examples=max_examples)


@attrs.frozen
class _Check:
    """The promises of a format, one by one."""

    form: Format
    options: Mapping[str, Any]
    own_keys: Collection[str]
    seconds: float

    def refuse(self, why: str, where: str = "") -> None:
        """Say what does not hold of the format, at a place of a plan or for all of it."""
        refuse(f"format {self.form.name}{where and f', {where}'}", why)

    def entry(self) -> None:
        """What the format goes by, and whether its module offers what it says."""
        form = self.form
        if not _NAME.fullmatch(form.name):
            self.refuse("expected a name of small letters and digits such as 'notes'")
        for suffix in form.suffixes:
            if not _SUFFIX.fullmatch(suffix):
                self.refuse(f"expected a suffix such as '.note' in small letters, found {suffix!r}")
        if len(set(form.suffixes)) < len(form.suffixes):
            self.refuse(f"the suffixes repeat themselves: {', '.join(form.suffixes)}")
        if form.media_type and not (
            _MEDIA_TYPE.fullmatch(form.media_type) and len(form.media_type) <= _MEDIA_TYPES
        ):
            self.refuse(f"expected a media type such as text/plain, found {form.media_type!r}")
        with never_raising(f"format {form.name}", "its sign is a regular expression"):
            re.compile(form.sign)
        if not (form.reads or form.writes):
            self.refuse("it neither reads nor writes")
        with never_raising(f"format {form.name}", f"its module {form.module} can be imported"):
            module = import_module(form.module)
        for can, names, verb in (
            (form.writes, ("write", "dumps"), "writes"),
            (form.reads, ("read", *(() if form.binary else ("loads",))), "reads"),
        ):
            if can != any(hasattr(module, name) for name in names):
                expected = (
                    f"{verb}={can}, which is {'' if can else 'not '}to say {' or '.join(names)}"
                )
                self.refuse(f"its entry says {expected}, but {form.module} differs")

    def write(self, plan: Plan) -> Written | None:
        """Write a plan; None where the format refuses it."""
        allowed = (EncodeError, MissingExtraError)
        what = f"format {self.form.name}"
        try:
            with never_raising(what, "any plan is written or is an EncodeError", but=allowed):
                return self.form.write(plan, **self.options)
        except EncodeError as error:
            if not error.faults:
                self.refuse("an EncodeError says what is wrong, found one without faults")
            return None

    def written(self, plan: Plan) -> Iterable[bytes]:
        """The bytes of a plan, if the format writes and takes it."""
        found = self.write(plan) if self.form.writes else None
        return () if found is None else (found.data,)

    def plan(self, plan: Plan) -> None:
        """What holds for every plan."""
        written = self.write(plan)
        if written is None:
            return
        again = self.write(copy.deepcopy(plan))
        if again is None or again.data != written.data:
            self.refuse(f"equal plans give equal bytes, found {_first_difference(written, again)}")
        elif again.losses != written.losses:
            self.refuse("equal plans have equal losses")
        if not self.form.binary:
            with never_raising(f"format {self.form.name}", "a text is in UTF-8"):
                written.data.decode("utf-8")
        self._losses(plan, written)
        if self.form.reads:
            self._read_back(plan, written)

    def full(self, others: Registry) -> None:
        """What holds for a plan in which everything has a value."""
        plan = full_plan()
        written = self.write(plan)
        if written is None:
            self.refuse("it refuses a plan as offices write it")
            return
        # what is read back as it was is held, which `plan` shows
        holdings = {} if self.form.reads else find_holdings(self.form, plan, self.options)
        for where, holding in holdings.items():
            if holding is Holding.SILENT:
                found = "another value gives the same document, and no loss is reported"
                self.refuse(
                    f"what is not held is a loss, found {shown(plan.at(where))}: {found}", where
                )
        self._strict(plan, written)
        self._sign(plan, written, others)

    def document(self, data: bytes) -> None:
        """What holds for any bytes."""
        start = time.process_time()
        allowed = (DecodeError, MissingExtraError)
        what = f"format {self.form.name}, reading {shown(data)}"
        try:
            with never_raising(what, "any bytes are a plan or a DecodeError", but=allowed):
                found: object = self.form.read(data)
            if not _is_plan(found):
                refuse(what, f"expected a plan, found {shown(found)}")
        except DecodeError as error:
            if not error.faults:
                refuse(what, "a DecodeError says what is wrong, found one without faults")
        spent = time.process_time() - start
        if spent > self.seconds:
            refuse(what, f"expected at most {self.seconds} s, found {spent:.1f} s")

    def _losses(self, plan: Plan, written: Written) -> None:
        seen: set[str] = set()
        for where, reason in ((loss.where, loss.reason) for loss in written.losses):
            if where in seen:
                self.refuse("a loss is told once, found it twice", where)
            seen.add(where)
            try:
                plan.at(where)
            except PointerError as error:
                self.refuse(f"a loss leads into the plan, but {error}", where or "the whole plan")
            if not reason.strip() or "\n" in reason or reason.endswith((".", "。")):
                expected = "expected a reason in one sentence without a full stop"
                self.refuse(f"{expected}, found {reason!r}", where)
        for one, other in zip(written.losses, sort_losses(plan, written.losses), strict=True):
            if one.where != other.where:
                found = f"found {one.where} before it"
                self.refuse(f"losses are in the order of the plan, {found}", other.where)

    def _read_back(self, plan: Plan, written: Written) -> None:
        what = f"format {self.form.name}"
        with never_raising(what, "what was written can be read"):
            again = self.form.read(written.data)
        lost = {loss.where for loss in written.losses}
        for where, one, other in find_differences(plan, again, lost, self.own_keys):
            found = f"wrote {shown(one)}, read {shown(other)}"
            self.refuse(f"what is not lost is read back as it was, but {found}", where or "/")

    def _strict(self, plan: Plan, written: Written) -> None:
        try:
            self.form.write(plan, strict=True, **self.options)
        except LossError as error:
            if [fault.where for fault in error.faults] != [loss.where for loss in written.losses]:
                self.refuse("who asks to be strict is told every loss")
        except EncodeError:
            self.refuse("equal plans are written alike, found that the second was refused")
        else:
            if written.losses:
                self.refuse("who asks to be strict is refused where something is lost")

    def _sign(self, plan: Plan, written: Written, others: Registry) -> None:
        form = self.form
        if not form.sign:
            return
        if not form.looks_like(written.data):
            self.refuse(f"its documents bear its sign, found {shown(written.data)}")
        for other in others:
            if other.name == form.name:
                continue
            if other.looks_like(written.data):
                self.refuse(f"its documents bear no other's sign, found that of {other.name}")
            if form.looks_like(_written_as(other, plan)):
                self.refuse(f"only its own documents bear its sign, found it in {other.name}")


def _is_plan(found: object) -> bool:
    return isinstance(found, Plan)  # whatever the module promised


def _written_as(form: Format, plan: Plan) -> bytes:
    """The bytes of a plan in another format; none where that cannot be had here."""
    try:
        return form.write(plan).data
    except (EncodeError, MissingExtraError):
        return b""


def _first_difference(one: Written, other: Written | None) -> str:
    if other is None:
        return "that the second was refused"
    pairs = zip(one.data, other.data, strict=False)
    shorter = min(len(one.data), len(other.data))
    offset = next((n for n, (first, second) in enumerate(pairs) if first != second), shorter)
    part = slice(max(0, offset - 10), offset + 20)
    return f"{one.data[part]!r} and {other.data[part]!r} from byte {offset} on"
