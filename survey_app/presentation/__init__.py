"""A question as a respondent meets it: formats, preferences, forms and the page that templates draw."""
