"""What fuzzing once found stays mended."""

import importlib
from pathlib import Path

import pytest

SEEDS = sorted((Path(__file__).parent / "seeds").glob("*/*"))


@pytest.mark.parametrize("path", SEEDS, ids=lambda path: f"{path.parent.name}-{path.name}")
def test_an_input_that_once_raised_is_an_answer_now(path: Path) -> None:
    importlib.import_module(f"tools.fuzz_{path.parent.name}").try_one(path.read_bytes())
