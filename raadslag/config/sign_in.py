"""How people sign in: the settings of django-allauth, sessions and e-mail."""

from typing import Any

from raadslag.config import environment

# Behind a proxy that speaks HTTPS: secure cookies, HSTS, and no demonstration logins.
HTTPS = environment.flag("RAADSLAG_HTTPS")

SIGN_IN_APPS = [
    "allauth",
    "allauth.account",
    "allauth.mfa",
    "allauth.socialaccount",
    "allauth.socialaccount.providers.openid_connect",
    "allauth.usersessions",
]
AUTHENTICATION_BACKENDS = ["allauth.account.auth_backends.AuthenticationBackend"]
LOGIN_URL = "workspace:sign-in"
LOGIN_REDIRECT_URL = "workspace:desk"
LOGOUT_REDIRECT_URL = ACCOUNT_LOGOUT_REDIRECT_URL = "portal:front"
KEPT_URL = "workspace:kept"  # where a person finds what a refused page held
CSRF_FAILURE_VIEW = "raadslag.web.refusals.stale"

# Shared by the server's processes, so that attempts are counted across them.
CACHES = {
    "default": {
        "BACKEND": "django.core.cache.backends.db.DatabaseCache",
        "LOCATION": "raadslag_cache",
    }
}
# Proxies before the server, each of which adds the caller's address to X-Forwarded-For.
ALLAUTH_TRUSTED_PROXY_COUNT = environment.number("RAADSLAG_PROXIES", 0)

ACCOUNT_ADAPTER = "raadslag.web.workspace.account.adapter.Accounts"
ACCOUNT_FORMS = {"login": "raadslag.web.workspace.account.forms.SignInForm"}
ACCOUNT_LOGIN_METHODS = {"username"}
ACCOUNT_SIGNUP_FIELDS = ["username*", "password1*"]
ACCOUNT_SIGNUP_ENABLED = False
ACCOUNT_EMAIL_VERIFICATION = "none"
ACCOUNT_EMAIL_UNKNOWN_ACCOUNTS = False
ACCOUNT_EMAIL_SUBJECT_PREFIX = ""
ACCOUNT_SESSION_REMEMBER = False
ACCOUNT_RATE_LIMITS = {
    "login": None,  # login_failed counts too, and its answer keeps what was typed
    "login_failed": "20/m/ip,5/5m/key",
    "follow": "20/h/ip",  # subscriptions asked for by readers
}

MFA_ADAPTER = "raadslag.web.workspace.account.second_factor.SecondFactors"
MFA_SUPPORTED_TYPES = ["totp", "webauthn", "recovery_codes"]
MFA_PASSKEY_LOGIN_ENABLED = True
MFA_TOTP_ISSUER = "Rådslag"
MFA_TOTP_TOLERANCE = 1  # clocks may be half a minute apart
MFA_WEBAUTHN_ALLOW_INSECURE_ORIGIN = not HTTPS  # http://localhost on a laptop
# Who must have two factors: none, secretariat or all; empty is secretariat with HTTPS, else none.
TWO_FACTORS = environment.choice("RAADSLAG_TWO_FACTORS", "", ["", "none", "secretariat", "all"])
TWO_FACTORS = TWO_FACTORS or ("secretariat" if HTTPS else "none")

# Address of the municipality's identity provider (OpenID Connect issuer); empty is none.
OIDC_SERVER = environment.text("RAADSLAG_OIDC_SERVER")
# The name on the button: "Log ind med ...".
OIDC_NAME = environment.text("RAADSLAG_OIDC_NAME", "kommunens login")
# Claim that names the account: email (must be verified), or one that holds the user name.
OIDC_CLAIM = environment.text("RAADSLAG_OIDC_CLAIM", "email")
OIDC_PROVIDER = "kommune"
SOCIALACCOUNT_ADAPTER = "raadslag.web.workspace.account.municipal.MunicipalLogin"
SOCIALACCOUNT_LOGIN_ON_GET = True  # the policy of content lets no form lead to another site
SOCIALACCOUNT_STORE_TOKENS = False
SOCIALACCOUNT_PROVIDERS: dict[str, Any] = {
    "openid_connect": {
        "APPS": [
            {
                "provider_id": OIDC_PROVIDER,
                "name": OIDC_NAME,
                # Name of this site at the identity provider.
                "client_id": environment.text("RAADSLAG_OIDC_CLIENT"),
                # The secret that goes with it.
                "secret": environment.text("RAADSLAG_OIDC_SECRET"),
                "settings": {"server_url": OIDC_SERVER, "oauth_pkce_enabled": True},
            }
        ]
        if OIDC_SERVER
        else [],
    }
}

SESSION_ENGINE = "raadslag.web.sessions"
# Hours until a sign-in ends, however busy it is.
SESSION_COOKIE_AGE = environment.number("RAADSLAG_SESSION_HOURS", 10) * 3600
# Minutes without a page until a sign-in ends.
SESSION_IDLE_SECONDS = environment.number("RAADSLAG_IDLE_MINUTES", 120) * 60
# Days an attempt to sign in stays in the log; 0 keeps it for good.
SIGN_IN_LOG_DAYS = environment.number("RAADSLAG_SIGN_IN_LOG_DAYS", 180, least=0)
SESSION_COOKIE_SECURE = CSRF_COOKIE_SECURE = HTTPS
SESSION_COOKIE_SAMESITE = CSRF_COOKIE_SAMESITE = "Lax"
