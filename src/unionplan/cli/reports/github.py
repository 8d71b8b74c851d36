"""For GitHub: workflow commands, which it shows beside the lines of a change."""

from collections.abc import Iterator, Sequence
from typing import Final

from unionplan.cli.checking import Checked, PlanChecked
from unionplan.cli.reports.failure import Failure
from unionplan.cli.words import Lang
from unionplan.rules import Located, Severity

__all__ = ["github_report"]

_COMMANDS: Final = {
    Severity.ERROR: "error",
    Severity.WARNING: "warning",
    Severity.ADVICE: "notice",
}
_IN_MESSAGES: Final = str.maketrans({"%": "%25", "\r": "%0D", "\n": "%0A"})
_IN_PROPERTIES: Final = _IN_MESSAGES | str.maketrans({":": "%3A", ",": "%2C"})


def github_report(files: Sequence[Checked], failed: Sequence[Failure], lang: Lang) -> str:
    """One annotation a line for each finding, each file that could not be read, and missing facts.

    Source: the workflow commands of GitHub Actions, and their toolkit's rules for escaping.
    """
    lines = [line for each in files for line in _file(each, lang)]
    lines += [
        _command("error", {"file": each.file}, line) for each in failed for line in each.lines
    ]
    return "".join(f"{line}\n" for line in lines)


def _file(checked: Checked, lang: Lang) -> Iterator[str]:
    file = checked.source.file
    for plan in checked.plans:
        yield from (_finding(file, each, lang) for each in plan.findings)
        yield from _needs(file, plan, lang)


def _finding(file: str, each: Located, lang: Lang) -> str:
    finding, place = each
    properties: dict[str, object] = {"file": file}
    if place is not None:
        properties |= {"line": place.line, "endLine": place.end_line}
        if place.line == place.end_line:  # columns are understood within one line only
            properties |= {"col": place.column, "endColumn": place.end_column}
    properties["title"] = f"{finding.code} {finding.name}"
    message = finding.message(lang)
    if place is None and finding.where:
        message = f"{finding.where}: {message}"
    return _command(_COMMANDS[finding.severity], properties, message)


def _needs(file: str, plan: PlanChecked, lang: Lang) -> Iterator[str]:
    if needs := plan.report.describe_needs(lang):
        yield _command("notice", {"file": file}, needs)


def _command(name: str, properties: dict[str, object], message: str) -> str:
    written = ",".join(
        f"{key}={str(value).translate(_IN_PROPERTIES)}" for key, value in properties.items()
    )
    line = f"::{name} {written}::{message.translate(_IN_MESSAGES)}"
    return line.encode("utf-8", "backslashreplace").decode()  # a file's name can be any bytes
