"""Addresses of the workspace, below /arbejdsplads/."""

from django.contrib.auth.views import LoginView, LogoutView
from django.urls import path

from raadslag.web.access import everyone, opened_by
from raadslag.web.workspace import desk, imports

app_name = "workspace"
urlpatterns = [
    path("", desk.desk, name="desk"),
    path(
        "log-ind/",
        opened_by(everyone)(
            LoginView.as_view(
                template_name="workspace/sign_in.html", redirect_authenticated_user=True
            )
        ),
        name="sign-in",
    ),
    path("log-ud/", opened_by(everyone)(LogoutView.as_view()), name="sign-out"),
    path("indlaesninger/", imports.imports, name="imports"),
    path("indlaesninger/<int:run>/", imports.import_run, name="import"),
]
