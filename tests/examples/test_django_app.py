"""The Django application of examples/, as its users see it."""

import io
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest

django = pytest.importorskip("django")
for library in ("docx", "icalendar", "ruamel.yaml", "xlsxwriter"):
    pytest.importorskip(library, reason="the application hands plans on in these formats")

from django.test import Client  # noqa: E402 - it may be missing

FOLDER = Path(__file__).parents[2] / "examples/django_app"
TEXT = """\
清溪小学工会2026年工作计划
一、主要工作
三月份庆祝“三八”妇女节。
三、会议
2025年9月召开教代会。
"""


@pytest.fixture(scope="module", autouse=True)
def site() -> Iterator[None]:
    with pytest.MonkeyPatch.context() as patch:
        patch.syspath_prepend(FOLDER)
        patch.setenv("DJANGO_SETTINGS_MODULE", "office.settings")
        django.setup()
        yield
    for name in [name for name in sys.modules if name.partition(".")[0] in ("office", "plans")]:
        del sys.modules[name]


@pytest.fixture
def client() -> Client:
    return Client(SERVER_NAME="localhost", raise_request_exception=True)


def test_the_page_offers_a_form_with_every_answer(client: Client) -> None:
    page = client.get("/").content.decode()
    assert "csrfmiddlewaretoken" in page
    for address in ("/check", "/convert/ics", "/convert/docx", "/convert/xlsx"):
        assert f'formaction="{address}"' in page


def test_findings_of_a_text_have_places(client: Client) -> None:
    answer = client.post("/check", {"text": TEXT, "employees": "64"})
    assert answer.status_code == 200
    [plan] = answer.json()["plans"]
    assert plan["title"] == "清溪小学工会2026年工作计划"
    found = dict(zip([each["code"] for each in plan["findings"]], plan["places"], strict=True))
    assert (found["WP105"]["line"], found["WP105"]["quote"]) == (4, "三、")
    assert "employees" not in plan["needs"]


def test_a_file_is_handed_on(client: Client, examples: Path) -> None:
    for target, start in (
        ("ics", b"BEGIN:VCALENDAR"),
        ("docx", b"PK"),
        ("xlsx", b"PK"),
        ("html", b"<!"),
    ):
        with (examples / "school_term.docx").open("rb") as file:
            answer = client.post(f"/convert/{target}", {"file": file})
        assert answer.status_code == 200
        assert answer.content.startswith(start)
        assert "attachment; filename*=utf-8''" in answer.headers["Content-Disposition"]


def test_every_fault_of_a_document_is_told_with_its_place(client: Client) -> None:
    file = io.BytesIO(b"unionplan: 1\nactivities:\n  - {title: a, when: 2026-13}\n  - {titel: b}\n")
    file.name = "plan.yaml"
    answer = client.post("/check", {"file": file})
    assert answer.status_code == 422
    first, *others = answer.json()["errors"]
    assert (first["where"], first["line"]) == ("/activities/0/when", 3)
    assert {each["where"].split("/")[2] for each in others} == {"1"}


@pytest.mark.parametrize("form", [{}, {"text": " "}, {"text": TEXT, "employees": "-1"}])
def test_a_form_that_says_nothing_is_refused(client: Client, form: dict[str, str]) -> None:
    answer = client.post("/convert/ics", form)
    assert answer.status_code == 422
    assert answer.json()["errors"]


def test_what_is_no_plan_is_refused_in_words(client: Client) -> None:
    file = io.BytesIO(b"%PDF-1.7")
    file.name = "plan.pdf"
    answer = client.post("/check", {"file": file})
    assert answer.status_code == 422
    [fault] = answer.json()["errors"]
    assert "PDF" in fault["problem"]


def test_there_are_no_other_forms_and_no_other_verbs(client: Client) -> None:
    assert client.post("/convert/pdf", {"text": TEXT}).status_code == 404
    assert client.get("/check").status_code == 405


def test_no_more_is_taken_than_a_plan_can_have(client: Client) -> None:
    from plans.middleware import MAX_BYTES

    assert client.post("/check", {"text": "工" * MAX_BYTES}).status_code == 413
    assert client.post("/check", {"text": TEXT}, CONTENT_LENGTH="-1").status_code == 413


def test_a_form_of_another_site_is_refused() -> None:
    client = Client(SERVER_NAME="localhost", enforce_csrf_checks=True)
    assert client.post("/check", {"text": TEXT}).status_code == 403


def test_the_command_tells_what_is_wrong_and_fails(tmp_path: Path) -> None:
    from django.core.management import CommandError, call_command

    out, err = io.StringIO(), io.StringIO()
    (tmp_path / "a.txt").write_text(TEXT, "utf-8")
    (tmp_path / "b.pdf").write_bytes(b"%PDF-1.7")
    files = [str(tmp_path / "a.txt"), str(tmp_path / "b.pdf")]
    with pytest.raises(CommandError, match="2 of 2 files"):
        call_command("check_plans", *files, stdout=out, stderr=err)
    assert f"{files[0]}:4:1: WP105" in out.getvalue()
    assert "PDF" in err.getvalue()


def test_the_command_is_content_with_a_good_plan(examples: Path) -> None:
    from django.core.management import call_command

    call_command("check_plans", str(examples / "school_month_calendar.txt"), stdout=io.StringIO())
