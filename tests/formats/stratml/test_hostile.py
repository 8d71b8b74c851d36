"""What a stranger sends does no harm: a clean error or a plan, soon and in little memory."""

import subprocess
import sys
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from unionplan.errors import DecodeError
from unionplan.formats.stratml import read, write
from unionplan.limits import (
    MAX_INPUT_BYTES,
    MAX_STRATML_ATTRIBUTES,
    MAX_STRATML_ELEMENTS,
    MAX_STRATML_LEVELS,
)
from unionplan.model import Activity, Goal, Metric, Party, Plan, Section
from unionplan.testing import texts

MANY = 100_000
ENTITIES = '<!ENTITY a "aaaaaaaaaa">' + "".join(
    f'<!ENTITY {chr(98 + n)} "{f"&{chr(97 + n)};" * 10}">' for n in range(9)
)


def deep(tag: str, inside: str) -> str:
    return f"<StrategicPlan>{inside}" + f"<{tag}>" * MANY + f"</{tag}>" * MANY


@pytest.mark.parametrize(
    ("text", "message"),
    [
        (
            f"<!DOCTYPE a [{ENTITIES}]><StrategicPlan>&j;</StrategicPlan>",
            "a document type is not read",
        ),
        (
            '<!DOCTYPE a [<!ENTITY e SYSTEM "file:///etc/passwd">]><StrategicPlan>&e;</StrategicPlan>',
            "a document type is not read",
        ),
        (
            '<!DOCTYPE a SYSTEM "http://127.0.0.1/a.dtd"><StrategicPlan/>',
            "a document type is not read",
        ),
        ("<!DOCTYPE StrategicPlan><StrategicPlan/>", "a document type is not read"),
        (deep("Goal", ""), f"elements nest deeper than {MAX_STRATML_LEVELS} levels"),
        (deep("b", "<Name>"), f"elements nest deeper than {MAX_STRATML_LEVELS} levels"),
        (
            deep("x:b", "<x:b xmlns:x='y'>"),
            f"elements nest deeper than {MAX_STRATML_LEVELS} levels",
        ),
        (
            f"<StrategicPlan>{'<a/>' * MAX_STRATML_ELEMENTS}</StrategicPlan>",
            f"more than {MAX_STRATML_ELEMENTS:,} elements and attributes",
        ),
        (
            "<StrategicPlan>"
            + "<a b='c' d='e'/>" * (MAX_STRATML_ELEMENTS // 2)
            + "</StrategicPlan>",
            f"more than {MAX_STRATML_ELEMENTS:,} elements and attributes",
        ),
        (
            "\n<StrategicPlan "
            + " ".join(f"a{n}='b'" for n in range(MAX_STRATML_ATTRIBUTES + 1))
            + "/>",
            f"2: an element with more than {MAX_STRATML_ATTRIBUTES} attributes",
        ),
        (f"<{'a' * 1_000_000}/>", "no StratML"),
        (
            "<StrategicPlan><Name>&#0;</Name></StrategicPlan>",
            "reference to invalid character number",
        ),
        (
            "<StrategicPlan><Name>&#xD800;</Name></StrategicPlan>",
            "reference to invalid character number",
        ),
        ("<StrategicPlan><Name>\x01</Name></StrategicPlan>", "not well-formed (invalid token)"),
        ("<StrategicPlan><Name>\0</Name></StrategicPlan>", "it holds NUL bytes"),
        ("<StrategicPlan a='b' a='c'/>", "duplicate attribute"),
    ],
)
def test_what_could_do_harm_is_refused(text: str, message: str) -> None:
    with pytest.raises(DecodeError) as caught:
        read(text.encode())
    assert message in str(caught.value)
    assert len(str(caught.value)) < 200


def test_half_a_surrogate_pair_is_no_text() -> None:
    with pytest.raises(DecodeError):
        read(b"<StrategicPlan><Name>\xed\xa0\x80</Name></StrategicPlan>")


def test_more_than_the_limit_is_not_even_looked_at() -> None:
    with pytest.raises(DecodeError, match="larger than 32,000,000 bytes"):
        read(b"<" * (MAX_INPUT_BYTES + 1))


def test_a_file_that_is_named_is_not_opened(tmp_path: Path) -> None:
    path = tmp_path / "secret"
    path.write_text("SECRET")
    plan = read(
        f'<?xml-stylesheet href="{path}"?><StrategicPlan xmlns:xi="http://www.w3.org/2001/XInclude"'
        f' xmlns:xsi="i" xsi:schemaLocation="a {path}"><xi:include href="{path}" parse="text"/>'
        "</StrategicPlan>".encode()
    )
    assert plan == Plan()


@settings(suppress_health_check=[HealthCheck.too_slow, HealthCheck.function_scoped_fixture])
@given(
    st.binary(max_size=300)
    | st.text(max_size=100).map(lambda text: text.encode("utf-8", "replace"))
)
def test_anything_is_a_plan_or_an_error(data: bytes) -> None:
    for start in (b"", b"<StrategicPlan>", b"<StrategicPlan><StrategicPlanCore><Goal><Name>"):
        try:
            plan = read(start + data)
        except DecodeError:
            continue
        write(plan)


@given(text=texts(min_size=1), part=st.sampled_from((1, 2)))
def test_no_text_becomes_markup(text: str, part: int) -> None:
    hostile = f"</Name><Goal>&amp;]]><!--{text}"
    plan = Plan(
        title=hostile,
        sections=[Section(id="s", role="guidance", text=hostile)],
        goals=[Goal(id="g", statement=hostile)],
        activities=[Activity(id="a", title=hostile, goals=["g"], parties=[Party(name=hostile)])],
        metrics=[Metric(id="m", name=hostile, unit=hostile, goal="g")],
    )
    again = read(write(plan, part=1 if part == 1 else 2).data)
    assert (len(again.goals), len(again.activities), len(again.metrics)) == (1, 1, 1)
    assert len(again.sections) == 1


_BIG = 31_000_000
GOALS = "<StrategicPlan><StrategicPlanCore>{}</StrategicPlanCore></StrategicPlan>"
RESULT = (
    "<Goal><Objective><PerformanceIndicator><MeasurementInstance><TargetResult><NumberOfUnits>{}"
    "</NumberOfUnits></TargetResult></MeasurementInstance></PerformanceIndicator></Objective></Goal>"
)
LINES = "<Goal><Name>a</Name><OtherInformation>{}</OtherInformation></Goal>"
# the document, and the expression that goes into it
HEAVY = {
    "an attribute": ("<StrategicPlan Type='{}'/>", f"'a' * {_BIG}"),
    "attributes": ("<StrategicPlan {}/>", "' '.join(f'a{n}=\"1\"' for n in range(1_500_000))"),
    "namespaces": (
        "<StrategicPlan {}/>",
        "' '.join(f'xmlns:a{n}=\"b\"' for n in range(1_000_000))",
    ),
    "a namespace": (
        "<s:StrategicPlan xmlns:s='{}</s:StrategicPlan>",
        "'stratml' * 100_000 + \"'>\" + '<s:Value/>' * 49_000",
    ),
    "a text": ("<StrategicPlan><Name>{}\n</Name></StrategicPlan>", f"'\\na' * {_BIG // 2}"),
    "lines": (GOALS.format(LINES), "'领域：a\\n' * 2_500_000"),
    "a number": (GOALS.format(RESULT), f"'9' * {_BIG}"),
    "goals": (GOALS, "'<Goal><Name>a</Name></Goal>' * 24_000"),
}
PROGRAM = """
import sys, time
from pathlib import Path
from unionplan.errors import DecodeError, EncodeError
from unionplan.formats.stratml import read, write
data = sys.argv[1].replace('{}', eval(sys.argv[2])).encode()
start = time.process_time()
try:
    plan = read(data)
    read_in = time.process_time() - start
    start = time.process_time()
    write(plan)
except (DecodeError, EncodeError):
    read_in = time.process_time() - start
print(max(read_in, time.process_time() - start))
# of this program alone; getrusage counts the process that it was started from as well
print(int(Path("/proc/self/status").read_text().split("VmHWM:")[1].split()[0]) / 1024)
"""


@pytest.mark.skipif(not sys.platform.startswith("linux"), reason="memory is counted otherwise")
@pytest.mark.parametrize(("text", "expression"), HEAVY.values(), ids=HEAVY.keys())
def test_the_worst_takes_five_seconds_and_500_megabytes(text: str, expression: str) -> None:
    output = subprocess.run(
        [sys.executable, "-c", PROGRAM, text, expression], capture_output=True, check=True
    ).stdout
    seconds, megabytes = map(float, output.split())
    assert seconds < 5
    assert megabytes < 500
