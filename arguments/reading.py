"""What ``list``, ``search``, ``searches``, ``show`` and ``compare`` take: they change no article."""

import argparse

from arguments.shared import HEARD, PLAIN_ANYWAY, count, take_marks, take_plain_or_json


def for_list(parser: argparse.ArgumentParser) -> None:
    """Which articles, and in what form."""
    parser.add_argument("--limit", type=count, metavar="N", help="show at most N articles (default: all)")
    parser.add_argument(
        "--near-copies",
        action="store_true",
        help="name the articles elsewhere that tell the same word for word",
    )
    take_marks(parser)
    take_plain_or_json(parser, HEARD)


def for_search(parser: argparse.ArgumentParser) -> None:
    """The query, and what to do with it."""
    parser.add_argument(
        "query", nargs="*", metavar="QUERY", help="words, 'AND OR NOT', prefix*, field:value, '\"a phrase\"'"
    )
    parser.add_argument(
        "--limit", type=count, default=50, metavar="N", help="show at most N hits (default: 50)"
    )
    parser.add_argument(
        "--order",
        choices=("relevance", "newest", "oldest"),
        help="which hits come first (default: relevance)",
    )
    take_marks(parser)
    parser.add_argument("--saved", metavar="NAME", help="search as saved under NAME; QUERY narrows it")
    parser.add_argument("--save", metavar="NAME", help="save this search under NAME")
    take_plain_or_json(parser, HEARD)


def for_searches(parser: argparse.ArgumentParser) -> None:
    """The saved searches."""
    parser.add_argument("--delete", metavar="NAME", help="delete the search saved under NAME")
    take_plain_or_json(parser)


def for_show(parser: argparse.ArgumentParser) -> None:
    """The article, and what to print of it."""
    parser.add_argument("ref", metavar="ARTICLE", help="the article's id, or the start of it; or a text file")
    form = parser.add_mutually_exclusive_group()
    form.add_argument(
        "--related", action="store_true", help="list the articles that share most with it, and not its text"
    )
    form.add_argument(
        "--told-by", action="store_true", help="list the sentences that other articles tell too, and by whom"
    )
    form.add_argument("--json", action="store_true", help="print JSON")
    parser.add_argument("--plain", action="store_true", help=PLAIN_ANYWAY)


def for_compare(parser: argparse.ArgumentParser) -> None:
    """The two sides, and the form."""
    parser.add_argument(
        "left", metavar="A", help="an article's id, the start of it (ID@2: its second version), or a file"
    )
    parser.add_argument("right", metavar="B", help="the same, for the other side")
    form = parser.add_mutually_exclusive_group()
    form.add_argument(
        "--plain", action="store_true", help="print passage by passage, for pipes and screen readers"
    )
    form.add_argument("--json", action="store_true", help="print the comparison as JSON")
    form.add_argument("--html", metavar="FILE", help="write a page to read, print and check (- prints it)")
    form.add_argument("--markdown", metavar="FILE", help="write it as Markdown (- prints it)")
