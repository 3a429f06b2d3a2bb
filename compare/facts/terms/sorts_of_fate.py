"""Sorts of fates: an appeal, an apology, an answer to an accusation, each with outcomes that exclude each other.

The outcomes are patterns over American spelling, in the words that news has for them.
"""

from typing import NamedTuple

_BONES = "leg|arm|rib|neck|back|hip|wrist|ankle|pelvis|collarbone|jaw|nose|skull|shoulder"


class Fate(NamedTuple):
    """The words by which a sort is known, in American spelling (``cues.ENDS`` has them all), its outcomes, whether
    both texts must name one who meets it, whether only linked sentences tell of it what can be held against each
    other, of whom it is not told, and whether no pronoun may stand for who meets it."""

    words: str
    outcomes: tuple[str, ...]
    of_one: bool = False
    linked: bool = False
    not_of: frozenset[str] = frozenset()
    named: bool = False


FATES = (
    Fate(  # an appeal
        "appeal appealed accept accepts accepted accepting conceded challenge court",
        (
            r"(?:will|would|plans? to|intends? to|vow(?:s|ed) to|is to|are to|going to|ha(?:s"
            r"|ve)) (?:lodged? (?:an )?"
            r"|file (?:an )?)?appeal(?:ed)?\b|lodged an appeal|challenge the (?:result|ruling|verdict"
            r"|sentence)"
            r"|to a higher court",
            r"not (?:be )?appeal|no appeal|accept(?:s|ed|ing)? (?:the|any) (?:ruling|verdict|judg\w+|sentence"
            r"|result|decision|penalty)"
            r"|conceded defeat",
            r"consider(?:ing|s|ed)?(?: \w+){0,3} appeal\w*|weigh(?:ing|s|ed)?(?: \w+){0,3} appeal\w*"
            r"|(?:may|might|could) (?:file an |lodge an )?appeal\b|(?:not|n['’]t) decided whether to appeal",
        ),
    ),
    Fate(  # an apology
        "apologize apologized apologizes apologizing apology",
        (
            r"apologi[sz](?:ed|es)|(?:issued|offered) an apology",
            r"(?:refus\w+|declin\w+) to apologi|(?:\w*n['’]t|not|never|without) (?:yet )?apologi|no apology"
            r"|short of (?:an apology|apologi)",
        ),
    ),
    Fate(  # a plea
        "pleaded pleads plead pled",
        (r"plead(?:s|ed)? guilty|pled guilty", r"(?:plead(?:s|ed)?|pled) not guilty"),
        of_one=True,
    ),
    Fate(  # a verdict
        "guilty convicted acquitted cleared mistrial verdict",
        (
            r"found guilty|(?:was|were) convicted|convicted (?:of|her|him|them)",
            r"acquitted|found not guilty|cleared (?:of|her|him|them)\b",
            r"mistrial|hung jury|(?:unable|failed) to (?:reach a verdict|agree)|could not (?:agree"
            r"|reach a verdict)",
        ),
        of_one=True,
    ),
    Fate(  # a charge
        "charged charge cleared acquitted",
        (
            r"(?:was|were|been|is|are) charged (?:with|over)",
            r"(?:\w*n['’]t|not|never) (?:yet )?(?:been )?(?:formally )?charged|without (?:any )?charge",
            r"(?:was|were|been) (?:cleared|acquitted)\b",
        ),
        of_one=True,
    ),
    Fate(  # an arrest
        "arrested arrests detained questioned questioning charged run large hunted",
        (
            r"(?:was|were|been) (?:arrested|detained)|police (?:have )?arrested",
            r"no arrests|(?:nobody|no one)(?: \w+){1,3} (?:arrested|charged)"
            r"|not (?:yet )?(?:been )?(?:arrested|charged)|for questioning|questioned (?:by|as)\b",
            r"(?:still|remains?|remained|is|are|was|were) (?:still )?(?:at large|on the run|being hunted)",
        ),
    ),
    Fate(  # the end of an office
        "resigned resign resigning stepped step stepping quit fired sacked dismissed ousted",
        (
            r"\bresigned|stepped down|has quit",
            r"(?:was|been|were) (?:fired|sacked|dismissed|ousted)",
            r"(?:refus\w+|declin\w+) to (?:resign|step down|quit)|(?:not|no (?:plans|intention) (?:to|of)) "
            r"(?:resign|step(?:ping)? down|quit)",
        ),
        of_one=True,
    ),
    Fate(  # bail
        "bail",
        (
            r"(?:granted|released on|freed on|out on) bail",
            r"(?:denied|refused|without) bail",
        ),
    ),
    Fate(  # who did it
        "responsibility",
        (
            r"(?:has|have|group|militants|rebels) claimed responsibility",
            r"(?:no group|no one|nobody|none)(?: \w+){0,3} claimed responsibility"
            r"|no (?:immediate )?claim of responsibility",
        ),
    ),
    Fate(  # what was to take place
        "canceled called postponed rescheduled",
        (
            r"\bcancell?ed\b|called off",
            r"\bpostponed\b|rescheduled for",
        ),
    ),
    Fate(  # a wound
        "hurt injured injuries wounded wound broken broke fracture fractured superficial",
        (
            r"slight(?:ly)? (?:injur|hurt|wound)|minor injur|lightly (?:injur|hurt|wounded)|superficial",
            r"(?:serious|critical|grave|bad|severe)(?:ly)? (?:injur|hurt|wound)|fractured?\b"
            rf"|(?:broken|broke) (?:an? |his |her |both )?(?:{_BONES})|life-threatening injur",
        ),
    ),
    Fate(  # a patient
        "condition recovering danger critically",
        (
            r"stable condition|condition (?:is|was|are)(?: \w+){0,4} stable|(?:good|satisfactory) condition"
            r"|condition (?:is|was|has|had)(?: \w+){0,4} (?:improv\w+|better)|out of danger"
            r"|recovering (?:well|in|at|from)\b",
            r"critical condition|critically ill|fighting for (?:his|her|their) li(?:fe|ves)",
            r"\bserious condition",
        ),
    ),
    Fate(  # a fire
        "control contained extinguished doused burning ablaze raging put",
        (
            r"(?:is|was|were|been|brought|now) under control"
            r"|(?:fires?|blaze|flames) (?:was|is|has been|had been|were) (?:contained|extinguished|put out"
            r"|doused)"
            r"|(?:extinguished|doused|put out) the (?:fire|blaze|flames)",
            r"out of control|not (?:yet )?(?:been )?(?:under control|contained)|still (?:burning|ablaze"
            r"|raging)",
        ),
    ),
    Fate(  # talks
        "meet meeting talk talks negotiate negotiating negotiations",
        (
            r"(?:ready|prepared|willing|agreed|agrees|open) to (?:meet|talk|negotiat\w+|hold talks|talks)",
            r"(?:(?:refus\w+|declined|unwilling) to|(?:will|would) not) (?:meet|talk|negotiate)"
            r"|no (?:meeting|talks|negotiations)\b|ruled out (?:talks|a meeting|negotiat)"
            r"|reject\w* (?:any )?(?:talks|negotiat)",
        ),
    ),
    Fate(  # a name given out
        "named identified name identify",
        (
            r"(?:was|were|been) (?:named|identified) (?:as|by)",
            r"(?:\w*n['’]t|not) (?:yet )?(?:been )?(?:named|identified)|not (?:yet )?(?:name|identify)"
            r"|(?:declined|refused) to (?:name|identify)",
        ),
    ),
    Fate(  # an offer
        "accepted rejected refused turned",
        (
            r"accepted (?:the|an|its|his|her|their) (?:\w+ )?(?:offer|deal|bid|proposal)",
            r"(?:rejected|turned down|refused) (?:the|an|its|his|her|their) (?:\w+ )?(?:offer|deal|bid"
            r"|proposal)",
        ),
    ),
    Fate(  # a vote
        "approved passed adopted rejected defeated failed voted",
        (
            r"(?:was|were|been) (?:approved|passed|adopted)|voted to (?:approve|adopt|pass|back)",
            r"(?:was|were|been) (?:rejected|defeated|voted down)|voted (?:down|against|to reject)"
            r"|failed to pass",
        ),
    ),
    Fate(  # what is shut
        "reopened reopen closed shut",
        (
            r"(?:has|have|had|was|were) (?:been )?reopened|reopened (?:on|at|in|to|after|by)\b|(?:allowed"
            r"|able) to reopen",
            r"(?:remain|remains|remained|stay|stays|stayed|still) (?:closed|shut)",
        ),
    ),
    Fate(  # a witness
        "testify",
        (
            r"(?:will|would|agreed to|is to|plans to) testify",
            r"(?:not|refus\w+ to|declin\w+ to) testify",
        ),
        of_one=True,
    ),
    Fate(  # custody
        "custody released freed",
        (
            r"(?:(?:is|was|were|are) |being )?(?:is|was|were|are|remains?|remained|remanded|held) in custody"
            r"|(?:is|was|are|were) (?:still )?being held",
            r"(?:was|were|been) (?:later )?(?:released|freed)",
        ),
    ),
    Fate(  # who lived
        "survivors survivor survived",
        (
            r"(?:found|were|\w+) survivors|sole survivor|lone survivor",
            r"no survivors|(?:nobody|no one|none) survived",
        ),
    ),
    Fate(  # an answer to an accusation, or to questions
        "denied denies deny denying rejected rejects dismissed dismisses comment commented respond responded reply "
        "replied return answer answered reached confirms confirmed admitted admits acknowledged acknowledges conceded "
        "concedes declined declines refused refuses",
        (
            r"(?<!nor )den(?:ied|ies|ying)\b|(?:reject(?:s|ed|ing)|dismiss(?:es|ed|ing))"
            r" (?:the|these|those|all|any|such)? ?(?:\w+ )?"
            r"(?:accusations?|allegations?|claims?|charges?|criticism|suggestions?|reports?)\b",
            r"(?:declin|refus)\w+ to (?:comment|say|answer|discuss|respond|confirm)|neither confirm"
            r"|(?:did|has|have|had|would|does|do|could)(?:n['’]t| not) (?:immediately |yet )?(?:be reached|comment"
            r"|respond|repl(?:y|ied)|return(?:ed)? (?:\w+ )?(?:calls?|messages?|emails?|requests?)"
            r"|answer(?:ed)? (?:\w+ )?(?:questions?|calls?|messages?|emails?|requests?))|(?:no|without) comment\b",
            r"\b(?:acknowledge[sd]|concede[sd]|confirm(?:s|ed)|admits|admitted(?! to (?:the |a )?hospital))\b",
        ),
        of_one=True,
        named=True,
    ),
    Fate(  # an offer that waits for its answer
        "replied responded answered reply respond answer decided accepted accepts rejected rejects refused turned",
        (
            r"(?:not|\w*n['’]t) yet (?:replied|responded|answered|decided|reacted)"
            r"|yet to (?:reply|respond|answer|decide)",
            r"(?:has|have|had|been|was) accepted|accepts\b|accepted (?:the|an?)\b",
            r"turned down|(?:has|have|had|been|was) (?:rejected|refused)|rejects\b|rejected (?:the|an?)\b",
        ),
        linked=True,
    ),
    Fate(  # a life
        "life lives danger condition threatening coma stable",
        (
            r"fighting for (?:his|her|their) li(?:fe|ves)|critical condition|in a coma|in serious condition"
            r"|in a (?:serious|critical) condition|(?<!non-)(?<!not )(?<!not be )life-threatening"
            r"|(?:feared|worried) for (?:his|her|their) li(?:fe|ves)",
            r"(?:not|never|\w*n['’]t|no)(?: be| \w+ly)?(?: in)?(?: any)? (?:danger|life-threatening)"
            r"|non-life-threatening|out of danger|stable condition|is stable"
            r"|no danger to (?:his|her|their) li(?:fe|ves)",
        ),
        linked=True,
    ),
)
