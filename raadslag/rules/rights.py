"""Who may do what, and when: the matrix of parts, verbs and states.

A part is what somebody is to the thing at hand. Local practice may want
other cells; the table is data, printed in ``docs/reference/rights.md``.
"""

from __future__ import annotations

from collections.abc import Mapping
from enum import StrEnum


class Part(StrEnum):
    """What somebody is to a case, a paper, an agenda or a body."""

    CASEWORKER = "caseworker"  # works on the case
    COLLEAGUE = "colleague"  # a caseworker in the department of the case
    APPROVER = "approver"  # is asked to approve the paper
    SECRETARY = "secretary"  # runs the secretariat of the body
    CHAIR = "chair"  # chairs the body
    MEMBER = "member"  # sits in the body
    REVIEWER = "reviewer"  # is named in the open reading of the agenda
    RESPONSIBLE = "responsible"  # sees to what is to follow from a decision
    ADMINISTRATOR = "administrator"  # runs accounts and duties, and reads no papers
    OUTSIDER = "outsider"  # signed in, and nothing of the above


PARTS = {
    Part.CASEWORKER: "sagens medarbejder",
    Part.COLLEAGUE: "kollega i afdelingen",
    Part.APPROVER: "godkender i kæden",
    Part.SECRETARY: "organets sekretær",
    Part.CHAIR: "organets formand",
    Part.MEMBER: "organets medlem",
    Part.REVIEWER: "læser i gennemlæsningen",
    Part.RESPONSIBLE: "opfølgningens ansvarlige",
    Part.ADMINISTRATOR: "administrator",
    Part.OUTSIDER: "anden bruger",
}
Cells = Mapping[str, frozenset[Part]]  # state → who may

_C, _O, _A = Part.CASEWORKER, Part.COLLEAGUE, Part.APPROVER
_S, _F, _M, _R = Part.SECRETARY, Part.CHAIR, Part.MEMBER, Part.REVIEWER
_ADM, _T = Part.ADMINISTRATOR, Part.RESPONSIBLE


def _who(*parts: Part) -> frozenset[Part]:
    return frozenset(parts)


WRITING, APPROVING, APPROVED = "writing", "approving", "approved"
SECRETARIAT, ISSUED = "secretariat", "issued"
DRAFT, READING = "draft", "reading"
OPEN, ENDED = "open", "ended"
ALWAYS = "always"
DONE, DROPPED = "done", "dropped"
UNWRITTEN, SEALED = "unwritten", "sealed"
CALLED, SITTING, ROSE = "called", "open", "closed"  # a meeting before, while and after it is held

PAPERS: Mapping[str, Cells] = {
    # An open paper.
    "see": {
        WRITING: _who(_C, _O, _A, _S),
        APPROVING: _who(_C, _O, _A, _S),
        APPROVED: _who(_C, _O, _A, _S, _F),
        SECRETARIAT: _who(_C, _O, _A, _S, _F),
        ISSUED: _who(_C, _O, _A, _S, _F),
    },
    # A closed paper, or one of which it has not been chosen whether it is.
    "see_closed": {
        WRITING: _who(_C),
        APPROVING: _who(_C, _A, _S),
        APPROVED: _who(_C, _A, _S, _F),
        SECRETARIAT: _who(_C, _A, _S, _F),
        ISSUED: _who(_C, _A, _S, _F),
    },
    "write": {WRITING: _who(_C), SECRETARIAT: _who(_S)},
    "classify": {WRITING: _who(_C), APPROVED: _who(_S), SECRETARIAT: _who(_S)},
    "submit": {WRITING: _who(_C)},
    "recall": {APPROVING: _who(_C)},
    "approve": {APPROVING: _who(_A)},
    "return_paper": {APPROVING: _who(_A)},
    "delegate": {APPROVING: _who(_A)},
    "skip": {APPROVING: _who(_S)},
    "take": {APPROVED: _who(_S)},
    "hand_back": {APPROVED: _who(_S), SECRETARIAT: _who(_S)},
    "amend": {ISSUED: _who(_S)},
}
CASES: Mapping[str, Cells] = {
    "see": {OPEN: _who(_C, _O, _A, _S), ENDED: _who(_C, _O, _A, _S)},
    # A case that only its own people may know of.
    "see_restricted": {OPEN: _who(_C, _A, _S), ENDED: _who(_C, _A, _S)},
    "change": {OPEN: _who(_C, _S)},
    "lay_out": {OPEN: _who(_C, _S)},
    "route": {OPEN: _who(_C, _S)},
    "plan": {OPEN: _who(_C, _S)},
    "end": {OPEN: _who(_C, _S)},
    "reopen": {ENDED: _who(_C, _S)},
}
AGENDAS: Mapping[str, Cells] = {
    "see": {
        DRAFT: _who(_S, _F),
        READING: _who(_S, _F, _R),
        ISSUED: _who(_S, _F),
    },
    # The agenda as it was sent; what lies behind it is for those who may see that.
    "see_issued": {ISSUED: _who(_S, _F, _M)},
    "arrange": {DRAFT: _who(_S), READING: _who(_S), ISSUED: _who(_S)},
    "announce": {
        DRAFT: _who(_S, _F, _M),
        READING: _who(_S, _F, _M),
        ISSUED: _who(_S, _F),
    },
    "open_reading": {DRAFT: _who(_S)},
    "close_reading": {READING: _who(_S)},
    "remark": {READING: _who(_S, _F, _R)},
    "settle": {READING: _who(_S), DRAFT: _who(_S)},
    "issue": {DRAFT: _who(_S), READING: _who(_S), ISSUED: _who(_S)},
    "exclude": {DRAFT: _who(_S, _F), READING: _who(_S, _F), ISSUED: _who(_S, _F)},
}
BODIES: Mapping[str, Cells] = {
    "plan_meetings": {ALWAYS: _who(_S)},
    # A request that came by letter is entered by the secretary; placed it may be, never deleted.
    "bring": {ALWAYS: _who(_M)},
    "enter_request": {ALWAYS: _who(_S)},
    "object_to": {ALWAYS: _who(_M)},
    "set_timetable": {ALWAYS: _who(_S)},
    "set_skeleton": {ALWAYS: _who(_S)},
    "set_templates": {ALWAYS: _who(_S)},
    "set_closing_days": {ALWAYS: _who(_S, _ADM)},
    "set_competences": {ALWAYS: _who(_S, _ADM)},
    "supply_topics": {ALWAYS: _who(_S, _ADM)},
    "set_electronic": {ALWAYS: _who(_S, _ADM)},
    "set_letterhead": {ALWAYS: _who(_S, _ADM)},
    "set_phrases": {ALWAYS: _who(_S)},
    "set_house_rules": {ALWAYS: _who(_S)},
    "decide_alone": {ALWAYS: _who(_S, _F)},
    "keep_register": {ALWAYS: _who(_ADM)},
    "set_council_reading": {ALWAYS: _who(_ADM)},
    "assign": {ALWAYS: _who(_ADM)},
    "open_account": {ALWAYS: _who(_ADM)},
    "see_signins": {ALWAYS: _who(_ADM)},
    "keep_breaches": {ALWAYS: _who(_S, _ADM)},
    "set_release_policy": {ALWAYS: _who(_S, _ADM)},
    "set_search_years": {ALWAYS: _who(_S, _ADM)},
}
# Who is called to sit in for a member is a member at that meeting.
SITTINGS: Mapping[str, Cells] = {
    "see": {CALLED: _who(_S, _F, _M), SITTING: _who(_S, _F, _M), ROSE: _who(_S, _F, _M)},
    "open": {CALLED: _who(_S, _F)},
    "close": {SITTING: _who(_S, _F)},
    # Which item is dealt with, who has the floor, and what the screens show.
    "lead": {SITTING: _who(_S, _F)},
    "note_presence": {SITTING: _who(_S)},
    "take_in": {SITTING: _who(_S)},
    "regret": {CALLED: _who(_M), SITTING: _who(_M)},
    "enter_regret": {CALLED: _who(_S), SITTING: _who(_S)},
    "see_reasons": {CALLED: _who(_S, _F), SITTING: _who(_S, _F), ROSE: _who(_S, _F)},
    "call_substitute": {CALLED: _who(_S), SITTING: _who(_S)},
    "ask_recusal": {CALLED: _who(_S, _M), SITTING: _who(_S, _M)},
    "decide_recusal": {SITTING: _who(_S)},
    "decide_doors": {SITTING: _who(_S)},
    "ask_floor": {SITTING: _who(_S, _M)},
}
# Who is called to sit in for a member is a member at that meeting. What is one's own, such as
# a vote, a dissent or a motion, nobody else gives or takes back; what was said aloud the
# secretary enters.
DECISIONS: Mapping[str, Cells] = {
    "write": {SITTING: _who(_S)},
    "fix": {SITTING: _who(_S)},
    "put_motion": {CALLED: _who(_S, _F, _M), SITTING: _who(_S, _F, _M)},
    "withdraw_motion": {CALLED: _who(_S), SITTING: _who(_S)},
    "arrange_motions": {SITTING: _who(_S, _F)},
    "lead_vote": {SITTING: _who(_S, _F)},
    "count_vote": {SITTING: _who(_S)},
    "cast": {SITTING: _who(_M)},
    "elect": {SITTING: _who(_S)},
    "state": {SITTING: _who(_M)},
    "enter_statement": {SITTING: _who(_S)},
    "refer": {SITTING: _who(_M)},
    "enter_referral": {SITTING: _who(_S)},
    "act": {SITTING: _who(_S), ROSE: _who(_S)},
}
# Who took part in the meeting is a member of it here, also when they have left the body since.
MINUTES: Mapping[str, Cells] = {
    "see": {
        DRAFT: _who(_S, _F),
        READING: _who(_S, _F, _M),
        APPROVING: _who(_S, _F, _M),
        SEALED: _who(_S, _F, _M),
    },
    "compose": {UNWRITTEN: _who(_S), DRAFT: _who(_S), READING: _who(_S)},
    "amend": {DRAFT: _who(_S), READING: _who(_S)},
    "open_read_through": {DRAFT: _who(_S)},
    "close_read_through": {READING: _who(_S)},
    "remark": {READING: _who(_S, _F, _M)},
    "answer_remark": {DRAFT: _who(_S), READING: _who(_S)},
    "ask_for_approval": {DRAFT: _who(_S, _F), READING: _who(_S, _F)},
    # An approval is one's own; what is signed on paper the secretary enters.
    "approve": {APPROVING: _who(_F, _M), SEALED: _who(_F, _M)},
    "enter_paper_signature": {APPROVING: _who(_S), SEALED: _who(_S)},
    "remind": {APPROVING: _who(_S, _F), SEALED: _who(_S, _F)},
    "reopen": {APPROVING: _who(_S, _F)},
    "seal": {APPROVING: _who(_F)},
    "correct": {SEALED: _who(_S)},
}
# Who may not know of the item may know nothing of what is to follow from it.
FOLLOWUPS: Mapping[str, Cells] = {
    "see": {
        OPEN: _who(_C, _S, _F, _M, _T),
        DONE: _who(_C, _S, _F, _M, _T),
        DROPPED: _who(_C, _S, _F, _M, _T),
    },
    "see_closed": {
        OPEN: _who(_C, _S, _F, _M),
        DONE: _who(_C, _S, _F, _M),
        DROPPED: _who(_C, _S, _F, _M),
    },
    "open": {ALWAYS: _who(_S)},
    "change": {OPEN: _who(_S)},
    "note": {OPEN: _who(_C, _S, _T), DONE: _who(_C, _S, _T), DROPPED: _who(_C, _S, _T)},
    "finish": {OPEN: _who(_C, _S, _T)},
    "drop": {OPEN: _who(_S)},
    "reopen": {DONE: _who(_S), DROPPED: _who(_S)},
}
MATRIX: Mapping[str, Mapping[str, Cells]] = {
    "sittings": SITTINGS,
    "decisions": DECISIONS,
    "minutes": MINUTES,
    "followups": FOLLOWUPS,
    "cases": CASES,
    "papers": PAPERS,
    "agendas": AGENDAS,
    "bodies": BODIES,
}


def who_may(thing: str, verb: str, state: str) -> frozenset[Part]:
    """The parts that may do it in that state; nobody where the table is silent.

    Args:
        thing: A table of the matrix, such as ``papers``.
        verb: What is to be done.
        state: The state the thing is in.

    Raises:
        KeyError: There is no such thing or verb.

    >>> sorted(who_may("papers", "write", "secretariat"))
    [<Part.SECRETARY: 'secretary'>]
    >>> who_may("papers", "write", "approving")
    frozenset()
    """
    return MATRIX[thing][verb].get(state, frozenset())


def states_for(thing: str, verb: str, part: Part) -> frozenset[str]:
    """The states in which a part may do it.

    >>> sorted(states_for("papers", "see_closed", Part.CHAIR))
    ['approved', 'issued', 'secretariat']
    """
    return frozenset(state for state, who in MATRIX[thing][verb].items() if part in who)


MEANS: Mapping[str, Mapping[str, str]] = {
    "sittings": {
        "see": "see who is present, and follow the meeting",
        "open": "open the meeting",
        "close": "close the meeting",
        "lead": "take up items, give the floor and lead the screens",
        "note_presence": "note who comes and goes",
        "take_in": "take in who has joined the body since the opening",
        "regret": "say that one cannot come oneself",
        "enter_regret": "enter that a member cannot come",
        "see_reasons": "see why a member cannot come",
        "call_substitute": "call who sits in for a member, and end it",
        "ask_recusal": "raise whether a member has a conflict of interest",
        "decide_recusal": "enter what the body found of it, and who came back",
        "decide_doors": "enter whether the doors are closed for an item",
        "ask_floor": "ask for the floor, for oneself; the secretary for any",
    },
    "decisions": {
        "write": "write what is decided, while the members see it",
        "fix": "fix the wording of a decision, and take it up again",
        "put_motion": "put a motion on an item",
        "withdraw_motion": "withdraw a motion that another has put",
        "arrange_motions": "set the order in which motions are voted on",
        "lead_vote": "open and close votes",
        "count_vote": "enter votes by hand, by groups, by hands, or that all agree",
        "cast": "vote",
        "elect": "hold elections",
        "state": "have a dissent or a statement of one's own entered",
        "enter_statement": "enter a dissent or a statement that a member has made",
        "refer": "demand that the council decide",
        "enter_referral": "enter that a member demands that the council decide",
        "act": "carry out what was decided about meetings and the way of the case",
    },
    "minutes": {
        "see": "read the minutes",
        "compose": "write the minutes from what was noted of the meeting",
        "amend": "mend how a decision is worded, and add a note",
        "open_read_through": "let those of the meeting read them through",
        "close_read_through": "end the read-through",
        "remark": "remark on an item",
        "answer_remark": "answer a remark",
        "ask_for_approval": "ask those who took part to approve the exact text",
        "approve": "approve the exact text or refuse to, having taken part",
        "enter_paper_signature": "enter that somebody has signed on paper",
        "remind": "remind those who have not answered",
        "reopen": "take them back to a draft, with a reason",
        "seal": "close them though answers are missing, with a reason",
        "correct": "add a numbered correction",
    },
    "followups": {
        "see": "know what is to follow from a decision on an open item",
        "see_closed": "know what is to follow from a decision on a closed item",
        "open": "open a follow-up of a decision, with who sees to it and by when",
        "change": "change what it says, who sees to it and by when",
        "note": "note something to it",
        "finish": "say that it is done, and what came of it",
        "drop": "give it up, with a reason",
        "reopen": "take it up again",
    },
    "cases": {
        "see": "know of a case",
        "see_restricted": "know of a case that only its own people may know of",
        "change": "change its title, number's topic, department and people",
        "lay_out": "begin a paper on it",
        "route": "set the bodies it passes, and put its papers in their queues",
        "plan": "lay its process plan",
        "end": "say that it has ended",
        "reopen": "take it up again",
    },
    "papers": {
        "see": "read an open paper",
        "see_closed": "read a closed paper, or one not yet said to be open",
        "write": "change its text and attachments",
        "classify": "say whether it, or an attachment, is open or closed",
        "submit": "send it to be approved",
        "recall": "take it back from its approvers",
        "approve": "approve it, when asked",
        "return_paper": "send it back with a comment",
        "delegate": "let another answer",
        "skip": "pass over an approver, with a reason",
        "take": "take the pen to the secretariat",
        "hand_back": "give the pen back to the caseworker",
        "amend": "change it after it was issued, for a new issue",
    },
    "agendas": {
        "see": "read an agenda before it is out",
        "see_issued": "read an agenda as it was sent",
        "arrange": "draw, order, move and take off items",
        "announce": "add an announcement",
        "open_reading": "ask people to read it through",
        "close_reading": "end the reading",
        "remark": "remark on an item",
        "settle": "say that a remark is dealt with",
        "issue": "send it to the members and the public",
        "exclude": "keep a member from an item",
    },
    "bodies": {
        "plan_meetings": "plan, move and call off meetings",
        "bring": "bring a matter before the body, as a member of it",
        "enter_request": "enter a member's request that came by letter",
        "object_to": "demand that a virtual meeting be held in a room",
        "set_timetable": "set deadlines",
        "set_skeleton": "set the items of every agenda",
        "set_templates": "set what papers hold",
        "set_closing_days": "set the days the town hall is closed",
        "set_competences": "set the competence and delegation plan",
        "supply_topics": "supply the KLE list",
        "set_electronic": "enter that material is sent electronically alone",
        "set_letterhead": "set the letterhead of printed agendas and minutes",
        "set_phrases": "set how decisions are worded",
        "set_house_rules": "set how meetings are held, where the standing orders may choose",
        "decide_alone": "enter what the chair decided between two meetings",
        "keep_register": "enter bodies, people and seats",
        "set_council_reading": "say whether the council reads what all bodies are sent",
        "assign": "give and take duties",
        "open_account": "open, change and close accounts",
        "see_signins": "read the log of sign-ins",
        "set_release_policy": "choose what of its minutes is made public",
        "set_search_years": "choose for how long search engines may list old meetings",
        "keep_breaches": "read and write the register of personal data breaches",
    },
}
