"""Word documents (.docx): Office Open XML, transitional and strict (ECMA-376, ISO/IEC 29500)."""

from unionplan.reading.documents.docx.read_docx import read

__all__ = ["read"]
