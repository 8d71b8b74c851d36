"""WP205."""

from unionplan.model import Plan, Section
from unionplan.rules.context import Context
from unionplan.rules.months import is_month_heading
from unionplan.rules.problem import Problem, Problems
from unionplan.rules.rule import rule
from unionplan.rules.severity import Severity


@rule(
    "WP205",
    Severity.ADVICE,
    zh="“{heading}”下面没有安排，如确无工作，建议删去或注明。",
    en="nothing is planned under {heading}; say so, or drop the heading",
    since="0.1.0",
    about=("hollow_sections",),
)
def month_block_empty(_plan: Plan, context: Context) -> Problems:
    """A month of the calendar has its heading and no item.

    Why:
        Readers cannot tell a month off from items that were lost. A month that is not mentioned
        at all, as in the school holidays, is in order.

    中文:
        月份安排里某个月只有标题，没有条目。
        读者分不清是这个月休息，还是条目丢了。根本没有列出的月份（如学校假期）是正常的。

    Example:
        sections:
          - role: schedule
            heading: 月度安排
            sections:
              - {heading: 七月份, text: 慰问高温岗位职工。}
              - {heading: 八月份}

    Fix:
        sections:
          - role: schedule
            heading: 月度安排
            sections:
              - {heading: 七月份, text: 慰问高温岗位职工。}
              - {heading: 八月份, text: 暑假，不安排活动。}
    """
    if not any("月" in place.section.heading for place in context.hollow):
        return
    for group in context.siblings:
        empty = [place for place in group if _is_empty(place.section, context)]
        if len(empty) == len(group):
            continue
        for place in empty:
            yield Problem(place.where, heading=place.section.heading)


def _is_empty(section: Section, context: Context) -> bool:
    return (
        not section.sections
        and not section.text.strip()
        and section.id not in context.furnished
        and is_month_heading(section.heading)
    )
