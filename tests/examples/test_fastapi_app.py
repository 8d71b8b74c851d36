"""The FastAPI application of examples/, as its clients see it."""

import asyncio
import importlib.util
import sys
from collections.abc import AsyncIterator, Iterator
from pathlib import Path
from types import ModuleType

import pytest

pytest.importorskip("fastapi")
pytest.importorskip("httpx")
for library in ("docx", "icalendar", "ruamel.yaml", "xlsxwriter"):
    pytest.importorskip(library, reason="the application hands plans on in these formats")

import httpx  # noqa: E402 - it may be missing

FOLDER = Path(__file__).parents[2] / "examples/fastapi_app"
TEXT = """\
清溪小学工会2026年工作计划
一、主要工作
三月份庆祝“三八”妇女节。
三、会议
2025年9月召开教代会。
"""


class Client:
    """Requests to the application, without a server between."""

    def __init__(self, module: ModuleType) -> None:
        self.app = module.app

    def get(self, path: str) -> httpx.Response:
        return asyncio.run(self._send("GET", path, b""))

    def post(self, path: str, *, content: bytes | AsyncIterator[bytes]) -> httpx.Response:
        return asyncio.run(self._send("POST", path, content))

    async def _send(
        self, method: str, path: str, content: bytes | AsyncIterator[bytes]
    ) -> httpx.Response:
        transport = httpx.ASGITransport(app=self.app)
        async with httpx.AsyncClient(transport=transport, base_url="http://plans") as client:
            return await client.request(method, path, content=content)


@pytest.fixture(scope="module")
def app() -> Iterator[ModuleType]:
    spec = importlib.util.spec_from_file_location("fastapi_example", FOLDER / "app.py")
    assert spec is not None
    assert spec.loader is not None
    module = importlib.util.module_from_spec(spec)
    sys.modules[spec.name] = module  # annotations are looked up there
    spec.loader.exec_module(module)
    yield module
    del sys.modules[spec.name]


@pytest.fixture
def client(app: ModuleType) -> Client:
    return Client(app)


def test_findings_have_places(client: Client) -> None:
    answer = client.post("/check?lang=en", content=TEXT.encode())
    assert answer.status_code == 200
    [checked] = answer.json()
    assert checked["title"] == "清溪小学工会2026年工作计划"
    found = {each["code"]: each for each in checked["findings"]}
    assert found["WP105"]["place"] == {"line": 4, "column": 1, "quote": "三、"}
    assert found["WP201"]["where"] == "/activities/1/when"
    assert "2025-09" in found["WP201"]["message"]
    assert "employees" in checked["needs"]


def test_what_the_caller_knows_is_asked_no_more(client: Client) -> None:
    [checked] = client.post("/check?employees=64&women=41", content=TEXT.encode()).json()
    assert "employees" not in checked["needs"]
    assert client.post("/check?employee=64", content=TEXT.encode()).status_code == 422


def test_a_plan_document_is_checked_without_places(client: Client) -> None:
    [checked] = client.post("/check", content=b"unionplan: 1\nperiod: 2026\n").json()
    assert {each["place"] for each in checked["findings"]} == {None}


@pytest.mark.parametrize(
    ("target", "start"),
    [
        ("ics", b"BEGIN:VCALENDAR"),
        ("docx", b"PK\x03\x04"),
        ("xlsx", b"PK\x03\x04"),
        ("html", b"<!"),
        ("json", b"{"),
    ],
)
def test_a_plan_is_handed_on(client: Client, target: str, start: bytes) -> None:
    answer = client.post(f"/convert/{target}", content=TEXT.encode("gb18030"))
    assert answer.status_code == 200
    assert answer.content.startswith(start)
    assert answer.headers["content-disposition"].endswith(f".{target}")
    assert (int(answer.headers["losses"]) == 0) == (target == "json")


def test_every_fault_of_a_document_is_told_with_its_place(client: Client) -> None:
    document = b"unionplan: 1\nactivities:\n  - {title: a, when: 2026-13}\n  - {titel: b}\n"
    answer = client.post("/check", content=document)
    assert answer.status_code == 422
    first, *others = answer.json()["detail"]
    assert first["loc"] == ["body", "activities", "0", "when"]
    assert first["line"] == 3
    assert {tuple(each["loc"][:3]) for each in others} == {("body", "activities", "1")}


@pytest.mark.parametrize("content", [b"%PDF-1.7", b"", b"PK\x03\x04 broken"])
def test_what_holds_no_plan_is_refused_in_words(client: Client, content: bytes) -> None:
    answer = client.post("/convert/ics", content=content)
    assert answer.status_code == 422
    [fault] = answer.json()["detail"]
    assert fault["msg"]


def test_a_plan_that_the_file_has_not_is_not_found(client: Client) -> None:
    assert client.post("/convert/ics?number=2", content=TEXT.encode()).status_code == 404
    assert client.post("/convert/pdf", content=TEXT.encode()).status_code == 422


def test_no_more_is_taken_than_a_plan_can_have(app: ModuleType, client: Client) -> None:
    async def chunks() -> AsyncIterator[bytes]:
        for _ in range(1_000):
            taken.append(b" " * 100_000)
            yield taken[-1]

    taken: list[bytes] = []
    assert client.post("/check", content=b" " * (app.MAX_BYTES + 1)).status_code == 413
    assert client.post("/check", content=chunks()).status_code == 413
    assert len(taken) < 30, "the rest was not even asked for"


def test_the_pages_of_the_service_describe_it(client: Client) -> None:
    paths = client.get("/openapi.json").json()["paths"]
    assert set(paths) == {"/check", "/convert/{target}"}
    body = paths["/check"]["post"]["requestBody"]["content"]
    assert body["application/octet-stream"]["schema"]["format"] == "binary"
