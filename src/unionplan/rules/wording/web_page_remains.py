"""WP602."""

import re
from collections.abc import Iterator
from functools import cache
from importlib import resources
from typing import Final

from unionplan.model import Plan
from unionplan.rules.any_word import has_any
from unionplan.rules.context import Context
from unionplan.rules.problem import Problem, Problems
from unionplan.rules.rule import rule
from unionplan.rules.severity import Severity

_QUOTED: Final = 20  # characters, from the word on
_ADDRESS: Final = re.compile(
    r"(?:https?://)(?P<host>[A-Za-z0-9.-]{1,100})|(?P<plain>www\.[A-Za-z0-9.-]{1,100})"
)
_OF_ADDRESSES: Final = ("www.", "://")
_PUBLIC: Final = (".gov.cn", ".org.cn", ".edu.cn")


@rule(
    "WP602",
    Severity.WARNING,
    zh="“{found}”像是从网页上带来的文字，请删去。",
    en="this looks like the remains of a web page: {found}",
    since="0.1.0",
)
def web_page_remains(_plan: Plan, context: Context) -> Problems:
    """Words of a web page of sample texts were copied into the plan.

    Why:
        They show the meeting where the plan was copied from, and are often followed by an
        advertisement. Addresses of government, union and school sites (gov.cn, org.cn, edu.cn)
        are in order.

    中文:
        范文网页的字样混进了计划。
        会上一看就知道抄自哪里，后面往往还跟着广告。政府、工会、学校的网址（gov.cn、org.cn、
        edu.cn）没有问题。

    Example:
        sections:
          - {heading: 职代会, text: 3月底前召开职代会。小编为您整理，更多范文请访问www.example.com}

    Fix:
        sections:
          - {heading: 职代会, text: 3月底前召开职代会。}
    """
    prose = context.joined
    if not context.has_any(_words()):
        return
    words = [word for word in _words() if word in prose and word not in _OF_ADDRESSES]
    addresses = has_any(prose, _OF_ADDRESSES)
    for where, text in context.texts:
        starts = [start for word in words if (start := text.find(word)) >= 0]
        if addresses:
            starts += _private_addresses(text)
        if starts:
            start = min(starts)
            yield Problem(where, found=text[start : start + _QUOTED].strip())


def _private_addresses(text: str) -> Iterator[int]:
    """Where addresses begin in *text*, those of public bodies passed over."""
    for match in _ADDRESS.finditer(text):
        host = match["host"] or match["plain"]
        if not host.lower().rstrip(".").endswith(_PUBLIC):
            yield match.start()


@cache
def _words() -> tuple[str, ...]:
    text = resources.files("unionplan.rules").joinpath("data/web_page_words.txt").read_text("utf-8")
    lines = [line.split() for line in text.splitlines() if not line.startswith("#")]
    return (*(word for words in lines for word in words), *_OF_ADDRESSES)
