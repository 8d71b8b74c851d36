"""The page in a real browser: what people see and hear of it, and that nothing in it runs."""

import base64
import re
import shutil
import subprocess
from collections.abc import Callable
from pathlib import Path
from typing import Literal

import pytest

import unionplan
from unionplan.formats import FORMATS, html
from unionplan.model import (
    Activity,
    Frequency,
    Goal,
    Measurement,
    Metric,
    Observance,
    Organization,
    Party,
    Plan,
    Recurrence,
    Section,
    Target,
)

from .conftest import Browser

PLAN = Plan(
    title="2026年柳河小学工会工作计划",
    period="2026",
    organization=Organization(name="柳河小学工会", kind="school"),
    sections=[
        Section(marker="一、", heading="指导思想", text="服务教职工，办好家门口的学校。"),
        Section(
            id="tasks",
            marker="二、",
            heading="重点工作",
            sections=[Section(marker="（一）", heading="民主管理", text="落实教代会职权。")],
        ),
        Section(role="signoff", text="柳河小学工会\n2026年1月12日"),
    ],
    goals=[Goal(id="g", statement="教代会制度化", area="democratic_management")],
    activities=[
        Activity(
            title="召开教代会",
            when="2026-04-17",
            area="democratic_management",
            goals=["g"],
            section="tasks",
            status="in_progress",
            parties=[Party(name="校工会"), Party(name="总务处", role="support")],
        ),
        Activity(title="庆祝妇女节", when=Observance(festival="womens_day"), status="done"),
        Activity(title="教职工体检", when="../2026-09", budget=64000, status="postponed"),
        Activity(title="重阳茶话会", when="2026-10", status="cancelled"),
        Activity(title="委员会会议", when=Frequency(every="month", times=1)),
        Activity(title="接待日", when=Recurrence(rrule="FREQ=MONTHLY;BYDAY=1WE")),
        Activity(title="看望病员"),
        Activity(title="评优", observances=["teachers_day"]),
    ],
    metrics=[
        Metric(
            name="提案答复率",
            unit="%",
            goal="g",
            targets=[Target(at_least=95)],
            measurements=[Measurement(value="82.4", numerator=14, denominator=17)],
        ),
        Metric(name="活动", unit="次", targets=[Target(at_least=8)]),
    ],
)
WIDE, NARROW = 1366, 390


def page(**options: object) -> bytes:
    options.setdefault("findings", unionplan.check(PLAN).findings)
    return FORMATS.named("html").write(PLAN, strict=False, **options).data


@pytest.mark.parametrize("width", [WIDE, NARROW])
@pytest.mark.parametrize("light", ["light", "dark"])
def test_axe_finds_nothing(
    browser: Browser, axe: Callable[[], list[str]], width: int, light: Literal["light", "dark"]
) -> None:
    browser.open(page(), width=width, light=light)
    assert axe() == []


def test_axe_finds_a_fault_where_there_is_one(
    browser: Browser, axe: Callable[[], list[str]]
) -> None:
    browser.open(page().replace(b' lang="zh-Hans"', b"", 1))
    browser.driver.execute_script("document.documentElement.style.setProperty('--ink', '#ddd')")
    assert {fault.partition(":")[0] for fault in axe()} == {"html-has-lang", "color-contrast"}


@pytest.mark.parametrize("options", [{"lang": "en"}, {"layout": "wall"}], ids=str)
def test_axe_finds_nothing_in_other_pages(
    browser: Browser, axe: Callable[[], list[str]], options: dict[str, str]
) -> None:
    browser.open(page(**options))
    assert axe() == []


def test_axe_finds_nothing_in_print_and_in_a_plan_of_nothing(
    browser: Browser, axe: Callable[[], list[str]]
) -> None:
    browser.open(page(), media="print", light="dark")
    assert axe() == []
    browser.open(html.write(Plan()).data)
    assert axe() == []


@pytest.mark.parametrize("width", [WIDE, NARROW])
def test_a_screen_reader_is_given_landmarks_headings_and_tables(
    browser: Browser, width: int
) -> None:
    browser.open(page(), width=width)
    roles = browser.roles()
    names = [role for role, _ in roles]
    for landmark in ("banner", "navigation", "main", "contentinfo"):
        assert names.count(landmark) == 1
    assert ("heading", "2026年柳河小学工会工作计划") in roles
    for part in ("计划正文", "月度安排", "指标进度", "工作目标", "检查结果"):
        assert ("heading", part) in roles
        assert ("region", part) in roles
    assert names.count("table") == 3
    assert ("columnheader", "责任分工") in roles
    assert ("rowheader", "4月") in roles
    assert any(role == "image" and "月度时间轴" in name for role, name in roles)


def test_the_whole_plan_can_be_read_as_text(browser: Browser) -> None:
    browser.open(page())
    text = browser.value("document.body.innerText")
    for words in (
        *("一、", "服务教职工，办好家门口的学校。", "4月17日", "牵头：校工会", "每月第1个周三"),
        *("82.4%", "未达到", "检查发现的问题"),
    ):
        assert words in text


@pytest.mark.parametrize("width", [320, NARROW, 800, WIDE])
def test_the_page_is_as_wide_as_its_window(browser: Browser, width: int) -> None:
    browser.open(page(), width=width)
    assert browser.value("document.documentElement.scrollWidth") <= width


def test_the_page_is_dark_in_the_dark_and_white_on_paper(browser: Browser) -> None:
    colour = "getComputedStyle(document.body).backgroundColor"
    papers: list[str] = []
    for light, media in (("light", ""), ("dark", ""), ("dark", "print")):
        browser.open(page(), light=light, media=media)  # type: ignore[arg-type]
        papers.append(browser.value(colour))
    assert papers == ["rgb(255, 253, 249)", "rgb(23, 24, 27)", "rgb(255, 255, 255)"]


def test_the_keyboard_leads_past_the_contents(browser: Browser) -> None:
    browser.open(page())
    for kind in ("rawKeyDown", "keyUp"):
        browser.command("Input.dispatchKeyEvent", type=kind, key="Tab", windowsVirtualKeyCode=9)
    assert browser.value("document.activeElement.textContent") == "跳到正文"
    assert browser.value("document.activeElement.getBoundingClientRect().left >= 0")


HOSTILE = (
    "</title></style><script>window.hit=1</script><img src=http://127.0.0.1:9/x onerror=hit=1>"
    '<svg onload=hit=1><a href=javascript:hit=1>甲</a>" onclick="hit=1'
)


def test_nothing_in_a_plan_runs_or_loads_anything(browser: Browser) -> None:
    plan = Plan(
        title=HOSTILE,
        sections=[Section(heading=HOSTILE, text=HOSTILE)],
        activities=[Activity(title=HOSTILE, when="2026-03", parties=[Party(name=HOSTILE)])],
        metrics=[Metric(name=HOSTILE, unit=HOSTILE, targets=[Target(at_least=1)])],
    )
    browser.complaints()
    browser.open(html.write(plan).data)
    assert browser.value("window.hit === undefined")
    assert browser.value("document.scripts.length + document.images.length") == 0
    assert browser.value("performance.getEntriesByType('resource').length") == 0
    assert browser.value("document.querySelectorAll('a:not([href^=\"#\"])').length") == 0
    assert browser.complaints() == []
    assert browser.value("document.querySelector('h1').textContent") == HOSTILE


def test_the_policy_forbids_what_would_be_put_into_the_page(browser: Browser) -> None:
    data = page().replace(b"</main>", b"<script>window.hit=1</script><p style='color:red'></main>")
    browser.open(data)
    assert browser.value("window.hit === undefined")
    assert browser.value("getComputedStyle(document.querySelector('p[style]')).color") != (
        "rgb(255, 0, 0)"
    )
    assert all("Content Security Policy" in each for each in browser.complaints())


def test_on_paper_all_of_it_is_there_on_a4(browser: Browser, tmp_path: Path) -> None:
    if shutil.which("pdftotext") is None:
        pytest.skip("poppler-utils is not installed")
    browser.open(page())
    printed = browser.command("Page.printToPDF", preferCSSPageSize=True, printBackground=True)
    path = tmp_path / "page.pdf"
    path.write_bytes(base64.b64decode(printed["data"]))
    info = subprocess.run(["pdfinfo", path], check=True, capture_output=True, text=True).stdout  # noqa: S607
    assert re.search(r"Page size: +59[45]\.?\d* x 84[12]", info)
    text = subprocess.run(["pdftotext", path, "-"], check=True, capture_output=True).stdout  # noqa: S607
    words = re.sub(r"\s", "", text.decode())
    assert "服务教职工，办好家门口的学校。" in words
    assert "目录" not in words
