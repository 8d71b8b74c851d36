"""WP608."""

from unionplan.model import Plan
from unionplan.rules.context import Context
from unionplan.rules.problem import Problems
from unionplan.rules.rule import rule
from unionplan.rules.severity import Severity
from unionplan.rules.slip_problems import find_problems


@rule(
    "WP608",
    Severity.WARNING,
    zh="“{wrong}”似为“{right}”之误，请核对改正。",
    en="{wrong} looks like a misspelling of {right}",
    since="0.1.0",
    about=("slips.typos",),
)
def known_typo(_plan: Plan, context: Context) -> Problems:
    """A word is misspelled in a way that is common in work plans.

    Why:
        A plan that is read out or sent on with 覆行职责 in it was not proof-read. The words come
        from a table, with the places in which they would be right; the fix is safe where the
        wrong form is no word at all.

    中文:
        常见于工作计划的错别字。
        宣读或报送的计划里写着“覆行职责”，说明没有校对。词表附有可以成立的用法；错字组合根本不
        成词时，修改才算稳妥。

    Example:
        sections:
          - {heading: 基本职责, text: 切实覆行工会的基本职责。}

    Fix:
        sections:
          - {heading: 基本职责, text: 切实履行工会的基本职责。}
    """
    return find_problems(context, "typos")
