"""Finds words in templates that nobody can translate: text, readable attributes and strings of expressions outside `_()`."""

import re
from collections.abc import Iterator
from html.parser import HTMLParser

from jinja2 import Environment, nodes
from jinja2.lexer import TOKEN_DATA, TOKEN_VARIABLE_BEGIN

MARKED = {"_", "gettext", "ngettext", "pgettext", "npgettext"}
READ_OUT = {"alt", "aria-label", "title", "placeholder", "aria-description", "aria-roledescription", "label"}
WORD = re.compile(r"[A-Za-z]{2,}|(?<![A-Za-z])[A-Z](?![A-Za-z])")
A_TEXT = re.compile(r"^\s*[A-Z][a-z]+|[A-Za-z]{2,}[,.:;!?]? [A-Za-z]{2,}")
NOT_WORDS = {"Aa", "question"}  # a specimen of colours, and the id of a form, which a page puts into its header


def hard_coded(source: str) -> list[str]:
    """Every piece of English in a template that stands outside a call that marks it for translation."""
    environment = Environment(extensions=["jinja2.ext.i18n"], autoescape=True)
    fixed = ""
    for _line, token, value in environment.lex(source):
        if token == TOKEN_DATA:
            fixed += value
        elif token == TOKEN_VARIABLE_BEGIN:
            fixed += "x" if fixed.endswith(("<", "</")) else " "  # a tag whose name is worked out is a tag all the same
    reader = TextReader()
    reader.feed(fixed)
    reader.close()
    return [text for text in reader.found if text not in NOT_WORDS] + list(strings(environment.parse(source)))


class TextReader(HTMLParser):
    """Collects what a person would read or hear of the fixed parts of a template."""

    def __init__(self) -> None:
        super().__init__(convert_charrefs=True)
        self.found: list[str] = []

    def handle_data(self, data: str) -> None:
        if WORD.search(data):
            self.found.append(data.strip())

    def handle_starttag(self, tag: str, attributes: list[tuple[str, str | None]]) -> None:
        self.found += [value for name, value in attributes if name in READ_OUT and value and WORD.search(value)]


def strings(tree: nodes.Node) -> Iterator[str]:
    """Constants that are drawn as they stand: `{{ "Yes" if this else "No" }}`, or handed to a macro of ours."""
    for output in tree.find_all(nodes.Output):
        for part in output.nodes:
            if not isinstance(part, nodes.TemplateData):
                yield from drawn(part)


def drawn(node: nodes.Node) -> Iterator[str]:
    if isinstance(node, nodes.Const):
        if isinstance(node.value, str) and A_TEXT.search(node.value):
            yield node.value
    elif isinstance(node, nodes.Filter):  # its arguments are formats, such as "EEEE d MMMM"
        yield from drawn(node.node) if node.node else ()
    elif isinstance(node, nodes.CondExpr):
        yield from drawn(node.expr1)
        yield from drawn(node.expr2) if node.expr2 else ()
    elif not (isinstance(node, nodes.Call) and isinstance(node.node, nodes.Name) and node.node.name in MARKED):
        for child in node.iter_child_nodes():
            yield from drawn(child)
