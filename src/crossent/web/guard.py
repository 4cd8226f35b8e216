"""Who may speak to the server: this machine's browser, on the course's own page, with the key. Nobody else.

One ASGI middleware around everything, so that no route can forget it. In order: the Host must be this server
(a rebound DNS name is not), a foreign page may not ask for anything but a whole page of its own, the key must
come in the address once and in a cookie after that, and a body may hold 1 MB. Then it adds the headers that
tell the browser to run nothing but the course's own files.
"""

from __future__ import annotations

import asyncio
import contextlib
import hmac
import secrets
from collections.abc import Awaitable, Callable, Iterable, MutableMapping
from html import escape
from typing import Any
from urllib.parse import parse_qsl

Scope = MutableMapping[str, Any]
Message = MutableMapping[str, Any]
Receive = Callable[[], Awaitable[Message]]
Send = Callable[[Message], Awaitable[None]]
App = Callable[[Scope, Receive, Send], Awaitable[None]]

MAX_BODY = 1_000_000
SAFE = ("GET", "HEAD")
OPEN_PATHS = (
    "/api/alive",
    "/favicon",
    "/favicon.ico",
    "/favicon.svg",
)  # answer without the key, and give nothing away
LINGER_SECONDS, LINGER_BYTES = 1.0, 8_000_000
COOKIE_SECONDS = 180 * 24 * 3600


class Refused(Exception):
    """A request that goes no further: its status and one sentence with the remedy."""

    def __init__(self, status: int, sentence: str) -> None:
        super().__init__(sentence)
        self.status = status
        self.sentence = sentence


class Guard:
    """Lets a request through to `app`, or answers it."""

    def __init__(self, app: App, token: str, port: int) -> None:
        self.app = app
        self.token = token.encode()
        self.hosts = {f"{name}:{port}" for name in ("127.0.0.1", "localhost", "[::1]")}
        if port == 80:
            self.hosts |= {"127.0.0.1", "localhost", "[::1]"}
        self.cookie = cookie_name(port)

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        if scope["type"] == "lifespan":
            return await self.app(scope, receive, send)
        if scope["type"] != "http":
            return await _close_websocket(receive, send)
        nonce = secrets.token_urlsafe(16)
        scope.setdefault("state", {})["nonce"] = nonce
        try:
            opened = self.check(scope)
            if scope["method"] not in SAFE:
                receive = await _read_body(scope, receive)
        except Refused as refused:
            rest = receive if refused.status == 413 else None
            return await _refuse(scope, _with_headers(send, nonce), refused, nonce, rest)
        extra = [(b"set-cookie", self.set_cookie())] if opened else []
        return await self.app(scope, receive, _with_headers(send, nonce, extra))

    def check(self, scope: Scope) -> bool:
        """Raise `Refused`, or say whether this request brought the key in its address."""
        headers = [(name.lower(), value) for name, value in scope["headers"]]
        host = self._host(headers)
        self._same_origin(scope, headers, host)
        page = scope["method"] in SAFE and not scope["path"].startswith("/api/")
        given = _query_token(scope) if page else None
        if given is not None and hmac.compare_digest(given, self.token):
            return True
        if scope["path"] in OPEN_PATHS and scope["method"] in SAFE:
            return False
        cookies = _cookies(headers, self.cookie)
        if any(hmac.compare_digest(value, self.token) for value in cookies):
            return False
        if given is not None or cookies:
            raise Refused(403, "The key in this address is not the one of this course. " + _REMEDY)
        raise Refused(403, "This address needs the course's key. " + _REMEDY)

    def _host(self, headers: Iterable[tuple[bytes, bytes]]) -> str:
        hosts = [value.decode("latin-1").lower() for name, value in headers if name == b"host"]
        if len(hosts) != 1 or hosts[0] not in self.hosts:
            raise Refused(403, "This server answers to its own address on this machine only. " + _REMEDY)
        return hosts[0]

    def _same_origin(self, scope: Scope, headers: list[tuple[bytes, bytes]], host: str) -> None:
        """A foreign page may lead here as a link does. It may not fetch, post, frame or listen."""
        origins = [value.decode("latin-1").lower() for name, value in headers if name == b"origin"]
        sites = [value for name, value in headers if name == b"sec-fetch-site"]
        own = all(origin == f"http://{host}" for origin in origins)
        if origins == ["null"] and sites == [
            b"same-origin"
        ]:  # what no-referrer makes of our own page's posts
            own = True
        if sites and not all(site == b"same-origin" for site in sites):
            typed = sites == [b"none"] and scope["method"] in SAFE
            own = own and (typed or _is_link(scope, headers))
        if not own:
            raise Refused(403, "This request comes from another page. " + _REMEDY)

    def set_cookie(self) -> bytes:
        """The key as a cookie that no other site's page can send and no script can read."""
        terms = f"Path=/; Max-Age={COOKIE_SECONDS}; HttpOnly; SameSite=Strict"
        return f"{self.cookie}={self.token.decode()}; {terms}".encode()


_REMEDY = "Open the address that `crossent start` printed, or run `crossent start` again."


def cookie_name(port: int) -> str:
    """Cookies ignore ports, so the name holds it: two courses on one machine keep apart."""
    return f"crossent-{port}"


def proof(token: str, challenge: str) -> str:
    """What only a holder of the key can say to a challenge."""
    return hmac.new(token.encode(), b"alive:" + challenge.encode(), "sha256").hexdigest()


def _is_link(scope: Scope, headers: list[tuple[bytes, bytes]]) -> bool:
    """Whether the browser says that somebody followed a link to a page."""
    mode = [value for name, value in headers if name == b"sec-fetch-mode"]
    dest = [value for name, value in headers if name == b"sec-fetch-dest"]
    page = scope["method"] in SAFE and not scope["path"].startswith("/api/")
    return page and mode == [b"navigate"] and dest in ([b"document"], [])


def _query_token(scope: Scope) -> bytes | None:
    """The key in the address, as bytes, whatever characters it has."""
    try:
        pairs = parse_qsl(scope.get("query_string", b"").decode("latin-1"), max_num_fields=20)
    except ValueError:
        return None
    return next((value.encode() for name, value in pairs if name == "token"), None)


def _cookies(headers: Iterable[tuple[bytes, bytes]], name: str) -> list[bytes]:
    """The values of the cookie; a browser may hold several of one name."""
    found = []
    for key, line in headers:
        if key == b"cookie":
            for part in line.split(b";"):
                label, _, value = part.strip().partition(b"=")
                if label == name.encode():
                    found.append(value.strip(b'"'))
    return found


async def _read_body(scope: Scope, receive: Receive) -> Receive:
    """Read the body piece by piece, stop at the limit, and hand it on whole."""
    for name, value in scope["headers"]:
        if name.lower() == b"content-length" and (
            not value.isdigit() or len(value) > 9 or int(value) > MAX_BODY
        ):
            raise Refused(413, _TOO_LARGE)
    body, more = bytearray(), True
    while more:
        message = await receive()
        if message["type"] == "http.disconnect":
            break
        body += message.get("body", b"")
        more = message.get("more_body", False)
        if len(body) > MAX_BODY:
            raise Refused(413, _TOO_LARGE)
    done = False

    async def again() -> Message:
        nonlocal done
        if done:
            return await receive()
        done = True
        return {"type": "http.request", "body": bytes(body), "more_body": False}

    return again


_TOO_LARGE = "This is more than 1 MB, the most that the course takes at once. Send less."


def security_headers(nonce: str) -> list[tuple[bytes, bytes]]:
    """What the browser may do with an answer: load and run the course's own files, frame it nowhere."""
    policy = {
        "default-src": "'none'",
        "script-src": "'self'",
        "style-src": f"'self' 'nonce-{nonce}'",
        "img-src": "'self' data:",
        "font-src": "'self'",
        "connect-src": "'self'",
        "base-uri": "'none'",
        "form-action": "'self'",
        "frame-ancestors": "'none'",
    }
    text = "; ".join(f"{name} {value}" for name, value in policy.items())
    return [
        (b"content-security-policy", text.encode()),
        (b"x-content-type-options", b"nosniff"),
        (b"x-frame-options", b"DENY"),
        (b"referrer-policy", b"no-referrer"),
        (b"cross-origin-opener-policy", b"same-origin"),
        (b"cross-origin-resource-policy", b"same-origin"),
        (b"permissions-policy", b"camera=(), geolocation=(), microphone=()"),
    ]


def _with_headers(send: Send, nonce: str, extra: Iterable[tuple[bytes, bytes]] = ()) -> Send:
    async def sending(message: Message) -> None:
        if message["type"] == "http.response.start":
            headers = list(message.get("headers", []))
            own = {name.lower() for name, _ in headers}  # a document may bring a policy of its own
            headers += [each for each in security_headers(nonce) if each[0] not in own]
            headers += extra
            if not any(name.lower() == b"cache-control" for name, _ in headers):
                headers.append((b"cache-control", b"no-store"))
            message = {**message, "headers": headers}
        await send(message)

    return sending


async def _refuse(scope: Scope, send: Send, refused: Refused, nonce: str, rest: Receive | None) -> None:
    """Say why, as JSON to the page's script and as a page to a person."""
    if scope["path"].startswith("/api/"):
        import json

        kind, text = b"application/json", json.dumps({"error": refused.sentence})
    else:
        kind, text = b"text/html; charset=utf-8", _page(refused, nonce)
    body = text.encode()
    headers = [
        (b"content-type", kind),
        (b"content-length", str(len(body)).encode()),
        (b"connection", b"close"),
    ]
    await send({"type": "http.response.start", "status": refused.status, "headers": headers})
    body = b"" if scope["method"] == "HEAD" else body
    await send({"type": "http.response.body", "body": body, "more_body": rest is not None})
    if rest is not None:
        with contextlib.suppress(TimeoutError):
            await asyncio.wait_for(_throw_away(rest), LINGER_SECONDS)
        await send({"type": "http.response.body", "body": b""})


async def _throw_away(receive: Receive) -> None:
    """Read on for a while: whoever is still sending when we hang up never sees the answer."""
    size = 0
    while size < LINGER_BYTES:
        message = await receive()
        size += len(message.get("body", b""))
        if not message.get("more_body", False):
            return


def _page(refused: Refused, nonce: str) -> str:
    sentence = "".join(
        f"<code>{escape(part)}</code>" if n % 2 else escape(part)
        for n, part in enumerate(refused.sentence.split("`"))
    )
    return (
        '<!doctype html><html lang="en"><meta charset="utf-8"><title>crossent</title>'
        '<meta name="viewport" content="width=device-width, initial-scale=1">'
        f'<style nonce="{nonce}">:root{{color-scheme:light dark}}'
        "body{font:19px/30px Georgia,serif;max-width:36rem;margin:15vh auto;padding:0 1.5rem}</style>"
        f"<main><h1>Not opened</h1><p>{sentence}</p></main></html>"
    )


async def _close_websocket(receive: Receive, send: Send) -> None:
    await receive()
    await send({"type": "websocket.close", "code": 1008})
