"""Documents in JSON, YAML, TOML, CSV and iCalendar that are made to do harm."""

from collections.abc import Iterator
from typing import Final

from tools.robustness.case import Case, either, inert, refused

_DEEP: Final = (101, 1_000, 100_000)
_FORMULAS: Final = (
    "=cmd|' /C calc'!A0",
    "+1+1",
    "-1+1",
    "@SUM(1)",
    "\t=1",
    "\r=1",
    "＝1",
    "＋1",
    "'=1",
)


def cases() -> Iterator[Case]:
    """All of them."""
    yield from _json()
    yield from _yaml()
    yield from _toml()
    yield from _csv()
    yield from _ics()


def _plan(rest: str) -> bytes:
    return f'{{"unionplan": 1, "title": "计划", {rest}}}'.encode()


def _json() -> Iterator[Case]:
    for depth in _DEEP:
        yield refused(f"json/arrays {depth}", _plan('"x-a": ' + "[" * depth + "]" * depth))
        yield refused(
            f"json/objects {depth}", _plan('"x-a": ' + '{"a":' * depth + "1" + "}" * depth)
        )
        yield refused(f"json/open arrays {depth}", b"[" * depth)
        yield refused(
            f"json/sections {depth}",
            _plan(
                '"sections": [{"id": "s"'
                + ', "sections": [{"id": "s"' * depth
                + "}]" * depth
                + "}]"
            ),
        )
    for number in (
        "9" * 401,
        "-" + "9" * 5_000,
        "0." + "1" * 5_000,
        "1e99999",
        "1E+999999999",
        "9" * 300_000,
    ):
        yield refused(f"json/number {number[:6]} {len(number)}", _plan(f'"x-a": {number}'))
        yield refused(
            f"json/budget {number[:6]} {len(number)}",
            _plan(f'"activities": [{{"title": "a", "budget": {number}}}]'),
        )
    for word in (
        "NaN",
        "Infinity",
        "-Infinity",
        "undefined",
        "'a'",
        "0x1F",
        "01",
        "1.",
        ".5",
        "+1",
        "1_0",
        "TRUE",
        "/**/1",
    ):
        yield refused(f"json/word {word}", _plan(f'"x-a": {word}'))
    yield refused("json/key twice", _plan('"title": "b"'))
    yield refused("json/key twice inside", _plan('"x-a": {"b": 1, "b": 2}'))
    yield refused("json/keys that look alike", _plan('"titlе": "b"'))
    yield refused("json/other version", b'{"unionplan": 99999999999999999999, "title": "a"}')
    yield refused("json/half a pair", _plan('"x-a": "\\ud800"'))
    yield refused("json/half a pair as key", _plan('"x-\\udfff": 1'))
    yield refused("json/two documents", _plan('"x-a": 1') * 2)
    yield refused("json/comma", _plan('"x-a": [1,]'))
    yield refused(
        "json/many faults", _plan('"activities": [' + ",".join(['{"titel": 1}'] * 50_000) + "]")
    )
    yield refused("json/many keys", _plan(",".join(f'"k{number}": 1' for number in range(100_000))))
    yield inert(
        "json/same id",
        _plan('"activities": [' + ",".join(['{"title": "a", "id": "a"}'] * 3_000) + "]"),
    )
    yield refused(
        "json/circle",
        _plan(
            '"activities": [{"title": "a", "id": "a", "parent": "b"}, {"title": "b", "id": "b", "parent": "a"}], "kind": 7'
        ),
    )
    yield either(
        "json/circle of parents",
        _plan(
            '"activities": [{"title": "a", "id": "a", "parent": "b"}, {"title": "b", "id": "b", "parent": "a"}]'
        ),
    )
    chain = ",".join(
        f'{{"title": "t", "id": "a{n}", "parent": "a{n + 1}", "after": ["a{n + 1}"]}}'
        for n in range(4_000)
    )
    yield either("json/long chain", _plan(f'"activities": [{chain}]'))
    yield inert("json/controls", _plan('"x-a": "\\u0000\\u001b[2J\\u202e\\u2028"'))
    yield inert("json/long text", _plan(f'"x-a": "{"工" * 2_000_000}"'))
    yield inert(
        "json/many sections",
        _plan('"sections": [' + ",".join(f'{{"id": "s{n}"}}' for n in range(20_000)) + "]"),
    )
    yield refused("json/too large", lambda: b" " * 32_000_001)
    yield inert("json/blanks", lambda: b" " * 30_000_000 + _plan('"x-a": 1'))
    for when in (
        "9999-12-31",
        "0001-01-01",
        "2026-02-30",
        "2026-13",
        "0000",
        "-2026",
        "2026-W54",
        "infinity",
        "9" * 5_000,
    ):
        yield either(
            f"json/when {when[:12]}", _plan(f'"activities": [{{"title": "a", "when": "{when}"}}]')
        )
    for rule in _rules():
        yield either(
            f"json/rrule {rule[:60]}",
            _plan(
                f'"period": "2026", "activities": [{{"title": "a", "when": {{"rrule": "{rule}", "first": "2026-01-01"}}}}]'
            ),
        )
    for span in ("0001/9999", "1900/2100", "2026/2025"):
        yield either(
            f"json/duty in {span}",
            _plan(
                f'"period": "{span}", "activities": [{{"title": "a", "when": {{"every": "day", "times": 999999999}}}}]'
            ),
        )


def _rules() -> Iterator[str]:
    yield from (
        "FREQ=SECONDLY", "FREQ=MINUTELY;INTERVAL=1", "FREQ=HOURLY", "FREQ=DAILY;INTERVAL=0",
        "FREQ=DAILY;COUNT=999999999", "FREQ=DAILY;INTERVAL=999999999", "FREQ=YEARLY;BYMONTH=2;BYMONTHDAY=30",
        "FREQ=YEARLY;BYMONTH=2;BYMONTHDAY=30;COUNT=5", "FREQ=MONTHLY;BYDAY=99MO", "FREQ=DAILY;BYSETPOS=366",
        "FREQ=YEARLY;BYWEEKNO=53;BYDAY=MO;BYMONTH=6", "FREQ=YEARLY;BYEASTER=0", "FREQ=DAILY;UNTIL=99991231",
        "FREQ=DAILY;UNTIL=00010101", "FREQ=DAILY;COUNT=-1", "FREQ=DAILY;FREQ=YEARLY", "RRULE:FREQ=DAILY",
        "FREQ=DAILY\\nEXDATE:20260101", "FREQ=DAILY;BYHOUR=0,1,2,3;BYMINUTE=0,1;BYSECOND=0,1,2",
        "FREQ=YEARLY;BYDAY=" + ",".join(["1MO"] * 500), "FREQ=WEEKLY;WKST=XX", "FREQ=DAILY;X=1", "", "=", ";" * 500,
    )  # fmt: skip


def _yaml() -> Iterator[Case]:
    head = "unionplan: 1\ntitle: 计划\n"
    for depth in _DEEP:
        yield refused(f"yaml/flow {depth}", f"{head}x-a: {'[' * depth}{']' * depth}\n".encode())
        yield refused(f"yaml/open flow {depth}", f"{head}x-a: {'[' * depth}".encode())
        yield refused(f"yaml/maps {depth}", f"{head}x-a: {'{a: ' * depth}1{'}' * depth}\n".encode())
        yield refused(f"yaml/dashes {depth}", f"{head}x-a:\n  {'- ' * depth}1\n".encode())
    yield refused(
        "yaml/block 400",
        (head + "x-a:\n" + "".join(f"{' ' * n}a:\n" for n in range(1, 400))).encode(),
    )
    bomb = "".join(
        f"x-{chr(98 + n)}: &{chr(98 + n)} [{','.join([f'*{chr(97 + n)}'] * 9)}]\n" for n in range(9)
    )
    yield refused("yaml/alias bomb", f"{head}x-a: &a [lol]\n{bomb}".encode())
    yield refused("yaml/circle", f"{head}x-a: &a [*a]\n".encode())
    yield refused("yaml/anchor", f"{head}x-a: &a 1\n".encode())
    yield refused("yaml/merge", f"{head}x-a: {{<<: {{a: 1}}}}\nx-b: {{<<: *c}}\n".encode())
    for tag in (
        "!!python/object/apply:os.system [id]",
        "!!python/name:os.system",
        "!!binary aGk=",
        "!x 1",
        "!!set {a}",
        "!!timestamp 2026-01-01",
        "!!float 1",
        "!<tag:yaml.org,2002:int> 1",
        "!!python/object/new:type {args: []}",
    ):
        yield refused(f"yaml/tag {tag[:40]}", f"{head}x-a: {tag}\n".encode())
    yield refused("yaml/key twice", f"{head}title: b\n".encode())
    yield refused("yaml/many documents", b"---\nunionplan: 1\n" * 3)
    yield refused("yaml/directive", f"%YAML 9.9\n---\n{head}".encode())
    yield refused("yaml/complex key", f"{head}x-a: {{? [a, b] : 1}}\n".encode())
    yield refused("yaml/tab", f"{head}x-a:\n\t- 1\n".encode())
    for number in (
        "9" * 401,
        "-" + "9" * 5_000,
        "1e999999999",
        "0x" + "f" * 5_000,
        "0o" + "7" * 5_000,
        ".inf",
        ".NaN",
        "-.INF",
    ):
        yield either(f"yaml/number {number[:6]} {len(number)}", f"{head}x-a: {number}\n".encode())
        yield refused(
            f"yaml/budget {number[:6]} {len(number)}",
            f"{head}activities: [{{title: a, budget: {number}}}]\n".encode(),
        )
    for word in (
        "yes",
        "on",
        "NO",
        "1:30",
        "0b1",
        "1_000",
        "~",
        "2026-01-01",
        "=",
        "<<",
        "0777",
        "1e3",
        "+12e03",
    ):
        yield either(f"yaml/word {word}", f"{head}x-a: {word}\n".encode())
    yield either("yaml/long key", f"{head}{'x-' + 'a' * 200_000}: 1\n".encode())
    yield either("yaml/question", ("? " * 50_000).encode())
    yield either("yaml/quotes", (head + "x-a: '" + "''" * 300_000 + "\n").encode())
    yield either("yaml/folded", (head + "x-a: >\n" + "  a\n\n" * 20_000).encode())
    yield either("yaml/comments", (head + "# \n" * 100_000).encode())
    yield either("yaml/indents", "".join(" " * (n % 90) + "- a\n" for n in range(10_000)).encode())
    yield either("yaml/colons", (head + "x-a: " + ": " * 30_000).encode())
    yield either(
        "yaml/escapes",
        f'{head}x-a: "\\0\\e\\_\\N\\L\\P\\x41\\u0041\\U0001F600\\UFFFFFFFF"\n'.encode(),
    )


def _toml() -> Iterator[Case]:
    head = 'unionplan = 1\ntitle = "计划"\n'
    for depth in _DEEP:
        yield refused(f"toml/arrays {depth}", f"{head}x-a = {'[' * depth}{']' * depth}\n".encode())
        yield refused(
            f"toml/tables {depth}", f"{head}x-a = {'{a=' * depth}1{'}' * depth}\n".encode()
        )
        yield refused(f"toml/dotted {depth}", f"{head}x-a.{'.'.join('a' * depth)} = 1\n".encode())
        yield refused(
            f"toml/header {depth}", f"{head}[x-a.{'.'.join('a' * depth)}]\nb = 1\n".encode()
        )
    for number in (
        "9" * 401,
        "-" + "9" * 5_000,
        "1e99999",
        "nan",
        "inf",
        "-inf",
        "0x" + "f" * 5_000,
        "0b" + "1" * 9_000,
        "0o" + "7" * 5_000,
        "1." + "1" * 5_000,
        "1__0",
        "01",
    ):
        yield refused(f"toml/number {number[:6]} {len(number)}", f"{head}x-a = {number}\n".encode())
    for word in (
        "2026-01-01",
        "07:32:00",
        "2026-02-30",
        "1979-05-27T07:32:00Z",
        "9999-12-31T23:59:59.999999-23:59",
        "null",
    ):
        yield either(f"toml/word {word}", f"{head}x-a = {word}\n".encode())
    yield refused("toml/key twice", f'{head}title = "b"\n'.encode())
    yield refused("toml/table twice", f"{head}[x-a]\n[x-a]\n".encode())
    yield refused("toml/inline grows", f"{head}x-a = {{b = 1}}\nx-a.c = 2\n".encode())
    yield either(
        "toml/many keys", (head + "".join(f"x-k{n} = 1\n" for n in range(20_000))).encode()
    )
    yield either(
        "toml/many tables", (head + "".join(f"[x-t{n}]\na = 1\n" for n in range(10_000))).encode()
    )
    yield either(
        "toml/many dots",
        (head + "".join(f"x-a.{'b.' * 90}c{n} = 1\n" for n in range(500))).encode(),
    )
    yield either("toml/long string", (head + 'x-a = """' + '\\"' * 300_000 + '"""\n').encode())
    yield either("toml/continued", (head + 'x-a = """' + "\\\n   \n" * 50_000 + '"""\n').encode())
    yield either("toml/comments", (head + "#\n" * 200_000).encode())
    yield either("toml/controls", f'{head}x-a = "\x01\x7f"\n'.encode())
    yield either("toml/escapes", f'{head}x-a = "\\u0000\\U0010FFFF"\n'.encode())
    yield refused("toml/surrogate", f'{head}x-a = "\\ud800"\n'.encode())


def _csv() -> Iterator[Case]:
    head = "编号,工作领域,工作任务,时间,状态\n"
    for formula in _FORMULAS:
        yield inert(f"csv/formula {formula[:6]!r}", f'{head}a1,,"{formula}",2026-03,\n'.encode())
    yield inert("csv/line ends", f'{head}a1,,"甲\r乙\n丙\u2028丁",2026,\n'.encode())
    yield either("csv/quotes", f'{head}a1,,"甲""乙,2026,\n'.encode())
    yield either("csv/open quote", (head + 'a1,,"' + "甲\n" * 100_000).encode())
    yield either("csv/one long line", (head + "a" * 3_000_000).encode())
    yield refused("csv/commas", ("," * 600_000).encode())
    yield either("csv/rows", (head + "a,,b,,\n" * 9_000).encode())
    yield refused(
        "csv/too many rows", (head + "".join(f"a{n},,b,,\n" for n in range(10_100))).encode()
    )
    yield either("csv/semicolons", head.replace(",", ";").encode() + b"a;;b;;\n")
    yield either("csv/same id", (head + "a1,,b,,\n" * 500).encode())
    yield refused("csv/no head", b"1,2,3\n4,5,6\n")
    yield either("csv/numbers", (head + f"a1,,b,{'9' * 5_000},\na2,,c,1e999999999,\n").encode())
    yield either(
        "csv/many columns",
        (head.strip() + "," + ",".join(f"c{n}" for n in range(5_000)) + "\na1,,b\n").encode(),
    )


def _event(*lines: str) -> bytes:
    inside = "\r\n".join(("UID:1@a", "SUMMARY:甲", "DTSTART;VALUE=DATE:20260301", *lines))
    return _calendar(f"BEGIN:VEVENT\r\n{inside}\r\nEND:VEVENT")


def _calendar(inside: str) -> bytes:
    return f"BEGIN:VCALENDAR\r\nVERSION:2.0\r\nPRODID:a\r\n{inside}\r\nEND:VCALENDAR\r\n".encode()


def _ics() -> Iterator[Case]:
    for rule in _rules():
        yield either(f"ics/rrule {rule[:60]}", _event("RRULE:" + rule.replace("\\n", "\r\n")))
    for line in (
        "DTEND;VALUE=DATE:20250101", "DTEND;VALUE=DATE:99991231", "DTEND;VALUE=DATE:00000000", "DURATION:P99999999W",
        "DURATION:-P1D", "DURATION:PT999999999999S", "DTSTART;TZID=../../etc/passwd:20260101T000000",
        "DTSTART;TZID=/dev/zero:20260101T000000", "DTSTART;TZID=http://127.0.0.1/:20260101T000000",
        "DTSTART:20260101T250000", "DTSTART:20260230", "RDATE:" + ",".join(["20260101"] * 50_000),
        "EXDATE:" + ",".join(["20260101"] * 50_000), "ATTACH:file:///etc/passwd", "ATTACH;ENCODING=BASE64;VALUE=BINARY:AAAA",
        "URL:javascript:alert(1)", "CATEGORIES:" + "," * 50_000, "X-A" + ";B=C" * 20_000 + ":1", 'X-A;B="' + "c" * 90_000,
        "SUMMARY:" + "\\" * 90_001, "SUMMARY:a\\nBEGIN:VALARM", "DESCRIPTION:" + "工" * 300_000, "ATTENDEE;CN=" + "甲" * 9_000 + ":mailto:a",
        "STATUS:ODD", "PERCENT-COMPLETE:99999999999", "SEQUENCE:" + "9" * 5_000, "PRIORITY:-1", "RELATED-TO:1@a", "GEO:NaN;NaN",
        "X-UNIONPLAN-WHEN:2026-99", "X-UNIONPLAN-PLAN:{", "RECURRENCE-ID:99999999", ":", ";", "=", "A", "\x00:\x00", " folded", "\tfolded",
    ):  # fmt: skip
        yield either(f"ics/line {line[:40]!r}", _event(line))
    yield either(
        "ics/alarms",
        _event(
            *["BEGIN:VALARM", "REPEAT:999999999", "DURATION:PT1S", "TRIGGER:-P1D", "END:VALARM"]
            * 200
        ),
    )
    yield either("ics/within", _calendar("BEGIN:VEVENT\r\n" * 20_000 + "END:VEVENT\r\n" * 20_000))
    yield either("ics/calendars within", ("BEGIN:VCALENDAR\r\n" * 9_000).encode())
    yield either(
        "ics/zones",
        _calendar(
            "BEGIN:VTIMEZONE\r\nTZID:A\r\nBEGIN:STANDARD\r\nRRULE:FREQ=SECONDLY\r\nDTSTART:00010101T000000\r\nEND:STANDARD\r\nEND:VTIMEZONE"
        ),
    )
    yield either(
        "ics/many events",
        _calendar(
            "\r\n".join(
                f"BEGIN:VEVENT\r\nUID:{n}\r\nDTSTART:20260101\r\nEND:VEVENT" for n in range(4_000)
            )
        ),
    )
    yield refused("ics/too many events", _calendar("BEGIN:VEVENT\r\nEND:VEVENT\r\n" * 20_000))
    yield either("ics/folds", _event("SUMMARY:" + "\r\n a" * 100_000))
    yield refused("ics/lines", b"BEGIN:VCALENDAR\n" + b"\n" * 500_100)
    yield refused("ics/no calendar", b"BEGIN:VCARD\r\nEND:VCARD\r\n")
    yield either(
        "ics/same uid",
        _calendar("BEGIN:VEVENT\r\nUID:1\r\nDTSTART:20260101\r\nEND:VEVENT\r\n" * 500),
    )
