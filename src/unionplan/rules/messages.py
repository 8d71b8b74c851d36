"""What a rule says, in each language."""

from collections.abc import Mapping
from functools import lru_cache
from string import Formatter

import attrs

from unionplan.rules.phrase import Language, Parameter, phrase


@attrs.frozen(kw_only=True)
class Messages:
    """One sentence in Chinese and English, with the same parameters in both.

    Attributes:
        zh: Template in the syntax of `str.format`, names in braces only: ``{when}``.
        en: The same in English.

    Raises:
        ValueError: A template is not in that syntax, or the two differ in their parameters.
    """

    zh: str
    en: str

    def __attrs_post_init__(self) -> None:
        if _names(self.zh) != _names(self.en):
            msg = f"messages need the same parameters in each language: {self.zh!r}, {self.en!r}"
            raise ValueError(msg)

    @property
    def names(self) -> frozenset[str]:
        """The parameters that both sentences need."""
        return _names(self.zh)

    def fill(self, language: Language, parameters: Mapping[str, Parameter]) -> str:
        """The sentence in *language* with its parameters put in words.

        Raises:
            KeyError: A parameter is missing.
        """
        template = self.zh if language == "zh" else self.en
        words = {name: phrase(parameters[name], language) for name in self.names}
        return template.format_map(words)


@lru_cache(maxsize=1024)
def _names(template: str) -> frozenset[str]:
    names: set[str] = set()
    for _, name, layout, conversion in Formatter().parse(template):
        if name is not None:
            if not name.isidentifier() or layout or conversion:
                msg = f"a message names its parameters like {{when}}, found {template!r}"
                raise ValueError(msg)
            names.add(name)
    return frozenset(names)
