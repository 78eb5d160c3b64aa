"""May this person do this? Agendas, and what stands on them."""

from raadslag.agendas.models import Agenda, Reviewer
from raadslag.agendas.states import AgendaState
from raadslag.bodies.models import Organization
from raadslag.bodies.states import Duty, OrganizationKind
from raadslag.cases.access import refusal
from raadslag.journal.actor import Actor
from raadslag.rules.rights import Part, who_may
from raadslag.verdict import YES, Verdict, no

IMPORTED = (
    "Dagsordenen er indlæst fra et dokument. Ret den der, hvor den blev til, og indlæs den igen."
)
NOT_OUT = "Der er ingen udsendt dagsorden her, som du har adgang til."


def parts_in_body(actor: Actor, organization: Organization) -> frozenset[Part]:
    """What the actor is to a body, without asking the database."""
    body, key = organization.body_id, organization.pk
    parts = set()
    if actor.serves(Duty.SECRETARY, body_id=body, organization_id=key):
        parts.add(Part.SECRETARY)
    if key in actor.organizations("chair"):
        parts.add(Part.CHAIR)
    if key in actor.organizations("member"):
        parts.add(Part.MEMBER)
    return frozenset(parts or {Part.OUTSIDER})


def reads_through(actor: Actor, agenda: Agenda) -> bool:
    """Whether the actor is named in the open reading of an agenda."""
    return Reviewer.objects.filter(
        reading__agenda=agenda, reading__closed_at=None, user__in=actor.accounts
    ).exists()


def parts_to(actor: Actor, agenda: Agenda) -> frozenset[Part]:
    """What the actor is to an agenda; one query while it is read through."""
    parts = parts_in_body(actor, agenda.meeting.organization)
    if agenda.state == AgendaState.READING and reads_through(actor, agenda):
        return parts - {Part.OUTSIDER} | {Part.REVIEWER}
    return parts


def may_with_agenda(actor: Actor, verb: str, agenda: Agenda) -> Verdict:
    """Do a verb of the matrix ``agendas``, in the state the agenda is in."""
    if actor.user_id is None:
        return YES
    if verb != "see" and came_by_import(agenda):
        return no(IMPORTED)
    who = who_may("agendas", verb, agenda.state)
    if parts_to(actor, agenda) & who:
        return YES
    return no(refusal("Dagsordenen", AgendaState(agenda.state).label, who))


def came_by_import(agenda: Agenda) -> bool:
    """Whether an agenda was set elsewhere: it is out, and was never issued here."""
    return agenda.state == AgendaState.ISSUED and agenda.version == 0


def may_read_issued(actor: Actor, agenda: Agenda) -> Verdict:
    """Read an agenda as it was sent: those of the body, and the council where so set.

    Source: kommunestyrelsesloven § 20 (domain reference: its wording is not
    settled here, so whether the council reads along is a setting).
    """
    if agenda.version == 0:
        return no(NOT_OUT)
    parts = parts_in_body(actor, agenda.meeting.organization)
    who = who_may("agendas", "see_issued", AgendaState.ISSUED)
    if actor.user_id is None or parts & who or reads_for_council(actor, agenda):
        return YES
    return no(NOT_OUT)


def reads_for_council(actor: Actor, agenda: Agenda) -> bool:
    """Whether the actor sits in the council, and the council reads what its bodies are sent."""
    body = agenda.meeting.organization.body
    seats = actor.organizations("member")
    if not (body.council_reads and seats):
        return False
    council = OrganizationKind.COUNCIL
    return Organization.objects.filter(pk__in=seats, body=body, kind=council).exists()


def may_prepare(actor: Actor, organization: Organization) -> Verdict:
    """Begin an agenda: the secretary of the body."""
    if actor.user_id is None or Part.SECRETARY in parts_in_body(actor, organization):
        return YES
    return no(f"Kun sekretæren for {organization} kan lægge en dagsorden. Spørg sekretariatet.")


def may_set_skeleton(actor: Actor, organization: Organization) -> Verdict:
    """Set the fixed items of a body: its secretary."""
    who = who_may("bodies", "set_skeleton", "always")
    if actor.user_id is None or parts_in_body(actor, organization) & who:
        return YES
    return no(f"Kun sekretæren for {organization} kan ændre de faste punkter.")
