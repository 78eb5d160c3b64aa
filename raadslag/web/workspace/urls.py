"""Addresses of the workspace, below /arbejdsplads/."""

from django.urls import include, path

from raadslag.web.workspace import desk, imports

app_name = "workspace"
urlpatterns = [
    path("", desk.desk, name="desk"),
    path("", include("raadslag.web.workspace.account.urls")),
    path("indlaesninger/", imports.imports, name="imports"),
    path("indlaesninger/<int:run>/", imports.import_run, name="import"),
]
