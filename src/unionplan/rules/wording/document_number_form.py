"""WP616."""

import re
from functools import partial
from typing import Final

from unionplan.model import Plan
from unionplan.rules.context import Context
from unionplan.rules.mending import mend_words
from unionplan.rules.problem import Problem, Problems
from unionplan.rules.prose import Spot
from unionplan.rules.rule import rule
from unionplan.rules.severity import Severity
from unionplan.rules.source_level import SourceLevel

_NUMBER: Final = re.compile(
    r"(?P<issuer>[一-鿿][字发办函])[\[［(（【〔〈]{1,2} ?(?P<year>(?:19|20)[0-9xX×*_]{2})年?"
    r" ?[\]］)）】〕〉]{1,2} ?第?0{0,3}(?P<number>[0-9xX×*_]{1,4}) ?号"
)


@rule(
    "WP616",
    Severity.ADVICE,
    zh="发文字号“{found}”应写作“{right}”：年份用六角括号，不加“第”，不编虚位。",
    en="write the document number {found} as {right}: hexagonal brackets, no leading zero",
    since="0.1.0",
    level=SourceLevel.NATIONAL_STANDARD,
    source="GB/T 9704-2012, 7.2.5",
    about=("号",),
)
def document_number_form(_plan: Plan, context: Context) -> Problems:
    """The number of an official document is not written as documents write it.

    Why:
        The standard wants 〔2026〕 in hexagonal brackets, the number without 第 and without
        leading zeros. Unions are not bound by it, and follow it by custom.

    中文:
        公文文号的写法不合规范。
        标准写法是六角括号〔2026〕，序号不加“第”，不编虚位。工会并不受其约束，但习惯上照此办理。

    Example:
        sections:
          - {heading: 依据, text: 落实市工发(2026)第06号文件要求。}

    Fix:
        sections:
          - {heading: 依据, text: 落实市工发〔2026〕6号文件要求。}
    """
    places: dict[str, list[Spot]] = {}
    for match in _NUMBER.finditer(context.joined):
        places.setdefault(match[0], []).append(context.spot(match.start()))
    for found, spots in places.items():
        right = _NUMBER.sub(_written, found)
        if right != found:
            first, *others = dict.fromkeys(spot.where for spot in spots)
            yield Problem(
                first,
                related=others,
                fix=mend_words(context, partial(_NUMBER.sub, _written), spots),
                found=found,
                right=right,
            )


def _written(match: re.Match[str]) -> str:
    return f"{match['issuer']}〔{match['year']}〕{match['number']}号"
