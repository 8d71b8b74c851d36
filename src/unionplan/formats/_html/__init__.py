"""The parts of `unionplan.formats.html`: from a plan to elements, from elements to a page."""
