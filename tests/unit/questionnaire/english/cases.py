"""For each rule of English: texts that are fine, texts that break it with the words it must show, and texts on the edge that are fine.

A text is written as it stands, or as a `Passage` where its place matters.
"""

from dataclasses import dataclass

from survey_app.questionnaire.checks.english import Passage
from survey_app.questionnaire.checks.english.passages import LABEL, NAME, STEM, TITLE
from survey_app.questionnaire.model import PARENTS, PRACTITIONERS, STANDARD

Text = str | Passage


@dataclass(frozen=True)
class Case:
    """`breaks` maps a text to the words that its rule returns."""

    passes: tuple[Text, ...]
    breaks: dict[Text, tuple[str, ...]]
    edge: tuple[Text, ...] = ()


def parents(text: str, **more: str) -> Passage:
    return Passage(text, STANDARD, PARENTS, **more)


def stem(text: str, **more: str) -> Passage:
    return Passage(text, part=STEM, **more)


def label(text: str, **more: str) -> Passage:
    return Passage(text, part=LABEL, **more)


def words(count: int) -> str:
    return " ".join(["word"] * count) + "."


CASES: dict[str, Case] = {
    "sentence-too-long": Case(
        ("We keep your answers.", parents(words(16)), Passage(words(16), part=TITLE)),
        {words(16): ("16 words",), f"Short one. {words(20).capitalize()}": ("20 words",)},
        (words(15), f"{words(10)} {words(10).capitalize()}", "Call 0800 1111 or 0300 123 1231 now " + words(9)),
    ),
    "sentence-long": Case(
        ("We keep your answers.", words(16)), {words(11): ("11 words",), words(15): ("15 words",)}, (words(10), f"{{area}} {words(9)}")
    ),
    "standard-sentence-too-long": Case(
        (words(30), parents("Short.")), {parents(words(26)): ("26 words",)}, (parents(words(25)), parents(f"Mr. Brown {words(23)}"))
    ),
    "standard-sentence-long": Case(
        (words(30),), {parents(words(21)): ("21 words",), parents(words(25)): ("25 words",)}, (parents(words(20)),)
    ),
    "linking-words": Case(
        ("You can stop.", parents("We stop and wait and rest because we can."), Passage("You and me and us and them", part=TITLE)),
        {
            "You stop and rest because you can.": ("and", "because"),
            "Cats and dogs and birds.": ("and", "and"),
            "You may go, but wait while we look.": ("but", "while"),
        },
        (
            "You stop and rest.",
            "Ofsted and the Care Quality Commission ask children and young people because they know.",
            "Which of these do you and I like?",
            "Rest for a while and drink.",
        ),
    ),
    "one-linking-word": Case(
        ("You can stop.", "Art and music."),
        {"You stop and you rest.": ("and",), "We ask because we care.": ("because",), "They listen and help you.": ("and",)},
        (
            "Inspectors read what you and other people said.",
            "We keep your answers and the day you gave them.",
            "You stop and rest because you can.",
        ),
    ),
    "double-barrelled": Case(
        ("Is it safe?", "The help is kind and quick."),
        {stem("Is the help kind and quick?"): ("kind and quick",), stem("Do they listen or help?", kind="scale"): ("listen or help",)},
        (
            stem("Do children and young people get help?"),
            stem("Do you like clubs, sport and music?"),
            stem("Do you want tea or milk?"),
            stem("Do you like tea or milk?", kind="single-choice"),
            stem("Do families and children take part?"),
        ),
    ),
    "negative-question": Case(
        ("We do not ask your name.", parents("Do you never get help?"), "Do you get help?"),
        {stem("Do you never get help?"): ("never",), "Don’t you get help?": ("don't",), stem("Tell us what is not good."): ("not",)},
        (stem("Do people stop when you say no?"), stem("Do you know “I do not know”?"), stem("Is a note here now?"), label("Not sure")),
    ),
    "double-negative": Case(
        ("You get help.", Passage("Not here, not now", part=TITLE)),
        {
            "It is not that nobody helps.": ("not + nobody",),
            "It is not very unusual.": ("not + unusual",),
            label("No, I have no plan"): ("no + no",),
        },
        (
            "We do not ask your name. We do not ask your age.",
            "No, we do not ask.",
            "Neither you nor I pay.",
            label("No, in another area"),
            label("Neither agree nor disagree"),
        ),
    ),
    "passive-by": Case(
        ("Inspectors read your answers.", "Your answers are kept."),
        {
            "Your answers are read by inspectors.": ("are read ... by",),
            "Who are you helped by?": ("are helped ... by",),
            parents("The plan was checked each year by 2 teachers."): ("was checked ... by",),
        },
        (
            "It is sent by post.",
            "It is done by Friday.",
            "The house is by the sea.",
            "It is made step by step.",
            "It is helped by talking.",
        ),
    ),
    "passive": Case(
        ("We keep your answers.", parents("Your answers are kept.")),
        {"Your answers are kept.": ("are kept",), "You get told off.": ("get told",), "Are you and your mum asked first?": ("are asked",)},
        ("You are worried.", "You need to get help.", "Your answers are read by inspectors.", "You are in need."),
    ),
    "past-tense": Case(
        ("We kept it.", stem("Do you get help?")),
        {stem("Did you get help?"): ("did",), stem("Have you had help?"): ("have had",), stem("Who helped you?"): ("helped",)},
        (stem("Do you have a plan made for you?"), stem("Do you need help?"), stem("Do you have the help you need?")),
    ),
    "pronoun-first": Case(
        ("Your plan is good.", label("This is not for me")),
        {"They listen.": ("they",), "It is hard.": ("it",)},
        ("They visit your area.", "This survey is open.", "It is a plan."),
    ),
    "contraction": Case(
        ("Do not go.", parents("Don't go.")),
        {"Don't go.": ("Don't",), "It’s here.": ("It's",), "Your mum's coming.": ("mum's coming",), "You dont go.": ("dont",)},
        ("Your child’s plan.", "At 5 o'clock.", "The parents' form.", "Ask Ms O’Neill."),
    ),
    "capitals": Case(
        ("Ask the nurse.", Passage("NSPCC helpline", part=NAME)),
        {"Ask your SENCO.": ("SENCO",), "Do NOT go.": ("NOT",), "Two EHCPs.": ("EHCPs",), parents("The DfE says so."): ("DfE",)},
        (
            "Watch TV.",
            "I am Ben.",
            parents("The Care Quality Commission (CQC) looks."),
            Passage("SEND leaders help.", STANDARD, PRACTITIONERS),
            Passage("Your SEN help.", glossary=frozenset({"special educational needs"})),
        ),
    ),
    "shouting": Case(
        ("Stop now.", "Watch TV."),
        {"STOP now.": ("STOP",), "Read *this* first.": ("*this*",), parents("Read <i>all</i>."): ("<i>", "</i>")},
        ("Do NOT go.", "Ask the NSPCC.", "5 * 3 * 2", "A file_name_here."),
    ),
    "percentage": Case(
        ("Many people.", parents("50% of people.")),
        {
            "50% say so.": ("50%",),
            "Half of them.": ("Half of them",),
            "1 in 10 waits.": ("1 in 10",),
            "The mark is 4.5.": ("4.5",),
            "Two thirds.": ("Two thirds",),
        },
        (
            "You are half way.",
            "Come at 9.30 am.",
            "Half an hour.",
            "Question 3 of 12.",
            "Come back in 3 days.",
            "It costs £2.50.",
            "8 to 10",
        ),
    ),
    "numeric-date": Case(
        ("On 5 May 2027.",),
        {
            "By 12/05/2027.": ("12/05/2027",),
            parents("At 14:30."): ("14:30",),
            "See part IV.": ("IV",),
            "By 2027-05-12.": ("2027-05-12",),
            "On 4/6.": ("4/6",),
        },
        ("At 2:30 pm.", "Call 0800 1111.", "I am 24.", "Open 24/7.", "An IV drip.", "Ages 5 to 7."),
    ),
    "large-number": Case(
        ("We ask many.", parents("We ask 300.")),
        {"We ask 300.": ("300",), "About 1,000.": ("1,000",), "Ask 21 people.": ("21",)},
        ("Ask 20 people.", "For people up to 25.", "Call 116 123.", "On 30 March 2027.", "In 2027.", "19 to 25", "You are 22 years old."),
    ),
    "number-word": Case(
        ("Choose 2.", parents("Choose two.")),
        {"Choose two.": ("two",), "Wait twenty-one days.": ("twenty-one",)},
        ("Choose one.", "Often."),
    ),
    "hard-punctuation": Case(
        ("Yes, you can.", parents("Yes; (no).")),
        {"Yes; go.": (";",), "Mum/Dad": ("/",), "Wait - go.": ("-",), "Art, etc.": ("etc.",), "Some, e.g. me": ("e.g.",)},
        ("A well-known helper.", "See www.gov.uk/send now.", "In {area}.", "Press “Go”: now!"),
    ),
    "unexplained-jargon": Case(
        ("Get help.", Passage("Is the provision good?", STANDARD, PRACTITIONERS)),
        {
            "Is the provision good?": ("provision",),
            parents("Your child's setting."): ("setting",),
            "An Annual Review.": ("Annual Review",),
            "An EHC plan.": ("EHC",),
        },
        (
            Passage("Is alternative provision good?", glossary=frozenset({"alternative provision"})),
            Passage("Two assessments.", glossary=frozenset({"assessment"})),
            "The Care Quality Commission.",
            "The sun is setting.",
            "Open Settings on your phone.",
        ),
    ),
    "uncommon-word": Case(
        ("Get help.", parents("Your trajectory.")),
        {"Your trajectory.": ("trajectory",), "We scrutinise help.": ("scrutinise",)},
        (
            "The kindest helpers.",
            "Ask Ms Wojciechowska.",
            Passage("An apprenticeship.", glossary=frozenset({"apprenticeship"})),
            "They chose it.",
            Passage("Childline", part=NAME),
        ),
    ),
    "idiom": Case(
        ("It is easy.", parents("It is a piece of cake.")),
        {"It is a piece of cake.": ("a piece of cake",), "They go the extra mile.": ("go the extra mile",), "Via a link.": ("Via",)},
        ("You can eat cake.", "The moon is out."),
    ),
    "long-recall": Case(
        ("Do you get help?", parents("Did you get help last year?")),
        {
            stem("Did you get help last year?"): ("last year",),
            stem("Help in the last 12 months?"): ("the last 12 months",),
            stem("Since you started school?"): ("Since you started",),
        },
        (
            stem("Did you get help this term?"),
            stem("What do you want next year?"),
            stem("Help in the last 2 weeks?"),
            stem("Is it your last year at school?"),
        ),
    ),
    "vague-recall": Case(
        ("People often help.", stem("Do you get help now?")),
        {stem("Do you often get help?"): ("often",), label("Usually"): ("Usually",)},
        (stem("Is it every day?"),),
    ),
    "agree-disagree": Case(
        (stem("Do you get help?"), parents("Do you agree or disagree?")),
        {
            stem("Do you agree that it is good?"): ("Do you agree that",),
            label("Strongly agree"): ("Strongly agree",),
            label("I disagree"): ("I disagree",),
        },
        (stem("Do your teachers agree with each other?"), label("I agree to take part"), "You can agree to take part."),
    ),
    "anonymity-promise": Case(
        ("We do not ask your name.",),
        {
            "This is anonymous.": ("anonymous",),
            parents("Nobody will know who you are."): ("Nobody will know who you",),
            "You cannot be identified.": ("You cannot be identified",),
        },
        (
            "This is not anonymous.",
            "Your council cannot open your answers.",
            "We cannot promise that nobody will know who you are.",
            "Nobody knows every answer.",
            "Can families complain anonymously?",
        ),
    ),
    "leading-frame": Case(
        ("Do you get help?",),
        {
            stem("Most people think so. Do you?"): ("Most people think",),
            stem("How good is your plan?"): ("How good is",),
            stem("You like it, don't you?"): ("don't you?",),
        },
        (
            stem("Do most people you meet help you?"),
            stem("Is your plan good or bad?"),
            stem("How old are you?"),
            "Many people may help you.",
        ),
    ),
    "asks-identity": Case(
        ("How old are you?",),
        {
            stem("What is your name?"): ("What is your name",),
            stem("Which school do you go to?"): ("Which school do",),
            label("Date of birth"): ("Date of birth",),
        },
        (
            "We do not ask your name.",
            stem("What kind of school do you go to?"),
            stem("What is the first part of your postcode?"),
            "The report does not say your name.",
            label("School"),
        ),
    ),
    "refers-back": Case(
        ("As you said, it is good.", stem("Do you get help?")),
        {stem("As you said, is it good?"): ("As you said",), stem("What about the others?"): ("the others",)},
        (stem("Do they talk to each other?"), stem("Do other people help you?")),
    ),
}
