"""Metrics out of the quantities that a plan commits to."""

from itertools import pairwise

from unionplan.model import CalendarUnit, Deadline, Measurement, Metric, Status, Target
from unionplan.reading.building import build_metric, build_target
from unionplan.reading.commitments.commitments import Aim
from unionplan.reading.commitments.dependent_names import completed_name, subject_of
from unionplan.reading.commitments.figures import Figure
from unionplan.reading.commitments.joint_names import names_with_rate, respective_names
from unionplan.reading.commitments.metric_names import (
    NO_NAME,
    MetricName,
    is_baseline,
    metric_name,
    without_each,
)
from unionplan.reading.commitments.present_state import present_figures
from unionplan.reading.commitments.scope import Scope
from unionplan.reading.commitments.shares import find_shares
from unionplan.reading.reason import Reason
from unionplan.reading.text.page import Page
from unionplan.reading.text.span import Span
from unionplan.reading.values.dues import find_due
from unionplan.reading.values.indicators import indicator_of
from unionplan.reading.values.quantities import Quantity
from unionplan.reading.values.times import find_times


def make_aims(page: Page, sentence: Span, figures: list[Figure], scope: Scope) -> list[Aim]:
    """The quantities that a sentence commits to, out of its figures.

    A quantity before which no words stand in its clause bears the name of the one before it, and
    one that is to rise or fall to the next is the baseline of that one.
    """
    found: list[Aim] = []
    pairs = enumerate(pairwise(figures)) if len(figures) > 1 else ()
    baselines = {index for index, pair in pairs if is_baseline(page, *pair)}
    known = names_with_rate(page, figures) | respective_names(page, figures)
    shares = find_shares(page, sentence, [figure.quantity for figure in figures])
    present = (
        frozenset[int]()
        if scope.status is Status.DONE
        else present_figures(page, sentence, figures)
    )
    named = NO_NAME
    for index, figure in enumerate(figures):
        own = known.get(index) or (
            NO_NAME if index - 1 in baselines else metric_name(page, figure.before)
        )
        subject = subject_of(page, own, named)
        name = completed_name(page, sentence, figure, own, named)
        reason = Reason.FIGURE if _is_named(own) and not name else Reason.SHARED_NAME
        named = named if name else _after(named, own)
        if index not in baselines:
            baseline = figures[index - 1] if index - 1 in baselines else None
            aim = _aim(page, figure, named, scope, baseline=baseline, reason=reason)
            share = shares.get(figure.quantity.start)
            found.append(
                aim._replace(
                    name=name or aim.name,
                    subject=subject,
                    due=_due(page, figure),
                    share=share,
                    is_reached=index in present,
                )
            )
    return found


def _aim(
    page: Page,
    figure: Figure,
    name: MetricName,
    scope: Scope,
    *,
    baseline: Figure | None,
    reason: Reason,
) -> Aim:
    clause = figure.clause
    if baseline is not None:
        clause = Span(min(baseline.clause.start, clause.start), clause.end)
    words = name.words if _is_named(name) else name.scope
    return Aim(
        page.words(words) or page.words(clause),
        figure.quantity,
        clause,
        scope,
        reason,
        baseline=None if baseline is None else baseline.quantity,
        population=page.words(name.scope) if _is_named(name) else "",
    )


def _due(page: Page, figure: Figure) -> CalendarUnit | None:
    """The end of the year, or a day by which a figure is to be reached, in the words before it."""
    times = find_times(page, figure.before)
    when = times[-1].whens[-1] if times else None
    if isinstance(when, Deadline):
        return when.by
    return find_due(page, figure.before) if when is None else None


def _is_named(name: MetricName) -> bool:
    return name.words.start < name.words.end


def _after(before: MetricName, own: MetricName) -> MetricName:
    """A name, with what it shares with the name before it: 国有企业建会率100%、非公企业80%."""
    if _is_named(own):
        return own
    has_scope = own.scope.start < own.scope.end
    return MetricName(before.words, own.scope if has_scope else before.scope)


def make_metric(page: Page, aim: Aim, number: int) -> Metric:
    """The metric that an aim stands for, the N-th of its plan."""
    quantity = aim.quantity
    is_of_each = without_each(aim.name) != aim.name  # 慰问金每户 is no sum of all
    return build_metric(
        f"m{number}",
        aim.name,
        None if is_of_each else indicator_of(aim.subject + aim.name, quantity.unit),
        unit=quantity.unit,
        scope=aim.population,
        baseline=_measured(aim.baseline),
        measurements=_found(aim),
        targets=() if _is_reached(aim) else (_target(aim),),
        section=aim.scope.section,
        source=page.source(Span(aim.span.start, max(aim.span.end, quantity.end)), aim.reason),
    )


def _target(aim: Aim) -> Target:
    quantity = aim.quantity
    return build_target(quantity.at_least, quantity.at_most, quantity.strength, by=aim.due)


def _is_reached(aim: Aim) -> bool:
    """Whether a report says what came about, or a plan what is there already.

    More than 95% does not say how much.
    """
    return aim.is_reached or (
        aim.scope.status is Status.DONE and aim.quantity.at_least == aim.quantity.at_most
    )


def _found(aim: Aim) -> tuple[Measurement, ...]:
    """What was found: the figures of a report, and rates with the numbers that give them."""
    value = aim.quantity.at_least
    if value is None or not (aim.share or _is_reached(aim)):
        return ()
    numerator, denominator = aim.share or (None, None)
    return (Measurement(value=value, numerator=numerator, denominator=denominator),)


def _measured(quantity: Quantity | None) -> Measurement | None:
    if quantity is None:
        return None
    value = quantity.at_most if quantity.at_least is None else quantity.at_least
    return None if value is None else Measurement(value=value)
