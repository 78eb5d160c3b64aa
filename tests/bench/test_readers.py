import random

from django.urls import resolve

from bench.country.words import Words
from bench.readers import wish


def test_readers_wish_for_pages_of_every_kind() -> None:
    words, chance = Words(5_000), random.Random(1)

    wished = {resolve(wish(chance, words, 2_000).partition("?")[0]).url_name for _ in range(100)}

    assert wished == {"front", "search", "suggestions", "meeting", "item"}
