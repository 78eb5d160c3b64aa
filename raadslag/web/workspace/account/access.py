"""Who may open the account pages."""

from django.http import HttpRequest
from django.utils.translation import gettext as _

from raadslag.bodies.models import User
from raadslag.verdict import YES, Verdict, no
from raadslag.web.workspace.access import administration, signed_in


def own_password(request: HttpRequest) -> Verdict:
    """Anyone with an account that has a password."""
    verdict = signed_in(request)
    if not verdict:
        return verdict
    if isinstance(request.user, User) and request.user.has_usable_password():
        return YES
    return no(_("Din konto har ingen adgangskode her. Du logger ind med kommunens login."))


def whole_log(request: HttpRequest) -> Verdict:
    """Administrators, who look after the sign-ins of their municipality."""
    if administration(request):
        return YES
    return no(_("Kun administratoren kan se alles login. Dine egne står under din konto."))
