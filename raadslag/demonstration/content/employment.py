"""Beskæftigelsesudvalget: the meeting everything in the demonstration hangs on."""

from __future__ import annotations

from datetime import date

from raadslag.demonstration.matter import Matter, Scripted
from raadslag.exchange.firstagenda.wording import long_date, weekday
from raadslag.exchange.meeting import Dissent, Vote

_NEW_COURSE = """\
Folketinget har vedtaget en ny lov om beskæftigelsesindsatsen. Den giver kommunerne langt friere \
rammer, og den \
giver dem færre penge. Lyngsø Kommune skal derfor beslutte, hvad indsatsen fremover skal bestå \
af, og hvad der skal \
høre op.
Tre spor løber sammen i sagen:
1. **Borgerne:** samtaler holdes, når de gør en forskel, og ikke fordi en frist udløber
2. **Virksomhederne:** én indgang for alle, der søger medarbejdere eller vil åbne døren for en \
praktikant
3. **Medarbejderne:** fagligt skøn i stedet for skemaer.
## Hvad ændrer sig
Den nuværende lov opdeler ledige i tretten grupper. Fremover er der fem. For borgerne betyder \
det, at ydelse og \
indsats skilles ad, så et forløb kan fortsætte, selv om ydelsen skifter.
| Område | I dag | Fremover |
| Målgrupper | 13 | 5 |
| Samtaler i det første halve år | mindst 6 | efter behov |
| Rapportering til staten | hver måned | hvert kvartal |
## Sådan kan udvalget arbejde
Administrationen foreslår en proces i fire trin, hvor udvalget begynder med retningen og slutter \
med rammerne:
- Først drøftes ambitionerne: Hvem skal indsatsen gøre den største forskel for?
- Dernæst fremlægges tre scenarier med konsekvenser for borgere, virksomheder og økonomi.
- På et ekstraordinært møde samles udvalget om en fælles fortælling, som alle kan genkende sig \
selv i.
- Til sidst træffes beslutning om de indsatser, der fortsætter, ændres eller ophører.
## Medarbejdernes medindflydelse
Hoved-MED-udvalget og jobcentrets eget MED-udvalg inddrages ved hvert trin. Jobcentrets \
tillidsrepræsentanter \
deltager i arbejdet med scenarierne. Læs mere om loven på [ministeriets \
side](https://www.bm.dk/)."""


def flagship(extraordinary: date) -> tuple[Scripted, ...]:
    """The cases between the approval of the agenda and the announcements."""
    day = f"{weekday(extraordinary)} den {long_date(extraordinary)}"
    return (
        _election(),
        _course(day),
        _jobs_for_the_young(),
        _figures(),
        _budget(),
        _newcomers(),
        _themes(),
    )


def _election() -> Scripted:
    return Scripted(
        Matter(
            "Valg af repræsentanter til Rekrutteringsrådet",
            "00.22.02-A00",
            "Udvalget skal vælge to repræsentanter til Rekrutteringsrådet for resten af "
            "valgperioden.",
            "Rekrutteringsrådet samler virksomheder, uddannelser og faglige organisationer fire "
            "gange om året. Rådet "
            "har ingen beslutningskompetence, men dets anbefalinger forelægges udvalget.\n"
            "Udvalget var i den forrige valgperiode repræsenteret ved formanden og et menigt "
            "medlem.",
            (
                "Anna Thorup Lind (A) vælges som repræsentant",
                "Torben Ulvedal (C) vælges som repræsentant.",
            ),
            proposer="Borgmesteren",
        ),
        "Indstillingen er tiltrådt.",
        "elected",
    )


def _course(day: str) -> Scripted:
    return Scripted(
        Matter(
            "Godkendelse af proces for en ny beskæftigelsesindsats",
            "15.00.00-A00",
            "En ny lov giver kommunen friere rammer og en mindre ramme. Udvalget præsenteres for "
            "lovens hovedtræk og tager "
            "stilling til, hvordan det politiske arbejde tilrettelægges, herunder om der skal "
            "holdes et ekstraordinært "
            "møde.",
            _NEW_COURSE,
            (
                "processen for udviklingen af en ny beskæftigelsesindsats godkendes",
                f"der afholdes et ekstraordinært møde i Beskæftigelsesudvalget {day} kl. 14.00 - "
                f"16.30.",
            ),
            economy="Lyngsø Kommunes andel af besparelsen er beregnet til 11,4 mio. kr. i 2027, "
            "stigende til 14,8 mio. kr., "
            "når loven er fuldt indfaset. Beløbene er i 2026-priser.\n"
            "Mødet og inddragelsen holdes inden for udvalgets ramme.",
            attachments=(
                "Procesplan for ny beskæftigelsesindsats",
                "Lovens hovedtræk i korte træk",
            ),
            route=("MED", "BEU"),
        ),
        f"Indstillingen er tiltrådt dog således, at der afholdes ekstraordinært møde i "
        f"Beskæftigelsesudvalget {day} kl. "
        "15.00 - 17.00.",
        "adopted_with_changes",
    )


def _jobs_for_the_young() -> Scripted:
    return Scripted(
        Matter(
            "Kommunale fritidsjob til unge mellem 13 og 17 år",
            "15.20.00-P20",
            "Forslaget opretter 40 kommunale fritidsjob, fordelt på plejecentre, idrætsanlæg og "
            "biblioteker.",
            "Unge med fritidsjob gennemfører oftere en ungdomsuddannelse. I Lyngsø Kommune har 31 "
            "pct. af de 13-17-årige et "
            "job ved siden af skolen, mod 38 pct. på landsplan.\n"
            "Jobbene slås op to gange om året. Halvdelen reserveres unge, som skolen eller "
            "familierådgivningen peger på.\n"
            "## Erfaringer fra forsøget\n"
            "Et forsøg på Plejecenter Åkanden har vist, at:\n"
            "- beboerne er glade for de unge\n"
            "- to timer ad gangen er passende\n"
            "- en fast voksen er afgørende.",
            (
                "der oprettes 40 kommunale fritidsjob fra 1. august",
                "der afsættes 650.000 kr. om året til løn og mentorer.",
            ),
            economy="Udgiften på 650.000 kr. finansieres af den uforbrugte pulje til "
            "virksomhedsrettet indsats.",
            hearing="Ungerådet har været hørt og foreslår, at jobbene også slås op på sociale "
            "medier.",
            attachments=("Evaluering af fritidsjob på Åkanden", "Udtalelse fra Ungerådet"),
        ),
        "Et flertal i udvalget kunne tiltræde indstillingen.\n"
        "For stemte: A, Ø og M (4)\n"
        "Imod stemte: Æ, V og C (3)\n"
        "Bo Rønnebjerg (V) kunne ikke tiltræde indstillingens punkt 2.\n"
        "Jette Ørnskov (Æ) tog forbehold vedrørende finansieringen.",
        "partly_adopted_by_majority",
        dissent=(
            Dissent("Bo Rønnebjerg (V)", "against", "punkt 2"),
            Dissent("Jette Ørnskov (Æ)", "reservation", "finansieringen"),
        ),
        votes=(Vote(None, 4, 3, None, ("A", "Ø", "M"), ("Æ", "V", "C")),),
    )


def _figures() -> Scripted:
    return Scripted(
        Matter(
            "Nøgletal for ledighed og sygefravær",
            "00.00.00-P19",
            "Administrationen fremlægger de faste nøgletal og et forslag til, hvordan rapporten "
            "bliver lettere at læse.",
            "Ledigheden er fortsat lav. Til gengæld er flere sygemeldte i mere end et halvt år, og "
            "det gælder især ansatte i "
            "detailhandel og omsorg.\n"
            "| Gruppe | Antal | Ændring på et år |\n"
            "| Dagpenge | 512 | -23 |\n"
            "| Kontanthjælp | 438 | +6 |\n"
            "| Sygedagpenge | 691 | +48 |\n"
            "| Fleksjob | 1.105 | +31 |\n"
            "Udvalget har tidligere ønsket færre tal og flere forklaringer. Administrationen viser "
            "på mødet et eksempel, hvor "
            "hvert tal følges af tre linjer tekst.",
            ("Beskæftigelsesudvalget tager orienteringen til efterretning.",),
            aim="note",
            attachments=("Nøgletalsrapport",),
        ),
        "Orienteringen er taget til efterretning.",
        "noted",
        cites=True,
    )


def _budget() -> Scripted:
    return Scripted(
        Matter(
            "Budgetopfølgning på Beskæftigelsesudvalgets område",
            "00.30.14-Ø02",
            "Der ventes et merforbrug på 2,3 mio. kr. på sygedagpenge og et mindreforbrug på 1,1 "
            "mio. kr. på indsats.",
            "Merforbruget skyldes længere forløb. Administrationen har sat en tidligere opfølgning "
            "i gang hos de største "
            "arbejdspladser.\n"
            "Mindreforbruget skyldes ubesatte stillinger i jobcentret. To af dem genbesættes ikke, "
            "før udvalget har lagt "
            "rammerne for den nye indsats.",
            (
                "budgetopfølgningen godkendes",
                "der gives en tillægsbevilling på 1,2 mio. kr. til sygedagpenge, finansieret af "
                "kassebeholdningen.",
            ),
            aim="advise",
            economy="Sagen påvirker kassebeholdningen med 1,2 mio. kr.",
            attachments=("Budgetopfølgning for udvalgets område",),
            route=("BEU", "ØKU", "BYR"),
        ),
        "Anbefales over for Byrådet.\nCamilla Dybdal (M) tog forbehold.",
        "recommended",
        recommends_to="Byrådet",
        dissent=(Dissent("Camilla Dybdal (M)", "reservation"),),
    )


def _newcomers() -> Scripted:
    return Scripted(
        Matter(
            "Modtagelse af nye borgere fra udlandet",
            "15.40.00-P22",
            "Udvalget forelægges et udkast til velkomstpakke for udenlandske medarbejdere og "
            "deres familier.",
            "Flere virksomheder i Vesterlyng og Hyldeby har ansat medarbejdere fra udlandet. "
            "Familierne mangler ofte "
            "viden om skole, læge og foreningsliv.\n"
            "Pakken rummer en fast kontaktperson, et velkomstmøde på biblioteket og et kort "
            "sprogkursus om aftenen.",
            ("velkomstpakken godkendes.",),
            attachments=("Udkast til velkomstpakke",),
        ),
        "Sagen udsættes til næste møde med henblik på en beregning af udgiften.",
        "postponed",
    )


def _themes() -> Scripted:
    return Scripted(
        Matter(
            "Temaplan for udvalgets møder",
            "85.00.00-G01",
            "Udvalget drøfter og godkender temaerne for resten af årets møder.",
            "Planen samler de faste sager og foreslår ét tema til hvert møde: rekruttering, "
            "sygefravær, unge, "
            "integration og samarbejdet med civilsamfundet.\n"
            "To af møderne holdes hos en virksomhed. Planen er et arbejdsredskab og kan ændres "
            "undervejs.",
            ("temaplanen drøftes og godkendes.",),
            attachments=("Temaplan", "Forslag til virksomhedsbesøg"),
        ),
        "Indstillingen er tiltrådt.",
        "adopted",
    )


def extraordinary() -> tuple[Scripted, ...]:
    """The one case of the extraordinary meeting; it points back to the flagship."""
    matter = Matter(
        "Fælles fortælling om den nye beskæftigelsesindsats",
        "15.00.00-A00",
        "Udvalget samler sig om en kort tekst, der beskriver retningen for den nye indsats.",
        "Administrationen har på baggrund af udvalgets drøftelser skrevet et udkast på én side. "
        "Det bygger på tre "
        "sætninger:\n"
        "1. Et job er det bedste sted at komme videre fra.\n"
        "2. Den, der kender borgeren, bestemmer næste skridt.\n"
        "3. Virksomhederne er en del af løsningen.\n"
        "Teksten bliver udgangspunkt for de rammer, udvalget skal vedtage.",
        (
            "Beskæftigelsesudvalget vedtager den fælles fortælling",
            "teksten sendes til orientering i Hoved-MED-udvalget.",
        ),
        attachments=("Udkast til fælles fortælling",),
    )
    decided = (
        "Indstillingen er tiltrådt med den ændring, at ordet »borgeren« i anden sætning ændres til "
        "»mennesket«.\n"
        "Clara Sivebæk (Ø) undlod at stemme."
    )
    dissent = (Dissent("Clara Sivebæk (Ø)", "abstained"),)
    return (
        Scripted(matter, decided, "adopted_with_changes", dissent=dissent, follows="15.00.00-A00"),
    )
