"""Hypothesis strategies for everything in the model, for tests of programs that use unionplan.

They need the extra ``strategies``. All of them give values that the model accepts; `documents`
gives what the readers accept, and `near_valid_documents` what they may refuse.
"""

from importlib import import_module

from unionplan.errors import MissingExtraError

try:
    import_module("hypothesis")
except ImportError as _error:
    _FEATURE = "generating plans for tests"
    raise MissingExtraError(_FEATURE, "strategies") from _error

from unionplan.testing.activities import activities, parties, records
from unionplan.testing.documents import documents, near_valid_documents
from unionplan.testing.extras import extras
from unionplan.testing.goals import goals
from unionplan.testing.metrics import measurements, metrics, targets
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

__all__ = [
    "activities",
    "calendar_units",
    "dates",
    "deadlines",
    "documents",
    "extras",
    "frequencies",
    "goals",
    "ids",
    "measurements",
    "memberships",
    "metrics",
    "near_valid_documents",
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
