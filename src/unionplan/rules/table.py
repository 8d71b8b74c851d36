"""Every rule of this library, written by hand; a test compares this table with the folders."""

from functools import cache
from typing import Final

from unionplan.rules.engine.rule_failed import rule_failed
from unionplan.rules.engine.waiver_expired import waiver_expired
from unionplan.rules.engine.waiver_unused import waiver_unused
from unionplan.rules.metrics.milestone_falls_back import milestone_falls_back
from unionplan.rules.metrics.part_above_whole import part_above_whole
from unionplan.rules.metrics.rate_against_ratio import rate_against_ratio
from unionplan.rules.metrics.rate_outside_range import rate_outside_range
from unionplan.rules.metrics.target_below_baseline import target_below_baseline
from unionplan.rules.metrics.targets_contradict import targets_contradict
from unionplan.rules.reading.event_before_its_day import event_before_its_day
from unionplan.rules.reading.period_inferred import period_inferred
from unionplan.rules.reading.read_with_doubt import read_with_doubt
from unionplan.rules.reading.this_and_next_year import this_and_next_year
from unionplan.rules.references.circular_reference import circular_reference
from unionplan.rules.references.dangling_reference import dangling_reference
from unionplan.rules.references.duplicate_id import duplicate_id
from unionplan.rules.references.goal_without_means import goal_without_means
from unionplan.rules.registry import Registry
from unionplan.rules.rule import Rule
from unionplan.rules.schedule.activity_before_predecessor import activity_before_predecessor
from unionplan.rules.schedule.activity_outside_period import activity_outside_period
from unionplan.rules.schedule.deadline_before_period import deadline_before_period
from unionplan.rules.schedule.month_against_festival import month_against_festival
from unionplan.rules.schedule.month_block_empty import month_block_empty
from unionplan.rules.schedule.period_missing import period_missing
from unionplan.rules.schedule.time_unresolvable import time_unresolvable
from unionplan.rules.structure.areas_missing import areas_missing
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
    activity_outside_period,  # WP201
    time_unresolvable,
    month_against_festival,
    deadline_before_period,
    month_block_empty,
    period_missing,
    activity_before_predecessor,
    rate_outside_range,  # WP301
    targets_contradict,
    target_below_baseline,
    rate_against_ratio,
    part_above_whole,
    milestone_falls_back,
    dangling_reference,  # WP401
    duplicate_id,
    circular_reference,
    goal_without_means,
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
