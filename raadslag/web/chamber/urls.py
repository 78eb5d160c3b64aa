"""Addresses of the chamber, below /moedesal/."""

from django.urls import include, path

from raadslag.web.chamber import live
from raadslag.web.chamber.guide import page as guide
from raadslag.web.chamber.lead import (
    agenda,
    conflicts,
    elections,
    guests,
    onward,
    page,
    presence,
    seated,
    speakers,
    voices,
    votes,
    wording,
)
from raadslag.web.chamber.screen import page as screen

app_name = "chamber"
LEAD = "<int:meeting>/styr/"
ITEM = f"{LEAD}punkt/<int:item>/"
ELECTION = f"{LEAD}valg/<int:election>/"
VOTE = f"{LEAD}afstemning/<int:event>/"
urlpatterns = [
    path("", include("raadslag.web.chamber.floor.urls")),
    path("", include("raadslag.web.chamber.minutes.urls")),
    path("<int:meeting>/skaerm/", screen.screen, name="screen"),
    path("<int:meeting>/guide/", guide.guide, name="guide"),
    path("<int:meeting>/nyt/", live.news_since, name="news"),
    path(LEAD, page.lead, name="lead"),
    path(f"{LEAD}aabn/", agenda.opened, name="open"),
    path(f"{LEAD}haev/", agenda.closed, name="close"),
    path(f"{LEAD}forlad/", agenda.left, name="leave"),
    path(f"{LEAD}foelg/", agenda.followed, name="follow"),
    path(f"{LEAD}pladser/", agenda.seated, name="take-in"),
    path(f"{LEAD}navneopraab/", presence.roll_called, name="roll-call"),
    path(f"{LEAD}fremmoede/", presence.came_or_went, name="presence"),
    path(f"{LEAD}fremmoede/<int:note>/slet/", presence.struck, name="strike"),
    path(f"{LEAD}afbud/", presence.regretted, name="regret"),
    path(f"{LEAD}afbud/<int:regret>/kommer/", presence.comes_after_all, name="regret-withdrawn"),
    path(f"{LEAD}stedfortraeder/", presence.substitute_called, name="substitute"),
    path(
        f"{LEAD}stedfortraeder/<int:substitution>/godkend/",
        presence.substitute_approved,
        name="substitute-approved",
    ),
    path(
        f"{LEAD}stedfortraeder/<int:substitution>/slut/",
        presence.substitute_ended,
        name="substitute-ended",
    ),
    path(f"{LEAD}gaester/", guests.came, name="guest"),
    path(f"{LEAD}gaester/<int:guest>/gik/", guests.went, name="guest-left"),
    path(f"{LEAD}talere/", speakers.wished, name="speech-wish"),
    path(f"{LEAD}talere/fjern/", speakers.unwished, name="speech-withdraw"),
    path(f"{LEAD}talere/ordet/", speakers.given, name="speech-give"),
    path(f"{LEAD}talere/slut/", speakers.ended, name="speech-end"),
    path(f"{LEAD}talere/flyt/", speakers.moved, name="speech-move"),
    path(f"{LEAD}habilitet/<int:recusal>/", conflicts.found, name="recusal-found"),
    path(
        f"{LEAD}habilitet/<int:recusal>/stedfortraeder/",
        conflicts.substitute_demanded,
        name="substitute-demanded",
    ),
    path(f"{LEAD}udtalelse/<int:statement>/traek/", voices.unstated, name="statement-withdrawn"),
    path(f"{LEAD}begaering/<int:referral>/traek/", voices.unreferred, name="referral-withdrawn"),
    path(f"{ELECTION}runde/", elections.round_held, name="round"),
    path(f"{ELECTION}runde/slet/", elections.round_struck, name="round-struck"),
    path(f"{ELECTION}lod/", elections.lots_drawn, name="lots"),
    path(f"{ELECTION}grupper/", elections.groups_formed, name="groups"),
    path(f"{ELECTION}valgt/", elections.elected_named, name="elected"),
    path(f"{ELECTION}forfra/", elections.begun_again, name="election-again"),
    path(f"{ELECTION}skriv/", elections.written, name="election-written"),
    path(f"{ITEM}valg/", elections.opened, name="election"),
    path(f"{ELECTION}indsaet/", seated.seated, name="seated"),
    path(f"{ITEM}indkald/", onward.called, name="call"),
    path(f"{ITEM}saet-paa/", onward.set_later, name="set-later"),
    path(f"{ITEM}send-videre/", onward.sent_on, name="send-on"),
    path(f"{ITEM}opfoelgning/", onward.followed_up, name="follow-up"),
    path(f"{ITEM}habilitet/", conflicts.raised, name="recusal"),
    path(f"{ITEM}udtalelse/", voices.stated, name="statement"),
    path(f"{ITEM}begaering/", voices.referred, name="referral"),
    path(f"{ITEM}tag-op/", agenda.taken_up, name="take-up"),
    path(f"{ITEM}doere/", agenda.doors_decided, name="doors"),
    path(f"{ITEM}skriv/", wording.write, name="write"),
    path(f"{ITEM}vend/", wording.say, name="say"),
    path(f"{ITEM}laas-op/", wording.unfix, name="unfix"),
    path(f"{ITEM}forslag/", votes.motion_put, name="motion"),
    path(f"{ITEM}forslag/traek/", votes.motion_withdrawn, name="motion-withdrawn"),
    path(f"{ITEM}forslag/orden/", votes.motions_ordered, name="motions-ordered"),
    path(f"{ITEM}forslag/del/", votes.points_parted, name="points-parted"),
    path(f"{ITEM}stem/", votes.vote_opened, name="vote-open"),
    path(f"{ITEM}stem/enigt/", votes.vote_unanimous, name="vote-unanimous"),
    path(f"{ITEM}stem/haender/", votes.vote_by_hands, name="vote-hands"),
    path(f"{ITEM}stem/grupper/", votes.vote_by_groups, name="vote-groups"),
    path(f"{VOTE}stemme/", votes.vote_entered, name="vote-entered"),
    path(f"{VOTE}luk/", votes.vote_closed, name="vote-close"),
    path(f"{VOTE}annuller/", votes.vote_annulled, name="vote-annul"),
]
