"""Cases of checks/video.py."""

from tests.unit.questionnaire.cases import Case
from tests.unit.questionnaire.written import ask, say, whole

ANN, BEN = {"name": "Ann", "register": "1"}, {"name": "Ben", "register": "2"}
FILES = {"films": frozenset({"sign.webm", "sign.vtt", "sign.png"})}


def film(**changes: object) -> dict:
    made = {
        "language": "bsl",
        "file": "sign.webm",
        "captions": "sign.vtt",
        "transcript": ["Is it so?"],
        "script-version": 1,
        "presenter": ANN,
        "checker": BEN,
    }
    return {key: value for key, value in (made | {key.replace("_", "-"): value for key, value in changes.items()}).items() if value}


def filmed(**changes: object) -> dict:
    return whole(ask("a", video=film(**changes)))


PAGE = {"texts": {"about": say("This is it.", "about")}}

CASES = (
    Case(
        "film-missing",
        passes=(filmed(), filmed(poster="sign.png"), whole(**PAGE, videos={"about": film()}), whole()),
        breaks=(filmed(file="other.webm"), filmed(captions="other.vtt"), filmed(poster="other.png")),
        material=FILES,
    ),
    Case(
        "film-of-other-words",
        passes=(filmed(),),
        edge=(whole(ask("a", video=film(script_version=2)), version=2),),
        breaks=(
            filmed(script_version=2),
            whole(ask("a", video=film()), version=2),
            whole(**PAGE, videos={"about": film(script_version=3)}),
        ),
    ),
    Case(
        "film-without-signers",
        passes=(filmed(), filmed(language="spoken", presenter=None, checker=None)),
        breaks=(
            filmed(presenter=None),
            filmed(checker=None),
            filmed(presenter=None, checker=None),
            filmed(checker=ANN),
            filmed(language="sse", checker=None),
        ),
    ),
    Case(
        "film-for-no-page",
        passes=(whole(**PAGE, videos={"about": film()}),),
        breaks=(whole(videos={"about": film()}), whole(**PAGE, videos={"nothing": film()})),
    ),
)
