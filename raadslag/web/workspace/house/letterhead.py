"""What stands at the top of printed agendas and minutes, of the house or of one body."""

from __future__ import annotations

from django import forms
from django.contrib import messages
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.utils import timezone
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy
from django.views.decorators.http import require_POST, require_safe

from raadslag.bodies.access import may_set_letterhead
from raadslag.bodies.actions import drop_letterhead, set_letterhead
from raadslag.bodies.models import Body, Letterhead, Organization
from raadslag.bodies.queries import letterhead_key
from raadslag.bodies.states import OrganizationKind
from raadslag.exchange.binder.contents import Letterhead as Head
from raadslag.exchange.binder.letterheads import printed
from raadslag.exchange.binder.specimen import specimen
from raadslag.exchange.meeting import Unreadable
from raadslag.exchange.pictures.logo import logo_of
from raadslag.files.actions import keep
from raadslag.files.models import StoredFile
from raadslag.files.queries import open_file
from raadslag.web.access import opened_by
from raadslag.web.actor import acting
from raadslag.web.kit.forms import attempt, sent_once
from raadslag.web.kit.handed import handed
from raadslag.web.workspace.access import keeping_house
from raadslag.web.workspace.house.pages import organization_for
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
        help_text=gettext_lazy(
            "En tegning (SVG) eller et billede (PNG, JPEG). Lad feltet stå tomt for at beholde."
        ),
    )
    logo_text = forms.CharField(
        label=gettext_lazy("Det, logoet viser"),
        max_length=200,
        required=False,
        help_text=gettext_lazy("Læses op for dem, der ikke ser det, fx »Lyngsø Kommunes byvåben«."),
    )
    without = forms.BooleanField(label=gettext_lazy("Intet logo"), required=False)

    def clean_logo(self) -> StoredFile | None:
        """The logo, drawn anew, tried in print and kept; a sentence when it is none."""
        file = self.cleaned_data.get("logo")
        if not file:
            return None
        if file.size > MOST:
            raise forms.ValidationError(_("Logoet fylder over 5 MB. Gør det mindre."))
        try:
            logo = logo_of(file)
            specimen(Head("Kommune", logo=logo), "Udvalg", timezone.localdate())
        except Unreadable as refused:
            raise forms.ValidationError(str(refused)) from refused
        return keep(logo)


@opened_by(keeping_house)
@sent_once
def letterhead(request: HttpRequest) -> HttpResponse:
    """Set it for all of the municipality's bodies."""
    body = house_of(request)
    own = Letterhead.objects.filter(organization__body=body).select_related("organization")
    shown = {
        "body": body,
        "houses": houses_to_choose(request),
        "apart": own.order_by("organization__name"),
    }
    return _page(request, body, shown)


@opened_by(keeping_house)
@sent_once
def own_letterhead(request: HttpRequest, key: int) -> HttpResponse:
    """Set one that only this body has."""
    found = _meeting(request, key)
    return _page(request, found, {"body": found.body, "organization": found})


def _page(request: HttpRequest, of: Body | Organization, shown: dict[str, object]) -> HttpResponse:
    """The form, filled with what counts now, and what comes of sending it."""
    may_set_letterhead(acting(request), of).require()
    kept = _kept(of)
    counts = kept or (None if isinstance(of, Body) else _kept(of.body))
    known = {"address": counts.address, "logo_text": counts.logo_text} if counts else {}
    form = LetterheadForm(request.POST or None, request.FILES or None, initial=known)
    if request.method == "POST" and form.is_valid():
        done = attempt(form, lambda: _set(request, of, form, counts))
        if done is not None:
            messages.success(request, _("Brevhovedet er gemt.") if done else _("Intet er ændret."))
            return redirect(request.path)
    context = shown | {"kept": counts, "own": kept is not None}
    return form_page(request, "workspace/house/letterhead.html", form, context)


def _set(
    request: HttpRequest, of: Body | Organization, form: LetterheadForm, counts: Letterhead | None
) -> bool:
    said = form.cleaned_data
    still = counts.logo if counts else None
    return set_letterhead(
        of=of,
        address=said["address"],
        logo=None if said["without"] else said["logo"] or still,
        logo_text=said["logo_text"],
        actor=acting(request),
    )


@require_POST
@opened_by(keeping_house)
def letterhead_drop(request: HttpRequest, key: int) -> HttpResponse:
    """Let the body use the municipality's again."""
    found = _meeting(request, key)
    done = drop_letterhead(organization=found, actor=acting(request))
    messages.success(
        request,
        _("Organet bruger nu kommunens brevhoved.") if done else _("Intet er ændret."),
    )
    return redirect("workspace:own-letterhead", key)


@require_safe
@opened_by(keeping_house)
def logo(request: HttpRequest) -> HttpResponse:
    """The logo of the municipality as it is printed."""
    return _logo(_kept(house_of(request)))


@require_safe
@opened_by(keeping_house)
def own_logo(request: HttpRequest, key: int) -> HttpResponse:
    """The logo that counts for a body, as it is printed."""
    found = _meeting(request, key)
    return _logo(_kept(found) or _kept(found.body))


@require_safe
@opened_by(keeping_house)
def letterhead_page(request: HttpRequest) -> HttpResponse:
    """A page of PDF with the municipality's letterhead."""
    body = house_of(request)
    return _specimen(_kept(body), body, _("Udvalget"))


@require_safe
@opened_by(keeping_house)
def own_letterhead_page(request: HttpRequest, key: int) -> HttpResponse:
    """A page of PDF with the letterhead that counts for a body."""
    found = _meeting(request, key)
    return _specimen(_kept(found) or _kept(found.body), found.body, found.name)


def _specimen(kept: Letterhead | None, body: Body, name: str) -> HttpResponse:
    head = printed(kept, body) if kept else Head(body.name)
    return handed(specimen(head, name, timezone.localdate()), "application/pdf", "brevhoved.pdf")


def _meeting(request: HttpRequest, key: int) -> Organization:
    """A body that holds meetings.

    Raises:
        Http404: There is none.
    """
    found = organization_for(request, key)
    if found.kind == OrganizationKind.OFFICE:
        raise Http404
    may_set_letterhead(acting(request), found).require()
    return found


def _kept(of: Body | Organization) -> Letterhead | None:
    return Letterhead.objects.filter(**letterhead_key(of)).select_related("logo").first()


def _logo(kept: Letterhead | None) -> HttpResponse:
    if kept is None or kept.logo is None:
        raise Http404
    with open_file(kept.logo) as opened:
        return handed(opened.read(), kept.logo.media_type, "logo")
