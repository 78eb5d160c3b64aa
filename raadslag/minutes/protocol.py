"""The exact text of a protocol, written from what was noted of the meeting."""

from __future__ import annotations

import secrets
from collections.abc import Mapping

from raadslag.agendas.models import AgendaItem
from raadslag.meetings.models import Meeting
from raadslag.minutes.around import Surroundings, items_of, surroundings
from raadslag.minutes.attendance import attendance_of
from raadslag.minutes.content import (
    FORMAT,
    MeetingHead,
    Protocol,
    ProtocolItem,
)
from raadslag.minutes.item_content import ItemContent
from raadslag.minutes.items import enclosed, history, whole
from raadslag.minutes.proceedings import Proceedings, minute, proceedings
from raadslag.sittings.models import Sitting
from raadslag.sittings.queries import label_of, roll_of

SALT = 16  # bytes by chance in each item


def protocol_of(
    sitting: Sitting, *, note: str = "", salts: Mapping[str, str] | None = None
) -> Protocol:
    """The text as the facts now give it; the same queries however many items there are.

    Drafts of decisions are left out, and items the members were never sent.

    Args:
        sitting: The meeting, with meeting, body and municipality at hand.
        note: What the secretary adds of the meeting as a whole.
        salts: Of the text before, by address part of the item, so that an
            unchanged item keeps its fingerprint.
    """
    meeting = sitting.meeting
    items = [one for one in items_of(meeting) if one.since]
    roll = roll_of(sitting)
    around, happened = surroundings(meeting, items), proceedings(roll, items)
    organization = meeting.organization
    return {
        "format": FORMAT,
        "municipality": organization.body.name,
        "organization": organization.name,
        "organization_slug": organization.slug,
        "meeting": _head(meeting, sitting),
        "attendance": attendance_of(roll),
        "guests": happened.guests.get(0, []),
        "note": note,
        "items": [
            _item(one, around, happened, (salts or {}).get(one.slug) or secrets.token_hex(SALT))
            for one in items
        ],
    }


def _head(meeting: Meeting, sitting: Sitting) -> MeetingHead:
    return {
        "on": meeting.on.isoformat(),
        "starts": meeting.starts.isoformat("minutes") if meeting.starts else None,
        "ends": meeting.ends.isoformat("minutes") if meeting.ends else None,
        "place": meeting.place,
        "extraordinary": meeting.extraordinary,
        "demanded_by": meeting.demanded_by if meeting.extraordinary else "",
        "virtual_reason": meeting.virtual_reason if meeting.virtual else "",
        "opened_at": minute(sitting.opened_at),
        "closed_at": minute(sitting.closed_at),
    }


def _item(item: AgendaItem, around: Surroundings, happened: Proceedings, salt: str) -> ProtocolItem:
    case, paper = item.consultation.case, item.paper
    decision = around.decisions.get(item.pk)
    return {
        "number": item.number,
        "slug": item.slug,
        "title": item.title,
        "kind": item.kind,
        "closed": item.closed,
        "ground": paper.ground if item.closed else "",
        "law": paper.law if item.closed else "",
        "public_title": item.public_title,
        "public_decision": decision.public_text if decision and item.closed else "",
        "withheld": happened.withheld.get(decision.pk, "") if decision else "",
        "case_number": case.number or "",
        "case_slug": case.slug or "",
        "kle_topic": case.kle_topic,
        "kle_facet": case.kle_facet,
        "outcome": decision.outcome if decision else "",
        "spans": happened.spans_at(item),
        "doors": happened.doors_at(item),
        "away": happened.away.get(label_of(item), ""),
        "guests": happened.guests.get(item.pk, []),
        "recusals": happened.recusals.get(item.pk, []),
        "referrals": happened.referrals.get(item.pk, []),
        "motions": happened.motions_at(item),
        "elections": happened.elections.get(item.pk, []),
        "content": _content(item, around),
        "attachments": enclosed(around.attachments.get(paper.pk, ())),
        "salt": salt,
    }


def _content(item: AgendaItem, around: Surroundings) -> ItemContent:
    content = whole(item, around, around.decisions.get(item.pk))
    # What was closed before is told on a closed item alone: others sit in the next body.
    content["history"] = list(history(item, around, public=not item.closed))
    return content
