from datetime import datetime, timedelta

import pytest
from django.utils import timezone

from raadslag.bodies.models import User
from raadslag.errands.letters import ERRANDS
from raadslag.journal.models import Fact
from raadslag.notices.actions import prefer, write
from raadslag.notices.draft import Draft
from raadslag.notices.models import Letter
from raadslag.notices.queries import wishes
from raadslag.notices.states import Delivery, LetterKind, LetterState
from raadslag.verdict import NotAllowed
from tests.cast import FREJA
from tests.notices.readers import actor_of, reader

pytestmark = pytest.mark.django_db
EVENING = timezone.make_aware(datetime(2026, 1, 13, 20))
MORNING = timezone.make_aware(datetime(2026, 1, 14, 7))
GATHER = {errand.name: errand for errand in ERRANDS}["gather"]


def about(to: User, kind: LetterKind, key: str) -> Letter | None:
    draft = Draft(to, kind, f"Om {key}", (f"Noget om {key}.",))
    return write(draft=draft, key=key, now=EVENING)


@pytest.mark.parametrize(
    ("delivery", "state"),
    [
        (Delivery.AT_ONCE, LetterState.WAITING),
        (Delivery.DAILY, LetterState.SAVED),
        (Delivery.NEVER, None),
    ],
)
def test_letter_comes_as_its_reader_wants(delivery: Delivery, state: LetterState | None) -> None:
    anna = reader("anna")
    prefer(account=anna, wishes={LetterKind.APPROVAL: delivery}, actor=actor_of(anna))

    letter = about(anna, LetterKind.APPROVAL, "a")

    assert (letter and letter.state) == state


def test_letter_the_law_asks_for_comes_at_once() -> None:
    anna = reader("anna")
    never = dict.fromkeys(wishes(anna), Delivery.NEVER)
    prefer(account=anna, wishes=never, actor=actor_of(anna))

    letter = about(anna, LetterKind.AGENDA, "a")

    assert letter is not None
    assert letter.state == LetterState.WAITING


def test_letter_is_written_once() -> None:
    anna = reader("anna")

    assert about(anna, LetterKind.AGENDA, "a") is not None
    assert about(anna, LetterKind.AGENDA, "a") is None


def test_letter_to_an_account_without_address_is_shown_as_returned() -> None:
    letter = about(reader("anna", email=""), LetterKind.AGENDA, "a")

    assert letter is not None
    assert (letter.state, letter.problem) == (
        LetterState.RETURNED,
        "Kontoen har ingen e-mailadresse. Skriv den på kontoen, og send brevet igen.",
    )


def test_digest_gathers_a_day() -> None:
    anna, bo = reader("anna"), reader("bo")
    for one in (anna, bo):
        daily = {LetterKind.APPROVAL: Delivery.DAILY}
        prefer(account=one, wishes=daily, actor=actor_of(one))
    for key, to in (("a", anna), ("b", anna), ("c", bo)):
        about(to, LetterKind.APPROVAL, key)

    assert not GATHER.run_one(MORNING - timedelta(seconds=1))
    assert [GATHER.run_one(MORNING) for _ in range(3)] == [True, True, False]

    digests = Letter.objects.filter(kind=LetterKind.DIGEST).order_by("to__username")
    assert [one.subject for one in digests] == ["2 nyt i Rådslag", "1 nyt i Rådslag"]
    assert digests[0].body.startswith(
        "Siden sidste samlebrev:\n\n– Om a\n\nNoget om a.\n\n– Om b\n\nNoget om b.\n\nVælg"
    )
    assert Letter.objects.filter(state=LetterState.SAVED).count() == 0


def test_choosing_leaves_a_fact() -> None:
    anna = reader("anna")

    prefer(account=anna, wishes={LetterKind.DEADLINE: Delivery.DAILY}, actor=actor_of(anna))

    fact = Fact.objects.get(verb="notices.prefer")
    assert fact.details == {"wishes": ["deadline: daily"]}
    assert wishes(anna)[LetterKind.DEADLINE] == Delivery.DAILY


def test_nobody_chooses_for_another() -> None:
    with pytest.raises(NotAllowed, match=r"^Du kan kun vælge breve for dig selv\.$"):
        prefer(account=reader("anna"), wishes={}, actor=FREJA)
