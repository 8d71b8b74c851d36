"""WP002."""

from unionplan.model import Plan
from unionplan.rules.context import Context
from unionplan.rules.problem import Problem, Problems
from unionplan.rules.rule import rule
from unionplan.rules.severity import Severity


@rule(
    "WP002",
    Severity.WARNING,
    zh="对规则{rule}的豁免已于{until}到期（理由：“{reason}”），请删除或重新确认。",
    en="the waiver of rule {rule} (reason: {reason}) expired on {until}; drop or renew it",
    since="0.1.0",
    about=("waivers",),
)
def waiver_expired(plan: Plan, context: Context) -> Problems:
    """A waiver in the plan is past its last day.

    Why:
        A waiver with a day of expiry is a promise to look again. After that day the findings that
        it covered are back, and it misleads whoever reads it.

    中文:
        计划中的一项豁免已经过期。
        写明期限的豁免，是答应到期再看一次。过了那一天，它遮住的问题会重新报出，留着它只会误导读
        计划的人。

    Example:
        period: 2026
        waivers:
          - {rule: WP101, reason: 标题待主席办公会审定, until: 2026-01-15}

    Fix:
        period: 2026
        waivers:
          - {rule: WP101, reason: 标题待主席办公会审定, until: 2099-12-31}
    """
    if context.as_of is None:
        return
    for index, waiver in enumerate(plan.waivers):
        if waiver.until is not None and waiver.until < context.as_of:
            yield Problem(
                f"/waivers/{index}/until",
                rule=waiver.rule,
                until=waiver.until,
                reason=waiver.reason,
            )
