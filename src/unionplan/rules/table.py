"""Every rule of this library, written by hand; a test compares this table with the folders."""

from functools import cache
from typing import Final

from unionplan.rules.engine.rule_failed import rule_failed
from unionplan.rules.engine.waiver_expired import waiver_expired
from unionplan.rules.metrics.cumulative_below_current import cumulative_below_current
from unionplan.rules.metrics.figure_quoted_differently import figure_quoted_differently
from unionplan.rules.metrics.growth_against_values import growth_against_values
from unionplan.rules.metrics.hedge_on_exact_number import hedge_on_exact_number
from unionplan.rules.metrics.hedges_contradict import hedges_contradict
from unionplan.rules.metrics.later_stage_above_earlier import later_stage_above_earlier
from unionplan.rules.metrics.milestone_falls_back import milestone_falls_back
from unionplan.rules.metrics.milestones_above_total import milestones_above_total
from unionplan.rules.metrics.number_for_two_things import number_for_two_things
from unionplan.rules.metrics.part_above_whole import part_above_whole
from unionplan.rules.metrics.parts_above_total import parts_above_total
from unionplan.rules.metrics.parts_short_of_total import parts_short_of_total
from unionplan.rules.metrics.per_head_uneven import per_head_uneven
from unionplan.rules.metrics.rate_against_ratio import rate_against_ratio
from unionplan.rules.metrics.rate_outside_range import rate_outside_range
from unionplan.rules.metrics.slogan_not_reached import slogan_not_reached
from unionplan.rules.metrics.target_below_baseline import target_below_baseline
from unionplan.rules.metrics.target_without_measure import target_without_measure
from unionplan.rules.metrics.targets_contradict import targets_contradict
from unionplan.rules.metrics.unit_against_name import unit_against_name
from unionplan.rules.references.activities_without_owner import activities_without_owner
from unionplan.rules.references.circular_reference import circular_reference
from unionplan.rules.references.dangling_reference import dangling_reference
from unionplan.rules.references.duplicate_id import duplicate_id
from unionplan.rules.references.goal_without_means import goal_without_means
from unionplan.rules.references.part_of_text_missing import part_of_text_missing
from unionplan.rules.references.part_outside_whole import part_outside_whole
from unionplan.rules.references.waits_for_own_part import waits_for_own_part
from unionplan.rules.registry import Registry
from unionplan.rules.rule import Rule
from unionplan.rules.schedule.activity_before_predecessor import activity_before_predecessor
from unionplan.rules.schedule.activity_on_holiday import activity_on_holiday
from unionplan.rules.schedule.activity_on_makeup_day import activity_on_makeup_day
from unionplan.rules.schedule.activity_outside_period import activity_outside_period
from unionplan.rules.schedule.congress_against_year import congress_against_year
from unionplan.rules.schedule.congress_superseded import congress_superseded
from unionplan.rules.schedule.count_against_schedule import count_against_schedule
from unionplan.rules.schedule.deadline_before_period import deadline_before_period
from unionplan.rules.schedule.deadline_before_start import deadline_before_start
from unionplan.rules.schedule.five_year_plan_against_year import five_year_plan_against_year
from unionplan.rules.schedule.frequency_against_period import frequency_against_period
from unionplan.rules.schedule.month_against_festival import month_against_festival
from unionplan.rules.schedule.month_block_empty import month_block_empty
from unionplan.rules.schedule.month_overloaded import month_overloaded
from unionplan.rules.schedule.month_without_activity import month_without_activity
from unionplan.rules.schedule.next_year_in_plan import next_year_in_plan
from unionplan.rules.schedule.ordinal_against_year import ordinal_against_year
from unionplan.rules.schedule.period_missing import period_missing
from unionplan.rules.schedule.time_unresolvable import time_unresolvable
from unionplan.rules.schedule.times_contradict import times_contradict
from unionplan.rules.schedule.week_overloaded import week_overloaded
from unionplan.rules.schedule.weekday_against_date import weekday_against_date
from unionplan.rules.structure.announced_item_missing import announced_item_missing
from unionplan.rules.structure.count_against_list import count_against_list
from unionplan.rules.structure.guidance_missing import guidance_missing
from unionplan.rules.structure.heading_repeated import heading_repeated
from unionplan.rules.structure.heading_without_content import heading_without_content
from unionplan.rules.structure.numbering_repeated import numbering_repeated
from unionplan.rules.structure.numbering_skipped import numbering_skipped
from unionplan.rules.structure.sentence_repeated import sentence_repeated
from unionplan.rules.structure.tasks_missing import tasks_missing
from unionplan.rules.structure.title_missing import title_missing
from unionplan.rules.wording.placeholder_left import placeholder_left
from unionplan.rules.wording.web_page_remains import web_page_remains

RULES: Final[tuple[Rule, ...]] = (
    rule_failed,  # WP001
    waiver_expired,
    title_missing,  # WP101
    guidance_missing,
    tasks_missing,
    heading_without_content,
    numbering_skipped,
    numbering_repeated,
    sentence_repeated,
    heading_repeated,
    count_against_list,  # WP131
    announced_item_missing,
    activity_outside_period,  # WP201
    time_unresolvable,
    month_against_festival,
    deadline_before_period,
    month_block_empty,
    period_missing,
    activity_before_predecessor,
    activity_on_holiday,
    activity_on_makeup_day,
    month_overloaded,
    month_without_activity,
    times_contradict,
    weekday_against_date,
    deadline_before_start,
    frequency_against_period,
    count_against_schedule,
    ordinal_against_year,
    congress_against_year,
    congress_superseded,
    five_year_plan_against_year,
    next_year_in_plan,
    week_overloaded,
    rate_outside_range,  # WP301
    targets_contradict,
    target_below_baseline,
    rate_against_ratio,
    part_above_whole,
    milestone_falls_back,
    parts_above_total,
    parts_short_of_total,
    later_stage_above_earlier,
    cumulative_below_current,
    growth_against_values,
    hedges_contradict,
    hedge_on_exact_number,
    figure_quoted_differently,
    target_without_measure,
    unit_against_name,
    per_head_uneven,
    number_for_two_things,
    slogan_not_reached,
    milestones_above_total,
    dangling_reference,  # WP401
    duplicate_id,
    circular_reference,
    goal_without_means,
    activities_without_owner,
    part_outside_whole,
    waits_for_own_part,
    part_of_text_missing,
    placeholder_left,  # WP601
    web_page_remains,
)
"""In the order of their codes. A code that was given once is never given to another rule."""


@cache
def default_registry() -> Registry:
    """The registry of this library's own rules."""
    return Registry(RULES)
