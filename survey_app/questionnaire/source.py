"""The shape of a questionnaire file, as an author writes it: what keys there are, what each takes, and what each means.

Pydantic checks the shape and makes the JSON Schema that editors use. Meaning beyond shape (known scales, earlier questions) is for the
loader and the checks.
"""

from typing import Annotated, Any, Literal

from pydantic import BaseModel, BeforeValidator, ConfigDict, Field, StringConstraints, model_validator

Word = Annotated[str, StringConstraints(pattern=r"^[a-z0-9]+(-[a-z0-9]+)*$", max_length=60)]
Text = Annotated[str, StringConstraints(min_length=1, max_length=600, strip_whitespace=True)]
ShortText = Annotated[str, StringConstraints(min_length=1, max_length=90, strip_whitespace=True)]


def as_list(value: Any) -> Any:
    return value if isinstance(value, list) or value is None else [value]


class Shape(BaseModel):
    """Unknown keys are mistakes; keys with hyphens are written with underscores here."""

    model_config = ConfigDict(
        extra="forbid", frozen=True, strict=True, populate_by_name=True, alias_generator=lambda name: name.rstrip("_").replace("_", "-")
    )


class SentenceShape(Shape):
    """One sentence of easy read with its picture."""

    text: Text
    picture: Word = Field(description="an id of the picture pack")
    explains: Word | None = Field(None, description="the glossary word that this sentence explains")


def standard_sentences(value: Any) -> Any:
    return [{"text": part} if isinstance(part, str) else part for part in as_list(value)] if value is not None else None


class PlainSentenceShape(Shape):
    text: Text


class WordingShape(Shape):
    """A text for each way of writing, as sentences."""

    standard: Annotated[list[PlainSentenceShape] | None, BeforeValidator(standard_sentences)] = Field(
        None, description="plain English: one sentence, or a list of sentences", json_schema_extra={"x-sentences": True}
    )
    easy_read: list[SentenceShape] | None = Field(None, description="one sentence and one picture a block")

    @model_validator(mode="after")
    def not_empty(self) -> "WordingShape":
        if not self.standard and not self.easy_read:
            raise ValueError("a wording needs at least one sentence")
        return self


class LabelShape(Shape):
    standard: ShortText
    easy_read: ShortText


Label = Annotated[LabelShape, BeforeValidator(lambda value: {"standard": value, "easy-read": value} if isinstance(value, str) else value)]


class OptionShape(Shape):
    """One thing to choose."""

    code: Word
    label: Label
    picture: Word | None = None
    tone: Literal["positive", "mixed", "negative"] | None = None
    exclusive: bool = Field(False, description="choosing it excludes all others")


class ConditionShape(Shape):
    """A condition on earlier answers."""

    question: Word | None = None
    is_: Word | None = None
    is_not: Word | None = None
    any_of: list[Word] | None = Field(None, min_length=1)
    none_of: list[Word] | None = Field(None, min_length=1)
    answered: bool | None = None
    all_: "list[ConditionShape] | None" = Field(None, min_length=1)
    any_: "list[ConditionShape] | None" = Field(None, min_length=1)

    @model_validator(mode="after")
    def one_meaning(self) -> "ConditionShape":
        tests = [key for key in ("is_", "is_not", "any_of", "none_of", "answered") if getattr(self, key) is not None]
        joins = [key for key in ("all_", "any_") if getattr(self, key) is not None]
        if len(joins) + len(tests) != 1 or bool(tests) != (self.question is not None):
            raise ValueError("write one of is, is-not, any-of, none-of, answered beside question, or one of all, any")
        return self

    def data(self) -> dict:
        return self.model_dump(by_alias=True, exclude_none=True)


class AcceptShape(Shape):
    """A warning that stays, with its reason. Errors cannot be accepted (design.md 12)."""

    check: Word = Field(description="the code of the check, as survey-app check prints it")
    because: Text = Field(description="why the text stays as it is; reports show it")


class AcceptPlaceShape(AcceptShape):
    """The same at the top of a file, for what stands outside the questions."""

    place: Word | None = Field(
        None,
        description="title, summary, opening-for-child, a key of opening, a frame text, a glossary word or a section; all of the file without it",
    )


class SignerShape(Shape):
    """Someone of the register of sign language professionals (SL-02)."""

    name: ShortText
    register_: ShortText = Field(description="their number in the register")


class VideoShape(Shape):
    """A film of a question or a page: sign language, or an explainer. Files stand below media/video/."""

    language: Literal["bsl", "sse", "spoken"] = Field(description="SSE is English with signs and never offered as BSL (SL-06)")
    file: Annotated[str, StringConstraints(pattern=r"^[a-z0-9-]+\.(mp4|webm)$")]
    captions: Annotated[str, StringConstraints(pattern=r"^[a-z0-9-]+\.vtt$")]
    poster: Annotated[str, StringConstraints(pattern=r"^[a-z0-9-]+\.(svg|png|jpg|webp)$")] | None = None
    transcript: list[Text] = Field(min_length=1)
    script_version: int = Field(ge=1, description="the version of the questionnaire that the film was made from")
    presenter: SignerShape | None = None
    checker: SignerShape | None = None


class ReviewShape(Shape):
    """What people have done with this questionnaire. Only people can make such a record; nothing in the program writes one."""

    what: Literal["tested-with-people", "meaning-signed-off", "reviewed-by-native-speaker"]
    by: ShortText = Field(description="the role or the group, never a private name")
    on: Annotated[str, StringConstraints(pattern=r"^\d{4}-\d{2}-\d{2}$")]
    version: int = Field(ge=1, description="the version of the questionnaire that they saw")
    language: Word | None = None
    changed: Text | None = Field(None, description="what was changed after it (ER-30)")


class QuestionShape(Shape):
    """One question or statement."""

    id: Word
    kind: Literal["scale", "single-choice", "multiple-choice", "yes-no", "number", "date", "short-text", "long-text", "statement"]
    wording: WordingShape
    hint: WordingShape | None = None
    short: ShortText | None = Field(None, description="one to four words for tables and filters")
    scale: Word | None = None
    options: list[OptionShape] | None = None
    outside: list[Word] | None = Field(None, max_length=2)
    criterion: Annotated[list[Word] | None, BeforeValidator(as_list)] = Field(None, max_length=2)
    role: Literal["about-you", "practice", "feedback", "who-answered", "open", "way"] | None = None
    indicator: Word | None = None
    service: Literal["education", "health", "social-care"] | None = None
    item: ShortText | None = None
    when: ConditionShape | None = None
    practice: bool = False
    sensitive: bool = False
    filter: bool = False
    break_: bool = False
    reconstructed: bool = False
    lives_in_area: list[Word] | None = None
    terms: list[Word] | None = None
    limit: int | None = Field(None, ge=1, le=4000)
    from_: int | None = None
    to: int | None = None
    unit: Label | None = None
    video: VideoShape | None = None
    accept: list[AcceptShape] = []


class SectionShape(Shape):
    id: Word
    title: Label
    when: ConditionShape | None = None
    questions: list[QuestionShape] = Field(min_length=1)


class OpeningShape(Shape):
    """The nine statements a respondent reads before taking part (CN-03)."""

    who_we_are: WordingShape
    why: WordingShape
    you_choose: WordingShape
    you_can_stop: WordingShape
    miss_any_question: WordingShape
    who_sees: WordingShape
    must_tell_someone: WordingShape
    where_to_get_help: WordingShape
    someone_can_help: WordingShape


class TermShape(Shape):
    means: Text
    picture: Word | None = None


class AgesShape(Shape):
    from_: int = Field(ge=0, le=25)
    to: int = Field(ge=0, le=25)

    @model_validator(mode="after")
    def in_order(self) -> "AgesShape":
        if self.from_ > self.to:
            raise ValueError("from is larger than to")
        return self


class QuestionnaireShape(Shape):
    """A questionnaire: one instrument in every format."""

    questionnaire: Word
    version: int = Field(ge=1)
    audience: Literal["children-and-young-people", "parents-and-carers", "practitioners", "everyone"]
    ages: AgesShape | None = None
    formats: list[Literal["standard", "easy-read", "audio"]] = Field(min_length=1)
    criteria: Word
    younger: Word | None = None
    easy_read_form: Word | None = None
    title: Label
    summary: WordingShape | None = None
    opening: OpeningShape
    opening_for_child: list[SentenceShape] | None = None
    glossary: dict[Word, TermShape] = Field({}, max_length=500)
    texts: dict[Word, WordingShape] = {}
    videos: dict[Word, VideoShape] = Field({}, description="films of pages: a frame text, such as about-inspection, to its film")
    reviews: list[ReviewShape] = []
    accept: list[AcceptPlaceShape] = []
    sections: list[SectionShape] = Field(min_length=1)


class ScaleShape(Shape):
    options: list[OptionShape] = Field(min_length=2)
    outside: list[Word] = Field([], max_length=2)


class OutsideShape(Shape):
    label: Label
    picture: Word


class ScalesShape(Shape):
    scales: dict[Word, ScaleShape]
    outside_options: dict[Word, OutsideShape]


class CriterionShape(Shape):
    code: ShortText
    name: Text
    short: ShortText
    report_questions: list[Word]


class CriteriaShape(Shape):
    criteria: dict[Word, CriterionShape]
    report_questions: dict[Word, Text]


class IndicatorShape(Shape):
    code: ShortText
    name: Text


class IndicatorsShape(Shape):
    indicators: dict[Word, IndicatorShape]


class HelplineShape(Shape):
    name: ShortText
    number: ShortText
    label: Label
    for_: list[Literal["children-and-young-people", "parents-and-carers", "practitioners", "everyone"]]
    picture: Word
    source: Text


class HelplinesShape(Shape):
    helplines: dict[Word, HelplineShape]


class TextsShape(Shape):
    texts: dict[Word, dict[Literal["all", "children-and-young-people", "parents-and-carers", "practitioners", "everyone"], WordingShape]]
    accept: list[AcceptPlaceShape] = []
