"""My letters: when each kind comes; and the way from a letter to what it is about."""

from __future__ import annotations

from django import forms
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.urls import NoReverseMatch, reverse
from django.utils.translation import gettext_lazy as _

from raadslag.bodies.models import ElectronicMaterial, User
from raadslag.bodies.queries import houses_of
from raadslag.notices.actions import prefer
from raadslag.notices.queries import wishes
from raadslag.notices.states import CHOSEN, Delivery, LetterKind
from raadslag.web.access import opened_by
from raadslag.web.actor import acting
from raadslag.web.workspace.access import signed_in

FIXED = (
    LetterKind.AGENDA,
    LetterKind.MEETING,
    LetterKind.MINUTES,
    LetterKind.REQUEST,
    LetterKind.ACCOUNT,
)
# Things that letters are about, and the route of their page, which takes their key.
PAGES = {
    "Paper": "workspace:paper",
    "Meeting": "workspace:meeting",
    "MeetingPlan": "workspace:meeting-plan",
    "FollowUp": "workspace:followup",
    "PlannedRelease": "workspace:planned-release",
    "Minutes": "workspace:minutes-way",
}


class LettersForm(forms.Form):
    """One choice for each kind of letter that may be chosen."""

    def __init__(self, *args: object, **kwargs: object) -> None:
        super().__init__(*args, **kwargs)  # type: ignore[arg-type]
        for kind in CHOSEN:
            self.fields[kind.value] = forms.ChoiceField(
                label=_(kind.label),
                choices=Delivery.choices,
                widget=forms.RadioSelect,
                error_messages={"required": _("Vælg, hvornår brevene skal komme.")},
            )

    def chosen(self) -> dict[LetterKind, Delivery]:
        """The choices, once the form is found valid."""
        return {kind: Delivery(self.cleaned_data[kind.value]) for kind in CHOSEN}


@opened_by(signed_in)
def letters(request: HttpRequest) -> HttpResponse:
    """Choose when each kind of letter comes."""
    assert isinstance(request.user, User)  # signed in
    now = {kind.value: wish.value for kind, wish in wishes(request.user).items()}
    form = LettersForm(request.POST or None, initial=now)
    if request.method == "POST" and form.is_valid():
        prefer(account=request.user, wishes=form.chosen(), actor=acting(request))
        return redirect(f"{reverse('workspace:letters')}?gemt=1")
    context = {
        "form": form,
        "fixed": [_(kind.label) for kind in FIXED],
        "saved": "gemt" in request.GET,
        "electronic": ElectronicMaterial.objects.filter(
            body__in=houses_of(acting(request))
        ).select_related("body"),
    }
    status = 400 if form.is_bound else 200
    return render(request, "workspace/letters.html", context, status=status)


@opened_by(signed_in)
def about(request: HttpRequest, thing: str, key: int) -> HttpResponse:
    """Lead from a letter to the page of what it is about; that page asks who may see it."""
    if thing not in PAGES:
        raise Http404
    try:
        return redirect(reverse(PAGES[thing], args=[key]))
    except NoReverseMatch:  # the workspace shows it on no page of its own
        return redirect("workspace:desk")
