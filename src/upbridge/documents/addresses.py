"""Pages fetched by address: public networks only, few redirects, little time, little size.

Every hop is looked up first and the connection made to the very address that was checked, so that a name
which answers differently the second time reaches nothing else.
"""

from __future__ import annotations

import ipaddress
import socket
import time

import httpx

from upbridge.documents.limits import Limits
from upbridge.errors import AddressRefused, AddressUnreachable, DocumentTimeout, DocumentTooLarge

_REDIRECTS = frozenset({301, 302, 303, 307, 308})
_HEADERS = {
    "User-Agent": "Mozilla/5.0 (compatible; upbridge; reads one page for its user)",
    "Accept": "text/html,application/xhtml+xml,application/pdf,text/plain;q=0.9,*/*;q=0.5",
    "Accept-Language": "en;q=0.9,*;q=0.5",
}


def fetch(address: str, limits: Limits) -> bytes:
    """The body of the page at an http(s) address. Raises AddressRefused, AddressUnreachable, DocumentTooLarge."""
    deadline = time.monotonic() + limits.fetch_seconds
    here = _parsed(address, address)
    with httpx.Client(trust_env=False, follow_redirects=False, timeout=_timeouts(limits)) as client:
        for _ in range(limits.redirects + 1):
            answer = _get(client, here, address, limits, deadline)
            if isinstance(answer, bytes):
                return answer
            here = _parsed(answer, address)
    raise AddressRefused(address, f"it redirects more than {limits.redirects} times")


def _timeouts(limits: Limits) -> httpx.Timeout:
    return httpx.Timeout(min(limits.fetch_seconds, 10.0), connect=limits.connect_seconds)


def _parsed(address: str, asked: str) -> httpx.URL:
    try:
        url = httpx.URL(address)
    except (httpx.InvalidURL, ValueError) as error:
        raise AddressRefused(asked, "it is not a valid address") from error
    if url.scheme not in ("http", "https"):
        raise AddressRefused(asked, f"only http and https are fetched, not {url.scheme}")
    if not url.host:
        raise AddressRefused(asked, "it names no host")
    return url


def _get(client: httpx.Client, url: httpx.URL, asked: str, limits: Limits, deadline: float) -> bytes | str:
    """The body, or the address that the answer redirects to."""
    pinned = url.copy_with(host=_checked_host(url, asked, limits))
    headers = {**_HEADERS, "Host": url.netloc.decode("ascii")}
    try:
        request = client.build_request("GET", pinned, headers=headers, extensions=_names(client, url))
        answer = client.send(request, stream=True)
        try:
            return _body(answer, url, asked, limits, deadline)
        finally:
            answer.close()
    except httpx.TimeoutException as error:
        raise AddressUnreachable(asked, "it did not answer in time") from error
    except (httpx.HTTPError, httpx.InvalidURL, httpx.StreamError, OSError) as error:
        raise AddressUnreachable(asked, str(error) or "the connection failed") from error


def _names(client: httpx.Client, url: httpx.URL) -> dict[str, object]:
    """The certificate must be of the name that was asked for, though the connection goes to a number."""
    extensions: dict[str, object] = {"timeout": client.timeout.as_dict()}
    if url.scheme == "https":
        extensions["sni_hostname"] = url.host
    return extensions


def _checked_host(url: httpx.URL, asked: str, limits: Limits) -> str:
    """One of the host's numbers, when every one of them is of a public network."""
    port = url.port or (443 if url.scheme == "https" else 80)
    try:
        found = socket.getaddrinfo(url.raw_host.decode("ascii"), port, type=socket.SOCK_STREAM)
    except (OSError, UnicodeError) as error:
        raise AddressUnreachable(asked, f"the name {url.host} is not known") from error
    numbers = [str(entry[4][0]) for entry in found]
    if not numbers:
        raise AddressUnreachable(asked, f"the name {url.host} is not known")
    if not limits.private_addresses and not all(_is_public(number) for number in numbers):
        raise AddressRefused(asked, f"{url.host} is in a private network or on this computer")
    return numbers[0].split("%")[0]


def _is_public(number: str) -> bool:
    address = ipaddress.ip_address(number.split("%")[0])
    if isinstance(address, ipaddress.IPv6Address):
        inner = address.ipv4_mapped or address.sixtofour or (address.teredo[1] if address.teredo else None)
        if inner is not None:
            address = inner
        elif address in ipaddress.ip_network("64:ff9b::/96"):
            address = ipaddress.IPv4Address(int(address) & 0xFFFFFFFF)
    return address.is_global and not address.is_multicast and not address.is_reserved


def _body(answer: httpx.Response, url: httpx.URL, asked: str, limits: Limits, deadline: float) -> bytes | str:
    if answer.status_code in _REDIRECTS and (place := answer.headers.get("location")):
        try:
            return str(url.join(place))
        except (httpx.InvalidURL, ValueError) as error:
            raise AddressRefused(asked, "it redirects to something that is no address") from error
    if answer.status_code != 200:
        raise AddressUnreachable(asked, f"the server answered {answer.status_code} {answer.reason_phrase}".strip())
    body = bytearray()
    for piece in answer.iter_bytes(64 * 1024):
        body += piece
        if len(body) > limits.size:
            raise DocumentTooLarge(asked, "bytes", limits.size)
        if time.monotonic() > deadline:
            raise DocumentTimeout(asked, limits.fetch_seconds)
    return bytes(body)
