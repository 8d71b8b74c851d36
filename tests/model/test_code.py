import copy
import pickle

import pytest

from unionplan.errors import ModelError
from unionplan.model import Activity, Status
from unionplan.model.code import Code


@pytest.mark.parametrize("kind", Code.__subclasses__())
def test_a_code_is_read_as_written(kind: type[Code]) -> None:
    for code in kind:
        assert kind(str(code)) is code
        assert copy.deepcopy(code) is code
        assert pickle.loads(pickle.dumps(code)) is code  # noqa: S301 - our own bytes


NO_STATUS: list[object] = ["", "Done", "DONE", None, 5, []]
PROBLEM = "expected one of planned, in_progress, done, postponed, cancelled, found "


@pytest.mark.parametrize("value", NO_STATUS)
def test_another_value_is_refused_with_all_that_there_are(value: object) -> None:
    with pytest.raises(ModelError, match=PROBLEM):
        Status(value)  # type: ignore[arg-type]


@pytest.mark.parametrize("value", [*NO_STATUS, pytest.param(10**5000, id="huge")])
def test_a_field_refuses_it_too(value: object) -> None:
    with pytest.raises(ModelError, match=PROBLEM):
        Activity(title="教代会", status=value)  # type: ignore[arg-type]
