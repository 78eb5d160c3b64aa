"""What the scripts say, given to them in the reader's language."""

from __future__ import annotations

from django.utils.html import json_script
from django.utils.safestring import SafeString
from django.utils.translation import get_language, gettext
from django.utils.translation import gettext_noop as _

EDITOR = (
    _("Annuller"),
    _("Luk"),
    _("1 ord"),
    _("{number} ord"),
    _("Gå til knapperne; pilene flytter mellem dem"),
    _("Fra knapperne tilbage til teksten"),
    _("Forlad feltet, også fra en liste eller tabel"),
    _("Fed"),
    _("Kursiv"),
    _("Hævet og sænket skrift"),
    _("Link"),
    _("Overskrift, mellemoverskrift og lille overskrift"),
    _("Almindelig tekst"),
    _("Nummereret liste"),
    _("Punktliste"),
    _("Citat"),
    _("Listepunkt ind og ud; næste og forrige celle i en tabel"),
    _("Ny linje i samme afsnit"),
    _("Indsæt uden formatering"),
    _("Fortryd og gentag"),
    _("{first} og {last}"),
    _("Genveje på tastaturet"),
    _("Skriv en adresse, der begynder med https://, eller en e-mailadresse."),
    _("Ret link"),
    _("Indsæt link"),
    _("Adresse"),
    _("For eksempel https://www.eksempel.dk eller en e-mailadresse."),
    _("Linkets tekst"),
    _("Gem link"),
    _("Fjern link"),
    _("Billedet kunne ikke sendes. Se efter, om der er forbindelse, og prøv igen."),
    _("Beskriv billedet med ord, eller sæt kryds ved, at det kun er pynt."),
    _("Sender {file} …"),
    _("billedet"),
    _("Billedet er modtaget."),
    _("Billedet blev ikke indsat"),
    _("Billedets alternative tekst"),
    _("Hvad viser billedet?"),
    _("Læses op for den, der ikke kan se billedet."),
    _("Billedet er kun pynt"),
    _("Gem"),
    _("Skriv et tal fra 1 til 50."),
    _("Række over"),
    _("Række under"),
    _("Kolonne før"),
    _("Kolonne efter"),
    _("Overskriftsrække"),
    _("Overskriftskolonne"),
    _("Flet celler"),
    _("Del celle"),
    _("Tabellens titel"),
    _("Slet række"),
    _("Slet kolonne"),
    _("Slet tabel"),
    _("Indsæt tabel"),
    _("Rækker"),
    _("Kolonner"),
    _("Første række er overskrifter"),
    _("Titel"),
    _("Står over tabellen. Kan undværes."),
    _("Gem titel"),
    _("Overskrift"),
    _("Mellemoverskrift"),
    _("Lille overskrift"),
    _("Formatering"),
    _("F"),
    _("K"),
    _("Sænket skrift"),
    _("Hævet skrift"),
    _("Billede"),
    _("Tabel"),
    _("Fortryd"),
    _("Gentag"),
    _("Hjælp til tastaturet"),
    _("Skift"),
    _("Teksttype"),
)
AUTOSAVE = (
    _("Ingen forbindelse. Teksten ligger i browseren og gemmes, når forbindelsen er tilbage."),
    _("Serveren svarer ikke lige nu. Teksten ligger i browseren, og der prøves igen af sig selv."),
    _(
        "Du er logget ud. Teksten ligger i browseren. {link}, "
        "og vend tilbage hertil; så gemmes den."
    ),
    _("Log ind i et nyt faneblad"),
    _("Teksten kunne ikke gemmes. Kopiér den, og indlæs siden igen."),
    _("Browseren har ikke plads til en kopi af teksten. Gem ofte."),
    _("Gemmer …"),
    _("Tekst, der ikke nåede at blive gemt"),
    _("Hent den tekst, der ikke nåede at blive gemt"),
    _("Behold den gemte tekst"),
    _("I denne browser ligger en tekst fra {when}, som ikke nåede at blive gemt."),
    _("Den har lige så mange ord som den gemte."),
    _("Den har {words} ord mere end den gemte."),
    _("Den har {words} ord mindre end den gemte."),
    _("Den gemte tekst er ændret siden."),
    _("Denne tekst har ikke længere et felt på siden. Kopiér den, hvis den skal bruges."),
    _("Tekst uden felt"),
    _("Gemt kl. {hour}.{minute}"),
)
ORDER = (
    _("Rækkefølgen kunne ikke gemmes, og listen står som før. Prøv igen."),
    _("{name} står allerede først."),
    _("{name} står allerede sidst."),
    _("{name} er nu nummer {number} af {count}."),
)
UPLOAD = (
    _("Filen nåede ikke frem. Se efter, om der er forbindelse, og prøv igen."),
    _("Du er logget ud. Log ind i et nyt faneblad, og prøv igen."),
    _("Filen kunne ikke modtages. Prøv igen, eller vælg en anden fil."),
    _("Serveren svarer ikke lige nu. Vent lidt, og prøv igen."),
    _("Sender {file}"),
    _("Venter"),
    _("Annuller"),
    _("Prøv igen"),
    _("Behandles …"),
    _("{file} er modtaget."),
    _("Fjern"),
    _("{file} er fjernet."),
)
PAPER = (_("at nummer {number}"),)
ONCE = (
    _(
        "Der ligger tekst i browseren, som ikke er gemt. Den slettes, når du logger ud. "
        "Vil du logge ud?"
    ),
)
LIVE = (
    _("Forbindelsen er afbrudt; prøver igen."),
    _("Du er logget ud. {link}, og vend tilbage hertil."),
    _("Log ind i et nyt faneblad"),
    _("Du kan ikke længere følge mødet her."),
)
WORDING = (
    _("Gemt; medlemmerne ser teksten."),
    _("Gemmer …"),
    _(
        "Ingen forbindelse; teksten står her og sendes igen. Den er ikke ført ind, før der står "
        "gemt (kommunestyrelsesloven § 13)."
    ),
)
PARTS = (
    _("Der er nyt her."),
    _("Vis det nye"),
)
SCRIPTS = {
    "editor": EDITOR,
    "autosave": AUTOSAVE,
    "order": ORDER,
    "upload": UPLOAD,
    "paper": PAPER,
    "once": ONCE,
    "live": LIVE,
    "wording": WORDING,
    "parts": PARTS,
}


def said(*scripts: str) -> SafeString:
    """The words of some scripts, as data; nothing in Danish, which they speak themselves."""
    if get_language() == "da":
        return SafeString("")
    words = {text: gettext(text) for one in scripts for text in SCRIPTS[one]}
    return json_script(words, f"said-{'-'.join(scripts)}")
