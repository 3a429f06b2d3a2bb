"""Lines that are furniture as a whole, told by their form alone.

    By Ann Poe, Staff Writer        Share this story        Published 4 March 2025, 11.15am
    By Friday, the mayor had quit.  Share prices fell       Published in 1851, it sold badly.

The first row is furniture, the second prose. So a line must be one from its first character to its last, names are
asked for where names must stand, and a pattern that a sentence could fill is left out, though some furniture goes
unmarked. What may be repeated is atomic, or can be read in one way alone, so no pattern runs away on a hostile line.

The tables below are patterns, one a line. In them ~ is any character but a quotation mark (talk is prose), and
<names>, <agency>, <credit>, <sites>, <shares>, <paper>, <stamp>, <role>, <name>, <title>, <beat>,
<tip>, <write> and <this> stand for the patterns so called.
"""

import re
from functools import partial

from corpus.tables import Table, holds, may_match

MONTH = (
    r"(?:Jan(?:uary)?|Feb(?:ruary)?|Mar(?:ch)?|Apr(?:il)?|May|June?|July?|Aug(?:ust)?|Sept?(?:ember)?|"
    r"Oct(?:ober)?|Nov(?:ember)?|Dec(?:ember)?)\.?"
)
CLOCK = r"(?:\d{1,2}(?:[:.]\d{2}){1,2}(?:\s?[AaPp]\.?[Mm]\b\.?)?|\d{1,2}\s?[AaPp]\.?[Mm]\b\.?)"
ZONE = r"(?:GMT|UTC|BST|IST|CES?T|[ECMP][SD]?T|AES?T|SGT|HKT|JST)(?:[+-]\d{1,2})?\b"
AGENCY = (
    r"(?:AP|AFP|ANI|PTI|IANS|UNI|ANSA|EFE|DPA|dpa|TASS|Tass|BNO|CNN|BBC|UPI|AAP|ANP|NZME|KUNA|WAM|APA|MENA|QNA|NPR|"
    r"Reuters|REUTERS|Xinhua|XINHUA|Bloomberg|BLOOMBERG|Kyodo|Yonhap|Interfax|Anadolu(?:\sAgency)?|Sputnik|Bernama|"
    r"PRNewswire|GLOBE\sNEWSWIRE|(?:CBS|ABC|NBC|Fox)\sNews|(?:The\s)?Canadian\sPress|(?:The\s)?Associated\sPress|"
    r"Agence\sFrance-Presse|Press\sTrust\sof\sIndia|PA\sMedia|Press\sAssociation|"
    r"[A-Z][\w&.-]*(?:\s[A-Z][\w&.-]*){0,2}\s(?:News\s?Service|Wire|Newswire|News\sAgency|Press\sAgency|Agency|Press))"
)

_PARTICLE = r"(?:de|van|von|der|den|bin|bint|al|el|del|della|da|di|la|le|du|dos|ten|ter|y)(?![\w’'-])"
_NAME = rf"(?:[A-ZÀ-Þ][\w.’'-]*|{_PARTICLE}|@\w+)"
_ROLE = (
    r"(?i:(?:(?:staff|senior|chief|special|political|foreign|courts?|crime|health|science|business|economics|diplomatic|"
    r"defen[cs]e|environment|sports?|news|national|local|associate|assistant|deputy|executive|managing|contributing|"
    r"digital|online|web|regional|publishing|publing|editorial|city|world|our|the)\s+){0,4}"
    r"(?:writers?|correspondents?|reporters?|editors?|columnists?|team|desk|bureau|staff|newsroom|journalists?|"
    r"producers?)(?![\w’'-]))"
)
_SOMEONE = rf"(?>{_ROLE}|{_NAME})"
_BETWEEN = (
    r"(?:\s+|\s*[,;&|/]\s*(?:and\s+)?(?:the\s+)?|\s+(?:and|in|for|of|with|from|at|the)\s+(?:the\s+)?|"
    r"\s+[-–—]\s+)"
)
_NAMES = rf"{_SOMEONE}(?:{_BETWEEN}{_SOMEONE}){{0,20}}"

_STAMP_WORD = (
    rf"(?:(?:{MONTH}|(?:Mon|Tues?|Wed(?:nes)?|Thu(?:rs)?|Fri|Sat(?:ur)?|Sun)(?:day)?\.?)(?!\w)|{CLOCK}|{ZONE}|"
    r"\d{4}-\d{2}-\d{2}(?:T[\d:.]+Z?)?|\d{1,2}(?:st|nd|rd|th)?(?:[/.-]\d{1,2}[/.-]\d{2,4})?(?!\w)|(?:19|20)\d\d(?!\w)|"
    r"(?i:at|on|(?:min(?:ute)?s?|hours?|hrs?|days?|weeks?)\sago|local\stime|"
    r"(?:last\s|first\s)?(?:updated|modified|published|posted))(?![\w’']))"
)
_STAMP = rf"(?>{_STAMP_WORD})(?>[\s,.|·•:;/–—()-]*+(?<!\w)(?>{_STAMP_WORD}))*+"
_HAS_TIME = re.compile(
    rf"{MONTH}\s\d|\d\s{MONTH}|\d[:.]\d\d|\d\s?[AaPp]\.?[Mm]\b|\d{{4}}-\d\d|\d/\d|\bago\b|\d-\d+-\d"
)
"""What a row of numbers and days must hold to be a time stamp: "1984" and "On Monday" are none."""
_CREDIT = (
    r"(?:[Aa]dditional\s|[Ff]urther\s|[Oo]riginal\s)?(?:[Rr]eport(?:ing|ed)|[Ww]riting|[Ww]ritten|[Ee]dit(?:ing|ed)|"
    r"[Cc]ompiled|[Tt]ranslated|[Pp]roduced|[Pp]hotographs?|[Pp]hotos?|[Pp]ictures?|[Vv]ideo|[Gg]raphics?|"
    r"[Pp]osted|[Pp]ublished|[Ww]ords|[Tt]ext|[Ss]tory)\s+(?:and\s+(?:writing|editing|photographs)\s+)?by:?\s+"
    rf"(?:the\s)?{_NAMES}"
)
_SITES = r"(?:twitter|x|facebook|instagram|whatsapp|telegram|linkedin|youtube|tiktok|reddit|threads|mastodon|bluesky)"
_NAMED = {
    "<names>": _NAMES,
    "<name>": _NAME,
    "<role>": _ROLE,
    "<agency>": AGENCY,
    "<stamp>": _STAMP,
    "<credit>": _CREDIT,
    "<sites>": _SITES,
    "<shares>": rf"(?:share|tweet|print|e-?mail|save|bookmark|copy link|like|pin|flipboard|messenger|{_SITES})",
    "<paper>": (
        "(?:newsletters?|briefings?|letter|alerts?|updates?|bulletin|digest|inbox|e-?mails?|podcast|account|edition)"
    ),
    "<title>": (
        "(?:Gazette|Herald|Times|News|Post|Star|Courier|Chronicle|Tribune|Telegraph|Mail|Express|Press|Observer|Guardian|"
        "Standard|Journal|Mirror|Echo|Argus|Record|Citizen|Examiner|Enquirer|Mercury|Advertiser)"
    ),
    "<beat>": (
        "(?i:own|staff|special|court|crime|political|foreign|diplomatic|defen[cs]e|health|science|education|business|"
        "economics|environment|transport|sports?|city|local|national|chief|senior)"
    ),
    "<tip>": "(?:any |more )?(?:information|a story|a tip)",
    "<write>": "(?:e-?mail|contact|call|write to|tell|message|text|get in touch)",
    "<mail>": "(?:e-?mail|newsletter|message|edition)",
    "<this>": "this (?:article|story|post|page|report)",
    "~": '[^“”"]',
}

_Table = partial(Table, _NAMED)
_STAMPS = _Table(
    "<stamp>",
    opens="jan feb mar apr may jun jul aug sep oct nov dec mon tue wed thu fri sat sun gmt utc bst ist cet cest "
    "est edt et ct cst cdt mt mst mdt pt pst pdt aet aest sgt hkt jst at on min hour hr day week local last "
    "first updated modified published posted 0 1 2 3 4 5 6 7 8 9",
)
_CREDITS = _Table(
    r"""
    [(\[]?<credit>(?:\s*[;.,]\s*<credit>){0,4}[)\]]?
    [(\[]?[Ww]ith (?:inputs?|files|reports|contributions) from\s(?:the )?<names>[)\]]?
    [(\[]?[Ww]ith (?:additional )?reporting (?:from|by)\s(?:the )?<names>[)\]]?
    [(\[]?[Ww]ith (?:inputs?|files|reports) from agencies[)\]]?
    [(\[]?(?:[-–—] ?)?(?:[Ww]ith )?(?:[Aa]gencies|(?:[Aa]gency|[Ww]ire) reports)[)\]]?
    """,
    opens="( [ - additional further original report writing written edit compiled translated produced photo picture "
    "video graphic posted published words text story with agency wire",
)
_CONTRIBUTED = _Table(
    r"""
    [(\[]?(?:The )?<names>,? contributed (?:reporting|research|to reporting)(?: (?:from|in) <names>)?[)\]]?
    [(\[]?(?:The )?<names>,? contributed to this (?:report|story|article)(?: (?:from|in) <names>)?[)\]]?
    (?:[Oo]ur <role>,? )?<names> report(?:ed|s) from <names>
    """,
    cues=("contributed", " report"),
)
_SENT = _Table(
    r"""
    [Ff]rom <name>(?:\s<name>){1,3},? in <name>(?:\s<name>){0,2}
    <name>(?:\s<name>){1,3},\s(?:<role>|(?:<name>\s){0,3}<title>),?\sin <name>(?:\s<name>){0,2}
    (?:<agency>|[Ss]taff|[Aa]gencies)(?: and |, )(?:staff|agencies|wires|wire (?:reports|services))
    [Aa]gencies in <name>(?:\s<name>){0,2}
    (?:[Ff]rom )?(?:[Ss]taff|[Ww]ire|[Aa]gency)(?: and (?:wire|staff|agency))? reports?
    (?:[Ff]rom )?(?:[Oo]ur |[Aa] )?<beat> (?:reporter|correspondent|writer|editor)s?
    (?:[-–—]{1,2}\s?)?<agency>(?:\s?[/,&]\s?<agency>)*
    [(\[] ?<agency>(?:\s?[/,&]\s?<agency>)* ?[)\]]
    """
)
_BYLINE = _Table(
    r"""
    (?:By|BY|by)(?::\s*|\s+)(?:the |our |The )?<names>
    (?:By|BY|by)(?::\s*|\s+)(?:the |our |The )?<names>\s*[,|•·–—-]?\s*(?:<stamp>|[\w.+-]+@[\w.-]+|special to <names>)
    <name>(?:\s<name>){1,3},\s<role>(?:,\s<name>(?:\s<name>){0,3})?
    """
)
_NOT_NAMED = re.compile(
    r"(?i)\bby:?\s+(?:(?:mon|tues|wednes|thurs|fri|satur|sun)day|january|february|march|april|may|june|july|august|"
    r"september|october|november|december|christmas|easter|ramadan|midnight|noon|dawn|land|sea|air|rail|road|law|order|"
    r"contrast|then|now|night|day|chance|design|all|any|no|"
    r"the\s+(?!associated|canadian|press|editor|news|staff)\w+)\b"
)
"""What stands behind "By" in prose: a time, a way, "the" with a word of its own."""
_CAPTION = _Table(
    r"""
    .*[.,)”"\s](?:Credit|CREDIT)(?:\.\.\.|…|:)?\s?[A-Z][\w.’'-]*(?:\s[\w.’'-]+){0,4}(?:\s?/\s?|,\s)[A-Z][\w.’' -]{1,40}
    .*[(\[](?:Photo|Image|Picture|Photograph)s?(?: (?:by|credit|courtesy))?:?\s[^()\[\]]{1,80}[)\]]
    .*[(\[](?:AP|AFP|EPA|PA|Reuters|REUTERS)(?: (?:[Pp]hoto|PHOTO|[Ii]mages))?\s?/\s?[^()\[\]]{1,80}[)\]]
    .*\s(?:REUTERS|AP Photo|AFP PHOTO|EPA-EFE)\s?/\s?[A-Z][^.!?]{1,60}
    .*[\s/|(](?:via )?Getty Images\)?
    (?:[Ff]ile )?(?i:photo(?:graph)?|image|picture|video|graphic|illustration)s?\s*[:|/].{0,200}
    (?i:photo(?:graph)?|image|picture|video|graphic|illustration)s? (?:by|credit|courtesy|source)\s*[:|/].{0,200}
    (?:Photo|Photograph|Image|Picture|Illustration|PHOTO)s? (?:by|courtesy of|courtesy)\s(?:the )?<names>
    """,
    opens="file photo image picture video graphic illustration",
    cues=("credit", "getty", "/", ")", "]"),
)
_CONTROL = _Table(
    r"""
    (?:listen|watch) live(?:\s?[:|].{1,60})?
    listen (?:now|to this (?:article|story)(?:\s.{0,20})?)|watch now|live
    ad|advertisement(?: ?[-–—] ?scroll to continue)?|sponsored(?: (?:content|by .{1,40}))?
    (?:story|article) continues (?:below|after)(?: (?:this )?(?:advertisement|ad|the video))?
    <shares>(?:[\s,|/•·:&+-]+(?:this|article|story|page|post|on|via|to|by|with|friends|\d+|<shares>|more))*
    (?:\d[\d,.]*k?\s)?(?:comments?|shares?|views?|likes?|replies)(?:\s?\(?\d[\d,]*\)?)?
    (?:show|view|hide|load|read|see|post|leave|add|join) (?:all |a |the |your )?(?:\d+ )?(?:comments?|conversation)
    \d+\s?[-–]?\s?min(?:ute)?s? read|(?:estimated )?reading time:? .{1,20}|(?:text|font) size.{0,20}
    print this (?:page|article)|(?:next|previous) (?:article|story|post|page)
    (?:read|see|learn|watch|hear) (?:more|also|next|on|now)(?:\s?[:|»›→].{0,160})?
    (?:read|learn|see) more (?:about|on|from|at|in|stories|news|coverage)\b[^,.;!?“”"]{1,60}
    (?:also|must|click to) (?:read|watch|see)\s?[:|].{0,160}|don[’']t miss\s?[:|].{0,160}
    (?:watch|read|listen|live|opinion|related|gallery|in pictures)\s?[|].{1,160}
    (?:watch|read|related)\s?: .{1,160}
    (?:related|more|top|latest|trending|recommended)(?: (?:articles?|stor(?:y|ies)|topics|news|coverage|links))?
    (?:related|recommended)(?: (?:articles?|stories|story|topics|news|content|coverage))?\s?[:|].{0,120}
    more (?:on this(?: story)?|for you|from (?:the )?[\w’' ]{2,30})(?:\s?[:|].{0,120})?
    most (?:read|popular|viewed)|you may (?:also )?(?:like|be interested in)
    recommended for you|editor[’']?s?[’']? picks?
    live|live (?:updates?|blog|coverage|feed|reporting)(?:\s?[:|].{1,120})?|updates?\s?:
    key (?:events|points|moments)(?:\s?\(\d+\))?|show key events only|pinned(?: post)?
    skip (?:to|past) (?:main |the )?(?:content|navigation|newsletter promotion)|back to top
    load more(?: \w+)?|show (?:more|less)|continue reading(?: (?:the main story|below|with a .{1,40}))?
    sign (?:in|out|up)|log (?:in|out)|my account|menu|search|home|subscribe|donate|close
    (?:https?://|www\.)\S+
    (?:sources?|via|credits?|tags?|topics|filed under|categor(?:y|ies)|keywords|more about|section)\s*:\s.{1,160}
    (?:published|date|time|title|headline|outlet|url|link|author|byline)\s*: .{1,200}
    """,
    re.IGNORECASE,
    opens="listen watch live ad advertisement sponsored story article share tweet print email e-mail save "
    "bookmark copy like pin flipboard messenger twitter facebook instagram whatsapp telegram linkedin "
    "youtube tiktok reddit threads mastodon bluesky x 0 1 2 3 4 5 6 7 8 9 comment share view like replies "
    "reply show hide load read see post leave add join reading estimated text font next previous learn hear "
    "also must click don't don’t related gallery opinion in_ more top latest trending recommended most you "
    "editor pick updates key pinned skip back continue sign log my_ menu search home subscribe donate close "
    "http www source via credit tag topic filed category categories keywords about section published date "
    "time title headline outlet url link author byline",
)
_PITCH = _Table(
    r"""
    (?:please )?(?:sign up|subscribe|register)\b~{0,90}\b<paper>\b~{0,90}
    subscribe (?:here|now|today|for free|to (?:our|us|the)\b[^,“”"]{0,60})
    ~{0,160}\b(?:newsletter|podcast|briefing)\b~{0,60}[.:!–—]\s(?-i:Subscribe|Sign up|Listen)\b~{0,60}
    (?:get|receive) ~{1,120}\b(?:in|to) your (?:inbox|e-?mail)\b~{0,80}
    ~{1,160}\b(?:delivered|straight|direct(?:ly)?|sent)\b~{0,20} to your (?:inbox|e-?mail)\b~{0,60}
    get (?:the )?(?:latest|breaking|daily|our)\b~{0,60}\b(?:newsletters?|alerts?|inbox|app)\b~{0,40}
    (?:[\w’']+ ){0,6}subscribers (?:get|can read|read|see|receive) this (?:story|article|newsletter)\b~{0,60}
    (?:become a|already a) (?:member|subscriber|supporter)(?: today| now|\? ~{1,60})?
    support (?:our|independent) journalism\b~{0,80}
    you have (?:\d+|one|two|three|no) (?:free )?articles?\b~{0,60}
    to continue reading\b~{0,80}|click here\b~{0,120}|tap here (?:to|for)\b~{0,100}
    (?:enable|allow|turn on) notifications
    (?:~{0,160}\. )?follow (?:us|him|her|them|(?-i:(?:[A-Z][\w’'-]* ?){1,3})|@\w+) ?(?:on|at) (?:<sites>|@)~{0,60}
    (?:have|were|are|did|do) you (?:been |have )?(?:affected|see|there|in the area|<tip>)\b~{0,80}\? <write>\b~{0,120}
    download (?:our|the)\b[^,“”"]{0,40}\bapp\b(?: (?:for|today|now|here|to|on|from)\b[^,“”"]{0,60})?
    """,
    re.IGNORECASE,
    opens="please sign subscribe register get receive become already support you to_ click tap enable allow turn "
    "have were are did do_ download",
    cues=("newsletter", "podcast", "briefing", "to your ", "subscribers ", "follow "),
)
_NOTE = _Table(
    r"""
    <this> (?:was|is) (?:originally|first|previously) (?:published|posted|produced)\b~{0,160}
    <this> (?:was|has been|is being) (?:updated|republished|syndicated|corrected|amended)\b~{0,160}
    <this> (?:has been|was|is) (?:generated|published|taken) from (?:an?|the) ~{0,40}\bfeed\b~{0,120}
    (?:except for|barring) the headline\b~{0,40} <this> has not been edited\b~{0,120}
    <this> (?:was|is) (?:supplied|provided|generated|translated|produced) (?:by|with|in)\b~{0,160}
    this (?:article|story) (?:originally|first) appeared (?:on|in|at)\b~{0,100}
    (?:this is )?an? (?:breaking|developing) (?:news )?story\b~{0,100}|(?:breaking|developing) story
    (?:correction\b.{0,40}[:.–—] )?an earlier version of this (?:article|story|report)\b.{0,200}
    editor[’']?s[’']? note\s?[:–—-].{1,220}
    (?:©|\(c\) |copyright (?:©|\(c\)|\d{4}(?=[\s,–-]+\W*[A-Z]|\Z))).{0,160}|~{0,100}\ball rights reserved\b~{0,120}
    (?:we use|(?:this|our) (?:web ?)?site uses) cookies (?:to|on|and|for|so)\b~{0,160}
    (?:accept|reject|manage) (?:all )?(?:cookies|preferences)
    cookie (?:policy|settings|notice|preferences)
    by (?:using|continuing to use) (?:this|our) (?:web ?)?site,? you (?:agree|accept|consent)\b.{0,120}
    our standards: .{0,80}|terms (?:of|and) (?:use|service|conditions)|privacy (?:policy|notice)
    contact us|about us|advertise with us
    you(?:[’']re| are) receiving (?:this|our) <mail>s?\b~{0,200}
    you (?:have )?received this <mail>\b~{0,200}
    this <mail> was sent to \S+@\S+~{0,160}
    (?:view|read|open|see) (?:this <mail>|this|it) (?:in|on) (?:your|a|the) (?:browser|web ?site)\b(?:\s?[:|].{0,160})?
    (?:to )?unsubscribe(?:\s?[:|,].{0,160}| (?:from (?:this|our|all)|here|instantly|at any time)\b~{0,100})?
    (?:update|manage|change) (?:your |my )?(?:(?:e-?mail|newsletter) )?(?:preferences|subscriptions?)\b.{0,80}
    """,
    re.IGNORECASE,
    opens="this except barring an_ a_b a_d breaking developing correction editor © (c) copyright we_ our accept "
    "reject manage cookie by_ terms privacy contact about advertise you view read open see to_ unsubscribe "
    "update change",
    cues=("all rights reserved",),
)


_WHOLE = (_CONTROL, _NOTE, _PITCH, _CAPTION, _STAMPS)
_OPENS = frozenset().union(*(table.opens for table in _WHOLE))
_CUES = tuple(cue for table in _WHOLE for cue in table.cues)
_SHORT = 60
_MAKERS = (" by", "by ", "contributed", "reported from", "with ")


def is_furniture_line(line: str) -> bool:
    """Whether ``line``, any short string, is furniture from end to end."""
    bare = line.strip().rstrip(" \t.!»›→>|…*_-–—:").lstrip("*•|>-–— \t")
    if not bare:
        return False
    folded, short = bare.lower(), len(bare) <= _SHORT
    if may_match(folded, _OPENS, _CUES):  # prose seldom does, and no table need be tried
        for table in _WHOLE:
            if may_match(folded, table.opens, table.cues) and table.fullmatch(bare):
                return table is not _STAMPS or bool(_HAS_TIME.search(bare))
    if not (short or holds(folded, _MAKERS)) or ("by" in folded and _NOT_NAMED.search(bare[:60])):
        return False
    for table in (_CREDITS, _CONTRIBUTED):
        if may_match(folded, table.opens, table.cues) and table.fullmatch(bare):
            return True
    return bool(_SENT.fullmatch(bare)) or _is_byline(line.strip(), bare)


def _is_byline(line: str, bare: str) -> bool:
    """Whether a line names who wrote the article; one that ends in a full stop is prose."""
    if line.endswith((".", "?", "!")) and not line.endswith(("Jr.", "Sr.", "M.D.", "Ph.D.")):
        return False
    return bool(_BYLINE.fullmatch(bare))
