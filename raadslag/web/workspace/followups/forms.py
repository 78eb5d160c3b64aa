"""What is written of a follow-up."""

from __future__ import annotations

from typing import Any

from django import forms
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from raadslag.bodies.models import Body
from raadslag.bodies.queries import on_the_way
from raadslag.cases.queries import accounts_of
from raadslag.followups.entries import FollowUpEntry
from raadslag.followups.faults import (
    DueBefore,
    NothingToDo,
    OtherHouse,
    OutsideCircle,
    UnreadableDue,
)
from raadslag.followups.models import FollowUp
from raadslag.verdict import RuleBroken

FAULTS: dict[type[RuleBroken], str] = {
    NothingToDo: "title",
    UnreadableDue: "due",
    DueBefore: "due",
    OtherHouse: "account",
    OutsideCircle: "account",
}  # the field each rule is said at
UNKNOWN = {"invalid_choice": gettext_lazy("Vælg en fra listen.")}


class FollowUpForm(forms.Form):
    """What is to be done, who sees to it, and by when."""

    title = forms.CharField(
        label=gettext_lazy("Hvad skal gøres?"),
        max_length=200,
        error_messages={"required": gettext_lazy("Skriv, hvad der skal gøres.")},
    )
    text = forms.CharField(
        label=gettext_lazy("Mere om det (kan undværes)"),
        widget=forms.Textarea(attrs={"rows": 3}),
        max_length=5000,
        required=False,
    )
    account = forms.ChoiceField(
        label=gettext_lazy("Ansvarlig"), required=False, error_messages=UNKNOWN
    )
    office = forms.ChoiceField(
        label=gettext_lazy("Afdeling eller organ"), required=False, error_messages=UNKNOWN
    )
    whom = forms.CharField(
        label=gettext_lazy("Den ansvarlige i ord"),
        help_text=gettext_lazy("Når ingen af listerne passer, fx »Kommunaldirektøren«."),
        max_length=200,
        required=False,
    )
    due = forms.CharField(
        label=gettext_lazy("Frist"),
        help_text=gettext_lazy("En dag eller en tid, fx »1. maj 2026« eller »foråret 2026«."),
        max_length=200,
        required=False,
    )
    seen = forms.IntegerField(widget=forms.HiddenInput, required=False, initial=0)

    def __init__(self, *args: Any, body: Body, day: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.accounts = {str(one.pk): one for one in accounts_of(body.pk)}
        self.offices = {str(one.pk): one for one in on_the_way(body, day)}
        people = [(key, one.get_full_name() or one.username) for key, one in self.accounts.items()]
        places = [(key, one.name) for key, one in self.offices.items()]
        for name, rows in (("account", people), ("office", places)):
            field = self.fields[name]
            assert isinstance(field, forms.ChoiceField)
            field.choices = [("", _("Ingen valgt")), *rows]

    def entry(self) -> FollowUpEntry:
        """What was typed."""
        said = self.cleaned_data
        return FollowUpEntry(
            title=said["title"],
            text=said["text"],
            account=self.accounts.get(said["account"]),
            office=self.offices.get(said["office"]),
            whom=said["whom"],
            due=said["due"],
        )


def known(followup: FollowUp) -> dict[str, Any]:
    """What a follow-up says now, as the form begins."""
    return {
        "title": followup.title,
        "text": followup.text,
        "account": str(followup.account_id or ""),
        "office": str(followup.office_id or ""),
        "whom": followup.whom,
        "due": followup.due_words,
        "seen": followup.sequence,
    }
