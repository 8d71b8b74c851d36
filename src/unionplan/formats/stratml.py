"""StratML (ISO 17469), the strategy markup of governments: strict to write, tolerant to read.

Part 1 has strategic plans, Part 2 performance plans and reports with indicators and results. What a
plan says and StratML has no element for is written as lines for people, such as ``状态：已完成``,
which the reader understands; what cannot be written is a loss. What a document says and a plan has
no field for is kept as ``x-stratml``, and written again.
"""

from unionplan.errors import DecodeError, EncodeError, Fault
from unionplan.formats._problem import is_encodable
from unionplan.formats._stratml.losses import losses_of
from unionplan.formats._stratml.markup import parse
from unionplan.formats._stratml.read_plan import plan_of
from unionplan.formats._stratml.schema import SCHEMAS, Part
from unionplan.formats._stratml.serialization import serialize
from unionplan.formats._stratml.write_plan import document_of
from unionplan.formats.plain import encode_error
from unionplan.formats.written import Written
from unionplan.model import Plan

__all__ = ["Part", "read", "write"]


def write(plan: Plan, *, part: Part = 2) -> Written:
    """Write *plan* as the schemas want it: UTF-8, elements in their order, ids as identifiers.

    - A goal is a ``Goal``, one within another an ``Objective`` of the outermost; activities are
      ``Objective`` elements of the first goal that they name, or of the section that they stand in.
    - A metric is a ``PerformanceIndicator``; each bound of a target a ``TargetResult``, its
      baseline and measurements ``ActualResult``. Part 1 has none of these: there a metric is an
      ``Objective`` whose description says the targets, and records are lost.
    - The first sections for preamble, guidance and goals are description, ``Mission`` and
      ``Vision``; sections with activities are goals; the words of all others are in
      ``OtherInformation``.

    Args:
        plan: The plan.
        part: Part 1 or 2 of the standard.

    Raises:
        EncodeError: A text holds half a surrogate pair, or the document is too large to be read.
        ValueError: There is no such part.
    """
    schema = SCHEMAS.get(part)
    if schema is None:
        msg = f"StratML has the parts 1 and 2, found {part!r}"
        raise ValueError(msg)
    text = serialize(document_of(plan, schema), schema)
    if not is_encodable(text):
        raise encode_error(plan)
    data = text.encode("utf-8")
    try:
        again = read(data)
    except DecodeError as error:
        problem = f"too large for StratML: {error.faults[0].problem}"
        raise EncodeError([Fault("", problem)]) from error
    return Written(data, losses_of(plan, again))


def read(data: bytes) -> Plan:
    """Read a plan out of a StratML document of either part, of whatever version.

    Elements may stand in any order, in the namespaces of drafts and early versions or in none,
    under the names that they had there. Identifiers need not be there; a UUID gets an underscore
    before it, and one that stands twice is taken once. Elements of other namespaces, attributes
    with a prefix, comments and words between elements are passed over.

    Raises:
        DecodeError: *data* is no XML, or no StratML, or has a document type, or is larger or
            deeper than `unionplan.limits` allow.
    """
    return plan_of(parse(data))
