"""WP612."""

from datetime import timedelta

from unionplan.model import Plan
from unionplan.rules.context import Context
from unionplan.rules.instruments import Instrument, instruments
from unionplan.rules.problem import Problem, Problems
from unionplan.rules.rule import rule
from unionplan.rules.severity import Severity
from unionplan.rules.source_level import SourceLevel
from unionplan.rules.standing import Standing
from unionplan.rules.wording._citations import citations_in, rename


@rule(
    "WP612",
    Severity.ADVICE,
    zh="《{cited}》的名称或效力请核对，似应引《{title}》。",
    en="check the title and validity of {cited}; {title} seems to be the one to cite",
    since="0.1.0",
    level=SourceLevel.LAW,
    source="registry of instruments, entries that nobody has read yet (2001 to 2021)",
    standing=Standing.UNCONFIRMED,
    about=("《",),
)
def instrument_doubtful(_plan: Plan, context: Context) -> Problems:
    """A cited title is probably not the right or not the newest one.

    Why:
        It says the same as the rules about misnamed and repealed instruments, of those of which
        no official copy was at hand. Look it up before the plan is sent on.

    中文:
        引用的名称可能不对，或不是最新的。
        内容与误称、废止两条相同，只是手头没有官方文本。报送之前请核对。

    Example:
        period: 2026
        sections:
          - {heading: 职业道德, text: 贯彻《社会主义公民道德建设实施纲要》。}

    Fix:
        period: 2026
        sections:
          - {heading: 职业道德, text: 贯彻《新时代公民道德建设实施纲要》。}
    """
    for citation, places in citations_in(context):
        instrument = citation.instrument
        if instrument is None or instrument.confirmed:
            continue
        newest = _newest(instrument, context)
        if citation.exact and newest is instrument:
            continue
        yield Problem(
            places[0],
            related=places[1:],
            fix=rename(context, citation, newest.title),
            safe=False,
            cited=citation.title,
            title=newest.title,
        )


def _newest(instrument: Instrument, context: Context) -> Instrument:
    """What is in force in its place in the plan's period; itself while it is."""
    repealed, newer = instrument.repealed_on, instrument.replaced_by
    if repealed is None or newer is None:
        return instrument
    if context.is_in_force(None, repealed - timedelta(days=1)):
        return instrument
    return instruments()[newer]
