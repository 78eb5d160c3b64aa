"""The settings, with data of their own that no test run shares or keeps."""

import atexit
import os
import shutil
import tempfile

FOLDER = tempfile.mkdtemp(prefix="raadslag-tests-")
os.mkdir(f"{FOLDER}/static")  # WhiteNoise warns where it is missing
atexit.register(shutil.rmtree, FOLDER, ignore_errors=True)

for name in [name for name in os.environ if name.startswith("RAADSLAG_")]:
    del os.environ[name]
os.environ["RAADSLAG_DATA"] = FOLDER
# Playwright keeps an event loop in the thread of the test; nothing runs beside it.
os.environ["DJANGO_ALLOW_ASYNC_UNSAFE"] = "true"

from raadslag.config.settings import *  # noqa: E402, F403  # reads the environment above
from raadslag.config.settings import DATABASES, MIDDLEWARE  # noqa: E402

# Looks through the static files once a process, not once a client.
MIDDLEWARE = [
    "tests.whitenoise.OnceRead" if one == "whitenoise.middleware.WhiteNoiseMiddleware" else one
    for one in MIDDLEWARE
]
PASSWORD_HASHERS = ["django.contrib.auth.hashers.MD5PasswordHasher"]  # quick, for tests only
if DATABASES["default"]["ENGINE"] == "django.db.backends.sqlite3":
    # A file, as in earnest: a database in memory knows neither WAL nor waiting.
    DATABASES["default"]["TEST"] = {"NAME": f"{FOLDER}/test.sqlite3"}
elif "MIGRATED_DATABASE" in os.environ:  # what tools.on_postgresql has made ready
    DATABASES["default"]["TEST"] = {"TEMPLATE": os.environ["MIGRATED_DATABASE"]}
