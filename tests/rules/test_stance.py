"""Whether a sentence plans what it names."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from unionplan.rules.stance import is_meant

ACT = "发放购物卡"


def meant(sentence: str) -> bool:
    start = sentence.index(ACT)
    return is_meant(sentence, start, start + len(ACT))


@pytest.mark.parametrize(
    "sentence",
    [
        "春节前为会员发放购物卡",
        "不断丰富形式，发放购物卡",
        "人均不超过500元，发放购物卡",
        "严禁发放现金，但可以发放购物卡",
        "不发实物，改为发放购物卡",
        "检查慰问品，发放购物卡",
        "贯彻《管理办法》，发放购物卡",
        "发放购物卡，不得代领",
        "发放购物卡并做好登记",
        "职工代表参加民主监督，发放购物卡",
    ],
)
def test_what_is_planned(sentence: str) -> None:
    assert meant(sentence)


@pytest.mark.parametrize(
    "sentence",
    [
        "严禁以任何形式发放购物卡",
        "严禁滥发津贴，发放购物卡",
        "不得发放购物卡",
        "不发放购物卡",
        "不再向会员发放购物卡",
        "没有发放购物卡",
        "是否发放购物卡",
        "检查有无发放购物卡",
        "自查发放购物卡的情况",
        "如有发放购物卡",
        "杜绝发放购物卡等行为",
        "发放购物卡的行为",
        "发放购物卡等问题一律问责",
        "发放购物卡的，予以通报",
        "发放购物卡属于违规",
        "去年发放购物卡",
        "有的单位发放购物卡",
        "学习《严禁发放购物卡的通知》",
        "对照“八不准”，查发放购物卡",
    ],
)
def test_what_is_forbidden_asked_or_told(sentence: str) -> None:
    assert not meant(sentence)


@given(st.text("不严禁但，《》是否的行为发放", max_size=20), st.text("的，《》行为", max_size=8))
def test_any_sentence_has_a_stance(before: str, after: str) -> None:
    sentence = f"{before}{ACT}{after}"
    start = len(before)
    assert is_meant(sentence, start, start + len(ACT)) in {True, False}
    assert not is_meant(f"严禁{sentence}", start + 2, start + 2 + len(ACT)) or "但" in before
