"""The items that stand on every ordinary agenda of a body."""

from __future__ import annotations

from typing import Any

from django import forms
from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy
from django.views.decorators.http import require_POST

from raadslag.agendas.actions import drop_skeleton_item, set_skeleton_item
from raadslag.agendas.models import SkeletonItem
from raadslag.bodies.models import Organization
from raadslag.cases.models import Case
from raadslag.cases.queries import cases_seen_by
from raadslag.cases.states import ItemKind
from raadslag.journal.actor import Actor
from raadslag.web.access import opened_by
from raadslag.web.actor import acting
from raadslag.web.kit.forms import attempt, sent_once
from raadslag.web.workspace.access import secretariat
from raadslag.web.workspace.agendas.seen import organization_kept
from raadslag.web.workspace.showing import form_page


class Fixed(forms.Form):
    """A fixed item."""

    title = forms.CharField(
        label=gettext_lazy("Titel"),
        error_messages={"required": gettext_lazy("Skriv en titel.")},
        max_length=500,
    )
    kind = forms.ChoiceField(
        label=gettext_lazy("Slags"),
        error_messages={"required": gettext_lazy("Vælg, hvad slags punkt det er.")},
        choices=ItemKind.choices,
        initial=ItemKind.ANNOUNCEMENTS,
    )
    case = forms.ModelChoiceField(
        label=gettext_lazy("Fast sag"),
        error_messages={"required": gettext_lazy("Vælg den sag, punktet hører til.")},
        help_text=gettext_lazy("Den sag, punktet hører til hver gang."),
        queryset=Case.objects.none(),
        empty_label=gettext_lazy("Vælg en sag"),
    )
    last = forms.BooleanField(
        label=gettext_lazy("Står efter sagerne, ikke før dem"), required=False
    )
    position = forms.IntegerField(
        label=gettext_lazy("Plads blandt de faste punkter"),
        error_messages={"required": gettext_lazy("Skriv pladsen som et tal, fx 0.")},
        min_value=0,
        max_value=99,
        initial=0,
    )

    def __init__(self, *args: Any, actor: Actor, organization: Organization, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        standing = cases_seen_by(actor).filter(body=organization.body_id, standing=True)
        field = self.fields["case"]
        assert isinstance(field, forms.ModelChoiceField)
        field.queryset = standing.order_by("title")


@opened_by(secretariat)
@sent_once
def skeleton(request: HttpRequest, organization: int) -> HttpResponse:
    """The fixed items of a body, and adding one."""
    kept = organization_kept(request, organization)
    actor = acting(request)
    form = Fixed(request.POST or None, actor=actor, organization=kept)
    if request.method == "POST" and form.is_valid():
        made = attempt(
            form,
            lambda: set_skeleton_item(organization=kept, actor=actor, **form.cleaned_data),
        )
        if made is not None:
            messages.success(request, _("Punktet kommer med på de næste dagsordener."))
            return redirect("workspace:skeleton", kept.pk)
    fixed = SkeletonItem.objects.filter(organization=kept).select_related("case")
    context = {"organization": kept, "fixed": list(fixed)}
    return form_page(request, "workspace/agendas/skeleton.html", form, context)


@require_POST
@opened_by(secretariat)
def drop(request: HttpRequest, organization: int, key: int) -> HttpResponse:
    """Let an item stand on no further agendas."""
    kept = organization_kept(request, organization)
    found = get_object_or_404(SkeletonItem, pk=key, organization=kept)
    drop_skeleton_item(item=found, actor=acting(request))
    messages.success(request, _("Punktet kommer ikke med på de næste dagsordener."))
    return redirect("workspace:skeleton", kept.pk)
