"""Addresses of the workspace, below /arbejdsplads/."""

from django.urls import include, path

from raadslag.web.workspace import desk, errands, imports, letters, planned, readings, releases
from raadslag.web.workspace.papers import pictures

app_name = "workspace"
urlpatterns = [
    path("", desk.desk, name="desk"),
    path("", include("raadslag.web.workspace.account.urls")),
    path("", include("raadslag.web.workspace.users.urls")),
    path("", include("raadslag.web.workspace.house.urls")),
    path("", include("raadslag.web.workspace.meetings.urls")),
    path("", include("raadslag.web.workspace.requests.urls")),
    path("sager/", include("raadslag.web.workspace.cases.urls")),
    path("billede/<str:sha256>/", pictures.picture, name="picture"),
    path("min-konto/breve/", letters.letters, name="letters"),
    path("til/<str:thing>/<int:key>/", letters.about, name="about"),
    path("aerinder/", errands.errands, name="errands"),
    path("aerinder/brev/<int:letter>/igen/", errands.send_again, name="letter-again"),
    path("", include("raadslag.web.workspace.agendas.urls")),
    path("", include("raadslag.web.workspace.minutes.urls")),
    path("", include("raadslag.web.workspace.consultations.urls")),
    path("laesninger/", readings.readings, name="readings"),
    path("", include("raadslag.web.workspace.breaches.urls")),
    path("", include("raadslag.web.workspace.followups.urls")),
    path("frigivelser/", releases.releases, name="releases"),
    path("frigivelser/planlagt/", planned.planned, name="planned"),
    path("frigivelser/planlagt/<int:key>/", planned.planned_release, name="planned-release"),
    path("frigivelser/planlagt/<int:key>/nu/", planned.planned_now, name="planned-now"),
    path("frigivelser/planlagt/<int:key>/tid/", planned.planned_time, name="planned-time"),
    path("frigivelser/planlagt/<int:key>/stop/", planned.planned_stop, name="planned-stop"),
    path("frigivelser/planlagt/<int:key>/parterne/", planned.planned_parties, name="planned-told"),
    path("frigivelser.csv", releases.releases_file, name="releases-file"),
    path("indlaesninger/", imports.imports, name="imports"),
    path("indlaesninger/<int:run>/", imports.import_run, name="import"),
]
