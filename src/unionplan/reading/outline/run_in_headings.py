"""Headings that ran into the sentence behind them, where a line break was lost without a mark."""

import re

_SHORTEST_RUN = 30  # characters of the item from which on a heading may have run into its text
_CLAUSE = "[\u4e00-\u9fff“”、]"
_YEAR = "(?:20[0-9xX_*]{2}|[二〇零一二三四五六七八九]{4})年"
# words that open a sentence, and hardly stand inside of a heading
_OPENING = f"我们|我[镇乡村校院局县市厂段矿司园]|{_YEAR}|今年|一年来|一是|各级工会|全[市县镇]各级"
# words that may stand in a heading too, but only open its second half
_OPENING_CLAUSE = "坚持(?!不)|切实"
_PLAIN = re.compile(f"{_CLAUSE}{{4,20}}?(?={_OPENING})")
_PAIR = re.compile(
    f"{_CLAUSE}{{3,14}}, ?(?P<second>{_CLAUSE}{{4,16}}?)(?={_OPENING}|{_OPENING_CLAUSE})"
)
_REPEATED = re.compile(
    f"{_CLAUSE}{{3,14}}, ?(?P<words>[\u4e00-\u9fff]{{2,4}}){_CLAUSE}{{2,12}}?(?=(?P=words))"
)


def run_in_end(folded: str, start: int, end: int) -> int | None:
    """Where a heading ends that ran into the sentence behind it: 工会组织建设 in 工会组织建设我们….

    Returns:
        None where the words are too short for a heading with text, or no sentence opens in them.
    """
    if end - start < _SHORTEST_RUN:
        return None
    for pattern in (_PAIR, _REPEATED, _PLAIN):
        match = pattern.match(folded, start, end)
        if match is not None:
            return match.end()
    return None
