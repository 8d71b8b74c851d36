"""Every rule of this library, written by hand; a test compares this table with the folders."""

from functools import cache
from typing import Final

from unionplan.rules.engine.rule_failed import rule_failed
from unionplan.rules.engine.waiver_expired import waiver_expired
from unionplan.rules.engine.waiver_unused import waiver_unused
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
from unionplan.rules.reading.event_before_its_day import event_before_its_day
from unionplan.rules.reading.period_inferred import period_inferred
from unionplan.rules.reading.read_with_doubt import read_with_doubt
from unionplan.rules.reading.this_and_next_year import this_and_next_year
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
from unionplan.rules.structure.areas_missing import areas_missing
from unionplan.rules.structure.count_against_list import count_against_list
from unionplan.rules.structure.guidance_missing import guidance_missing
from unionplan.rules.structure.heading_against_content import heading_against_content
from unionplan.rules.structure.heading_repeated import heading_repeated
from unionplan.rules.structure.heading_without_content import heading_without_content
from unionplan.rules.structure.kind_against_title import kind_against_title
from unionplan.rules.structure.levels_out_of_order import levels_out_of_order
from unionplan.rules.structure.list_of_one import list_of_one
from unionplan.rules.structure.list_unfinished import list_unfinished
from unionplan.rules.structure.marks_not_standard import marks_not_standard
from unionplan.rules.structure.not_union_work import not_union_work
from unionplan.rules.structure.numbering_repeated import numbering_repeated
from unionplan.rules.structure.numbering_skipped import numbering_skipped
from unionplan.rules.structure.numbering_styles_mixed import numbering_styles_mixed
from unionplan.rules.structure.other_side_alone import other_side_alone
from unionplan.rules.structure.other_unit_named import other_unit_named
from unionplan.rules.structure.paragraph_headless import paragraph_headless
from unionplan.rules.structure.passage_repeated import passage_repeated
from unionplan.rules.structure.schedule_missing import schedule_missing
from unionplan.rules.structure.sentence_repeated import sentence_repeated
from unionplan.rules.structure.series_without_first import series_without_first
from unionplan.rules.structure.summary_in_plan import summary_in_plan
from unionplan.rules.structure.tasks_missing import tasks_missing
from unionplan.rules.structure.title_in_text import title_in_text
from unionplan.rules.structure.title_incomplete import title_incomplete
from unionplan.rules.structure.title_missing import title_missing
from unionplan.rules.wording.body_misnamed import body_misnamed
from unionplan.rules.wording.congress_misnamed import congress_misnamed
from unionplan.rules.wording.date_form import date_form
from unionplan.rules.wording.document_number_form import document_number_form
from unionplan.rules.wording.half_width_marks import half_width_marks
from unionplan.rules.wording.instrument_doubtful import instrument_doubtful
from unionplan.rules.wording.instrument_misnamed import instrument_misnamed
from unionplan.rules.wording.instrument_repealed import instrument_repealed
from unionplan.rules.wording.instrument_too_new import instrument_too_new
from unionplan.rules.wording.items_vague import items_vague
from unionplan.rules.wording.known_typo import known_typo
from unionplan.rules.wording.machine_rewritten import machine_rewritten
from unionplan.rules.wording.mask_leaked import mask_leaked
from unionplan.rules.wording.masks_differ import masks_differ
from unionplan.rules.wording.placeholder_left import placeholder_left
from unionplan.rules.wording.punctuation_damaged import punctuation_damaged
from unionplan.rules.wording.quotes_unpaired import quotes_unpaired
from unionplan.rules.wording.sentence_too_long import sentence_too_long
from unionplan.rules.wording.sentence_unfinished import sentence_unfinished
from unionplan.rules.wording.superlative_lost import superlative_lost
from unionplan.rules.wording.web_page_remains import web_page_remains
from unionplan.rules.wording.word_doubled import word_doubled
from unionplan.rules.wording.words_lost import words_lost

RULES: Final[tuple[Rule, ...]] = (
    rule_failed,  # WP001
    waiver_expired,
    waiver_unused,
    title_missing,  # WP101
    guidance_missing,
    tasks_missing,
    heading_without_content,
    numbering_skipped,
    numbering_repeated,
    sentence_repeated,
    heading_repeated,
    title_incomplete,
    numbering_styles_mixed,
    levels_out_of_order,
    marks_not_standard,
    series_without_first,
    other_side_alone,
    list_unfinished,
    list_of_one,
    passage_repeated,
    title_in_text,
    summary_in_plan,
    kind_against_title,
    heading_against_content,
    not_union_work,
    areas_missing,
    schedule_missing,
    other_unit_named,
    paragraph_headless,
    count_against_list,
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
    mask_leaked,
    masks_differ,
    words_lost,
    machine_rewritten,
    superlative_lost,
    known_typo,
    word_doubled,
    instrument_misnamed,
    instrument_repealed,
    instrument_doubtful,
    instrument_too_new,
    body_misnamed,
    congress_misnamed,
    document_number_form,
    date_form,
    quotes_unpaired,
    punctuation_damaged,
    half_width_marks,
    sentence_unfinished,
    items_vague,
    sentence_too_long,
    read_with_doubt,  # WP801
    period_inferred,
    this_and_next_year,
    event_before_its_day,
)
"""In the order of their codes. A code that was given once is never given to another rule."""


@cache
def default_registry() -> Registry:
    """The registry of this library's own rules."""
    return Registry(RULES)
