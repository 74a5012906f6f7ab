"""Flask extensions, made without an app; create_app binds them."""

from typing import Any

from babel.support import NullTranslations
from flask import Response
from flask_babel import Babel, Domain
from flask_compress import Compress
from flask_login import LoginManager
from flask_wtf.csrf import CSRFProtect

from survey_app.questionnaire.languages import pseudo


class CompressErrorsToo(Compress):
    """Flask-Compress leaves answers such as 422 as they are; a long text that cannot be kept comes back with such a page (R0-6)."""

    def after_request(self, response: Response | None) -> Response:
        if response is None or response.status_code < 400:
            return super().after_request(response)
        status, response.status_code = response.status_code, 200
        compressed = super().after_request(response)
        compressed.status_code = status
        return compressed


babel = Babel()
compress = CompressErrorsToo()
csrf = CSRFProtect()
login_manager = LoginManager()


class PseudoTranslations(NullTranslations):
    """Interface texts of a pseudo-language: English, changed so that whatever is not translated stands out."""

    def __init__(self, way: str) -> None:
        super().__init__()
        self.way = way

    def gettext(self, message: str) -> str:
        return pseudo(message, self.way)

    def ngettext(self, msgid1: str, msgid2: str, n: int) -> str:
        return pseudo(msgid1 if n == 1 else msgid2, self.way)

    def pgettext(self, context: str, message: str) -> str:
        return pseudo(message, self.way)

    def npgettext(self, context: str, msgid1: str, msgid2: str, n: int) -> str:
        return self.ngettext(msgid1, msgid2, n)

    def unpgettext(self, context: str, singular: str, plural: str, num: int) -> str:
        return self.ngettext(singular, plural, num)

    ugettext = gettext
    ungettext = ngettext
    upgettext = pgettext


class SurveyDomain(Domain):
    """Messages of the language of this request, pseudo-languages among them."""

    def __init__(self, directory: str, current_language: Any) -> None:
        super().__init__([directory], "messages")
        self.current_language = current_language
        self.pseudo = {way: PseudoTranslations(way) for way in ("long", "mirrored")}

    def get_translations(self) -> Any:
        way = self.current_language().pseudo
        return self.pseudo[way] if way else super().get_translations()
