"""Signing in and out. Passwords are checked with argon2id; who may see what is decided by store.people and web.rules."""

from urllib.parse import urlsplit

from flask import Blueprint, abort, flash, redirect, render_template, request, url_for
from flask_babel import gettext as _
from flask_login import UserMixin, current_user, login_user, logout_user
from werkzeug.wrappers import Response as AnyResponse

from survey_app.extensions import login_manager
from survey_app.store import audit
from survey_app.store.people import Person, find_person, person_signing_in
from survey_app.web import parts
from survey_app.web.rules import EVERYONE, SIGNED_IN, allow

access = Blueprint("access", __name__, url_prefix="/inspect")
LOOPBACK = ("127.0.0.1", "::1")


class Account(UserMixin):
    """Who is signed in, as Flask-Login wants to know it."""

    def __init__(self, person: Person) -> None:
        self.person = person

    def get_id(self) -> str:
        return str(self.person.id)


@login_manager.user_loader
def load_account(id: str) -> Account | None:
    person = find_person(parts.database(), int(id)) if id.isdecimal() else None
    return Account(person) if person and may_use_from_here(person) else None


def may_use_from_here(person: Person) -> bool:
    """The demonstration account has no second factor, so it works on this machine only, and never in production."""
    return not person.demonstration or (request.remote_addr in LOOPBACK and not parts.settings().production)


@access.get("/sign-in")
@allow(EVERYONE)
def sign_in() -> AnyResponse | str:
    """The form to sign in; it takes pasted passwords and password managers (WA-26)."""
    if current_user.is_authenticated:
        return redirect(url_for("dashboard.inspections"))
    return render_template("site/sign_in.html", email="", wrong=False)


@access.post("/sign-in")
@allow(EVERYONE)
def try_sign_in() -> AnyResponse | tuple[str, int]:
    """Sign in, or say that the two do not match, without saying which."""
    email = request.form.get("email", "")
    person = person_signing_in(parts.database(), email, request.form.get("password", ""))
    if person is None or not may_use_from_here(person):
        return render_template("site/sign_in.html", email=email, wrong=True), 422
    login_user(Account(person))
    audit.record(parts.database(), "sign-in", person.role, person.id)
    return redirect(own_address(request.args.get("next", "")) or url_for("dashboard.inspections"), 303)


@access.post("/sign-out")
@allow(SIGNED_IN)
def sign_out() -> AnyResponse:
    """Sign out."""
    logout_user()
    flash(_("You are signed out."))
    return redirect(url_for("access.sign_in"), 303)


def own_address(address: str) -> str:
    """An address on this site, or nothing: signing in never leads away."""
    found = urlsplit(address)
    return address if address.startswith("/") and not address.startswith(("//", "/\\")) and not found.netloc and not found.scheme else ""


def require_account() -> Account:
    """The account signed in; ends at the sign-in page when there is none."""
    if not current_user.is_authenticated:
        abort(redirect(url_for("access.sign_in", next=request.full_path.rstrip("?")), 303))
    return current_user._get_current_object()
