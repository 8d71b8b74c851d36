"""From the prose of real plans to typed plans: rules and tables of words, offline."""

from unionplan.reading.documents import (
    Document,
    DocumentKind,
    DocumentLimits,
    LeftOut,
    LeftOutKind,
    find_kind,
    open_document,
)
from unionplan.reading.piece import Piece, PieceKind
from unionplan.reading.read import read
from unionplan.reading.read_document import read_document
from unionplan.reading.reason import Reason
from unionplan.reading.remark import Remark, RemarkCode
from unionplan.reading.result import Reading
from unionplan.reading.times_of import times_of

__all__ = [
    "Document",
    "DocumentKind",
    "DocumentLimits",
    "LeftOut",
    "LeftOutKind",
    "Piece",
    "PieceKind",
    "Reading",
    "Reason",
    "Remark",
    "RemarkCode",
    "find_kind",
    "open_document",
    "read",
    "read_document",
    "times_of",
]
