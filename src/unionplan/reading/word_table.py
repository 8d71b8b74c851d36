"""Tables of words: data files beside the code that reads them."""

import json
from importlib import resources
from typing import Any


def load_words(name: str) -> Any:  # noqa: ANN401 - each table has a shape of its own
    """The table in ``reading/data/NAME.json``.

    What is a word in it may be a regular expression; it is matched on folded text.
    """
    data = resources.files("unionplan.reading").joinpath(f"data/{name}.json")
    return json.loads(data.read_text("utf-8"))
