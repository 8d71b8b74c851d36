"""A plan as a document, and what the document does not hold of it."""

import attrs

from unionplan.formats.loss import Loss


@attrs.frozen
class Written:
    """A document that was written, not yet in a file.

    Attributes:
        data: Its bytes; of a text, in UTF-8.
        losses: What it does not hold, in the order of the plan.
    """

    data: bytes
    losses: tuple[Loss, ...] = ()

    @property
    def text(self) -> str:
        """The document as text.

        Raises:
            UnicodeDecodeError: It is none.
        """
        return self.data.decode("utf-8")
