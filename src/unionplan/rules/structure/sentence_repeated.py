"""WP107."""

from collections.abc import Iterator
from itertools import compress, islice
from operator import eq
from typing import Final

from unionplan.model import Plan
from unionplan.rules.context import Context
from unionplan.rules.operation import Operation
from unionplan.rules.problem import Problem, Problems
from unionplan.rules.rule import rule
from unionplan.rules.severity import Severity

_SHORTEST: Final = 6


@rule(
    "WP107",
    Severity.WARNING,
    zh="“{sentence}”这句话连续出现了两次，请删去一处。",
    en="the same sentence stands twice in a row: {sentence}",
    since="0.1.0",
)
def sentence_repeated(_plan: Plan, context: Context) -> Problems:
    """The same sentence stands twice in a row.

    Why:
        It happens when paragraphs are put together by copying, and is seen at the meeting at the
        latest.

    中文:
        同一句话接连出现两次。
        拼接段落时常会这样，最迟在会上会被人看出来。

    Example:
        sections:
          - heading: 职代会
            text: 会前由工会征集提案。会前由工会征集提案。会后逐件答复。

    Fix:
        sections:
          - heading: 职代会
            text: 会前由工会征集提案。会后逐件答复。
    """
    # Once over everything is several times as fast as piece by piece, and mostly finds nothing.
    places = [place for place in context.sections if "。" in place.section.text[:-1]]
    everything = "。".join([place.section.text for place in places])
    if next(_doubled(everything), None) is None:
        return
    for where, section, _, _ in places:
        doubled = list(_doubled(section.text))
        if doubled:
            fix = Operation("replace", f"{where}/text", _without_doubles(section.text))
            for sentence in doubled:
                yield Problem(f"{where}/text", fix=[fix], sentence=sentence)


def _doubled(text: str) -> Iterator[str]:
    """Each sentence that is followed by itself, blanks and ends of paragraphs aside."""
    sentences = _bare(text).split("。")
    for sentence in compress(sentences, map(eq, sentences, islice(sentences, 1, None))):
        if len(sentence) >= _SHORTEST:
            yield sentence


def _without_doubles(text: str) -> str:
    kept: list[str] = []
    for sentence in text.split("。"):
        bare = _bare(sentence)
        if not kept or bare != _bare(kept[-1]) or len(bare) < _SHORTEST:
            kept.append(sentence)
    return "。".join(kept)


def _bare(text: str) -> str:
    return text.replace("\n", "").replace(" ", "").replace("　", "")
