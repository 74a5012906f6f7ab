"""The instrument: reading questionnaires, checking them, and the path of a respondent. Plain Python: no Flask, no SQL."""
