"""A format of files: what it goes by, and the module that reads and writes it."""

import re
from collections.abc import Sequence
from importlib import import_module
from typing import Any

import attrs

from unionplan.errors import DecodeError, EncodeError, Fault
from unionplan.files import decode
from unionplan.formats.loss import LossError
from unionplan.formats.written import Written
from unionplan.model import Plan

_SIGN_WITHIN = 65_536


@attrs.frozen(kw_only=True)
class Format:
    """A way in which plans are kept in files.

    Its module offers functions by these names, each only where the format can do it:

    - ``dumps(plan) -> str`` and ``loads(text) -> Plan`` for a text that holds all of a plan;
    - ``write(plan, **options) -> Written`` and ``read(data: bytes) -> Plan`` for any other;
    - ``locate(text, pointers)`` where it can say at which line and column each value stands.

    Attributes:
        name: Its name, such as ``yaml``.
        suffixes: The file suffixes that it goes by, in lower case, with the dot; the first is the
            usual one.
        module: The module, imported when it is used first.
        media_type: What it is called on the web, such as ``text/calendar``.
        sign: A regular expression that is found in the first 64 KiB of every such document, and
            in no other; empty where there is none.
        reads: Whether plans can be read from it.
        writes: Whether plans can be written to it.
        binary: Whether it is no text.
    """

    name: str
    suffixes: tuple[str, ...]
    module: str
    media_type: str = ""
    sign: bytes = b""
    reads: bool = True
    writes: bool = True
    binary: bool = False

    def write(self, plan: Plan, *, strict: bool = False, **options: object) -> Written:
        """Write a plan as a document, and say what it does not hold.

        Args:
            plan: The plan.
            strict: Refuse a plan that the document would not hold whole.
            **options: What the format lets its user choose; its module names them.

        Raises:
            LossError: *strict*, and something would be lost.
            EncodeError: The format cannot hold the plan, or only reads.
            MissingExtraError: It needs a library that is not installed.
            TypeError: The format has no such option.
        """
        codec = self._codec()
        if hasattr(codec, "write"):
            written: Written = codec.write(plan, **options)
        elif hasattr(codec, "dumps"):
            written = Written(codec.dumps(plan, **options).encode("utf-8"))
        else:
            raise EncodeError([Fault("", f"plans cannot be written as {self.name}")])
        if strict and written.losses:
            raise LossError([Fault(loss.where, loss.reason) for loss in written.losses])
        return written

    def read(self, data: bytes) -> Plan:
        """Read a plan out of the bytes of a document.

        Raises:
            DecodeError: *data* is not in this format, or not a plan, or the format only writes.
            MissingExtraError: The format needs a library that is not installed.
        """
        codec = self._codec()
        if hasattr(codec, "read"):
            plan: Plan = codec.read(data)
            return plan
        if self.binary:
            raise DecodeError([Fault("", f"plans cannot be read from {self.name}")])
        return self.loads(decode(data).text)

    def dumps(self, plan: Plan) -> str:
        """Write a plan as text.

        Raises:
            EncodeError: The format cannot hold the plan, or is no text.
            MissingExtraError: It needs a library that is not installed.
        """
        if self.binary:
            raise EncodeError([Fault("", f"{self.name} is no text")])
        return self.write(plan).text

    def loads(self, text: str) -> Plan:
        """Read a plan out of a text.

        Raises:
            DecodeError: *text* is not in this format, or not a plan, or the format only writes.
            MissingExtraError: The format needs a library that is not installed.
        """
        codec = self._codec()
        if hasattr(codec, "loads"):
            plan: Plan = codec.loads(text)
            return plan
        if hasattr(codec, "read") and not self.binary:
            return self.read(text.encode("utf-8", "surrogatepass"))
        raise DecodeError([Fault("", f"plans cannot be read from {self.name}")])

    def locate(self, text: str, pointers: Sequence[str]) -> tuple[tuple[int, int] | None, ...]:
        """Line and column, from 1, of each place of a plan in the text of a document.

        Args:
            text: A document in this format.
            pointers: JSON Pointers of places in the plan; what is left out is where it would be.

        Returns:
            None for each of them where the format cannot tell.
        """
        codec = self._codec()
        if not pointers or not hasattr(codec, "locate"):
            return (None,) * len(pointers)
        return tuple(codec.locate(text, pointers))

    def looks_like(self, data: bytes) -> bool:
        """Whether the first bytes of a document bear the sign of this format."""
        return bool(self.sign) and re.search(self.sign, data[:_SIGN_WITHIN]) is not None

    def _codec(self) -> Any:  # noqa: ANN401 - a module, which offers only what the format can do
        return import_module(self.module)
