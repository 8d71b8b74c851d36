"""What a metric is to reach, in everyday words."""

from decimal import Decimal

from unionplan.cli.words import Lang, word
from unionplan.model import Target

__all__ = ["describe_number", "describe_target"]


def describe_target(target: Target, unit: str, lang: Lang) -> str:
    """A target as a person says it: ``力争至少95%``, ``30% to 40%``."""
    least, most = target.at_least, target.at_most
    numbers = [describe_number(bound, unit) for bound in (least, most) if bound is not None]
    if least is None:
        words = f"{'至多' if lang == 'zh' else 'at most '}{numbers[0]}"
    elif most is None:
        words = f"{'至少' if lang == 'zh' else 'at least '}{numbers[0]}"
    elif least == most:
        words = numbers[0]
    else:
        words = ("至" if lang == "zh" else " to ").join(numbers)
    if target.strength is None:
        return words
    strength = word(target.strength.value, lang)
    return f"{strength}{words}" if lang == "zh" else f"{strength} {words}"


def describe_number(number: Decimal, unit: str) -> str:
    """A number with its unit: ``1,500元``, ``98.4%``."""
    return f"{number:,f}{unit}"
