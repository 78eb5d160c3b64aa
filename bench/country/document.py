"""An item of the country as search reads it from the database."""

from __future__ import annotations

from bench.country.items import (
    ANNEX,
    AT_A_MEETING,
    HEADING,
    Item,
    municipality_of,
    organization_of,
)
from raadslag.search.documents import Document


def document_of(item: Item) -> Document:
    """What the index is made of; a test compares it with what search makes of the row."""
    organization = organization_of(item.meeting)
    told = (item.case, HEADING, item.text, item.decision)
    return Document(
        key=item.number + 1,
        meeting=item.meeting,
        body=municipality_of(organization),
        organization=organization,
        on=item.on,
        position=item.number % AT_A_MEETING,
        title=item.title,
        texts=(*told, ANNEX) if item.attached else told,
        topic=item.topic,
        outcome=item.outcome,
        people=(item.person,),
        attached=item.attached,
    )
