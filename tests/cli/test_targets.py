import pytest

from unionplan.cli.targets import describe_target
from unionplan.model import Strength, Target


@pytest.mark.parametrize(
    ("target", "unit", "zh", "en"),
    [
        (Target(at_least=95), "%", "至少95%", "at least 95%"),
        (Target(at_most="0.5"), "‰", "至多0.5‰", "at most 0.5‰"),
        (Target.exactly(1500), "元", "1,500元", "1,500元"),
        (Target(at_least=30, at_most=40), "%", "30%至40%", "30% to 40%"),
        (Target(at_least=95, strength=Strength.FIRM), "%", "确保至少95%", "firm at least 95%"),
        (Target.exactly("1e3"), "", "1,000", "1,000"),
    ],
)
def test_targets_in_words(target: Target, unit: str, zh: str, en: str) -> None:
    assert describe_target(target, unit, "zh") == zh
    assert describe_target(target, unit, "en") == en
