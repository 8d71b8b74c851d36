"""Rules as people read of them."""

import re
from typing import Final

from unionplan.cli.words import Lang
from unionplan.rules import Rule

__all__ = ["template"]

_PARAMETER: Final = re.compile(r"\{[a-z_]{1,40}\}")


def template(rule: Rule, lang: Lang) -> str:
    """What a rule says, with ``…`` for what it quotes from a plan."""
    return _PARAMETER.sub("…", rule.messages.zh if lang == "zh" else rule.messages.en)
