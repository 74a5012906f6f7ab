"""What a page says, read from its HTML alone: what was prepared for the page is not asked, so a fault in a template is seen too."""

from collections.abc import Iterator
from dataclasses import dataclass, field
from functools import cached_property
from html.parser import HTMLParser

EMPTY = frozenset(["area", "base", "br", "col", "embed", "hr", "img", "input", "link", "meta", "source", "track", "use", "wbr"])
CHOICES = ("radio", "checkbox")
PRESS = "press"
"""An option that is a button: pressing it gives the answer (WA-12)."""
DATE_PARTS = ("answer-day", "answer-month", "answer-year")


@dataclass(eq=False)
class Node:
    """An element. Attributes without a value are empty text."""

    tag: str
    attributes: dict[str, str] = field(default_factory=dict)
    children: "list[Node | str]" = field(default_factory=list)
    parent: "Node | None" = field(default=None, repr=False)

    def get(self, name: str) -> str:
        return self.attributes.get(name, "")

    def has(self, word: str) -> bool:
        return word in self.get("class").split()

    def all(self, *tags: str) -> "Iterator[Node]":
        """This element and all in it, in document order; those of the tags where any are named."""
        if not tags or self.tag in tags:
            yield self
        for child in self.children:
            if isinstance(child, Node):
                yield from child.all(*tags)

    @cached_property
    def text(self) -> str:
        """The words in it, with single spaces."""
        return " ".join("".join(self._words()).split())

    def _words(self) -> Iterator[str]:
        for child in self.children:
            if isinstance(child, str):
                yield child
            else:
                yield from child._words()


class _Builder(HTMLParser):
    def __init__(self) -> None:
        super().__init__(convert_charrefs=True)
        self.root = self.at = Node("")

    def handle_starttag(self, tag: str, attributes: list[tuple[str, str | None]]) -> None:
        node = Node(tag, {name: value or "" for name, value in attributes}, parent=self.at)
        self.at.children.append(node)
        if tag not in EMPTY:
            self.at = node

    def handle_startendtag(self, tag: str, attributes: list[tuple[str, str | None]]) -> None:
        self.at.children.append(Node(tag, {name: value or "" for name, value in attributes}, parent=self.at))

    def handle_endtag(self, tag: str) -> None:
        above: Node | None = self.at
        while above and above.tag != tag:
            above = above.parent
        if above and above.parent:
            self.at = above.parent

    def handle_data(self, data: str) -> None:
        self.at.children.append(data)


def tree(html: str) -> Node:
    builder = _Builder()
    builder.feed(html)
    builder.close()
    return builder.root


@dataclass(frozen=True, slots=True)
class Seen:
    """One text with its picture's address and its clip's. A clip is None where no sound is offered, "" where it should be and is not."""

    text: str
    picture: str = ""
    clip: str | None = None
    heading: bool = False


@dataclass(frozen=True, slots=True)
class SeenChoice:
    """One option: its code, control and words; whether it stands behind the divider; the name of its listen button."""

    code: str
    control: str
    words: Seen
    outside: bool
    listen: str = ""


@dataclass(frozen=True, slots=True)
class SeenForm:
    """The form of a page: where it goes, and what it carries unseen."""

    action: str
    hidden: dict[str, str]
    buttons: tuple[tuple[str, str], ...]


@dataclass(frozen=True)
class SeenPage:
    """A page as it was sent. `asked` stands before the first control and `told` behind it; a page without a control only asks."""

    format: str
    language: str
    asked: tuple[Seen, ...]
    told: tuple[Seen, ...]
    control: str
    choices: tuple[SeenChoice, ...]
    unit: str
    players: tuple[tuple[str, str], ...]
    form: SeenForm | None
    onward: str

    @property
    def heading(self) -> str:
        return " ".join(one.text for one in self.asked if one.heading)

    @property
    def texts(self) -> tuple[Seen, ...]:
        """Everything on the page that may have a picture or a clip."""
        return (*self.asked, *(choice.words for choice in self.choices), *self.told)


def read_page(html: str) -> SeenPage:
    """Read a respondent's page."""
    nodes = list(tree(html).all())
    top = next((node for node in nodes if node.tag == "html"), Node("html"))
    main = next((node for node in nodes if node.tag == "main"), Node("main"))
    inside = list(main.all())
    controls = [node for node in inside if node.tag in ("input", "textarea", "button") and node.get("name").startswith("answer")]
    first = inside.index(controls[0]) if controls else len(inside)
    blocks = [(at, _block(node)) for at, node in enumerate(inside) if node.has("survey-sentence__text")]
    forms = [_form(node) for node in inside if node.tag == "form" and node.get("method") == "post"]
    return SeenPage(
        format=top.get("data-format"),
        language=top.get("lang"),
        asked=tuple(block for at, block in blocks if at < first),
        told=tuple(block for at, block in blocks if at > first),
        control=_control(controls),
        choices=_choices(inside),
        unit=next((node.text for node in inside if node.get("id") == "unit"), ""),
        players=tuple((node.get("src"), node.get("aria-label")) for node in inside if node.tag == "audio" and node.get("src")),
        form=next((form for form in forms if "response" in form.hidden), None),
        onward=next((node.get("href") for node in inside if node.tag == "a" and node.has("survey-button--go")), ""),
    )


def _block(node: Node) -> Seen:
    """A sentence. Its picture and its clip belong to the element around the words."""
    around = node.parent or node
    return Seen(node.text, _picture(around), around.attributes.get("data-clip"), any(above.tag == "h1" for above in _above(node)))


def _above(node: Node) -> Iterator[Node]:
    while node.parent:
        node = node.parent
        yield node


def _picture(node: Node) -> str:
    return next((use.get("href") for use in node.all("use")), "")


def _choices(inside: list[Node]) -> tuple[SeenChoice, ...]:
    labels = {node.get("for"): node for node in inside if node.tag == "label"}
    found, divided = [], False
    for node in inside:
        divided = divided or node.has("survey-or")
        if node.get("name") == "answer" and (node.tag == "button" or node.get("type") in CHOICES):
            card, label = node.parent or node, node if node.tag == "button" else labels.get(node.get("id"), Node("label"))
            button = next((one.text for one in card.all("button") if one.get("data-listen") == "option"), "")
            words = Seen(label.text, _picture(label), card.attributes.get("data-clip"))
            found.append(SeenChoice(node.get("value"), _kind(node), words, divided, button))
    return tuple(found)


def _control(controls: list[Node]) -> str:
    """What the answer is given with; "" for a page that takes none, "mixed" for one that cannot be."""
    kinds = {_kind(node) for node in controls}
    if kinds == {"part"}:
        return "date" if tuple(node.get("name") for node in controls) == DATE_PARTS else "mixed"
    return kinds.pop() if len(kinds) == 1 else "mixed" if kinds else ""


def _kind(node: Node) -> str:
    if node.tag == "textarea":
        return "long-text"
    if node.tag == "button":
        return PRESS
    if node.get("type") in CHOICES:
        return node.get("type")
    if node.get("name") != "answer":
        return "part"
    return "number" if node.get("inputmode") == "numeric" else "short-text"


def _form(form: Node) -> SeenForm:
    hidden = {node.get("name"): node.get("value") for node in form.all("input") if node.get("type") == "hidden"}
    buttons = tuple((node.get("name"), node.get("value")) for node in form.all("button") if node.get("name"))
    return SeenForm(form.get("action"), hidden, buttons)
