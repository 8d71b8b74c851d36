"""The parts of `unionplan.formats.ics`."""
