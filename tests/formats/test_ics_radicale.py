"""Our calendars on a real server: what Radicale takes in, keeps and gives back by CalDAV."""

import http.client
import re
import socket
import subprocess
import sys
import time
from collections.abc import Iterator
from importlib.util import find_spec
from pathlib import Path
from xml.etree import ElementTree as ET

import attrs
import pytest

from unionplan.formats import ics
from unionplan.model import Activity, Frequency, Observance, Organization, Party, Plan, Recurrence

pytest.importorskip("icalendar")
if find_spec("radicale") is None:
    pytest.skip("Radicale is not installed", allow_module_level=True)

HOST = "127.0.0.1"
PATIENCE = 30
CALENDAR_DATA = "{urn:ietf:params:xml:ns:caldav}calendar-data"
QUERY = """<?xml version="1.0" encoding="utf-8"?>
<c:calendar-query xmlns:d="DAV:" xmlns:c="urn:ietf:params:xml:ns:caldav">
  <d:prop><d:getetag/><c:calendar-data/></d:prop>
  <c:filter><c:comp-filter name="VCALENDAR">{}</c:comp-filter></c:filter>
</c:calendar-query>
"""
IN_MARCH = (
    '<c:comp-filter name="VEVENT">'
    '<c:time-range start="20260301T000000Z" end="20260401T000000Z"/></c:comp-filter>'
)

PLAN = Plan(
    title="2026年柳河小学工会工作计划",
    organization=Organization(name="柳河小学工会"),
    period="2026",
    activities=[
        Activity(
            id="a1",
            title="庆祝“三八”妇女节，慰问全体女教职工；赠书、座谈\n（地点另行通知） \\n",
            when=Observance(festival="womens_day"),
            observances=["womens_day"],
            area="women",
            parties=[Party(name="女工委, 工会"), Party(name="校长办公室", role="support")],
        ),
        Activity(id="a2", title="工会委员会会议", when=Frequency(every="quarter", times=1)),
        Activity(id="a3", title="教职工体检", when="../XXXX-09", status="in_progress"),
        Activity(id="教工", title="健步走", when=Recurrence(rrule="FREQ=MONTHLY;BYDAY=-1FR")),
        Activity(id="a5", title="运动会", when="2026-10", parent="教工", after=["a3", "none"]),
        Activity(id="a6", title="读书活动", when="2026-11/2027-01", status="postponed"),
    ],
)


class Server:
    """A Radicale that is running."""

    def __init__(self, port: int) -> None:
        self._port = port

    def send(self, method: str, path: str, body: str | bytes = "", **headers: str) -> bytes:
        connection = http.client.HTTPConnection(HOST, self._port, timeout=PATIENCE)
        data = body.encode() if isinstance(body, str) else body
        names = {name.replace("_", "-"): value for name, value in headers.items()}
        try:
            connection.request(method, path, data, names)
            response = connection.getresponse()
            found = response.read()
        finally:
            connection.close()
        assert response.status in {200, 201, 204, 207}, (response.status, found)
        return found

    def put(self, path: str, data: bytes) -> None:
        self.send("PUT", path, data, Content_Type="text/calendar; charset=utf-8")

    def components(self, path: str, query: str = "") -> list[bytes]:
        """Each event of a collection, as a calendar of its own."""
        answer = self.send("REPORT", path, QUERY.format(query), Depth="1", Content_Type="text/xml")
        return [(each.text or "").encode() for each in ET.fromstring(answer).iter(CALENDAR_DATA)]  # noqa: S314 - our own server

    def names(self, path: str) -> list[str]:
        answer = self.send("PROPFIND", path, Depth="1").decode()
        return re.findall(r"<(?:\w+:)?href>([^<]+\.ics)<", answer)


@pytest.fixture(scope="module")
def server(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Server]:
    folder: Path = tmp_path_factory.mktemp("radicale")
    with socket.socket() as free:
        free.bind((HOST, 0))
        port = free.getsockname()[1]
    options = {
        "server-hosts": f"{HOST}:{port}",
        "auth-type": "none",
        "rights-type": "owner_only",
        "storage-filesystem-folder": folder,
        "web-type": "none",
    }
    arguments = [f"--{name}={value}" for name, value in options.items()]
    with (folder / "log.txt").open("wb") as log:
        command = [sys.executable, "-m", "radicale", "--config=", *arguments]
        process = subprocess.Popen(command, stdout=log, stderr=log)
        try:
            _wait(process, port, folder / "log.txt")
            radicale = Server(port)
            radicale.send("MKCOL", "/union/")
            yield radicale
        finally:
            process.terminate()
            process.wait(PATIENCE)


def _wait(process: "subprocess.Popen[bytes]", port: int, log: Path) -> None:
    for _ in range(PATIENCE * 10):
        if process.poll() is not None:
            break
        with socket.socket() as tried:
            if tried.connect_ex((HOST, port)) == 0:
                return
        time.sleep(0.1)
    pytest.fail(f"Radicale does not answer: {log.read_text()[-2000:]}")


def test_a_whole_calendar_is_taken_in_and_read_back_equal(server: Server) -> None:
    written = ics.write(PLAN)
    assert not written.losses
    server.put("/union/whole/", written.data)
    found = server.components("/union/whole/")
    assert len(found) == len(server.names("/union/whole/")) == 9
    assert ics.read(b"".join(found)).activities == PLAN.activities
    again = ics.read(server.send("GET", "/union/whole/"))
    assert again.activities == PLAN.activities
    assert again.title == PLAN.title


def test_the_server_finds_what_falls_into_a_month(server: Server) -> None:
    server.put("/union/month/", ics.write(PLAN).data)
    found = ics.read(b"".join(server.components("/union/month/", IN_MARCH)))
    assert [activity.id for activity in found.activities] == ["a1", "a2", "教工"]


def test_a_later_edition_replaces_events_one_by_one(server: Server) -> None:
    first = ics.write(PLAN).data
    server.put("/union/editions/", first)
    stored = b"".join(server.components("/union/editions/"))
    later = attrs.evolve(PLAN, activities=PLAN.activities[1:]).put("/activities/0/title", "例会")
    second = ics.write(later, earlier=stored).data
    head, *events, _ = re.split(rb"(?=BEGIN:VEVENT|BEGIN:VTODO|END:VCALENDAR)", second)
    for event in events:
        uid = re.search(rb"UID:(\S+)", event)
        assert uid is not None
        path = f"/union/editions/{uid[1].decode()}.ics"
        server.put(path, head + event + b"END:VCALENDAR\r\n")
    found = server.components("/union/editions/")
    assert len(found) == 9  # none stands there twice
    assert ics.read(b"".join(found)).activities == later.activities
    numbers = re.findall(rb"SUMMARY:(\S+)|SEQUENCE:(\d+)", b"".join(found))
    assert [number for _, number in numbers if number].count(b"1") == 5  # four windows, one removed
    assert ics.write(later, earlier=b"".join(found)).data.count(b"SEQUENCE:1") == 5
