"""WP620."""

import re
from functools import partial
from typing import Final

from unionplan.model import Plan
from unionplan.rules.context import Context
from unionplan.rules.mending import mend_words
from unionplan.rules.problem import Problem, Problems
from unionplan.rules.rule import rule
from unionplan.rules.severity import Severity
from unionplan.rules.source_level import SourceLevel

# It begins with the mark itself, for that is quick to find, and looks back from there.
_HALF: Final = re.compile(
    r"[,;:!?()](?:(?<=[一-鿿”’》）」』%％][,;:!?()])(?![/0-9A-Za-z])|(?=[一-鿿“‘《（「『])|(?<=\))(?=[，。；、]))"
)
_WIDE: Final = str.maketrans(",;:!?()", "，；：！？（）")
_FEWEST: Final = 3  # one or two are slips of the finger


@rule(
    "WP620",
    Severity.ADVICE,
    zh="中文句子里有{count}处半角标点（如“{quote}”），建议统一改为全角。",
    en="marks of half width stand in Chinese sentences (places: {count}, such as {quote})",
    since="0.1.0",
    level=SourceLevel.NATIONAL_STANDARD,
    source="GB/T 15834-2011, 5.1",
)
def half_width_marks(_plan: Plan, context: Context) -> Problems:
    """Commas, colons or brackets of half width stand between Chinese characters.

    Why:
        They come from a page or from the wrong keyboard, and look uneven in print. Each plan has
        one finding; the fix widens all of them. Numbers, times (9:30) and Latin words keep theirs.

    中文:
        汉字之间用了半角的逗号、冒号或括号。
        来自网页或输入法，印出来疏密不匀。每份计划只报一处，修改会全部改成全角。数字、时刻（9:30）
        和外文里的不动。

    Example:
        sections:
          - {heading: 民主管理, text: "完善教代会,做好提案办理;坚持校务公开,每月一次。"}

    Fix:
        sections:
          - {heading: 民主管理, text: 完善教代会，做好提案办理；坚持校务公开，每月一次。}
    """
    text = context.joined
    if not any(mark in text for mark in ",;:!?()"):
        return
    found = list(_HALF.finditer(text))
    if len(found) < _FEWEST:
        return
    spots = [context.spot(match.start()) for match in found]
    where, words, start = spots[0]
    yield Problem(
        where,
        fix=mend_words(context, partial(_HALF.sub, _widen), spots),
        count=len(found),
        quote=words[max(0, start - 4) : start + 5].replace("\n", ""),
    )


def _widen(match: re.Match[str]) -> str:
    return match[0].translate(_WIDE)
