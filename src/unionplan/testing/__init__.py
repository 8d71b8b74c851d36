"""What tests of programs that use unionplan, and of what extends it, are made of.

Hypothesis strategies for everything in the model: all of them give values that the model accepts;
`documents` gives what the readers accept, and `near_valid_documents` what they may refuse. And
`check_format`, `check_rule` and `check_reader`, which prove that what was added to unionplan keeps
its promises. All of it needs the extra ``strategies``.
"""

from importlib import import_module
from typing import TYPE_CHECKING, Final

from unionplan.errors import MissingExtraError

try:
    import_module("hypothesis")
except ImportError as _error:
    _FEATURE = "generating plans for tests"
    raise MissingExtraError(_FEATURE, "strategies") from _error

from unionplan.testing.activities import activities, parties, records
from unionplan.testing.documents import documents, near_valid_documents
from unionplan.testing.extras import extras
from unionplan.testing.full_plans import full_plan
from unionplan.testing.goals import goals
from unionplan.testing.holdings import Holding, find_holdings, kind_of_place
from unionplan.testing.hostile import hostile_bytes, hostile_documents
from unionplan.testing.known_texts import KnownText, any_texts, known_texts
from unionplan.testing.metrics import measurements, metrics, targets
from unionplan.testing.near_valid_plans import near_valid_plans
from unionplan.testing.organizations import memberships, organizations, terms_of_office
from unionplan.testing.periods import calendar_units, dates, periods
from unionplan.testing.placeholders import placeholders
from unionplan.testing.plans import plans
from unionplan.testing.sections import sections
from unionplan.testing.sources import sources
from unionplan.testing.texts import ids, numbers, texts
from unionplan.testing.waivers import waivers
from unionplan.testing.whens import (
    deadlines,
    frequencies,
    observances,
    recurrences,
    term_weeks,
    unscheduled,
    whens,
    windows,
)

if TYPE_CHECKING:
    from unionplan.testing.format_checks import check_format
    from unionplan.testing.reader_checks import check_reader
    from unionplan.testing.rule_checks import check_rule
else:

    def __getattr__(name: str) -> object:
        """Load a check when it is first asked for: rules and readers are many modules."""
        if name not in _HOMES:
            msg = f"module {__name__!r} has no attribute {name!r}"
            raise AttributeError(msg, name=name, obj=None)
        value = getattr(import_module(_HOMES[name]), name)
        globals()[name] = value
        return value

    def __dir__() -> list[str]:
        """List the public names, loaded or not."""
        return sorted({*globals(), *__all__})


__all__ = [
    "Holding",
    "KnownText",
    "activities",
    "any_texts",
    "calendar_units",
    "check_format",
    "check_reader",
    "check_rule",
    "dates",
    "deadlines",
    "documents",
    "extras",
    "find_holdings",
    "frequencies",
    "full_plan",
    "goals",
    "hostile_bytes",
    "hostile_documents",
    "ids",
    "kind_of_place",
    "known_texts",
    "measurements",
    "memberships",
    "metrics",
    "near_valid_documents",
    "near_valid_plans",
    "numbers",
    "observances",
    "organizations",
    "parties",
    "periods",
    "placeholders",
    "plans",
    "records",
    "recurrences",
    "sections",
    "sources",
    "targets",
    "term_weeks",
    "terms_of_office",
    "texts",
    "unscheduled",
    "waivers",
    "whens",
    "windows",
]

_HOMES: Final = {
    "check_format": "unionplan.testing.format_checks",
    "check_reader": "unionplan.testing.reader_checks",
    "check_rule": "unionplan.testing.rule_checks",
}
