"""What people do, how they answer, how long they wait, how long they have worked."""
from exemplars import FIST, MIND, PALM
from parts import *


# Shared parts: those without a place are drawn around 0,0 ------------------------------------------------------------------
def at(x, y, *what):
    return turned(f"translate({n(x)} {n(y)})", "".join(what))


def tilted(x, y, angle, *what):
    return turned(f"translate({n(x)} {n(y)})rotate({angle})", "".join(what))


def mirrored(x, y, *what):
    return turned(f"matrix(-1 0 0 1 {n(x)} {n(y)})", "".join(what))


def pointing(skin, sleeve):
    """A hand from below; the fingertip is 0,0."""
    return (p("M-9 42H15V50H-9Z", sleeve)
            + p("M-6 6A6 6 0 0 1 6 6V18H19A6 6 0 0 1 25 24V30C25 39 20 43 14 43H-4C-11 43-14 36-17 31C-21 24-13 19-6 28Z", skin)
            + p("M6 18V26M15.5 18V25"))


def clock(x, y, r, wedge, hands, face=PAPER):
    return c(x, y, r, face) + p(wedge, SUN, stroke="none") + ink(hands)


ASKING = ink("M-8-9C-8-19 8-19 8-9C8-3 0-3 0 4") + dots((0, 12, 3))


def pencil(colour, length):
    return p(f"M0 0L-8-17V-{length}H8V-17Z", colour) + p("M0 0L-8-17H8Z", PAPER) + ink("M0 0L-2-4H2Z")


BULB = "M-8 11C-8 5-14 3-14-5A14 14 0 0 1 14-5C14 3 8 5 8 11Z"
RAYS = "M0-25V-29M-15-19L-17-21M16-20L19-23"


def bulb(glass):
    return p(BULB, glass) + p("M-6 18H6")


# Doing: saying and deciding -----------------------------------------------------------------------------------------------
pic("ask",
    bust(31, 70, 25, 90, SUN), head(31, 53, 17, OLIVE, "hijab", mouth="open", cover=SEA),
    bubble(44, 5, 92, 46, (52, 59)), at(68, 27, ASKING))
pic("answer",
    bubble(5, 5, 59, 46, (14, 58)), at(32, 26, ASKING),
    bubble(34, 40, 91, 78, (80, 91), SUN), ink("M47 53H78M47 65H66"))
pic("decide-together",
    bust(20, 72, 17, 91, SEA), head(20, 58, 14, DEEP, "crop"), bust(75, 74, 17, 91, CLAY), head(75, 60, 12.5, LIGHT, "bob", RED),
    p("M24 38C10 39 6 25 15 19C11 8 28 3 38 8C46 4 58 4 62 9C75 3 88 11 82 21C91 27 86 39 74 37C64 41 34 41 24 38Z", PAPER),
    c(33, 23, 9, SUN, stroke=INK), p("M56 15h16v16h-16Z", SEA, stroke=INK), c(41, 50, 3.5, PAPER), c(55, 50, 3.5, PAPER),
    limb("M24 86L40 80", SEA, 13), limb("M71 86L56 80", CLAY, 13), union([("M42 79H52", 17)], DEEP), hand(54, 79, LIGHT, 5.5))
pic("tell-once",
    bust(20, 66, 17, 90, SEA), head(20, 51, 14, DEEP, "short", mouth="open"),
    bust(74, 68, 18, 90, SKY), head(74, 53, 14, LIGHT, "part", GREY),
    bubble(20, 4, 78, 36, (26, 44), r=8), c(37, 14, 6, BROWN, stroke=INK),
    ink("M27 30Q27 22 37 22T47 30Z", fill=SUN), ink("M56 14H69M56 24H65"),
    limb("M86 86L88 74L87 66", SKY, 12), hand(87, 60, LIGHT))
pic("change",
    c(26, 26, 19, SUN), p("M52 52h36v36h-36Z", SEA), p("M56 16Q78 16 78 40M68 31L78 41L88 31M40 80Q18 80 18 56M8 65L18 55L28 65"))
pic("explain",
    p("M42 6H91V56H42Z", PAPER), c(56, 20, 6, SUN, stroke=INK), p("M66 46V30L75 20L84 30V46Z", CLAY, stroke=INK),
    bust(24, 50, 20, 90, SEA), head(24, 32, 15, BROWN, "bun", mouth="open"), limb("M36 72L50 66L54 44", SEA, 13),
    hand(54, 42, BROWN), bust(74, 82, 16, 91, SUN), head(74, 70, 12, LIGHT, "side", UMBER))
pic("read",
    bust(48, 46, 34, 90, CLAY), head(48, 29, 17, LIGHT, "bob", GREY, glasses=True),
    p("M12 54Q34 50 48 60Q62 50 84 54V84Q62 80 48 90Q34 80 12 84Z", PAPER),
    ink("M48 60V88M22 65Q32 64 38 68M22 75Q32 74 38 78M58 68Q64 64 74 65M58 78Q64 74 74 75"),
    hand(12, 74, LIGHT, 6), hand(84, 74, LIGHT, 6))
pic("write",
    p("M6 26H66V90H6Z", PAPER), ink("M16 42H40M16 74C20 60 26 60 25 70S30 78 36 68S42 72 44 74"),
    tilted(44, 74, 40, pencil(SUN, 64)))
pic("draw",
    p("M5 22H80V90H5Z", PAPER), c(26, 42, 9, SUN, stroke=INK), p("M13 80L30 62L40 72L50 60L66 80Z", SEA, stroke=INK),
    tilted(58, 66, 35, pencil(CLAY, 48)))

# Doing: with a thing -------------------------------------------------------------------------------------------------------
pic("use-computer",
    bust(48, 44, 36, 84, SUN), head(48, 28, 17, OLIVE, "side", aid=True),
    p("M20 50H76V82H20Z", SKY), dots((48, 66, 4)), p("M6 82H90V90H6Z", PAPER))
pic("use-tablet",
    p("M10 6H86A6 6 0 0 1 92 12V64A6 6 0 0 1 86 70H10A6 6 0 0 1 4 64V12A6 6 0 0 1 10 6Z", PAPER),
    p("M14 15H76V61H14Z", SKY, stroke=INK),
    dots((84, 38, 2.5)), ink("M32 38A13 13 0 0 1 58 38"), tilted(46, 39, -12, pointing(DEEP, SUN)))
pic("picture-cards",
    p("M5 5H45V45H5ZM51 5H91V45H51Z", PAPER), p("M14 36V24L25 14L36 24V36Z", CLAY, stroke=INK),
    c(71, 25, 7, SUN, stroke=INK), ink("M71 11V12M71 38V39M57 25H58M84 25H85M61 15L62 16M80 34L81 35M81 15L80 16M62 34L61 35"),
    p("M28 50H68V88H28Z", PAPER), p("M37 64H55V78H37Z", SEA, stroke=INK), ink("M55 67h3a4 4 0 0 1 0 8h-3M42 60V57M50 60V57"),
    limb("M84 83L78 80", CLAY, 17), union([("M74 78H62", 15), ("M72 72L64 68", 12)], BROWN))
pic("find",
    p("M5 20L34 12L62 20L91 12V76L62 84L34 76L5 84Z", PAPER), ink("M34 14V74M62 22V82M12 66Q20 54 28 60"),
    limb("M66 62L86 86", CLAY, 14), c(52, 44, 23, SKY, stroke=INK),
    p("M52 60C44 50 41 46 41 40A11 11 0 0 1 63 40C63 46 60 50 52 60Z", SUN, stroke=INK), dots((52, 40, 3.5)))
pic("choose-one",
    p("M6 6H44V60H6Z", SUN), p("M52 6H90V60H52Z", PAPER), c(25, 24, 10, SEA, stroke=INK), p("M61 21h20v20h-20Z", SKY, stroke=INK),
    at(26, 42, pointing(BROWN, SKY)))
pic("choose-many",
    p("M5 5H91V23H5ZM5 50H91V68H5ZM5 73H91V91H5Z", SUN), p("M5 27.500H91V45.500H5Z", PAPER),
    dots((16, 14, 6), (16, 59, 6), (16, 82, 6)), c(16, 36.5, 5, stroke=INK), ink("M31 14H78M31 36.500H78M31 59H42M31 82H42"), at(65, 43, pointing(BROWN, SKY)))

# Doing: with others ---------------------------------------------------------------------------------------------------------
pic("join-in",
    bust(48, 32, 21, 66, SKY), head(48, 20, 12, OLIVE, "hijab", cover=SEA),
    c(48, 62, 19, SUN), ink("M31 57Q48 68 65 57M48 45V79"),
    bust(17, 64, 13, 90, SEA), head(17, 51, 11, LIGHT, "side", UMBER), bust(79, 64, 13, 90, CLAY), head(79, 51, 11, DEEP, "crop"),
    limb("M18 80L30 74", SEA, 12), limb("M78 80L66 74", CLAY, 12), hand(33, 72, LIGHT), hand(63, 72, DEEP))


def arm_in(angle, skin, sleeve):
    fingers = union([("M-18 0H-10", 30), ("M-10-9H7", 13), ("M-10 0H10", 13), ("M-10 9H7", 13)], skin)
    return tilted(48, 51, angle, limb("M-34 0H-28", sleeve, 26) + fingers)


pic("work-together", arm_in(90, LIGHT, SUN), arm_in(-30, DEEP, SEA), arm_in(210, OLIVE, CLAY))
CHAIR = p("M9 70V88M36 70V88") + limb("M10 40V70H34", SUN, 12)
SITTING = (CHAIR + limb("M38 62V84H46", SKY, 14) + limb("M24 62H38", SKY, 16) + limb("M22 44V58", SEA, 24)
           + head(23, 22, 13, DEEP, "short") + limb("M22 46L29 57H38", SEA, 12) + hand(40, 57, DEEP))
pic("wait",
    SITTING, p("M66 36V44L75 60L66 76V86H90V76L81 60L90 44V36Z", PAPER),
    p("M68 82L78 72L88 82V84H68ZM72 46H84L78 58Z", SUN, stroke="none"), p("M62 34H93M62 88H93"))

# Doing: time and the plan ----------------------------------------------------------------------------------------------------
pic("early",
    clock(72, 24, 19, "M72 24V10A14 14 0 0 1 86 24Z", "M72 12V24H81"), p("M14 68A24 24 0 0 1 62 68Z", SUN),
    p("M4 68H92V90H4Z", SEA), p("M38 37V30M19 44L14 39M9 58L4 56"))
pic("late",
    clock(72, 23, 19, "M72 23V9A14 14 0 0 1 86 23Z", "M72 11V23L64 30"),
    limb("M30 60L20 76L8 74", SKY, 14), limb("M34 60L50 66L48 86", SKY, 14), limb("M36 44L30 58", CLAY, 24),
    head(40, 22, 12, LIGHT, "part", RED), limb("M36 44L50 56L60 50", CLAY, 12), hand(62, 49, LIGHT))
pic("remember",
    p("M30 80H66V90H30Z", SEA),
    p("M37 50V14A8 8 0 0 1 53 14V44H70A8 8 0 0 1 78 52V62C78 74 70 80 62 80H42C32 80 28 72 22 62C16 52 28 46 37 58Z", OLIVE),
    p("M53 44V54M65.5 44V53"), p("M37 30H53", stroke_width=10),
    p("M45 30C30 14 22 20 24 30C22 40 32 42 45 30C60 14 70 20 68 30C70 40 60 42 45 30Z", CLAY))
pic("plan-check",
    p("M5 5H52L64 17V76H5Z", PAPER) + p("M52 5V17H64", SKY, stroke=INK), c(21, 21, 7, BROWN, stroke=INK),
    ink("M11 40Q11 32 21 32T31 40Z", fill=SEA), ink("M38 46V38H45V31H52V24H58V46Z", fill=SUN), ink("M14 54H32M14 65H32"),
    c(67, 67, 24, SUN), ink("M54 63A14 14 0 0 1 79 59M80 71A14 14 0 0 1 55 75M80 50V60H70M54 84V74H64", stroke_width=5))
pic("plan-clear",
    bust(38, 56, 32, 90, SKY), head(38, 38, 18, DEEP, "line"), at(75, 29, bulb(SUN), p("M0-24V-25")),
    p("M10 58H68V91H10Z", PAPER), c(25, 67, 5, BROWN, stroke=INK),
    ink("M16 82Q16 74 25 74T34 82Z", fill=SEA), ink("M42 82V77H49V71H56V65H62V82Z", fill=SUN),
    hand(10, 76, DEEP, 6), hand(68, 76, DEEP, 6))
pic("plan-made-on-time",
    p("M5 5H44L56 17V91H5Z", PAPER) + p("M44 5V17H56", SKY, stroke=INK), c(20, 22, 7, BROWN, stroke=INK),
    ink("M10 41Q10 33 20 33T30 41Z", fill=SEA), ink("M14 52H34M14 63H24"),
    p("M71 10V5M66 5H76M84 14L88 10", stroke_width=5), c(71, 28, 18, PAPER), p("M71 28V15A13 13 0 0 1 83 23Z", SUN, stroke="none"), ink("M71 16V28L79 25"),
    p("M44 78V62H60V78ZM32 76H72V88H32Z", UMBER), limb("M82 70L72 63", SEA, 19), union([("M66 60H48", 24)], OLIVE), ink("M46 56V62M53 56V64"))
pic("review-meeting",
    bust(48, 38, 16, 60, SUN), head(48, 23, 12, OLIVE, "bob"), bust(18, 44, 14, 66, SEA), head(18, 30, 11.5, BROWN, "short"),
    bust(78, 44, 14, 66, CLAY), head(78, 30, 11.5, LIGHT, "crop", STRAW),
    p("M14 56H82L92 78H4Z", SKY), p("M36 59H60L63 74H33Z", PAPER, stroke=INK), ink("M43 66H53"), p("M14 78V90M82 78V90"))

# Answers: a hand on the plate --------------------------------------------------------------------------------------------------
FIST_ALONE = (p("M-9-1C-4-4-2-9-2-15C-2-23 8-23 8-15C8-11 7-8 6-5H13A3.75 3.75 0 0 1 13 2.5A3.75 3.75 0 0 1 13 10A3.75 3.75 0 0 1 13 17.5"
                  "H-2C-5 17.5-7 17-9 15Z", BROWN) + p("M7 2.5H14M7 10H14", stroke_width=3))
SMALL_FIST = p("M-19-4h10v22h-10Z", SUN) + FIST_ALONE
SMALL_PALM = (p("M-9 17H7V25H-9Z", SUN)
              + p("M-15 8V-9a3.25 3.25 0 0 1 6.5 0V-13.5a3.25 3.25 0 0 1 6.5 0V-15a3.25 3.25 0 0 1 6.5 0V-11a3.25 3.25 0 0 1 6.5 0V3L13-2"
                  "C16-5 20-2 17 2L11 13C9 16 7 18 3 19H-7C-12 17-15 13-15 8Z", BROWN)
              + p("M-8.5-9V3M-2-13V3M4.5-11V3", stroke_width=3))
SAID = bubble(32, 12, 64, 28, (46, 34), SEA, 7) + p("M40 20H56", stroke=PAPER)
RIM = c(48, 48, 43)
SLEEVES = p("M18 51H5A43 43 0 0 0 10 69H18ZM78 51H91A43 43 0 0 1 86 69H78Z", SUN)
pic("strongly-agree", disc(1, SAID, SLEEVES, at(26, 55, FIST_ALONE), mirrored(70, 55, FIST_ALONE)), RIM)
pic("agree", disc(.75, SAID, at(50, 62, SMALL_FIST)))
pic("neither", disc(.5, SAID, turned("matrix(0 -1 -1 0 46 60)", SMALL_FIST)))
DOWN = turned("matrix(1 0 0 -1 26 62)", FIST_ALONE) + turned("matrix(-1 0 0 -1 70 62)", FIST_ALONE)
pic("disagree", disc(.25, SAID, turned("matrix(1 0 0 -1 50 60)", SMALL_FIST)))
SLEEVES_DOWN = p("M18 47H5A43 43 0 0 0 6 65H18ZM78 47H91A43 43 0 0 1 90 65H78Z", SUN)
pic("strongly-disagree", disc(0, SAID, SLEEVES_DOWN, DOWN), RIM)
CALENDAR = p("M64 8H92V38H64Z", SUN) + p("M64 8H92V17H64Z", SEA) + p("M71 4V9M85 4V9")
pic("always", disc(1, FIST), CALENDAR, dots(*((x, y, 2.5) for x in (71, 78, 85) for y in (24, 31))))
pic("never", disc(0, at(-4, 0, PALM)), CALENDAR)
pic("a-little", disc(.25, p("M24 41H5.5A43 43 0 0 0 10.5 69H24Z", SUN),
                     union([("M40 55H46", 38), ("M44 43L60 30L75 38", 15), ("M46 55H56", 14), ("M46 69L62 70L75 61", 15)], BROWN),
                     ink("M46 47H56M46 61H58")), RIM)
pic("good-idea", disc(1, at(31, 49, bulb(SUN), p(RAYS)), at(63, 56, SMALL_FIST)))
pic("not-sure", disc(.5, at(32, 49, bulb(SUN)), at(66, 48, ASKING)))
pic("not-good-idea", disc(0, at(31, 49, bulb(SKY)), turned("matrix(1 0 0 -1 63 42)", SMALL_FIST)))
pic("do-not-understand", p(MIND, SKY),
    ink("M28 40C22 24 44 16 56 24C72 34 60 56 44 52C28 48 34 28 48 30C62 32 64 48 52 56C42 62 28 54 36 42C42 34 66 34 68 46"))


# Waiting: the same seat, more and more calendars ----------------------------------------------------------------------------------
def calendars(count):
    tops = range(58 - 13 * (count - 1), 59, 13)
    return ("".join(p(f"M{60 + (y // 13) % 2 * 3} {y}h29V88h-29Z", CLAY) for y in tops) + p("M60 68H92V88H60Z", PAPER)
            + dots(*((x, y, 2.5) for x in (68, 76, 84) for y in (74, 82))) + p(f"M69 {tops[0] - 3}v5M83 {tops[0] - 3}v5"))


for count, name in enumerate(("under-3-months", "3-to-6-months", "6-to-12-months", "1-to-2-years", "over-2-years"), 1):
    pic(f"wait-{name}", SITTING, calendars(count))
pic("not-waiting",
    SITTING, p("M66 36V44L75 60L66 76V86H90V76L81 60L90 44V36Z", PAPER),
    p("M68 82L78 72L88 82V84H68ZM72 46H84L78 58Z", SUN, stroke="none"), p("M62 34H93M62 88H93"), limb("M86 10L12 86", CLAY, 16))

# Years at work: more and more calendars beside the same worker ------------------------------------------------------
WORKER = (bust(30, 52, 26, 90, SEA) + ink("M20 57L30 72L40 57") + p("M22 70H38V86H22Z", PAPER, stroke=INK) + ink("M27 78H33") + head(30, 34, 17, BROWN, "side"))


def years(*tops):
    return "".join(p(f"M{62 + i % 2 * 2} {y}H{90 + i % 2 * 2}V88H{62 + i % 2 * 2}Z", SUN) for i, y in enumerate(tops))


LAST_YEAR = p("M60 70H88V88H60Z", PAPER) + dots((67, 79, 2.5), (74, 79, 2.5), (81, 79, 2.5))
pic("years-under-1", WORKER, p("M60 60H90V88H60Z", PAPER), p("M60 60H90V70H60Z", CLAY), p("M68 57V62M82 57V62"), dots((67, 79, 2.5), (75, 79, 2.5), (83, 79, 2.5)))
pic("years-1-to-5", WORKER, years(35, 53), LAST_YEAR, p("M70 31V37M84 31V37"))
pic("years-over-5", WORKER, years(10, 22, 34, 46, 58), LAST_YEAR, p("M70 6V12M84 6V12"))
