"""A rule that could not be checked, because a fact about the union is not known."""

from typing import Final

import attrs

from unionplan.rules.messages import Messages
from unionplan.rules.phrase import Language, Words
from unionplan.rules.profile import LABELS

NEEDS: Final = Messages(zh="未检查{rule}：需要{needs}。", en="{rule} not checked: it needs {needs}")
"""What is said of such a rule."""


@attrs.frozen(kw_only=True)
class NotChecked:
    """A rule that had to stop: whether the plan is in order depends on what nobody said.

    Attributes:
        code: The rule's code.
        name: The rule's name.
        needs: The facts, named as in `Profile`; a limit of the region as ``values.NAME``.
    """

    code: str
    name: str
    needs: tuple[str, ...]
    _messages: Messages = attrs.field(default=NEEDS, alias="messages")

    def message(self, lang: Language = "zh") -> str:
        """The same as one sentence."""
        return self._messages.fill(lang, {"rule": self.code, "needs": label_facts(self.needs)})

    def to_plain(self) -> dict[str, object]:
        """As JSON writes it."""
        return {
            "code": self.code,
            "name": self.name,
            "needs": list(self.needs),
            "message": {"zh": self.message("zh"), "en": self.message("en")},
        }


def label_facts(names: tuple[str, ...]) -> Words:
    """The facts as people call them, each with the name that a profile gives it."""
    labels = [(LABELS.get(name), name) for name in names]
    return Words(
        "、".join([f"{label.zh}（{name}）" if label else name for label, name in labels]),
        ", ".join([f"{label.en} ({name})" if label else name for label, name in labels]),
    )
