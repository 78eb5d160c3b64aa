"""Addresses under the names django-allauth looks for; only those that are needed."""

from django.urls import path, re_path

from raadslag.web.access import everyone, opened_by
from raadslag.web.workspace.account import entering, factors, municipal, passwords

FORGOTTEN = r"^log-ind/glemt/(?P<uidb36>[0-9A-Za-z]+)-(?P<key>.+)/$"

urlpatterns = [
    path("log-ind/", entering.sign_in, name="account_login"),
    path("log-ud/", entering.sign_out, name="account_logout"),
    path("log-ind/lukket/", opened_by(everyone)(entering.closed), name="account_inactive"),
    path("log-ind/anden-faktor/", entering.second_factor, name="mfa_authenticate"),
    path("log-ind/adgangsnoegle/", entering.passkey, name="mfa_login_webauthn"),
    path(
        "log-ind/med/<slug:provider_id>/",
        municipal.start,
        name="openid_connect_login",
    ),
    path(
        "log-ind/med/<slug:provider_id>/retur/",
        municipal.back,
        name="openid_connect_callback",
    ),
    path("log-ind/glemt/", passwords.forgotten, name="account_reset_password"),
    path("log-ind/glemt/sendt/", passwords.sent, name="account_reset_password_done"),
    path("log-ind/glemt/valgt/", passwords.done, name="account_reset_password_from_key_done"),
    re_path(FORGOTTEN, passwords.chosen_anew, name="account_reset_password_from_key"),
    path("min-konto/adgangskode/", passwords.change, name="account_change_password"),
    path("min-konto/bekraeft/", factors.password_again, name="account_reauthenticate"),
    path("min-konto/bekraeft/kode/", factors.code_again, name="mfa_reauthenticate"),
    path(
        "min-konto/bekraeft/adgangsnoegle/",
        factors.passkey_again,
        name="mfa_reauthenticate_webauthn",
    ),
    path("min-konto/to-faktorer/", factors.overview, name="mfa_index"),
    path("min-konto/to-faktorer/app/", factors.app, name="mfa_activate_totp"),
    path("min-konto/to-faktorer/app/fjern/", factors.app_remove, name="mfa_deactivate_totp"),
    path("min-konto/to-faktorer/koder/", factors.codes, name="mfa_view_recovery_codes"),
    path("min-konto/to-faktorer/koder/nye/", factors.codes_new, name="mfa_generate_recovery_codes"),
    path(
        "min-konto/to-faktorer/koder/fil/", factors.codes_file, name="mfa_download_recovery_codes"
    ),
    path("min-konto/adgangsnoegler/", factors.passkeys, name="mfa_list_webauthn"),
    path("min-konto/adgangsnoegler/ny/", factors.passkey_add, name="mfa_add_webauthn"),
    path("min-konto/adgangsnoegler/<int:pk>/navn/", factors.passkey_name, name="mfa_edit_webauthn"),
    path(
        "min-konto/adgangsnoegler/<int:pk>/fjern/",
        factors.passkey_remove,
        name="mfa_remove_webauthn",
    ),
]
