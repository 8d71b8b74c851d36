"""For test reports: JUnit's XML, a suite for each plan and a case for each rule."""

from collections import defaultdict
from collections.abc import Sequence
from typing import Final, NamedTuple
from xml.etree.ElementTree import Element, SubElement, indent, tostring

from unionplan.chinese import printable
from unionplan.cli.checking import Checked, PlanChecked
from unionplan.cli.reports.failure import Failure
from unionplan.cli.words import Lang
from unionplan.rules import Located, Registry, Severity

__all__ = ["junit_report"]

_DECLARATION: Final = '<?xml version="1.0" encoding="UTF-8"?>\n'


def junit_report(
    files: Sequence[Checked],
    failed: Sequence[Failure],
    lang: Lang,
    *,
    registry: Registry,
    least: Severity,
) -> str:
    """A suite for each plan, with a case for each rule that ran.

    Args:
        files: What was checked.
        failed: What could not be read; each is an error.
        lang: The language.
        registry: The rules that there are.
        least: What weighs as much, or more, is a failure; what weighs less is told as output.
    """
    root = Element("testsuites", name="unionplan")
    for checked in files:
        for number, plan in enumerate(checked.plans, 1):
            several = f" ({number})" if len(checked.plans) > 1 else ""
            suite = SubElement(root, "testsuite", name=_shown(checked.source.file) + several)
            _fill(suite, _File(checked.source.file, lang, registry, least), plan)
    for failure in failed:
        suite = SubElement(root, "testsuite", name=_shown(failure.file))
        case = _case(suite, failure.file, "read")
        text = "\n".join(map(_shown, failure.lines))
        SubElement(case, "error", message=text.partition("\n")[0], type="unreadable").text = text
    for suite in [*root]:
        _count(suite, [suite])
    _count(root, [*root])
    indent(root)
    return _DECLARATION + tostring(root, encoding="unicode") + "\n"


class _File(NamedTuple):
    """A file, and how what is wrong in it is told."""

    name: str
    lang: Lang
    registry: Registry
    least: Severity


def _fill(suite: Element, file: _File, plan: PlanChecked) -> None:
    found: defaultdict[str, list[Located]] = defaultdict(list)
    for each in plan.findings:
        found[each.finding.code].append(each)
    for code in sorted({*plan.report.checked, *found}):
        name = file.registry[code].name if code in file.registry else ""
        case = _case(suite, file.name, f"{code} {name}".rstrip())
        heavy = [each for each in found[code] if each.finding.severity.reaches(file.least)]
        light = [each for each in found[code] if each not in heavy]
        if heavy:
            kind = heavy[0].finding.severity.value
            message = _shown(heavy[0].finding.message(file.lang))
            failure = SubElement(case, "failure", message=message, type=kind)
            failure.text = _lines(file, heavy)
        if light:
            SubElement(case, "system-out").text = _lines(file, light)
    for missing in plan.report.not_checked:
        case = _case(suite, file.name, f"{missing.code} {missing.name}")
        SubElement(case, "skipped", message=_shown(missing.message(file.lang)))


def _case(suite: Element, file: str, name: str) -> Element:
    shown = _shown(file)
    return SubElement(suite, "testcase", classname=shown, name=name, file=shown)


def _lines(file: _File, found: Sequence[Located]) -> str:
    lines: list[str] = []
    for finding, location in found:
        place = f":{location.line}:{location.column}" if location else ""
        lines.append(_shown(f"{file.name}{place}: {finding.message(file.lang)}"))
    return "\n".join(lines)


def _count(element: Element, suites: Sequence[Element]) -> None:
    for key, tag in (("failures", "failure"), ("errors", "error"), ("skipped", "skipped")):
        element.set(key, str(sum(len(suite.findall(f"testcase/{tag}")) for suite in suites)))
    element.set("tests", str(sum(len(suite.findall("testcase")) for suite in suites)))


def _shown(text: str) -> str:
    """The text without characters that XML cannot hold."""
    return printable(text).translate({0xFFFE: "\\ufffe", 0xFFFF: "\\uffff"})
