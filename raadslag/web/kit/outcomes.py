"""Words for outcomes and dissent, with what they mean to a reader."""

from __future__ import annotations

from dataclasses import dataclass

from django.utils.functional import Promise
from django.utils.translation import gettext_lazy as _


@dataclass(frozen=True, slots=True)
class Word:
    """A word on a page and the sentence that explains it."""

    key: str
    label: str | Promise
    meaning: str | Promise


OUTCOMES = (
    Word(
        "adopted",
        _("Tiltrådt"),
        _("Det indstillede blev besluttet, som det stod i indstillingen."),
    ),
    Word(
        "adopted_with_changes",
        _("Tiltrådt med ændring"),
        _("Indstillingen blev besluttet, men noget blev ændret. Ændringen står ved punktet."),
    ),
    Word(
        "partly_adopted_by_majority",
        _("Tiltrådt af et flertal"),
        _("Et flertal stemte for. Ikke alle var med på hele beslutningen."),
    ),
    Word(
        "recommended",
        _("Anbefalet"),
        _("Udvalget anbefaler sagen, men et andet organ, oftest byrådet, træffer beslutningen."),
    ),
    Word(
        "noted",
        _("Taget til efterretning"),
        _("Medlemmerne blev orienteret. Der skulle ikke tages stilling."),
    ),
    Word(
        "discussed",
        _("Drøftet"),
        _("Sagen blev talt igennem, uden at der blev besluttet noget endeligt."),
    ),
    Word(
        "approved",
        _("Godkendt"),
        _("Det forelagte blev godkendt, for eksempel dagsordenen, et regnskab eller en plan."),
    ),
    Word("elected", _("Valgt"), _("En eller flere personer blev valgt eller udpeget.")),
    Word("postponed", _("Udsat"), _("Sagen tages op igen på et senere møde.")),
    Word(
        "referred",
        _("Sendt videre"),
        _("Sagen blev sendt til et andet organ eller tilbage til forvaltningen."),
    ),
    Word("rejected", _("Afvist"), _("Forslaget eller indstillingen blev ikke vedtaget.")),
    Word(
        "no_decision",
        _("Ingen beslutning"),
        _("Der er ikke ført en beslutning til referat under punktet."),
    ),
)
DISSENT = (
    Word(
        "against", _("var imod"), _("Medlemmet stemte imod eller kunne ikke tiltræde beslutningen.")
    ),
    Word(
        "reservation",
        _("tog forbehold"),
        _("Medlemmet har endnu ikke lagt sig fast på, hvad det mener."),
    ),
    Word(
        "abstained",
        _("undlod at stemme"),
        _("Medlemmet stemte hverken for eller imod."),
    ),
    Word("absent", _("var fraværende"), _("Medlemmet var ikke til stede under punktet.")),
    Word(
        "not_participating",
        _("deltog ikke i behandlingen"),
        _("Medlemmet var ikke med under punktet, for eksempel på grund af inhabilitet."),
    ),
    Word(
        "dissent",
        _("har en afvigende mening"),
        _("Medlemmet har kort fået sin afvigende mening ført til protokollen."),
    ),
    Word(
        "statement",
        _("ønskede ført til protokollen"),
        _("Medlemmet har fået en kort bemærkning ført til protokollen."),
    ),
)
CHANGES = {
    "time": _("Tidspunkt"),
    "date": _("Dato"),
    "amount": _("Beløb"),
    "wording": _("Ordlyd"),
}
ROLES = {
    "chair": _("formand"),
    "vice": _("næstformand"),
    "member": _("medlem"),
    "substitute": _("stedfortræder"),
}
STEPS = {
    "create": _("oprettet"),
    "change": _("rettet"),
    "unchanged": _("uændret"),
    "skipped": _("sprunget over"),
}
WORDS = {word.key: word for word in (*OUTCOMES, *DISSENT)}
