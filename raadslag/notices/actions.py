"""Verbs on letters: written, gathered, sent, put off, given up, sent again, chosen."""

from collections.abc import Mapping, Sequence
from datetime import datetime

from django.db import transaction
from django.db.models import F
from django.utils.translation import gettext as _

from raadslag.bodies.models import User
from raadslag.journal.actions import record
from raadslag.journal.actor import Actor
from raadslag.journal.models import Fact
from raadslag.notices.access import may_prefer, may_resend
from raadslag.notices.draft import CHOICES, Draft, body_of, link, one_line
from raadslag.notices.models import Letter, Preference, Telling
from raadslag.notices.queries import wish
from raadslag.notices.states import LIFE, Delivery, LetterKind, LetterState

NO_ADDRESS = "Kontoen har ingen e-mailadresse. Skriv den på kontoen, og send brevet igen."


@transaction.atomic
def tell(*, fact: Fact, drafts: Sequence[Draft], now: datetime) -> list[Letter]:
    """Write the letters a fact asks for, once whoever comes; none the second time."""
    told, new = Telling.objects.get_or_create(
        fact=fact, defaults={"told_at": now, "letters": len(drafts)}
    )
    if not new:
        return []
    letters = [
        write(
            draft=draft,
            key=f"{draft.once or f'fact-{told.pk}'}-{draft.to.pk}",
            now=now,
            fact=fact,
        )
        for draft in drafts
    ]
    return [letter for letter in letters if letter is not None]


@transaction.atomic
def write(*, draft: Draft, key: str, now: datetime, fact: Fact | None = None) -> Letter | None:
    """Write a letter as its reader wants it; None when unwanted or written before."""
    wanted = wish(draft.to, draft.kind)
    if wanted is Delivery.NEVER:
        return None
    state = LetterState.SAVED if wanted is Delivery.DAILY else LetterState.WAITING
    address = draft.to.email.strip()
    letter, new = Letter.objects.get_or_create(
        key=key,
        defaults={
            "kind": draft.kind,
            "to": draft.to,
            "to_address": address,
            "subject": one_line(draft.subject),
            "body": body_of(draft),
            "fact": fact,
            "state": state if address else LetterState.RETURNED,
            "written_at": now,
            "next_try_at": now,
            "problem": "" if address else NO_ADDRESS,
        },
    )
    return letter if new else None


@transaction.atomic
def gather(*, account: User, letters: Sequence[Letter], now: datetime) -> Letter | None:
    """Lay saved letters into one; None when another worker has gathered them."""
    before, after = LIFE["gather"]
    saved = Letter.objects.filter(pk__in=[one.pk for one in letters], state__in=before)
    digest, new = Letter.objects.get_or_create(
        key=f"digest-{account.pk}-{letters[0].pk}",
        defaults={
            "kind": LetterKind.DIGEST,
            "to": account,
            "to_address": account.email.strip() or letters[0].to_address,
            "subject": _("%(count)s nyt i Rådslag") % {"count": len(letters)},
            "body": _digest(letters),
            "written_at": now,
            "next_try_at": now,
        },
    )
    saved.update(state=after, digest=digest)
    return digest if new else None


def _digest(letters: Sequence[Letter]) -> str:
    parts = [_("Siden sidste samlebrev:")]
    parts += [f"– {one.subject}\n\n{_own_words(one)}" for one in letters]
    parts.append(_("Vælg, hvilke breve du får: %(link)s") % {"link": link(CHOICES)})
    return "\n\n".join(parts) + "\n"


def _own_words(letter: Letter) -> str:
    """What stands between the greeting and the goodbye."""
    return "\n\n".join(letter.body.split("\n\n")[1:-2])


def send(*, letter: Letter, now: datetime) -> bool:
    """The mail server took it; False when it was marked before."""
    before, after = LIFE["send"]
    waiting = Letter.objects.filter(pk=letter.pk, state__in=before)
    return bool(waiting.update(state=after, sent_at=now, problem=""))


def put_off(*, letter: Letter, problem: str, until: datetime) -> None:
    """The mail server would not take it now; it is tried again."""
    before, after = LIFE["put_off"]
    Letter.objects.filter(pk=letter.pk, state__in=before).update(
        state=after, problem=problem, next_try_at=until, attempts=F("attempts") + 1
    )


def give_up(*, letter: Letter, problem: str) -> None:
    """The letter cannot be delivered; the problem is kept and shown."""
    before, after = LIFE["give_up"]
    Letter.objects.filter(pk=letter.pk, state__in=before).update(
        state=after, problem=problem, attempts=F("attempts") + 1
    )


@transaction.atomic
def resend(*, letter: Letter, actor: Actor, now: datetime) -> bool:
    """Try a returned letter again, to the account's present address."""
    may_resend(actor).require()
    before, after = LIFE["resend"]
    address = letter.to.email.strip() if letter.to else letter.to_address
    again = Letter.objects.filter(pk=letter.pk, state__in=before) if address else None
    moved = again is not None and again.update(
        state=after, to_address=address, attempts=0, written_at=now, next_try_at=now, problem=""
    )
    if moved:
        record("notices.resend", subject=letter, actor=actor)
    return bool(moved)


@transaction.atomic
def prefer(*, account: User, wishes: Mapping[LetterKind, Delivery], actor: Actor) -> None:
    """Choose when each kind of letter comes."""
    may_prefer(actor, account).require()
    for kind, delivery in wishes.items():
        Preference.objects.update_or_create(
            account=account, kind=kind, defaults={"delivery": delivery}
        )
    chosen = [f"{kind}: {delivery}" for kind, delivery in wishes.items()]
    record("notices.prefer", subject=account, actor=actor, wishes=chosen)
