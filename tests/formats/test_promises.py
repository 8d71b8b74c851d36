"""Every format of unionplan keeps the promises that those of others are held to."""

from datetime import timedelta

import pytest
from hypothesis import settings

from unionplan.errors import MissingExtraError
from unionplan.formats import FORMATS, Format
from unionplan.testing import check_format

# what a ledger as one table shows of the metrics of a plan, beside its tasks
OWN_KEYS = {"csv": ("x-指标", "x-目标")}
fewer = max(5, settings().max_examples // 3)


CASES = [
    *(pytest.param(form, {}, id=form.name) for form in FORMATS),
    pytest.param(FORMATS.named("docx"), {"tables": True}, id="docx with tables"),
    pytest.param(FORMATS.named("ics"), {"alarm": timedelta(days=1)}, id="ics with alarms"),
]


@pytest.mark.parametrize(("form", "options"), CASES)
def test_a_format_keeps_the_promises_of_all(form: Format, options: dict[str, object]) -> None:
    own_keys = OWN_KEYS.get(form.name, ())
    try:
        check_format(form, own_keys=own_keys, options=options, max_examples=fewer)
    except MissingExtraError as error:
        pytest.skip(str(error))
