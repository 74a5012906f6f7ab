"""Places to learn, live and go to, adult life, and how people feel there."""
from itertools import cycle

from exemplars import EAR, INNER_EAR, MIND
from parts import *


def at(x, y, *what):
    """A thing drawn round 0,0, moved to its place."""
    return turned(f"translate({x} {y})", "".join(what))


def sized(d, k, x=0, y=0):
    """An absolute path of M, L, C, Q, S, T and Z, k times as large, then moved; its line keeps the width."""
    move = cycle((x, y))
    return re.sub(r"-?\d+(\.\d+)?", lambda m: n(float(m[0]) * k + next(move)), d)


def eyes(x, y, r, aside=0):
    """The eyes as head() draws them, or looking to one side."""
    return dots(*((x + side * .38 * r + aside, y + .1 * r, max(1.5, r * .125)) for side in (-1, 1)))


def gaze(x, y, r, aside, *args, **kw):
    """A head that looks to one side."""
    return head(x, y, r, *args, **kw).replace(eyes(x, y, r), eyes(x, y, r, aside))


def resting(x, y, r, *args, **kw):
    """A head with closed eyes."""
    lids = ink(rel(x, y, r, "M -.58,.08 Q -.38,.28 -.18,.08 M .18,.08 Q .38,.28 .58,.08"), stroke_width=3)
    return head(x, y, r, *args, **kw).replace(eyes(x, y, r), lids)


def cross_brows(x, y, r):
    """Brows of anger, laid on a head."""
    return ink(rel(x, y, r, "M -.62,-.36 L -.2,-.14 M .62,-.36 L .2,-.14"), stroke_width=3)


def palm(x, y, skin, k=1):
    """An open hand, its wrist at x,y."""
    w = round(8 + 5 * k)
    fingers = sized("M-13 -20L-13 -34M-4 -20L-4 -42M5 -20L5 -40M14 -20L14 -32M14 -6L25 -17", k, x, y)
    return (p(fingers, stroke_width=w) + p(sized("M-17.5 -22L18.5 -22L18.5 -12C18 -4 13 -2 11 4L-9 4C-14 -2 -17.5 -6 -17.5 -12Z", k, x, y), skin)
            + p(fingers, stroke=skin, stroke_width=w - 8))


def plus(x, y, s=6, w=5):
    return p(f"M{x} {y - s}V{y + s}M{x - s} {y}H{x + s}", stroke=PAPER, stroke_width=w)


GROUND = p("M4 88H92")
HEART = "M0 12C-16 1 -16 -14 -6 -14Q0 -14 0 -8Q0 -14 6 -14C16 -14 16 1 0 12Z"
SCHOOL = (p("M-26 0V-24H26V0Z", CLAY) + p("M-12 0V-28L0 -40L12 -28V0Z", PAPER) + p("M0 -40V-51L10 -47L0 -43", SUN)
          + dots((0, -24, 3.5)) + p("M-4.5 0V-13H4.5V0", SEA, stroke=INK) + ink("M-19 -13V-11M19 -13V-11"))
BOOK = "M0 3Q-8 -2 -18 -1L-18 17Q-8 16 0 21Q8 16 18 17L18 -1Q8 -2 0 3Z"
PIN = "M0 0C-10 -13 -15 -18 -15 -26A15 15 0 0 1 15 -26C15 -18 10 -13 0 0Z"
SMALL_PIN = "M0 0C-7 -9 -9 -12 -9 -17A9 9 0 0 1 9 -17C9 -12 7 -9 0 0Z"
HUT = "M-7 7V-3L0 -9L7 -3V7Z"
CLOUD = "M48 38C38 37 37 25 46 22C45 9 61 4 67 12C77 5 91 13 86 24C94 31 88 42 78 40C71 47 56 46 48 38Z"

# Places to learn ------------------------------------------------------------------------------------------------------
pic("nursery",
    p("M4 44L48 8L92 44Z", CLAY), c(48, 30, 6, SUN, stroke=INK), p("M10 44H86V88H10Z", PAPER), GROUND,
    c(20, 53, 4.5, BROWN, stroke=INK), c(38, 53, 4.5, BROWN, stroke=INK), p("M17 88C14 76 20 74 29 74S44 76 41 88Z", BROWN, stroke=INK),
    c(29, 63, 12, BROWN, stroke=INK), dots((24.5, 61, 1.8), (33.5, 61, 1.8), (29, 67, 2.5)),
    p("M48 71h16v16h-16Z", SEA, stroke=INK), p("M64 71h16v16h-16Z", SUN, stroke=INK), p("M56 54h16v16h-16Z", CLAY, stroke=INK))
pic("special-school",
    at(34, 60, SCHOOL), p("M4 60H46L92 88H4Z", SKY), p("M4 60H46"),
    limb("M72 48V60H60L57 66", SUN, 12), c(74, 62, 12), p("M84 44V58"), head(73, 33, 9, BROWN, "crop"))
pic("college",
    p("M6 56L48 34L90 56Z", CLAY), p("M12 56H84V80H12Z", PAPER), ink("M25 58V78M40 58V78M56 58V78M71 58V78"), p("M4 80H92V90H4Z", SUN),
    p("M30 20V34Q48 44 66 34V20Z", SEA), p("M48 5L84 18L48 31L12 18Z", SEA), p("M84 18V36"), c(84, 40, 4, SUN))
pic("alternative-place",
    p("M17 88V52", stroke_width=10), p("M12 52C3 49 2 36 9 33C7 20 15 12 22 17C31 16 34 29 30 35C34 44 29 53 23 52Z", SEA), p("M3 89H93"),
    p("M40 48L36 88M68 48L72 88"), p("M33 8H75V48H33Z", UMBER), p("M42 38L52 19L62 38Z", stroke=PAPER),
    bust(78, 62, 13, 88, CLAY), head(78, 48, 11, DEEP, "bun"), limb("M70 72L66 58", CLAY, 11), hand(66, 54, DEEP, 4),
    bust(46, 74, 16, 88, SUN), head(46, 63, 11, LIGHT, "short", RED))
pic("learn-at-home",
    p("M66 26V10H78V38", CLAY), p("M14 46V88H82V46L48 14Z", SKY), p("M5 50L48 11L91 50"), GROUND,
    head(48, 47, 13, BROWN, "curls"), bust(48, 60, 18, 88, CLAY), p(sized(BOOK, 1.2, 48, 64), PAPER, stroke=INK), ink("M48 68V88"))
pic("no-school-place",
    p("M14 56V28H82V56Z", CLAY), p("M34 56V22L48 11L62 22V56Z", PAPER), p("M48 11V3L60 6L48 9", SUN), c(48, 30, 6, SUN, stroke=INK),
    p("M4 44V89M92 44V89M56 50V88M68 50V88M80 50V88M44 50V88M4 50H92M40 86H92"),
    p("M60 68V64a6 6 0 0 1 12 0V68"), p("M56 67H76V81H56Z", SUN),
    bust(27, 72, 19, 91, SKY), head(27, 58, 13, BROWN, "curls", mouth="flat"))

# Other places ---------------------------------------------------------------------------------------------------------
pic("hospital",
    p("M6 88V40H90V88Z", SKY), p("M26 88V8H70V88Z", PAPER), c(48, 28, 14, SEA, stroke=INK), plus(48, 28, 7, 6),
    p("M38 88V64H58V88M48 64V88", SUN, stroke=INK), ink("M36 52H40M56 52H60M16 54V56M16 70V72M80 54V56M80 70V72"), GROUND)
pic("clinic",
    p("M10 88V8H52V88Z", SEA), plus(31, 34, 11, 8), dots((43, 60, 3)), GROUND,
    p("M66 70V88M86 70V88"), limb("M86 42V67H67", SUN, 14), c(76, 19, 11, PAPER), p("M76 13V19H80", stroke=INK, stroke_width=3))
pic("doctors-surgery",
    p("M10 88V40L48 10L86 40V88Z", SUN), p("M4 43L48 7L92 43"), c(48, 27, 7.5, SEA, stroke=INK), plus(48, 27, 3.5, 3),
    bust(48, 66, 27, 88, SKY), head(48, 54, 14, BROWN, "crop", glasses=True), ink("M37 69V73A8 8 0 0 0 53 73V69M45 81V84"), GROUND)
pic("council",
    p("M34 44V22L48 5L62 22V44Z", SEA), c(48, 29, 10, PAPER), ink("M48 24V29H52", stroke_width=3),
    p("M8 46H88V78H8Z", PAPER), p("M22 78V54M36 78V54M60 78V54M74 78V54", stroke=INK),
    p("M43 78V62a5 5 0 0 1 10 0V78Z", CLAY, stroke="none"),
    p("M4 44H92", stroke_width=6), p("M8 78H88V84H8ZM3 84H93V91H3Z", SUN))
pic("park",
    p("M22 60h12v28h-12Z", BROWN), p("M14 62C2 60 2 44 10 40C6 26 18 18 24 20C28 6 46 8 48 20C60 20 62 36 54 42C60 54 50 64 40 62Z", SEA), GROUND,
    p("M52 76V88M80 76V88"), limb("M48 58H86M46 74H86", SUN, 13))
pic("bus",
    p("M10 18H82a8 8 0 0 1 8 8V76H4V26a8 8 0 0 1 6 -8Z", SUN), p("M12 28H34V48H12ZM66 28H84V48H66Z", PAPER, stroke=INK),
    p("M42 76V28H58V76", PAPER, stroke=INK), ink("M50 28V76"), p("M42 76H58L64 90H36Z", SEA),
    c(21, 78, 9, SKY), c(79, 78, 9, SKY), dots((21, 78, 2), (79, 78, 2)))
pic("taxi-to-school",
    at(30, 56, SCHOOL), p("M57 45V35H74V45Z", PAPER),
    p("M4 82V70Q5 64 14 63L25 49Q28 45 34 45H68Q72 45 76 50L84 63Q92 65 92 72V82Z", SUN),
    p("M26 63L34 53H47V63ZM56 63V53H68L75 63Z", PAPER, stroke=INK), ink("M12 72H84", stroke_dasharray="5 9", stroke_width=5),
    c(24, 81, 10, SKY), c(73, 81, 10, SKY), dots((24, 81, 2.5), (73, 81, 2.5)))
pic("short-break",
    p("M30 44V32H54V44"), p("M8 44H76V88H8Z", CLAY), p("M22 44H32V88H22ZM52 44H62V88H52Z", SUN, stroke=INK),
    c(74, 24, 10, SUN), p("M74 4V5M74 43V44M54 24H55M93 24H92M60 10L61 11M88 10L87 11M88 38L87 37"))
pic("local-area",
    p("M5 20L33 10L63 20L91 10V78L63 88L33 78L5 88Z", PAPER), ink("M33 12V76M63 22V86"),
    ink("M8 66Q30 40 48 62T88 50", stroke_dasharray="1 7"),
    at(20, 54, p(SMALL_PIN, CLAY, stroke=INK), c(0, -17, 2, PAPER)),
    at(48, 76, p(SMALL_PIN, SUN, stroke=INK)), at(76, 46, p(SMALL_PIN, SEA, stroke=INK)))
pic("elsewhere",
    c(24, 66, 21, SKY), "".join(at(x, y, p(HUT, SUN, stroke=INK)) for x, y in ((16, 62), (32, 62), (24, 78))),
    c(70, 66, 22, PAPER), p("M20 38Q34 14 54 22M46 14L56 22L47 30"),
    p("M59 80V68L70 58L81 68V80Z", SEA, stroke=INK), at(70, 56, p(PIN, CLAY), c(0, -26, 5, PAPER, stroke=INK)))
pic("live-here",
    p("M18 58V88H78V58L48 38Z", SKY), p("M8 62L48 34L88 62"), p("M40 88V68H56V88", SEA, stroke=INK),
    GROUND, at(48, 46, p(PIN, CLAY), c(0, -26, 5, PAPER, stroke=INK)))

# Adult life -----------------------------------------------------------------------------------------------------------
pic("work",
    bust(38, 50, 30, 90, SKY), p("M24 90V66H52V90M24 66L20 56M52 66L56 56", CLAY, stroke=INK), head(38, 32, 17, BROWN, "crop"),
    p("M76 66V20", stroke_width=11), p("M76 66V22", stroke=SUN, stroke_width=3),
    p("M62 10H84L90 18V26H62Z", SEA), limb("M62 84L76 66", SKY), hand(76, 58, BROWN, 7))
pic("money",
    p("M18 46V18H66V46Z", PAPER), c(42, 32, 7, SEA, stroke=INK),
    p("M6 38H70a6 6 0 0 1 6 6V82a6 6 0 0 1 -6 6H12a6 6 0 0 1 -6 -6Z", CLAY), ink("M10 52H46"),
    c(77, 72, 15, SUN), c(77, 72, 7, SUN, stroke=INK), c(78, 36, 12, SUN), c(78, 36, 5, SUN, stroke=INK))
pic("own-home",
    p("M8 46V88H58V46L33 22Z", CLAY), p("M3 50L33 20L63 50"), p("M24 88V60H42V88", PAPER, stroke=INK), dots((37, 75, 2)), p("M3 88H63"),
    p("M78 44V84M78 66H88M78 80H88", stroke_width=12), c(78, 28, 10, stroke_width=14), c(78, 28, 10, stroke=SUN, stroke_width=6),
    p("M78 42V84M78 66H88M78 80H88", stroke=SUN, stroke_width=4))
pic("adult-life",
    bust(32, 78, 26, 91, SEA), head(32, 61, 17, BROWN, "side"),
    p("M24 36C10 36 8 20 18 15C20 4 38 2 44 8C52 2 66 2 70 8C82 4 94 14 90 26C92 38 78 44 68 40C58 46 36 46 24 36Z", PAPER),
    p("M24 32V22L34 13L44 22V32Z", CLAY, stroke=INK), p("M54 20H80V34H54Z", SUN, stroke=INK),
    ink("M62 20V15H72V20M54 27H80"), c(60, 52, 4, PAPER))
pic("get-ready",
    p("M22 34V12H34V34Z", SKY), p("M40 34V18L46 10L52 18V34Z", SUN), p("M8 88V50C8 38 16 32 24 32H40C48 32 56 38 56 50V88Z", SEA),
    p("M17 64H47V88H17Z", SUN, stroke=INK), ink("M17 46H47M32 64V72"),
    p("M62 26H92V88H62Z", PAPER), ink("M79 42H85M79 57H85M79 72H85"), dots((70, 42, 3), (70, 57, 3), (70, 72, 3)))
pic("welcome",
    p("M28 8H88V90H28Z", SUN), p("M28 8L6 4V93L28 90Z", CLAY), dots((20, 50, 2.5)),
    bust(51, 56, 18, 90, SEA), head(51, 41, 14, LIGHT, "hijab"), limb("M68 84L76 66", SEA), palm(76, 56, LIGHT, .53))

# Being with others ----------------------------------------------------------------------------------------------------
pic("belong",
    p(sized(HEART, 1, 48, 18), CLAY),
    bust(48, 64, 18, 90, SUN), head(48, 50, 13, BROWN, "crop"), bust(19, 64, 15, 90, SEA), head(19, 50, 13, LIGHT, "part", RED),
    bust(77, 64, 15, 90, SKY), head(77, 50, 13, DEEP, "line"),
    limb("M14 80Q28 72 40 77", SEA, 13), limb("M82 80Q68 72 56 77", SKY, 13), hand(41, 77, LIGHT), hand(55, 77, DEEP))
pic("left-out",
    bubble(6, 5, 58, 25, (20, 33), r=7), ink("M16 15H48"),
    bust(40, 62, 15, 90, CLAY), gaze(40, 48, 12.5, -2, DEEP, "line"), bust(18, 62, 15, 90, SEA), gaze(18, 48, 12.5, 2, LIGHT, "short", RED),
    bust(79, 70, 13, 90, SUN), gaze(79, 57, 12, -2, OLIVE, "crop", mouth="flat"))
pic("bullying-stop",
    bust(19, 52, 15, 90, SKY), head(19, 38, 12.5, LIGHT, "crop", UMBER, mouth="flat"), cross_brows(19, 38, 12.5),
    bust(77, 52, 15, 90, SUN), head(77, 38, 12.5, DEEP, "crop", mouth="wavy", brows=True),
    palm(47, 80, OLIVE, 1), p("M34 78H62V91H34Z", SEA))

# Feelings -------------------------------------------------------------------------------------------------------------
pic("proud",
    bust(48, 54, 34, 90, CLAY), resting(48, 33, 20, BROWN, "tail", mouth="smile"), p("M12 14L18 20M5 34H13M84 14L78 20"),
    union([("M60 76L50 71", 15), ("M56 70L57 67", 11)], BROWN), limb("M80 84L66 78", CLAY, 17),
    p("M30 76L26 88M34 76L38 88", stroke=INK, stroke_width=5), c(32, 70, 8, SUN, stroke=INK))
pic("calm",
    bust(34, 76, 28, 90, SEA), resting(34, 58, 20, DEEP, "short"),
    p(CLOUD, SKY), ink("M50 20Q55 15 60 20T70 20T80 20M50 31Q55 26 60 31T70 31T80 31"), c(62, 54, 4, SKY))
pic("angry",
    bust(36, 76, 28, 90, CLAY), head(36, 58, 21, LIGHT, "bob", RED, mouth="down"), cross_brows(36, 58, 21),
    p("M56 38L50 30L58 26L54 14L64 16L68 5L74 15L86 10L84 21L93 27L84 32L86 42L75 38L68 46L64 37Z", SUN))
pic("lonely",
    p("M14 72V88M82 72V88"), limb("M10 50H86", SUN, 13), limb("M66 60V66", SKY, 24),
    limb("M8 70H88", SUN, 13), limb("M62 70V86M72 70V86", SEA, 13),
    gaze(67, 36, 13, -2, OLIVE, "short", mouth="flat"), GROUND)
pic("feelings",
    head(48, 70, 17, DEEP, "crop", mouth="flat"), head(24, 27, 17, LIGHT, "side", STRAW, mouth="smile"),
    head(72, 27, 17, BROWN, "short", mouth="down", brows=True))

# Body and mind --------------------------------------------------------------------------------------------------------
pic("communication",
    bust(23, 75, 18, 90, SEA), head(23, 61, 13, LIGHT, "crop", UMBER), bust(70, 75, 19, 90, CLAY), head(70, 63, 13, BROWN, "part"),
    bubble(5, 5, 45, 31, (27, 40), r=7), ink("M15 14H35M15 22H27"), palm(68, 37, BROWN, .7))
pic("thinking-and-learning",
    turned("matrix(-1 0 0 1 96 0)", p(MIND.replace("90", "80"), OLIVE)),
    c(50, 34, 14, stroke=INK, stroke_width=6, stroke_linecap="butt", stroke_dasharray="5.5 5.5"),
    c(50, 34, 12, SUN, stroke=INK), c(50, 34, 3, PAPER, stroke=INK),
    p(sized(BOOK, 1.6, 52, 57), PAPER), ink("M52 62V90"))
pic("body-and-senses",
    p("M20 26Q48 -6 76 26Q48 56 20 26Z", PAPER), c(48, 26, 11, SKY, stroke=INK), dots((48, 26, 4)),
    p(sized(EAR, .52, -8, 46), OLIVE), ink(sized(INNER_EAR, .52, -8, 46)), palm(65, 86, BROWN, .9))
pic("voluntary-group",
    p(sized(HEART, 1.3, 48, 23), CLAY), p("M11 74h17v16h-17Z", SEA), p("M62 74h17v16h-17Z", SKY),
    palm(19, 72, LIGHT, .7), palm(70, 72, DEEP, .7), p("M38 80h17v10h-17Z", SUN), palm(46, 80, OLIVE, .7))
pic("part-time",
    at(32, 58, SCHOOL), c(66, 62, 26, PAPER), p("M66 40A22 22 0 0 1 66 84Z", SUN, stroke="none"), ink("M66 44V76"),
    dots((66, 62, 4), (82, 62, 2), (50, 62, 2)))
pic("pizza",
    p("M12 26L52 90L86 22Q48 8 12 26Z", SUN), limb("M12 23Q48 4 86 20", BROWN, 16),
    c(42, 42, 7, CLAY, stroke=INK), c(64, 38, 6, CLAY, stroke=INK), c(52, 64, 6, CLAY, stroke=INK))
