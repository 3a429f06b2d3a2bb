"""The words by which a page's furniture is known, in the languages of most of the news that is read.

Each table holds patterns, one or several a line, between bars; white space at the ends of a line counts for nothing.
Compare Mozilla's Readability (Apache-2.0), whose list of unlikely candidates has grown over years of saved pages.
"""

import re
from typing import Final


def _table(table: str, around: str = "{}") -> re.Pattern[str]:
    words = "|".join(line.strip() for line in table.strip().splitlines())
    return re.compile(around.format(f"(?:{words})"), re.IGNORECASE)


_NAME: Final = r"(?:^|[\s_-]){}(?:$|[\s_-])"

SIDE: Final = _table(
    r"""
    comments?|commentaires|kommentare?|comentarios|disqus|discussions?|responses|repl(?:y|ies)|shoutbox
    related(?:posts?|articles?|stories|content)?|recommend(?:ed|ations)?|recirc(?:ulation)?|promoted|newsletters?|sidebar
    ads?|adverts?|advertisements?|advertising|anzeigen?|werbung|publicite|publicidad|outbrain|taboola
    cookies?|consent|gdpr|cmp\d?|onetrust|didomi|breadcrumbs?|byline|taglist|tagcloud
    footer|nav|navbar|navigation|menu|skip-?link|correction-form|most-?read|more-?stories
    author-?(?:bio|info|box|card)|about-?(?:the-)?author|pull-?quotes?
    """,
    _NAME,
)
"""Names of what is no part of an article, as words of a class or an id."""

PERHAPS: Final = _table(
    r"""
    widgets?|paywall|regwall|subscri(?:be|ption)|abo|social|tags?|banner|overlay|modal|lightbox|pop-?up|privacy
    sponsor(?:ed)?|toolbar|rss|donat(?:e|ion)|popular|biography|remarks|respond|share|sharing|sharedaddy|signup|sign-up
    promos?|pagination|pager|captions?|credits?|trending|more-from|read-?(?:more|next)
    """,
    _NAME,
)
"""The same, but they also stand around whole articles: "elementor-widget", "paywall", "read-more"."""

LAYOUT: Final = _table(
    r"""
    (?:with|has|no|without|content|main|page|layout)[_-]?(?:left|right)?[_-]?sidebars?
    """
)
"""Names of what stands beside a sidebar."""

CHANGED: Final = _table(
    r"""
    updat|modif|chang|edited|aktualisiert|geändert|mise? à jour|actualizad|aggiornat|atualizad|bijgewerkt|обновлен|更新
    """
)
"""Parts of words that say that a date is of a change."""

ADVERT: Final = _table(
    r"""
    advert(?:isement|orial)?|ads?|sponsored(?: (?:content|post|by .{1,40}))?|promoted(?: content)?
    paid (?:content|post)|story continues below.{0,30}|anzeige|werbung|publicité|publicidad|anuncio|pubblicità
    publicidade|advertentie|annons|annonse|reklam[ae]?|реклама|広告|广告|إعلان
    """,
    r"{}\W*",
)
"""Lines above an advert."""

LABEL: Final = _table(
    r"""
    related(?: (?:articles?|stor(?:y|ies)|news|content|coverage|topics|posts?|links?|reading))?|explore further
    see also|also (?:read|see|on .{1,30})|read (?:more|also|next|this next)(?:\W.{0,60})?|what to read next
    more (?:on this(?: story)?|stories|news|like this|from .{1,40}|in .{1,30}|to read)|recommended(?: .{1,30})?
    most (?:read|popular|viewed|shared)|trending(?: now)?|popular(?: now)?|you (?:may|might) (?:also )?like
    don[’']t miss(?: .{1,20})?|editor[’']?s[’']? picks?|top stories|latest (?:news|stories|headlines)|in this section
    (?:please )?(?:sign up|subscribe|register)(?: .{1,60})?|newsletters?|already a (?:subscriber|member)\W.*
    (?:to )?(?:continue|keep) reading.{0,60}|.{0,40}\bto (?:continue|keep) reading
    this (?:article|story) is for subscribers.{0,30}|support (?:our|independent) (?:journalism|work)
    (?:\d[\d,.]* )?comments?(?: \(\d+\))?|leave a (?:comment|reply)|join the (?:conversation|discussion)|view comments
    about the authors?|share this.{0,30}|follow us.{0,30}
    (?:we value )?your privacy.{0,30}|we (?:use|value) .{0,20}cookies?.{0,30}|cookie (?:policy|settings|consent)
    lesen sie (?:auch|mehr).{0,40}|mehr zum thema|auch interessant|.{0,20}könnte (?:sie|dich) (?:auch )?interessieren
    (?:verwandte|empfohlene|ähnliche|weitere) (?:themen|artikel|beiträge)|zum weiterlesen|teilen mit|meistgelesen
    (?:\d+ )?kommentare?|über den autor|jetzt abonnieren.{0,30}
    (?:à )?lire (?:aussi|également).{0,40}|sur le même (?:sujet|thème)|vous aimerez aussi|les plus lus
    audios et vidéos sur le sujet|(?:\d+ )?commentaires?|abonnez-vous.{0,40}
    (?:lea|lee|leer) (?:también|más).{0,40}|más información|te puede interesar|te recomendamos.{0,20}
    (?:noticias|artículos) relacionad[ao]s|(?:\d+ )?comentarios?|suscríbete.{0,40}|lo más (?:leído|visto)
    leggi anche.{0,40}|potrebbe interessarti|articoli correlati|(?:\d+ )?commenti
    lees ook.{0,40}|meer over dit onderwerp|leia (?:também|mais).{0,40}
    читайте также.{0,40}|по теме|(?:\d+ )?комментари[ий](?: \(\d+\))?
    関連記事|あわせて読みたい|相关阅读|اقرأ أيضا.{0,40}|مواضيع ذات صلة
    """,
    r"{}\W*",
)
"""First lines of boxes."""

REPLY: Final = _table(
    r"""
    reply|antworten|répondre|responder|rispondi|reageer|ответить|返信
    """,
    r"(?:(?:like|share|report|\d+) ?[·|•]? ?)*{}(?: ?[·|•]? ?(?:like|share|report|\d+))*",
)
"""What is clicked to answer a reader's comment."""

BY: Final = _table(
    r"""
    by|von|par|por|di|door|av|af|author|autor(?:in)?|words|text|written by|reported by|posted by|автор|текст
    """,
    r"{}\s*:?\s+",
)
"""What stands before an author's name."""

LEADS: Final = _table(
    r"""
    (?:first |last |originally )?(?:published|posted|updated|modified)|date|dated|on|at|in|time|gmt|utc|uhr|h
    stand|am|um|veröffentlicht|erstellt|aktualisiert|le|à|publiée?|mise? à jour|el|a las|publicado|actualizado
    alle|il|pubblicato|aggiornato|geplaatst|gepubliceerd|bijgewerkt|опубликовано|обновлено|公開|更新|配信
    """,
    r"(?:(?<!\w){}(?!\w)\s*[:：]?\s*)+",
)
"""What may stand around a date that is nothing but a date."""

GENERIC: Final = _table(
    r"""
    home(?: ?page)?|news|latest|print|world|politics|business|sports?|opinion|live|local|regional|national|article
    blog|video|uk|us|nachrichten|noticias|actualités
    """,
    r"{}(?:\s(?:news|view|version|edition))?",
)
"""Parts of a page's title that name no outlet."""

LEGAL: Final = _table(
    r"""
    (?:©|\(c\)|copyright\b|source url:|close this window).{0,200}|.{0,160}\ball rights reserved\b.{0,160}
    .{0,80}(?:alle rechte vorbehalten|tous droits réservés|todos los derechos reservados).{0,80}
    """
)
"""Last lines of pages."""
