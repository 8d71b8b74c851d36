"""Hypothesis profiles and the places of files that tests read.

`UNIONPLAN_PROFILE` chooses how long properties are searched: quick, default or long.
`UNIONPLAN_CORPUS` is the folder of annotated real plans, which are not part of this repository.
"""

import os
from pathlib import Path

import pytest
from hypothesis import HealthCheck, settings

# A busy machine is no fault of a property, so time decides nothing. Where a change is judged (CI is
# set), every run searches the same examples, so that a verdict can be repeated; new ones are
# searched by whoever works on the project.
for name, count in {"quick": 10, "default": 30, "long": 10_000}.items():
    settings.register_profile(
        name,
        max_examples=count,
        deadline=None,
        derandomize="CI" in os.environ,
        print_blob=True,
        suppress_health_check=[HealthCheck.too_slow],
    )
settings.load_profile(os.environ.get("UNIONPLAN_PROFILE", "default"))


@pytest.fixture(scope="session")
def corpus() -> Path:
    """Give the folder of real plans with their annotations, or skip."""
    place = os.environ.get("UNIONPLAN_CORPUS")
    if not place:
        pytest.skip("UNIONPLAN_CORPUS does not name the folder of annotated real plans")
    folder = Path(place)
    if not folder.is_dir():
        pytest.fail(f"UNIONPLAN_CORPUS={place} is no folder")
    return folder


@pytest.fixture(scope="session")
def examples() -> Path:
    """Give the folder of the plans that README and docs use."""
    return Path(__file__).parent.parent / "examples"
