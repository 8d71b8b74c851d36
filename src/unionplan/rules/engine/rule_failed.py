"""WP001."""

from unionplan.model import Plan
from unionplan.rules.context import Context
from unionplan.rules.problem import Problems
from unionplan.rules.rule import rule
from unionplan.rules.severity import Severity


@rule(
    "WP001",
    Severity.ERROR,
    zh="规则{rule}在检查这份计划时出错（{reason}），该项检查未能完成，请向维护者反映。",
    en="rule {rule} failed on this plan ({reason}), so that its check is not complete",
    since="0.1.0",
)
def rule_failed(_plan: Plan, _context: Context) -> Problems:
    """A rule came to an error of its own while it looked at the plan.

    Why:
        That a rule is silent must mean that it found nothing. Where it could not finish, the
        report says so instead of breaking off, and the other rules are not affected. Nothing in
        the plan needs to be mended: the fault is the rule's, often one from a plug-in.

    中文:
        某条规则在检查这份计划时自身出错。
        规则不作声，应当只表示没有发现问题。没能查完时，报告如实说明而不中断，其他规则不受影响。
        计划本身不用改：毛病在规则，多半是外来插件。

    Example:
        # Any plan, checked with a rule that raises an exception.

    Fix:
        # The same plan, once the rule is mended or left out with --ignore.
    """
    return iter(())  # the engine reports it, while it runs the other rules
