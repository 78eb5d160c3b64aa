"""Settings of the small site that the parts of the kit are tried on."""

from tests.settings import *  # noqa: F403  # the same, but for what follows
from tests.settings import STORAGES

ROOT_URLCONF = "tests.web.kit.desk"
STORAGES = {
    **STORAGES,
    "staticfiles": {"BACKEND": "django.contrib.staticfiles.storage.StaticFilesStorage"},
}
WHITENOISE_USE_FINDERS = True  # a process that is killed and started has no time to gather
