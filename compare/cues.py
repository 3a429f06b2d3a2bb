"""Cues: words without one of which a sentence has nothing of a sort of fact.

    The mayor *said* that 40 people were *killed* …      somebody speaks, figures have a role
    Rain fell on the old harbour.                        none of all this: nobody need look for it

Nearly every judge asks that of every sentence; so each word has a bit for each sort (words.Word.cues), and a sentence
those of its words (reading.Reading.has).
"""

SAID, SPEAKS, TOLD, DENIED, HEDGED, AHEAD, TITLED, TALLIED = (1 << n for n in range(8))
"""Who says so; who speaks or claims; whom they told; what is denied, or only alleged; what is to come; titles; and what
becomes of the counted."""
FIGURED, DATED, CENT, QUOTED, PARTLY, ONCE, REFUSED, EXTREME = (1 << n for n in range(8, 16))
"""Figures; days and times; half of "per cent"; what stands between quotation marks, which is no matter of words; parts
of a thing; what befalls a person once; what is refused or fails; and what is the most of its kind."""
FATED, LIMITED, TURNED, UNTIL, NUMBERED, POSITIONED, PARTED, SOFTENED, PORTIONED, RELATED, PAIRED = (
    1 << n for n in range(16, 27)
)
"""How a case ends, and what becomes of somebody; what ends a limit: "less than", "at least"; what may be this one or
next; ends of a time; what is told apart by a number, or may be; where something is, but for "in" and its like, which
nearly every sentence has; how many of some: all of them, most of them; what limits a statement; how many of what is
named; small words with a contrary; and what has a contrary with the word behind it."""

SELDOM = TITLED | TALLIED | PARTLY | ONCE | FATED | TURNED | UNTIL | NUMBERED
"""What few words of a text tell, and judges of whole texts ask for."""

SAYING = dict.fromkeys(
    "said says say told tells reported reports added adds wrote writes claimed claims stated states announced noted "
    "continued explained confirmed insisted argued declared replied asked tweeted posted warned according".split()
)
CLAIMING = frozenset(
    "said says say claimed claims claim alleged alleges allege insisted insists insist believe believes argue argues "
    "warn warns".split()
)
TELLING = frozenset("told tells spoke speaking".split())
NEGATIONS = frozenset(
    "not no never cannot dont doesnt didnt isnt arent wasnt werent wont cant couldnt wouldnt hasnt havent".split()
)
REFUSING = frozenset("refuse decline fail unable".split())
MOST = frozenset("most least".split())
EXTREMES = MOST | frozenset(
    "largest biggest greatest smallest highest lowest tallest deepest longest shortest widest narrowest oldest eldest "
    "youngest newest latest earliest best worst deadliest bloodiest costliest fiercest heaviest lightest strongest "
    "weakest richest wealthiest poorest fastest slowest hottest warmest coldest coolest wettest driest busiest closest "
    "nearest farthest furthest steepest sharpest toughest hardest easiest safest loudest rarest finest brightest "
    "dirtiest cleanest cheapest dearest densest mightiest gravest remotest northernmost southernmost".split()
)
"""Superlatives, as news has them."""
HEDGES = frozenset("allegedly reportedly apparently purportedly supposedly alleged suspected".split())
WILL = frozenset("will would ll shall".split())
MAY = frozenset("may might could".split())
PLANNING = frozenset(
    "plan intend expect prepare prepared set vow promise pledge hope agree want consider due ready about likely "
    "threaten go going poised scheduled offer try attempt seek".split()
)
PONDERING = frozenset("consid weigh mull studi examin contempl ponder prepar".split())
"""Stems of verbs for what somebody thinks of doing ..."""
RANKS = frozenset(
    "constable sergeant inspector superintendent commissioner lieutenant captain major colonel brigadier general "
    "admiral corporal private commander marshal".split()
)
SHORT_RANKS = {
    "insp": "inspector", "supt": "superintendent", "sgt": "sergeant", "const": "constable", "pc": "constable",
    "wpc": "constable", "dci": "chief inspector", "cpl": "corporal", "lt": "lieutenant", "capt": "captain",
    "maj": "major", "col": "colonel", "brig": "brigadier", "gen": "general", "adm": "admiral", "cmdr": "commander",
    "cdre": "commodore",
}  # fmt: skip
"""Ranks as they are shortened before a name, with and without a stop."""
POSTS = frozenset("commander commissioner superintendent marshal inspector".split())
"""Those of them that are no ranks: a general may be a commander too."""
OFFICES = frozenset(
    "minister president chancellor secretary ambassador governor mayor judge prosecutor director executive officer "
    "manager editor coach professor bishop cardinal archbishop sheriff treasurer".split()
)
"""Offices of which one person has one at a time; a leader may be a senator too."""
CHAIRS = frozenset("chairman chairwoman chairperson".split())
SHORT_OFFICES = {
    "ceo": "chief executive", "cfo": "chief financial officer", "coo": "chief operating officer", "sen": "senator",
    "rep": "representative", "cllr": "councilor",
}  # fmt: skip
HOLDERS = CHAIRS | frozenset(
    "counsel chief spokesman spokeswoman spokesperson principal leader head headteacher headmaster headmistress dean "
    "rector vicar canon archdeacon provost warden curator registrar coroner magistrate premier speaker whip consul "
    "envoy senator representative congressman congresswoman councilor councilman councilwoman alderman "
    "commodore".split()
)
"""Others who have a title, or of whom a place or a firm has one."""
POSITIONS = {
    "outside": "out",
    "beside": "by", "alongside": "by", "opposite": "by",
    "under": "under", "beneath": "under", "underneath": "under", "below": "under",
    "above": "over", "over": "over",
    "behind": "behind",
}  # fmt: skip
"""Small words that say where something is, and how; words of one sort agree."""
EXTENT = frozenset(
    "largely mostly mainly partly partially chiefly primarily predominantly nearly almost virtually".split()
)
CHANCE = frozenset(
    "probably possibly perhaps potentially presumably likely possible probable potential".split()
)
PARTS = frozenset("part parts portion portions section sections provision provisions half".split())
BEFALLS = frozenset("born bury arrest die marry".split())
ROLES = {
    "killed": "kill die dead death slay perish fatality murder toll drown",
    "wounded": "wound injure hurt casualty hospitalize injury",
    "held": "arrest detain custody jail imprison apprehend detention capture kidnap abduct",
    "missing": "missing disappear unaccounted",
    "rescued": "rescue save survive survivor",
    "evacuated": "evacuate displace homeless flee evacuation",
    "charged": "charge indict convict accuse sentence",
    "infected": "infect infection sick sicken ill",
    "destroyed": "destroy damage raze flatten",
    "hired": "hire recruit",
    "laid off": "dismiss redundant layoff",
    "freed": "free release pardon",
}
"""What becomes of people and things, with the words that say so."""
LIFE = "life"
"""What those who were killed have lost."""
JOBS = frozenset("job post position".split())
"""What has roles of its own."""

TURNING = frozenset("week month year season summer winter spring autumn fall weekend".split())
LABELS = frozenset(
    "route highway interstate road freeway autobahn motorway junction exit lane flight gate terminal runway platform "
    "line bus tram train car ward room unit building block tower lot plot pier dock berth channel courtroom court "
    "precinct district zone sector section area camp checkpoint station post reactor mine pit shaft well field "
    "amendment article chapter title proposition measure resolution directive bill law rule boeing airbus apollo "
    "formula battalion brigade regiment squadron division".split()
)
"""What has a number, written with a capital before it."""

ENDS = frozenset(
    "ablaze accept accepted accepting accepts accident accidental acknowledged acknowledges acquitted "
    "admits admitted adopted agreement alcohol answer answered apologize apologized apologizes "
    "apologizing apology appeal appealed appealing appeals approved armed arrested arrests arson bail "
    "belt boxes broke broken burning called canceled challenge charge charged cleared closed collapsed "
    "coma comment commented concede conceded concedes condition confirmed confirms contained control "
    "convicted conviction court cried critically custody danger deal decided declined declines defeated "
    "deliberate deliberately denied denies deny denying detained dismissed dismisses doused drinking "
    "drunk electricity emotion expressionless extinguished failed fired fracture fractured freed guilty "
    "helmet hunted hurt identified identify impassive impassively injured injuries intoxicated jobs large "
    "layoffs life lives marred meet meeting mistrial name named negotiate negotiating negotiations "
    "operated operation ousted passed peaceful peacefully plead pleaded pleads pled postponed power put "
    "questioned questioning quit raging ransom reached react recorder recorders recount recovering "
    "redundancies refused refuses rejected rejects released reopen reopened replied reply rescheduled "
    "resign resigned resigning respond responded responsibility return run sacked seatbelt shut sobbed "
    "sobbing sober sobs stable step stepped stepping stoppage strike superficial supplies surgery "
    "survived survivor survivors talk talks tears testify threatening tsunami turned unaffected unarmed "
    "verdict violence violent voted walkout weapon weep weeping wept wound wounded".split()
)

PORTIONS = {
    "no": "none", "none": "none", "nobody": "none", "few": "few", "some": "some", "several": "some", "many": "many",
    "numerous": "many", "half": "half", "most": "most", "majority": "most", "all": "all", "every": "all",
    "each": "all", "both": "all",
}  # fmt: skip
"""Words for how many of some are meant, with the sort of portion that they are."""
SHARES = {"neither": "none"} | {word: PORTIONS[word] for word in "all both most majority none half".split()}
"""Those that stand before "of them"."""
ALMOST = frozenset("nearly almost virtually practically".split())
"""Words before "all" that make it a little less."""
RELATING = frozenset("without against despite below within before ahead prior".split())
"""Small words of which others say the contrary."""
PAIRING = frozenset(
    "ask call carry close compel encourage find force give go intensive invite knock make never not oblige order plead "
    "put remain require rule shut stay throw turn vote".split()
)
"""The first words of those two that data/contrasts.txt has as one: "turned down", "found guilty"."""

BY_NORM = {
    SAID: frozenset({*SAYING, "citing", "quoting"}),
    SPEAKS: frozenset({*SAYING, "citing", "quoting", *CLAIMING}),
    TOLD: TELLING,
    DENIED: NEGATIONS,
    HEDGED: HEDGES,
    TITLED: RANKS | OFFICES | HOLDERS | SHORT_RANKS.keys() | SHORT_OFFICES.keys(),
    CENT: frozenset({"cent"}),
    PARTLY: PARTS,
    FATED: ENDS,
    TURNED: TURNING,
    UNTIL: frozenset({"until", "till"}),
    POSITIONED: frozenset(POSITIONS),
    SOFTENED: EXTENT | CHANCE,
    EXTREME: EXTREMES,
    PARTED: frozenset(SHARES),
    PORTIONED: frozenset(PORTIONS),
    RELATED: RELATING,
    LIMITED: frozenset("than least most over under above below upwards excess".split()),
}
"""The words of each sort that count in just this form ..."""
BY_STEM = {
    AHEAD: WILL | MAY | PLANNING | PONDERING | {"whether"},
    ONCE: BEFALLS,
    REFUSED: REFUSING | {"deny"},
    PAIRED: PAIRING,
    TALLIED: frozenset({*" ".join(ROLES.values()).split(), *JOBS, LIFE, "magnitude"}),
}
"""... and those that count in every form."""
