"""What of a body's minutes is made public."""

import pytest

from raadslag.bodies.states import OrganizationKind
from raadslag.consultations.models import Consultation
from raadslag.journal.models import Fact
from raadslag.publications.limits.actions import set_release_policy
from raadslag.publications.limits.faults import CouncilTellsAll
from raadslag.publications.limits.models import ReleasePolicy
from raadslag.publications.limits.queries import policy_of
from raadslag.verdict import NotAllowed
from tests.cast import Office, office
from tests.desk import council
from tests.publications.released import minuted, out, seen

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("store")]


@pytest.fixture
def desk() -> Office:
    return office()


def chosen(desk: Office, shown: str = "all", *, recommendations: bool = True) -> bool:
    """The committee's policy, chosen by Erik."""
    return set_release_policy(
        organization=desk.house.committee,
        shown=shown,
        recommendations=recommendations,
        actor=desk.erik,
    )


def test_everything_is_told_until_something_else_is_chosen(desk: Office) -> None:
    minuted(desk, out(desk))

    policy = policy_of(desk.house.committee)

    assert (policy.shown, policy.recommendations) == ("all", True)
    assert ReleasePolicy.objects.count() == 0
    assert (seen().silence, seen().outcome) == ("", "adopted")


def test_a_recommendation_is_not_told_where_it_is_so_chosen(desk: Office) -> None:
    made = out(desk)
    Consultation.objects.update(role="recommends")
    chosen(desk, recommendations=False)

    minuted(desk, made)

    item = seen()
    assert (item.silence, item.outcome, item.content["decision"]) == ("recommendation", "", None)


def test_only_what_is_settled_is_told_where_it_is_so_chosen(desk: Office) -> None:
    made = out(desk)
    Consultation.objects.update(role="decides")
    chosen(desk, "final", recommendations=False)

    minuted(desk, made)

    assert (seen().silence, seen().outcome) == ("", "adopted")


def test_a_policy_is_kept_once_with_its_fact(desk: Office) -> None:
    done = [chosen(desk, "final") for _ in range(2)]

    fact = Fact.objects.get(verb="publications.set_release_policy")
    assert (done, fact.details) == (
        [True, False],
        {"shown": "final", "recommendations": True},
    )


def test_the_council_tells_everything(desk: Office) -> None:
    body = council(desk)
    assert body.kind == OrganizationKind.COUNCIL

    with pytest.raises(CouncilTellsAll):
        set_release_policy(organization=body, shown="final", recommendations=True, actor=desk.hans)

    assert ReleasePolicy.objects.count() == 0


@pytest.mark.parametrize("who", ["dorte", "gerda", "anna", "bo", "ida"])
def test_others_do_not_choose(desk: Office, who: str) -> None:
    with pytest.raises(NotAllowed):
        set_release_policy(
            organization=desk.house.committee,
            shown="final",
            recommendations=True,
            actor=desk.actor(who),
        )
