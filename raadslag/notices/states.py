"""The life of a letter, its kinds, and how a person wants them."""

from django.db.models import TextChoices


class LetterState(TextChoices):
    """Where a letter is in its life; the value is stored."""

    WAITING = "waiting", "venter på at blive sendt"
    SAVED = "saved", "venter på samlebrevet"
    SENT = "sent", "sendt"
    GATHERED = "gathered", "lagt i et samlebrev"
    RETURNED = "returned", "kunne ikke afleveres"


LIFE = {
    "send": ((LetterState.WAITING,), LetterState.SENT),
    "put_off": ((LetterState.WAITING,), LetterState.WAITING),
    "give_up": ((LetterState.WAITING,), LetterState.RETURNED),
    "gather": ((LetterState.SAVED,), LetterState.GATHERED),
    "resend": ((LetterState.RETURNED,), LetterState.WAITING),
}


class LetterKind(TextChoices):
    """What a letter is about; the value is stored."""

    ACCOUNT = "account", "Adgang og roller"
    AGENDA = "agenda", "Dagsordener, der er sendt ud"
    MEETING = "meeting", "Møder, der flyttes, aflyses eller planlægges"
    APPROVAL = "approval", "Godkendelser, der venter eller er givet"
    QUEUE = "queue", "Sager, der kommer i organets kø"
    READING = "reading", "Gennemlæsning af dagsordener"
    DEADLINE = "deadline", "Frister, der nærmer sig"
    DIGEST = "digest", "Samlebrev"


class Delivery(TextChoices):
    """When a person wants a kind of letter; the value is stored."""

    AT_ONCE = "at_once", "med det samme"
    DAILY = "daily", "samlet én gang om dagen"
    NEVER = "never", "aldrig"


# The others are notice that the law, the standing orders or safety asks for: a deadline is counted
# from the day they go out, so they go at once, and nobody can turn them off.
CHOSEN = (LetterKind.APPROVAL, LetterKind.QUEUE, LetterKind.READING, LetterKind.DEADLINE)
