"""Every rule of this library, written by hand; a test compares this table with the folders."""

from functools import cache
from typing import Final

from unionplan.rules.engine.rule_failed import rule_failed
from unionplan.rules.engine.waiver_expired import waiver_expired
from unionplan.rules.engine.waiver_unused import waiver_unused
from unionplan.rules.funds.birthday_above_ceiling import birthday_above_ceiling
from unionplan.rules.funds.birthday_cash import birthday_cash
from unionplan.rules.funds.cash_as_holiday_goods import cash_as_holiday_goods
from unionplan.rules.funds.contribution_not_two_percent import contribution_not_two_percent
from unionplan.rules.funds.dues_share_wrong import dues_share_wrong
from unionplan.rules.funds.forbidden_spending import forbidden_spending
from unionplan.rules.funds.funds_for_administration import funds_for_administration
from unionplan.rules.funds.goods_outside_festivals import goods_outside_festivals
from unionplan.rules.funds.holiday_goods_above_ceiling import holiday_goods_above_ceiling
from unionplan.rules.funds.outing_from_contributions import outing_from_contributions
from unionplan.rules.funds.outing_overnight import outing_overnight
from unionplan.rules.funds.outing_to_scenic_area import outing_to_scenic_area
from unionplan.rules.funds.prizes_for_too_many import prizes_for_too_many
from unionplan.rules.funds.split_unlike_region import split_unlike_region
from unionplan.rules.funds.womens_day_goods_above_ceiling import womens_day_goods_above_ceiling
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
from unionplan.rules.metrics.product_against_total import product_against_total
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
from unionplan.rules.schedule.day_outside_month import day_outside_month
from unionplan.rules.schedule.deadline_before_period import deadline_before_period
from unionplan.rules.schedule.deadline_before_start import deadline_before_start
from unionplan.rules.schedule.five_year_plan_against_year import five_year_plan_against_year
from unionplan.rules.schedule.frequency_against_period import frequency_against_period
from unionplan.rules.schedule.month_against_festival import month_against_festival
from unionplan.rules.schedule.month_block_empty import month_block_empty
from unionplan.rules.schedule.month_outside_year import month_outside_year
from unionplan.rules.schedule.month_overloaded import month_overloaded
from unionplan.rules.schedule.month_without_activity import month_without_activity
from unionplan.rules.schedule.next_year_in_plan import next_year_in_plan
from unionplan.rules.schedule.ordinal_against_year import ordinal_against_year
from unionplan.rules.schedule.period_missing import period_missing
from unionplan.rules.schedule.time_unresolvable import time_unresolvable
from unionplan.rules.schedule.times_contradict import times_contradict
from unionplan.rules.schedule.week_overloaded import week_overloaded
from unionplan.rules.schedule.weekday_against_date import weekday_against_date
from unionplan.rules.statute.annual_leave_too_short import annual_leave_too_short
from unionplan.rules.statute.below_minimum_wage import below_minimum_wage
from unionplan.rules.statute.chair_moved import chair_moved
from unionplan.rules.statute.committee_refused import committee_refused
from unionplan.rules.statute.congress_bypassed import congress_bypassed
from unionplan.rules.statute.congress_term_unusual import congress_term_unusual
from unionplan.rules.statute.congress_too_rare import congress_too_rare
from unionplan.rules.statute.contract_above_county import contract_above_county
from unionplan.rules.statute.contract_effective_at_once import contract_effective_at_once
from unionplan.rules.statute.contract_not_renewed import contract_not_renewed
from unionplan.rules.statute.contract_of_institution import contract_of_institution
from unionplan.rules.statute.contract_sent_too_late import contract_sent_too_late
from unionplan.rules.statute.contract_term_outside import contract_term_outside
from unionplan.rules.statute.contract_vote_too_small import contract_vote_too_small
from unionplan.rules.statute.contract_without_congress import contract_without_congress
from unionplan.rules.statute.contract_without_womens_clause import contract_without_womens_clause
from unionplan.rules.statute.customary_parts_missing import customary_parts_missing
from unionplan.rules.statute.dismissal_before_notice import dismissal_before_notice
from unionplan.rules.statute.election_overdue import election_overdue
from unionplan.rules.statute.election_without_audit_committee import (
    election_without_audit_committee,
)
from unionplan.rules.statute.election_without_womens_body import election_without_womens_body
from unionplan.rules.statute.employee_director_refused import employee_director_refused
from unionplan.rules.statute.evacuation_limited import evacuation_limited
from unionplan.rules.statute.founding_without_approval import founding_without_approval
from unionplan.rules.statute.full_time_chair_possible import full_time_chair_possible
from unionplan.rules.statute.hazards_concealed import hazards_concealed
from unionplan.rules.statute.investigation_without_union import investigation_without_union
from unionplan.rules.statute.layoff_notice_too_short import layoff_notice_too_short
from unionplan.rules.statute.legal_aid_claimed_as_duty import legal_aid_claimed_as_duty
from unionplan.rules.statute.majority_of_those_present import majority_of_those_present
from unionplan.rules.statute.material_too_late import material_too_late
from unionplan.rules.statute.maternity_leave_too_short import maternity_leave_too_short
from unionplan.rules.statute.mediation_chair_from_management import mediation_chair_from_management
from unionplan.rules.statute.mediation_committee_refused import mediation_committee_refused
from unionplan.rules.statute.member_congress_too_rare import member_congress_too_rare
from unionplan.rules.statute.member_congress_too_small import member_congress_too_small
from unionplan.rules.statute.night_shift_of_mothers import night_shift_of_mothers
from unionplan.rules.statute.nursing_time_too_short import nursing_time_too_short
from unionplan.rules.statute.occupational_disease_unattended import occupational_disease_unattended
from unionplan.rules.statute.overtime_too_long import overtime_too_long
from unionplan.rules.statute.proposals_unanswered import proposals_unanswered
from unionplan.rules.statute.quorum_too_small import quorum_too_small
from unionplan.rules.statute.relative_on_committee import relative_on_committee
from unionplan.rules.statute.reply_too_late import reply_too_late
from unionplan.rules.statute.representatives_below_share import representatives_below_share
from unionplan.rules.statute.restructuring_without_hearing import restructuring_without_hearing
from unionplan.rules.statute.rules_without_congress import rules_without_congress
from unionplan.rules.statute.safety_facilities_unsupervised import safety_facilities_unsupervised
from unionplan.rules.statute.safety_rules_without_union import safety_rules_without_union
from unionplan.rules.statute.session_number_high import session_number_high
from unionplan.rules.statute.small_school_congress import small_school_congress
from unionplan.rules.statute.small_unit_congress import small_unit_congress
from unionplan.rules.statute.state_congress_once_a_year import state_congress_once_a_year
from unionplan.rules.statute.supervision_without_committee import supervision_without_committee
from unionplan.rules.statute.term_not_five import term_not_five
from unionplan.rules.statute.term_not_three_or_five import term_not_three_or_five
from unionplan.rules.statute.too_few_representatives import too_few_representatives
from unionplan.rules.statute.too_few_teachers import too_few_teachers
from unionplan.rules.statute.too_many_managers import too_many_managers
from unionplan.rules.statute.tripartite_at_basic_level import tripartite_at_basic_level
from unionplan.rules.statute.union_abolished import union_abolished
from unionplan.rules.statute.union_shut_out_of_meeting import union_shut_out_of_meeting
from unionplan.rules.statute.union_time_at_work import union_time_at_work
from unionplan.rules.statute.wage_agreement_sent_too_late import wage_agreement_sent_too_late
from unionplan.rules.statute.wage_agreement_too_long import wage_agreement_too_long
from unionplan.rules.statute.womens_committee_refused import womens_committee_refused
from unionplan.rules.statute.womens_day_full_holiday import womens_day_full_holiday
from unionplan.rules.statute.womens_parts_missing import womens_parts_missing
from unionplan.rules.statute.wrong_working_body import wrong_working_body
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
    day_outside_month,
    month_outside_year,
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
    product_against_total,
    dangling_reference,  # WP401
    duplicate_id,
    circular_reference,
    goal_without_means,
    activities_without_owner,
    part_outside_whole,
    waits_for_own_part,
    part_of_text_missing,
    committee_refused,  # WP501
    founding_without_approval,
    term_not_three_or_five,
    term_not_five,
    election_overdue,
    election_without_audit_committee,
    election_without_womens_body,
    womens_committee_refused,
    full_time_chair_possible,
    relative_on_committee,
    member_congress_too_small,
    session_number_high,
    union_abolished,
    chair_moved,
    union_time_at_work,
    customary_parts_missing,
    member_congress_too_rare,
    womens_parts_missing,
    congress_too_rare,
    state_congress_once_a_year,
    small_school_congress,
    small_unit_congress,
    quorum_too_small,
    majority_of_those_present,
    too_few_teachers,
    too_few_representatives,
    representatives_below_share,
    too_many_managers,
    congress_term_unusual,
    rules_without_congress,
    restructuring_without_hearing,
    employee_director_refused,
    proposals_unanswered,
    material_too_late,
    wrong_working_body,
    congress_bypassed,
    contract_without_congress,
    contract_vote_too_small,
    contract_term_outside,
    contract_not_renewed,
    wage_agreement_too_long,
    reply_too_late,
    wage_agreement_sent_too_late,
    contract_sent_too_late,
    contract_effective_at_once,
    contract_above_county,
    below_minimum_wage,
    contract_without_womens_clause,
    contract_of_institution,
    layoff_notice_too_short,
    dismissal_before_notice,
    mediation_chair_from_management,
    mediation_committee_refused,
    supervision_without_committee,
    legal_aid_claimed_as_duty,
    investigation_without_union,
    overtime_too_long,
    annual_leave_too_short,
    union_shut_out_of_meeting,
    tripartite_at_basic_level,
    maternity_leave_too_short,
    nursing_time_too_short,
    night_shift_of_mothers,
    womens_day_full_holiday,
    safety_facilities_unsupervised,
    hazards_concealed,
    safety_rules_without_union,
    occupational_disease_unattended,
    evacuation_limited,
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
    contribution_not_two_percent,  # WP701
    split_unlike_region,
    dues_share_wrong,
    cash_as_holiday_goods,
    goods_outside_festivals,
    holiday_goods_above_ceiling,
    birthday_cash,
    birthday_above_ceiling,
    outing_from_contributions,
    outing_overnight,
    outing_to_scenic_area,
    prizes_for_too_many,
    forbidden_spending,
    funds_for_administration,
    womens_day_goods_above_ceiling,
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
