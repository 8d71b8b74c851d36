"""A section's prose as paragraphs: its lines, of which the empty ones belong to a neighbour."""

from typing import Final

__all__ = ["split_paragraphs"]

_END: Final = "\n"


def split_paragraphs(text: str) -> list[str]:
    """The paragraphs, which are the text again with a line end between them.

    Line ends that make empty lines stand at the start of a paragraph, or at the end of the last.
    """
    if not text.strip(_END):
        return [text] if text else []
    paragraphs: list[str] = []
    empty = ""
    for line in text.split(_END):
        if line:
            paragraphs.append(empty + line)
            empty = ""
        else:
            empty += _END
    paragraphs[-1] += empty
    return paragraphs
