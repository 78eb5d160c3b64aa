"""Who may open the workspace's pages."""

from django.http import HttpRequest
from django.utils.translation import gettext as _

from raadslag.bodies.queries import MEMBER
from raadslag.bodies.states import Duty
from raadslag.verdict import YES, Verdict, no
from raadslag.web.actor import acting


def signed_in(request: HttpRequest) -> Verdict:
    """Anyone with an account; what stands on the page is chosen for each."""
    return YES if request.user.is_authenticated else no(_("Log ind for at se siden."))


def _with_duty(request: HttpRequest, *duties: str) -> bool:
    if not request.user.is_authenticated:
        return False
    actor = acting(request)
    return actor.operator or any(actor.holds(duty) for duty in duties)


def secretariat(request: HttpRequest) -> Verdict:
    """Those who run a secretariat."""
    if request.user.is_authenticated and request.user.is_staff:
        return YES
    if _with_duty(request, Duty.SECRETARY):
        return YES
    return no(_("Kun sekretariatet kan se siden. Spørg sekretariatet om adgang."))


def administration(request: HttpRequest) -> Verdict:
    """Those who run accounts and duties."""
    if _with_duty(request, Duty.ADMINISTRATOR):
        return YES
    return no(_("Kun administratorer kan se siden. Spørg en administrator om adgang."))


def keeping_house(request: HttpRequest) -> Verdict:
    """Secretaries and administrators: lists that a whole municipality shares."""
    if _with_duty(request, Duty.SECRETARY, Duty.ADMINISTRATOR):
        return YES
    return no(_("Kun sekretærer og administratorer kan se siden. Spørg dem om adgang."))


def deskwork(request: HttpRequest) -> Verdict:
    """Those who work with cases: they write, approve or run a secretariat."""
    if _with_duty(request, Duty.CASEWORKER, Duty.APPROVER, Duty.SECRETARY):
        return YES
    return no(_("Kun de, der arbejder med sager, bruger siden. Spørg administratoren."))


def follows(request: HttpRequest) -> Verdict:
    """Those who have use for follow-ups: who works with cases, or sits in a body."""
    if _with_duty(request, Duty.CASEWORKER, Duty.APPROVER, Duty.SECRETARY, MEMBER):
        return YES
    return no(_("Kun medlemmer og de, der arbejder med sager, bruger siden."))


def casework(request: HttpRequest) -> Verdict:
    """Those who open cases: caseworkers and secretaries."""
    if _with_duty(request, Duty.CASEWORKER, Duty.SECRETARY):
        return YES
    return no(_("Kun sagsbehandlere og sekretærer kan oprette sager. Spørg administratoren."))
