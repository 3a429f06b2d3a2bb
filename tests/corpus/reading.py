"""Reading made-up files of any format, for the tests of the readers."""

import io

from corpus.incoming import Incoming
from corpus.intake import Options, RefusedFile, read_stream


def read(raw: bytes | str, name: str = "news", **columns: str) -> tuple[list[Incoming], list[RefusedFile]]:
    """The articles and the refusals in a file called ``name``; ``columns`` as in --map."""
    data = raw.encode() if isinstance(raw, str) else raw
    articles: list[Incoming] = []
    refused: list[RefusedFile] = []
    for one in read_stream(io.BytesIO(data), name, Options(columns=tuple(columns.items()))):
        if isinstance(one, RefusedFile):
            refused.append(one)
        else:
            articles.append(one)
    return articles, refused
