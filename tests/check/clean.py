"""A document without faults, to plant them in, and what the rules find in a source."""

from samverkansdoc.check import check
from samverkansdoc.diagnostics import Diagnostic
from samverkansdoc.source import Source, parse

#: Rules that are judged here; those of spelling need a dictionary.
WORDS = ("KON", "SPR", "TIL", "PER")

CLEAN = """\
titel: Samverkansöverenskommelse 2027–2030
period: 2027–2030
status: beslutad
parter:
  - kommun: Trelleborg
    undertecknare:
      - namn: Anna Ek
        titel: Kommunstyrelsens ordförande
    kontakter:
      - funktion: kommunens säkerhetssamordnare
        epost: trygg@trelleborg.se
        telefon: 0410-73 30 00
  - polis: Trelleborg
    undertecknare:
      - namn: Bo Al
        titel: Lokalpolisområdeschef
beslut:
  - organ: Kommunstyrelsen
    datum: 2026-11-25
    paragraf: 158
undertecknande:
  ort: Trelleborg
  datum: 2026-12-10
förord: |
  Parterna samverkar för att färre ska utsättas för brott. De arbetar tillsammans med skolan och
  socialtjänsten, och de följer upp arbetet varje år. Mer finns i [[karta]].

  Trelleborgs kommun och polisen har arbetat så här sedan 2009. Till exempel hålls möten kl. 9–11,
  och 85 % av de boende känner till dem. Lagen (2023:196) säger i 9 § vad som ska finnas med.
syften:
  - att öka tryggheten i kommunen
  - att minska brotten
lägesbild:
  text: Två problem är störst, enligt trygghetsmätningen 2025.
  problem:
    - problem: Otrygghet vid stationen
      id: otrygghet
      orsaker: [dålig belysning]
      källa: Trygghetsmätningen 2025
    - problem: Inbrott i villor
      id: inbrott
      orsaker: [få grannar är hemma]
      källa: Brottsstatistiken 2025
övergripande_mål:
  text: Överenskommelsen har två övergripande mål.
  mål:
    - mål: Antalet bostadsinbrott ska minska
      id: farre-inbrott
      indikator: Anmälda bostadsinbrott
      källa: Brottsstatistiken
      riktning: minska
      utgångsläge: {värde: "162", enhet: brott, tid: "2025"}
      målvärde: {värde: "120", enhet: brott}
      senast: utgången av 2030
      problem: inbrott
    - mål: Andelen trygga invånare ska öka
      indikator: Andel trygga
      källa: Trygghetsmätningen
      riktning: öka
      utgångsläge: {värde: "70", enhet: procent, tid: "2025"}
      målvärde: {värde: "80", enhet: procent}
      senast: utgången av 2030
      problem: otrygghet
samverkansområden:
  text: Parterna har kommit överens om två samverkansområden.
  områden:
    - rubrik: Trygga platser
      åtgärder:
        - rubrik: Trygghetsvandringar
          text: Polisen och kommunen går tillsammans genom stadens parker vår och höst.
          ansvariga: [Säkerhetsenheten, Polisen]
          tid: varje år
        - rubrik: Bättre belysning
          text: Kommunen byter lampor vid stationen och längs gångstråken.
          ansvariga: Serviceförvaltningen
    - rubrik: Inbrott
      åtgärder:
        - rubrik: Grannsamverkan
          text: Polisen startar grupper, och kommunen delar ut informationen.
          ansvariga: Polisen
          mål: farre-inbrott
uppföljning:
  text: |
    Överenskommelsen gäller 2027–2030, och inför 2031 tas en ny fram. Uppföljningen är klar före
    mars månads utgång.
  intervall: varje år
  ansvariga: Säkerhetsenheten
bilagor:
  - titel: Karta över platserna
    id: karta
    text: Kartan visar parkerna och stationen.
"""


def source(text: str = CLEAN, name: str = "avtal.yaml") -> Source:
    """A text as the source of a document."""
    return parse(text.encode(), name, "json" if name.endswith(".json") else "yaml")


def changed(old: str, new: str) -> str:
    """The clean document with one thing changed."""
    assert CLEAN.count(old) == 1, f"{old!r} stands {CLEAN.count(old)} times"
    return CLEAN.replace(old, new)


def with_preface(text: str) -> str:
    """The clean document with another preface."""
    before, _, rest = CLEAN.partition("förord: |\n")
    _, _, after = rest.partition("syften:\n")
    lines = "".join(f"  {line}".rstrip() + "\n" for line in [*text.split("\n"), "", "Mer finns i [[karta]]."])
    return f"{before}förord: |\n{lines}syften:\n{after}"


def findings(text: str, *rules: str) -> list[Diagnostic]:
    """What these rules find; without any, what all find that are judged here."""
    return [one for one in check(source(text), only=rules or WORDS) if one.code != "SPR-21"]


def found(text: str, rule: str) -> list[str]:
    """The very words in the file that a rule points at."""
    return [_words(one) for one in findings(text, rule)]


def _words(one: Diagnostic) -> str:
    assert one.span is not None
    start = one.span.column - 1
    return one.span.source_line[start : start + one.span.length]
