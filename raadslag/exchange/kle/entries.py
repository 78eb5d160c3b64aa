"""A topic of a file as the room of cases is handed it."""

from __future__ import annotations

from raadslag.cases.entries import TopicEntry
from raadslag.exchange.kle.topic import Topic


def entry_of(topic: Topic) -> TopicEntry:
    """The topic with its words in a row."""
    return TopicEntry(
        topic.number, topic.title, " ".join(topic.words), topic.keep_days, topic.archived
    )
