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
    waiver_unused,
    title_missing,  # WP101
    guidance_missing,
    tasks_missing,
    heading_without_content,
    numbering_skipped,
    numbering_repeated,
    sentence_repeated,
    heading_repeated,
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
)
"""In the order of their codes. A code that was given once is never given to another rule."""


@cache
def default_registry() -> Registry:
    """The registry of this library's own rules."""
    return Registry(RULES)
