"""Taking part in the survey: starting, answering with help, who sees it, what comes of it."""
from parts import *
from exemplars import PALM


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


def lock(x, y):
    """A lock that lies on a sheet; x is its middle, y the top of the shackle."""
    return (ink(f"M{x - 9} {y + 16}V{y + 9}a9 9 0 0 1 18 0V{y + 16}") + box(x - 15, y + 16, x + 15, y + 38, SUN, stroke=INK)
            + ink(f"M{x} {y + 25}v4"))


HEART = "M48 62C20 44 22 14 38 14Q48 14 48 25Q48 14 58 14C74 14 76 44 48 62Z"

# Begin, pause, end ----------------------------------------------------------------------------------------------------
pic("start",
    p("M4 90V60Q48 46 92 60V90Z", SEA), p("M26 88C34 74 42 66 44 54H52C54 66 62 74 70 88Z", PAPER, stroke=INK),
    p("M28 30L8 20V84L28 70ZM68 30L88 20V84L68 70Z", SUN), ink("M18 28V74M78 28V74"),
    p("M30 18V74M66 18V74", stroke_width=10))
pic("stop-here", box(6, 6, 62, 90), ink("M16 20H50M16 34H24M16 48H24M16 62H24M16 76H24"), turned("translate(10 4)", PALM))
pic("save",
    box(24, 5, 72, 74), ink("M48 16V46M35 34L48 47L61 34"), p("M5 54V90H91V54H70L62 70H34L26 54Z", SEA))
pic("come-back-later",
    box(6, 22, 56, 90), ink("M18 38H44M18 52H36"), p("M66 84C96 84 96 54 68 54M78 43L66 54L78 65"),
    p("M76 6A15 15 0 1 0 91 22A12.5 12.5 0 0 1 76 6Z", SUN))
pic("finished",
    box(6, 10, 60, 90), rows(18, 24, 20, 1, 1, 1), pencil(13, 74, 0, stroke=INK),
    p("M70 90V8"), box(70, 8, 92, 32), p("M71 9h7v7h7v-7h6v8h-6v7h6v7h-6v-7h-7v7h-7v-7h7v-7h-7Z", INK, stroke="none"))
pic("thank-you",
    union([("M42 82C26 78 14 64 11 44", 18), ("M34 76L28 58", 13)], OLIVE), union([("M54 82C70 78 82 64 85 44", 18), ("M62 76L68 58", 13)], OLIVE),
    box(30, 76, 66, 91, SKY), p(HEART, CLAY))
pic("come-again",
    box(6, 14, 78, 84), p("M6 14H78V32H6Z", SEA), p("M24 6V20M60 6V20"),
    dots((20, 46, 4), (36, 46, 4), (20, 60, 4), (36, 60, 4), (20, 74, 4)),
    c(68, 66, 24, SUN), ink("M80 66A12 12 0 1 1 76 57M78 47V58H67"))

# Answering, with or without help --------------------------------------------------------------------------------------
pic("answer-alone",
    bust(48, 44, 34, 90, SEA), head(48, 27, 18, BROWN, "crop"),
    box(24, 54, 72, 90), rows(34, 64, 14, 1, 0), limb("M84 88L78 76", SEA, 15), pencil(57, 84, -38, 34), hand(72, 72, BROWN, 6))
pic("help-to-answer",
    bust(24, 42, 20, 90, CLAY), head(24, 25, 14, DEEP, "part", GREY, glasses=True),
    bust(72, 46, 20, 90, SKY), head(72, 30, 14, LIGHT, "bob", RED),
    box(28, 54, 68, 91), rows(37, 64, 10, 1, 0), limb("M9 68Q12 84 24 80", CLAY, 13), hand(30, 78, DEEP), pencil(54, 86, -40, 28), hand(70, 74, LIGHT))
pic("read-to-me",
    bust(28, 46, 24, 90, SEA), head(28, 28, 16, OLIVE, "hijab", cover=CLAY, mouth="open"),
    p("M56 20Q62 29 56 38M66 14Q76 29 66 44"), bust(76, 76, 16, 90, SUN), head(76, 62, 13, BROWN, "short"),
    box(10, 58, 48, 86), ink("M20 68H38M20 77H32"), hand(10, 74, OLIVE), hand(48, 74, OLIVE))
pic("chosen-for-me",
    bust(24, 50, 20, 90, SKY), head(24, 34, 15, DEEP, "curls"),
    box(34, 50, 90, 90), f'<g stroke="{INK}">' + c(50, 76, 7, INK) + c(72, 76, 7) + "</g>",
    pencil(51, 74, -54, 34), limb("M84 8L80 30", CLAY, 22), hand(75, 40, LIGHT, 9))

# How many questions, how long -----------------------------------------------------------------------------------------
pic("more-questions",
    box(16, 32, 54, 76), box(11, 39, 49, 83, SKY), box(6, 46, 44, 90), question(25, 55),
    turned("translate(74 28)rotate(14)", box(-15, -21, 15, 21, SUN) + question(0, -13)), p("M75 62V84M64 73H86", stroke_width=6))
pic("fewer-questions",
    *[box(5, 36 + 9 * i, 43, 45 + 9 * i, PAPER if i % 2 else SKY) for i in range(6)], *[box(55, 72 + 9 * i, 91, 81 + 9 * i, PAPER if i % 2 else SKY) for i in range(2)],
    p("M17 13C17 4 31 4 31 13C31 19 24 18 24 24M66 49C66 40 80 40 80 49C80 55 73 54 73 60"), solid(c(24, 31, 2.5), c(73, 67, 2.5)))
pic("short-sentences",
    box(5, 12, 91, 84), ink("M20 30H40M20 48H34M20 66H40", stroke_width=6), dots((50, 30, 3.5), (44, 48, 3.5), (50, 66, 3.5)))
pic("more-time",
    c(42, 44, 37, PAPER), p("M42 44V14A30 30 0 0 1 68 59Z", SUN, stroke="none"), ink("M42 18V44L62 55.5"),
    c(75, 74, 17, SEA), p("M75 66V82M67 74H83", stroke=PAPER, stroke_width=6))
pic("easy",
    union([("M24 78H46", 22), ("M42 82L82 74", 15), ("M32 72H54", 13)], BROWN), p("M6 66h14v24h-14Z", SKY),
    p("M28 52C24 24 44 6 82 6C84 32 66 54 38 52Z", SKY), p("M22 60L30 52"), ink("M30 52L66 20M48 36V24M48 36H60"))
pic("right-questions",
    bust(48, 34, 32, 70, SEA), head(48, 20, 14, LIGHT, "tail", STRAW),
    c(48, 64, 27, CLAY), c(48, 64, 19, PAPER, stroke=INK), question(48, 50), hand(20, 66, LIGHT, 6), hand(76, 66, LIGHT, 6))

# Who sees the answers -------------------------------------------------------------------------------------------------
pic("no-name",
    p("M30 4L48 24L66 4", stroke_width=6), p("M14 24H82a8 8 0 0 1 8 8V82a8 8 0 0 1-8 8H14a8 8 0 0 1-8-8V32a8 8 0 0 1 8-8Z", PAPER),
    ink("M40 34H56"), c(30, 55, 8, SKY, stroke=INK), p("M17 80C17 70 22 67 30 67S43 70 43 80Z", SKY, stroke=INK),
    ink("M55 56H78M55 72H78", stroke_dasharray="3.500 6"))
pic("not-shown-to-school",
    box(28, 44, 92, 88, CLAY), p("M42 88V36L62 20L82 36V88Z", PAPER), p("M62 20V5L76 10L62 15", SUN),
    c(62, 42, 7, SUN, stroke=INK), p("M62 88V66H74V88", SEA, stroke=INK), p("M6 40H40L52 52V90H6Z", PAPER), lock(29, 47))
pic("not-shown-to-council",
    p("M4 38L36 8L68 38Z", SUN), c(36, 27, 6, PAPER, stroke=INK), box(8, 38, 64, 78, PAPER),
    box(14, 40, 22, 76, SKY, stroke=INK), box(4, 78, 68, 90, SKY), box(30, 40, 38, 76, SKY, stroke=INK),
    box(44, 40, 91, 90), lock(67.5, 46))
pic("must-tell-someone",
    bust(34, 48, 28, 90, SEA), head(34, 30, 16, OLIVE, "side", UMBER), bust(76, 74, 16, 90, SUN), head(76, 60, 13, DEEP, "short"),
    limb("M10 84L8 62L14 48", SEA, 14), limb("M15 22L18 40", SKY, 13), hand(15, 44, OLIVE, 6),
    bubble(58, 5, 91, 36, (54, 42), r=8), ink("M74.500 12V21"), dots((74.5, 28, 3)))
pic("in-danger-call",
    union([("M19 34C22 58 40 76 64 79", 18), ("M19 30L27 28", 24), ("M68 79L70 71", 24)], SEA),
    p("M66 7L92 52H40Z", SUN), ink("M66 22V34", stroke_width=6), dots((66, 43, 3.5)))
pic("read-by-inspectors",
    bust(48, 44, 36, 90, SKY), ink("M40 44L48 54L56 44"), head(48, 27, 18, LIGHT, "bun", BLACK, glasses=True),
    box(14, 56, 60, 90), rows(25, 66, 12, 1, 1), p("M76 84L84 90", stroke_width=8), c(64, 70, 16, SUN), ink("M56 70Q56 63 63 62"), hand(14, 76, LIGHT, 6))

# Ways to answer -------------------------------------------------------------------------------------------------------
POINTER = union([("M60 50V76", 13), ("M69 68V78", 13), ("M78 71V80", 13), ("M66 81H75", 20), ("M60 80L51 71", 12)], OLIVE)
pic("website",
    box(4, 8, 92, 76), box(4, 8, 92, 26, SKY), dots((14, 17, 3), (24, 17, 3), (34, 17, 3)),
    box(14, 36, 38, 56, SUN, stroke=INK), ink("M14 66H38M48 38H80"), POINTER)
pic("paper-form",
    box(14, 5, 64, 76), rows(25, 17, 22, 1, 0, 0), p("M5 50L44 76L91 50V90H5Z", SKY), ink("M7 88L32 69M89 88L59 69"), pencil(56, 47, -50, 46))
pic("audio",
    box(5, 6, 61, 90), ink("M17 20H49M17 76H49"), p("M16 40H25L38 29V67L25 56H16Z", SUN, stroke=INK), ink("M47 40Q52 48 47 56"),
    p("M71 34Q78 48 71 62M81 25Q92 48 81 71"))
pic("video",
    p("M13 10H83a8 8 0 0 1 8 8V76a8 8 0 0 1-8 8H13a8 8 0 0 1-8-8V18a8 8 0 0 1 8-8Z", SEA),
    c(48, 40, 20, PAPER, stroke=INK), p("M42 30L57 40L42 50Z", INK, stroke=INK), p("M18 72H78", stroke=PAPER, stroke_width=5), c(36, 72, 5, SUN, stroke=INK))
pic("large-print",
    box(4, 50, 34, 90), ink("M12 61H26M12 70H26M12 79H20"), box(42, 5, 92, 90), ink("M54 22H80M54 40H80M54 58H80M54 76H68", stroke_width=9))
pic("other-language",
    bubble(5, 5, 61, 42, (16, 56), r=8), ink("M17 18H30M39 18H49M17 30H24M33 30H49"),
    bubble(33, 46, 91, 78, (82, 91), SKY, r=8), ink("M45 66Q50 56 55 66T65 66Q71 54 79 66"), dots((50, 55, 2.5), (60, 72, 2.5), (71, 70, 2)))

# What people say ------------------------------------------------------------------------------------------------------
STAR = "M48 12L55.500 28L73 30L60 42L63.500 59L48 50.500L32.500 59L36 42L23 30L40.500 28Z"
pic("good-things", box(12, 5, 84, 90), p(STAR, SUN, stroke=INK), ink("M26 70H70M26 80H54"))
pic("make-better",
    box(8, 6, 66, 90), ink("M20 20H54M20 34H40M20 78H32"),
    union([("M83 35A12 12 0 1 1 69 21", 17), ("M62 42L36 70", 19)], SKY), dots((37, 69, 3)))
pic("anything-else",
    bubble(6, 6, 90, 74, (26, 91)), ink("M20 60H76", stroke_dasharray="1 8"), c(48, 32, 17, SUN, stroke=INK), ink("M48 23V41M39 32H57", stroke_width=5))

# What comes of it -----------------------------------------------------------------------------------------------------
pic("report",
    box(20, 5, 88, 90), box(8, 5, 24, 90, SEA), dots((16, 18, 3), (16, 34, 3), (16, 50, 3), (16, 66, 3), (16, 80, 3)), ink("M36 19H74"),
    box(36, 58, 46, 78, SKY, stroke=INK), box(51, 46, 61, 78, SUN, stroke=INK), box(66, 34, 76, 78, CLAY, stroke=INK))
pic("three-results",
    *[box(x, 10, x + 26, 88) for x in (4, 35, 66)],
    *[box(x + 8, 20 + 20 * i, x + 18, 34 + 20 * i, SEA if i >= empty else PAPER, stroke=INK) for x, empty in ((4, 0), (35, 1), (66, 2)) for i in range(3)])
pic("information",
    box(12, 5, 84, 78, SEA), box(20, 12, 42, 36, PAPER, stroke=INK), box(54, 12, 76, 36, SUN, stroke=INK), box(20, 47, 42, 70, SKY, stroke=INK), box(54, 47, 76, 70, PAPER, stroke=INK),
    ink("M27 20H35M61 20H69M27 55H35M61 55H69"), box(12, 29, 84, 40, CLAY), box(12, 64, 84, 75, CLAY), p("M26 78V90M70 78V90"))
pic("local-offer",
    box(4, 8, 92, 88), box(4, 8, 92, 24, SKY), dots((13, 16, 3), (22, 16, 3), (31, 16, 3)), ink("M6 66L30 58L40 86M58 70L90 54M30 58L24 26"),
    p("M52 80C38 62 34 57 34 47A18 18 0 0 1 70 47C70 57 66 62 52 80Z", CLAY, stroke=INK),
    p("M52 57C42 50 42 40 48 40Q52 40 52 44Q52 40 56 40C62 40 62 50 52 57Z", PAPER, stroke="none"))
pic("many-areas",
    p("M6 34L26 10L48 16L44 46L10 52Z", SUN), p("M48 16L74 6L90 30L74 46L44 46Z", SEA), p("M10 52L44 46L50 74L32 88L14 78Z", SKY), p("M44 46L74 46L90 64L76 88L50 74Z", CLAY))
pic("people-in-charge",
    p("M30 60V6H66V60Z", CLAY), bust(48, 42, 19, 70, SKY), head(48, 26, 13, DEEP, "bob"),
    bust(17, 62, 14, 90, SUN), head(17, 47, 11.5, LIGHT, "crop", GREY), bust(79, 62, 14, 90, SUN), head(79, 47, 11.5, OLIVE, "hijab", cover=SEA),
    p("M32 66H64L76 90H20Z", PAPER), ink("M40 76H56"))
pic("check-help",
    p("M68 68L88 88", stroke_width=10), c(42, 42, 37, SUN))
