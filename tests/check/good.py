"""Documents that say all that the rules ask for: each test takes one thing away."""

AGREEMENT = """\
dokument: samverkansöverenskommelse
titel: Samverkansöverenskommelse
period: 2027–2030
status: beslutad

parter:
  - kommun: Åmål
    diarienummer: KS 2026/114
    undertecknare: [Kommunstyrelsens ordförande]
    kontakter:
      - funktion: Brottsförebyggande samordnare
        enhet: säkerhetsenheten
        epost: trygghet@example.se
  - polis: Lokalpolisområde Fyrbodal
    undertecknare: [Lokalpolisområdeschef]
    kontakter:
      - funktion: Kommunpolis
        telefon: 114 14

undertecknande: {sätt: papper, ort: Åmål, datum: 2026-12-15}

förord: Kommunen och polisen har samverkat sedan 2009.

samverkansformer:
  text: |
    Kommunstyrelsen leder kommunens arbete och rapporterar till kommunfullmäktige i mars varje år.

    Frågor som rör flera bereds av säkerhetsenheten.
  grupper:
    - namn: Strategiskt råd
      id: rad
      medlemmar:
        - roll: Kommunstyrelsens ordförande, som är ordförande i rådet
          part: kommun
        - roll: Socialchef
          part: kommun
        - roll: Lokalpolisområdeschef
          part: polis
      möten: fyra gånger per år
      uppgift: Rådet är också styrgrupp för överenskommelsen.

kommunikation: |
  Kommunens kommunikatör ansvarar för kommunikationen. Varje kvartal publiceras läget för invånarna.

syften:
  - att färre unga ska dras in i brott
  - att fler ska känna sig trygga utomhus

underlag:
  text: Medborgardialogen hölls på torget i oktober 2026, med 120 svar.
  källor:
    - polisens trygghetsmätning 2026
    - medarbetarenkäten 2026

lägesbild:
  text: |
    Lägesbilden från oktober 2026 gäller hela kommunen. Den uppdateras varje år.

    Antalet misshandelsbrott utomhus har ökat. Det drabbar mest unga män och gör många otrygga.
  problem:
    - problem: Misshandel utomhus i centrum på fredagar och lördagar
      id: misshandel
      orsaker: [få vuxna i rörelse, dålig belysning]
      källa: polisens brottsstatistik 2026

övergripande_mål:
  - mål: Färre ska utsättas för misshandel i centrum
    id: farre-misshandlade
    problem: misshandel
    indikator: Anmälda misshandelsbrott
    källa: polisens brottsstatistik
    riktning: minska
    utgångsläge: {värde: 62, enhet: anmälda brott, tid: 2026}
    målvärde: {värde: 45, enhet: anmälda brott}
    senast: utgången av 2030

samverkansområden:
  - rubrik: Trygghet i centrum
    mål: farre-misshandlade
    åtgärder:
      - rubrik: Gemensamma kvällspass
        text: Fältgruppen och polisen går tillsammans. Kamerabevakning prövas på torget.
        ansvariga: [fältgruppen, kommunpolisen]
        tid: fredagar och lördagar
        part: [kommun, polis]
      - rubrik: Bättre belysning
        ansvariga: [gatuchefen, kommunpolisen]
        tid: före hösten 2027
        part: [kommun, polis]

uppföljning:
  text: |
    Samordnaren och kommunpolisen sammanställer utfallet och analyserar det.
  intervall: varje år
  tid: under årets första kvartal
  ansvariga: [samordnaren, kommunpolisen]
  mottagare: [kommunstyrelsen, lokalpolisområdeschefen]
  avsnitt:
    - rubrik: Dokumentation
      text: Samordnaren för minnesanteckningar, som diarieförs hos kommunen.

avsnitt:
  - rubrik: Andra planer
    id: andra-planer
    text: |
      Kommunfullmäktige beslutade om åtgärdsplanen den 9 december 2026. Den bygger på lägesbilden
      från oktober 2026. Kommunen följer upp åtgärdsplanen varje år.

      Arbetet samordnas med handlingsprogrammet för skydd mot olyckor. Ett medborgarlöfte tas fram
      varje år.
"""

PLAN = """\
dokument: handlingsplan
period: 2027
status: beslutad
parter:
  - kommun: Åmål
    undertecknare: [Kommunstyrelsens ordförande]
  - polis: Lokalpolisområde Fyrbodal
    undertecknare: [Lokalpolisområdeschef]
överenskommelse: Samverkansöverenskommelse 2027–2030
lägesbild: Misshandel utomhus har ökat, och få vuxna finns i centrum.
övergripande_mål:
  - mål: Fler vuxna ska finnas i centrum
    id: fler-vuxna
    indikator: Antal pass
    källa: fältgruppens rapporter
    riktning: öka
    utgångsläge: {värde: 12, enhet: pass}
    målvärde: {värde: 40, enhet: pass}
    senast: december 2027
samverkansområden:
  - rubrik: Trygghet i centrum
    id: centrum
    åtgärder:
      - rubrik: Gemensamma kvällspass
        mål: fler-vuxna
        ansvariga: [fältgruppen, kommunpolisen]
        tid: fredagar
uppföljning:
  text: Samordnaren sammanställer läget.
  intervall: varje kvartal
  ansvariga: samordnaren
  mottagare: kommunstyrelsen
"""

PROMISE = """\
dokument: medborgarlöfte
period: 2027
status: beslutad
parter:
  - kommun: Åmål
    diarienummer: KS 2026/115
    undertecknare: [Kommunstyrelsens ordförande]
    kontakter:
      - funktion: Brottsförebyggande samordnare
        epost: trygghet@example.se
  - polis: Lokalpolisområde Fyrbodal
    undertecknare: [Lokalpolisområdeschef]
    kontakter:
      - funktion: Kommunpolis
        telefon: 114 14
undertecknande: {sätt: papper, ort: Åmål, datum: 2026-12-15}
överenskommelse: Samverkansöverenskommelse 2027–2030
situation:
  text: Många undviker centrum på kvällen.
  källor: [medborgardialog i oktober 2026, trygghetsmätningen 2026]
löften:
  - id: kvallar
    vem: polisen
    mängd: minst 40 kvällar
    löfte: Vi går till fots i centrum på fredagar och lördagar.
    senast: under 2027
  - id: vandringar
    vem: kommunen
    mängd: minst två vandringar
    löfte: Vi bjuder in till trygghetsvandringar.
    senast: under 2027
effekt:
  mål:
    - mål: Fler ska känna sig trygga i centrum
      indikator: andel trygga
      källa: trygghetsmätningen
återkoppling:
  intervall: varje kvartal
  webb: https://www.example.se/lofte
"""

REPORT = """\
dokument: uppföljning
av: lofte.yaml
rapportperiod: 2027
datum: 2028-02-01
sammanfattning: Kommunen och polisen har arbetat tillsammans i centrum. Fler känner sig tryggare.
utfall:
  - id: kvallar
    status: genomfört
    utfall: 44 kvällar
  - id: vandringar
    status: delvis genomfört
    utfall: 1 vandring
    kommentar: Höstens vandring ställdes in på grund av storm.
indikatorer:
  - indikator: Polisanmäld misshandel utomhus
    källa: polisens brottsstatistik
    enhet: anmälda brott
    utgångsläge: "2025"
    målvärde: 45
    anmälda_brott: ja
    serie: |
      2025: 62
      2026: 58
      2027: 49
analys: Närvaron på kvällarna verkar ha haft effekt.
rekommendationer: Fortsätt med passen.
mottagare: [kommunstyrelsen, lokalpolisområdeschefen]
"""
