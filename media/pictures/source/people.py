"""People around a child or young person, one child and many, bodies and senses."""
from exemplars import EAR, INNER_EAR
from parts import *

HEART = "M 0,1 C -1.4,.1 -1.2,-.9 -.55,-.9 C -.2,-.9 0,-.7 0,-.4 C 0,-.7 .2,-.9 .55,-.9 C 1.2,-.9 1.4,.1 0,1 Z"
BEARD = "M -.88,.05 C -.85,.6 -.5,.9 0,.9 C .5,.9 .85,.6 .88,.05 C .7,.35 .4,.3 0,.3 C -.4,.3 -.7,.35 -.88,.05 Z"
MIND = ("M -.34,1 L -.34,.7 C -.7,.55 -.9,.27 -.9,-.1 C -.9,-.63 -.5,-1 0,-1 C .46,-1 .78,-.7 .83,-.3 L .97,.05"
        " L .83,.17 L .83,.45 C .8,.6 .7,.66 .43,.66 L .43,1 Z")


def heart(x, y, r, line=INK):
    """A heart on a fill; on the background its line is currentColor."""
    return p(rel(x, y, r, HEART), CLAY, stroke=line)


def bearded(x, y, r, skin, tone=BLACK, hair="short", **kw):
    """A head with a beard; the mouth is a line in the colour of the skin."""
    return (head(x, y, r, skin, hair, tone, **kw) + p(rel(x, y, r, BEARD), tone, stroke="none")
            + p(rel(x, y, r, "M -.25,.52 Q 0,.68 .25,.52"), stroke=skin, stroke_width=3))


def lids(x, y, r, skin, lid="M -.58,.08 Q -.38,.28 -.18,.08 M .18,.08 Q .38,.28 .58,.08"):
    """Closed or narrow eyes over the eyes of a head."""
    return ("".join(c(x + side * .38 * r, y + .1 * r, .2 * r, skin, stroke="none") for side in (-1, 1))
            + ink(rel(x, y, r, lid), stroke_width=3))


# People by age --------------------------------------------------------------------------------------------------------
pic("baby",
    p("M48 4C27 4 19 20 22 36C10 46 18 76 40 91H56C78 76 86 46 74 36C77 20 69 4 48 4Z", SKY), c(48, 32, 18, OLIVE, stroke=INK),
    ink("M50 15Q42 18 46 23Q51 25 51 20", stroke_width=3), dots((40, 31, 2.5), (56, 31, 2.5)), c(48, 41, 5, SUN, stroke=INK),
    ink("M23 48Q44 62 70 68M72 48Q66 56 56 61"))
pic("toddler",
    bust(46, 50, 19, 84, SEA), limb("M40 80L24 84", SKY, 16), limb("M52 80L68 84", SKY, 16),
    c(20, 83, 7, CLAY), c(72, 83, 7, CLAY), limb("M32 62L28 72", SEA, 13), limb("M60 62L70 66", SEA, 13),
    hand(27, 74, LIGHT), p("M72 52h18v18h-18Z", SUN), hand(71, 66, LIGHT), head(46, 29, 21, LIGHT, "side", STRAW))
pic("teenager",
    p("M16 90V58Q16 50 24 50H72Q80 50 80 58V90Z", SKY), p("M28 62C22 48 34 44 48 44S74 48 68 62Z", CLAY), bust(48, 54, 29, 90, CLAY),
    p("M42 64V78M54 64V74", stroke=PAPER), limb("M29 62V76Q29 84 22 86M67 62V76Q67 84 74 86", SKY, 12),
    head(48, 33, 18, BROWN, "tail"))
pic("adult",
    bust(48, 52, 36, 90, SKY), p("M32 54L48 66L40 78L28 58ZM64 54L48 66L56 78L68 58Z", PAPER, stroke=INK), ink("M48 68V88"),
    bearded(48, 32, 19, OLIVE, UMBER))
pic("older-person",
    bust(48, 54, 34, 90, CLAY), p("M38 54L48 76L58 54Z", PAPER, stroke=INK), ink("M48 76V89"),
    head(48, 38, 18, LIGHT, "bun", GREY, glasses=True))

# Families and homes ---------------------------------------------------------------------------------------------------
pic("family",
    bust(26, 44, 22, 90, SEA), head(26, 27, 15, BROWN, "bob"), bust(70, 42, 22, 90, SKY), bearded(70, 25, 15, BROWN, BLACK, "crop"),
    bust(48, 72, 17, 90, SUN), head(48, 58, 13, BROWN, "short"))
pic("grandparent",
    bust(36, 50, 30, 90, SEA), bearded(36, 30, 19, BROWN, GREY, "crop"),
    bust(70, 74, 20, 90, SUN), head(70, 60, 13, BROWN, "short"))
pic("foster-carer",
    p("M42 42V88H90V42L66 20Z", SUN), p("M36 46L66 17L93 43"), bust(66, 61, 18, 88, SEA),
    head(66, 47, 13, OLIVE, "part", UMBER), p("M3 89H93"),
    limb("M24 72L21 84M30 72L33 84", SKY, 13), bust(28, 52, 13, 76, CLAY), head(28, 40, 12, DEEP, "short"),
    limb("M55 76L40 64", SEA, 12), hand(38, 62, OLIVE), p("M6 66V60H15V66"), p("M3 66h15v21h-15Z", SKY))
pic("one-trusted-adult",
    bust(64, 52, 27, 90, SKY), head(64, 36, 17, BROWN, "part", GREY),
    ink("M55 54L64 70L73 54"), bust(24, 74, 19, 90, SUN), head(24, 60, 14, OLIVE, "short", mouth="open"),
    limb("M82 84Q62 90 42 81", SKY, 13), hand(39, 79, BROWN, 6),
    bubble(4, 4, 44, 37, (20, 46), r=8), c(24, 20.5, 11, SUN, stroke=INK), dots((20, 19, 1.8), (28, 19, 1.8)), ink("M19 26Q24 22 29 26", stroke_width=3))
pic("council-care",
    p("M12 40H84V88H12Z", PAPER), p("M4 40L48 8L92 40Z", SKY), heart(48, 27, 9),
    f'<g stroke="{INK}">' + p("M14 42h10v46h-10ZM72 42h10v46h-10Z", SUN) + "</g>",
    bust(48, 74, 17, 88, SEA), head(48, 60, 13, BROWN, "short"), p("M4 88H92"))

# People who help ------------------------------------------------------------------------------------------------------
pic("teacher",
    p("M4 6H92V64H4Z", SEA), p("M14 44L26 20L38 44Z", stroke=PAPER), p("M14 54H40", stroke=PAPER),
    bust(64, 62, 26, 90, SUN), head(64, 42, 17, DEEP, "bun"), limb("M46 76L38 62", SUN, 13), ink("M38 58L30 40"), hand(38, 58, DEEP))
pic("helper-at-school",
    bust(26, 42, 20, 80, SEA), head(26, 26, 15, OLIVE, "bob", GREY), bust(66, 56, 18, 80, CLAY), head(66, 42, 13, DEEP, "short"),
    p("M48 60H84L90 78H42Z", PAPER), ink("M58 67H66M56 72H72"), p("M4 78H92V88H4Z", SUN),
    limb("M14 60L20 72L40 70", SEA, 12), hand(45, 69, OLIVE), p("M76 70L88 52"), hand(80, 65, DEEP))
pic("nurse",
    bust(48, 54, 36, 90, SKY), p("M34 55L48 72L62 55Z", PAPER, stroke=INK), ink("M66 62V70"), c(66, 76, 6, SUN, stroke=INK),
    head(48, 38, 18, LIGHT, "bob", UMBER), p("M32 22L36 5H60L64 22Z", SEA), p("M48 9v10M43 14h10", stroke=PAPER))
pic("therapist",
    bust(20, 52, 17, 90, SEA), head(20, 35, 14, LIGHT, "crop", STRAW), c(65, 66, 22, SKY), bust(65, 28, 15, 52, SUN),
    limb("M57 54L44 62L43 80M73 54L86 62L87 80", CLAY, 13), ink("M65 58A10 10 0 0 1 74 68"), head(65, 17, 11, BROWN, "crop"),
    limb("M24 68L44 46", SEA, 12), hand(48, 43, LIGHT))
pic("speech-therapist",
    bust(24, 56, 20, 90, SEA), head(24, 39, 17, DEEP, "part", BLACK, mouth="open"), limb("M26 84L44 76L42 62", SEA, 12), union([("M41 56L33 50", 12)], DEEP),
    bust(76, 74, 16, 90, SUN), head(76, 60, 14, LIGHT, "short", UMBER, mouth="open"),
    p("M46 5H92V37H46Z", PAPER), p("M53 21Q62 8 69 14Q76 8 85 21Q69 36 53 21Z", CLAY, stroke=INK), ink("M57 21Q69 27 81 21"),
    p("M53 52Q58 59 53 66"))
pic("social-worker",
    bust(32, 56, 29, 90, SEA), head(32, 38, 17, BROWN, "bun"), ink("M20 60L32 74L44 60"),
    p("M20 70H44V86H20Z", PAPER, stroke=INK), dots((27, 78, 3)), ink("M34 78H39"),
    p("M64 50V26L78 12L92 26V50Z", SUN), p("M58 30L78 10"), heart(78, 36, 8))
pic("psychologist",
    bust(24, 68, 20, 90, SEA), head(24, 52, 15, LIGHT, "side", GREY, glasses=True),
    turned("matrix(-1 0 0 1 134 0)", p(rel(66, 34, 28, MIND), SKY)), heart(69, 28, 12), p("M38 70H62V90H38Z", PAPER), ink("M45 78H55"))
pic("interpreter",
    bubble(4, 6, 42, 34, (34, 46)), bubble(54, 6, 92, 34, (62, 46), SKY), ink("M14 16H32M14 25H26"),
    ink("M67 24V15M73 24V12M79 24V15M72 27L66 23", stroke_width=5), dots((73, 26, 6)),
    bust(48, 74, 24, 90, SEA), head(48, 58, 15, OLIVE, "short", UMBER))
pic("inspectors",
    bust(26, 44, 22, 90, SEA), head(26, 26, 15, DEEP, "crop", glasses=True),
    bust(70, 44, 22, 90, SKY), head(70, 26, 15, LIGHT, "bob", STRAW),
    p("M30 54H64V90H30Z", PAPER), p("M40 48H54V58H40Z", SUN), ink("M38 68H48M62 78L70 87", stroke_width=5), c(55, 73, 10, SKY, stroke=INK))
pic("leader",
    p("M48 50V64M20 70V64H76V70"), bust(48, 36, 22, 55, SEA), ink("M40 38L48 46L56 38M48 46V53"), head(48, 22, 15, BROWN, "side"),
    *(bust(x, 80, 17, 90, SUN) + head(x, 69, 11, skin, hair) for x, skin, hair in ((22, LIGHT, "short"), (74, DEEP, "part"))))

# One and many ---------------------------------------------------------------------------------------------------------
pic("one-child",
    *(bust(x, 46, 11, 78, SKY) + c(x, 35, 8, SKY) for x in (14, 82)),
    c(48, 50, 31, SUN), bust(48, 62, 16, 77, SEA), head(48, 45, 15, BROWN, "short"))
pic("each-child",
    *(bust(x, 40, 12, 62, tone) + head(x, 27, 11, skin, hair) + p(f"M{x - 11} 54H{x + 11}V88H{x - 11}Z", PAPER)
      for x, tone, skin, hair in ((17, SEA, OLIVE, "short"), (48, CLAY, DEEP, "bun"), (79, SKY, LIGHT, "side"))),
    c(17, 71, 6, SUN, stroke=INK), p("M42 65h12v12h-12Z", SKY, stroke=INK), p("M79 64L86 77H72Z", CLAY, stroke=INK))
pic("all-children",
    limb("M14 70V84M23 70V84M43 70V84M53 70V84M73 70V84M82 70V84", SKY, 12),
    limb("M19 53L33 65L48 53L63 65L77 53", LIGHT, 12),
    bust(18, 47, 11, 73, CLAY), bust(48, 47, 11, 73, SEA), bust(78, 47, 11, 73, SUN), hand(33, 66, DEEP), hand(63, 66, OLIVE),
    c(7, 39, 3, RED), c(29, 39, 3, RED), head(18, 36, 11, LIGHT, "part", RED), head(48, 35, 12, DEEP, "line"), head(78, 36, 12, OLIVE, "crop"))
pic("something-else",
    p("M6 6H42V42H6ZM54 6H90V42H54ZM6 54H42V90H6Z", PAPER), c(24, 24, 8, SEA, stroke=INK), p("M64 16h16v16h-16Z", CLAY, stroke=INK),
    p("M24 62L34 80H14Z", SKY, stroke=INK), p("M50 50H92V92H50Z", SUN), dots((59, 71, 4.5), (71, 71, 4.5), (83, 71, 4.5)))

# Senses and the body ---------------------------------------------------------------------------------------------------
pic("see", p("M4 52Q48 8 92 52Q48 96 4 52Z", PAPER), c(48, 52, 18, SKY, stroke=INK), dots((48, 52, 9)), p("M20 18Q48 2 76 18"))
pic("blind",
    bust(32, 52, 28, 90, SUN), head(32, 32, 18, OLIVE, "short"), dots((24, 34, 7.5), (40, 34, 7.5)), ink("M15 32H49", stroke_width=3),
    p("M62 36L87 88", stroke_width=11), p("M62 36L80 73", stroke=PAPER, stroke_width=3), p("M80 73L87 88", stroke=CLAY, stroke_width=3),
    limb("M44 86L64 62", SUN, 13), hand(71, 56, OLIVE, 6))
pic("deaf", p(EAR, LIGHT), ink(INNER_EAR), limb("M14 12L84 84", SKY))
pic("sign-language",
    union([("M16 40H34M18 48H32", 22), ("M12 38L8 22M20 34L19 12M28 34L30 11M35 38L40 18M36 48L46 38", 13), ("M25 52V62", 20)], BROWN),
    p("M15 62h20v14h-20Z", SUN),
    union([("M60 62H78M62 68H76", 22), ("M58 60V34M80 60V38M56 68L45 60", 13), ("M69 70V78", 20)], BROWN),
    p("M59 78h20v12h-20Z", SUN), ink("M66 54V62M73 54V62"), p("M54 20Q64 10 76 16M10 86Q24 92 40 84"))
pic("touch",
    c(40, 28, 23, PAPER), c(40, 28, 13, SKY, stroke=INK),
    union([("M40 28V70", 17), ("M52 56V70M62 58V70M71 61V70", 16), ("M46 74H65", 30), ("M36 76L24 64", 15)], OLIVE))
pic("noise-too-loud",
    p("M4 18H12L24 6V44L12 32H4Z", SKY), p("M31 16Q36 25 31 34"), bust(58, 72, 26, 90, SUN),
    head(58, 52, 19, LIGHT, "short", RED, mouth="flat", brows=True),
    limb("M32 88L28 78L34 62", SUN, 13), limb("M84 88L88 78L82 62", SUN, 13), c(37, 54, 8, LIGHT), c(79, 54, 8, LIGHT))
pic("bright-light",
    c(22, 22, 12, SUN), p("M41 22H46M22 41V46M35 35L39 39M35 9L37 7M9 35L7 37M22 3.5V4M3.5 22H4"),
    bust(52, 76, 26, 90, SEA), head(52, 58, 19, LIGHT, "crop", RED), lids(52, 58, 19, LIGHT, "M -.58,.2 L -.2,.14 M .2,.14 L .58,.2"),
    limb("M72 86L84 72L78 56", SEA, 15), union([("M48 48H72", 17), ("M66 50L62 56", 13)], LIGHT))
pic("walk",
    turned("translate(0 3)", "".join((
        limb("M48 57L38 68L27 80H22", SKY, 15), limb("M48 57L60 68L64 81H70", SKY, 15), limb("M48 40L36 46L32 56", SUN, 12),
        limb("M48 38V55", SUN, 26), limb("M50 40L58 50L68 48", SUN, 12), hand(31, 58, LIGHT), hand(70, 47, LIGHT),
        head(50, 19, 13, LIGHT, "short", RED)))))
pic("walking-frame",
    limb("M32 60L24 86", SKY, 15), limb("M36 60L46 86", SKY, 15), limb("M34 43V58", CLAY, 26), head(36, 23, 13, OLIVE, "bob"),
    p("M60 90V56A6 6 0 0 1 66 50H84A6 6 0 0 1 90 56V90M60 70H90"), limb("M38 46L52 53L60 52", CLAY, 12), hand(63, 51, OLIVE))
pic("feeding-help",
    bust(29, 60, 25, 90, SEA), head(29, 38, 20, BROWN, "short", mouth="open"),
    p("M64 49H74"), p("M41 49C45 41 61 41 64 49C61 57 45 57 41 49Z", SKY), union([("M72 46V52", 20)], LIGHT), p("M80 38h12v22h-12Z", CLAY),
    p("M56 72Q74 64 92 72Q90 89 80 89H68Q58 89 56 72Z", SUN), ink("M58 73H90"))
pic("sleep",
    p("M76 6A19 19 0 1 0 91 34A16 16 0 0 1 76 6Z", SUN), p("M6 40V90M6 78H90M90 62V90"), p("M10 62Q10 54 20 54H40V76H10Z", PAPER),
    head(28, 50, 14, LIGHT, "short", UMBER), lids(28, 50, 14, LIGHT), p("M38 62Q38 54 48 54H80Q90 54 90 64V78H38Z", SEA))
pic("tired",
    bust(38, 66, 30, 88, SEA), turned("rotate(14 44 44)", head(44, 42, 22, OLIVE, "side", mouth="open") + lids(44, 42, 22, OLIVE)),
    limb("M82 82L74 68", SEA, 18), c(68, 58, 10, OLIVE), p("M4 88H92"))
pic("medicine",
    p("M18 22H50L56 36V88H12V36Z", CLAY), p("M16 8H52V22H16Z", SUN), p("M12 46H56V76H12Z", SEA),
    p("M34 53v16M26 61h16", stroke=PAPER, stroke_width=6),
    p("M78 44V86", stroke_width=9), p("M78 8C90 8 92 22 90 30C88 40 84 44 78 44S68 40 66 30C64 22 66 8 78 8Z", SKY))
pic("healthy",
    heart(42, 44, 36, "currentColor"), ink("M14 44H28L36 30L46 56L52 44H62"),
    p("M70 58C78 52 90 56 90 70C90 82 82 90 76 90C72 90 72 88 70 88C68 88 68 90 64 90C58 90 50 82 50 70C50 56 62 52 70 58Z", SUN),
    p("M70 58C70 48 76 44 82 44C82 52 78 56 70 58Z", SEA))
pic("body",
    union([("M42 40L11 34M54 40L85 34", 13)], BROWN), limb("M42 62L36 85M54 62L60 85", SKY, 16),
    limb("M42 40L26 37M54 40L70 37", SUN, 14), limb("M48 44V58", SUN, 28), head(48, 21, 13, BROWN, "crop"))
