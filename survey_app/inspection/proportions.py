"""Proportion words beside percentages, from one table, never stronger than the data (domain.md 6, point 33).

The table is ours. "About" spans at most three and a half points either side of the proportion named; where no simple proportion is that near,
the words name a bound that holds.
"""

from flask_babel import lazy_gettext as _

from survey_app.inspection.summaries import Share

WORDS = (
    (4, _("Fewer than one in twenty")),
    (7, _("About one in twenty")),
    (12, _("About one in ten")),
    (17, _("Fewer than one in five")),
    (22, _("About one in five")),
    (27, _("About a quarter")),
    (31, _("About three in ten")),
    (36, _("About a third")),
    (42, _("About four in ten")),
    (47, _("Fewer than half")),
    (52, _("About half")),
    (57, _("More than half")),
    (62, _("About six in ten")),
    (64, _("More than six in ten")),
    (69, _("About two thirds")),
    (72, _("About seven in ten")),
    (77, _("About three quarters")),
    (82, _("About eight in ten")),
    (87, _("More than eight in ten")),
    (92, _("About nine in ten")),
    (100, _("More than nine in ten")),
)
"""Words by the highest whole per cent they are used for."""


def proportion(share: Share) -> str:
    """Words for a share; its base must not be 0. Only a count of none is "Nobody", and only everyone is "Everyone"."""
    if not share.count:
        return str(_("Nobody"))
    if share.count == share.base:
        return str(_("Everyone"))
    return str(next(words for highest, words in WORDS if (share.percent or 0) <= highest))


def percent(share: Share) -> str:
    """A share in figures: "40%", and "less than 1%" or "more than 99%" where rounding would hide somebody."""
    if not share.base:
        return str(_("no answers"))
    if share.count and share.percent == 0:
        return str(_("less than 1%"))
    if share.count < share.base and share.percent == 100:
        return str(_("more than 99%"))
    return f"{share.percent}%"
