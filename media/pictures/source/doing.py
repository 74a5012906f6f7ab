"""What people do, how they answer, how long they wait, how long they have worked."""
from parts import *
from exemplars import EAR, FIST, MIND, PALM


# Shared parts: those without a place are drawn around 0,0 ------------------------------------------------------------------
def at(x, y, *what):
    return turned(f"translate({n(x)} {n(y)})", "".join(what))


def tilted(x, y, angle, *what):
    return turned(f"translate({n(x)} {n(y)})rotate({angle})", "".join(what))


def mirrored(x, y, *what):
    return turned(f"matrix(-1 0 0 1 {n(x)} {n(y)})", "".join(what))


def scaled(d, k, dx, dy):
    """The same path at another size; the line keeps its width."""
    odd = iter(range(999))
    return re.sub(r"-?[\d.]+", lambda m: n(float(m[0]) * k + (dy if next(odd) % 2 else dx)) + " ", d)


def pointing(skin, sleeve):
    """A hand from below; the fingertip is 0,0."""
    return (p("M-9 42H15V50H-9Z", sleeve)
            + p("M-6 6A6 6 0 0 1 6 6V18H19A6 6 0 0 1 25 24V30C25 39 20 43 14 43H-4C-11 43-14 36-17 31C-21 24-13 19-6 28Z", skin)
            + p("M6 18V26M15.5 18V25"))


def clock(x, y, r, wedge, hands, face=PAPER):
    return c(x, y, r, face) + p(wedge, SUN, stroke="none") + ink(hands)


def cloud(dx=0, dy=0):
    return p(scaled("M24 48C10 50 4 34 14 28C8 14 26 4 36 11C44 3 58 4 62 11C74 4 88 12 84 26C94 32 88 48 74 46C66 52 34 52 24 48Z", 1, dx, dy), PAPER)


QUESTION = "M-8-9C-8-19 8-19 8-9C8-3 0-3 0 4"
ASKING = ink(QUESTION) + dots((0, 12, 3))
PENCIL_TIP = p("M0 0L-8-17H8Z", PAPER) + ink("M0 0L-2-4H2Z")


def pencil(colour, length=66):
    return p(f"M0 0L-8-17V-{length}H8V-17Z", colour) + PENCIL_TIP


BULB = "M-8 13C-8 6-16 4-16-6A16 16 0 0 1 16-6C16 4 8 6 8 13Z"
RAYS = "M0-30V-35M-21-21L-25-25M21-21L25-25M-25-2H-30"


def bulb(glass):
    return p(BULB, glass) + p("M-6 21H6")


# Doing: saying and deciding -----------------------------------------------------------------------------------------------
pic("ask",
    bust(31, 70, 25, 90, SUN), head(31, 53, 17, OLIVE, "hijab", mouth="open", cover=SEA),
    bubble(44, 5, 92, 46, (52, 59)), at(68, 27, ASKING))
pic("answer",
    bubble(5, 5, 59, 46, (14, 58)), at(32, 26, ASKING),
    bubble(34, 40, 91, 78, (80, 91), SUN), ink("M47 53H78M47 65H66"))
pic("decide-together",
    cloud(0, -2), c(32, 26, 9, SUN, stroke=INK), p("M55 17h18v18h-18Z", SEA, stroke=INK),
    bust(19, 77, 14, 90, CLAY), head(19, 65, 11, DEEP, "crop"),
    bust(77, 77, 14, 90, SKY), head(77, 65, 11, LIGHT, "short", RED, glasses=True),
    bust(48, 81, 14, 91, SUN), head(48, 69, 11, OLIVE, "part", UMBER))
SMALL_EAR = p(scaled(EAR, .42, -24, -20), OLIVE) + ink("M-5-5C-5-12 6-12 6-5C6 0 0 1 0 8")
pic("tell-once",
    bust(22, 44, 18, 56, SEA), head(22, 26, 14, DEEP, "short", mouth="open"),
    bubble(46, 6, 91, 34, (42, 42)), ink("M57 16H80M57 25H72"), *(at(x, 74, SMALL_EAR) for x in (18, 48, 78)))
pic("change",
    c(26, 26, 19, SUN), p("M52 52h36v36h-36Z", SEA), p("M56 16Q78 16 78 40M68 31L78 41L88 31M40 80Q18 80 18 56M8 65L18 55L28 65"))
pic("explain",
    p("M42 6H91V56H42Z", PAPER), c(56, 20, 6, SUN, stroke=INK), p("M66 46V30L75 20L84 30V46Z", CLAY, stroke=INK),
    bust(24, 50, 20, 90, SEA), head(24, 32, 15, BROWN, "bun", mouth="open"), limb("M36 72L50 66L54 44", SEA, 13), hand(54, 42, BROWN),
    bust(74, 82, 16, 91, SUN), head(74, 70, 12, LIGHT, "side", UMBER))
pic("read",
    bust(48, 44, 34, 90, CLAY), head(48, 27, 18, LIGHT, "bob", GREY, glasses=True),
    p("M12 54Q34 50 48 60Q62 50 84 54V84Q62 80 48 90Q34 80 12 84Z", PAPER), ink("M48 60V88M22 65Q32 64 38 68M22 75Q32 74 38 78M58 68Q64 64 74 65M58 78Q64 74 74 75"),
    hand(12, 74, LIGHT, 6), hand(84, 74, LIGHT, 6))
GRIP = "M-13 36L10 60"
pic("write",
    p("M6 26H66V90H6Z", PAPER), ink("M16 42H40M16 74C20 60 26 60 25 70S30 78 36 68S42 72 44 74"),
    tilted(44, 74, 40, pencil(SUN, 84)))
pic("draw",
    p("M5 22H80V90H5Z", PAPER), c(26, 42, 9, SUN, stroke=INK), p("M13 80L30 62L40 72L50 60L66 80Z", SEA, stroke=INK),
    tilted(58, 66, 35, pencil(CLAY, 66)))

# Doing: with a thing -------------------------------------------------------------------------------------------------------
pic("use-computer",
    p("M18 8H78V56H18Z", PAPER), p("M26 16H70V48H26Z", SKY, stroke=INK), p("M18 56H78L90 84H6Z", GREY), ink("M28 64H68"),
    limb("M22 90L34 76", SEA, 16), limb("M74 90L62 76", SEA, 16), hand(36, 74, BROWN, 7), hand(60, 74, BROWN, 7))
pic("use-tablet",
    p("M20 4H72A6 6 0 0 1 78 10V82A6 6 0 0 1 72 88H20A6 6 0 0 1 14 82V10A6 6 0 0 1 20 4Z", PAPER), p("M22 14H70V76H22Z", SKY, stroke=INK),
    ink("M35 40A13 13 0 0 1 61 40M28 38A20 20 0 0 1 68 38"), tilted(49, 40, -12, pointing(DEEP, SUN)))
pic("picture-cards",
    p("M3 62H93V82H3Z", SEA), p("M6 14H32V70H6ZM35 14H61V70H35ZM64 14H90V70H64Z", PAPER),
    p("M12 44V32L19 24L26 32V44Z", CLAY, stroke=INK), c(48, 35, 9, SUN, stroke=INK),
    p("M77 45C67 38 67 26 73 26Q77 26 77 30Q77 26 81 26C87 26 87 38 77 45Z", CLAY, stroke=INK), ink("M13 57H25M42 57H54M71 57H83"))
pic("find",
    p("M5 20L34 12L62 20L91 12V76L62 84L34 76L5 84Z", PAPER), ink("M34 14V74M62 22V82M12 66Q20 54 28 60"),
    limb("M66 62L86 86", CLAY, 14), c(52, 44, 23, SKY, stroke=INK),
    p("M52 60C44 50 41 46 41 40A11 11 0 0 1 63 40C63 46 60 50 52 60Z", SUN, stroke=INK), dots((52, 40, 3.5)))
pic("choose-one",
    p("M6 6H44V60H6Z", SUN), p("M52 6H90V60H52Z", PAPER), c(25, 24, 10, SEA, stroke=INK), p("M61 21h20v20h-20Z", SKY, stroke=INK),
    at(26, 42, pointing(BROWN, SKY)))
pic("choose-many",
    p("M5 5H39V38H5ZM5 45H39V78H5ZM46 45H80V78H46Z", SUN), p("M46 5H80V38H46Z", PAPER),
    c(22, 21.5, 8, SEA, stroke=INK), p("M15 54h14v14h-14Z", CLAY, stroke=INK), p("M54 28L63 13L72 28Z", SKY, stroke=INK), c(57, 56, 5, SEA, stroke=INK),
    at(67, 44, pointing(BROWN, SKY)))

# Doing: with others ---------------------------------------------------------------------------------------------------------
pic("join-in",
    limb("M10 64L8 86", SKY, 12), limb("M16 64L24 86", SKY, 12), limb("M13 48V62", SUN, 20), limb("M16 46L28 34", SUN, 11), hand(30, 30, BROWN), head(12, 28, 9.5, BROWN, "crop"),
    limb("M82 64V86", SEA, 14), limb("M58 64V86", SEA, 14))
pic("work-together",
    limb("M48 8V20", SUN, 24), limb("M12 78L20 72", SEA, 24), limb("M84 78L76 72", CLAY, 24),
    c(48, 36, 14, LIGHT), c(34, 60, 14, DEEP), c(62, 60, 14, OLIVE))
CHAIR = "M8 40V88M8 70H38V88"
SITTING = (p(CHAIR) + limb("M38 62V84H46", SKY, 14) + limb("M24 62H38", SKY, 16) + limb("M22 44V58", SEA, 24) + head(23, 22, 13, DEEP, "short")
           + limb("M22 46L29 57H38", SEA, 12) + hand(40, 57, DEEP))
pic("wait",
    SITTING, p("M66 36V44L75 60L66 76V86H90V76L81 60L90 44V36Z", PAPER), p("M68 82L78 72L88 82V84H68ZM72 46H84L78 58Z", SUN, stroke="none"), p("M62 34H93M62 88H93"))

# Doing: time and the plan ----------------------------------------------------------------------------------------------------
pic("early",
    clock(70, 26, 21, "M70 26V10A16 16 0 0 1 86 26Z", "M70 13V26H80"), p("M14 70A24 24 0 0 1 62 70Z", SUN), p("M4 70H92V90H4Z", SEA),
    p("M38 36V30M16 44L11 39M60 50L64 46"))
pic("late",
    clock(72, 23, 19, "M72 23V9A14 14 0 0 1 86 23Z", "M72 11V23L64 30"),
    limb("M30 60L20 76L8 74", SKY, 14), limb("M34 60L50 66L48 86", SKY, 14), limb("M36 44L30 58", CLAY, 24), head(40, 22, 12, LIGHT, "part", RED),
    limb("M36 44L50 56L60 50", CLAY, 12), hand(62, 49, LIGHT))
pic("remember",
    p("M30 80H66V90H30Z", SEA), p("M37 50V14A8 8 0 0 1 53 14V44H70A8 8 0 0 1 78 52V62C78 74 70 80 62 80H42C32 80 28 72 22 62C16 52 28 46 37 58Z", OLIVE),
    p("M53 44V54M65.5 44V53"), p("M37 30H53", stroke_width=10), p("M45 30C30 14 22 20 24 30C22 40 32 42 45 30C60 14 70 20 68 30C70 40 60 42 45 30Z", CLAY))
PERSON_SHEET = (p("M8 6H48L64 22V90H8Z", PAPER) + p("M48 6V22H64", SKY, stroke=INK) + c(30, 28, 8, BROWN, stroke=INK)
                + p("M17 52C17 42 23 39 30 39S43 42 43 52Z", SEA, stroke=INK) + ink("M18 64H40M18 76H36"))
pic("plan-check", PERSON_SHEET, p("M78 76L89 88", stroke_width=8), c(64, 60, 20, SKY), ink("M54 60Q54 50 63 50"))
pic("plan-clear", at(-2, 0, PERSON_SHEET), at(66, 46, bulb(SUN), p(RAYS)))
pic("plan-made-on-time", PERSON_SHEET, clock(66, 62, 24, "M66 62V45A17 17 0 0 1 83 62Z", "M66 46V62H78", SKY))
pic("review-meeting",
    bust(48, 38, 16, 60, SUN), head(48, 23, 12, OLIVE, "bob"), bust(18, 44, 14, 66, SEA), head(18, 30, 11.5, BROWN, "short"),
    bust(78, 44, 14, 66, CLAY), head(78, 30, 11.5, LIGHT, "crop", STRAW),
    p("M14 56H82L92 78H4Z", SKY), p("M38 60H58L61 73H35Z", PAPER, stroke=INK), p("M14 78V90M82 78V90"))

# Answers: a hand on the plate --------------------------------------------------------------------------------------------------
SMALL_FIST = (p("M-19-4h10v22h-10Z", SUN)
              + p("M-9-1C-4-4-2-9-2-15C-2-23 8-23 8-15C8-11 7-8 6-5H13A3.75 3.75 0 0 1 13 2.5A3.75 3.75 0 0 1 13 10A3.75 3.75 0 0 1 13 17.5"
                  "H-2C-5 17.5-7 17-9 15Z", BROWN) + p("M7 2.5H14M7 10H14", stroke_width=3))
SMALL_PALM = (p("M-9 17H7V26H-9Z", SUN)
              + p("M-15 8V-9a3.25 3.25 0 0 1 6.5 0V-13.5a3.25 3.25 0 0 1 6.5 0V-15a3.25 3.25 0 0 1 6.5 0V-11a3.25 3.25 0 0 1 6.5 0V2L15-4"
                  "C18-7 22-3 19 1L11 13C9 16 7 18 3 19H-7C-12 17-15 13-15 8Z", BROWN) + p("M-8.5-9V3M-2-13V3M4.5-11V3", stroke_width=3))
SAID = bubble(28, 10, 68, 29, (46, 37), SEA, 7) + p("M37 19.5H59", stroke=PAPER)
pic("strongly-agree", disc(1, SAID, at(27, 61, SMALL_FIST), mirrored(69, 61, SMALL_FIST)))
pic("agree", disc(.75, SAID, at(52, 62, SMALL_FIST)))
pic("neither", disc(.5, SAID, turned("matrix(0 -1 -1 0 46 62)", SMALL_FIST)))
pic("disagree", disc(.25, SAID, at(48, 58, SMALL_PALM)))
pic("strongly-disagree", disc(0, SAID, at(68, 56, SMALL_PALM), mirrored(28, 56, SMALL_PALM)))
DAYS = ((71, 20), (83, 20), (71, 29), (83, 29))


def days(*marks):
    return p("M62 4H92V36H62Z", SUN) + p("M62 4H92V13H62Z", SEA) + "".join(marks)


pic("always", disc(1, at(-4, 6, FIST)), days(dots(*((x, y, 3.5) for x, y in DAYS))))
pic("never", disc(0, at(-6, 4, PALM)), days(*(c(x, y, 3, PAPER, stroke=INK, stroke_width=3) for x, y in DAYS)))
pic("a-little", disc(.25, p("M12 38h14v30h-14Z", SUN),
                     union([("M40 54H44", 38), ("M44 42C56 30 70 30 75 38", 14), ("M46 66C58 70 70 68 75 60", 14)], BROWN), ink("M48 52H56")))
pic("good-idea", disc(1, at(34, 48, bulb(SUN), p(RAYS)), at(66, 58, SMALL_FIST)))
pic("not-sure", disc(.5, at(34, 46, bulb(SUN)), at(66, 46, ASKING)))
pic("not-good-idea", disc(0, at(34, 46, bulb(SKY)), at(66, 52, SMALL_PALM)))
pic("do-not-understand", p(MIND, SKY), ink("M28 40C22 24 44 16 56 24C72 34 60 56 44 52C28 48 34 28 48 30C62 32 64 48 52 56C42 62 28 54 36 42C42 34 66 34 68 46"))


# Waiting: the same seat, more and more calendars ----------------------------------------------------------------------------------
def calendars(count):
    tops = range(58 - 13 * (count - 1), 59, 13)
    return ("".join(p(f"M60 {y}H92V88H60Z", CLAY) for y in tops) + p("M60 68H92V88H60Z", PAPER)
            + dots(*((x, y, 2.5) for x in (68, 76, 84) for y in (74, 82))) + p(f"M69 {tops[0] - 3}v5M83 {tops[0] - 3}v5"))


for count, name in enumerate(("under-3-months", "3-to-6-months", "6-to-12-months", "1-to-2-years", "over-2-years"), 1):
    pic(f"wait-{name}", SITTING, calendars(count))
pic("not-waiting",
    p("M8 40V88M8 70H38V88"), limb("M64 62L54 86", SKY, 14), limb("M68 62L80 86", SKY, 14), limb("M66 44V60", SEA, 24), head(68, 22, 13, DEEP, "short"),
    limb("M68 46L78 60", SEA, 12), hand(79, 61, DEEP))

# Years at work: a plant grows beside the same bag ---------------------------------------------------------------------------------
WORK_BAG = p("M18 58V50H36V58") + p("M6 58H48V88H6Z", CLAY) + ink("M8 72H46M27 68V76") + p("M4 89H92")
LEAF = "M0 0C0-14 12-16 20-14C20-4 12 2 0 0Z"
pic("years-under-1", WORK_BAG, p("M70 88V66"), at(70, 68, p(LEAF, SEA)), mirrored(70, 68, p(LEAF, SEA)))
pic("years-1-to-5", p("M70 88V40"), c(70, 38, 17, SEA), WORK_BAG)
pic("years-over-5",
    limb("M70 84V40", UMBER, 18),
    p("M34 52C18 50 16 32 30 28C28 12 46 4 56 10C66 2 84 8 84 22C96 28 94 50 78 50C70 58 44 58 34 52Z", SEA), WORK_BAG)
