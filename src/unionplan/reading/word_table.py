"""Tables of words: data files beside the code that reads them."""

import json
import re
from importlib import resources
from typing import Any

_LOOKBEHINDS = re.compile(r"(?:\(\?<[!=][^)]*\))*")


def load_words(name: str) -> Any:  # noqa: ANN401 - each table has a shape of its own
    """The table in ``reading/data/NAME.json``.

    What is a word in it may be a regular expression; it is matched on folded text.
    """
    data = resources.files("unionplan.reading").joinpath(f"data/{name}.json")
    return json.loads(data.read_text("utf-8"))


def first_character_first(word: str) -> str:
    """An equal pattern that begins with the first character of a word, for that is found fast.

    What must or must not stand before the word is looked for behind that character:
    ``(?<!国际)劳动节`` becomes ``劳(?<!国际劳)动节``.
    """
    bare = _LOOKBEHINDS.sub("", word, count=1)
    first, rest = bare[:1], bare[1:]
    return first + word.removesuffix(bare).replace(")", f"{first})") + rest
