"""People around a child or young person, one child and many, bodies and senses."""
from parts import *
from exemplars import EAR, INNER_EAR

HEART = "M 0,1 C -1.4,.1 -1.2,-.9 -.55,-.9 C -.2,-.9 0,-.7 0,-.4 C 0,-.7 .2,-.9 .55,-.9 C 1.2,-.9 1.4,.1 0,1 Z"
BEARD = ("M -.88,.05 C -.85,.6 -.5,.9 0,.9 C .5,.9 .85,.6 .88,.05 C .7,.35 .4,.3 0,.3 C -.4,.3 -.7,.35 -.88,.05 Z")
MOUSTACHE = "M 0,.3 C .3,.25 .6,.4 .62,.62 C .4,.55 .2,.58 0,.52 C -.2,.58 -.4,.55 -.62,.62 C -.6,.4 -.3,.25 0,.3 Z"
MIND = ("M -.34,1 L -.34,.7 C -.7,.55 -.9,.27 -.9,-.1 C -.9,-.63 -.5,-1 0,-1 C .46,-1 .78,-.7 .83,-.3 L .97,.05"
        " L .83,.17 L .83,.45 C .8,.6 .7,.66 .43,.66 L .43,1 Z")
FRONT["sides"] = ("M -1,.3 C -1.4,.1 -1.35,-.55 -.85,-.65 C -.95,-.3 -.95,0 -1,.3 Z"
                  " M 1,.3 C 1.4,.1 1.35,-.55 .85,-.65 C .95,-.3 .95,0 1,.3 Z")


def heart(x, y, r, fill=CLAY):
    return p(rel(x, y, r, HEART), fill, stroke=INK)


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
    p("M26 62C20 48 34 44 48 44S76 48 70 62Z", CLAY), bust(48, 54, 36, 90, CLAY), ink("M38 62V74M58 62V74"),
    head(48, 33, 18, BROWN, "tail"), limb("M20 72L24 84L34 84M76 72L72 84L62 84", CLAY, 12), p("M38 64h20v26h-20Z", SKY),
    hand(37, 82, BROWN), hand(59, 82, BROWN))
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
    bust(36, 50, 30, 90, SEA), head(36, 30, 19, DEEP, "sides", GREY, glasses=True),
    p(rel(36, 30, 19, MOUSTACHE), GREY, stroke="none"),
    bust(70, 74, 20, 90, SUN), head(70, 60, 13, DEEP, "short"))
pic("foster-carer",
    p("M10 38V88H86V38L48 10Z", SUN), p("M3 42L48 8L93 42"), heart(48, 26, 7),
    bust(30, 64, 18, 88, SEA), head(30, 51, 13, OLIVE, "part", UMBER), bust(69, 72, 15, 88, CLAY), head(69, 58, 12, DEEP, "short"),
    p("M42 74V66H54V74"), p("M38 73h20v15h-20Z", SKY))
pic("brother-sister",
    bust(30, 58, 24, 90, SEA), head(30, 38, 18, LIGHT, "short", RED), bust(70, 66, 20, 90, SUN), head(70, 50, 16, LIGHT, "long", RED))
pic("one-trusted-adult",
    bust(44, 40, 34, 90, SKY), head(44, 24, 16, BROWN, "hijab", cover=SEA), bust(46, 76, 19, 91, SUN), head(46, 62, 13, OLIVE, "short"),
    limb("M14 62L16 80L24 82", SKY, 13), limb("M76 62L75 80L68 82", SKY, 13), hand(28, 82, BROWN), hand(64, 82, BROWN),
    p(rel(82, 22, 9, HEART), CLAY))
pic("council-care",
    p("M12 40H84V88H12Z", PAPER), p("M4 40L48 8L92 40Z", CLAY), c(48, 28, 8, PAPER, stroke=INK), ink("M48 24V28H51", stroke_width=3),
    p("M14 40h10v48h-10ZM72 40h10v48h-10Z", SKY), bust(48, 74, 17, 88, SUN), head(48, 60, 13, BROWN, "short"), p("M4 88H92"))

# People who help ------------------------------------------------------------------------------------------------------
pic("teacher",
    p("M4 6H92V64H4Z", SEA), p("M14 44L26 20L38 44Z", stroke=PAPER), p("M14 54H40", stroke=PAPER),
    bust(64, 62, 26, 90, SUN), head(64, 42, 17, DEEP, "bun"), limb("M46 76L38 62", SUN, 13), p("M38 58L30 40"), hand(38, 58, DEEP))
pic("helper-at-school",
    bust(26, 42, 20, 80, SEA), head(26, 26, 15, OLIVE, "bob", GREY), bust(66, 56, 18, 80, CLAY), head(66, 42, 13, DEEP, "short"),
    p("M48 60H84L90 78H42Z", PAPER), ink("M58 67H66M56 72H72"), p("M4 78H92V88H4Z", SUN),
    limb("M14 60L20 72L40 70", SEA, 12), hand(45, 69, OLIVE), p("M76 70L88 52"), hand(80, 65, DEEP))
pic("nurse",
    bust(48, 54, 36, 90, SKY), p("M34 55L48 72L62 55Z", PAPER, stroke=INK), ink("M66 62V70"), c(66, 76, 6, SUN, stroke=INK),
    head(48, 38, 18, LIGHT, "bob", UMBER), p("M32 22L36 5H60L64 22Z", SEA), p("M48 9v10M43 14h10", stroke=PAPER))
pic("therapist",
    bust(20, 52, 17, 90, SEA), head(20, 35, 14, LIGHT, "crop", STRAW), c(64, 67, 22, SKY),
    bust(64, 28, 15, 54, SUN), limb("M57 54V70M71 54V70", CLAY, 14), c(57, 74, 6, PAPER), c(71, 74, 6, PAPER), head(64, 17, 11, BROWN, "crop"),
    limb("M26 66L46 44", SEA, 12), hand(49, 42, LIGHT))
pic("speech-therapist",
    bust(22, 68, 18, 90, SEA), head(22, 52, 15, DEEP, "part", BLACK, mouth="open"),
    bust(76, 72, 16, 90, SUN), head(76, 58, 13, LIGHT, "short", UMBER, mouth="open"),
    bubble(24, 4, 76, 36, (30, 42)), p("M34 20Q43 9 50 14Q57 9 66 20Q50 36 34 20Z", CLAY, stroke=INK), ink("M38 20H62"),
    p("M44 50Q49 58 44 66M53 52Q57 58 53 64"))
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
    bust(26, 44, 22, 90, SEA), head(26, 26, 15, DEEP, "crop", glasses=True), bust(70, 44, 22, 90, SKY), head(70, 26, 15, LIGHT, "bob", STRAW),
    p("M32 54H64V90H32Z", PAPER), p("M42 48H54V58H42Z", SUN), ink("M40 68H50"), p("M62 80L72 90", stroke_width=8), c(56, 74, 10, SKY))
pic("leader",
    p("M48 50V64M20 70V64H76V70"), bust(48, 36, 22, 55, SEA), ink("M40 38L48 46L56 38M48 46V53"), head(48, 22, 15, BROWN, "side"),
    *(bust(x, 80, 17, 90, SUN) + head(x, 69, 11, skin, hair) for x, skin, hair in ((22, LIGHT, "short"), (74, DEEP, "part"))))
pic("advocate",
    bust(26, 60, 22, 90, SEA), head(26, 50, 15, DEEP, "bun", mouth="open"), bust(72, 74, 19, 90, SUN), head(72, 60, 14, LIGHT, "short", UMBER),
    bubble(34, 4, 90, 40, (42, 48)), c(62, 15, 6, LIGHT, stroke=INK), p("M50 34C50 26 56 24 62 24S74 26 74 34Z", SUN, stroke=INK))

# One and many ---------------------------------------------------------------------------------------------------------
pic("one-child",
    *(bust(x, 46, 11, 78, SKY) + c(x, 35, 8, SKY) for x in (14, 82)),
    c(48, 50, 31, SUN), bust(48, 62, 16, 77, SEA), head(48, 45, 15, BROWN, "short"))
pic("each-child",
    *(bust(x, 40, 12, 62, tone) + head(x, 27, 11, skin, hair) + p(f"M{x - 11} 54H{x + 11}V88H{x - 11}Z", PAPER)
      for x, tone, skin, hair in ((17, SEA, OLIVE, "short"), (48, CLAY, DEEP, "bun"), (79, SKY, LIGHT, "side"))),
    c(17, 71, 6, SUN, stroke=INK), p("M42 65h12v12h-12Z", SKY, stroke=INK), p("M79 64L86 77H72Z", CLAY, stroke=INK))
pic("all-children",
    *(bust(x, 40, 15, 66, tone) + head(x, 27, 12, skin, hair)
      for x, tone, skin, hair in ((18, SEA, OLIVE, "short"), (48, CLAY, DEEP, "bun"), (78, SUN, LIGHT, "side"))),
    p("M8 52H88V90H8Z", PAPER), ink("M22 66H74M22 78H60"), hand(8, 62, OLIVE), hand(88, 62, LIGHT))
pic("something-else",
    p("M5 8H37V40H5Z", PAPER), c(21, 24, 8, SEA, stroke=INK), p("M45 8H77V40H45Z", PAPER), p("M54 17h14v14h-14Z", CLAY, stroke=INK),
    p("M24 48H91V89H24Z", SUN), dots((40, 68, 6), (57.5, 68, 6), (75, 68, 6)))

# Senses ---------------------------------------------------------------------------------------------------------------
pic("see", p("M4 52Q48 8 92 52Q48 96 4 52Z", PAPER), c(48, 52, 18, SKY, stroke=INK), dots((48, 52, 9)), p("M20 18Q48 2 76 18"))
pic("blind",
    bust(32, 52, 28, 90, SUN), head(32, 32, 18, OLIVE, "short"), dots((24, 34, 7.5), (40, 34, 7.5)), ink("M15 32H49", stroke_width=3),
    p("M62 36L87 88", stroke_width=11), p("M62 36L80 73", stroke=PAPER, stroke_width=3), p("M80 73L87 88", stroke=CLAY, stroke_width=3),
    limb("M44 86L64 62", SUN, 13), hand(71, 56, OLIVE, 6))
pic("deaf", p(EAR, LIGHT), ink(INNER_EAR), limb("M14 12L84 84", SKY))
pic("sign-language",
    union([("M16 40H34M18 48H32", 22), ("M12 38L8 22M20 34L19 12M28 34L30 11M35 38L40 18", 13), ("M36 48L46 38", 13), ("M25 52V62", 20)], BROWN),
    p("M15 62h20v14h-20Z", SUN),
    union([("M60 62H78M62 68H76", 22), ("M58 60V34M80 60V38", 13), ("M56 68L45 60", 13), ("M69 70V78", 20)], BROWN),
    p("M59 78h20v12h-20Z", SUN), p("M66 54V62M73 54V62"), p("M54 20Q64 10 76 16M60 7"), p("M10 86Q24 92 40 84"))
pic("touch",
    c(40, 28, 23, PAPER), c(40, 28, 13, SKY), union([("M40 28V70", 17), ("M52 56V70M62 58V70M71 61V70", 16), ("M46 74H65", 30), ("M36 76L24 64", 15)], OLIVE))
pic("noise-too-loud",
    p("M4 18H12L24 6V44L12 32H4Z", SKY), p("M31 16Q36 25 31 34"), bust(58, 72, 26, 90, SUN),
    head(58, 52, 19, LIGHT, "short", RED, mouth="flat", brows=True),
    limb("M32 88L28 78L34 62", SUN, 13), limb("M84 88L88 78L82 62", SUN, 13), c(37, 54, 8, LIGHT), c(79, 54, 8, LIGHT))
pic("bright-light",
    c(18, 18, 11, SUN), p("M36 18H42M18 36V42M31 31L35 35M31 5L33 4M5 31L4 33"),
    bust(50, 76, 26, 90, SEA), head(50, 57, 19, LIGHT, "crop", RED), lids(50, 57, 19, LIGHT, "M -.58,.2 L -.2,.14 M .2,.14 L .58,.2"),
    limb("M74 88L88 72L78 54", SEA, 15), union([("M46 47H70", 17), ("M64 50L60 56", 13)], LIGHT))
pic("walk",
    limb("M48 57L38 68L27 80H22", SKY, 15), limb("M48 57L60 68L64 83H70", SKY, 15), limb("M48 40L36 46L32 56", SUN, 12), limb("M48 38V55", SUN, 26),
    limb("M50 40L58 50L68 48", SUN, 12), hand(31, 58, LIGHT), hand(70, 47, LIGHT), head(50, 18, 13, LIGHT, "short", RED))
pic("walking-frame",
    limb("M32 60L24 86", SKY, 15), limb("M36 60L46 86", SKY, 15), limb("M34 42V58", CLAY, 26), head(36, 21, 13, OLIVE, "bob"),
    p("M60 90V56A6 6 0 0 1 66 50H84A6 6 0 0 1 90 56V90M60 70H90"), limb("M38 44L52 52L60 52", CLAY, 12), hand(63, 51, OLIVE))
pic("feeding-help",
    bust(29, 60, 25, 90, SEA), head(29, 38, 20, BROWN, "short", mouth="open"),
    p("M64 49H74"), p("M41 49C45 41 61 41 64 49C61 57 45 57 41 49Z", SKY), union([("M72 46V52", 20)], LIGHT), p("M80 38h12v22h-12Z", SUN),
    p("M58 70H92Q90 89 80 89H70Q60 89 58 70Z", PAPER))
pic("sleep",
    p("M76 6A19 19 0 1 0 91 34A16 16 0 0 1 76 6Z", SUN), p("M6 40V90M6 78H90M90 62V90"), p("M10 62Q10 54 20 54H40V76H10Z", PAPER),
    head(28, 50, 14, LIGHT, "short", UMBER), lids(28, 50, 14, LIGHT), p("M38 62Q38 54 48 54H80Q90 54 90 64V78H38Z", SEA))
pic("tired",
    bust(38, 66, 30, 88, SEA), turned("rotate(14 44 44)", head(44, 42, 22, OLIVE, "side", BLACK, mouth="open") + lids(44, 42, 22, OLIVE)),
    limb("M82 82L74 68", SEA, 18), c(68, 58, 10, OLIVE), p("M4 88H92"))
pic("medicine",
    p("M18 22H50L56 36V88H12V36Z", CLAY), p("M16 8H52V22H16Z", SUN), p("M12 46H56V76H12Z", SEA), p("M34 53v16M26 61h16", stroke=PAPER, stroke_width=6),
    p("M78 44V86", stroke_width=9), p("M78 8C90 8 92 22 90 30C88 40 84 44 78 44S68 40 66 30C64 22 66 8 78 8Z", SKY))
pic("healthy",
    heart(42, 44, 36), ink("M14 44H28L36 30L46 56L52 44H62"),
    p("M70 58C78 52 90 56 90 70C90 82 82 90 76 90C72 90 72 88 70 88C68 88 68 90 64 90C58 90 50 82 50 70C50 56 62 52 70 58Z", SUN), p("M70 58C70 48 76 44 82 44C82 52 78 56 70 58Z", SEA))
pic("body",
    union([("M42 38L10 32M54 38L86 32", 13)], BROWN), limb("M42 60L36 86M54 60L60 86", SKY, 16), limb("M42 38L26 35M54 38L70 35", SUN, 14), limb("M48 42V56", SUN, 28),
    head(48, 18, 13, BROWN, "crop"))
