"""The first pictures of the set; their hands, ear and head are parts of later ones."""
from parts import *

# People ---------------------------------------------------------------------------------------------------------------
pic("child", bust(48, 60, 25, 90, SUN), head(48, 43, 22, BROWN, "curls"))
pic("young-adult",
    p("M22 62C14 40 34 40 48 40S82 40 74 62Z", SKY), bust(48, 54, 36, 90, SEA),
    p("M41 60V76M55 60V72", stroke=PAPER), ink("M30 90L34 80H62L66 90"),
    head(48, 31, 19, OLIVE, "side", UMBER))
pic("parent-and-child",
    bust(36, 46, 28, 90, CLAY), head(36, 28, 16, LIGHT, "bob", RED),
    bust(67, 70, 20, 90, SKY), head(67, 56, 14, LIGHT, "short", UMBER))
pic("adults-helping",
    bust(22, 40, 19, 90, SEA), head(22, 23, 14, DEEP, "crop"),
    ink("M12 45V53A7 7 0 0 0 26 53V45M19 60V66"), c(19, 70, 4, PAPER, stroke=INK),
    bust(75, 40, 18, 90, CLAY), head(72, 23, 13, LIGHT, "hijab"), ink("M66 46L77 60L87 46"), p("M71 60h12v14h-12Z", PAPER, stroke=INK),
    bust(48, 70, 17, 91, SUN), head(48, 56, 13, OLIVE, "short", UMBER),
    limb("M9 80Q20 86 30 81", SEA, 12), limb("M87 80Q76 86 66 81", CLAY, 12), hand(33, 79, DEEP, 6), hand(63, 79, LIGHT, 6))
pic("friends",
    bust(48, 42, 20, 80, SUN), head(48, 26, 13, BROWN, "curls"),
    bust(24, 64, 20, 90, SEA), head(24, 48, 14, OLIVE, "hijab"),
    bust(72, 64, 20, 90, CLAY), head(72, 48, 14, DEEP, "short", glasses=True))
pic("talk-together",
    bust(23, 68, 18, 90, SEA), head(23, 53, 14, OLIVE, "part", GREY),
    bust(73, 68, 18, 90, CLAY), head(73, 53, 14, DEEP, "bob"),
    bubble(5, 5, 45, 27, (27, 35), r=7), bubble(51, 5, 91, 27, (69, 35), SKY, r=7), ink("M16 16H34M62 16H80"))
pic("health",
    bust(48, 50, 36, 90, SEA), head(48, 30, 19, OLIVE, "part", GREY, glasses=True),
    ink("M34 54V62A9 9 0 0 0 52 62V54M43 71V78"), c(50, 80, 5, PAPER, stroke=INK),
    p("M69 66v12M63 72h12", stroke=PAPER, stroke_width=5))
pic("wheelchair-user",
    p("M14 37H22L28 61H58"), limb("M60 59L66 81H74", SKY, 15), limb("M44 59H60", SKY, 17), limb("M40 42V55", CLAY, 24),
    head(44, 21, 13, DEEP, "tail"), c(34, 69, 22), c(34, 69, 3), p("M56 69L64 88"), c(64, 88, 4, PAPER),
    limb("M42 44L48 55L58 53", CLAY, 12), hand(60, 52, DEEP))
pic("cane-user",
    limb("M40 62L30 86", SKY, 15), limb("M46 62L56 86", SKY, 15), limb("M44 44V60", SUN, 26),
    head(46, 20, 13, BROWN, "crop"), p("M64 56L86 88", stroke_width=9), p("M64 56L82 82", stroke=PAPER, stroke_width=3),
    limb("M48 46L62 56", SUN, 12), hand(64, 56, BROWN))

# Hearing, saying, thinking --------------------------------------------------------------------------------------------
EAR = ("M37 62C33 52 30 46 30 34C30 18 42 7 57 7C73 7 84 18 84 34C84 46 78 52 73 58C69 63 70 70 68 76C65 85 58 89 51 89"
       "C43 88 39 82 39 75C39 70 39 67 37 62Z")
INNER_EAR = "M43 36C43 26 49 20 57 20C66 20 71 26 71 34C71 44 60 46 58 54C57 59 59 63 55 67C51 70 47 68 46 64"
HEARING_AID = "M60 12C82 6 92 24 86 44"
MIND = "M34 90V77C20 71 11 59 11 44C11 22 28 7 48 7C67 7 80 19 82 36L88 50Q89 54 85 55L82 56V65Q82 75 72 75H66V90Z"
pic("listen", p("M20 32Q14 46 20 60M8 26Q-1 46 8 66"), p(EAR, OLIVE), ink(INNER_EAR))
pic("hearing-aid", turned("translate(-9 1)", p(EAR, BROWN) + ink(INNER_EAR) + limb(HEARING_AID, SKY, 16)))
pic("speak",
    bust(30, 66, 24, 90, SEA), head(30, 50, 16, DEEP, "bun", mouth="open"),
    bubble(40, 6, 90, 42, (50, 54)), ink("M51 19H79M51 29H69"))
pic("understand",
    p(MIND, SKY), p("M36 54C36 48 29 46 29 36A17 17 0 0 1 63 36C63 46 56 48 56 54Z", SUN, stroke=INK), ink("M38 62H54"))
pic("think",
    bust(30, 74, 26, 90, SEA), head(30, 58, 18, BROWN, "short"),
    p("M48 38C38 37 37 25 46 22C45 9 61 4 67 12C77 5 91 13 86 24C94 31 88 42 78 40C71 47 56 46 48 38Z", PAPER),
    dots((56, 26, 2.5), (67, 26, 2.5), (78, 26, 2.5)), c(60, 55, 4, PAPER))
pic("choose",
    bust(48, 84, 26, 92, CLAY), head(48, 71, 15, LIGHT, "bob", UMBER, glasses=True),
    p("M24 48C10 50 4 34 14 28C8 14 26 4 36 11C44 3 58 4 62 11C74 4 88 12 84 26C94 32 88 48 74 46C66 52 34 52 24 48Z", PAPER),
    c(32, 28, 9, SUN, stroke=INK), p("M55 19h18v18h-18Z", SEA, stroke=INK), c(78, 60, 4, PAPER))

# Answers: a hand on a plate that is full, three quarters full, half full or empty --------------------------------------
FIST = (p("M18 46h14v32h-14Z", SUN)
        + p("M32 50C39 45 43 38 44 29C44.5 24 44 18 50 18C57 18 58 26 57 32L55 41H69A5 5 0 0 1 72 50.5A5 5 0 0 1 72 60"
            "A5 5 0 0 1 70 69A5 5 0 0 1 66 77H42C38 77 36 75 32 74Z", BROWN)
        + p("M62 50.5H72M62 60H72M62 69H69"))
FINGERS = "M32 48V28M42 48V20M52 48V22M62 48V30M63 60L75 46"
PALM = (p("M36 72H62V84H36Z", SUN) + p(FINGERS, stroke_width=14)
        + p("M25 46H69V58C69 66 64 70 60 74H38C30 70 25 66 25 56Z", BROWN) + p(FINGERS, stroke=BROWN, stroke_width=6))
pic("yes", disc(1, FIST))
pic("mostly", disc(.75, FIST))
pic("sometimes", disc(.5, turned("matrix(0 -1 -1 0 97 97)", FIST)))
pic("no", disc(0, PALM))
pic("thumb-down", disc(0, turned("matrix(1 0 0 -1 0 96)", FIST)))

# Answers outside the scale: no plate -----------------------------------------------------------------------------------
pic("do-not-know",
    bust(48, 54, 20, 90, SEA), limb("M33 68L26 83L17 70", SEA), limb("M63 68L70 83L79 70", SEA),
    limb("M20 62L10 59", LIGHT, 13), limb("M76 62L86 59", LIGHT, 13),
    head(48, 38, 18, LIGHT, "side", RED, mouth="flat"), p("M76 15C76 5 90 5 90 15C90 22 83 22 83 29"), solid(c(83, 39, 3)))
pic("rather-not-say",
    bust(34, 70, 30, 91, SEA), head(34, 46, 23, BROWN, "side", UMBER, mouth="flat"),
    union([("M36 76V60", 13), ("M36 80H46", 22)], BROWN),
    bubble(56, 5, 92, 42, (55, 54)), ink("M68 22V18a6 6 0 0 1 12 0V22"), p("M64 22H84V34H64Z", SUN, stroke=INK))
pic("not-for-me",
    bust(33, 68, 29, 91, SEA), head(33, 46, 21, LIGHT, "crop", STRAW, mouth="flat"), limb("M64 86L54 81", SEA, 16), union([("M48 80H45", 22), ("M44 76H33", 13)], LIGHT),
    bubble(46, 4, 92, 50, (53, 60)), c(69, 18, 8, LIGHT, stroke=INK), ink("M55 42C55 33 60 30 69 30S83 33 83 42Z", fill=SEA),
    ink("M53 10L85 43", stroke_width=10), p("M53 10L85 43", stroke=SUN, stroke_width=3))
pic("skip",
    p("M8 52h22v30h-22ZM66 52h22v30h-22Z", PAPER), p("M37 52h22v30h-22Z", SKY, stroke_dasharray="1 7"),
    p("M18 42C22 10 74 10 78 38M66 28L78 40L88 26"))

# Places and things -----------------------------------------------------------------------------------------------------
pic("school",
    p("M8 88V46H88V88Z", CLAY), p("M28 88V38L48 20L68 38V88Z", PAPER), p("M48 20V5L62 10L48 15", SUN),
    c(48, 46, 7, SUN, stroke=INK), p("M40 88V66H56V88", SEA, stroke=INK), ink("M18 60V68M78 60V68"), p("M4 88H92"))
pic("home",
    p("M66 26V12H78V38", CLAY), p("M16 46V88H80V46L48 16Z", SUN), p("M6 50L48 12L90 50"),
    p("M52 88V62H68V88", SEA, stroke=INK), p("M26 58h14v14h-14Z", PAPER, stroke=INK), p("M4 88H92"))
STEPS = ink("M42 80V72H53V63H64V54H78V80Z", fill=SUN) + ink("M71 54V34L82 39L71 44", fill=CLAY)
PLAN = (p("M6 6H72L88 22V90H6Z", PAPER) + p("M72 6V22H88", SKY, stroke=INK)
        + c(30, 24, 9, BROWN, stroke=INK) + ink("M15 50C15 40 22 36 30 36S45 40 45 50Z", fill=SEA) + ink("M16 62H32M16 74H32") + STEPS)
pic("plan", PLAN)
pic("inspection",
    p("M12 12H66V90H12Z", PAPER), p("M28 6H50V20H28Z", SKY), ink("M24 36H54M24 50H34"),
    p("M72 74L86 88", stroke_width=8), c(58, 58, 20, SKY), ink("M48 56Q49 49 56 47"))
pic("learn",
    p("M70 18H90V32H70ZM66 32H88V46H66Z", SKY), p("M69 46H92V60H69Z", CLAY),
    bust(38, 42, 32, 66, SUN), head(38, 25, 18, BROWN, "part"), p("M4 60H92V90H4Z", UMBER),
    p("M38 58Q26 51 10 54V82Q26 79 38 86Q50 79 66 82V54Q50 51 38 58Z", PAPER),
    ink("M38 59V84M18 63Q26 62 31 65M18 72Q26 71 31 74M45 66Q50 63 58 63"),
    hand(10, 70, BROWN, 6), hand(66, 70, BROWN, 6))
pic("private",
    limb("M30 44V30a18 18 0 0 1 36 0V44", SKY, 16), p("M16 44H80V88H16Z", SUN), dots((48, 62, 7)), ink("M48 64V74"))
pic("help-in-time",
    c(38, 56, 33, PAPER),
    *(turned(f"rotate({a} 38 56)", p("M24 26A33 33 0 0 1 52 26L44 43A14 14 0 0 0 32 43Z", CLAY, stroke=INK)) for a in (0, 90, 180, 270)),
    c(38, 56, 33), c(38, 56, 13, SKY), c(73, 23, 20, PAPER), p("M73 23V9A14 14 0 0 1 85 30Z", SUN, stroke="none"), ink("M73 10V23L82 28"))
pic("clubs",
    p("M58 52V14L86 8V44"), c(51, 52, 7, SUN), c(79, 44, 7, SUN), c(32, 64, 25, PAPER),
    p("M32 54l10 7l-4 12h-12l-4 -12Z", INK, stroke=INK), ink("M32 54V41M42 61L54 57M38 73L46 83M26 73L18 83M22 61L10 57"))
pic("next-step",
    p("M5 90V56C24 42 66 42 91 54V90Z", SEA),
    p("M14 89C16 72 52 74 46 60C44 55 36 52 34 48H42C48 53 60 55 60 63C60 75 44 78 46 89Z", PAPER, stroke=INK),
    p("M74 74V8"), p("M44 14H78L91 26L78 38H44Z", SUN))
pic("phone-help",
    union([("M19 32C22 56 40 74 64 77", 18), ("M19 28L27 26", 24), ("M68 77L70 69", 24)], SEA), bubble(46, 6, 90, 44, (46, 56)),
    p("M68 37C57 29 57 17 64 17Q68 17 68 21Q68 17 72 17C79 17 79 29 68 37Z", CLAY, stroke=INK))
pic("break",
    p("M32 8Q26 15 32 22M48 8Q42 15 48 22"), p("M70 44h8a10 10 0 0 1 0 24h-8"),
    p("M14 34H70V74a14 14 0 0 1 -14 14H28a14 14 0 0 1 -14 -14Z", SEA), p("M35 50V70M49 50V70", stroke=PAPER, stroke_width=7))

# Feelings: only here does a mouth say more than calm ---------------------------------------------------------------------
pic("safe",
    bust(48, 66, 18, 90, SUN), head(48, 50, 14, BROWN, "short"),
    union([("M13 72C8 52 16 30 40 12", 19), ("M13 56L25 44", 13)], LIGHT),
    union([("M83 72C88 52 80 30 56 12", 19), ("M83 56L71 44", 13)], LIGHT), p("M5 72h18v18h-18ZM73 72h18v18h-18Z", SKY))
pic("worried",
    bust(36, 76, 28, 90, SKY), head(36, 58, 21, OLIVE, "crop", mouth="wavy", brows=True),
    p("M58 30C50 12 70 2 82 10C96 20 84 38 70 34C58 30 64 14 76 18C86 22 78 32 72 27"), solid(c(62, 44, 3)))
pic("happy", bust(48, 74, 32, 91, CLAY), head(48, 46, 28, DEEP, "crop", mouth="smile"))
pic("sad", bust(48, 74, 32, 91, SKY), head(48, 46, 28, LIGHT, "crop", STRAW, mouth="down", brows=True))
