"""What the tests of web pages share: an independent parser, and a real browser."""

import os
import shutil
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any, Literal, NamedTuple
from xml.etree.ElementTree import Element

import pytest

from unionplan.formats import FORMATS
from unionplan.model import Plan


class Page(NamedTuple):
    """A page as a parser sees it that is none of ours, and strict about every fault."""

    root: Element

    @classmethod
    def of(cls, plan: Plan, **options: object) -> "Page":
        """The page of a plan."""
        return cls.parse(FORMATS.named("html").write(plan, strict=False, **options).data)

    @classmethod
    def parse(cls, data: bytes) -> "Page":
        """A page that was written; it is skipped where the parser is not installed."""
        html5lib = pytest.importorskip("html5lib")
        parser = html5lib.HTMLParser(strict=True, namespaceHTMLElements=False)
        root = parser.parse(data, transport_encoding="utf-8")
        for element in root.iter():
            element.tag = str(element.tag).rpartition("}")[2]  # that of a drawing has a namespace
        return cls(root)

    def all(self, path: str) -> list[Element]:
        """The elements of a path, in order."""
        return self.root.findall(f".//{path}")

    def one(self, path: str) -> Element:
        """The only element of a path."""
        (found,) = self.all(path)
        return found

    def texts(self, path: str) -> list[str]:
        """What the elements of a path say."""
        return [said(element) for element in self.all(path)]

    @property
    def ids(self) -> list[str]:
        """The ids in it."""
        return [element.attrib["id"] for element in self.root.iter() if "id" in element.attrib]

    @property
    def targets(self) -> list[str]:
        """Where its links lead to."""
        return [link.attrib["href"] for link in self.root.iter("a")]


def said(element: Element) -> str:
    """All text in an element."""
    return "".join(element.itertext())


def rows(page: Page, table: str) -> list[list[str]]:
    """The rows of the table of a class, cell by cell."""
    return [[said(cell) for cell in row] for row in page.all(f"table[@class='{table}']/tbody/tr")]


class Browser:
    """Chromium, in which a page is looked at in a window of some size and some light."""

    def __init__(self, driver: Any, folder: Path) -> None:  # noqa: ANN401 - it may lack
        self.driver = driver
        self._folder = folder
        self._number = 0

    def open(
        self,
        data: bytes,
        *,
        width: int = 1366,
        light: Literal["light", "dark"] = "light",
        media: str = "",
    ) -> None:
        """Show a page."""
        self._number += 1
        path = self._folder / f"{self._number}.html"
        path.write_bytes(data)
        size = {"width": width, "height": 900, "deviceScaleFactor": 1, "mobile": False}
        self.command("Emulation.setDeviceMetricsOverride", **size)
        features = [{"name": "prefers-color-scheme", "value": light}]
        self.command("Emulation.setEmulatedMedia", media=media, features=features)
        self.driver.get(path.as_uri())

    def command(self, name: str, **arguments: object) -> Any:  # noqa: ANN401 - JSON
        """Ask for something of the DevTools protocol."""
        return self.driver.execute_cdp_cmd(name, arguments)

    def value(self, script: str) -> Any:  # noqa: ANN401 - JSON
        """The value of an expression of JavaScript."""
        return self.driver.execute_script(f"return {script}")

    def roles(self) -> list[tuple[str, str]]:
        """What a screen reader is given: roles with names, in the order of the page."""
        nodes = self.command("Accessibility.getFullAXTree")["nodes"]
        return [
            (node["role"]["value"], node.get("name", {}).get("value", ""))
            for node in nodes
            if not node["ignored"]
        ]

    def complaints(self) -> list[str]:
        """What the browser's console says of the page that is shown."""
        return [entry["message"] for entry in self.driver.get_log("browser")]


@pytest.fixture(scope="session")
def browser(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Browser]:
    """Give Debian's chromium without a window, or skip."""
    webdriver = pytest.importorskip("selenium.webdriver")
    chromium, chromedriver = shutil.which("chromium"), shutil.which("chromedriver")
    if chromium is None or chromedriver is None:
        pytest.skip("chromium and chromium-driver are not installed")
    options = webdriver.ChromeOptions()
    options.binary_location = chromium
    options.set_capability("goog:loggingPrefs", {"browser": "ALL"})
    folder = tmp_path_factory.mktemp("browser")
    for argument in (
        *("--headless=new", "--no-sandbox", "--disable-gpu", "--disable-dev-shm-usage"),
        *("--no-first-run", "--disable-background-networking", "--disable-component-update"),
        f"--user-data-dir={folder / 'profile'}",
    ):
        options.add_argument(argument)
    driver = webdriver.Chrome(options=options, service=webdriver.ChromeService(chromedriver))
    yield Browser(driver, folder)
    driver.quit()


@pytest.fixture(scope="session")
def axe(browser: Browser) -> Callable[[], list[str]]:
    """Give axe-core as a function that tells what is wrong with the page that is shown, or skip."""
    place = os.environ.get("UNIONPLAN_AXE")
    if not place:
        pytest.skip("UNIONPLAN_AXE does not name the axe.min.js of axe-core")
    script = Path(place).read_text(encoding="utf-8")

    def violations() -> list[str]:
        browser.driver.execute_script(script)
        found = browser.driver.execute_async_script(
            "const done = arguments[0]; axe.run(document, {resultTypes: ['violations']}).then(done)"
        )
        return [
            f"{each['id']}: {node['html'][:200]}: {node['failureSummary']}"
            for each in found["violations"]
            for node in each["nodes"]
        ]

    return violations
