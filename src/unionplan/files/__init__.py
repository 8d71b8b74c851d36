"""Bytes in and out of files, and bytes to text; nothing here knows what a plan is."""

from unionplan.files.decode import Decoded, decode, kind_of_no_text
from unionplan.files.lines import LineIndex
from unionplan.files.read_file import read_bytes
from unionplan.files.write_file import write_bytes

__all__ = ["Decoded", "LineIndex", "decode", "kind_of_no_text", "read_bytes", "write_bytes"]
