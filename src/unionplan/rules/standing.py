"""How far the source of a rule was read."""

from enum import StrEnum


class Standing(StrEnum):
    """How far we know the words on which a rule rests, the best known first."""

    TEXT = "text"  # the instrument itself was read
    SECONDARY = "secondary"  # a page that quotes it was
    UNCONFIRMED = "unconfirmed"  # known by hearsay: such a rule advises, and says so
