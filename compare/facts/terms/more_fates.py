"""More fates: how a verdict is taken, a vote lost, a fire begun, and other outcomes that exclude each other.

The outcomes are patterns over American spelling, in the words that news has for them.
"""

from compare.facts.terms.sorts_of_fate import Fate

_OTHERS = frozenset(
    (
        "mother father parents wife husband widow son daughter sister brother family families relatives friends "
        "victim victims supporters crowd fans mourners survivors neighbors residents people women men children some "
        "many several"
    ).split()
)
"""Who may weep while another is judged."""

MORE_FATES = (
    Fate(  # what is appealed
        "appeal appealed appealing appeals conviction",
        (
            r"appeal\w*(?: \w+){0,3} sentences?\b|sentence(?: \w+){0,4} appeal",
            r"appeal\w*(?: \w+){0,3} (?:conviction|verdict)s?\b|(?:conviction|verdict)(?: \w+){0,4} appeal"
            r"|(?:look at|review|reconsider|quash|overturn)(?: \w+){0,2} conviction",
        ),
    ),
    Fate(  # the loser of a vote
        "recount conceded concede concedes accepted accepts",
        (
            r"conceded\b|conced(?:es|ing) (?:defeat|the)|accept(?:s|ed)? (?:the (?:\w+ )?result|defeat)",
            r"(?:\w*n['’]t|not|refus\w+ to) (?:yet )?concede|(?:demand|ask|call|appl|request"
            r"|petition)\w* (?:for )?a "
            r"(?:\w+ )?recount|(?:contest|reject|disput|challeng)\w* the (?:\w+ )?result",
        ),
        of_one=True,
    ),
    Fate(  # how somebody takes it
        "emotion tears wept weep weeping sobbed sobbing sobs cried expressionless impassive impassively react",
        (
            r"(?:show\w*|display\w*|betray\w*|with)\s(?:no|little|hardly any) (?:\w+ )?emotion"
            r"|without (?:\w+ )?emotion"
            r"|expressionless|impassive\w*|(?:did not|didn['’]t) react",
            r"\bwept\b|\bsobbed|(?:was|were) (?:weeping|sobbing|crying)|(?:burst into|was in|were in"
            r"|broke down in) tears|wip(?:ed|ing)(?: \w+){0,3} tears?|cried\b|shed tears"
            r"|tears (?:in|ran|rolled|streamed|streaming)|fought back tears",
        ),
        not_of=_OTHERS,
    ),
    Fate(  # how talks end
        "collapsed agreement deal",
        (
            r"(?:reached|struck|signed|agreed) (?:an?|the) (?:\w+ ){0,2}(?:agreement|deal)"
            r"|(?:agreement|deal) (?:was|has been|had been) (?:reached|struck|signed)",
            r"(?:talks|negotiations) (?:\w+ )?(?:collapsed|failed|broke down|stalled)|(?:without"
            r"|no) (?:an )?(?:agreement|deal)\b"
            r"|(?:failed|unable) to (?:reach|agree)(?: \w+){0,3} (?:agreement|deal)",
        ),
    ),
    Fate(  # power and water
        "supplies unaffected electricity power",
        (
            r"(?:power|electricity|water|gas|supplies|supply) (?:\w+ ){0,3}?(?:was|were|is"
            r"|are) (?:not (?:\w+ )?(?:affected|cut|disrupted)|unaffected)",
            r"(?:power|electricity|water|gas|supplies|supply) (?:\w+ ){0,3}?(?:was|were|is|are|been) (?:cut"
            r"|knocked|down|disrupted|interrupted|lost|out\b)"
            r"|without (?:power|electricity|water|gas)\b|(?:lost|cut|knocked out"
            r"|disrupted) (?:the )?(?:power|electricity|water|gas)\b|power (?:cuts|outages?)",
        ),
    ),
    Fate(  # a wave
        "tsunami",
        (
            r"no tsunami|tsunami (?:warning|alert) (?:was|is) (?:not|never)|(?:not"
            r"|n['’]t) (?:\w+ ){0,4}tsunami",
            r"tsunami (?:warning|alert)s? (?:was|were|has been|had been) (?:issued|declared|in)|(?:issued"
            r"|declared|triggered) (?:\w+ ){0,2}tsunami"
            r"|warned of a (?:\w+ )?tsunami",
        ),
    ),
    Fate(  # an operation
        "surgery operation operated",
        (
            r"(?:will|would|must|to|needs?|had to) (?:\w+ )?(?:undergo|have|need"
            r"|require)?\s?(?:\w+ ){0,2}(?:surgery|an operation)",
            r"(?:not|n['’]t|no) (?:\w+ )?(?:undergo|have|need|require)\w*(?: \w+){0,2} (?:surgery"
            r"|operation)|without surgery|avoid\w* surgery"
            r"|no need for surgery",
        ),
    ),
    Fate(  # a strike
        "strike walkout stoppage",
        (
            r"(?:called off|suspended|ended|halted) (?:the|its|their) (?:\w+ )?(?:strike|walkout|stoppage)"
            r"|(?:strike|walkout|stoppage) (?:was|has been|had been) (?:called off|suspended|ended|halted"
            r"|averted)",
            r"(?:strike|walkout|stoppage) (?:will|would|is to) (?:go on|continue|go ahead)|continue (?:the"
            r"|its|their) (?:\w+ )?strike",
        ),
    ),
    Fate(  # jobs
        "jobs layoffs redundancies",
        (
            r"no (?:\w+ )?(?:jobs?|layoffs|redundancies)\b(?: \w+){0,3}|without (?:any )?(?:layoffs"
            r"|redundancies|job losses)",
            r"(?:jobs|posts) (?:\w+ ){0,3}?(?:will|would|are to|could) (?:be (?:lost|cut|axed)|go\b"
            r"|disappear)"
            r"|(?:will|would|to|plans to) (?:cut|axe|shed|eliminate|slash) (?:\w+[ ,]){0,4}?jobs",
        ),
    ),
    Fate(  # how a fire or a crash came about
        "arson deliberately deliberate accidental accident",
        (
            r"(?:started|set|lit|caused) deliberately|deliberately (?:set|started|lit|crashed|rammed)"
            r"|\b(?:was|as|be|been|by) arson"
            r"|(?:was|were) (?:not an accident|deliberate)",
            r"(?:was|were|been|be|as) (?:an accident|accidental)\b|started (?:accidentally|by accident)"
            r"|(?:not|no) (?:\w+ ){0,4}?(?:arson|deliberate\w*)|ruled out arson",
        ),
    ),
    Fate(  # a weapon
        "unarmed armed weapon",
        (
            r"(?:was|were|is|are) (?:\w+ )?unarmed|not (?:been )?armed|no weapons? (?:was|were|has been"
            r"|had been) found",
            r"(?:was|were|is|are) (?:\w+ )?armed (?:with|and)|weapon (?:was|had been|has been) (?:found"
            r"|recovered)",
        ),
    ),
    Fate(  # drink
        "sober drunk drinking intoxicated alcohol",
        (
            r"(?:was|were) sober|not (?:been )?(?:drunk|drinking|intoxicated)|no (?:\w+ ){0,3}?alcohol"
            r"|alcohol (?:was|is) not",
            r"(?:was|were|been) (?:\w+ )?(?:drunk|intoxicated|drinking)|over the limit"
            r"|under the influence of alcohol",
        ),
    ),
    Fate(  # a belt, a helmet
        "helmet seatbelt belt",
        (
            r"(?:not|n['’]t) (?:been )?wear\w* (?:a |his |her )?(?:seat ?belt|helmet)"
            r"|without a (?:seat ?belt|helmet)|no helmet",
            r"(?:was|were|had been) wearing (?:a |his |her )?(?:seat ?belt|helmet)",
        ),
    ),
    Fate(  # a ransom
        "ransom",
        (
            r"(?:no|not|n['’]t|never|refus\w+ to)(?: \w+){0,3} ransom|ransom (?:was|had been"
            r"|has been) (?:not|never)",
            r"paid (?:an? |the )?(?:\w+ )?ransom|ransom (?:\w+ ){0,3}?(?:was|had been|has been) paid",
        ),
    ),
    Fate(  # recorders
        "recorders recorder boxes",
        (
            r"(?:recorders?|boxes) (?:\w+ ){0,3}?(?:has|have|had|was|were) (?:been )?(?:found|recovered"
            r"|retrieved)"
            r"|(?:found|recovered|retrieved) (?:\w+ ){0,3}?(?:recorders?|black box(?:es)?)",
            r"(?:recorders?|boxes) (?:\w+ ){0,3}?(?:has|have|had|was|were) not"
            r"|search\w* (?:\w+ ){0,3}?(?:recorders?|black box(?:es)?)",
        ),
    ),
    Fate(  # violence at a vote or a march
        "peaceful peacefully violence violent marred",
        (
            r"(?:was|were|been|passed(?: off)?|went) (?:\w+ )?peaceful(?:ly)?\b",
            r"marred by (?:\w+ ){0,2}(?:violence|clashes|unrest)|turned violent|(?:was|were) violent",
        ),
    ),
)
