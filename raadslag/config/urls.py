"""Addresses of all doors; Danish at the root, English under /en/."""

from django.conf.urls.i18n import i18n_patterns
from django.urls import include, path

handler404 = "raadslag.web.portal.views.errors.not_found"
handler429 = "raadslag.web.workspace.account.entering.limited"
handler500 = "raadslag.web.portal.views.errors.failed"

urlpatterns = i18n_patterns(
    path("", include("raadslag.web.portal.urls")),
    path("arbejdsplads/", include("raadslag.web.workspace.account.entrances")),
    path("arbejdsplads/", include("raadslag.web.workspace.urls")),
    path("moedesal/", include("raadslag.web.chamber.urls")),
    prefix_default_language=False,
)
