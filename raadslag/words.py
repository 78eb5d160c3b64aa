"""States and kinds in two tongues: kept words are Danish, shown words follow the reader."""

from __future__ import annotations

from typing import TYPE_CHECKING

from django.db.models import TextChoices
from django.db.models.enums import ChoicesType
from django.utils.functional import Promise
from django.utils.translation import gettext_lazy

if TYPE_CHECKING:
    # To a type checker nothing is new, and it lets no metaclass stand in for the one it knows.
    Words = TextChoices
else:

    class Shown(ChoicesType):
        """Gives forms and ``get_…_display`` the words of the reader's language."""

        @property
        def choices(self) -> list[tuple[str, str | Promise]]:
            """What is stored, and the word a screen shows for it."""
            return [(one.value, gettext_lazy(one.label)) for one in self]

    class Words(TextChoices, metaclass=Shown):
        """Values with words; ``label`` is the Danish one, which is printed, sealed and sent."""
