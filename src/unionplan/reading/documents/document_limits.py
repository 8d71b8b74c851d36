"""How much of a file is taken before it is refused."""

import attrs

from unionplan.limits import (
    MAX_DOCUMENT_CHARACTERS,
    MAX_INPUT_BYTES,
    MAX_PACKAGE_PARTS,
    MAX_UNPACKED_BYTES,
    MAX_XML_DEPTH,
    MAX_XML_ELEMENTS,
)


@attrs.frozen(kw_only=True)
class DocumentLimits:
    """How much of a file is taken before it is refused; the defaults are those of `limits`.

    Attributes:
        input_bytes: Bytes of the file.
        parts: Parts of a .docx.
        unpacked_bytes: Bytes of those of its parts that are read, unpacked.
        elements: XML elements in these parts.
        depth: Levels of XML elements within each other.
        characters: Characters of the text, with those that are left out.
    """

    input_bytes: int = MAX_INPUT_BYTES
    parts: int = MAX_PACKAGE_PARTS
    unpacked_bytes: int = MAX_UNPACKED_BYTES
    elements: int = MAX_XML_ELEMENTS
    depth: int = MAX_XML_DEPTH
    characters: int = MAX_DOCUMENT_CHARACTERS
