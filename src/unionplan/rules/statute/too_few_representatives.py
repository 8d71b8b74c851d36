"""WP528."""

import operator

from unionplan.model import Plan
from unionplan.rules.context import Context
from unionplan.rules.kinds import ENTERPRISES
from unionplan.rules.problem import Problem, Problems
from unionplan.rules.regional_values import find_broken_limit
from unionplan.rules.rule import rule
from unionplan.rules.severity import Severity
from unionplan.rules.source_level import SourceLevel
from unionplan.rules.standing import Standing
from unionplan.rules.statute._representatives import find_counts


@rule(
    "WP528",
    Severity.WARNING,
    zh="职工代表{count}名，少于本地规定的{limit}名。",
    en="{count} representatives are fewer than the {limit} that the region asks for",
    since="0.1.0",
    level=SourceLevel.LAW,
    source="Shanghai workers' congress regulation, art. 21; Zhejiang democratic management "
    "regulation, art. 10",
    standing=Standing.TEXT,
    kinds=ENTERPRISES,
)
def too_few_representatives(_plan: Plan, context: Context) -> Problems:
    """The workers' congress has fewer representatives than its region allows.

    Why:
        Shanghai and Zhejiang ask for 30 at least; below that, a general meeting of all
        employees is meant.

    中文:
        职工代表人数少于本地区规定。
        上海、浙江要求至少三十人；人数更少的，应开全体职工大会。

    Example:
        organization: {kind: enterprise, region: 上海}
        sections:
          - {heading: 代表选举, text: 各部门选举职工代表共24名。}

    Fix:
        organization: {kind: enterprise, region: 上海}
        sections:
          - {heading: 代表选举, text: 各部门选举职工代表共36名。}
    """
    for where, count in find_counts(context):
        limit = find_broken_limit(context, "fewest_representatives", count, operator.lt)
        if limit is not None:
            yield Problem(where, count=count, limit=limit)
