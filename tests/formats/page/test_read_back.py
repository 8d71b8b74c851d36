"""A page read as a text: its prose counts once, and what only stands in its tables is kept."""

from unionplan.formats import html
from unionplan.model import Activity, Metric, Plan, Section, Target
from unionplan.reading import LeftOutKind, open_document, read, read_document

TEXT = """青溪纺织厂工会2026年工作计划

为服务好全厂职工，制定本计划。

一、民主管理
1.3月召开职工代表大会。
2.每季度开展一次厂务公开检查。

二、帮扶慰问
1.元旦、春节期间走访困难职工30户。
2.职工满意率达到95%以上。
"""


def test_what_is_in_the_prose_is_read_once() -> None:
    (plan,) = read(TEXT).plans
    page = html.write(plan, findings=[]).data
    (again,) = read_document(page).plans
    assert [each.title for each in again.activities] == [each.title for each in plan.activities]
    assert [each.name for each in again.metrics] == [each.name for each in plan.metrics]
    assert again.title == plan.title
    left = [each.text for each in open_document(page).left_out if each.what is LeftOutKind.ASIDE]
    assert any("职工代表大会" in text for text in left)


def test_what_is_in_the_tables_alone_is_kept() -> None:
    plan = Plan(
        title="青溪纺织厂工会2026年工作计划",
        period="2026",
        sections=[Section(marker="一、", heading="总体要求", text="服务好全厂职工。")],
        activities=[Activity(title="职工运动会", when="2026-05")],
        metrics=[Metric(name="参赛率", unit="%", targets=[Target(at_least=80)])],
    )
    text = open_document(html.write(plan).data).text
    assert "职工运动会" in text
    assert "参赛率" in text
    assert "跳到正文" not in text
    bare = open_document(html.write(plan, layout="wall").data).text
    assert "职工运动会" in bare
