"""Web pages (.html), as browsers show them: by the WHATWG's HTML standard, however broken."""

from unionplan.reading.documents.html.read_html import read

__all__ = ["read"]
