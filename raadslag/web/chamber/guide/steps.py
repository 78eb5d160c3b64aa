"""The steps of a meeting, each with what the chair says; which of them is the one now."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from datetime import datetime

from django.utils import timezone
from django.utils.translation import gettext as _
from django.utils.translation import gettext_noop

from raadslag.cases.states import ItemKind
from raadslag.decisions.actions.referrals import COMMITTEES
from raadslag.decisions.models import Decision, Referral
from raadslag.rules.member import Member, listed
from raadslag.rules.quorum import Quorum, may_decide
from raadslag.rules.speech import clocked
from raadslag.sittings.models import Recusal
from raadslag.sittings.queries import SpeechList
from raadslag.sittings.states import RecusalFinding
from raadslag.web.chamber.electing import Course as Election
from raadslag.web.chamber.guide.electing import say_of
from raadslag.web.chamber.lead.voting import Voting
from raadslag.web.chamber.seen import Line, Room

DECIDE = gettext_noop("Kan vi beslutte det?")
ASKED: Mapping[str, str] = {
    ItemKind.DECISION: gettext_noop("Kan indstillingen tiltrædes?"),
    ItemKind.DISCUSSION: gettext_noop("Så er punktet drøftet?"),
    ItemKind.INFORMATION: gettext_noop("Kan orienteringen tages til efterretning?"),
    ItemKind.ANNOUNCEMENTS: gettext_noop("Kan meddelelserne tages til efterretning?"),
    ItemKind.FORMALITY: gettext_noop("Kan det godkendes?"),
}  # what the chair asks before the secretary writes


@dataclass(frozen=True, slots=True)
class Step:
    """One thing to do."""

    key: str  # names its template, which holds the buttons
    title: str
    say: str = ""  # in the chair's mouth
    now: bool = False
    done: bool = False

    @property
    def template(self) -> str:
        """What may be pressed at it."""
        return f"chamber/guide/{self.key}.html"


@dataclass(frozen=True, slots=True)
class Matter:
    """The item that is up, as far as the guide needs it."""

    line: Line
    decision: Decision | None
    voting: Voting
    course: Election | None  # the latest election
    speech: SpeechList
    recusals: Sequence[Recusal]
    referral: Referral | None
    after: Line | None

    @property
    def asked(self) -> list[Recusal]:
        """Conflicts of interest nobody has decided yet."""
        return [one for one in self.recusals if one.finding == RecusalFinding.OPEN]

    @property
    def out(self) -> list[str]:
        """Who leaves the room."""
        found = [one for one in self.recusals if one.finding == RecusalFinding.RECUSED]
        return [one.person.name for one in found]

    @property
    def spoken(self) -> list[tuple[Member, str]]:
        """Who has spoken on the item, and for how long."""
        return [(who, clocked(time)) for who, time in self.speech.used]

    @property
    def fixed(self) -> bool:
        """Whether the wording of the decision stands."""
        return self.decision is not None and self.decision.fixed_at is not None

    @property
    def begun(self) -> bool:
        """Whether anything has been said or written on it yet."""
        spoken = self.speech.talks or self.speech.queue
        voted = self.voting.done or self.voting.open or self.course
        return bool(spoken or self.decision or voted)

    @property
    def contested(self) -> bool:
        """Whether something but the recommendation is on the table."""
        return len(self.voting.order) > 1 or bool(self.voting.open)


@dataclass(frozen=True, slots=True)
class Course:
    """The meeting as the guide sees it."""

    room: Room
    called: bool  # whether the roll has been called
    quorum: Quorum | None
    absent: Sequence[str]  # who has sent regrets
    left: Sequence[Line]  # items without a decision that stands
    matter: Matter | None
    steps: Sequence[Step] = field(default=())


def steps_of(course: Course, now: datetime) -> list[Step]:
    """What to do now and after that; one step at most is the one now."""
    room = course.room
    if room.sitting is None:
        return [_opening(course, now)]
    if not room.open:
        return [Step("over", _("Mødet er hævet"), now=True)]
    if not course.called:
        return [_roll(course)]
    if course.matter is None:
        return _between(course, now)
    return _first_now(_item(course, course.matter))


def _opening(course: Course, now: datetime) -> Step:
    words = _("Klokken er %(hour)s. Velkommen til mødet i %(body)s. Mødet er åbnet.") % {
        "hour": f"{timezone.localtime(now):%H.%M}",
        "body": course.room.meeting.organization,
    }
    return Step("open", _("Åbn mødet"), words, now=True)


def _roll(course: Course) -> Step:
    words = _("Vi begynder med navneopråb.")
    if course.absent:
        words += " " + _("Der er afbud fra %s.") % listed(course.absent)
    return Step("roll", _("Navneopråb"), words, now=True)


def _between(course: Course, now: datetime) -> list[Step]:
    """Between two items: the next one, or the end."""
    if not course.left:
        hour = f"{timezone.localtime(now):%H.%M}"
        words = _("Alle punkter er behandlet. Tak for i dag. Mødet er hævet kl. %s.") % hour
        return [Step("rise", _("Hæv mødet"), words, now=True)]
    following = course.left[0]
    return [Step("begin", _("Tag næste punkt op"), _going_to(following), now=True)]


def _going_to(line: Line) -> str:
    """Said while onlookers are still in the room: of a closed item the neutral title."""
    title = line.item.public_title if line.item.closed else line.title
    return _("Vi går til punkt %(number)s: %(title)s.") % {
        "number": line.item.number,
        "title": title,
    }


def _item(course: Course, matter: Matter) -> list[Step]:
    """The steps of an item, those that do not concern it left out."""
    found = [
        _doors(course, matter),
        _conflicts(matter),
        _speakers(matter),
        _motions(matter),
        _election(matter),
        _council(course, matter),
        _wording(matter),
        _onward(course, matter),
    ]
    return [one for one in found if one is not None]


def _doors(course: Course, matter: Matter) -> Step | None:
    """A closed item: who leaves the room; also an open one somebody is recused from."""
    if not matter.line.item.closed and not matter.out:
        return None
    said = []
    if matter.line.item.closed:
        said.append(_("Punktet er lukket. De, der ikke deltager i det, forlader lokalet."))
    if matter.out:
        said.append(_("%s er inhabil og forlader lokalet.") % listed(matter.out))
    return Step("doors", _("Hvem går ud?"), " ".join(said), now=not matter.begun, done=matter.begun)


def _conflicts(matter: Matter) -> Step | None:
    if not matter.asked:
        return None
    who = listed([one.person.name for one in matter.asked])
    words = _(
        "Der er rejst spørgsmål, om %s er inhabil. De øvrige medlemmer afgør det; "
        "den, det gælder, stemmer ikke."
    )
    return Step("conflicts", _("Afgør inhabiliteten"), words % who, now=True)


def _speakers(matter: Matter) -> Step:
    speech = matter.speech
    if speech.queue:
        words = _("%s har ordet.") % speech.queue[0].who
    elif matter.line.item.kind == ItemKind.FORMALITY:
        words = _("Er der bemærkninger?")
    else:
        words = _("Ordet er frit.") if not speech.talks else _("Er der flere, der ønsker ordet?")
    talks = bool(speech.speaking or speech.queue)
    done = bool(speech.talks) or matter.decision is not None or matter.contested
    return Step("speakers", _("Giv ordet"), words, now=talks, done=done and not talks)


def _motions(matter: Matter) -> Step | None:
    voting = matter.voting
    if not voting.order and not voting.open and not voting.done:
        return None
    words = _("Kan indstillingen tiltrædes?")
    if voting.open:
        words = _("Vi stemmer nu. Hvem er for? Hvem er imod? Hvem stemmer blankt?")
    elif matter.contested:
        words = _("Der er stillet forslag. Vi stemmer om dem ét for ét.")
    elif not voting.order:
        words = ""
    return Step(
        "motions", _("Forslag og afstemning"), words, now=matter.contested, done=not voting.order
    )


def _election(matter: Matter) -> Step | None:
    """An election: what comes next in it, until somebody is elected."""
    course = matter.course
    if course is None:
        return None
    title = _("Valg af %s") % course.election.office
    return Step("election", title, say_of(course), now=course.open, done=not course.open)


def _council(course: Course, matter: Matter) -> Step | None:
    """Standsningsret: in a committee, while the decision may still be stopped."""
    committee = course.room.meeting.organization.kind in COMMITTEES
    if not committee or matter.line.item.kind != ItemKind.DECISION:
        return None
    if matter.referral is not None:
        words = _("%s har begæret sagen indbragt for byrådet.") % matter.referral.who
    else:
        words = _("Er der nogen, der ønsker sagen indbragt for byrådet?")
    return Step("council", _("Spørg, hvis det er tvivlsomt"), words, done=matter.fixed)


def _wording(matter: Matter) -> Step:
    decision = matter.decision
    if decision is None or not decision.text:
        return Step("wording", _("Beslut"), _(ASKED.get(matter.line.item.kind, DECIDE)))
    words = _("Jeg læser beslutningen op: %s Er der bemærkninger til ordlyden?")
    return Step("wording", _("Læs ordlyden op"), words % decision.text, now=True, done=matter.fixed)


def _onward(course: Course, matter: Matter) -> Step:
    if matter.after is None:
        return Step("finish", _("Afslut punktet"), _("Punktet er afsluttet."), now=matter.fixed)
    return Step("onward", _("Næste punkt"), _going_to(matter.after), now=matter.fixed)


def _first_now(steps: Sequence[Step]) -> list[Step]:
    """The same with one step at most as the one now: the first that is and is not done."""
    first = next((one for one in steps if one.now and not one.done), None)
    first = first or next((one for one in steps if not one.done), None)
    return [
        Step(one.key, one.title, one.say, now=one is first, done=one.done and one is not first)
        for one in steps
    ]


def short_of(quorum: Quorum | None) -> str:
    """What is said when too few are there; empty when they are enough."""
    ruling = may_decide(quorum) if quorum is not None else None
    return "" if ruling is None or ruling else ruling.text
