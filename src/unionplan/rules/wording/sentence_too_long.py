"""WP623."""

from typing import Final

from unionplan.model import Plan
from unionplan.rules.context import Context
from unionplan.rules.problem import Problem, Problems
from unionplan.rules.rule import rule
from unionplan.rules.severity import Severity

_LONGEST: Final = 200  # characters between two full stops or semicolons


@rule(
    "WP623",
    Severity.ADVICE,
    zh="有{count}句话过长，最长的一句有{length}字（“{quote}”），建议断开。",
    en="sentences are too long (count: {count}); the longest has {length} characters ({quote})",
    since="0.1.0",
)
def sentence_too_long(_plan: Plan, context: Context) -> Problems:
    r"""A sentence runs on for two hundred characters and more.

    Why:
        Who reads it out runs out of breath, and who is to act on it does not find what. The
        guiding thought by custom is one long sentence; a table of names is none. Each plan has
        one finding.

    中文:
        一句话长达二百字以上。
        念的人喘不过气，做的人找不到要做什么。指导思想按惯例是一个长句，名单也不算。每份计划只报
        一处。

    Example:
        sections:
          - heading: 指导思想
            text: "以新时代中国特色社会主义思想为指导，认真贯彻落实上级工会的各项工作部署，\
              紧紧围绕学校党政中心工作，结合我校实际，以提高教职工整体素质为目标，以维\
              护教职工合法权益为根本，以丰富教职工文化生活为载体，以关心教职工生活为抓\
              手，以加强工会自身建设为保障，充分发挥工会组织联系教职工群众的桥梁纽带作\
              用，团结动员全体教职工以主人翁的姿态、饱满的热情、扎实的作风、创新的精神\
              投身到教育教学改革中来，为学校的改革、发展和稳定作出新的更大的贡献。"

    Fix:
        sections:
          - heading: 指导思想
            text: "认真贯彻落实上级工会的各项工作部署，紧紧围绕学校党政中心工作。以维护教职\
              工合法权益为根本，充分发挥工会组织的桥梁纽带作用。"
    """
    lengths = list(map(len, context.runs))
    longest = max(lengths)
    if longest < _LONGEST:
        return
    index = lengths.index(longest)
    start = sum(lengths[:index]) + index
    where, words, offset = context.spot(start)
    yield Problem(
        where,
        count=sum(length >= _LONGEST for length in lengths),
        length=longest,
        quote=f"{words[offset : offset + 16]}…",
    )
