"""What a rule rests on."""

from enum import StrEnum


class SourceLevel(StrEnum):
    """What a rule rests on, the most binding first."""

    LAW = "law"
    NATIONAL_STANDARD = "national_standard"
    UNION_RULE = "union_rule"  # of the national federation or a province's
    PRACTICE = "practice"  # custom, arithmetic, common sense
