"""How a paper passes from one who holds it to another."""

from raadslag.cases.faults import NotNow
from raadslag.cases.models import Paper
from raadslag.cases.states import APPROVAL_LIFE, PAPER_LIFE, PaperState


def move(paper: Paper, verb: str) -> None:
    """Let a paper's state change as its life says; for the verbs of this room and later ones.

    Raises:
        NotNow: It is in another state, since somebody was there before.
    """
    before, after = PAPER_LIFE[verb]
    if not Paper.objects.filter(pk=paper.pk, state__in=before).update(state=after):
        state = Paper.objects.values_list("state", flat=True).get(pk=paper.pk)
        raise NotNow(thing="Sagsfremstillingen", state=PaperState(state).label)
    paper.state = after


def drop_rest(paper: Paper) -> int:
    """Let those of a round who have not answered be asked no more; how many."""
    before, after = APPROVAL_LIFE["drop"]
    return paper.approval_set.filter(state__in=before).update(state=after)
