"""Drawings of what was counted: a `Chart` is made from a summary only, and both drawings, static SVG and Plotly, are made from it alone.

Colours and order by CH-01 to CH-03; what stands outside a scale is grey, hatched and apart. The SVG scales no text: widths are per cent,
heights are em, and there is no style attribute, so that a strict Content Security Policy holds and the page reflows.
"""

import json
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date
from importlib.util import find_spec
from pathlib import Path
from textwrap import wrap

from flask_babel import gettext as _
from markupsafe import Markup, escape

from survey_app.inspection.labels import STATE_NAMES, answer_name, number, weekday
from survey_app.inspection.proportions import percent
from survey_app.inspection.summaries import Figure, Share
from survey_app.questionnaire.model import Question

ONE = "#12436D"
TINTS = ("#12436D", "#2073BC", "#6BACE6")
TINTS_OF_TWO = (TINTS[0], TINTS[2])
GREY = "#5F5663"
TRACK = "#E9E4E9"
LIGHT_TEXT = TINTS[:2]
ROOM_INSIDE = 12
"""A segment of fewer per cent is too narrow on a phone to hold its own number."""
LINE_LENGTH = 34
CROWDED = 7
DRAWN = 10
"""A bar of fewer people would look like more than it is."""


@dataclass(frozen=True, slots=True)
class Part:
    """One bar or segment. `value` is its length in the chart's unit, `count` the people, `text` what is printed beside its label."""

    label: str
    value: float
    count: int
    text: str
    colour: str = ONE


@dataclass(frozen=True, slots=True)
class Chart:
    """Kind is stacked, bars, outside or days. `title` says what the chart shows, `whole` is the value of the full width or height."""

    kind: str
    title: str
    parts: tuple[Part, ...]
    whole: float = 100

    @property
    def hatched(self) -> bool:
        return self.kind == "outside"


def scale_chart(question: Question, figure: Figure, title: str) -> Chart:
    """The answers on the scale: one stacked bar for a scale of three, otherwise one bar an answer in one colour (design.md 12)."""
    stacked = question.kind == "scale" and len(figure.scale) == 3
    colours = TINTS if stacked else (ONE,) * len(figure.scale)
    parts = [
        Part(answer_name(question, share.code), _length(share), share.count, f"{percent(share)} ({number(share.count)})", colour)
        for share, colour in zip(figure.scale, colours, strict=True)
    ]
    return Chart("stacked" if stacked else "bars", title, tuple(parts))


def outside_chart(question: Question, figure: Figure, title: str) -> Chart:
    """What stands outside the scale, in people: the outside options, those who missed the question, and those who never came to it."""
    counts = [(answer_name(question, share.code), share.count) for share in figure.outside]
    counts += [(str(STATE_NAMES["skipped"]), figure.skipped), (str(STATE_NAMES["not-reached"]), figure.not_reached)]
    if figure.unreadable:
        counts.append((str(STATE_NAMES["unreadable"]), figure.unreadable))
    parts = tuple(Part(label, count, count, number(count), GREY) for label, count in counts)
    return Chart("outside", title, parts, max(figure.people, 1))


def days_chart(days: Sequence[tuple[date, int | None]], title: str) -> Chart:
    """Responses by day, in order; a day still to come has no count and no number."""
    parts = tuple(Part(weekday(day), count or 0, count or 0, "" if count is None else number(count)) for day, count in days)
    return Chart("days", title, parts, max((part.count for part in parts), default=0) or 1)


def _length(share: Share) -> float:
    return 100 * share.count / share.base if share.base else 0.0


def svg(chart: Chart, id: str) -> Markup:
    """The chart as SVG; `id` names its parts and must be unique in the page."""
    draw = {"stacked": _stacked, "bars": _bars, "outside": _bars, "days": _days}[chart.kind]
    height, body = draw(chart, id)
    says = _(
        "%(title)s: %(values)s.", title=chart.title, values="; ".join(f"{part.label} {part.text}" for part in chart.parts if part.text)
    )
    return Markup('<svg class="survey-bars" width="100%" height="{}em" direction="ltr" role="img" aria-label="{}" id="{}">{}</svg>').format(
        f"{height:g}", says, id, Markup("").join(body)
    )


def _rect(x: float, y: float, width: float, height: float, fill: str, extra: str = "") -> Markup:
    return Markup('<rect x="{}%" y="{}em" width="{}%" height="{}em" fill="{}"{}/>').format(
        f"{x:.2f}", f"{y:g}", f"{width:.2f}", f"{height:g}", fill, Markup(extra)
    )


def _label(part: Part, y: float, x: str = "0") -> tuple[float, Markup]:
    """A label in bold with its value after it, broken where a phone's line ends; the height of its lines."""
    lines = wrap(part.label, LINE_LENGTH - len(part.text)) or [""]
    spans = Markup("").join(
        Markup('<tspan x="{}" y="{}em" font-weight="600">{}</tspan>').format(x, f"{y + 1.1 + 1.3 * at:g}", line)
        for at, line in enumerate(lines)
    )
    return 1.3 * len(lines) + 0.2, Markup('<text>{}<tspan dx="0.5em">{}</tspan></text>').format(spans, part.text)


def _stacked(chart: Chart, id: str) -> tuple[float, list[Markup]]:
    """One bar of 100%, white gaps between the tints, then a line per segment with its swatch."""
    body, x, y = [], 0.0, 3.0
    for part in chart.parts:
        body.append(_rect(x, 0, part.value, 2.4, part.colour, ' stroke="#fff" stroke-width="3"'))
        if part.value >= ROOM_INSIDE:
            tone = Markup(' class="survey-light"') if part.colour in LIGHT_TEXT else Markup("")
            body.append(
                Markup('<text x="{}%" y="1.55em" text-anchor="middle"{}>{}</text>').format(
                    f"{x + part.value / 2:.2f}", tone, part.text.split(" (")[0]
                )
            )
        x += part.value
    for part in chart.parts:
        taken, label = _label(part, y, "1.7em")
        body += [Markup('<rect x="0" y="{}em" width="1.1em" height="1.1em" fill="{}"/>').format(f"{y + 0.15:g}", part.colour), label]
        y += taken + 0.2
    return y, body


def _bars(chart: Chart, id: str) -> tuple[float, list[Markup]]:
    """A label and a bar below it for each part; a hatched bar is outlined, so that it shows without its pattern."""
    body, y, fill = [], 0.0, ""
    if chart.hatched:
        fill = f"url(#{id}-hatch)"
        body.append(
            Markup(
                '<defs><pattern id="{}-hatch" width="8" height="8" patternUnits="userSpaceOnUse" patternTransform="rotate(45)">'
                '<path d="M0 0v8" stroke="{}" stroke-width="5"/></pattern></defs>'
            ).format(id, GREY)
        )
    for part in chart.parts:
        taken, label = _label(part, y)
        width = 100 * part.value / chart.whole
        edge = f' stroke="{GREY}" stroke-width="2"' if chart.hatched and part.count else ""
        body += [label, _rect(0, y + taken, 100, 1.4, TRACK), _rect(0, y + taken, width, 1.4, fill or part.colour, edge)]
        y += taken + 2.1
    return y, body


def _days(chart: Chart, id: str) -> tuple[float, list[Markup]]:
    """Columns with the count above and the day below in two lines; of many days every second is named."""
    step = 100 / max(len(chart.parts), 1)
    named = 1 if len(chart.parts) <= CROWDED else 2
    body = []
    for at, part in enumerate(chart.parts):
        height = max(6 * part.value / chart.whole, 0.1 if part.count else 0)
        middle = f"{(at + 0.5) * step:.2f}%"
        body.append(_rect((at + 0.12) * step, 7.5 - height, step * 0.76, height, part.colour))
        body.append(_centred(middle, 7.1 - height, part.text))
        if at % named == 0:
            body += [_centred(middle, 8.8 + 1.2 * line, word) for line, word in enumerate(part.label.split(" ", 1))]
    body.append(Markup('<rect x="0" y="7.5em" width="100%" height="1.5" fill="#3D3D3D"/>'))
    return 10.4, body


def _centred(x: str, y: float, text: str) -> Markup:
    return Markup('<text x="{}" y="{}em" text-anchor="middle">{}</text>').format(x, f"{y:g}", text)


def share_bar(share: Share) -> Markup:
    """A thin bar for a cell of a table whose number stands beside it."""
    return Markup('<svg width="100%" height="10" direction="ltr" aria-hidden="true" focusable="false">{}{}</svg>').format(
        Markup('<rect width="100%" height="10" fill="{}"/>').format(TRACK),
        Markup('<rect width="{}%" height="10" fill="{}"/>').format(f"{_length(share):.2f}", ONE),
    )


def stacked_cell(figure: Figure) -> Markup:
    """A stacked bar for a cell of a table whose numbers stand beside it; empty unless the scale has two or three answers and ten people."""
    if len(figure.scale) not in (2, 3) or figure.base < DRAWN:
        return Markup("")
    colours = TINTS if len(figure.scale) == 3 else TINTS_OF_TWO
    bars = Markup("").join(_segments(figure.scale, colours))
    return Markup(
        '<svg class="survey-bars" width="100%" height="1.8em" direction="ltr" aria-hidden="true" focusable="false">{}</svg>'
    ).format(bars)


def _segments(scale: Sequence[Share], colours: Sequence[str]) -> Iterator[Markup]:
    x = 0.0
    for share, colour in zip(scale, colours, strict=True):
        yield _rect(x, 0, _length(share), 1.8, colour, ' stroke="#fff" stroke-width="2"')
        x += _length(share)


def swatch(at: int, of: int) -> Markup:
    """The colour of the answer at a place of a stacked bar, for a legend."""
    colour = (TINTS if of == 3 else TINTS_OF_TWO)[at]
    return Markup('<svg width="18" height="16" aria-hidden="true" focusable="false"><rect width="18" height="16" fill="{}"/></svg>').format(
        colour
    )


def plotly_json(chart: Chart) -> str:
    """The same chart for Plotly. Importing Plotly takes a second or more, so that is left until somebody asks."""
    import plotly.graph_objects as go

    stacked = chart.kind == "stacked"
    traces = [
        go.Bar(
            name=part.label,
            x=[part.value],
            y=[""] if stacked else ["<br>".join(str(escape(line)) for line in wrap(part.label, 24))],
            orientation="h",
            text=[part.text],
            customdata=[part.count],
            hovertemplate=f"{escape(part.label)}: {escape(part.text)}<extra></extra>",
            marker={"color": part.colour, "line": {"color": "#fff", "width": 2}, "pattern": {"shape": "/" if chart.hatched else ""}},
            textposition="inside" if stacked else "outside",
            insidetextanchor="middle",
            cliponaxis=False,
        )
        for part in chart.parts
    ]
    figure = go.Figure(traces)
    figure.update_layout(
        template="none",
        barmode="stack",
        showlegend=stacked,
        legend={"orientation": "h", "traceorder": "normal", "y": 1.05, "yanchor": "bottom"},
        dragmode="zoom",
        height=220 if stacked else 90 + 46 * len(chart.parts),
        margin={"l": 10, "r": 10, "t": 10, "b": 40},
        font={"size": 15, "color": "#26172b"},
        xaxis={"range": [0, chart.whole], "ticksuffix": "" if chart.hatched else "%"},
        yaxis={"autorange": "reversed", "automargin": True},
    )
    return json.dumps(json.loads(figure.to_json()), ensure_ascii=False)


def plotly_script() -> Path:
    """Plotly's script, from the installed package; found without importing it."""
    spec = find_spec("plotly")
    assert spec and spec.origin
    return Path(spec.origin).parent / "package_data" / "plotly.min.js"
