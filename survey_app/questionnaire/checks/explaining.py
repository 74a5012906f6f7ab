"""Checks of easy-read blocks: one sentence in each, and a hard word explained in the next one."""

import re
from collections.abc import Iterator

from survey_app.questionnaire.checks import Finding, check
from survey_app.questionnaire.checks.said import Spot, easy_read_sentences, opening_sentences
from survey_app.questionnaire.material import Material
from survey_app.questionnaire.model import EASY_READ, Questionnaire, Sentence

# A mark that ends a sentence, with its closing quotation, before something that may begin another.
NEXT_SENTENCE = re.compile(r"(?<!\bMr)(?<!\bMs)(?<!\bMrs)(?<!\bDr)(?<!\bSt)[.!?…]+[”’\"')]*\s+(?=[“‘\"'(]*[A-Z0-9{])")


@check("two-sentences-in-a-block", "error", "L03", "ER-02, ER-29", "easy read", "exactly one sentence")
def one_sentence_a_block(material: Material) -> Iterator[Finding]:
    """An easy-read block holds exactly one sentence."""
    questionnaire = material.questionnaire
    if EASY_READ not in questionnaire.formats:
        return
    for spot, sentence in easy_read_sentences(questionnaire):
        if found := NEXT_SENTENCE.search(sentence.text):
            wrong = f"{spot.where} has a second sentence in one block, “{sentence.text[found.end() :]}”."
            yield Finding(spot.line, wrong, "Give it a block and a picture of its own.", spot.question, spot.place)


@check("word-not-explained", "error", "L12", "ER-10, ER-11", "easy read", "in the next block at its first use")
def hard_words_are_explained_next(material: Material) -> Iterator[Finding]:
    """A glossary word in easy read is explained by the next block where it is first met."""
    questionnaire = material.questionnaire
    if EASY_READ not in questionnaire.formats:
        return
    words = dict.fromkeys(questionnaire.glossary)
    longest = max((word.count("-") + 1 for word in words), default=0)
    met = list(as_met(questionnaire))
    for (spot, sentence), after in zip(met, [*met[1:], None], strict=True):
        for word in [phrase for phrase in phrases(sentence.text, longest) if phrase in words]:
            del words[word]
            if word not in (sentence.explains, after[1].explains if after else None):
                wrong = f"{spot.where} is the first to say “{word.replace('-', ' ')}”, and the next block does not explain it."
                yield Finding(spot.line, wrong, f"Write the next sentence with explains: {word}.", spot.question, spot.place)


def phrases(text: str, longest: int) -> Iterator[str]:
    """Every run of up to `longest` words of a text as the glossary writes it, each once, in plural and singular."""
    words = re.findall(r"[^\W_]+", text.lower())
    runs = ("-".join(words[at : at + size]) for at in range(len(words)) for size in range(1, longest + 1) if at + size <= len(words))
    yield from dict.fromkeys(form for run in runs for form in (run, run.removesuffix("s")))


def as_met(questionnaire: Questionnaire) -> Iterator[tuple[Spot, Sentence]]:
    """Easy-read sentences in the order in which a respondent meets them: summary, opening, questions. Frame texts have no such order."""
    for sentence in questionnaire.summary.easy_read:
        yield Spot("The summary", sentence.line, "", "summary"), sentence
    yield from opening_sentences(questionnaire)
    for question in questionnaire.questions:
        for sentence in (*question.wording.easy_read, *question.hint.easy_read):
            yield Spot(f"The question {question.id}", sentence.line, question.id, question.id), sentence
