"""An agreement in which words stand wherever words may stand."""

from samverkansdoc.model import (
    Avsnitt,
    Beslut,
    Bilaga,
    Extraavsnitt,
    Förkortning,
    Grupp,
    Insats,
    Kontakt,
    Lägesbild,
    Medlem,
    Mål,
    Målavsnitt,
    Områdesavsnitt,
    Plan,
    Problem,
    Revidering,
    Samverkansformer,
    Samverkansområde,
    Signeringssätt,
    Syften,
    Underavsnitt,
    Underlag,
    Undertecknande,
    Undertecknare,
    Uppföljning,
    Åtgärd,
    Överenskommelse,
)
from tests.model.agreements import agreement, polis, övrig

#: An abbreviation that no text has by chance.
ABBREVIATION = "ÞÞÞ"


def everywhere(
    words: str, name: str, title: str, within: str, *, sätt: Signeringssätt = Signeringssätt.PAPPER
) -> Överenskommelse:
    """An agreement that says the same wherever text may stand, and ``within`` where a sentence goes on with it."""
    below = (Underavsnitt(rubrik=words),)
    measures = [Åtgärd(rubrik=words, ansvariga=[words, words, words], tid=words, part="övrig", mål="m")]
    doing = [Insats(part="övrig", text="T", organ=[words, words]), Insats(part="polis", text="T", organ=words)]
    planned = [Åtgärd(rubrik=words, ansvariga=[words, words], tid=words, mål="m", insatser=doing)]
    return agreement(
        titel=words,
        parter=[
            övrig(
                name,
                diarienummer=name,
                undertecknare=[Undertecknare(titel=title, namn=name, organisation=name), title],
                kontakter=[Kontakt(funktion=words, namn=name, enhet=words, epost=name, telefon=name)],
            ),
            polis(diarienummer=name),
        ],
        beslut=[Beslut(organ=words, diarienummer=name)],
        undertecknande=Undertecknande(ort=name, sätt=sätt),
        förord=Avsnitt(rubrik=words, avsnitt=below),
        revideringar=[Revidering(organ=words, diarienummer=name, ändring=words)],
        förkortningar=[Förkortning(förkortning=ABBREVIATION, betydelse=words)],
        samverkansformer=Samverkansformer(
            rubrik=words,
            grupper=[
                Grupp(namn=words, id="g", medlemmar=[Medlem(roll=words, namn=name), words]),
                Grupp(namn=words, under="g"),
            ],
        ),
        kommunikation=Avsnitt(rubrik=words, avsnitt=below),
        underlag=Underlag(rubrik=words, källor=[words, words]),
        syften=Syften(rubrik=words, syften=[words, words]),
        lägesbild=Lägesbild(rubrik=words, avsnitt=below, problem=[Problem(problem=words, orsaker=words, källa=words)]),
        övergripande_mål=Målavsnitt(
            rubrik=words, mål=[Mål(mål=words, id="m", indikator=words, källa=words, senast=words)]
        ),
        samverkansområden=Områdesavsnitt(
            rubrik=words,
            plan=Plan(rubrik=words),
            områden=[
                Samverkansområde(rubrik=words, ansvariga=words, tid=words, åtgärder=measures),
                Samverkansområde(rubrik=words, åtgärder=[Åtgärd(rubrik=words, text="T", ansvariga=[words, words])]),
                Samverkansområde(rubrik=words, mål="m", effektmål=[Mål(mål=words, bidrar_till="m")], åtgärder=planned),
            ],
        ),
        uppföljning=Uppföljning(
            rubrik=words, intervall=within, tid=within, ansvariga=[words, words], mottagare=words, avsnitt=below
        ),
        avsnitt=[Extraavsnitt(rubrik=words, före="syften"), Extraavsnitt(rubrik=words, avsnitt=below)],
        bilagor=[Bilaga(titel=words, text="T", avsnitt=below), words],
    )
