"""How a page looks and is used: settings, colours, space, one press, hiding."""
from doing import at, pointing
from parts import *
from surveying import box, page


def slider(y, x):
    """A line with a knob on it."""
    return ink(f"M18 {y}H78", stroke_width=5) + c(x, y, 8, SUN, stroke=INK)


pic("settings", p("M14 6H82A8 8 0 0 1 90 14V82A8 8 0 0 1 82 90H14A8 8 0 0 1 6 82V14A8 8 0 0 1 14 6Z", PAPER), slider(26, 34), slider(48, 64), slider(70, 44))
pic("colours",
    p("M46 6C20 6 5 25 5 49C5 74 24 91 46 91C58 91 59 81 54 74C49 66 56 59 66 60C81 61 91 52 91 42C90 20 70 6 46 6Z", PAPER),
    c(28, 34, 8, SUN, stroke=INK), c(50, 23, 8, SKY, stroke=INK), c(71, 37, 8, CLAY, stroke=INK), c(24, 57, 8, SEA, stroke=INK), c(37, 75, 6, INK, stroke=INK))
pic("word-space",
    box(5, 6, 91, 42), ink("M16 18H36M44 18H56M64 18H80M16 30H28M36 30H60M68 30H80", stroke_width=5),
    box(5, 54, 91, 90), ink("M16 66H30M54 66H64M80 66H81M16 78H24M48 78H64", stroke_width=5))
pic("one-press",
    c(48, 33, 28, SUN), c(48, 33, 17, CLAY, stroke=INK), at(50, 36, pointing(BROWN, SKY)))
pic("hide-page",
    page(8, 6, 70, 90), ink("M18 26H50M18 42H38M18 58H28M18 74H30"),
    p("M30 62S39 43 58 43S86 62 86 62S77 81 58 81S30 62 30 62Z", SKY), c(58, 62, 8, PAPER, stroke=INK), dots((58, 62, 3)),
    p("M40 84L84 36", stroke_width=15), p("M40 84L84 36", stroke=CLAY, stroke_width=7))
