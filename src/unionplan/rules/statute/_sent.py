"""When a signed contract is sent to the labour administration."""

from typing import Final

from unionplan.rules.amounts import NUMBER

SENT: Final = (
    f"(?:签订|签署|签字|签约)(?:之日起?|后|之日后)?的?(?P<days>{NUMBER})(?:个工作)?[日天](?:之)?内"
    "[^，,]{0,14}(?:报|送|提交|备案)"
)
"""A pattern: within how many ``days`` of signing."""
