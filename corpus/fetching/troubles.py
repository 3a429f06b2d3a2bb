"""What goes wrong on the way, in words for the one who asked: exceptions of five libraries become FetchRefused."""

import http.client
import ssl
from collections.abc import Iterator
from contextlib import contextmanager
from typing import Final

from urllib3.exceptions import HTTPError, IncompleteRead, InvalidChunkLength, SSLError

from corpus.cleaning import clean_line
from corpus.fetching.bodies import Garbled, TooMuch
from corpus.fetching.budget import OutOfTime, UserStopped
from corpus.fetching.policy import MEGABYTE, Policy
from corpus.fetching.refusing import BadAnswer, FetchRefused, Stopped, TooLarge, TooSlow, Unreachable
from corpus.fetching.sockets import Flooded, HeadTooLarge

_AGAIN: Final = "Try again later."
_BY_HAND: Final = "Open the page in a browser, save it, and add that file."


@contextmanager
def told(url: str, policy: Policy) -> Iterator[None]:
    """Within the block, whatever goes wrong while ``url`` is asked for raises a FetchRefused that says what."""
    try:
        yield
    except FetchRefused:
        raise
    except UserStopped as error:
        raise Stopped(url, "it was stopped") from error
    except OutOfTime as error:
        raise TooSlow(url, f"it took longer than {policy.total_seconds:.3g} seconds", _AGAIN) from error
    except HeadTooLarge as error:
        raise TooLarge(url, f"its headers are larger than {_size(policy.most_head)}", _BY_HAND) from error
    except (TooMuch, Flooded) as error:
        raise TooLarge(url, f"it is larger than {_size(policy.most_bytes)}", _BY_HAND) from error
    except Garbled as error:
        raise BadAnswer(url, f"the answer {error}", _BY_HAND) from error
    except (ssl.SSLError, SSLError) as error:
        raise _tls_trouble(url, error) from error
    except (HTTPError, http.client.HTTPException, OSError, ValueError) as error:
        raise _answer_trouble(url, error) from error


def _size(count: int) -> str:
    return f"{count / MEGABYTE:.3g} MB" if count >= MEGABYTE else f"{count / 1024:.3g} KB"


def _tls_trouble(url: str, error: Exception) -> FetchRefused:
    inner = error.args[0] if isinstance(error, SSLError) and error.args else error
    if isinstance(inner, ssl.SSLCertVerificationError):
        why = clean_line(inner.verify_message)
        hint = (
            "If you trust it, save the page in a browser; the file with your authorities is $SSL_CERT_FILE."
        )
        return Unreachable(url, f"its server cannot prove who it is ({why})", hint)
    said = getattr(inner, "reason", "") or ""
    if said in ("WRONG_VERSION_NUMBER", "HTTP_REQUEST", "UNKNOWN_PROTOCOL", "RECORD_LAYER_FAILURE"):
        return Unreachable(
            url, "no encryption (TLS) is spoken at that address", "Try it with http:// instead."
        )
    named = f" ({clean_line(said).lower().replace('_', ' ')})" if said else ""
    return Unreachable(url, f"the encrypted connection failed{named}", _AGAIN)


def _answer_trouble(url: str, error: Exception) -> FetchRefused:
    cause = error
    while isinstance(cause, HTTPError) and len(cause.args) > 1 and isinstance(cause.args[1], Exception):
        cause = cause.args[1]  # a ProtocolError of urllib3 carries what happened
    if isinstance(cause, InvalidChunkLength):
        return _no_http(url, cause)
    if isinstance(cause, IncompleteRead | http.client.IncompleteRead) or "prematurely" in str(cause):
        return BadAnswer(url, "the answer was cut short: its server sent less than it said it would", _AGAIN)
    if isinstance(cause, http.client.RemoteDisconnected):
        return BadAnswer(url, "its server hung up without an answer", _AGAIN)
    if isinstance(cause, ConnectionError):
        return BadAnswer(url, "the connection broke off", _AGAIN)
    if isinstance(cause, http.client.LineTooLong) or "headers" in str(cause):
        return TooLarge(url, "its headers are longer, or more, than any server should send", _BY_HAND)
    if isinstance(cause, OSError):
        said = clean_line(cause.strerror or str(cause)).lower()
        return BadAnswer(url, f"the connection failed ({said})", _AGAIN)
    return _no_http(url, cause)


def _no_http(url: str, cause: Exception) -> BadAnswer:
    reason = f"what answers there does not speak HTTP as it should ({type(cause).__name__})"
    return BadAnswer(url, reason, _BY_HAND)
