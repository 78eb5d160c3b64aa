"""Sessions that end: after a while without a page, and after a day's work.

A session's row bears the instant it ends. A page that is asked for moves that
instant, though no oftener than needed, so a page costs no write but now and then.
"""

from __future__ import annotations

from datetime import UTC, datetime, timedelta
from typing import Any

from django.conf import settings
from django.contrib.auth import SESSION_KEY
from django.contrib.sessions.backends import db
from django.utils import timezone

BEGUN = "begun"  # in the session: instant of sign-in, seconds since 1970
SHARE = 10  # the end is moved when a tenth of the idle time has passed


def ends(begun: float | None, now: datetime) -> datetime:
    """When a session ends if no page is asked for after now."""
    idle = now + timedelta(seconds=settings.SESSION_IDLE_SECONDS)
    if begun is None:
        return idle
    whole = datetime.fromtimestamp(begun, UTC) + timedelta(seconds=settings.SESSION_COOKIE_AGE)
    return min(idle, whole)


class SessionStore(db.SessionStore):
    """Django's sessions in the database, with two limits."""

    def load(self) -> dict[str, Any]:
        """What the session holds; asks to be saved when its end should move."""
        row = self._get_session_from_db()  # type: ignore[attr-defined]  # stubs lack it
        if row is None:
            return {}
        found: dict[str, Any] = self.decode(row.session_data)
        moved = ends(found.get(BEGUN), timezone.now()) - row.expire_date
        if moved > timedelta(seconds=settings.SESSION_IDLE_SECONDS / SHARE):
            self.modified = True
        return found

    def save(self, must_create: bool = False) -> None:
        """Store it, with the instant of sign-in."""
        if SESSION_KEY in self and BEGUN not in self:
            self[BEGUN] = timezone.now().timestamp()
        super().save(must_create)

    def get_expiry_date(self, **kwargs: Any) -> datetime:
        """When the session ends."""
        return ends(self.get(BEGUN), timezone.now())

    def get_expiry_age(self, **kwargs: Any) -> int:
        """Seconds until the session ends."""
        return max(0, int((self.get_expiry_date() - timezone.now()).total_seconds()))

    def get_expire_at_browser_close(self) -> bool:
        """Whether the browser forgets the session when it closes: always."""
        return True
