"""From the prose of real plans to typed plans: rules and tables of words, offline."""

from unionplan.reading.piece import Piece, PieceKind
from unionplan.reading.read import read
from unionplan.reading.reason import Reason
from unionplan.reading.remark import Remark, RemarkCode
from unionplan.reading.result import Reading
from unionplan.reading.times_of import times_of

__all__ = ["Piece", "PieceKind", "Reading", "Reason", "Remark", "RemarkCode", "read", "times_of"]
