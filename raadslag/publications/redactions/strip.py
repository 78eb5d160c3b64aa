"""An item without what was taken out of it."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from copy import copy
from dataclasses import replace
from typing import cast

from django.utils.timezone import localdate

from raadslag.cases.models import Attachment
from raadslag.minutes.item_content import untold
from raadslag.publications.compose import ComposedItem
from raadslag.publications.content import ItemContent, PublicAttachment, PublicStage, Removal, empty
from raadslag.publications.redactions.mask import masked, masked_text
from raadslag.publications.redactions.models import Redaction
from raadslag.publications.redactions.states import RedactionState, Scope

NAMELESS = "Punktet er fjernet"  # the title of an item whose title had to go
OF_DECISION = frozenset({Scope.DECISION, Scope.ITEM})
OF_PAPER = frozenset({Scope.DOCUMENT, Scope.TEXT})
PARTS = {Scope.TEXT: ("sections", "proposals", "history")}


def stripped(content: ItemContent, redaction: Redaction) -> ItemContent:
    """The content without what the redaction took out."""
    scope = Scope(redaction.scope)
    if scope == Scope.ITEM:
        return empty()
    if scope == Scope.WORDS:
        return masked(content, redaction.words)
    if scope == Scope.DOCUMENT:
        left = [one for one in content["attachments"] if not same_document(one, redaction)]
        return {**content, "attachments": left}
    if scope == Scope.DECISION:
        return untold(content)
    nothing = {part: empty()[part] for part in PARTS[scope]}  # type: ignore[literal-required]
    return cast(ItemContent, {**content, **nothing})


def same_document(one: PublicAttachment, redaction: Redaction) -> bool:
    """Whether a document is the one taken out; one without its file is known by its title."""
    if redaction.sha256:
        return one["sha256"] == redaction.sha256
    return not one["sha256"] and one["title"] == redaction.name


def removal(redaction: Redaction) -> Removal:
    """The tombstone; a document may be called by its name in it."""
    named = redaction.scope == Scope.DOCUMENT and not redaction.nameless
    return {
        "scope": redaction.scope,
        "title": redaction.name if named else "",
        "on": localdate(redaction.at).isoformat(),
        "reason": redaction.reason,
    }


def title_left(title: str, redaction: Redaction) -> str:
    """The title of the item, or what stands for one that had to go."""
    if redaction.scope == Scope.WORDS:
        return masked_text(title, redaction.words)
    nameless = redaction.scope == Scope.ITEM and redaction.nameless
    return NAMELESS if nameless else title


def stage_left(stage: PublicStage, redaction: Redaction) -> list[PublicStage]:
    """What another body's release may tell of the decision: masked, or nothing."""
    if redaction.scope != Scope.WORDS:
        return []
    return [{**stage, "text": masked_text(stage["text"], redaction.words)}]


def without(items: Iterable[ComposedItem], redactions: Sequence[Redaction]) -> list[ComposedItem]:
    """The items of a meeting, less what was taken out of them and not let back."""
    items = list(items)
    held = [one for one in redactions if one.state != RedactionState.LIFTED]
    if not held:
        return items
    keys = {one.item.pk for one in items}
    return [_left(one, [r for r in held if concerns(r, one, keys)]) for one in items]


def concerns(redaction: Redaction, one: ComposedItem, keys: set[int]) -> bool:
    """Whether a redaction is of this item: by its key, else by address, case or title."""
    if redaction.item_key in keys:
        return redaction.item_key == one.item.pk
    item = one.item
    alike = redaction.slug == item.slug or redaction.case_key == item.consultation.case_id
    return alike or (redaction.scope != Scope.DOCUMENT and redaction.name == item.title)


def _left(one: ComposedItem, redactions: Sequence[Redaction]) -> ComposedItem:
    for redaction in _in_turn(redactions):
        if one.item.closed and redaction.scope in OF_PAPER:
            continue  # of a closed item the public sees neither text nor documents
        if redaction.scope == Scope.DOCUMENT and not _has(one, redaction):
            continue
        one = _less(one, redaction)
    return one


def _in_turn(redactions: Sequence[Redaction]) -> list[Redaction]:
    """In turn; a document may be known by its title before words of it were masked, or after."""
    if all(one.scope != Scope.WORDS for one in redactions):
        return list(redactions)
    documents = [one for one in redactions if one.scope == Scope.DOCUMENT]
    others = [one for one in redactions if one.scope != Scope.DOCUMENT]
    return [*documents, *others, *documents]


def _has(one: ComposedItem, redaction: Redaction) -> bool:
    return any(same_document(each, redaction) for each in one.content["attachments"])


def _less(one: ComposedItem, redaction: Redaction) -> ComposedItem:
    if redaction.scope == Scope.WORDS:
        return _masked(one, redaction)
    whole, text = redaction.scope == Scope.ITEM, redaction.scope == Scope.TEXT
    content = stripped(one.content, redaction)
    left = {each["sha256"] or each["title"] for each in content["attachments"]}
    return replace(
        one,
        content=content,
        title=title_left(one.title, redaction),
        outcome="" if whole else one.outcome,
        attachments=tuple(
            each
            for each in one.attachments
            if (each.file.sha256 if each.file else each.title) in left
        ),
        references=() if whole or text else one.references,
        pictures=() if whole or text else one.pictures,
        removed=(*one.removed, removal(redaction)),
        gone=one.gone or whole,
    )


def _masked(one: ComposedItem, redaction: Redaction) -> ComposedItem:
    """The item with the words masked, and no citation that is printed with one of them."""
    words = redaction.words
    return replace(
        one,
        content=stripped(one.content, redaction),
        title=title_left(one.title, redaction),
        attachments=tuple(_renamed(each, words) for each in one.attachments),
        references=tuple(
            each for each in one.references if masked_text(each.text, words) == each.text
        ),
        removed=(*one.removed, removal(redaction)),
    )


def _renamed(attachment: Attachment, words: Sequence[str]) -> Attachment:
    """The attachment, never to be kept, under its masked title."""
    renamed = copy(attachment)
    renamed.title = masked_text(attachment.title, words)
    return renamed
