"""WP621."""

from typing import Final

from unionplan.model import Plan
from unionplan.rules.context import Context
from unionplan.rules.problem import Problem, Problems
from unionplan.rules.rule import rule
from unionplan.rules.severity import Severity

_SHORTEST: Final = 40  # characters; the items of a list are shorter and need no full stop
_FEWEST: Final = 3  # paragraphs that end well, before one that does not is an exception
_ENDS: Final = tuple("。！？!?；;：:”’）)》】…")
_CLOSED: Final = frozenset({*_ENDS, ""})
_OTHER_ENDS: Final = ("日", "工会", "委员会", "如下")  # a sign-off, or a colon that was cut
_STOPS: Final = ("。", "；", ";")
_QUOTED: Final = 16


@rule(
    "WP621",
    Severity.ADVICE,
    zh="段落在“{end}”处结束而没有句号，请核对后文是否丢失。",
    en="a paragraph breaks off at {end} without a full stop; look whether words are missing",
    since="0.1.0",
)
def sentence_unfinished(_plan: Plan, context: Context) -> Problems:
    r"""A paragraph of several sentences ends without a full stop.

    Why:
        Where all others end with one, the rest of the sentence was often lost in copying. Short
        items and plans that do without full stops are passed over.

    中文:
        由几句话组成的段落末尾没有句号。
        别的段落都有句号，独独这里没有，往往是后半句在复制时丢了。短条目和通篇不用句号的计划放过。

    Example:
        sections:
          - {heading: 指导思想, text: 落实上级工会部署，服务教职工。, role: guidance}
          - {heading: 送温暖, text: 建立困难职工档案，元旦春节走访慰问。}
          - {heading: 文体活动, text: 办好运动会和读书活动，丰富业余生活。}
          - heading: 队伍建设
            text: "重视工会干部的学习提高。组织学习政策法规，增强依法维权的自觉性，坚持从提\
              高职工素质入手，把工会工作服务于中心工作"

    Fix:
        sections:
          - {heading: 指导思想, text: 落实上级工会部署，服务教职工。, role: guidance}
          - {heading: 送温暖, text: 建立困难职工档案，元旦春节走访慰问。}
          - {heading: 文体活动, text: 办好运动会和读书活动，丰富业余生活。}
          - heading: 队伍建设
            text: "重视工会干部的学习提高。组织学习政策法规，增强依法维权的自觉性，坚持从提\
              高职工素质入手，把工会工作服务于中心工作。"
    """
    if context.last_characters <= _CLOSED:
        return
    finished = 0
    unfinished: list[tuple[str, str]] = []
    for where, section, _, _ in context.sections:
        text = section.text.rstrip()
        if not text:
            continue
        if text.endswith(_ENDS):
            finished += 1
        elif len(text) >= _SHORTEST and _is_prose(text):
            unfinished.append((f"{where}/text", text[-_QUOTED:]))
    if finished >= _FEWEST and finished >= len(unfinished) * _FEWEST:
        for where, end in unfinished:
            yield Problem(where, end=end)


def _is_prose(text: str) -> bool:
    """Whether its last paragraph has sentences."""
    last = text.rpartition("\n")[2]
    return (
        len(last) >= _SHORTEST
        and "|" not in last
        and not last.endswith(_OTHER_ENDS)
        and any(stop in last for stop in _STOPS)
    )
