"""WP714."""

from typing import Final

from unionplan.model import Plan
from unionplan.rules.context import Context
from unionplan.rules.in_force import TRADE_UNION_LAW
from unionplan.rules.problem import Problem, Problems
from unionplan.rules.rule import rule
from unionplan.rules.said import find_meant
from unionplan.rules.severity import Severity
from unionplan.rules.source_level import SourceLevel
from unionplan.rules.standing import Standing

_SPENT: Final = (
    "<union_money>[^，,不]{0,14}(?:用于|支付|列支|承担|购买|购置|垫付)"
    "[^，,不]{0,12}<admin_spending>"
)


@rule(
    "WP714",
    Severity.WARNING,
    zh="“{words}”：工会经费主要用于为职工服务和工会活动，不承担应由行政负担的支出。",
    en="{words}: union funds serve workers and union activities, not what the employer has to pay",
    since="0.1.0",
    level=SourceLevel.LAW,
    source="Trade Union Law (2021), art. 43",
    standing=Standing.TEXT,
    in_force=TRADE_UNION_LAW,
    about=(("union_money", "admin_spending"),),
)
def funds_for_administration(_plan: Plan, context: Context) -> Problems:
    """Union funds are to pay what the administration has to pay.

    Why:
        The law says what they are for: services to workers and union activities. Cleaning,
        water and power, teaching equipment and receptions are the employer's.

    中文:
        用工会经费支付应由行政支付的费用。
        法律规定经费用于为职工服务和工会活动。保洁、水电、教学设备、接待由单位负担。

    Example:
        sections:
          - {heading: 经费, text: 工会经费用于支付办公楼保洁和门卫费用。}

    Fix:
        sections:
          - {heading: 经费, text: 工会经费用于会员活动和困难帮扶。}
    """
    for said in find_meant(context, ("union_money", "admin_spending"), _SPENT):
        yield Problem(said.where, words=said.quote)
