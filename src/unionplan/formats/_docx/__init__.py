"""The parts of `unionplan.formats.docx`: from a plan to blocks, from blocks to WordprocessingML."""
