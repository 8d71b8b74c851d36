"""How much of a file is taken before it is refused."""

import attrs

from unionplan.limits import current


@attrs.frozen(kw_only=True)
class DocumentLimits:
    """How much of a file is taken before it is refused; by default what `unionplan.limits` says.

    Attributes:
        input_bytes: Bytes of the file.
        parts: Parts of a .docx.
        unpacked_bytes: Bytes of those of its parts that are read, unpacked.
        elements: XML elements in these parts.
        depth: Levels of XML elements within each other.
        characters: Characters of the text, with those that are left out.
    """

    input_bytes: int = attrs.field(factory=lambda: current().input_bytes)
    parts: int = attrs.field(factory=lambda: current().package_parts)
    unpacked_bytes: int = attrs.field(factory=lambda: current().unpacked_bytes)
    elements: int = attrs.field(factory=lambda: current().xml_elements)
    depth: int = attrs.field(factory=lambda: current().xml_depth)
    characters: int = attrs.field(factory=lambda: current().document_characters)
