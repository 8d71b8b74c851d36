"""What is written by a tool is what the tool would write now."""

import subprocess
import sys
from importlib.util import find_spec
from pathlib import Path

import pytest

TOOLS = Path(__file__).parent.parent.parent / "tools"


@pytest.mark.parametrize("tool", ["generate_codec.py", "generate_schema.py"])
def test_no_generated_file_is_stale(tool: str) -> None:
    if find_spec("ruff") is None or not (TOOLS.parent / "src").is_dir():
        pytest.skip("needs ruff and the sources")
    result = subprocess.run(
        [sys.executable, str(TOOLS / tool), "--check"], check=False, capture_output=True, text=True
    )
    assert result.stderr == ""
    assert result.returncode == 0
