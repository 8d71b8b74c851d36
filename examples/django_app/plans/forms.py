"""What is asked of somebody who brings a plan."""

from typing import Any

from django import forms

from unionplan import Plan, Profile
from unionplan.errors import DecodeError, Fault
from unionplan.formats import FORMATS
from unionplan.reading import Reading, read, read_document


class PlanForm(forms.Form):
    """A file, or a text that was pasted, and what is known of the union."""

    file = forms.FileField(label="文件", required=False)
    text = forms.CharField(label="或粘贴文本", required=False, widget=forms.Textarea)
    employees = forms.IntegerField(label="职工人数", required=False, min_value=0)
    women = forms.IntegerField(label="女职工人数", required=False, min_value=0)

    def clean(self) -> dict[str, Any]:
        """Refuse a form with neither file nor text, and one with both."""
        fields: dict[str, Any] = super().clean() or {}
        if bool(fields.get("file")) == bool(fields.get("text")):
            msg = "请选择一个文件，或粘贴一篇文本。"
            raise forms.ValidationError(msg)
        return fields

    @property
    def profile(self) -> Profile:
        """What is known."""
        known = self.cleaned_data
        return Profile(employees=known["employees"], women=known["women"])

    def plans(self) -> tuple[tuple[Plan, ...], Reading | None]:
        """The plans, and the reading of the text where they came as prose.

        Raises:
            DecodeError: The file cannot be read, or holds no plan.
        """
        file = self.cleaned_data["file"]
        if file is None:
            reading = read(self.cleaned_data["text"])
        else:
            data: bytes = file.read()
            document = FORMATS.by_content(data)
            if document is not None and document.reads:
                return (document.read(data),), None
            reading = read_document(data)
        if not reading.plans:
            raise DecodeError([Fault("", "no plan was found in this text")])
        return reading.plans, reading
