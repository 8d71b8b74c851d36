r"""Markdown, for people to read and edit: what an office prints, with the author's numbering.

Under the title stand the facts of the union, then the sections, then tables of goals, of activities
in the order of their time, and of metrics; in CommonMark with the tables of GitHub:

    <!-- unionplan 1 -->

    # 青溪小学工会2026年工作计划

    - **单位**：青溪小学工会 <!-- @ {"kind":"school"} -->
    - **时间**：2026年

    ## 一、重点工作 <!-- @s1 {"role":"tasks"} -->

    围绕“服务教职工”开展工作。

    ## 工作安排表 <!-- @ -->

    | 时间 | 工作内容 | 牵头 |
    | --- | --- | --- |
    | 3月 | 庆祝“三八”妇女节 | 女工委员 <!-- @a1 {"section":"s1"} --> |
    | 每季度1次 | 工会委员会会议 | 工会主席 <!-- @a2 --> |

Nothing is lost. What people do not read (ids, references, sources, records, the application's keys)
stands in a comment beside what it belongs to, with the exact value where words do not say all of
it. Reading takes that value as long as its words are as they were written, and the new words if
they are not; so what an edit changed, and nothing else, is changed. A row or a heading without a
comment is new, one that was copied with its comment too, and one that was deleted is gone.

A document is known by its first line. Other Markdown is prose, for `unionplan.reading`.
"""

from unionplan.formats._md.reading import read_document
from unionplan.formats._md.writing import write_document
from unionplan.model import Plan

__all__ = ["dumps", "loads"]


def dumps(plan: Plan) -> str:
    """Write *plan*; equal plans give equal texts.

    Raises:
        EncodeError: A value of the application nests too deep, a text holds half a surrogate pair,
            or the document would be larger than the limits of `unionplan.limits` for Markdown.
    """
    return write_document(plan)


def loads(text: str) -> Plan:
    """Read a plan back, with what somebody changed in its document.

    Raises:
        DecodeError: *text* is not such a document, or something in it cannot be read; all faults,
            in the order of the text.
    """
    return read_document(text)
