"""For people: each finding with the words that it is about."""

from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from typing import Final

from unionplan.chinese import display_width, printable
from unionplan.cli.checking import Checked
from unionplan.cli.excerpt import Lines
from unionplan.cli.inputs import Input, describe_reading
from unionplan.cli.layout import wrap
from unionplan.cli.summary import name_plan, summarize
from unionplan.cli.terminal import Paint, Terminal
from unionplan.cli.words import Lang, brackets, comma, counted, word
from unionplan.rules import Finding, Located, Location, Severity

__all__ = [
    "MOST_ALIKE",
    "show_file",
    "show_total",
]

MOST_ALIKE: Final = 3
"""Findings of one rule in one plan that are shown one by one; the others are counted."""

_PAINTS: Final[dict[Severity, Paint]] = {
    Severity.ERROR: "red",
    Severity.WARNING: "yellow",
    Severity.ADVICE: "cyan",
}
_INDENT: Final = "  "


def show_file(
    checked: Checked, terminal: Terminal, lang: Lang, *, every_one: bool
) -> Iterator[str]:
    """A file with its plans and what is wrong with each.

    Args:
        checked: The file.
        terminal: Where it is shown.
        lang: The language.
        every_one: Whether findings are shown beyond `MOST_ALIKE` of one rule.
    """
    source = checked.source
    yield from _show_source(source, terminal, lang)
    if checked.mended:
        yield from _indented(_count_mended(checked.mended, lang), terminal)
    yield from _show_remarks(source, None, terminal, lang)
    for index, plan in enumerate(checked.plans):
        yield from _show_plan(source, index, plan.findings, terminal, lang, every_one=every_one)
        if needs := plan.report.describe_needs(lang):
            yield ""
            for line in _indented(needs, terminal):
                yield terminal.paint(line, "dim")


def show_total(files: Sequence[Checked], terminal: Terminal, lang: Lang) -> Iterator[str]:
    """How much is wrong with all files together, and how much of it a machine can mend."""
    reports = [report for each in files for report in each.reports]
    totals = Counter(dict.fromkeys(Severity, 0))
    for report in reports:
        totals.update(report.counts)
    found = [counted(totals[severity], severity.value, lang) for severity in Severity]
    some = [words for severity, words in zip(Severity, found, strict=True) if totals[severity]]
    number = [counted(len(files), "file", lang)] if len(files) > 1 else []
    what = comma(lang).join([*number, counted(len(reports), "plan", lang)])
    colon = "：" if lang == "zh" else ": "
    total = f"{what}{colon}{comma(lang).join(some) or word('clean', lang)}"
    yield from (terminal.paint(line, "bold") for line in wrap(total, terminal.width))
    fixes = [finding.safe for report in reports for finding in report.findings if finding.fix]
    yield from wrap(_count_fixes(sum(fixes), fixes.count(False), lang), terminal.width)


def _show_source(source: Input, terminal: Terminal, lang: Lang) -> Iterator[str]:
    """The name of a file, and how much of it was read in which encoding."""
    name, account = printable(source.name(lang)), describe_reading(source, lang)
    lines = [name + brackets(account, lang)]
    if display_width(lines[0]) > terminal.width:
        lines = wrap(name, terminal.width)
        if account:
            lines += wrap(account, terminal.width, indent=_INDENT, hang=_INDENT)
    yield from (terminal.paint(line, "bold") for line in lines)


def _show_remarks(source: Input, plan: int | None, terminal: Terminal, lang: Lang) -> Iterator[str]:
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


def _show_plan(
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
    yield from _show_remarks(source, index, terminal, lang)
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
    if each.location is not None:
        yield from _quote(source.lines, each.location, terminal)
    if source.reading is None and finding.where:
        indent = _INDENT * 2
        for line in wrap(finding.where, terminal.width, indent=indent, hang=indent):
            yield terminal.paint(line, "dim")


def _quote(lines: Lines, place: Location, terminal: Terminal) -> Iterator[str]:
    """The line with its place before it, and carets below what is meant."""
    gutter = f"{_INDENT * 2}{place.line}:{place.column} |"
    shown, marks = lines.excerpt(place.start, place.end, terminal.width - len(gutter) - 1)
    yield f"{terminal.paint(gutter, 'dim')} {shown}"
    yield f"{terminal.paint('|'.rjust(len(gutter)), 'dim')} {terminal.paint(marks, 'green')}"


def _indented(text: str, terminal: Terminal) -> list[str]:
    return wrap(text, terminal.width, indent=_INDENT, hang=_INDENT)


def _count_mended(mended: Iterable[Finding], lang: Lang) -> str:
    counts = _by_code(Counter(finding.code for finding in mended), lang)
    return f"已修正：{counts}" if lang == "zh" else f"mended: {counts}"


def _count_fixes(safe: int, unsafe: int, lang: Lang) -> str:
    """How many findings a machine can mend; empty for none."""
    if lang == "zh":
        parts = [f"--fix 可以修正{safe}处"] if safe else []
        parts += [f"加上 --unsafe-fixes 可以再修正{unsafe}处，改后请核对"] if unsafe else []
        return "；".join(parts)
    parts = [f"--fix can mend {safe}"] if safe else []
    parts += [f"{unsafe} more with --unsafe-fixes, to be looked at"] if unsafe else []
    return "; ".join(parts)


def _by_code(counts: dict[str, int], lang: Lang) -> str:
    return ("、" if lang == "zh" else ", ").join(f"{code} × {n}" for code, n in counts.items())


def _count_hidden(hidden: dict[str, int], lang: Lang) -> str:
    counts = _by_code(hidden, lang)
    if lang == "zh":
        return f"另有同类问题：{counts}（用 --all 全部列出）"
    return f"more of the same: {counts} (--all lists them)"
