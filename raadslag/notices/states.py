"""The life of a letter, its kinds, and how a person wants them."""

from django.utils.translation import gettext_noop as _

from raadslag.words import Words


class LetterState(Words):
    """Where a letter is in its life; the value is stored."""

    WAITING = "waiting", _("venter på at blive sendt")
    SAVED = "saved", _("venter på samlebrevet")
    SENT = "sent", _("sendt")
    GATHERED = "gathered", _("lagt i et samlebrev")
    RETURNED = "returned", _("kunne ikke afleveres")


LIFE = {
    "send": ((LetterState.WAITING,), LetterState.SENT),
    "put_off": ((LetterState.WAITING,), LetterState.WAITING),
    "give_up": ((LetterState.WAITING,), LetterState.RETURNED),
    "gather": ((LetterState.SAVED,), LetterState.GATHERED),
    "resend": ((LetterState.RETURNED,), LetterState.WAITING),
}


class LetterKind(Words):
    """What a letter is about; the value is stored."""

    ACCOUNT = "account", _("Adgang og roller")
    AGENDA = "agenda", _("Dagsordener, der er sendt ud")
    MEETING = "meeting", _("Møder, der flyttes, aflyses eller planlægges, og hvem der kommer")
    APPROVAL = "approval", _("Godkendelser, der venter eller er givet")
    REQUEST = "request", _("Medlemmers forslag, der er modtaget eller trukket tilbage")
    QUEUE = "queue", _("Sager, der kommer i organets kø")
    READING = "reading", _("Gennemlæsning af dagsordener")
    MINUTES = "minutes", _("Referater, der skal læses og godkendes, eller er forseglet")
    FOLLOWUP = "followup", _("Opfølgninger, du er ansvarlig for, eller som er udført")
    DEADLINE = "deadline", _("Frister, der nærmer sig")
    DIGEST = "digest", _("Samlebrev")


class Delivery(Words):
    """When a person wants a kind of letter; the value is stored."""

    AT_ONCE = "at_once", _("med det samme")
    DAILY = "daily", _("samlet én gang om dagen")
    NEVER = "never", _("aldrig")


# The others are notice that the law, the standing orders or safety asks for: a deadline is counted
# from the day they go out, so they go at once, and nobody can turn them off.
CHOSEN = (
    LetterKind.APPROVAL,
    LetterKind.QUEUE,
    LetterKind.READING,
    LetterKind.FOLLOWUP,
    LetterKind.DEADLINE,
)
