"""Addresses of the account pages that the workspace names."""

from django.urls import path

from raadslag.web.workspace.account import entering, pages

urlpatterns = [
    path("log-ind/", entering.sign_in, name="sign-in"),
    path("log-ud/", entering.sign_out, name="sign-out"),
    path("min-konto/", pages.account, name="account"),
    path("min-konto/sessioner/", pages.sessions, name="sessions"),
    path("min-konto/log/", pages.own_log, name="own-log"),
    path("logins/", pages.log, name="sign-in-log"),
    path("det-skrevne/", pages.kept, name="kept"),
]
