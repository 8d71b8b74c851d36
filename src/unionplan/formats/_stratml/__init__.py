"""The parts of the StratML reader and writer; `unionplan.formats.stratml` is their face."""
