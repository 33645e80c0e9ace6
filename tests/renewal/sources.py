"""Source files to renew: real ones, odd ones, and odd ways to write the same."""

from pathlib import Path

from hypothesis import strategies as st

ROOT = Path(__file__).parent.parent.parent
EXAMPLES = ROOT / "examples"
VARIATION = ROOT / "tests" / "variation"

RENEWABLE = sorted(
    path
    for path in (*EXAMPLES.glob("*.yaml"), *VARIATION.glob("*.yaml"))
    if "uppfoljning" not in path.name and "tjansteskrivelse" not in path.name
)

#: Everything that a renewal touches, each in several ways to write it.
_PERIODS = ["2019–2022", "2019 - 2022", '"2019-2022"', "'åren 2019–2022'", "2019-01-01 – 2022-12-31", "2019–22  # år"]
_DECISIONS = [
    "",
    "beslut:\n",
    "beslut: []\n",
    "beslut: [{organ: KS, datum: 2018-12-01}]  # bakom\n",
    "beslut:\n  - organ: KS  # vem\n    # över dagen\n    datum: 2018-12-01\n    paragraf: 12\n  # sist\n",
    "beslut:  # på raden\n  # först\n- organ: KF\n- organ: KS\n  datum: 1 december 2018  # när\n",
    "beslut: [\n  # inne i\n  {organ: KS, datum: 2018-12-01},  # bakom en\n  {organ: KF}\n]\n",
]
_SIGNING = [
    "",
    "undertecknande: papper\n",
    "undertecknande: {sätt: papper, ort: Kil, datum: 2018-12-10}\n",
    "undertecknande:\n  ort: >-\n    Kil i\n    Värmland\n  # dagen\n  datum:\n    2018-12-10\n  exemplar: 3\n",
    "undertecknande:\n  {ort: 'Kil', # orten\n   datum: \"2018-12-10\"}\n",
]
_GOALS = [
    "övergripande_mål: [Färre brott före utgången av 2022, {mål: Trygghet, senast: 2022, målvärde: 80}]\n",
    "övergripande_mål:\n  - mål: Färre inbrott\n    id: inbrott\n    målvärde: högst 120  # mål\n"
    "    senast: juni 2021\n",
    "övergripande_mål:\n  text: Målen gäller 2019–2022.\n  mål:\n    - mål: |\n        Färre\n      id: inbrott\n"
    "      # utgångsläget\n      utgångsläge: 162\n      målvärde:\n        värde: 120\n        enhet: brott\n"
    "        # slut\n      senast: '2022'\n",
    "övergripande_mål:\n- id: inbrott\n  mål: Inbrott\n  utgångsläge:\n    värde: 162\n    tid: 2018 # mätt\n"
    "  målvärde: {värde: '120', tid: 2022}\n",
    "övergripande_mål:\n  - {mål: Inbrott, id: inbrott, utgångsläge: {värde: 1}, målvärde: '2',\n"
    "    senast: '2022-12-31'}\n",
    "övergripande_mål:\n  - mål: Inbrott\n    id: inbrott\n    utgångsläge:\n    målvärde: 5\n",
]
_SERIES = [
    "",
    "lägesbild:\n  indikatorer:\n    - indikator: Inbrott\n      enhet: brott\n      utgångsläge: 2018\n"
    "      målvärde: 120\n      serie: |\n        2017: 170\n        2018: 162\n",
    "lägesbild:\n  indikatorer:\n    - indikator: Inbrott\n      enhet: brott\n      serie:\n        2017: 170\n"
    "        2018: 162  # sist\n",
    "lägesbild: {indikatorer: [{indikator: Inbrott, enhet: brott, serie: {2017: 170, 2018: 162}}]}\n",
    "lägesbild:\n  indikatorer:\n  - {indikator: Inbrott, enhet: brott, serie: '2017: 170; 2018: 162',\n"
    "    målvärde: '1'}\n",
    "lägesbild: |\n  Under 2018 blev det värre.\n\n  I dagsläget är det bättre. # ingen kommentar\n\n\n",
]
_TEXTS = [
    "förord: Överenskommelsen 2019–2022 är ny.\n",
    "förord: |\n  Åren 2019\n  till 2022 gäller den. SKL\n  följer det.\n",
    "förord: >\n  Perioden 2019–2022\n  började 2018.\n  # hör till texten\n\n# efter texten\n",
    'förord: "Perioden 2019\\u20132022 \\"nu\\" och ”då” 2018."\n',
    "förord:\n  text: 'Det är ''nytt'' sedan 2018'\n  avsnitt: [{rubrik: Läget 2018, text: Nu.}]\n",
]
_MEASURES = [
    "samverkansområden:\n  - rubrik: Trafik\n    åtgärder:\n      - Kontroller 2019\n      - rubrik: Kurs\n"
    "        id: kurs\n"
    "        tid: hösten 2019\n",
    "samverkansområden: [{rubrik: Trafik, tid: 2022, åtgärder: [{rubrik: Kurs, id: kurs, tid: 2020–2021}]}]\n",
]
_PARTIES = [
    "parter:\n  - kommun: Kil\n    diarienummer: KS 2018/12  # dnr\n    undertecknare:\n      # den valda\n"
    "      - namn: Eva Berg\n        titel: Kommunstyrelsens ordförande\n  - polis: Karlstad\n"
    "    undertecknare: [Lokalpolisområdeschef]\n",
    "parter: [{kommun: Kil, diarienummer: '12', undertecknare: {titel: Kommunalråd, namn: Eva Berg}},\n"
    "  {polis: Karlstad, undertecknare: {titel: Chef, namn: 'Bo Ek'}, kontakter: [{funktion: Vakt, namn: Al Ek}]}]\n",
    "parter:\n- undertecknare:\n  - namn: |-\n      Eva Berg\n    titel: Ordförande\n  kommun: Kil\n"
    "- polis: Karlstad\n  undertecknare:\n  - Lokalpolisområdeschef\n",
]
_STATUS = ["", "status: beslutad\n", "status: 'beslutad' # ja\n", "status: utkast\n"]

_PIECES = [_PARTIES, _STATUS, _DECISIONS, _SIGNING, _TEXTS, _SERIES, _GOALS, _MEASURES]


@st.composite
def sources(draw: st.DrawFn) -> bytes:
    """An agreement for 2019–2022, in some order, notation and kind of line ends."""
    pieces = [f"period: {draw(st.sampled_from(_PERIODS))}\n", *(draw(st.sampled_from(piece)) for piece in _PIECES)]
    comments = ["", "# kommentar\n", "\n", "\n# GRANSKA: gammal\n"]
    text = "".join(draw(st.sampled_from(comments)) + piece for piece in draw(st.permutations(pieces)))
    line_break = draw(st.sampled_from(["\n", "\r\n"]))
    bom = draw(st.sampled_from(["", "\ufeff"]))
    ending = draw(st.booleans())
    whole = text if ending else text.rstrip("\n")
    return (bom + whole.replace("\n", line_break)).encode()


REPORT = """\
dokument: uppföljning
av: avtal.yaml
rapportperiod: 2021
utfall:
  - {id: kurs, status: genomfört}
  - {id: inbrott, status: pågår, utfall: 118 brott}
indikatorer:
  - indikator: inbrott
    enhet: brott
    serie: |
      2018: 162
      2019: 150
      2020: ingen mätning
      2021: 118
"""
