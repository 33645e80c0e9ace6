"""On what the rules rest, and since when: named as a finding names it."""

from datetime import date

#: The act came into force, the duty to have a plan some time after it, and what it says of cameras later still.
ACT_IN_FORCE = date(2023, 7, 1)
PLAN_IN_FORCE = date(2024, 7, 1)
CAMERAS_IN_FORCE = date(2025, 4, 1)
#: The first handbook of Brå, and the national model for promises.
HANDBOOK_SINCE = date(2010, 1, 1)
PROMISES_SINCE = date(2016, 1, 1)

_ACT = "Lag (2023:196) om kommuners ansvar för brottsförebyggande arbete"
_ACT_PAGE = "https://svenskforfattningssamling.se/sites/default/files/sfs/2023-04/SFS2023-196.pdf"
_BRÅ = "https://bra.se/forebygga-brott/arbeta-brottsforebyggande"
_SKR = "https://webbutik.skl.se/skr/samhallsplaneringinfrastruktur/trygghetsakerhet/brottsforebyggande"

AGREEMENT = (
    f"Brå, Teckna samverkansöverenskommelse, {_BRÅ}/gemensamma-forberedelser/teckna-samverkansoverenskommelse.html"
)
PREPARING = (
    "Brå, Gemensamma förberedelser, https://bra.se/kunskapsstod/arbeta-brottsforebyggande/gemensamma-forberedelser"
)
INITIATING = "Brå, Initiera samverkan, https://www.bra.se/forebygga-brott/samverkan/initiera-samverkan.html"
FOLLOWING_UP = f"Brå, Uppföljning, {_BRÅ}/uppfoljning.html"
MISSING_LINK = (
    "Brå, Ny lag träder i kraft – en milstolpe för det brottsförebyggande arbetet, https://bra.se/om-bra/nytt-fran-bra/"
    "arkiv/nyheter/2023-07-01-ny-lag-trader-i-kraft---en-milstolpe-for-det-brottsforebyggande-arbetet.html"
)
PROMISES = (
    "Brå, Formulera medborgarlöften, "
    "https://www.bra.se/forebygga-brott/samverkan/genomforande/formulera-medborgarloften.html"
)
SKR_PROMISES = f"SKR, Medborgarlöften, {_SKR}/medborgarloften.7399.html"
PROMISES_JUDGED = (
    "Brå 2018:14, Utvärdering av medborgarlöften, "
    "https://bra.se/om-bra/nytt-fran-bra/arkiv/nyheter/2018-12-14-utvardering-av-medborgarloften.html"
)


def act(section: str) -> str:
    """A section of the act: "9 §"."""
    return f"{_ACT}, {section}, {_ACT_PAGE}"
