"""What stands around articles: prose that reads like an article's and is none. All of it is invented."""

from html import escape

from bench.extraction.made import Story, story

COMMENTS = (
    (
        "harbourwatch",
        "I have lived two streets away for thirty years, and nobody has ever asked us what we think of it.",
    ),
    (
        "M. Tindall",
        "Typical. They find money for a new council car park, but not for the people who pay for all of this.",
    ),
    (
        "old_salt",
        "My father worked there in the sixties, and he always said that it would end like this one day, sadly.",
    ),
    (
        "Greta P.",
        "Could the paper please stop calling it a tragedy? A tragedy is what happened to my neighbours last year.",
    ),
    (
        "reader 4471",
        "Thank you for this report. It is the first one that tells what was said before the meeting began.",
    ),
    (
        "sceptic",
        "Show me the figures, and then show me who paid for the figures, and then we can talk about the figures.",
    ),
    (
        "J. Brandt",
        "I was there that morning, and I can tell you that it took the first van forty minutes to arrive, not ten.",
    ),
    (
        "Nan of six",
        "What about the children? Every plan that I have read talks of traffic, and none of them of the school.",
    ),
)
PITCHES = (
    "Get the stories that matter, every morning at seven, written by people who live here and read by those who decide.",
    "Our newsroom is paid for by readers like you. For less than a coffee a week you keep it going, and keep it free.",
    "Join 40,000 others who start their day with our free briefing. You can leave at any time, and we never share data.",
)
ADVERTS = (
    "Three nights by the sea from 199 crowns, breakfast included. Book before Sunday and bring a friend for nothing.",
    "Tired of draughts? Our windows are made in the valley, fitted in a day, and guaranteed for twenty long winters.",
    "The new estate car from Velden: seven seats, one charge, 600 kilometres. Ask your dealer for a weekend with it.",
)
COOKIES = (
    "We and our 812 partners store and read information on your device, such as cookies, and process personal data, such "
    "as unique identifiers, to deliver advertisements and content that fit you, to measure them, and to learn about readers.",
    "With your permission we and our partners may use precise location data and identification through device scanning. You "
    "may click to consent to our and our partners’ processing as described above, or click to refuse to consent.",
    "Please note that some processing of your personal data may not require your consent, but you have a right to object to "
    "such processing. Your preferences will apply to this website only, and you can change them at any time on this page.",
    "Strictly necessary cookies let you move around the site and use its features, such as secure areas and the basket. "
    "Without these cookies the services that you have asked for, such as saving an article for later, cannot be provided.",
)
BIO = (
    "{author} has covered the coast for this paper since 2009. Before that, {author} taught history at a school in Brigg, "
    "and wrote two books about lighthouses, the second of which was short-listed for the Orne prize for local writing."
)
MENU = (
    "Home",
    "News",
    "Politics",
    "Business",
    "Sport",
    "Culture",
    "Weather",
    "Opinion",
    "Obituaries",
    "Jobs",
)
LEGAL = "All rights reserved. No part of this site may be reproduced without the written permission of its publisher."


def menu(tag: str = "nav") -> str:
    """A row of links."""
    links = "".join(f'<li><a href="/{name.lower()}">{name}</a></li>' for name in MENU)
    return f"<{tag}><ul>{links}</ul></{tag}>"


def comments(count: int, shape: str = '<li class="comment"><b>{who}</b><p>{text}</p></li>') -> str:
    """So many readers' comments."""
    told = (COMMENTS[n % len(COMMENTS)] for n in range(count))
    return "\n".join(shape.format(who=who, text=escape(text, quote=False)) for who, text in told)


def teasers(first: int, count: int, shape: str = '<li><a href="{url}">{title}</a><p>{text}</p></li>') -> str:
    """Other stories, each with its headline and its first sentence."""
    told = (story(first + n) for n in range(count))
    return "\n".join(
        shape.format(url=one.address, title=escape(one.title), text=escape(_first_sentence(one), quote=False))
        for one in told
    )


def other_titles(first: int, count: int) -> tuple[str, ...]:
    """Headlines of other stories."""
    return tuple(story(first + n).title for n in range(count))


def bio(told: Story) -> str:
    """What stands about the author under an article."""
    return BIO.format(author=told.author)


def _first_sentence(told: Story) -> str:
    return told.paragraphs[0].split(". ")[0] + "."
