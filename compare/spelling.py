"""British and American spelling: one form for both, so that "stabilised" meets "stabilized".

Rules work on endings and only where the stem is long enough to make a mistake unlikely; words that look alike
and are not (rise, four, promise) are in no rule's list. The answer is only ever compared, never shown.
"""

import re
from functools import cache

_OUR = (
    "arbour armour behaviour candour clamour colour demeanour enamour endeavour favour fervour flavour glamour "
    "harbour honour humour labour neighbour odour parlour rancour rigour rumour saviour savour splendour succour "
    "tumour valour vapour vigour"
).split()
_DOUBLED = (
    "cancel channel counsel dial duel equal fuel grovel initial jewel label level libel marvel model panel pencil "
    "pummel quarrel revel rival shovel shrivel signal spiral stencil total travel trowel tunnel unravel"
).split()
_WHOLE = {
    "grey": "gray", "greys": "grays", "tyre": "tire", "tyres": "tires", "plough": "plow", "ploughs": "plows",
    "sceptic": "skeptic", "sceptical": "skeptical", "sceptics": "skeptics", "scepticism": "skepticism",
    "aluminium": "aluminum", "ageing": "aging", "judgement": "judgment", "judgements": "judgments",
    "whilst": "while", "amongst": "among", "towards": "toward", "afterwards": "afterward", "forwards": "forward",
    "kerb": "curb", "kerbs": "curbs", "mum": "mom", "moustache": "mustache", "pyjamas": "pajamas", "cosy": "cozy",
    "draught": "draft", "gaol": "jail", "enquiry": "inquiry", "enquiries": "inquiries", "enquire": "inquire",
    "despatch": "dispatch", "despatched": "dispatched", "adviser": "advisor", "advisers": "advisors",
    "protestor": "protester", "protestors": "protesters", "programme": "program", "programmes": "programs",
    "cheque": "check", "cheques": "checks", "storey": "story", "storeys": "stories", "fulfil": "fulfill",
    "fulfils": "fulfills", "instal": "install", "skilful": "skillful", "wilful": "willful", "enrol": "enroll",
    "enrolment": "enrollment", "instalment": "installment", "instalments": "installments", "defence": "defense",
    "defences": "defenses", "offence": "offense", "offences": "offenses", "licence": "license",
    "licences": "licenses", "pretence": "pretense", "practise": "practice", "practised": "practiced",
    "practising": "practicing", "manoeuvre": "maneuver", "manoeuvres": "maneuvers", "artefact": "artifact",
    "artefacts": "artifacts", "jewellery": "jewelry", "sulphur": "sulfur", "traveller": "traveler",
    "travellers": "travelers", "counsellor": "counselor", "counsellors": "counselors", "paediatric": "pediatric",
    "anaesthetic": "anesthetic", "haemorrhage": "hemorrhage", "encyclopaedia": "encyclopedia", "foetus": "fetus",
    "oesophagus": "esophagus", "orthopaedic": "orthopedic", "diarrhoea": "diarrhea", "leukaemia": "leukemia",
    "anaemia": "anemia", "mould": "mold", "smoulder": "smolder", "smouldering": "smoldering", "axe": "ax",
    "catalogue": "catalog", "catalogues": "catalogs", "dialogue": "dialog", "dialogues": "dialogs",
    "analogue": "analog", "likeable": "likable", "sizeable": "sizable", "acknowledgement": "acknowledgment",
    "omelette": "omelet", "yoghurt": "yogurt", "doughnut": "donut", "councillor": "councilor",
    "councillors": "councilors", "woollen": "woolen", "lacklustre": "lackluster", "okay": "ok",
    "naïve": "naive", "café": "cafe", "façade": "facade", "role": "role", "rôle": "role",
}  # fmt: skip
_IS = re.compile(
    r"(?:(?<=.{4})is|(?<=real)is|(?<=organ)is|(?<=util)is|(?<=anal)ys|(?<=paral)ys|(?<=catal)ys)"
    r"(?=(?:e|ed|es|er|ers|ing|ation|ations|ational)$)"
)
_NOT_IS = re.compile(
    r"(?:(?:prom|prem|comprom|exerc|surpr|enterpr|expert|franch|merchand|superv|telev|advert|improv|"
    r"rev|adv|dev|otherw|likew|paradise|disgu|appra|chast|circumc|comprom|demise|desp|dev|exc|"
    r"inc|mort|parad|prec|ra|pra|cru|bru|no|po|tort|treat|wh|w|r)is)(?:e|ed|es|er|ers|ing|ation)$"
)
_TRE = re.compile(
    r"(cent|met|theat|lit|spect|lust|meag|kilomet|centimet|millimet|sab|sombr|fib|calib)re(s|d)?$"
)
_OUR_RE = re.compile(rf"^(.*?)({'|'.join(w[:-2] for w in _OUR)})ur")
_LL_RE = re.compile(rf"^(.*?)({'|'.join(_DOUBLED)})l(ed|ing|er|ers|ings)$")


@cache
def _rules() -> tuple[tuple[re.Pattern[str], str], ...]:
    return (
        (_OUR_RE, r"\1\2r"),
        (_LL_RE, r"\1\2\3"),
        (_TRE, r"\1er\2"),
    )


def american(word: str) -> str:
    """The American spelling of ``word``, a form in folded case; the word itself where both agree."""
    if len(word) < 4:
        return word
    whole = _WHOLE.get(word)
    if whole:
        return whole
    if ("is" in word or "ys" in word) and not _NOT_IS.search(word):
        word = _IS.sub(lambda m: m.group()[0] + "z", word)
    for pattern, put in _rules():
        word = pattern.sub(put, word)
    return word
