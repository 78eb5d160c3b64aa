"""Fictional items, and what each of a hundred questions should find among them."""

# ruff: noqa: E501  # an item is a line

# Number, title: text.
ITEMS = """
1 Proces for beskæftigelsesreformen: Udvalget drøfter den kommende reform af beskæftigelsesindsatsen og jobcentrets opgaver.
2 Orientering om førtidspensionssager: Antallet af tilkendelser af førtidspension er steget med ti procent.
3 Ny cykelsti langs Strandvejen: Der anlægges en dobbeltrettet sti med belysning for cyklister.
4 Lokalplan 214 for boliger på havnen: Planen giver mulighed for 120 lejligheder og en offentlig promenade.
5 Renovering af Søndermarkskolen: Taget på skolen er utæt, og elevernes klasselokaler skal ventileres.
6 Flere pladser i daginstitutioner: Børnene i vuggestuer og børnehaver mangler plads i Nordbyen.
7 Affaldssortering i etageboliger: Beboere skal sortere madaffald, plast og pap.
8 Klimatilpasning ved Mølleåen: Oversvømmelser efter skybrud skal forebygges med et dige.
9 Budgetopfølgning pr. 30. april: Økonomien viser et merforbrug på 14 mio. kr. på ældreområdet.
10 Plejehjemspladser på Lindegården: Ventelisten til plejehjem er vokset, og der foreslås tolv nye boliger til ældre.
11 Trafiksikkerhed ved Vestre Skole: Forældrene ønsker lavere hastighed og et fodgængerfelt.
12 Salg af byggegrunde i Agerskov: Fire grunde udbydes til salg med en mindstepris.
13 Kvalitetsstandard for hjemmehjælp: Rengøring hver anden uge fastholdes for borgere over 67 år.
14 Tilskud til idrætsforeninger: Foreningerne søger støtte til kunstgræsbane og omklædningsrum.
15 Bolig først for hjemløse: Indsatsen housing first evalueres, og der ansættes to støttepersoner.
16 Kommuneplanens hovedstruktur: Forslaget til kommuneplan sendes i offentlig høring i otte uger.
17 Vindmøller ved Kærgaard: Naboer klager over støj og skyggekast fra møllerne.
18 Spildevandsplan 2026: Kloakering af sommerhusområdet udskydes.
19 Udbud af busdrift: Kørslen med elbusser udbydes i samarbejde med trafikselskabet.
20 Bibliotekets åbningstider: Selvbetjent åbning af biblioteket udvides til kl. 22.
21 Skoledistrikter i Østbyen: Distriktsgrænserne ændres, så elevtallet fordeles jævnt.
22 Sygefravær blandt medarbejdere: Personalets fravær er faldet til 4,8 procent.
23 Cirkulær økonomi i indkøb: Indkøbspolitikken stiller krav om genbrug af møbler.
24 Integration af flygtninge: Sprogundervisning og praktik skal få flere i arbejde.
25 Psykiatri for unge: Ventetiden til psykologhjælp for unge nedbringes.
26 Tandpleje til socialt udsatte: Tænderne behandles uden egenbetaling hos omsorgstandplejen.
27 Parkering i midtbyen: Betaling for parkering indføres på torvet mellem 9 og 18.
28 Skovrejsning og grundvand: Kommunen køber jord til ny skov for at beskytte drikkevandet.
29 Vedtægter for ungdomsrådet: Rådet for unge får høringsret i sager om fritid.
30 Digital post til borgere: Fritagelse for digital post gøres lettere for ældre.
31 Svømmehallens vandkvalitet: Klorindholdet måles, og hallen lukkes i uge 28.
32 Almene boliger i Rosenhaven: Skema A til 45 familieboliger godkendes.
33 Kulturskolens takster: Prisen for musikundervisning stiger med tre procent.
34 Snerydning og glatførebekæmpelse: Vintertjenesten på mindre veje skæres ned.
35 Rottebekæmpelse: Tilsynet med kloakker og anmeldelser af rotter øges.
36 Sundhedspolitik 2026-2030: Rygning, alkohol og overvægt blandt borgerne skal mindskes.
37 Erhvervspark Syd: Virksomheder tilbydes grunde nær motorvejen.
38 Fjernvarme til landsbyer: Varmeværket ændrer forsyningsområde, og gasfyr udfases.
39 Magtanvendelse på botilbud: Indberetninger om magtanvendelse overfor voksne med handicap.
40 Legeplads i Åparken: Legeredskaberne er slidte og skal udskiftes.
41 Strategi for frivillighed: De frivillige foreninger inddrages i arbejdet mod ensomhed.
42 Ansøgning om alkoholbevilling: Restaurant Fyrtårnet søger bevilling til kl. 02.
43 Vandløbsregulativ for Skjern Bæk: Regulativet for åen revideres med ny grødeskæring.
44 Folkeskolens læsetal: Resultaterne i dansk og matematik viser fremgang i 6. klasse.
45 Nedrivning af ladebygninger: Bygningerne ved herregården er bevaringsværdige.
46 Turismestrategi: Kystturisme og overnatninger skal vokse året rundt.
47 Ladestandere til elbiler: Der opstilles 60 ladestandere på kommunens parkeringspladser.
48 Valg af næstformand: Udvalget vælger Karen Sønderskov til næstformand.
49 Ungdomsboliger ved universitetet: Der opføres 80 kollegieværelser.
50 Familieplejere og anbringelser: Børn anbragt uden for hjemmet får ret til en kontaktperson.
51 Regnskab 2025: Regnskabet aflægges med et overskud på 31 mio. kr.
52 Århusvej udvides: Vejen udvides til fire spor frem til Aarhus.
53 Sag 15.20.00-G01-7-26 om fleksjob: Fleksjobbere og virksomheder vejledes.
54 Kirkegårdens drift: Menighedsrådet overtager plejen af gravstederne.
55 Tilgængelighed på rådhuset: Ramper og elevator til kørestolsbrugere.
56 Høringssvar om solceller: Solcelleanlæg på marker ved Ørbæk møder modstand.
57 Vold og trusler mod ansatte: Arbejdsmiljøet på jobcentret forbedres efter trusler.
58 Kunst i byrummet: En skulptur af billedhugger Ellen Bjerg opstilles på pladsen.
59 Brandvæsenets dimensionering: Redningsberedskabet får ny brandstation.
60 Madordning i børnehaver: Frokosten til børn i børnehave leveres af et fælles køkken.
"""

# Question: the numbers it should find first; none else is looked for.
QUESTIONS = """
reform: 1
beskæftigelsesreform: 1
reformen af beskæftigelsesindsatsen: 1
indsats: 1 15
førtidspension: 2
pension: 2
førtidspensioner: 2
cykelstier: 3
cyklist: 3
strandvej: 3
belysning: 3
lokalplaner: 4
havn: 4
lejlighed: 4
"offentlig promenade": 4
skole: 5 11
skoler: 5 11
elever: 5
klasselokale: 5
daginstitution: 6
barn: 6 60 50
børnehave: 6 60
vuggestue: 6
affald: 7
madaffald: 7
plast: 7
skybrud: 8
oversvømmelse: 8
klimatilpasninger: 8
moelleaaen: 8
merforbrug: 9
budget: 9
budgetopfølgninger: 9
plejehjem: 10
venteliste: 10
lindegården: 10
lindegaarden: 10
fodgængerfelter: 11
trafiksikkerhed: 11
forældre: 11
byggegrund: 12
mindstepris: 12
hjemmehjælp: 13
rengøring: 13
idrætsforening: 14
kunstgræs*: 14
"housing first": 15
hjemløs: 15
"bolig først": 15
kommuneplan: 16
"offentlig høring": 16
vindmølle: 17
skyggekast: 17
støj fra møller: 17
spildevand: 18
kloakering: 18
elbus: 19
busdrift: 19
bibliotek: 20
åbningstid: 20
elevtal: 21
sygefravær: 22
personale: 22
genbrug: 23
indkøbspolitik: 23
flygtning: 24
sprogundervisning: 24
psykolog*: 25
tand: 26
parkeringsplads: 47
betaling parkering: 27
drikkevand: 28
skovrejsning: 28
ungdomsråd: 29
digital post: 30
svømmehal: 31
klor*: 31
familiebolig: 32
musikundervisning: 33
snerydning: 34
rotter: 35
rygning: 36
motorvej: 37
fjernvarme: 38
gasfyr: 38
magtanvendelse: 39
legeplads: 40
ensomhed: 41
alkoholbevilling: 42
alkohol -bevilling: 36
vandløb: 43
matematik: 44
herregård: 45
overnatning: 46
ladestander: 47
karen sønderskov: 48
kollegie*: 49
anbringelse: 50
overskud: 51
århus: 52
aarhus: 52
15.20.00: 53
15.20: 53
15.20.00-g01: 53
fleksjob: 53
gravsted: 54
kørestol*: 55
solceller ørbæk: 56
trusler: 57
ellen bjerg: 58
brandstation: 59
vindmoelle: 17
snerdyning: 34
biblotek: 20
fjernvrame: 38
plejehejm: 10
hvad blev der besluttet om gasfyr: 38
og til fra gasfyr: 38
"""

# Questions as citizens type them, written and judged before anybody looked at what they find.
# Their words are not those of the items: what is asked for, not how it was minuted.
ASKED_BY_CITIZENS = """
hvornår har biblioteket åbent: 20
hvad koster parkering i midtbyen: 27
ny skov ved vandværket: 28
klage over vindmøller: 17
plads i børnehave: 6
hvornår får vi fjernvarme: 38
rotter i kloakken: 35
lukning af svømmehallen: 31
tandlæge for hjemløse: 26
busser på strøm: 19
ældre der ikke kan bruge digital post: 30
bygge hus i agerskov: 12
støtte til fodboldklub: 14
trafik ved skolen: 11
oversvømmet kælder: 8
hvor mange er syge på rådhuset: 22
hjemmehjælp rengøring hvor tit: 13
lejligheder ved havnen: 4
unge på venteliste til psykolog: 25
saltning af veje om vinteren: 34
solceller på marken: 56
flygtninge i arbejde: 24
musikskole pris: 33
nyt tag på søndermarkskolen: 5
cykelsti strandvejen lys: 3
"""


def items() -> list[tuple[int, str, str]]:
    """Number, title and text of each item."""
    found = []
    for line in ITEMS.strip().splitlines():
        number, rest = line.split(" ", 1)
        title, text = rest.split(": ", 1)
        found.append((int(number), title, text))
    return found


def questions(text: str = QUESTIONS) -> list[tuple[str, list[int]]]:
    """Each question and what it should find."""
    pairs = (line.rsplit(": ", 1) for line in text.strip().splitlines())
    return [(question, [int(one) for one in wanted.split()]) for question, wanted in pairs]
