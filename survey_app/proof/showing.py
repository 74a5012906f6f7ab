"""The report as one HTML file, for reading without a server: no script, and its style within."""

from flask import Flask, render_template

from survey_app.proof.report import Report

STYLES = ("survey.css", "dashboard.css")


def as_html(app: Flask, report: Report) -> str:
    """The whole file."""
    assets = app.extensions["survey-assets"]
    with app.test_request_context("/"):
        app.preprocess_request()
        return render_template("proof/file.html", report=report, style="\n".join(assets.texts[name] for name in STYLES))
