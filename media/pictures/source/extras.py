"""Ideas that the questionnaires need beside the groups: ages, plans for an area, problems, sending, keeping nothing."""
from exemplars import STEPS
from parts import *


def sheet(x0, y0, x1, y1, fold=14):
    """A page with a folded corner."""
    return p(f"M{x0} {y0}H{x1 - fold}L{x1} {y0 + fold}V{y1}H{x0}Z", PAPER) + p(f"M{x1 - fold} {y0}V{y0 + fold}H{x1}", SKY, stroke=INK)


def pin(x, y, fill):
    """A map pin on a fill; its tip is x,y."""
    return turned(f"translate({x} {y})", p("M0 0C-8-10-9-12-9-17A9 9 0 0 1 9-17C9-12 8-10 0 0Z", fill, stroke=INK) + dots((0, -17, 2.5)))


def standing(x, top, half, hip):
    """A body from the shoulders to the ground; the head comes over it."""
    return limb(f"M{n(x - half * .4)} {hip}V82M{n(x + half * .4)} {hip}V82", SKY, 13) + bust(x, top, half, hip, CLAY)


# People ---------------------------------------------------------------------------------------------------------------
pic("police",
    bust(50, 62, 34, 90, SKY), p("M36 62L50 78L64 62Z", PAPER, stroke=INK), p("M47 69H53L55 88H45Z", INK, stroke="none"),
    c(70, 79, 5, SUN, stroke=INK), head(50, 46, 18, BROWN, "crop"),
    p("M30 21C14 13 30 4 50 4S86 13 70 21Z", SKY), c(50, 13, 4, SUN, stroke=INK), p("M30 21H70V36Q50 30 30 36Z", PAPER),
    p("M34 23h8v4.5h-8ZM50 23h8v4.5h-8ZM42 27.5h8v4h-8ZM58 27.5h8v4.5h-8Z", INK, stroke="none"),
    limb("M14 85L11 72L20 60", SKY, 15), limb("M26 40V60", SUN, 14), hand(21, 57, BROWN, 6))
pic("older-child",
    bust(44, 56, 30, 90, SKY), limb("M24 62L62 84", SUN, 13), head(44, 37, 21, LIGHT, "part", BLACK),
    p("M50 66H90V90H50Z", CLAY), p("M50 66H90V74Q70 82 50 74Z", SUN), ink("M70 76V83", stroke_width=6))
pic("brother-sister",
    p("M4 89H92"), p("M15 46C3 46 3 60 6 64C3 76 8 86 11 89H19C22 86 27 76 24 64C27 60 27 46 15 46Z", SKY), c(15, 59, 8, LIGHT, stroke=INK),
    dots((12, 57, 1.5), (18, 57, 1.5)), c(15, 63, 2, SUN, stroke=INK, stroke_width=3), ink("M8 72Q16 80 23 74", stroke_width=3),
    standing(43, 54, 10, 72), c(32, 45, 3.5, RED), c(54, 45, 3.5, RED), head(43, 44, 11, LIGHT, "part", RED),
    standing(75, 31, 15, 60), head(75, 18, 11, LIGHT, "short", RED))
pic("age",
    p("M4 89H92"),
    standing(16, 62, 9, 73), head(16, 54, 10, OLIVE, "crop"),
    standing(43, 45, 11, 70), head(43, 34, 11, OLIVE, "crop"),
    standing(75, 31, 15, 62), head(75, 19, 12, OLIVE, "crop"))
pic("assessment",
    bust(24, 38, 20, 74, SEA), head(24, 22, 15, BROWN, "part", GREY), bust(75, 50, 16, 74, SUN), head(75, 36, 13, LIGHT, "short", UMBER),
    p("M4 72H92V82H4Z", CLAY), p("M14 82V90M82 82V90"),
    p("M60 66L70 84", stroke_width=10), c(49, 54, 20, PAPER), p("M38 55h11v11h-11ZM49 55h11v11h-11Z", SKY, stroke=INK),
    p("M43.5 44h11v11h-11Z", SUN, stroke=INK))

# Places ---------------------------------------------------------------------------------------------------------------
pic("school-unit",
    p("M6 88V38H90V88Z", PAPER), p("M3 38L48 16L93 38Z", SKY), p("M48 16V4L62 8L48 12", SKY), p("M3 89H93"),
    p("M14 46H22V56H14ZM30 46H38V56H30ZM14 66H24V88H14Z", stroke=INK), p("M42 44H84V84H42Z", SUN, stroke=INK),
    *(f'<g stroke="{INK}">' + bust(x, 68, 9, 84, t) + head(x, 60, 8, s, h) + "</g>" for x, t, s, h in ((53, CLAY, LIGHT, "short"), (73, SEA, DEEP, "crop"))))

# Things that stand for an idea ------------------------------------------------------------------------------------------
pic("nothing-kept",
    limb("M72 36L86 12", SEA, 15), turned("rotate(10 42 30)", p("M26 8H58V56H26Z", PAPER) + ink("M42 18H50M42 31H50") + dots((34, 18, 4), (34, 31, 4))),
    p("M18 46H74L68 91H24Z", SKY), limb("M16 44H74", SEA, 15), ink("M35 60L37 82M46 60V82M57 60L55 82"))
pic("send",
    p("M91 5L36 27L56 37Z", PAPER), p("M91 5L56 37L60 56Z", SKY), p("M91 5L60 56L76 49Z", PAPER),
    p("M64 66L56 76M47 45L36 50M54 50L49 56"),
    union([("M20 80L27 73", 27), ("M30 72L46 61", 19), ("M24 70L26 51", 14)], BROWN), p("M4 72L22 91L12 93L3 84Z", SEA))
pic("no-help",
    c(52, 32, 22, stroke_dasharray="6 8.4"),
    union([("M24 78H44", 22), ("M40 82L80 74", 15), ("M30 72H52", 13)], OLIVE), p("M6 66h14v24h-14Z", CLAY))
pic("barrier",
    p("M5 90V16H91V90Z", SEA), p("M14 89L36 18H60L82 89Z", PAPER, stroke=INK), ink("M48 23V31M48 78V89"),
    p("M34 44L26 32", stroke_width=14), limb("M18 56H80", BROWN, 30), p("M36 49L26 32", stroke=BROWN, stroke_width=6),
    c(80, 56, 13, OLIVE), c(80, 56, 5, stroke=INK), ink("M24 51H46M36 61H58"))
pic("five-things",
    union([("M30 60L20 40", 15), ("M38 52L34 28", 15), ("M50 52V24", 15), ("M62 54L68 30", 15), ("M62 72L80 58", 15), ("M44 66H52", 34)], BROWN), p("M32 80H62V91H32Z", SEA),
    c(13, 26, 8, SUN), c(31, 12, 8, CLAY), c(51, 11, 8, SKY), c(72, 14, 8, SUN), c(85, 43, 8, CLAY))
pic("big-problem",
    p("M64 5L92 54H36Z", SUN), ink("M64 22V36", stroke_width=7), dots((64, 45, 4)),
    bust(30, 74, 26, 91, SEA), head(30, 57, 17, OLIVE, "crop", mouth="wavy", brows=True), limb("M11 86L8 72L12 60", SEA, 12),
    limb("M49 86L52 72L48 60", SEA, 12), hand(13, 57, OLIVE), hand(47, 57, OLIVE))
pic("area-plan",
    sheet(6, 5, 90, 91, 16), p("M14 48V32L23 23L32 32V48Z", CLAY, stroke=INK),
    p("M38 48V18H52V48Z", SKY, stroke=INK), ink("M45 26V27M45 36V37M61 46V38"),
    c(61, 32, 6, SEA, stroke=INK), ink("M12 48H66M16 62H32M16 74H32"), turned("translate(2 3)", STEPS))

# Around the questions: days, minutes, weeks, hard words, a page that fails ------------------------------------------------
pic("until-day",
    p("M8 16H88V90H8Z", PAPER), p("M8 16H88V36H8Z", CLAY), p("M28 6V24M68 6V24"),
    dots(*((x, y, 3) for y in (48, 62) for x in (22, 39, 56)), (73, 48, 3), (22, 76, 3), (39, 76, 3)),
    c(67, 70, 15, SUN, stroke=INK), ink("M60 70L65 75L75 64"))
pic("minutes",
    c(48, 50, 38, PAPER), p("M48 50V20A30 30 0 0 1 78 50Z", SUN, stroke="none"), ink("M48 20V50H76"),
    p("M42 5H54M48 5V12"), dots((48, 80, 3), (18, 50, 3)), c(48, 50, 4, INK))
pic("three-weeks",
    *(p(f"M{x} 12H{x + 24}V44H{x}Z", PAPER) + p(f"M{x} 12H{x + 24}V23H{x}Z", CLAY) + p(f"M{x + 7} 6V15M{x + 17} 6V15")
      + dots(*((x + 5 + 7 * i, 33, 2.5) for i in range(count))) for x, count in ((5, 1), (36, 2), (67, 3))),
    p("M8 82C26 62 40 90 62 80", stroke_dasharray="1 8"), c(8, 80, 4, INK), pin(78, 90, SUN))
pic("hard-word",
    sheet(6, 14, 66, 91, 14), p("M14 44H58V60H14Z", SUN, stroke=INK), ink("M20 52H52"), ink("M16 32H44M16 72H56M16 82H44"),
    bubble(48, 4, 92, 42, (58, 52)), ink("M62 17C62 7 78 7 78 17C78 23 70 22 70 28"), dots((70, 35, 2.5)))
pic("went-wrong",
    p("M6 12H90V70H6Z", SKY), p("M38 70V84M58 70V84M26 88H70"), p("M48 20L72 62H24Z", SUN, stroke=INK), ink("M48 34V46", stroke_width=6),
    dots((48, 54, 3.5)))
