"""Who may open the workspace's pages."""

from django.http import HttpRequest
from django.utils.translation import gettext as _

from raadslag.verdict import YES, Verdict, no


def signed_in(request: HttpRequest) -> Verdict:
    """Anyone with an account."""
    return YES if request.user.is_authenticated else no(_("Log ind for at se siden."))


def secretariat(request: HttpRequest) -> Verdict:
    """Those who run the secretariat."""
    if request.user.is_authenticated and request.user.is_staff:
        return YES
    return no(_("Kun sekretariatet kan se indlæsninger. Spørg sekretariatet om adgang."))
