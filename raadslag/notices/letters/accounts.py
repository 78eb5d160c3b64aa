"""Letters about accounts that come to reach, or to be, somebody else."""

from collections.abc import Iterator

from django.utils.timezone import localdate
from django.utils.translation import gettext as _

from raadslag.bodies.models import User
from raadslag.journal.models import Fact
from raadslag.notices.draft import Draft
from raadslag.notices.letters.duties import about
from raadslag.notices.letters.subjects import subject_of
from raadslag.notices.readers import other_than, secretaries


def changed(fact: Fact) -> Iterator[Draft]:
    """All secretaries are told of a new e-mail address, and of a tie to a politician.

    Whoever reads the mail of an account can choose its password, and the politician's
    account opens closed matters.
    """
    user = subject_of(fact, User)
    if user is None or fact.user_id in (None, user.pk):
        return
    names = fact.details.get("changed", ())
    if "email" in names:
        yield from _to_secretaries(fact, user, _("E-mailadressen for %(name)s er ændret"))
    if "person" in names:
        yield from _tied(fact, user)


def opened(fact: Fact) -> Iterator[Draft]:
    """All secretaries are told when a new account is a politician's."""
    user = subject_of(fact, User)
    if user is not None and fact.user_id is not None:
        yield from _tied(fact, user)


def _tied(fact: Fact, user: User) -> Iterator[Draft]:
    if user.person is not None:
        sentence = _("Brugeren %(username)s er nu knyttet til politikeren %(person)s")
        yield from _to_secretaries(fact, user, sentence)


def _to_secretaries(fact: Fact, user: User, sentence: str) -> Iterator[Draft]:
    words = {"name": user.get_full_name(), "username": user.username, "person": user.person}
    if user.body is not None:
        for reader in other_than(secretaries(user.body, localdate()), fact.user_id):
            yield about(reader, sentence % words)


LETTERS = {"bodies.change_account": changed, "bodies.open_account": opened}
