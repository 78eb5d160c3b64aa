"""All settings, from the environment alone; defaults run on a laptop."""

import secrets
from pathlib import Path

from raadslag.config import environment
from raadslag.config.databases import database
from raadslag.config.sign_in import *  # noqa: F403  # a subject of its own
from raadslag.config.sign_in import HTTPS, SIGN_IN_APPS

ROOT = Path(__file__).resolve().parents[2]
PACKAGE = ROOT / "raadslag"
# Where the database, the documents and the secret key lie; back this folder up.
DATA = environment.folder("RAADSLAG_DATA", ROOT / "var")


def kept_secret() -> str:
    """A secret of this installation, made once and kept beside its data."""
    path = DATA / "secret.key"
    if not path.exists():
        path.touch(mode=0o600)
        path.write_text(secrets.token_urlsafe(50), encoding="ascii")
    return path.read_text(encoding="ascii")


# Signs sessions; made and kept beside the data when it is not given.
SECRET_KEY = environment.text("RAADSLAG_SECRET_KEY") or kept_secret()
# Shows errors to whoever meets them; never on a public server.
DEBUG = environment.flag("RAADSLAG_DEBUG")
# Host names that are answered.
ALLOWED_HOSTS = environment.words("RAADSLAG_HOSTS", "localhost,127.0.0.1,[::1]")

INSTALLED_APPS = [
    "raadslag",
    "django.contrib.auth",
    "django.contrib.contenttypes",
    "django.contrib.sessions",
    "django.contrib.messages",
    "django.contrib.staticfiles",
    "django.forms",
    *SIGN_IN_APPS,
]
AUTH_USER_MODEL = "raadslag.User"
DEFAULT_AUTO_FIELD = "django.db.models.BigAutoField"

MIDDLEWARE = [
    "raadslag.web.headers.HeadersAlone",
    "django.middleware.security.SecurityMiddleware",
    "whitenoise.middleware.WhiteNoiseMiddleware",
    "raadslag.web.headers.ContentSecurity",
    "django.middleware.gzip.GZipMiddleware",
    "django.middleware.http.ConditionalGetMiddleware",
    "django.contrib.sessions.middleware.SessionMiddleware",
    "django.middleware.locale.LocaleMiddleware",
    "django.middleware.common.CommonMiddleware",
    "django.middleware.csrf.CsrfViewMiddleware",
    "django.contrib.auth.middleware.AuthenticationMiddleware",
    "django.contrib.messages.middleware.MessageMiddleware",
    "django.middleware.clickjacking.XFrameOptionsMiddleware",
    "allauth.account.middleware.AccountMiddleware",
    "raadslag.web.kept.KeptForms",
    "raadslag.web.refusals.Refusals",
    "raadslag.web.workspace.account.two_factors.TwoFactors",
]
ROOT_URLCONF = "raadslag.config.urls"
WSGI_APPLICATION = "raadslag.config.wsgi.application"
TEMPLATES = [
    {
        "BACKEND": "django.template.backends.django.DjangoTemplates",
        "DIRS": [
            PACKAGE / "web" / "kit" / "templates",
            PACKAGE / "web" / "portal" / "templates",
            PACKAGE / "web" / "workspace" / "templates",
            PACKAGE / "web" / "chamber" / "templates",
        ],
        "APP_DIRS": True,  # the widgets of Django's forms
        "OPTIONS": {
            "context_processors": [
                "django.template.context_processors.request",
                "django.template.context_processors.i18n",
                "django.contrib.messages.context_processors.messages",
            ],
            "builtins": [
                "raadslag.web.kit.tags",
                "raadslag.web.workspace.menu",
                "raadslag.web.workspace.meetings.words",
                "raadslag.web.workspace.agendas.parts",
                "raadslag.web.workspace.consultations.parts",
                "raadslag.web.workspace.followups.parts",
                "raadslag.web.workspace.minutes.parts",
            ],
        },
    }
]

# Forms look as kit/templates/django/forms says.
FORM_RENDERER = "django.forms.renderers.TemplatesSetting"

# postgres://user:password@host/name; empty is SQLite in the data folder.
DATABASES = {"default": database(environment.text("DATABASE_URL"), DATA)}

LANGUAGE_CODE = "da"
LANGUAGES = [("da", "Dansk"), ("en", "English")]
LOCALE_PATHS = [PACKAGE / "locale"]
TIME_ZONE = "Europe/Copenhagen"
USE_TZ = True

STATIC_URL = "/static/"
STATIC_ROOT = DATA / "static"
STATICFILES_DIRS = [
    PACKAGE / "web" / door / "static" for door in ("kit", "portal", "workspace", "chamber")
]
# Megabytes the largest attachment may fill.
ATTACHMENT_MB = environment.number("RAADSLAG_ATTACHMENT_MB", 100)
# Bucket that keeps the documents; empty keeps them in the data folder.
S3_BUCKET = environment.text("RAADSLAG_S3_BUCKET")
STORAGES = {
    "default": {"BACKEND": "django.core.files.storage.FileSystemStorage"},
    "staticfiles": {"BACKEND": "whitenoise.storage.CompressedManifestStaticFilesStorage"},
    "documents": {
        "BACKEND": "storages.backends.s3.S3Storage",
        "OPTIONS": {
            "bucket_name": S3_BUCKET,
            "endpoint_url": environment.text("RAADSLAG_S3_ENDPOINT")
            or None,  # address of the store
            "access_key": environment.text("RAADSLAG_S3_KEY") or None,  # access key
            "secret_key": environment.text("RAADSLAG_S3_SECRET") or None,  # its secret
            "default_acl": None,
            "file_overwrite": True,
        },
    }
    if S3_BUCKET
    else {
        "BACKEND": "raadslag.files.storage.WholeFileStorage",
        "OPTIONS": {"location": DATA / "documents"},
    },
}
MEDIA_ROOT = DATA / "media"

# File with the key the log is signed with; made when it is missing. Keep a copy elsewhere.
LOG_KEY = Path(environment.text("RAADSLAG_LOG_KEY") or DATA / "log-key.pem")
# Address of an authority that timestamps checkpoints (RFC 3161); empty does without.
TIMESTAMP_URL = environment.text("RAADSLAG_TIMESTAMP_URL")
# File with the certificate that authority's signatures lead to, as PEM.
TIMESTAMP_ROOT = environment.text("RAADSLAG_TIMESTAMP_ROOT")

AUTH_PASSWORD_VALIDATORS = [
    {"NAME": "django.contrib.auth.password_validation.MinimumLengthValidator"},
    {"NAME": "django.contrib.auth.password_validation.CommonPasswordValidator"},
]
LOGIN_URL = "workspace:sign-in"
LOGIN_REDIRECT_URL = "workspace:desk"
LOGOUT_REDIRECT_URL = "portal:front"

# Days a member's reason for not coming is kept once the meeting has closed; 0 until the next day.
REGRET_REASON_DAYS = environment.number("RAADSLAG_REGRET_REASON_DAYS", 30, least=0)

# Port of the local web server; a proxy may stand before it.
RAADSLAG_PORT = environment.number("RAADSLAG_PORT", 8000)
# Port of live events; 0 lets serve choose the one after its own, and pages elsewhere do without.
RAADSLAG_LIVE_PORT = environment.number("RAADSLAG_LIVE_PORT", 0)
# Address browsers reach live events at behind a proxy: that of the site, where /live/ leads there.
RAADSLAG_LIVE_URL = environment.text("RAADSLAG_LIVE_URL").rstrip("/")
# The address people know the site by, for links; when empty, that of the local web server.
RAADSLAG_ADDRESS = (
    environment.text("RAADSLAG_ADDRESS").rstrip("/") or f"http://127.0.0.1:{RAADSLAG_PORT}"
)
# The licence open data is given under: none (the page says to ask), cc0-1.0 or cc-by-4.0.
RAADSLAG_LICENCE = environment.choice("RAADSLAG_LICENCE", "none", ["none", "cc0-1.0", "cc-by-4.0"])
# Mail server that letters are handed to; empty lays them in the folder letters of the data.
EMAIL_HOST = environment.text("RAADSLAG_SMTP_HOST")
# Its port; 587 with STARTTLS, 465 with TLS, 25 without.
EMAIL_PORT = environment.number("RAADSLAG_SMTP_PORT", 587)
# Name to sign in to it with; empty does not sign in.
EMAIL_HOST_USER = environment.text("RAADSLAG_SMTP_USER")
# The password of that name.
EMAIL_HOST_PASSWORD = environment.text("RAADSLAG_SMTP_PASSWORD")
# How the way to it is kept private: starttls, tls or none.
SMTP_TLS = environment.choice("RAADSLAG_SMTP_TLS", "starttls", ["starttls", "tls", "none"])
EMAIL_USE_TLS, EMAIL_USE_SSL = SMTP_TLS == "starttls", SMTP_TLS == "tls"
EMAIL_TIMEOUT = 15  # seconds
EMAIL_FILE_PATH = DATA / "letters"
EMAIL_BACKEND = f"django.core.mail.backends.{'smtp' if EMAIL_HOST else 'filebased'}.EmailBackend"
# Sender of letters; answers to it should reach the secretariat.
DEFAULT_FROM_EMAIL = environment.text("RAADSLAG_MAIL_FROM", "Rådslag <raadslag@localhost>")
# Folder of the search index; it can be made anew from the database at any time.
SEARCH_INDEX = Path(environment.text("RAADSLAG_SEARCH") or DATA / "search")
# Hour of the day, Danish time, when digests are sent.
RAADSLAG_DIGEST_HOUR = environment.hour("RAADSLAG_DIGEST_HOUR", 7)

SESSION_COOKIE_SECURE = CSRF_COOKIE_SECURE = HTTPS
SECURE_SSL_REDIRECT = HTTPS
SECURE_HSTS_SECONDS = 31_536_000 if HTTPS else 0
SECURE_PROXY_SSL_HEADER = ("HTTP_X_FORWARDED_PROTO", "https") if HTTPS else None
SECURE_REFERRER_POLICY = "same-origin"
X_FRAME_OPTIONS = "DENY"
SILENCED_SYSTEM_CHECKS: list[str] = []

LOGGING = {
    "version": 1,
    "disable_existing_loggers": False,
    "handlers": {"console": {"class": "logging.StreamHandler"}},
    "root": {"handlers": ["console"], "level": "WARNING"},
}
