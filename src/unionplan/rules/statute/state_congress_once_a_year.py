"""WP522."""

from typing import Final

from unionplan.model import Plan
from unionplan.rules.context import Context
from unionplan.rules.in_force import STATE_ENTERPRISES
from unionplan.rules.kinds import ENTERPRISES
from unionplan.rules.problem import Problem, Problems
from unionplan.rules.rule import rule
from unionplan.rules.said import find_meant
from unionplan.rules.severity import Severity
from unionplan.rules.source_level import SourceLevel
from unionplan.rules.standing import Standing

_YEARLY: Final = (
    "每年(?:召开|举行)?[一1]次[^，,、]{0,6}<congress>|<congress>"
    "[^，,]{0,4}每年(?:召开|举行)?[一1]次"
)


@rule(
    "WP522",
    Severity.ADVICE,
    zh=(
        "“{words}”：1986年的条例要求全民所有制工业企业职工代表大会至少每半年召开一次，"
        "请核对本企业是否适用。"
    ),
    en="{words}: the regulation of 1986 has the congress of a state-owned industrial "
    "enterprise meet every half year; check whether it applies",
    since="0.1.0",
    level=SourceLevel.LAW,
    source="Regulation on Workers' Congresses of State-Owned Industrial Enterprises (1986), "
    "art. 18",
    standing=Standing.UNCONFIRMED,
    kinds=ENTERPRISES,
    in_force=STATE_ENTERPRISES,
    about=(("congress", "yearly"),),
)
def state_congress_once_a_year(_plan: Plan, context: Context) -> Problems:
    """A state-owned enterprise plans with one workers' congress a year.

    Why:
        The regulation of 1986 asks state-owned industrial enterprises for one every half year;
        the rules of 2012 say once a year. Whether the older text is still applied is for the
        union to find out.

    中文:
        国有企业计划一年只开一次职代会。
        1986年的条例要求全民所有制工业企业至少每半年一次，2012年的规定为每年至少一次。旧条例是否
        仍适用，请工会核实。

    Example:
        # checked with the profile {ownership: state}
        organization: {kind: enterprise}
        sections:
          - {heading: 民主管理, text: 每年召开一次职代会。}

    Fix:
        # checked with the profile {ownership: state}
        organization: {kind: enterprise}
        sections:
          - {heading: 民主管理, text: 每半年召开一次职代会。}
    """
    for said in find_meant(context, ("congress", "yearly"), _YEARLY, "<below>"):
        if context.need("ownership") == "state":
            yield Problem(said.where, words=said.quote)
