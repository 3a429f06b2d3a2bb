"""No address of anybody's own network is connected to, however it is written, looked up or redirected to."""

import socket
from dataclasses import replace
from threading import Event

import pytest

from corpus.fetching import Fetcher, FetchRefused, Policy, PrivateAddress, Unreachable
from corpus.fetching.networks import Network, is_metadata, why_private
from tests.fetching.site import Site, page, redirect, reply

PAGE = page("Ferry", "The ferry left at nine.")


def _speaks_ipv6() -> bool:
    try:
        socket.create_server(("::1", 0), family=socket.AF_INET6).close()
    except OSError:
        return False
    return True


@pytest.fixture
def strict(policy: Policy) -> Policy:
    """The usual policy, without the permission for one's own networks."""
    return replace(policy, allow_private=False)


PRIVATE = """
127.0.0.1 127.255.255.254 0.0.0.0 0.1.2.3 10.0.0.1 10.255.255.255 172.16.0.1 172.31.255.255 192.168.0.1
100.64.0.1 100.100.100.200 100.127.255.255 169.254.0.1 169.254.169.254 168.63.129.16 192.0.0.192 192.0.2.1
192.88.99.1 198.18.0.1 198.19.255.255 198.51.100.1 203.0.113.1 224.0.0.1 239.255.255.255 240.0.0.1 255.255.255.255
:: ::1 ::2 ::7f00:1 ::ffff:127.0.0.1 ::ffff:10.0.0.1 ::ffff:169.254.169.254 ::ffff:0:7f00:1
64:ff9b::7f00:1 64:ff9b::a00:1 64:ff9b::a9fe:a9fe 64:ff9b:1::1 2002:7f00:1:: 2002:a00:1::1 2002:a9fe:a9fe::
2001::1 2001:0:4136:e378:8000:63bf:3fff:fdd2 2001:10::1 2001:20::1 2001:db8::1 3fff::1 100::1 5f00::1
fc00::1 fd00:ec2::254 fdff::1 fe80::1 fe80::1%eth0 febf::1 fec0::1 ff02::1 ff0e::1 4000::1
""".split()
PUBLIC = """
1.1.1.1 8.8.8.8 9.255.255.255 11.0.0.1 100.63.255.255 100.128.0.1 126.255.255.255 128.0.0.1 169.253.255.255
169.255.0.1 172.15.255.255 172.32.0.1 192.167.255.255 192.169.0.1 198.17.255.255 198.20.0.1 223.255.255.255
2606:4700:4700::1111 2a00:1450:4001::1 2001:4860:4860::8888 2001:200::1 ::ffff:8.8.8.8 64:ff9b::808:808
2002:808:808::1
""".split()


@pytest.mark.parametrize("address", PRIVATE)
def test_addresses_that_are_not_on_the_internet_are_known(address: str) -> None:
    """Private, loopback, link-local, metadata, carriers', groups', reserved: v4, v6, one in the other."""
    assert why_private(address)


@pytest.mark.parametrize("address", PUBLIC)
def test_addresses_on_the_internet_are_free(address: str) -> None:
    """Their neighbours on both sides, and public ones inside mapped, NAT64 and 6to4 addresses, are not refused."""
    assert why_private(address) is None


@pytest.mark.parametrize(
    "address",
    "169.254.169.254 168.63.129.16 100.100.100.200 fd00:ec2::254 ::ffff:169.254.169.254 64:ff9b::a9fe:a9fe".split(),
)
def test_metadata_of_a_cloud_is_never_fetched(address: str) -> None:
    """Not even where private addresses are allowed: a server of one's own must not send us there."""
    assert is_metadata(address)
    assert not is_metadata("169.254.1.1")
    host = f"[{address}]" if ":" in address else address
    with Site() as site, Fetcher(Policy(allow_private=True, pause_seconds=0)) as fetcher:
        site.pages["/page"] = redirect(f"http://{host}/latest/meta-data")
        with pytest.raises(PrivateAddress, match="metadata"):
            fetcher.fetch(site.url())


@pytest.mark.parametrize(
    "host",
    """127.0.0.1 localhost 127.1 2130706433 0x7f000001 0x7f.1 0177.0.0.1 017700000001 127.0.0.1. LOCALHOST
    0.0.0.0 0 [::1] [::ffff:127.0.0.1] [::ffff:7f00:1] [0:0:0:0:0:0:0:1] １２７.0.0.1 127。0。0。1 ⑫7.0.0.1""".split(),
)
def test_this_machine_is_not_reached_under_any_name(strict: Policy, host: str) -> None:
    """However its address is spelt, a server that listens here is not connected to."""
    with Site() as site, Fetcher(strict) as fetcher:
        site.pages["/page"] = reply(PAGE)
        with pytest.raises(FetchRefused) as refused:
            fetcher.fetch(f"http://{host}:{site.port}/page")
        assert site.requests == []
    assert isinstance(refused.value, PrivateAddress | Unreachable)  # some systems do not know the odder ones
    if "127.0.0.1" in host:
        assert "an address of this machine" in str(refused.value)
        assert "--allow-private" in refused.value.hint


@pytest.mark.skipif(not _speaks_ipv6(), reason="this machine does not speak IPv6")
def test_addresses_of_version_6_are_checked_on_the_socket_too(strict: Policy, policy: Policy) -> None:
    """[::1] works when it is allowed, and is refused when it is not."""
    with Site(host="::1") as site:
        site.pages["/page"] = reply(PAGE)
        with Fetcher(policy) as fetcher:
            assert fetcher.fetch(site.url()).body == PAGE
        with Fetcher(strict) as fetcher, pytest.raises(PrivateAddress):
            fetcher.fetch(site.url())


class Names:
    """A look-up that answers as told, one answer a question, the last one for ever; and remembers the questions."""

    def __init__(self, *answers: list[str]) -> None:
        self.answers = list(answers)
        self.questions: list[str] = []

    def __call__(self, host: str, _port: int) -> list[str]:
        self.questions.append(host)
        return self.answers.pop(0) if len(self.answers) > 1 else self.answers[0]


def judge(address: str) -> str | None:
    """For these tests 127.0.0.1 plays the internet, and every other address is somebody's own."""
    return None if address == "127.0.0.1" else "an address of a private network"


def test_an_answer_of_the_dns_that_changes_gets_nobody_in(site: Site, strict: Policy) -> None:
    """A name is looked up once a connection, and it is the address that was checked which is connected to."""
    names = Names(["127.0.0.1"], ["127.0.0.2"])
    site.pages["/page"] = reply(PAGE)
    without = replace(strict, robots=False)
    with Fetcher(without, network=Network(resolve=names, judge=judge)) as fetcher:
        assert fetcher.fetch(f"http://rebinding.example:{site.port}/page").body == PAGE
        assert names.questions == ["rebinding.example"]
        with pytest.raises(
            PrivateAddress, match=r"its host is 127\.0\.0\.2, an address of a private network"
        ):
            fetcher.fetch(f"http://rebinding.example:{site.port}/page")
    assert len(site.requests) == 1


def test_between_robots_and_page_the_name_may_not_turn_either(site: Site, strict: Policy) -> None:
    """robots.txt from outside, the page from inside: the page's own connection is checked again."""
    names = Names(["127.0.0.1"], ["127.0.0.2"])
    with (
        Fetcher(strict, network=Network(resolve=names, judge=judge)) as fetcher,
        pytest.raises(PrivateAddress),
    ):
        fetcher.fetch(f"http://rebinding.example:{site.port}/page")
    assert [one.target for one in site.requests] == ["/robots.txt"]


@pytest.mark.parametrize(
    "answer", [["127.0.0.1", "127.0.0.2"], ["127.0.0.2", "127.0.0.1"], ["127.0.0.1", "::1"]]
)
def test_one_bad_address_among_several_is_enough(site: Site, strict: Policy, answer: list[str]) -> None:
    """A name that stands for an address outside and one inside is not connected to at all."""
    network = Network(resolve=Names(answer), judge=judge)
    with Fetcher(strict, network=network) as fetcher, pytest.raises(PrivateAddress):
        fetcher.fetch(f"http://both.example:{site.port}/page")
    assert site.requests == []


def test_what_the_socket_is_connected_to_is_checked_again(site: Site, strict: Policy) -> None:
    """0.0.0.0 connects to 127.0.0.1: an address that passed, and leads to one that does not, is hung up on."""
    network = Network(
        resolve=Names(["0.0.0.0"]),
        judge=lambda address: "an address of this machine" if address == "127.0.0.1" else None,
    )
    with Fetcher(strict, network=network) as fetcher, pytest.raises(PrivateAddress, match="of this machine"):
        fetcher.fetch(f"http://odd.example:{site.port}/page")
    assert site.requests == []


def test_an_address_that_does_not_answer_is_not_the_last(site: Site, policy: Policy) -> None:
    """Of several addresses, the next is tried where one refuses."""
    site.pages["/page"] = reply(PAGE)
    with Fetcher(policy, network=Network(resolve=Names(["127.0.0.2", "127.0.0.1"]))) as fetcher:
        assert fetcher.fetch(f"http://two.example:{site.port}/page").body == PAGE


def test_a_redirect_into_a_private_network_is_not_followed(site: Site, strict: Policy) -> None:
    """A page outside cannot send us inside, and the refusal names both addresses."""
    names = Names(["127.0.0.1"])
    inside = "http://127.0.0.2:9/admin"
    site.pages["/page"] = redirect(inside)
    with Fetcher(strict, network=Network(names, judge)) as fetcher, pytest.raises(PrivateAddress) as refused:
        fetcher.fetch(f"http://outside.example:{site.port}/page")
    assert f"it redirects to {inside}, and it is an address of a private network" in str(refused.value)
    assert refused.value.url == f"http://outside.example:{site.port}/page"


def test_even_with_permission_nobody_outside_sends_us_inside(site: Site, policy: Policy) -> None:
    """--allow-private is for the address that one gives oneself: what an address outside redirects to is not meant."""
    inside = "http://127.0.0.2:9/admin"
    site.pages["/page"] = redirect(inside)
    network = Network(Names(["127.0.0.1"]), judge)
    with Fetcher(policy, network=network) as fetcher, pytest.raises(PrivateAddress):
        fetcher.fetch(f"http://outside.example:{site.port}/page")


def test_with_permission_one_place_inside_may_send_us_to_another(policy: Policy) -> None:
    """Inside one's own network, redirects work."""
    with Site() as first, Site() as second, Fetcher(policy) as fetcher:
        first.pages["/page"] = redirect(second.url("/there"))
        second.pages["/there"] = reply(PAGE)
        assert fetcher.fetch(first.url()).url == second.url("/there")


def test_a_robots_file_that_lies_inside_is_not_fetched(site: Site, strict: Policy) -> None:
    """robots.txt too is followed under the same rules: one that lies inside counts as one that cannot be read."""
    site.pages["/robots.txt"] = redirect("http://127.0.0.2:9/robots.txt")
    with (
        Fetcher(strict, network=Network(Names(["127.0.0.1"]), judge)) as fetcher,
        pytest.raises(FetchRefused, match="which says what may be fetched, could not be read"),
    ):
        fetcher.fetch(f"http://outside.example:{site.port}/page")
    assert [one.target for one in site.requests] == ["/robots.txt"]


@pytest.mark.parametrize(
    ("trouble", "says"),
    [
        (socket.gaierror(socket.EAI_NONAME, "unknown"), "there is no host of that name"),
        (socket.gaierror(socket.EAI_AGAIN, "later"), "could not be looked up just now"),
        (UnicodeError("label too long"), "there is no host of that name"),
    ],
)
def test_a_name_that_nobody_has_is_told(strict: Policy, trouble: Exception, says: str) -> None:
    """No such host, and no answer from the DNS, are two things."""

    def resolve(_host: str, _port: int) -> list[str]:
        raise trouble

    with Fetcher(strict, network=Network(resolve=resolve)) as fetcher, pytest.raises(Unreachable, match=says):
        fetcher.fetch("http://nobody.example/")


def test_a_look_up_that_hangs_holds_nobody_up(policy: Policy) -> None:
    """The system's look-up cannot be stopped, so it is left behind when the time for connecting is up."""
    forever = Event()

    def resolve(_host: str, _port: int) -> list[str]:
        forever.wait(60)
        return []

    try:
        with (
            Fetcher(replace(policy, connect_seconds=0.2), network=Network(resolve=resolve)) as fetcher,
            pytest.raises(Unreachable, match=r"did not answer within 0\.2 seconds"),
        ):
            fetcher.fetch("http://slow.example/")
    finally:
        forever.set()


def test_a_proxy_of_the_environment_is_not_used(
    site: Site, policy: Policy, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Through a proxy nobody sees what is connected to: requests go out directly, and a failure says so."""
    with Site() as proxy:
        for name in ("http_proxy", "HTTP_PROXY", "https_proxy", "HTTPS_PROXY", "all_proxy", "ALL_PROXY"):
            monkeypatch.setenv(name, proxy.url("/"))
        site.pages["/page"] = reply(PAGE)
        with Fetcher(policy) as fetcher:
            assert fetcher.fetch(site.url()).body == PAGE
            with pytest.raises(Unreachable) as refused:
                fetcher.fetch("http://127.0.0.1:1/")
        assert proxy.requests == []
    assert "a proxy from the environment is not used" in refused.value.hint
