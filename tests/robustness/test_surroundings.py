"""Threads, streams, logging and sockets: work is done for its caller and touches nobody else."""

import logging
import os
import socket
from concurrent.futures import ThreadPoolExecutor
from datetime import date
from pathlib import Path
from typing import NoReturn

import pytest

import unionplan
from unionplan.formats import FORMATS

NAMES = ("enterprise_annual", "hospital_annual", "messy_web_page", "township_targets")
DAY = date(2026, 3, 1)


def all_of(text: str) -> tuple[object, ...]:
    """Everything that the library makes of a text."""
    reading = unionplan.read(text)
    reports = [unionplan.check(plan, as_of=DAY) for plan in reading.plans]
    findings = [(each.code, each.where, each.message("zh")) for r in reports for each in r.findings]
    written = []
    for form in FORMATS:
        try:
            written += [form.write(plan).data for plan in reading.plans]
        except unionplan.MissingExtraError:
            continue
    return reading, findings, written


@pytest.fixture(scope="module")
def texts(examples: Path) -> list[str]:
    return [(examples / f"{name}.txt").read_text("utf-8") for name in NAMES]


def test_threads_do_not_disturb_each_other(texts: list[str]) -> None:
    alone = [all_of(text) for text in texts]
    with ThreadPoolExecutor(8) as pool:
        together = list(pool.map(all_of, texts * 3))
    assert together == alone * 3


def test_nothing_is_printed_and_nothing_is_logged(
    texts: list[str],
    tmp_path: Path,
    capfd: pytest.CaptureFixture[str],
    caplog: pytest.LogCaptureFixture,
) -> None:
    handlers = list(logging.getLogger().handlers)
    with caplog.at_level(0):
        reading, *_ = all_of(texts[0])
        unionplan.dump(reading.plans[0], tmp_path / "plan.json")  # type: ignore[attr-defined]
        unionplan.load(tmp_path / "plan.json")
        unionplan.read_document(tmp_path / "plan.json", kind="text")
    assert capfd.readouterr() == ("", "")
    assert caplog.records == []
    assert logging.getLogger().handlers == handlers


def test_the_surroundings_stay_as_they_are(texts: list[str]) -> None:
    before = (dict(os.environ), Path.cwd(), os.umask(0o22))
    os.umask(before[2])
    all_of(texts[0])
    mask = os.umask(0o22)
    os.umask(mask)
    assert (dict(os.environ), Path.cwd(), mask) == before


def test_no_socket_is_needed(texts: list[str], monkeypatch: pytest.MonkeyPatch) -> None:
    def forbidden(*_: object, **__: object) -> NoReturn:
        msg = "a socket was asked for"
        raise AssertionError(msg)

    for name in ("socket", "create_connection", "getaddrinfo", "gethostbyname"):
        monkeypatch.setattr(socket, name, forbidden)
    assert all_of(texts[0])
