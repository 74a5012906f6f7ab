"""The family of errors this project raises on purpose. Each is named for the fact; its message says what to do next."""


class SurveyError(Exception):
    """Something a person can put right; the message says what is wrong and what to do."""


class SettingsError(SurveyError):
    """Settings are missing or cannot be used; the message names all of them at once."""


class QuestionnaireError(SurveyError):
    """A questionnaire cannot be read; `problems` holds every mistake found."""

    def __init__(self, message: str, problems: tuple = ()) -> None:
        super().__init__(message)
        self.problems = problems


class UnknownThing(SurveyError):
    """A name (questionnaire, link, question, collection, voice, language) that nothing here has."""


class DatabaseNotReady(SurveyError):
    """The database is missing, unreachable, or at another migration than this version needs."""


class CollectionClosed(SurveyError):
    """An answer arrived when the collection did not take any."""


class VoiceError(SurveyError):
    """A voice could not speak; what was built before stays."""
