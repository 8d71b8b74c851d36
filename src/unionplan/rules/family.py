"""The families of rules, and the digit of the code that stands for each."""

from enum import StrEnum


class Family(StrEnum):
    """What a rule looks at; the first digit of its code, in this order from 0."""

    ENGINE = "engine"  # the check itself: failed rules, waivers
    STRUCTURE = "structure"
    SCHEDULE = "schedule"
    METRICS = "metrics"
    REFERENCES = "references"
    STATUTE = "statute"
    WORDING = "wording"
    FUNDS = "funds"
    READING = "reading"
