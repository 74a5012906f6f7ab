"""Taking part in the survey: starting, answering with help, who sees it, what comes of it."""
from exemplars import FIST, PALM
from parts import *


def box(x0, y0, x1, y1, fill=PAPER, **kw):
    """A sheet, card or board."""
    return p(f"M{n(x0)} {n(y0)}H{n(x1)}V{n(y1)}H{n(x0)}Z", fill, **kw)


def question(x, y):
    """A question mark on a fill, 26 high, its top at y."""
    return ink(f"M{x - 7} {y + 7}C{x - 7} {y - 2} {x + 7} {y - 2} {x + 7} {y + 7}C{x + 7} {y + 13} {x} {y + 12} {x} {y + 18}") + dots((x, y + 26, 2.5))


def rows(x, y, length, *filled, gap=14):
    """Answer rows on a sheet: a circle, filled or empty, and a line."""
    o = "".join(c(x, y + i * gap, 4.5, INK if full else PAPER) for i, full in enumerate(filled))
    lines = "".join(f"M{n(x + 11)} {n(y + i * gap)}h{n(length)}" for i in range(len(filled)))
    return f'<g stroke="{INK}">{o}{p(lines)}</g>'


def pencil(x, y, angle, length=40, **kw):
    """A pencil with its tip at x, y; angle 0 points to the left, so that the body lies to the right."""
    body = p(f"M12-6H{length}V6H12L0 0Z", SUN, **kw) + ink(f"M13-6V6M{length - 8}-6V6")
    return turned(f"translate({x} {y})rotate({angle})", body)


def page(x0, y0, x1, y1, fold=12):
    """A sheet with a folded corner."""
    return (p(f"M{x0} {y0}H{x1 - fold}L{x1} {y0 + fold}V{y1}H{x0}Z", PAPER) + p(f"M{x1 - fold} {y0}V{y0 + fold}H{x1}", SKY, stroke=INK))


HEART = "M 0,1 C -1.4,.1 -1.2,-.9 -.55,-.9 C -.2,-.9 0,-.7 0,-.4 C 0,-.7 .2,-.9 .55,-.9 C 1.2,-.9 1.4,.1 0,1 Z"

# Begin, pause, end ----------------------------------------------------------------------------------------------------
pic("start",
    p("M78 30A36 36 0 1 0 84 54", stroke_width=6), p("M84 10V32H62", stroke_width=6), p("M38 34L64 50L38 66Z", SUN))
pic("stop-here", box(6, 6, 62, 90), ink("M16 20H50M16 34H24M16 48H24M16 62H24M16 76H24"), turned("translate(10 4)", PALM))
pic("save",
    p("M6 88V14H34L42 24H84V88Z", CLAY), box(20, 10, 76, 70), rows(34, 24, 22, 1, 1, gap=16),
    p("M6 88V48H90V88Z", SUN), box(34, 62, 62, 74, PAPER, stroke=INK))
pic("come-back-later",
    box(6, 18, 54, 90), rows(18, 34, 14, 1, 0, 0, gap=20), p("M64 86C98 82 96 46 66 48M78 36L66 48L78 60"),
    p("M72 4A14 14 0 1 0 90 20A12 12 0 0 1 72 4Z", SUN))
pic("finished",
    box(6, 10, 60, 90), rows(18, 24, 20, 1, 1, 1), pencil(13, 74, 0, stroke=INK),
    p("M70 90V8"), box(70, 8, 92, 32), p("M71 9h7v7h7v-7h6v8h-6v7h6v7h-6v-7h-7v7h-7v-7h7v-7h-7Z", INK, stroke="none"))
pic("thank-you",
    bust(30, 56, 26, 90, SEA), head(30, 38, 18, DEEP, "bob", mouth="smile"),
    bubble(48, 4, 92, 36, (52, 46), r=8), p(rel(70, 20, 9, HEART), CLAY, stroke=INK),
    p("M62 66L70 91L78 66Z", SKY), *(c(x, y, 7, t) for x, y, t in ((60, 60, CLAY), (80, 60, CLAY), (70, 53, SUN))), limb("M48 84L62 80", SEA, 13), hand(67, 78, DEEP, 6))
pic("come-again",
    p("M54 88V62L70 50L86 62V88Z", CLAY), p("M48 66L70 47L92 66"), p("M64 88V72H76V88", PAPER, stroke=INK), p("M3 89H93"),
    limb("M20 70L12 83M20 70L28 83", SKY, 13), limb("M20 52V68", SEA, 24),
    head(20, 33, 13, DEEP, "crop", glasses=True), p("M24 52H42V73H24Z", PAPER), ink("M30 60H36M30 66H36"),
    p("M46 24A19 19 0 0 1 82 16M84 24A19 19 0 0 1 48 32M83 5V17H71M47 43V31H59"))

# Answering, with or without help --------------------------------------------------------------------------------------
pic("answer-alone",
    bust(34, 46, 29, 90, SEA), head(31, 29, 17, BROWN, "crop"), c(69, 27, 23, PAPER),
    f'<g stroke="{INK}">' + bust(70, 34, 14, 44, CLAY) + head(70, 23, 11, LIGHT, "crop", STRAW) + "</g>",
    ink("M54 12L84 42", stroke_width=6),
    box(6, 58, 52, 91), rows(17, 69, 14, 1, 0, gap=12), pencil(36, 84, -40, 30, stroke=INK), limb("M69 86Q73 70 62 70", SEA, 14), hand(57, 68, BROWN, 7))
pic("help-to-answer",
    bust(24, 40, 20, 90, CLAY), head(24, 24, 14, DEEP, "part", GREY, glasses=True),
    bust(72, 46, 20, 90, SKY), head(72, 30, 14, LIGHT, "bob", RED),
    box(26, 54, 72, 90), rows(40, 64, 8, 1, 0), limb("M10 66Q10 78 20 77", CLAY, 13), limb("M26 77L32 74", DEEP, 13),
    pencil(54, 85, -40, 24, stroke=INK), hand(71, 72, LIGHT, 7))
pic("read-to-me",
    bust(28, 46, 24, 90, SEA), head(28, 28, 16, OLIVE, "hijab", cover=CLAY, mouth="open"),
    p("M56 20Q62 29 56 38M66 14Q76 29 66 44"), bust(76, 76, 16, 90, SUN), head(76, 62, 13, BROWN, "short"),
    box(10, 58, 48, 86), ink("M20 68H38M20 77H32"), hand(10, 74, OLIVE), hand(48, 74, OLIVE))
pic("chosen-for-me",
    bust(31, 50, 20, 90, SKY), head(31, 34, 15, DEEP, "curls"),
    box(36, 54, 91, 90), f'<g stroke="{INK}">' + c(50, 77, 6, INK) + c(72, 77, 6) + "</g>",
    pencil(52, 75, -54, 34), limb("M80 15L79 32", CLAY, 22), hand(74, 44, LIGHT, 10))

# How many questions, how long -----------------------------------------------------------------------------------------
pic("more-questions",
    box(16, 34, 52, 76, CLAY), box(11, 40, 47, 82, SKY), box(6, 46, 42, 90), question(24, 55),
    turned("translate(72 29)rotate(14)", box(-15, -20, 15, 20, SUN) + question(0, -13)), p("M72 62V84M61 73H83", stroke_width=6))
pic("fewer-questions",
    *[box(24 - 5 * i, 10 + 9 * i, 50 - 5 * i, 54 + 9 * i, (CLAY, PAPER, SKY, SUN, PAPER)[i]) for i in range(5)], question(17, 56),
    box(64, 46, 92, 84, SUN), box(59, 52, 87, 90), question(73, 58), p("M64 26H86", stroke_width=6))
pic("short-sentences",
    box(4, 5, 40, 90), ink("M11 15H33M11 25H33M11 35H33M11 45H33M11 55H33M11 65H33M11 75H33"), box(56, 5, 92, 90),
    ink("M65 24H74M65 46H78M65 68H72", stroke_width=7), dots((83, 25, 3), (86, 47, 3), (81, 69, 3)), p("M44 30L51 38L44 46"))
pic("more-time",
    c(42, 44, 37, PAPER), p("M42 44V16A28 28 0 0 1 66 58Z", SUN, stroke="none"), ink("M42 18V44L62 55.5"),
    c(75, 74, 17, SEA), p("M75 66V82M67 74H83", stroke=PAPER, stroke_width=6))
pic("easy",
    union([("M24 78H46", 22), ("M42 82L82 74", 15), ("M32 72H54", 13)], BROWN), p("M6 66h14v24h-14Z", SKY),
    p("M20 58L32 48", stroke_width=5),
    p("M32 48C24 34 36 18 50 12C62 7 76 5 88 5C88 17 84 26 78 32L68 31L72 38C66 44 60 47 54 48L48 41L48 50C42 51 36 51 32 48Z", PAPER),
    ink("M33 47C44 36 58 22 74 16M44 37V24M44 37H52M58 25V17"))
pic("right-questions",
    bubble(5, 5, 60, 56, (16, 72)), question(33, 17), turned("translate(17 14)", FIST))

# Who sees the answers -------------------------------------------------------------------------------------------------
pic("no-name",
    p("M6 90V76C6 60 24 52 48 52S90 60 90 76V90Z", INK), c(48, 27, 22, INK),
    p("M40 22C40 11 56 11 56 22C56 30 48 29 48 36", stroke=PAPER), c(48, 43, 2.5, PAPER, stroke="none"),
    box(28, 66, 68, 84), ink("M36 75H60", stroke_dasharray="1 8"))
pic("not-shown-to-council",
    p("M24 34V18L36 5L48 18V34Z", SEA), c(36, 22, 7, PAPER, stroke=INK), ink("M36 19V22H38", stroke_width=3),
    p("M8 38H64V76H8Z", PAPER), p("M19 72V44M31 72V44M43 72V44", stroke=INK),
    p("M4 36H68", stroke_width=6), box(4, 76, 68, 88, SUN), limb("M66 10L10 88", CLAY),
    box(46, 42, 92, 91), ink("M55 52H82M61 66V63a8 8 0 0 1 16 0V66"), box(55, 66, 83, 84, SUN, stroke=INK), ink("M69 73v4"))
pic("must-tell-someone",
    bust(34, 48, 28, 90, SEA), head(34, 30, 16, OLIVE, "side", UMBER), bust(76, 74, 16, 90, SUN), head(76, 60, 13, DEEP, "short"),
    limb("M10 84L8 62L14 48", SEA, 14), limb("M15 22L18 40", SKY, 13), hand(15, 44, OLIVE, 6),
    bubble(58, 5, 91, 36, (54, 42), r=8), ink("M74.5 12V21"), dots((74.5, 28, 3)))
pic("in-danger-call",
    union([("M19 34C22 58 40 76 64 79", 18), ("M19 30L27 28", 24), ("M68 79L70 71", 24)], SEA),
    p("M66 7L92 52H40Z", SUN), ink("M66 22V34", stroke_width=6), dots((66, 43, 3.5)))
pic("read-by-inspectors",
    bust(48, 46, 36, 90, SKY), ink("M40 47L48 56L56 47"), head(48, 29, 18, LIGHT, "part", GREY, glasses=True),
    box(12, 58, 60, 90), rows(24, 67, 8, 1, 0), p("M76 80L84 88", stroke_width=8),
    c(65, 70, 15, SUN), ink("M58 70Q58 64 64 63"), hand(12, 76, LIGHT, 6))

# Ways to answer -------------------------------------------------------------------------------------------------------
POINTER = union([("M60 50V76", 13), ("M69 68V78", 13), ("M78 71V80", 13), ("M66 81H75", 20), ("M60 80L51 71", 12)], OLIVE)
pic("website",
    box(4, 8, 92, 76), box(4, 8, 92, 26, SKY), dots((14, 17, 3), (24, 17, 3), (34, 17, 3)),
    box(14, 36, 38, 56, SUN, stroke=INK), ink("M14 66H38M48 38H80"), POINTER)
pic("paper-form",
    box(14, 5, 64, 76), rows(25, 17, 22, 1, 0, 0), p("M5 50L44 76L91 50V90H5Z", SKY),
    ink("M7 88L32 69M89 88L59 69"), pencil(56, 47, -50, 46))
pic("audio",
    box(5, 6, 61, 90), ink("M17 20H49M17 76H49"), p("M16 40H25L38 29V67L25 56H16Z", SUN, stroke=INK), ink("M47 40Q52 48 47 56"),
    p("M71 34Q78 48 71 62M81 25Q92 48 81 71"))
pic("video",
    p("M13 10H83a8 8 0 0 1 8 8V76a8 8 0 0 1-8 8H13a8 8 0 0 1-8-8V18a8 8 0 0 1 8-8Z", SEA),
    c(48, 40, 20, PAPER, stroke=INK), p("M42 30L57 40L42 50Z", INK, stroke=INK),
    p("M18 72H78", stroke=PAPER, stroke_width=5), c(36, 72, 5, SUN, stroke=INK))
pic("large-print",
    page(4, 48, 34, 90, 10), ink("M12 62H20M12 71H26M12 80H26"), page(42, 5, 92, 90), ink("M54 26H70M54 46H80M54 66H80", stroke_width=10))
pic("other-language",
    c(76, 22, 16, SUN), ink("M76 7C66 15 66 29 76 37C86 29 86 15 76 7M61 22H91", stroke_width=3),
    bubble(5, 5, 55, 40, (16, 54), r=8), ink("M16 17H28M37 17H44M16 29H22M31 29H44"),
    bubble(31, 48, 91, 80, (82, 92), SEA, r=8), ink("M42 59q4.5-7 9 0t9 0t9 0t9 0M42 71q4.5-7 9 0t9 0t9 0"))

# What people say ------------------------------------------------------------------------------------------------------
pic("good-things",
    box(5, 5, 64, 91), ink("M18 13V27M11 20H25M18 35V49M11 42H25M18 57V71M11 64H25", stroke_width=5), ink("M34 20H54M34 42H44M34 64H40"), turned("translate(17 10)", FIST))
STAR = "M 0,-1 L .3,-.35 L 1,-.3 L .45,.15 L .6,.85 L 0,.45 L -.6,.85 L -.45,.15 L -1,-.3 L -.3,-.35 Z"
pic("make-better",
    p("M10 68H38L34 90H14Z", CLAY), p("M24 66V48C24 34 38 34 36 50"), turned("translate(36 56)", p("M0-6L-8 6L0 4L6 9L8-3Z", SUN)),
    p("M58 68H86L82 90H62Z", CLAY), p("M72 66V40"),
    *(c(72 + dx, 22 + dy, 8, SUN) for dx, dy in ((0, -10), (10, -3), (6, 9), (-6, 9), (-10, -3))), c(72, 22, 7, CLAY),
    p("M72 58Q82 58 84 48Q74 48 72 58", SEA), p("M42 78H52M47 72L53 78L47 84"))
pic("anything-else",
    bubble(6, 6, 90, 74, (26, 91)), ink("M20 60H76", stroke_dasharray="1 8"),
    c(48, 32, 17, SUN, stroke=INK), ink("M48 23V41M39 32H57", stroke_width=5))

# What comes of it -----------------------------------------------------------------------------------------------------
pic("report",
    box(20, 5, 88, 90), box(8, 5, 24, 90, SEA), dots((16, 18, 3), (16, 34, 3), (16, 50, 3), (16, 66, 3), (16, 80, 3)), ink("M36 19H74"),
    box(36, 58, 46, 78, SKY, stroke=INK), box(51, 46, 61, 78, SUN, stroke=INK), box(66, 34, 76, 78, CLAY, stroke=INK))
pic("three-results",
    *(box(x, 8, x + 24, 88) + "".join(p(rel(x + 12, y, 9, STAR), SUN, stroke=INK, stroke_width=3) for y in ys)
      for x, ys in ((4, (24, 48, 72)), (36, (24, 48)), (68, (24,)))))
pic("information",
    p("M6 16L34 8V80L6 88Z", SUN), p("M34 8L62 16V88L34 80Z", PAPER), p("M62 16L90 8V80L62 88Z", PAPER),
    c(20, 34, 7, PAPER, stroke=INK),
    ink("M13 58L27 54M13 70L27 66M43 28L53 31M43 42L53 45M43 56L53 59M71 31L81 28M71 45L81 42M71 59L81 56"))
pic("local-offer",
    box(4, 8, 92, 88), box(4, 8, 92, 24, SKY),
    dots((13, 16, 3), (22, 16, 3), (31, 16, 3)), ink("M6 66L30 58L40 86M58 70L90 54M30 58L24 26"),
    p("M52 80C38 62 34 57 34 47A18 18 0 0 1 70 47C70 57 66 62 52 80Z", CLAY, stroke=INK),
    p("M52 57C42 50 42 40 48 40Q52 40 52 44Q52 40 56 40C62 40 62 50 52 57Z", PAPER, stroke="none"))
pic("many-areas",
    box(5, 5, 91, 91), p("M48 5V91M5 48H91"), p("M12 40V24L26 13L40 24V40Z", CLAY),
    ink("M26 38V31"), p("M70 40V28", stroke_width=7), c(70, 23, 12, SEA),
    p("M12 84V58H26V84ZM26 84V66H40V84Z", SKY), ink("M19 65V66M19 75V76M33 74V75"), p("M52 84L64 60L72 74L78 66L88 84Z", SEA))
pic("people-in-charge",
    bust(22, 48, 16, 90, SKY), head(22, 33, 12, LIGHT, "bob", STRAW), bust(74, 48, 16, 90, SEA), head(74, 33, 12, OLIVE, "crop", GREY),
    bust(48, 42, 22, 90, CLAY), p("M40 42L48 54L56 42Z", PAPER, stroke=INK), head(48, 25, 15, DEEP, "part", mouth="open"),
    p("M26 66H70L64 91H32Z", UMBER), p("M48 66V56M44 56H52", stroke_width=4), c(48, 80, 5, SUN, stroke=INK))
pic("check-help",
    p("M70 70L87 87", stroke_width=11), c(43, 43, 38, PAPER),
    f'<g stroke="{INK}">' + bust(31, 38, 16, 62, SEA) + head(31, 27, 11, DEEP, "part") + bust(60, 48, 12, 62, CLAY) + head(60, 36, 11, LIGHT, "short", UMBER)
    + p("M9 62H77L71 70H15Z", SUN) + p("M42 56H62V66H42Z", PAPER) + limb("M24 52Q26 60 38 58", SEA, 11) + hand(42, 58, DEEP, 4) + "</g>")
