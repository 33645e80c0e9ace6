"""Draft an agreement in Python and write it as Word, PDF and web page: python examples/draft_agreement.py [MAPP]."""

import sys

from samverkansdoc import (
    Kommun,
    Lägesbild,
    Mål,
    Polis,
    Problem,
    Samverkansområde,
    Undertecknare,
    Uppföljning,
    Värde,
    Åtgärd,
    Överenskommelse,
    render,
)

utkast = Överenskommelse(
    titel="Samverkansöverenskommelse för ett tryggare Svedala",
    period="2027–2030",
    parter=[
        Kommun(kommun="Svedala", undertecknare=["Kommunstyrelsens ordförande"]),
        Polis(polis="Trelleborg", undertecknare=[Undertecknare(titel="Tf. lokalpolisområdeschef")]),
    ],
    syften=["att öka tryggheten på allmänna platser", "att minska skadegörelsen"],
    lägesbild=Lägesbild(
        text="Lägesbilden bygger på trygghetsmätningen, brottsstatistiken och medborgardialoger i Svedala och Bara.",
        problem=[
            Problem(
                id="skadegörelse",
                problem="Skadegörelse vid skolor på kvällar och helger",
                orsaker=["få vuxna rör sig på skolgårdarna", "belysningen är svag"],
                källa="Polisens brottsstatistik",
            )
        ],
    ),
    övergripande_mål=[
        Mål(
            id="färre-skador",
            mål="Skadegörelsen på skolor ska minska",
            problem="skadegörelse",
            indikator="Polisanmäld skadegörelse på skolor",
            riktning="minska",
            utgångsläge=Värde(värde="120", enhet="anmälningar", tid="2025"),
            målvärde=Värde(värde="80", enhet="anmälningar"),
            senast="2030",
        )
    ],
    samverkansområden=[
        Samverkansområde(
            rubrik="Trygghet i offentlig miljö",
            åtgärder=[
                Åtgärd(
                    rubrik="Trygghetsvandringar vid skolorna",
                    ansvariga=["säkerhetssamordnaren", "kommunpolisen"],
                    tid="vår och höst",
                    mål="färre-skador",
                ),
                Åtgärd(rubrik="Bättre belysning på skolgårdarna", ansvariga="fastighetschefen", tid="2027–2028"),
            ],
        )
    ],
    uppföljning=Uppföljning(
        intervall="en gång per år",
        ansvariga=["säkerhetssamordnaren", "kommunpolisen"],
        mottagare=["kommunstyrelsen", "lokalpolisområdeschefen"],
    ),
)

if __name__ == "__main__":
    for path in render(utkast, sys.argv[1] if len(sys.argv) > 1 else "out", name="svedala-2027-2030"):
        print(path)
