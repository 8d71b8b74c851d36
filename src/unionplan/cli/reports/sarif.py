"""For code scanning: SARIF 2.1.0, which forges and editors read.

Source: OASIS Standard "Static Analysis Results Interchange Format (SARIF) Version 2.1.0" with
errata 01; section numbers below are those of its text.
"""

import os
from collections import Counter
from collections.abc import Iterator, Sequence
from hashlib import sha256
from pathlib import Path
from typing import Final, NamedTuple
from urllib.parse import quote

from unionplan import __version__
from unionplan.cli.checking import Checked
from unionplan.cli.documents import STDIN
from unionplan.cli.reports.failure import Failure
from unionplan.cli.rule_texts import describe_fault
from unionplan.cli.words import Lang, word
from unionplan.rules import Finding, Located, Location, Registry, Rule, Severity

__all__ = ["sarif_report"]

_SCHEMA: Final = (
    "https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json"
)
_LEVELS: Final = {
    Severity.ERROR: "error",
    Severity.WARNING: "warning",
    Severity.ADVICE: "note",
}
_LANGUAGES: Final[dict[Lang, str]] = {"zh": "zh-CN", "en": "en-US"}
_FINGERPRINT: Final = "unionplanFinding/v1"


def sarif_report(
    files: Sequence[Checked], failed: Sequence[Failure], lang: Lang, *, registry: Registry
) -> dict[str, object]:
    """One run with all files.

    Columns count code points, as ours do. What a waiver covers is a suppressed result; rules that
    lack a fact are notifications about the configuration, and files that could not be read are
    notifications about the execution.
    """
    rules = {rule.code: index for index, rule in enumerate(registry)}
    checks = [_File(each, index, rules, lang) for index, each in enumerate(files)]
    invocation: dict[str, object] = {"executionSuccessful": not failed}
    if failures := [_failure(each) for each in failed]:
        invocation["toolExecutionNotifications"] = failures
    if missing := [note for each in checks for note in _not_checked(each)]:
        invocation["toolConfigurationNotifications"] = missing
    run = {
        "tool": {
            "driver": {
                "name": "unionplan",
                "version": __version__,
                "language": _LANGUAGES[lang],
                "rules": [_rule(rule, lang) for rule in registry],
            }
        },
        "invocations": [invocation],
        "language": _LANGUAGES[lang],
        "columnKind": "unicodeCodePoints",
        "newlineSequences": ["\r\n", "\r", "\n"],
        "artifacts": [_artifact(each) for each in files],
        "results": [result for each in checks for result in _results(each)],
    }
    return {"$schema": _SCHEMA, "version": "2.1.0", "runs": [run]}


class _File(NamedTuple):
    """A file with what its results refer to: its index, those of rules, and the language."""

    checked: Checked
    number: int
    rules: dict[str, int]
    lang: Lang


def _rule(rule: Rule, lang: Lang) -> dict[str, object]:
    """A reportingDescriptor (3.49)."""
    page = rule.page
    plain: dict[str, object] = {
        "id": rule.code,
        "name": rule.name,
        "messageStrings": {
            "default": {"text": rule.messages.zh if lang == "zh" else rule.messages.en}
        },
        "defaultConfiguration": {"level": _LEVELS[rule.severity]},
        "properties": {
            "tags": [rule.family.value, rule.level.value],
            **({"source": rule.source} if rule.source else {}),
        },
    }
    summary, why = describe_fault(rule, lang)
    if summary:
        text = f"{summary}\n\n{why}"
        examples = [
            (word(key, lang), plan) for key, plan in (("example", page.example), ("fix", page.fix))
        ]
        markdown = [text, *(f"**{head}**\n\n```yaml\n{plan}\n```" for head, plan in examples)]
        plain |= {
            "shortDescription": {"text": summary},
            "fullDescription": {"text": why or summary},
            "help": {"text": text, "markdown": "\n\n".join(markdown)},
        }
    return plain


def _results(file: _File) -> Iterator[dict[str, object]]:
    seen: Counter[str] = Counter()
    several = len(file.checked.plans) > 1
    for number, plan in enumerate(file.checked.plans, 1):
        found = [_result(file, each, seen) for each in plan.findings]
        for each, waived in zip(plan.waived, plan.report.waived, strict=True):
            reason = {"kind": "inSource", "status": "accepted"}
            reason["justification"] = waived.waiver.reason
            found.append(_result(file, each, seen) | {"suppressions": [reason]})
        for result in found:
            yield {**result, "properties": {"plan": number}} if several else result


def _result(file: _File, each: Located, seen: Counter[str]) -> dict[str, object]:
    """A result (3.27)."""
    finding = each.finding
    plain: dict[str, object] = {
        "ruleId": finding.code,
        "kind": "fail",
        "level": _LEVELS[finding.severity],
        "message": {"text": finding.message(file.lang)},
        "locations": [_location(file, finding, each.location)],
        "partialFingerprints": {_FINGERPRINT: _fingerprint(finding, seen)},
    }
    if finding.code in file.rules:
        plain["ruleIndex"] = file.rules[finding.code]
    if finding.related:
        plain["relatedLocations"] = [
            {"id": index, "logicalLocations": [_logical(where)]}
            for index, where in enumerate(finding.related)
        ]
    return plain


def _location(file: _File, finding: Finding, place: Location | None) -> dict[str, object]:
    """A location (3.28): the stretch of the file, and the JSON Pointer into the plan."""
    physical: dict[str, object] = {"artifactLocation": _reference(file)}
    if place is not None:
        physical["region"] = {
            "startLine": place.line,
            "startColumn": place.column,
            "endLine": place.end_line,
            "endColumn": place.end_column,
            "charOffset": place.start,
            "charLength": place.end - place.start,
            "snippet": {"text": place.quote},
        }
    plain: dict[str, object] = {"physicalLocation": physical}
    if finding.where:
        plain["logicalLocations"] = [_logical(finding.where, finding.id)]
    return plain


def _logical(where: str, id_: str | None = None) -> dict[str, object]:
    """A logicalLocation (3.33)."""
    plain: dict[str, object] = {"fullyQualifiedName": where, "kind": "element"}
    return plain if id_ is None else {**plain, "name": id_}


def _fingerprint(finding: Finding, seen: Counter[str]) -> str:
    """Equal for the same finding in another version of the file, wherever its lines have moved."""
    words = f"{finding.code}\0{finding.message('zh')}"
    seen[words] += 1
    return sha256(f"{words}\0{seen[words]}".encode("utf-8", "backslashreplace")).hexdigest()[:32]


def _not_checked(file: _File) -> Iterator[dict[str, object]]:
    """A notification (3.58) for each rule that lacks a fact."""
    for plan in file.checked.plans:
        for each in plan.report.not_checked:
            yield {
                "level": "note",
                "message": {"text": each.message(file.lang)},
                "associatedRule": {"id": each.code, "index": file.rules[each.code]},
                "locations": [{"physicalLocation": {"artifactLocation": _reference(file)}}],
            }


def _failure(failure: Failure) -> dict[str, object]:
    place = {"artifactLocation": {"uri": _uri(failure.file)}}
    return {
        "level": "error",
        "message": {"text": "\n".join(map(_encodable, failure.lines))},
        "locations": [{"physicalLocation": place}],
    }


def _reference(file: _File) -> dict[str, object]:
    return {"uri": _uri(file.checked.source.file), "index": file.number}


def _artifact(checked: Checked) -> dict[str, object]:
    """An artifact (3.24)."""
    return {
        "location": {"uri": _uri(checked.source.file)},
        "encoding": checked.source.encoding,
        "roles": ["analysisTarget"],
    }


def _uri(file: str) -> str:
    """A file as a URI reference (3.4.3): relative as it was named, else with its scheme."""
    if file == STDIN:
        return "stdin"
    path = Path(file)
    if path.is_absolute():
        return path.as_uri()
    return quote(os.fsencode(path.as_posix()))


def _encodable(text: str) -> str:
    return text.encode("utf-8", "backslashreplace").decode()
