"""Addresses of the member's page."""

from django.urls import path

from raadslag.web.chamber.floor import acts, page

FLOOR = "<int:meeting>/"
MINE = f"{FLOOR}mit/"
ITEM = f"{MINE}punkt/<int:item>/"
urlpatterns = [
    path(FLOOR, page.floor, name="floor"),
    path(f"{MINE}ordet/bed/", acts.wished, name="my-wish"),
    path(f"{MINE}ordet/traek/", acts.unwished, name="my-wish-withdrawn"),
    path(f"{MINE}stemme/<int:event>/", acts.voted, name="my-vote"),
    path(f"{MINE}valg/<int:election>/", acts.elected, name="my-ballot"),
    path(f"{ITEM}forslag/", acts.moved, name="my-motion"),
    path(f"{ITEM}forslag/traek/", acts.unmoved, name="my-motion-withdrawn"),
    path(f"{ITEM}inhabil/", acts.declared, name="my-recusal"),
    path(f"{ITEM}udtalelse/", acts.stated, name="my-statement"),
    path(f"{MINE}udtalelse/<int:statement>/traek/", acts.unstated, name="my-statement-withdrawn"),
    path(f"{ITEM}indbring/", acts.referred, name="my-referral"),
    path(f"{MINE}indbring/<int:referral>/traek/", acts.unreferred, name="my-referral-withdrawn"),
    path(f"{MINE}afbud/", acts.regretted, name="my-regret"),
    path(f"{MINE}afbud/traek/", acts.unregretted, name="my-regret-withdrawn"),
]
