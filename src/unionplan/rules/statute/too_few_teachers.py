"""WP527."""

from collections.abc import Iterator
from fractions import Fraction
from typing import Final

from unionplan.model import Plan
from unionplan.rules.amounts import SHARE
from unionplan.rules.context import Context
from unionplan.rules.in_force import FACULTY_CONGRESS
from unionplan.rules.kinds import SCHOOLS
from unionplan.rules.problem import Problem, Problems
from unionplan.rules.rule import rule
from unionplan.rules.said import find_shares, is_mentioned
from unionplan.rules.severity import Severity
from unionplan.rules.source_level import SourceLevel
from unionplan.rules.standing import Standing

_FEWEST: Final = Fraction(60, 100)
_TEACHERS: Final = f"教师代表[^，,、]{{0,12}}?(?P<share>{SHARE})"


@rule(
    "WP527",
    Severity.ADVICE,
    zh="教代会代表中教师占{share}%：教师代表不得低于代表总数的百分之六十。",
    en="teachers are {share} % of the representatives: at least 60 % must be teachers",
    since="0.1.0",
    level=SourceLevel.LAW,
    source="School Faculty and Staff Congress Rules (2011), art. 11",
    standing=Standing.UNCONFIRMED,
    kinds=SCHOOLS,
    in_force=FACULTY_CONGRESS,
)
def too_few_teachers(_plan: Plan, context: Context) -> Problems:
    """Teachers are less than 60 % of the staff congress's representatives.

    Why:
        The congress of a school is first of all its teachers'.

    中文:
        教师在教职工代表大会代表中不足百分之六十。
        学校的代表大会首先是教师的大会。

    Example:
        organization: {kind: school}
        sections:
          - {heading: 代表选举, text: 选举教职工代表50名，其中教师代表占代表总数的55%。}

    Fix:
        organization: {kind: school}
        sections:
          - {heading: 代表选举, text: 选举教职工代表50名，其中教师代表占代表总数的70%。}
    """
    for where, share in _shares(context):
        if share < _FEWEST:
            yield Problem(where, share=round(share * 100))


def _shares(context: Context) -> Iterator[tuple[str, Fraction]]:
    """Where the share of teachers is stated, and how large it is; or else what is known of it."""
    stated = False
    for said, share in find_shares(context, "teachers", _TEACHERS):
        if said.is_meant("女|青年|不得低于"):
            stated = True
            yield said.where, share
    if not stated and is_mentioned(context, "electing"):
        teachers = context.need("teachers_among_representatives")
        yield "", Fraction(teachers, max(1, context.need("representatives")))
