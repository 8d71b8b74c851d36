"""The sections of a plan, as rules ask for them."""

import attrs

from unionplan.model import Plan
from unionplan.rules.lazy import lazy
from unionplan.rules.marker_traits import marker_traits
from unionplan.rules.markers import Marker, parse_marker
from unionplan.rules.section_place import SectionPlace


@attrs.frozen(slots=False, eq=False)  # no slots: lazy values are kept in the instance
class PlanSections:
    """A plan, and its sections in the ways in which several rules look at them.

    Attributes:
        plan: The plan.
    """

    plan: Plan

    @lazy
    def sections(self) -> tuple[SectionPlace, ...]:
        """Every section, a parent before its children, in the order of the document."""
        return self._tree[0]

    @lazy
    def siblings(self) -> tuple[tuple[SectionPlace, ...], ...]:
        """The sections by the section around them: first the top of the document."""
        return self._tree[1]

    @lazy
    def _tree(self) -> tuple[tuple[SectionPlace, ...], tuple[tuple[SectionPlace, ...], ...]]:
        top = tuple(
            SectionPlace(f"/sections/{index}", section, 1, None)
            for index, section in enumerate(self.plan.sections)
        )
        found: list[SectionPlace] = []
        groups = [top]
        pending = list(reversed(top))
        while pending:
            place = pending.pop()
            found.append(place)
            where, section, depth, _ = place
            if section.sections:
                below = tuple(
                    [
                        SectionPlace(f"{where}/sections/{index}", child, depth + 1, section)
                        for index, child in enumerate(section.sections)
                    ]
                )
                groups.append(below)
                pending += reversed(below)
        return tuple(found), tuple(groups)

    @lazy
    def marked(self) -> tuple[SectionPlace, ...]:
        """The sections that have a marker, in the order of the document."""
        return tuple([place for place in self.sections if place.section.marker])

    @lazy
    def hollow(self) -> tuple[SectionPlace, ...]:
        """The sections that have neither text nor sections below them."""
        return tuple(
            [
                place
                for place in self.sections
                if not place.section.sections and not place.section.text.strip()
            ]
        )

    @lazy
    def traits(self) -> frozenset[str]:
        """What is odd about the markers and headings of siblings: subjects of rules."""
        found: set[str] = set()
        for group in self.siblings:
            markers = tuple([place.section.marker for place in group])
            above = group[0].parent if group else None
            found.update(marker_traits(markers, above.marker if above else ""))
            headings = [heading for place in group if (heading := place.section.heading)]
            if len(set(headings)) < len(headings):
                found.add("repeated_headings")
        return frozenset(found)

    @lazy
    def last_characters(self) -> frozenset[str]:
        """The characters with which the texts of sections end, blanks aside; empty for no text."""
        return frozenset([place.section.text.rstrip()[-1:] for place in self.sections])

    @lazy
    def numbered(self) -> tuple[tuple[tuple[SectionPlace, Marker], ...], ...]:
        """Of each group of siblings those with a number, where these are not 1, 2, 3 and so on."""
        groups: list[tuple[tuple[SectionPlace, Marker], ...]] = []
        for group in self.siblings:
            read = [(place, parse_marker(place.section.marker)) for place in group]
            numbered = tuple((place, marker) for place, marker in read if marker is not None)
            if any(
                marker.number != number or marker.style != numbered[0][1].style
                for number, (_, marker) in enumerate(numbered, 1)
            ):
                groups.append(numbered)
        return tuple(groups)

    @lazy
    def section_ids(self) -> frozenset[str]:
        """The id of every section."""
        return frozenset([place.section.id for place in self.sections])
