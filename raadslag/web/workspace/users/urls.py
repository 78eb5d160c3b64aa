"""Addresses of accounts, duties and deputies."""

from django.urls import path

from raadslag.web.workspace.users import deputies, pages

urlpatterns = [
    path("brugere/", pages.users, name="users"),
    path("brugere/ny/", pages.user_new, name="user-new"),
    path("brugere/<int:key>/", pages.user, name="user"),
    path("brugere/<int:key>/ret/", pages.user_change, name="user-change"),
    path("brugere/<int:key>/inviter/", pages.user_invite, name="user-invite"),
    path("brugere/<int:key>/luk/", pages.user_close, name="user-close"),
    path("brugere/<int:key>/genaabn/", pages.user_reopen, name="user-reopen"),
    path("brugere/<int:key>/roller/<int:duty>/ophoer/", pages.duty_end, name="duty-end"),
    path("brugere/<int:key>/vikar/", deputies.of_another, name="user-deputies"),
    path("min-konto/vikar/", deputies.own, name="deputies"),
    path("min-konto/vikar/<int:key>/ophoer/", deputies.end, name="deputy-end"),
]
