"""The names of properties: those of RFC 5545 and its extensions, and our own."""

from typing import Final

ID: Final = "X-UNIONPLAN-ID"
"""Of an event or to-do: the id of its activity."""

PLAN: Final = "X-UNIONPLAN-PLAN"
"""Of an event or to-do: the id of its plan, the same in every edition of the file."""

PLACE: Final = "X-UNIONPLAN-PLACE"
"""Of an event or to-do: the index of its activity in the plan."""

PART: Final = "X-UNIONPLAN-PART"
"""Of one of several events of an activity: which of how many, ``2/4``."""

WHEN: Final = "X-UNIONPLAN-WHEN"
"""The activity's time in the notation of plan documents."""

DAYS: Final = "X-UNIONPLAN-DAYS"
"""The days that were written. Where the event has others now, somebody has moved it."""

STATUS: Final = "X-UNIONPLAN-STATUS"
"""How far the activity has come, where it is not just planned."""

OBSERVANCE: Final = "X-UNIONPLAN-OBSERVANCE"
"""The code of an observance that the activity marks."""

PARENT: Final = "X-UNIONPLAN-PARENT"
"""The id of the activity that this one is part of."""

AFTER: Final = "X-UNIONPLAN-AFTER"
"""The id of an activity that must be done before."""

REMOVED: Final = "X-UNIONPLAN-REMOVED"
"""Of a cancelled event: its activity is no longer in the plan."""

ROLE: Final = "X-UNIONPLAN-ROLE"
"""Parameter of ``CONTACT``: the part that somebody has in the activity."""

PERIOD: Final = "X-UNIONPLAN-PERIOD"
"""Of the calendar: the plan's period."""

KIND: Final = "X-UNIONPLAN-KIND"
"""Of the calendar: the plan's kind, where it does not just look ahead."""

ORGANIZATION: Final = "X-UNIONPLAN-ORGANIZATION"
"""Of the calendar: the name of the union."""

COMPARED: Final = frozenset(
    {
        *("DTSTART", "DTEND", "DURATION", "DUE", "RRULE", "SUMMARY", "DESCRIPTION", "CATEGORIES"),
        *("COLOR", "STATUS", "TRANSP", "CONTACT", "RELATED-TO", ID, PLAN, PART, WHEN, DAYS, STATUS),
        *(OBSERVANCE, PARENT, AFTER, REMOVED),
    }
)
"""What an event or to-do is compared by with an earlier edition of itself."""
