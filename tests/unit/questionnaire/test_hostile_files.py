"""A file made to do harm ends in one clear problem, or in problems that end, within two seconds of processor time; never in a traceback."""

import json
import subprocess
import sys
from pathlib import Path

import pytest

from survey_app.config import REPOSITORY
from survey_app.questionnaire.problems import MOST_TOLD
from tests.unit.questionnaire.conftest import Reader, as_text
from tests.unit.questionnaire.written import adult, ask, option, say, whole

K = 1024
SOUND = as_text(whole(ask("a"), ask("b")))
LAUGHS = "".join(f"l{at}: &l{at} [{', '.join([f'*l{at - 1}'] * 9)}]\n" for at in range(1, 10))
DEEP = '{"all": [' * 200 + '{"question": "a", "is": "yes"}' + "]}" * 200


def put(what: str, after: str = '"title": ') -> str:
    """A sound file in which something else stands as the title."""
    return SOUND.replace(f'{after}"Tiny"', after + what, 1)


# Name -> (the file, the code of its one problem)
ONE_PROBLEM: dict[str, tuple[str | bytes, str]] = {
    "latin-1": (put('"Café"').encode("latin-1"), "not-utf-8"),
    "utf-16": (SOUND.encode("utf-16"), "not-utf-8"),
    "half-a-character": (SOUND.encode() + b"\xe2\x82", "not-utf-8"),
    "half-a-surrogate": (SOUND.encode() + b"#\xed\xa0\x80", "not-utf-8"),
    "nul": (put('"a\0b"'), "control-character"),
    "nul-after-the-end": (SOUND + "\0", "control-character"),
    "bell": (put('"a\x07b"'), "control-character"),
    "escaped-nul": (put(r'"a\0b"'), "control-character"),
    "escaped-escape": (put(r'"a\eb"'), "control-character"),
    "not-a-character": (put('"a\uffffb"'), "control-character"),
    "600-kb": (SOUND + "\n#" + "x" * (600 * K), "file-too-large"),
    "600-kb-of-zeros": (b"\0" * (600 * K), "file-too-large"),
    "lists-100000-deep": ("[" * 100_000, "too-deep"),
    "keys-100000-deep": ("{a: " * 100_000, "too-deep"),
    "dashes-100000-deep": ("- " * 100_000, "too-deep"),
    "lines-deep": ("\n".join(" " * at + "a:" for at in range(900)), "too-deep"),
    "question-marks-deep": ("? " * 100_000, "key-not-a-word"),
    "billion-laughs": ("l0: &l0 lol\n" + LAUGHS, "alias"),
    "alias-to-itself": ("a: &a [*a]\n", "alias"),
    "merge-of-an-alias": ("a: &a {b: c}\nd:\n  <<: *a\n", "alias"),
    "alias-of-nothing": (put("*nothing"), "alias"),
    "anchors-alone": ("&a " * (100 * K), "alias"),
    "runs-a-command": (put("!!python/object/apply:os.system [ls]"), "tag"),
    "opens-a-file": (put("!include /etc/passwd"), "tag"),
    "tag-without-a-name": (put("! Tiny"), "tag"),
    "two-documents": (SOUND + "\n---\n" + SOUND, "several-documents"),
    "second-document-empty": (SOUND + "\n---\n", "several-documents"),
    "empty": ("", "not-a-mapping"),
    "only-lines": ("\n" * (500 * K), "not-a-mapping"),
    "only-a-comment": ("#" * (500 * K), "not-a-mapping"),
    "null": ("~", "not-a-mapping"),
    "a-word": ("yes", "not-a-mapping"),
    "a-list": (f"[{SOUND}]", "not-a-mapping"),
    "html": ("<!doctype html>\n<title>Sign in</title>\n", "not-a-mapping"),
    "huge-text": (put(f'"{"x" * (500 * K)}"'), "wrong-value"),
    "huge-sentence": (as_text(whole(ask("a", hint={"standard": "x" * 601, "easy-read": say("x")["easy-read"]}))), "wrong-value"),
    "huge-key": (SOUND.replace('"title"', f'? {"k" * (500 * K)}\n: 1\n, "title"', 1), "unknown-key"),
    "huge-number": (put("9" * 5000, after='"version": ').replace('"version": 1', f'"version": {"9" * 5000}'), "wrong-value"),
    "huge-code": (as_text(whole(ask("a", scale="s" * 61))), "wrong-value"),
    "conditions-200-deep": (SOUND.replace('"id": "b",', f'"id": "b", "when": {DEEP},', 1), "too-deep"),
    "condition-on-itself": (as_text(whole(ask("a", when={"question": "a", "answered": False}))), "condition-on-later-question"),
    "conditions-in-a-ring": (
        as_text(whole(ask("a", when={"question": "b", "answered": False}), ask("b", when={"question": "a", "answered": False}))),
        "condition-on-later-question",
    ),
    "quotation-never-ends": (put('"Tiny', after='"title": '), "not-yaml"),
    "quotation-ends-early": (put("'It's so'"), "not-yaml"),
    "only-quotation-marks": ("'" * (500 * K + 1), "not-yaml"),
    "unknown-escape": (put(r'"\q"'), "not-yaml"),
    "tab": ("a:\n\tb: c\n", "not-yaml"),
    "other-yaml": ("%YAML 9.9\n---\na: b\n", "not-yaml"),
    "directives": ("%a b\n" * (80 * K), "not-yaml"),
    "commas": ("[" + "," * (500 * K), "not-yaml"),
    "colons": ("a:" * (250 * K), "not-yaml"),
    "values-without-end": ("a:\n" + "- \n" * 170_000, "too-many-values"),
    "pairs-without-end": ("[" + "a: b, " * (80 * K), "too-many-values"),
    "a-key-twice": (SOUND.replace('"version": 1,', '"version": 1, "version": 2,', 1), "duplicate-key"),
    "a-list-as-a-key": (put('"Tiny", [a]: b'), "key-not-a-word"),
}


def slow(*questions: dict) -> str:
    """As many questions as fit, written closely."""
    return json.dumps(adult(*questions), separators=(",", ":"))


def brief(id: str, **keys: object) -> dict:
    return {"id": id, "kind": "yes-no", "short": "a", "role": "about-you", "wording": {"standard": "A?"}} | keys


CHOICES = {"kind": "single-choice", "options": [{"code": f"a{at}", "label": "A"} for at in range(3000)]}
IMPOSSIBLE = [{"question": f"q{at}", "is": "yes"} for at in range(8)] + [{"question": "q0", "is": "no"}]

# Well-formed files that would take long to check if nothing limited it
SLOW: dict[str, str] = {
    "conditions-that-cannot-hold": slow(
        *(brief(f"q{at}") for at in range(8)), *(brief(f"r{at}", when={"all": IMPOSSIBLE}) for at in range(500))
    ),
    "unknown-codes": slow(brief("q", **CHOICES), brief("r", when={"question": "q", "any-of": ["x"] * 30_000})),
    "known-codes": slow(brief("q", **CHOICES), brief("r", when={"question": "q", "any-of": [f"a{at % 3000}" for at in range(30_000)]})),
    "a-long-chain": slow(brief("r0"), *(brief(f"r{at}", when={"question": f"r{at - 1}", "is": "yes"}) for at in range(1, 2500))),
    "a-chain-with-two-ways": slow(
        brief("r0"),
        brief("r1"),
        *(
            brief(f"r{at}", when={"any": [{"question": f"r{at - 1}", "is": "yes"}, {"question": f"r{at - 2}", "is": "no"}]})
            for at in range(2, 2000)
        ),
    ),
    "many-wide-choices": slow(
        *(brief(f"m{at}", kind="multiple-choice", options=[option(f"o{code}", picture=None) for code in range(9)]) for at in range(12)),
        *(
            brief(
                f"r{at}",
                when={
                    "all": [{"question": f"m{of}", "none-of": [f"o{code}" for code in range(9)]} for of in range(12)]
                    + [{"question": "m11", "is": "o1"}]
                },
            )
            for at in range(200)
        ),
    )
    .replace('"picture":null,', "")
    .replace(',"picture":null', ""),
    "unknown-criteria": slow(*({**brief(f"q{at}"), "criterion": ["x", "y"]} for at in range(1500))),
    "mistakes-without-end": slow(*({f"x{at}": 1} for at in range(14_000))),
    "keys-without-end": "".join(f"k{at}: 1\n" for at in range(29_000)),
    "words-without-end": json.dumps(adult(glossary={f"w{at}": {"means": "x"} for at in range(9000)}) | {"texts": {}}),
    "one-id-for-all": slow(*(brief("same") for _ in range(1500))),
}


@pytest.fixture(scope="module")
def outcomes(reader: Reader, tmp_path_factory: pytest.TempPathFactory) -> dict[str, dict]:
    """What became of each file."""
    folder = tmp_path_factory.mktemp("hostile")
    for name, text in {**{name: text for name, (text, _) in ONE_PROBLEM.items()}, **SLOW}.items():
        (folder / name).write_bytes(text if isinstance(text, bytes) else text.encode())
    program = Path(__file__).with_name("hostile_reader.py")
    done = subprocess.run(
        [sys.executable, program, reader.folder, *sorted(folder.iterdir())],
        capture_output=True,
        text=True,
        cwd=REPOSITORY,
        env={"PYTHONPATH": str(REPOSITORY)},
    )
    assert done.returncode == 0, done.stderr
    return json.loads(done.stdout)


@pytest.mark.parametrize(("name", "code"), [(name, code) for name, (_, code) in ONE_PROBLEM.items()])
def test_a_hostile_file_has_exactly_one_clear_problem(outcomes: dict[str, dict], name: str, code: str):
    assert not outcomes[name].get("stopped")
    # Its sentences and pictures are not written for people, so warnings about them stand beside the one problem.
    told = [problem for problem in outcomes[name]["problems"] if problem["severity"] == "error"]
    found = [problem for problem in told if problem["code"] != "missing-picture"]
    assert [problem["code"] for problem in found] == [code]
    assert len(found[0]["wrong"]) < 200
    assert found[0]["remedy"]


@pytest.mark.parametrize("name", SLOW)
def test_a_file_that_is_slow_to_check_ends_in_time(outcomes: dict[str, dict], name: str):
    assert not outcomes[name].get("stopped")
    codes = [problem["code"] for problem in outcomes[name]["problems"]]
    assert max(map(codes.count, codes), default=0) <= MOST_TOLD
    assert not set(codes) & {"too-many-values", "file-too-large"}  # then it would not have been slow
