"""What stands at the top of printed agendas and minutes."""

from __future__ import annotations

from django import forms
from django.contrib import messages
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy
from django.views.decorators.http import require_safe

from raadslag.bodies.access import may_with_body
from raadslag.bodies.actions import set_letterhead
from raadslag.bodies.models import Letterhead
from raadslag.exchange.meeting import Unreadable
from raadslag.exchange.pictures.picture import picture_of
from raadslag.files.actions import keep
from raadslag.files.models import StoredFile
from raadslag.files.queries import open_file
from raadslag.web.access import opened_by
from raadslag.web.actor import acting
from raadslag.web.kit.forms import attempt, sent_once
from raadslag.web.kit.handed import handed
from raadslag.web.workspace.access import keeping_house
from raadslag.web.workspace.showing import form_page, house_of, houses_to_choose

MOST = 5_000_000  # bytes of a logo


class LetterheadForm(forms.Form):
    """The lines, and a logo or none."""

    address = forms.CharField(
        label=gettext_lazy("Linjer under kommunens navn"),
        widget=forms.Textarea(attrs={"rows": 4}),
        max_length=500,
        required=False,
        help_text=gettext_lazy("Fx adresse, telefon og mail, en linje til hver."),
    )
    logo = forms.FileField(
        label=gettext_lazy("Logo"),
        required=False,
        help_text=gettext_lazy("Et billede (PNG eller JPEG). Lad feltet stå tomt for at beholde."),
    )
    logo_text = forms.CharField(
        label=gettext_lazy("Det, logoet viser"),
        max_length=200,
        required=False,
        help_text=gettext_lazy("Læses op for dem, der ikke ser det, fx »Lyngsø Kommunes byvåben«."),
    )
    without = forms.BooleanField(label=gettext_lazy("Intet logo"), required=False)

    def clean_logo(self) -> StoredFile | None:
        """The picture, drawn anew and kept; a sentence when it is none."""
        file = self.cleaned_data.get("logo")
        if not file:
            return None
        if file.size > MOST:
            raise forms.ValidationError(_("Logoet fylder over 5 MB. Gør det mindre."))
        try:
            return keep(picture_of(file).data)
        except Unreadable as refused:
            raise forms.ValidationError(str(refused)) from refused


@opened_by(keeping_house)
@sent_once
def letterhead(request: HttpRequest) -> HttpResponse:
    """Set it for all of the municipality's bodies."""
    body, actor = house_of(request), acting(request)
    may_with_body(actor, "set_letterhead", body_id=body.pk).require()
    kept = Letterhead.objects.filter(body=body).select_related("logo").first()
    known = {"address": kept.address, "logo_text": kept.logo_text} if kept else {}
    form = LetterheadForm(request.POST or None, request.FILES or None, initial=known)
    if request.method == "POST" and form.is_valid():
        said = form.cleaned_data
        logo = None if said["without"] else said["logo"] or (kept.logo if kept else None)
        done = attempt(
            form,
            lambda: set_letterhead(
                body=body,
                address=said["address"],
                logo=logo,
                logo_text=said["logo_text"],
                actor=actor,
            ),
        )
        if done is not None:
            messages.success(request, _("Brevhovedet er gemt.") if done else _("Intet er ændret."))
            return redirect("workspace:letterhead")
    context = {"body": body, "houses": houses_to_choose(request), "kept": kept}
    return form_page(request, "workspace/house/letterhead.html", form, context)


@require_safe
@opened_by(keeping_house)
def logo(request: HttpRequest) -> HttpResponse:
    """The logo as it is printed."""
    kept = Letterhead.objects.filter(body=house_of(request)).select_related("logo").first()
    if kept is None or kept.logo is None:
        raise Http404
    with open_file(kept.logo) as opened:
        return handed(opened.read(), kept.logo.media_type, "logo")
