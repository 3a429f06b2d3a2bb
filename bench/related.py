"""What ``x`` puts beside an article: is the nearest one on the same event, and are all of that event's first?

    python -m bench.related articles.jsonl

One JSON object a line with "text", "story" and what else is known. All are added to a library of their own; then each
is asked for its related articles (``Desk.related``) as a user would ask. Articles of stories that nobody else told
are not asked. ``first`` is the share of articles whose nearest is of their story, ``all first`` the share of those
where no stranger stands before the last of their story. Seconds are CPU.
"""

import json
import sys
import tempfile
import time
from collections import Counter
from pathlib import Path

from corpus.intake import Incoming, read_articles
from desk.session import Desk


def main(path: Path) -> None:
    """Print one line of figures."""
    stories: dict[str, object] = {}
    with tempfile.TemporaryDirectory() as folder, Desk.open(Path(folder), create=True) as desk:
        read = [one for one in read_articles(path) if isinstance(one, Incoming)]
        for one, outcome in zip(read, desk.library.add_many(read), strict=True):
            stories[outcome.id] = json.loads(one.raw)["story"]
        desk.sync()
        told = Counter(stories.values())
        asked = [id_ for id_, story in stories.items() if told[story] > 1]
        begun = time.process_time()
        first = whole = 0
        for id_ in asked:
            near = [stories[one.id] == stories[id_] for one in desk.related(desk.library.get(id_))]
            companions = told[stories[id_]] - 1
            first += near[:1] == [True]
            whole += near[:companions] == [True] * companions
        spent = (time.process_time() - begun) / len(asked)
    print(
        f"{len(asked)} articles of {len({stories[id_] for id_ in asked})} stories; {spent * 1e3:.0f} ms each"
    )
    print(f"first {first / len(asked):.3f} ({first}), all first {whole / len(asked):.3f} ({whole})")


if __name__ == "__main__":
    if len(sys.argv) != 2:
        sys.exit("usage: python -m bench.related articles.jsonl")
    main(Path(sys.argv[1]))
