"""Builds questionnaires from their files: shape first, then everything looked up. All problems of a file are told at once."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field, replace
from pathlib import Path
from typing import TypeVar

from pydantic import BaseModel, ValidationError

from survey_app.questionnaire import model, records, source
from survey_app.questionnaire.conditions import Condition, Joined, condition_from
from survey_app.questionnaire.problems import MOST_TOLD, Problem, listed
from survey_app.questionnaire.shape_problems import shape_problem
from survey_app.questionnaire.yaml_source import Document, Place, Unreadable, read_document

Shape = TypeVar("Shape", bound=BaseModel)


@dataclass
class Shared:
    """What all questionnaires draw on. `files` are the parts that could be read; `problems` those of the rest."""

    scales: dict[str, tuple[model.Option, ...]] = field(default_factory=dict)
    outside: dict[str, model.Option] = field(default_factory=dict)
    criteria: dict[str, model.Criteria] = field(default_factory=dict)
    indicators: dict[str, model.Indicator] = field(default_factory=dict)
    helplines: tuple[model.Helpline, ...] = ()
    texts: dict[str, dict[str, model.Wording]] = field(default_factory=dict)
    accept: tuple[records.Acceptance, ...] = ()
    problems: list[Problem] = field(default_factory=list)


def read_shape(path: Path, name: str, shape: type[Shape], problems: list[Problem]) -> tuple[Shape, Document] | None:
    """Read a file into its shape; None, with the problems added, when it does not fit."""
    try:
        document = read_document(path, name)
    except Unreadable as error:
        problems.append(error.problem)
        return None
    if not isinstance(document.value, dict):
        problems.append(
            Problem(name, 1, "not-a-mapping", "error", "The file does not start with a key.", "Begin with a key such as questionnaire:.")
        )
        return None
    try:
        return shape.model_validate(document.value), document
    except ValidationError as error:
        # A label in one word is wrong in both formats, and told once.
        problems.extend(dict.fromkeys(shape_problem(document, found) for found in error.errors(include_url=False)[:MOST_TOLD]))
    return None


def read_shared(content: Path) -> Shared:
    """Read questionnaires/shared. A file that does not fit leaves its part empty and its problems told."""
    shared = Shared()
    folder = content / "questionnaires" / "shared"

    def read(name: str, shape: type[Shape]) -> tuple[Shape, Document] | None:
        return read_shape(folder / name, f"questionnaires/shared/{name}", shape, shared.problems)

    if found := read("scales.yaml", source.ScalesShape):
        take_scales(shared, *found)
    for file in sorted((folder / "criteria").glob("*.yaml")):
        if found_criteria := read(f"criteria/{file.name}", source.CriteriaShape):
            criteria, _ = found_criteria
            shared.criteria[file.stem] = model.Criteria(
                file.stem,
                {id: model.Criterion(id, c.code, c.name, c.short, tuple(c.report_questions)) for id, c in criteria.criteria.items()},
                dict(criteria.report_questions),
            )
    if found_indicators := read("indicators.yaml", source.IndicatorsShape):
        shared.indicators = {id: model.Indicator(id, i.code, i.name) for id, i in found_indicators[0].indicators.items()}
    if found_lines := read("helplines.yaml", source.HelplinesShape):
        shared.helplines = tuple(
            model.Helpline(id, h.name, h.number, label(h.label), tuple(h.for_), h.picture, h.source, found_lines[1].line(("helplines", id)))
            for id, h in found_lines[0].helplines.items()
        )
    if found_texts := read("texts.yaml", source.TextsShape):
        texts, document = found_texts
        shared.texts = {
            id: {audience: wording(part, document, ("texts", id, audience)) for audience, part in group.items()}
            for id, group in texts.texts.items()
        }
        shared.accept = tuple(replace(one, file=document.file) for one in acceptances(texts.accept, document, ("accept",)))
    return shared


def take_scales(shared: Shared, shape: source.ScalesShape, document: Document) -> None:
    """Enter the outside options, and the scales with those they bring; an unknown one is told."""
    for id, outside in shape.outside_options.items():
        shared.outside[id] = model.Option(id, label(outside.label), outside.picture, None, True, True)
    for id, scale in shape.scales.items():
        options = [option(part) for part in scale.options]
        for code in scale.outside:
            if code in shared.outside:
                options.append(shared.outside[code])
            else:
                shared.problems.append(unknown(document, ("scales", id, "outside"), "outside option", code, shared.outside))
        shared.scales[id] = tuple(options)


def read_questionnaire(path: Path, name: str, shared: Shared) -> tuple[model.Questionnaire | None, tuple[Problem, ...]]:
    """Read one questionnaire file; None when its shape is wrong. Problems of meaning come with the value."""
    problems: list[Problem] = []
    found = read_shape(path, name, source.QuestionnaireShape, problems)
    if not found:
        return None, tuple(problems)
    shape, document = found
    builder = QuestionnaireBuilder(shape, document, shared, problems)
    return builder.build(), tuple(problems[:MOST_TOLD])


def unknown(document: Document, place: Place, what: str, word: str, known: Mapping) -> Problem:
    code = "unknown-" + what.replace(" ", "-")
    remedy = f"Use one of: {listed(sorted(known)) or 'none'}."
    return Problem(document.file, document.line(place), code, "error", f"There is no {what} {word!r}.", remedy)


def label(shape: source.LabelShape) -> model.Label:
    return model.Label(shape.standard, shape.easy_read)


def option(shape: source.OptionShape, line: int = 0) -> model.Option:
    return model.Option(shape.code, label(shape.label), shape.picture, shape.tone, False, shape.exclusive, line)


def wording(shape: source.WordingShape | None, document: Document, place: Place) -> model.Wording:
    if shape is None:
        return model.Wording()
    standard = tuple(
        model.Sentence(part.text, line=document.line((*place, "standard", at))) for at, part in enumerate(shape.standard or ())
    )
    return model.Wording(standard, sentences(shape.easy_read, document, (*place, "easy-read")), document.line(place))


def sentences(shapes: list[source.SentenceShape] | None, document: Document, place: Place) -> tuple[model.Sentence, ...]:
    return tuple(model.Sentence(s.text, s.picture, s.explains, document.line((*place, at))) for at, s in enumerate(shapes or ()))


def acceptances(shapes: Sequence[source.AcceptShape], document: Document, place: Place, about: str = "") -> tuple[records.Acceptance, ...]:
    """Accepted warnings; at the top of a file each names its place itself."""
    return tuple(
        records.Acceptance(part.check, part.because, getattr(part, "place", None) or about, document.line((*place, at)))
        for at, part in enumerate(shapes)
    )


def video(shape: source.VideoShape | None, document: Document, place: Place) -> records.Video | None:
    if shape is None:
        return None
    presenter, checker = (records.Signer(one.name, one.register_) if one else None for one in (shape.presenter, shape.checker))
    transcript, line = tuple(shape.transcript), document.line(place)
    return records.Video(
        shape.language, shape.file, shape.captions, transcript, shape.script_version, shape.poster, presenter, checker, line
    )


class QuestionnaireBuilder:
    """Turns a shape into the model, adding a problem for every word that nothing answers to."""

    def __init__(self, shape: source.QuestionnaireShape, document: Document, shared: Shared, problems: list[Problem]) -> None:
        self.shape, self.document, self.shared, self.problems = shape, document, shared, problems

    def build(self) -> model.Questionnaire:
        shape, shared, document = self.shape, self.shared, self.document
        criteria = shared.criteria.get(shape.criteria)
        if criteria is None:
            self.problems.append(unknown(document, ("criteria",), "criteria file", shape.criteria, shared.criteria))
            criteria = model.Criteria(shape.criteria, {}, {})
        texts = {id: group.get(shape.audience) or group.get("all") for id, group in shared.texts.items()}
        texts |= {id: wording(part, document, ("texts", id)) for id, part in shape.texts.items()}
        return model.Questionnaire(
            slug=shape.questionnaire,
            version=shape.version,
            audience=shape.audience,
            formats=tuple(shape.formats),
            criteria=criteria,
            title=label(shape.title),
            sections=tuple(self.section(part, ("sections", at)) for at, part in enumerate(shape.sections)),
            opening={key: self.opening(key) for key in model.OPENING_KEYS},
            texts={id: text for id, text in texts.items() if text},
            file=document.file,
            summary=wording(shape.summary, document, ("summary",)),
            opening_for_child=sentences(shape.opening_for_child, document, ("opening-for-child",)),
            glossary={
                word: model.Term(word, term.means, term.picture, document.line(("glossary", word))) for word, term in shape.glossary.items()
            },
            ages=(shape.ages.from_, shape.ages.to) if shape.ages else None,
            younger=shape.younger,
            easy_read_form=shape.easy_read_form,
            helplines=tuple(line for line in shared.helplines if shape.audience in line.audiences or "everyone" in line.audiences),
            indicators=shared.indicators,
            videos={id: found for id, part in shape.videos.items() if (found := video(part, document, ("videos", id)))},
            reviews=tuple(
                records.Review(one.what, one.by, one.on, one.version, one.language, one.changed, document.line(("reviews", at)))
                for at, one in enumerate(shape.reviews)
            ),
            accept=(*acceptances(shape.accept, document, ("accept",)), *shared.accept),
            shared_texts=frozenset(shared.texts) - frozenset(shape.texts),
        )

    def opening(self, key: str) -> model.Wording:
        return wording(getattr(self.shape.opening, key.replace("-", "_")), self.document, ("opening", key))

    def section(self, shape: source.SectionShape, place: Place) -> model.Section:
        whole = condition_from(shape.when.data()) if shape.when else None
        questions = [self.question(part, (*place, "questions", at), shape.id) for at, part in enumerate(shape.questions)]
        joined = tuple(replace(question, when=both(whole, question.when)) if whole else question for question in questions)
        return model.Section(shape.id, label(shape.title), joined, self.document.line(place), whole)

    def question(self, shape: source.QuestionShape, place: Place, section: str) -> model.Question:
        line = self.document.line
        return model.Question(
            id=shape.id,
            kind=shape.kind,
            wording=wording(shape.wording, self.document, (*place, "wording")),
            short=shape.short or "",
            line=line((*place, "id")),
            section=section,
            hint=wording(shape.hint, self.document, (*place, "hint")),
            options=self.options(shape, place),
            scale=shape.scale,
            criteria=tuple(shape.criterion or ()),
            role=shape.role,
            indicator=shape.indicator,
            service=shape.service,
            item=shape.item,
            when=condition_from(shape.when.data()) if shape.when else None,
            practice=shape.practice,
            sensitive=shape.sensitive,
            filter=shape.filter,
            is_break=shape.break_,
            reconstructed=shape.reconstructed,
            lives_in_area=tuple(shape.lives_in_area or ()),
            terms=tuple(shape.terms or ()),
            limit=shape.limit,
            smallest=shape.from_,
            largest=shape.to,
            unit=label(shape.unit) if shape.unit else None,
            video=video(shape.video, self.document, (*place, "video")),
            accept=acceptances(shape.accept, self.document, (*place, "accept"), shape.id),
        )

    def options(self, shape: source.QuestionShape, place: Place) -> tuple[model.Option, ...]:
        """Scale, then own options, then outside options: one list, one order, for every format.

        What a scale brings is taken as it is (L42): a question can neither relabel it nor add to it.
        """
        found: list[model.Option] = []
        scale = "yes-no" if shape.kind == "yes-no" else shape.scale
        if scale is not None:
            if scale in self.shared.scales:
                found += [part for part in self.shared.scales[scale] if not (shape.kind == "yes-no" and part.outside)]
            else:
                self.problems.append(unknown(self.document, (*place, "scale"), "scale", scale, self.shared.scales))
            for key, brought in (("options", shape.options), ("outside", shape.outside if shape.kind == "scale" else None)):
                if brought:
                    self.problems.append(
                        Problem(
                            self.document.file,
                            self.document.line((*place, key)),
                            "options-under-a-scale",
                            "error",
                            f"The {shape.kind} question has its options already.",
                            f"Remove {key}:, or use single-choice.",
                            "L42",
                            shape.id,
                        )
                    )
        else:
            found += [option(part, self.document.line((*place, "options", at))) for at, part in enumerate(shape.options or ())]
        for code in shape.outside or ():
            if code in self.shared.outside:
                found.append(self.shared.outside[code])
            else:
                self.problems.append(unknown(self.document, (*place, "outside"), "outside option", code, self.shared.outside))
        return tuple(found)


def both(first: Condition, second: Condition | None) -> Condition:
    return Joined(True, (first, second)) if second else first
