"""WP610."""

from unionplan.model import Plan
from unionplan.rules.context import Context
from unionplan.rules.problem import Problem, Problems
from unionplan.rules.rule import rule
from unionplan.rules.severity import Severity
from unionplan.rules.wording._citations import citations_in, rename


@rule(
    "WP610",
    Severity.WARNING,
    zh="没有《{cited}》这一文件，似应为《{title}》，请核对。",
    en="no instrument is called {cited}; {title} seems to be meant",
    since="0.1.0",
    about=("《",),
)
def instrument_misnamed(_plan: Plan, context: Context) -> Problems:
    """A law or regulation is cited under a title that it does not have.

    Why:
        Who looks it up does not find it. Titles between 《 and 》 are compared with a registry;
        one that differs from a known title in a single character, or is known to be wrong, is
        reported. Titles that the registry does not know, such as those of a region or of the
        unit itself, are passed over.

    中文:
        引用的法律法规名称不对。
        照这个名称查不到。书名号里的名称与名录比较；与已知名称只差一个字，或已知是误称的，才报出。
        名录里没有的（如地方或本单位的制度）放过。

    Example:
        sections:
          - {heading: 普法, text: 组织学习《劳动动合同法》。}

    Fix:
        sections:
          - {heading: 普法, text: 组织学习《劳动合同法》。}
    """
    for citation, places in citations_in(context):
        instrument = citation.instrument
        if instrument is not None and not citation.exact and instrument.confirmed:
            yield Problem(
                places[0],
                related=places[1:],
                fix=rename(context, citation, instrument.title),
                safe=citation.title in instrument.misnomers,
                cited=citation.title,
                title=instrument.title,
            )
