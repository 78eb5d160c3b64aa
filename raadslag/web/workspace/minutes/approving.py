"""Asking for approval, taking it back, and signatures on paper."""

from __future__ import annotations

from typing import IO, Any, cast

from django import forms
from django.core.files.uploadedfile import UploadedFile
from django.http import FileResponse, Http404, HttpRequest, HttpResponse
from django.http.response import HttpResponseBase
from django.shortcuts import get_object_or_404
from django.utils import timezone
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy
from django.views.decorators.http import require_safe

from raadslag.exchange.enclosures.accept import accept
from raadslag.files.actions import keep
from raadslag.files.queries import open_file
from raadslag.minutes.actions import ask_for_approval, enter_paper_signature, reopen
from raadslag.minutes.models import Signatory, Signature
from raadslag.minutes.queries import latest_copy
from raadslag.rules.fingerprint import short_form
from raadslag.verdict import RuleBroken
from raadslag.web.access import opened_by
from raadslag.web.kit.forms import sent_once
from raadslag.web.workspace.access import secretariat
from raadslag.web.workspace.minutes.seen import record_kept
from raadslag.web.workspace.minutes.writing import Round, answered, words

SCANS = ("application/pdf", "image/png", "image/jpeg")


class Asking(Round):
    """The same, of the text that was seen."""

    seen = forms.CharField(widget=forms.HiddenInput, max_length=64)


class Reopening(forms.Form):
    """Why the minutes are taken back to a draft."""

    reason = words(gettext_lazy("Hvorfor åbnes referatet igen?"), rows=2)


class Page(forms.Form):
    """The signed page, scanned or photographed."""

    file = forms.FileField(
        label=gettext_lazy("Den underskrevne side"),
        error_messages={"required": gettext_lazy("Vælg den underskrevne side.")},
        help_text=gettext_lazy("PDF, PNG eller JPEG. Fingeraftrykket skal kunne læses på den."),
    )

    def clean_file(self) -> IO[bytes]:
        """A document of a kind that a scanner or a phone makes."""
        sent: UploadedFile[bytes] = self.cleaned_data["file"]
        file = cast(IO[bytes], sent.file)
        try:
            kind = accept(file, sent.name or "").media_type
        except RuleBroken as wrong:
            raise forms.ValidationError(str(wrong)) from wrong
        if kind not in SCANS:
            raise forms.ValidationError(_("Vælg en PDF eller et billede (PNG eller JPEG)."))
        return file


@opened_by(secretariat)
@sent_once
def ask(request: HttpRequest, meeting: int) -> HttpResponse:
    """Ask those who took part to approve the text."""
    record = record_kept(request, meeting)
    minutes = record.begun()
    copy = latest_copy(minutes)
    seen = copy.fingerprint if copy else ""
    form = Asking(request.POST or None, initial={"seen": seen, "message": ""})

    def act(said: dict[str, Any]) -> str:
        ask_for_approval(minutes=minutes, now=timezone.now(), actor=record.actor, **said)
        return _("De, der deltog, får et brev. Så længe ligger mødets oplysninger fast.")

    shown: dict[str, object] = {
        "title": _("Send teksten til godkendelse"),
        "lead": _(
            "Hver af dem, der deltog, godkender netop denne tekst med fingeraftrykket %(short)s. "
            "Imens kan intet ved mødet ændres."
        )
        % {"short": short_form(seen)},
        "button": _("Send til godkendelse"),
    }
    return answered(request, record, form, act, shown)


@opened_by(secretariat)
@sent_once
def reopened(request: HttpRequest, meeting: int) -> HttpResponse:
    """Take the minutes back to a draft; the answers fall."""
    record = record_kept(request, meeting)
    minutes = record.begun()
    form = Reopening(request.POST or None)

    def act(said: dict[str, Any]) -> str:
        reopen(minutes=minutes, reason=said["reason"], actor=record.actor)
        return _("Referatet er en kladde igen. De svar, der var givet, er faldet.")

    shown: dict[str, object] = {
        "title": _("Åbn referatet igen"),
        "lead": _("De svar, der er givet, falder, men bliver stående ved den tekst, de gjaldt."),
        "button": _("Åbn igen"),
    }
    return answered(request, record, form, act, shown)


@opened_by(secretariat)
@sent_once
def paper(request: HttpRequest, meeting: int, signatory: int) -> HttpResponse:
    """Enter that somebody has signed on paper."""
    record = record_kept(request, meeting)
    minutes = record.begun()
    who = get_object_or_404(Signatory, pk=signatory, copy__minutes=minutes)
    form = Page(request.POST or None, request.FILES or None)

    def act(said: dict[str, Any]) -> str:
        enter_paper_signature(
            minutes=minutes,
            signatory=who,
            document=keep(said["file"]),
            now=timezone.now(),
            actor=record.actor,
        )
        return _("Underskriften fra %(name)s er lagt ind.") % {"name": who.name}

    shown: dict[str, object] = {
        "title": _("Underskrift på papir: %(name)s") % {"name": who.name},
        "lead": _(
            "Når et medlem ikke kan godkende på skærmen, skriver det under på papir, "
            "og siden lægges ind her."
        ),
        "button": _("Læg underskriften ind"),
        "file": True,
    }
    return answered(request, record, form, act, shown)


@require_safe
@opened_by(secretariat)
def page_signed(request: HttpRequest, meeting: int, signature: int) -> HttpResponseBase:
    """The page somebody signed on paper."""
    record = record_kept(request, meeting)
    rows = Signature.objects.select_related("document", "signatory")
    found = get_object_or_404(rows, pk=signature, signatory__copy__minutes=record.begun())
    if found.document is None:
        raise Http404
    return FileResponse(
        open_file(found.document),
        content_type=found.document.media_type,
        filename=_("Underskrift %(name)s") % {"name": found.signatory.name},
    )
