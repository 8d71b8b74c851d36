"""The command line's own words, in Chinese and English."""

from typing import Final, Literal, TypeAlias

__all__ = ["Lang", "brackets", "comma", "counted", "word"]

Lang: TypeAlias = Literal["zh", "en"]
"""The language of the output."""

_WORDS: Final[dict[str, tuple[str, str]]] = {
    "untitled": ("（无标题）", "(untitled)"),
    # severities
    "error": ("错误", "error"),
    "warning": ("警告", "warning"),
    "advice": ("建议", "advice"),
    "remark": ("说明", "note"),
    # kinds of plans
    "plan": ("计划", "plan"),
    "report": ("总结", "report"),
    "mixed": ("总结及计划", "report and plan"),
    # kinds of organizations
    "enterprise": ("企业", "enterprise"),
    "school": ("学校", "school"),
    "hospital": ("医院", "hospital"),
    "institution": ("事业单位", "public institution"),
    "agency": ("机关", "government agency"),
    "village": ("村（社区）", "village or community"),
    "township": ("乡镇（街道）", "township or subdistrict"),
    "county": ("区县", "county"),
    "city": ("市", "city"),
    "federation": ("联合会、产业或省级以上工会", "federation"),
    # parts of a page
    "outline": ("提纲", "Outline"),
    "calendar": ("月历", "Calendar"),
    "undated": ("未定时间", "No time set"),
    "duties": ("经常性工作", "Regular duties"),
    "metrics": ("指标", "Metrics"),
    "timeline": ("时间表", "Timeline"),
    "why": ("为什么", "Why"),
    "example": ("有问题的写法", "Example"),
    "fix": ("改正后的写法", "Fix"),
    "source": ("依据", "Source"),
    # columns of tables
    "name": ("名称", "Name"),
    "scope": ("范围", "Scope"),
    "target": ("目标", "Target"),
    "by": ("期限", "By"),
    "baseline": ("基数", "Baseline"),
    "code": ("编号", "Code"),
    "severity": ("级别", "Severity"),
    "message": ("内容", "Message"),
    # strengths of targets
    "firm": ("确保", "firm"),
    "strive": ("力争", "strive for"),
    # what came of times
    "overdue": ("已过期未完成", "Overdue"),
    "current": ("正在进行", "Now"),
    "upcoming": ("今后三十天", "In the next 30 days"),
    "unresolved": ("排不出日期", "Without days"),
    "none": ("（无）", "(none)"),
    "inferred": ("推断", "inferred"),
    "provisional": ("暂定", "provisional"),
    "no_time": ("没有写时间", "no time given"),
    "open": ("时间未定", "left open"),
    "no_year": ("年份不明", "year unknown"),
    "no_period": ("计划期不明", "period unknown"),
    "not_in_period": ("不在计划期内", "not in the period"),
    "unknown_festival": ("节日不明", "unknown festival"),
    "unknown_year": ("当年日期不明", "date unknown in that year"),
    "no_term_calendar": ("需要校历", "needs a term calendar"),
    "not_in_term": ("不在学期内", "not in the term"),
    "no_term_of_office": ("任期不明", "term of office unknown"),
    "bad_rule": ("重复规则有误", "bad rule of repetition"),
    "too_many": ("日期过多", "too many days"),
    # what rules rest on
    "law": ("法律", "law"),
    "national_standard": ("国家标准", "national standard"),
    "union_rule": ("工会规定", "union rule"),
    "practice": ("惯例", "practice"),
    # how far their sources were read
    "standing_text": ("依据原文已核对", "read in its own words"),
    "standing_secondary": ("依据转引文本", "known as others quote it"),
    "standing_unconfirmed": ("依据待核实", "not confirmed"),
    "kinds": ("只适用于", "Only for"),
    "in_force": ("施行", "In force"),
    "in_force_since": ("{}起", "since {}"),
    "in_force_until": ("至{}止", "until {}"),
    "since": ("自版本", "Since version"),
    # others
    "stdin": ("标准输入", "standard input"),
    "encoding": ("编码", "encoding"),
    "coverage": ("读入", "read"),
    "lines_of_text": ("行列按提取出的文字计", "lines and columns are those of the text in it"),
    "converting": ("转换", "Converting"),
    "left_out": ("未读入", "left out"),
    "not_held": ("未写入", "left out"),
    "clean": ("没有发现问题", "nothing to complain of"),
}

_COUNTED: Final[dict[str, tuple[str, str, str]]] = {
    "file": ("{}个文件", "{} file", "{} files"),
    "plan": ("{}篇", "{} plan", "{} plans"),
    "section": ("{}个部分", "{} section", "{} sections"),
    "activity": ("{}项活动", "{} activity", "{} activities"),
    "goal": ("{}个目标", "{} goal", "{} goals"),
    "metric": ("{}项指标", "{} metric", "{} metrics"),
    "placeholder": ("{}处空白", "{} gap", "{} gaps"),
    "error": ("{}个错误", "{} error", "{} errors"),
    "warning": ("{}个警告", "{} warning", "{} warnings"),
    "advice": ("{}条建议", "{} piece of advice", "{} pieces of advice"),
    "occurrence": ("共{}次", "{} time", "{} times"),
    "leftover": ("余下{}字", "{} character left over", "{} characters left over"),
    "more_alike": ("同类另有{}处", "and {} more like it", "and {} more like it"),
    # what a file holds besides its text
    "deleted": ("{}处删除", "{} deletion", "{} deletions"),
    "comment": ("{}条批注", "{} comment", "{} comments"),
    "footnote": ("{}条脚注", "{} footnote", "{} footnotes"),
    "endnote": ("{}条尾注", "{} endnote", "{} endnotes"),
    "hidden": ("{}处隐藏文字", "{} hidden passage", "{} hidden passages"),
    "picture": ("{}张图片", "{} picture", "{} pictures"),
    "embedded": ("{}个嵌入对象", "{} embedded object", "{} embedded objects"),
    "unreadable": ("{}个无法读取", "{} unreadable", "{} unreadable"),
}


def word(key: str, lang: Lang) -> str:
    """The word for *key*, or *key* itself where there is none."""
    zh, en = _WORDS.get(key, (key, key))
    return zh if lang == "zh" else en


def counted(number: int, key: str, lang: Lang) -> str:
    """A number of things: ``3项活动``, ``3 activities``."""
    zh, one, many = _COUNTED[key]
    return (zh if lang == "zh" else one if number == 1 else many).format(number)


def comma(lang: Lang) -> str:
    """What stands between the items of a list."""
    return "，" if lang == "zh" else ", "


def brackets(text: str, lang: Lang) -> str:
    """A note to be set behind other words; nothing for no text."""
    if not text:
        return ""
    return f"（{text}）" if lang == "zh" else f" ({text})"
