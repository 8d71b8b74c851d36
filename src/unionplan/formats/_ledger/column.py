"""The columns of a ledger, and the headings by which offices name them."""

import json
import re
from collections.abc import Mapping, Sequence
from functools import cache
from importlib import resources
from typing import Final

from unionplan.chinese import fold
from unionplan.model.code import Code

__all__ = ["Column", "column_of", "metric_column_of", "words"]


class Column(Code):
    """What a column of a ledger holds; the value is the heading that we write."""

    ID = "编号"
    NUMBER = "序号"
    AREA = "工作领域"
    TITLE = "工作任务"
    TIME = "时间"
    DEADLINE = "完成时限"
    LEAD = "牵头单位"
    RESPONSIBLE = "责任人"
    SUPPORT = "配合单位"
    AUDIENCE = "参加对象"
    METRIC = "指标"
    TARGET = "目标"
    BUDGET = "预算（元）"
    STATUS = "状态"
    DONE_ON = "完成日期"
    NOTE = "完成情况"
    PARTICIPANTS = "参加人数"
    EVIDENCE = "佐证材料"
    MEMO = "系统数据（请勿修改）"
    # of metrics
    SCOPE = "范围"
    UNIT = "单位"
    BASELINE = "基数"
    VALUE = "实际值"
    MEASURED = "统计时间"
    # of the plan
    PLAN_TITLE = "计划名称"
    KIND = "类型"
    ORGANIZATION = "工会名称"
    PERIOD = "计划期"


_ASIDE: Final = re.compile(r"[(\[【][^)\]】]{0,40}[)\]】]|[\s*:、.·/_-]")
_LONGEST: Final = 40


def column_of(heading: str) -> Column | None:
    """The column of tasks that goes by a heading; None where its words do not tell."""
    return _columns("tasks").get(_plain(heading))


def metric_column_of(heading: str) -> Column | None:
    """The column of metrics that goes by a heading."""
    return _columns("metrics").get(_plain(heading))


@cache
def words(table: str) -> Mapping[str, Sequence[str]]:
    """A table of the words of offices, out of ``data/ledger_words.json``."""
    file = resources.files("unionplan.formats._ledger").joinpath("data/ledger_words.json")
    found: dict[str, dict[str, list[str]]] = json.loads(file.read_text("utf-8"))
    return found[table]


@cache
def _columns(table: str) -> Mapping[str, Column]:
    """The columns of a table by every heading."""
    found: dict[str, Column] = {}
    for name, headings in words(table).items():
        column = Column[name]
        found |= dict.fromkeys(map(_plain, (column.value, *headings)), column)
    return found


def _plain(heading: str) -> str:
    if len(heading) > _LONGEST:
        return ""
    return _ASIDE.sub("", fold(heading))
