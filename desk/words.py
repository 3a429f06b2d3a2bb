"""Numbers as people write them in a sentence."""

UNKNOWN = "unknown"
"""What stands for an outlet or a date that nobody has told."""


def when(published: str | None) -> str:
    """When an article was published; a time that no zone was told with is marked as local."""
    from corpus.dates import in_words

    return in_words(published) if published else UNKNOWN


def number_of(count: int, noun: str) -> str:
    """Count a noun that takes an s: "1 article", "2 articles", "1,200 articles"."""
    return f"{count:,} {noun}{'' if count == 1 else 's'}"


def percent(share: float) -> str:
    """A share (0 to 1) as a whole percentage; only everything is 100%, and only nothing is 0%."""
    whole = round(share * 100)
    if whole == 100 and share < 1:
        return "over 99%"
    if whole == 0 and share > 0:
        return "under 1%"
    return f"{whole}%"
