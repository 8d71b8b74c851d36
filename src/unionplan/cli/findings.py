"""Findings and remarks as people read them."""

import re
from collections import Counter
from collections.abc import Iterable, Iterator
from typing import Final, NamedTuple

from unionplan.chinese import display_width, printable
from unionplan.cli.excerpt import Lines
from unionplan.cli.inputs import Input, describe_reading
from unionplan.cli.layout import wrap
from unionplan.cli.pointers import find_pointers
from unionplan.cli.summary import name_plan, plain_summary, summarize
from unionplan.cli.terminal import Paint, Terminal
from unionplan.cli.words import Lang, brackets, word
from unionplan.rules import Finding, Report, Rule, Severity

__all__ = [
    "MOST_ALIKE",
    "Located",
    "locate",
    "plain_file",
    "show_plan",
    "show_remarks",
    "show_source",
    "template",
]

MOST_ALIKE: Final = 3
"""Findings of one rule in one plan that are shown one by one; the others are counted."""

_PAINTS: Final[dict[Severity, Paint]] = {
    Severity.ERROR: "red",
    Severity.WARNING: "yellow",
    Severity.ADVICE: "cyan",
}
_FEWEST: Final = 2  # characters that cannot stand in a sentence by chance
_PARAMETER: Final = re.compile(r"\{[a-z_]{1,40}\}")
_INDENT: Final = "  "


class Located(NamedTuple):
    """A finding and the words that it is about.

    Attributes:
        finding: The finding.
        start: Offset of their first character in the file; None where it is not known.
        end: Offset behind the last.
    """

    finding: Finding
    start: int | None
    end: int


def locate(source: Input, report: Report) -> tuple[Located, ...]:
    """The findings in the order in which their words stand in the file, those without any first."""
    findings = report.findings
    spans: Iterable[tuple[int, int] | None]
    if source.document is None:
        spans = [_find_words(finding, source.lines.text) for finding in findings]
    else:
        pointers = [finding.where for finding in findings]
        spans = find_pointers(source.lines, source.document, pointers)
    located = [
        Located(finding, *(span or (None, 0)))
        for finding, span in zip(findings, spans, strict=True)
    ]
    return tuple(sorted(located, key=lambda each: -1 if each.start is None else each.start))


def _find_words(finding: Finding, text: str) -> tuple[int, int] | None:
    """The words that a finding quotes, where they stand in its span; else the span."""
    if finding.span is None:
        return None
    start, end = finding.span.start, finding.span.end
    quoted = [value for value in finding.parameters.values() if isinstance(value, str)]
    for words in sorted(quoted, key=len, reverse=True):
        found = text.find(words, start, end)
        if found >= 0 and len(words) >= _FEWEST:
            return found, found + len(words)
    return start, end


def template(rule: Rule, lang: Lang) -> str:
    """What a rule says, with ``…`` for what it quotes from a plan."""
    return _PARAMETER.sub("…", rule.messages.zh if lang == "zh" else rule.messages.en)


def show_source(source: Input, terminal: Terminal, lang: Lang) -> Iterator[str]:
    """The name of a file, and how much of it was read in which encoding."""
    name, account = printable(source.name(lang)), describe_reading(source, lang)
    lines = [name + brackets(account, lang)]
    if display_width(lines[0]) > terminal.width:
        lines = wrap(name, terminal.width)
        if account:
            lines += wrap(account, terminal.width, indent=_INDENT, hang=_INDENT)
    yield from (terminal.paint(line, "bold") for line in lines)


def plain_file(
    source: Input, reports: Iterable[Report], findings: Iterable[Iterable[Located]]
) -> dict[str, object]:
    """A file and what is wrong with its plans, as JSON writes it."""
    reading = source.reading
    plain: dict[str, object] = {"file": printable(source.file), "encoding": source.encoding}
    if reading is not None:
        plain["coverage"] = f"{reading.coverage:.4f}"
        plain["remarks"] = [
            {
                "code": remark.code.value,
                "plan": remark.plan,
                "message": {"zh": remark.message("zh"), "en": remark.message("en")},
                "span": {"start": remark.start, "end": remark.end},
                **_plain_place(source.lines, remark.start),
            }
            for remark in reading.remarks
        ]
    plain["plans"] = [
        {
            **plain_summary(plan),
            "findings": [
                each.finding.to_plain() | _plain_place(source.lines, each.start) for each in located
            ],
            "waived": report.to_plain()["waived"],
        }
        for plan, report, located in zip(source.plans, reports, findings, strict=True)
    ]
    return plain


def _plain_place(lines: Lines, offset: int | None) -> dict[str, int]:
    if offset is None:
        return {}
    line, column = lines.place(offset)
    return {"line": line, "column": column}


def show_remarks(source: Input, plan: int | None, terminal: Terminal, lang: Lang) -> Iterator[str]:
    """What the reader has to say about one plan, or about the whole of a text."""
    if source.reading is None:
        return
    for remark in source.reading.remarks:
        if remark.plan == plan:
            label = terminal.paint(word("remark", lang), "green")
            hang = f"{_INDENT}{' ' * 5}"
            lines = wrap(remark.message(lang), terminal.width, indent=hang, hang=hang)
            yield f"{_INDENT}{label} {lines[0].removeprefix(hang)}"
            yield from lines[1:]


def show_plan(
    source: Input,
    index: int,
    findings: Iterable[Located],
    terminal: Terminal,
    lang: Lang,
    *,
    every_one: bool,
) -> Iterator[str]:
    """A plan in a line or two, then what is wrong with it.

    Args:
        source: The file that it stands in.
        index: Which of its plans.
        findings: What is wrong.
        terminal: Where it is shown.
        lang: The language.
        every_one: Whether findings are shown beyond `MOST_ALIKE` of one rule.
    """
    plan = source.plans[index]
    number = f"{index + 1}. " if len(source.plans) > 1 else ""
    yield ""
    for line in wrap(f"{number}{name_plan(plan, lang)}", terminal.width, hang=" " * len(number)):
        yield terminal.paint(line, "bold")
    yield from wrap(summarize(plan, lang), terminal.width, indent=_INDENT, hang=_INDENT)
    yield from show_remarks(source, index, terminal, lang)
    seen: Counter[str] = Counter()
    for each in findings:
        code = each.finding.code
        seen[code] += 1
        if every_one or seen[code] <= MOST_ALIKE:
            yield ""
            yield from _show_finding(each, source, terminal, lang)
    hidden = {code: count - MOST_ALIKE for code, count in seen.items() if count > MOST_ALIKE}
    if hidden and not every_one:
        yield ""
        yield from wrap(_count_hidden(hidden, lang), terminal.width, indent=_INDENT, hang=_INDENT)


def _show_finding(each: Located, source: Input, terminal: Terminal, lang: Lang) -> Iterator[str]:
    finding = each.finding
    label = word(finding.severity.value, lang)
    first, *others = wrap(
        f"{label} {finding.code} {finding.message(lang)}",
        terminal.width,
        indent=_INDENT,
        hang=_INDENT * 2,
    )
    head = f"{terminal.paint(label, _PAINTS[finding.severity], 'bold')} " + terminal.paint(
        finding.code, "bold"
    )
    yield first.replace(f"{label} {finding.code}", head, 1)
    yield from others
    if each.start is not None:
        yield from _quote(source.lines, each.start, each.end, terminal)
    if source.reading is None and finding.where:
        indent = _INDENT * 2
        for line in wrap(finding.where, terminal.width, indent=indent, hang=indent):
            yield terminal.paint(line, "dim")


def _quote(lines: Lines, start: int, end: int, terminal: Terminal) -> Iterator[str]:
    """The line with its place before it, and carets below what is meant."""
    line, column = lines.place(start)
    gutter = f"{_INDENT * 2}{line}:{column} |"
    shown, marks = lines.excerpt(start, end, terminal.width - len(gutter) - 1)
    yield f"{terminal.paint(gutter, 'dim')} {shown}"
    yield f"{terminal.paint('|'.rjust(len(gutter)), 'dim')} {terminal.paint(marks, 'green')}"


def _count_hidden(hidden: dict[str, int], lang: Lang) -> str:
    counts = ("、" if lang == "zh" else ", ").join(f"{code} × {n}" for code, n in hidden.items())
    if lang == "zh":
        return f"另有同类问题：{counts}（用 --all 全部列出）"
    return f"more of the same: {counts} (--all lists them)"
