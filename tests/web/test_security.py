"""Attacks on the server: by other machines' names, other pages, other people's keys, and bodies without end."""

from __future__ import annotations

import contextlib
import http.client
import json
import select
from typing import Any

import pytest

CHECK = json.dumps({"exercise": "t1.area"}).encode()


@pytest.mark.parametrize(
    "host",
    [
        "evil.example",
        "evil.example:{port}",
        "127.0.0.1",
        "127.0.0.1:1",
        "127.0.0.1.evil.example:{port}",
        "0.0.0.0:{port}",
        "",
    ],
)
@pytest.mark.parametrize(
    "path", ["/", "/t1", "/api/file/t1_shapes.py", "/static/icon.svg", "/api/alive", "/?token={token}"]
)
def test_a_rebound_name_is_refused(standing: Any, host: str, path: str) -> None:
    """DNS rebinding: the address is ours, the name is not."""
    answer = standing.ask(
        path.format(token=standing.token), headers={"Host": host.format(port=standing.port)}
    )
    assert answer.status in (400, 403)
    assert "set-cookie" not in answer.headers
    assert "area" not in answer.text


def test_two_hosts_or_none_are_refused(standing: Any) -> None:
    own = f"127.0.0.1:{standing.port}"
    cookie = f"Cookie: crossent-{standing.port}={standing.token}\r\n"
    for hosts in (f"Host: {own}\r\nHost: evil.example\r\n", f"Host: evil.example\r\nHost: {own}\r\n", ""):
        assert standing.raw(f"GET / HTTP/1.1\r\n{hosts}{cookie}\r\n".encode()).status in (400, 403)


@pytest.mark.parametrize("name", ["127.0.0.1", "localhost", "LOCALHOST", "[::1]"])
def test_own_names_are_served(standing: Any, name: str) -> None:
    assert standing.ask("/", headers={"Host": f"{name}:{standing.port}"}).status == 200


@pytest.mark.parametrize(
    "headers",
    [
        {"Origin": "https://evil.example"},
        {"Origin": "null"},
        {"Origin": "http://127.0.0.1:1"},
        {"Origin": "https://127.0.0.1:{port}"},
        {"Origin": "http://localhost:{port}"},  # a page of ours under another name is another origin
        {"Origin": "null", "Sec-Fetch-Site": "cross-site"},
        {"Sec-Fetch-Site": "cross-site"},
        {"Sec-Fetch-Site": "same-site"},
        {"Sec-Fetch-Site": "none"},
        {"Sec-Fetch-Site": "cross-site", "Sec-Fetch-Mode": "navigate", "Sec-Fetch-Dest": "document"},
        {"Origin": "http://127.0.0.1:{port}", "Sec-Fetch-Site": "cross-site"},
        {"Origin": "https://evil.example", "Sec-Fetch-Site": "same-origin"},
    ],
)
@pytest.mark.parametrize(
    ("method", "path"), [("POST", "/api/check"), ("PUT", "/api/file/t1_shapes.py"), ("POST", "/")]
)
def test_another_page_may_not_write(standing: Any, headers: dict[str, str], method: str, path: str) -> None:
    sent = {name: value.format(port=standing.port) for name, value in headers.items()}
    answer = standing.ask(path, method, CHECK, headers=sent)
    assert answer.status == 403
    assert standing.study.latest("t1.area") is None


@pytest.mark.parametrize(
    "form", ["text/plain", "application/x-www-form-urlencoded", "multipart/form-data; boundary=x", ""]
)
def test_a_form_may_not_write(standing: Any, form: str) -> None:
    """A post that a browser sends without asking first is no question to the course."""
    answer = standing.ask("/api/check", "POST", CHECK, headers={"Content-Type": form})
    assert answer.status == 415
    assert standing.study.latest("t1.area") is None


@pytest.mark.parametrize(
    "headers",
    [
        {"Origin": "https://evil.example"},
        {"Origin": "null"},
        {"Sec-Fetch-Site": "cross-site", "Sec-Fetch-Mode": "cors"},
        {"Sec-Fetch-Site": "same-site", "Sec-Fetch-Mode": "no-cors"},
        {"Sec-Fetch-Site": "cross-site", "Sec-Fetch-Mode": "navigate", "Sec-Fetch-Dest": "document"},
    ],
)
@pytest.mark.parametrize("path", ["/api/events", "/api/file/t1_shapes.py"])
def test_another_page_may_not_listen(standing: Any, headers: dict[str, str], path: str) -> None:
    answer = standing.ask(path, headers={"Accept": "text/event-stream", **headers})
    assert answer.status == 403
    assert "access-control-allow-origin" not in answer.headers
    assert not standing.hub.connections


@pytest.mark.parametrize("dest", ["script", "iframe", "image", "style", "embed"])
def test_another_page_may_not_embed(standing: Any, dest: str) -> None:
    mode = "navigate" if dest == "iframe" else "no-cors"
    headers = {"Sec-Fetch-Site": "cross-site", "Sec-Fetch-Mode": mode, "Sec-Fetch-Dest": dest}
    for path in ("/", "/t1", "/static/icon.svg", "/figures/dots/figure.js"):
        assert standing.ask(path, headers=headers).status == 403


def test_a_link_from_another_page_may_lead_here(standing: Any) -> None:
    """The browser opens the printed address as a link from anywhere; the strict cookie is not sent then."""
    headers = {"Sec-Fetch-Site": "cross-site", "Sec-Fetch-Mode": "navigate", "Sec-Fetch-Dest": "document"}
    answer = standing.ask(f"/?token={standing.token}", headers={**headers, "Cookie": None})
    assert answer.status == 200
    assert standing.ask("/", headers={**headers, "Cookie": None}).status == 403


def test_there_is_no_cors(standing: Any) -> None:
    preflight = {"Origin": "https://evil.example", "Access-Control-Request-Method": "PUT"}
    answer = standing.ask("/api/file/t1_shapes.py", "OPTIONS", headers=preflight)
    assert answer.status == 403
    assert not [name for name in answer.headers if name.startswith("access-control")]


BAD_KEYS = ["", "x", "wrong" * 9, "%00", "%ff%fe", "%C3%A9%E2%82%AC", "é", "a%0d%0aSet-Cookie:x", "[]"]


@pytest.mark.parametrize("key", BAD_KEYS)
def test_a_wrong_key_in_the_address_is_refused(standing: Any, key: str) -> None:
    answer = standing.raw(
        f"GET /?token={key} HTTP/1.1\r\nHost: 127.0.0.1:{standing.port}\r\n\r\n".encode("latin-1")
    )
    assert answer.status in (400, 403)
    assert "set-cookie" not in answer.headers
    assert standing.token not in answer.body.decode("latin-1")


@pytest.mark.parametrize("key", [*BAD_KEYS, "old-" + "t" * 39, "{token}x", '"', "\x80\xff"])
def test_a_wrong_key_in_the_cookie_is_refused(standing: Any, key: str) -> None:
    value = key.format(token=standing.token)
    for path in ("/", "/t1", "/api/events", "/api/file/t1_shapes.py", "/static/icon.svg", "/nowhere"):
        cookie = f"crossent-{standing.port}={value}"
        head = f"GET {path} HTTP/1.1\r\nHost: 127.0.0.1:{standing.port}\r\nCookie: {cookie}\r\n\r\n"
        assert standing.raw(head.encode("latin-1")).status == 403


@pytest.mark.parametrize("name", ["crossent", "crossent-1", "crossent-{port}x", "Crossent-{port}", "token"])
def test_another_cookie_is_no_key(standing: Any, name: str) -> None:
    answer = standing.ask("/", headers={"Cookie": f"{name.format(port=standing.port)}={standing.token}"})
    assert answer.status == 403


def test_no_key_is_refused_everywhere(standing: Any) -> None:
    for method, path in [
        ("GET", "/"),
        ("GET", "/t1"),
        ("HEAD", "/"),
        ("GET", "/api/events"),
        ("POST", "/api/run"),
    ]:
        answer = standing.ask(path, method, b"{}" if method == "POST" else None, headers={"Cookie": None})
        assert answer.status == 403
    assert "crossent start" in standing.ask("/", headers={"Cookie": None}).text
    assert "crossent start" in standing.ask("/api/events", headers={"Cookie": None}).json["error"]


def test_the_key_in_an_address_is_no_key_for_questions(standing: Any) -> None:
    answer = standing.ask(f"/api/check?token={standing.token}", "POST", CHECK, headers={"Cookie": None})
    assert answer.status == 403
    assert standing.ask(f"/api/events?token={standing.token}", headers={"Cookie": None}).status == 403


def test_the_key_becomes_a_strict_cookie(standing: Any) -> None:
    answer = standing.ask(f"/?token={standing.token}", headers={"Cookie": None})
    assert answer.status == 200  # the page itself, no redirect: a redirect would lose a strict cookie
    value, *terms = [part.strip() for part in answer.headers["set-cookie"].split(";")]
    assert value == f"crossent-{standing.port}={standing.token}"
    assert {"HttpOnly", "SameSite=Strict", "Path=/"} <= set(terms)
    assert not any(term.startswith("Domain") for term in terms)
    assert standing.token not in answer.text
    assert standing.ask("/", headers={"Cookie": f"other=1; {value}"}).status == 200
    both = f"crossent-{standing.port}=old; {value}"
    assert standing.ask("/?token=an-old-one", headers={"Cookie": both}).status == 200
    assert "set-cookie" not in standing.ask("/").headers


def test_the_proof_of_life_gives_nothing_away(standing: Any) -> None:
    answer = standing.ask("/api/alive?challenge=abc", headers={"Cookie": None})
    assert answer.status == 200
    assert standing.token not in answer.text
    assert answer.json["proof"] != standing.ask("/api/alive?challenge=abd").json["proof"]
    assert standing.ask("/api/alive", headers={"Origin": "https://evil.example"}).status == 403


PATHS = [
    "/static/../app.py",
    "/static/..%2fapp.py",
    "/static/%2e%2e/app.py",
    "/static/%2e%2e%2fapp.py",
    "/static/..%5c..%5capp.py",
    "/static/css/../../../../../../../../etc/passwd",
    "/static//etc/passwd",
    "/static/%2fetc%2fpasswd",
    "/static/css/%00.css",
    "/static/css",
    "/static/",
    "/static/.hidden.css",
    "/static/C:%5cwindows%5cwin.ini",
    "/figures/dots/figure.py",
    "/figures/dots/..%2fdots%2ffigure.js",
    "/figures/dots/notes.txt",
    "/figures/..%2f..%2fcontent/figure.js",
    "/figures/../content/course.toml",
    "/figures/nothing/figure.js",
    "/api/file/..%2f.crossent%2ftoken",
    "/api/file/.crossent/token",
    "/api/file/%2fetc%2fpasswd",
    "/api/file/token",
    "/api/file/",
    "/api/file/t1_shapes.py%00",
    "/api/file/T1_SHAPES.PY",
    "/..%2f..%2fetc%2fpasswd",
    "/%2e%2e/%2e%2e/etc/passwd",
]


@pytest.mark.parametrize("path", PATHS)
def test_no_path_leads_out(live: Any, path: str) -> None:
    (live.study.workspace.path / ".crossent" / "token").write_text(live.token)
    answer = live.ask(path)
    assert answer.status in (400, 404)
    for secret in ("root:", "import ", live.token, "NEEDS"):
        assert secret not in answer.body.decode("latin-1")


def test_a_link_out_of_the_folder_is_not_followed(tmp_path: Any) -> None:
    from crossent.web.assets import Assets

    (tmp_path / "secret.css").write_text("secret")
    (tmp_path / "root").mkdir()
    (tmp_path / "root" / "out.css").symlink_to(tmp_path / "secret.css")
    (tmp_path / "root" / "in.css").write_text("fine")
    assets = Assets(tmp_path / "root")
    assert assets.find("out.css") is None
    assert assets.find("in.css") is not None


def report_of(live: Any, text: str = "<title>A run</title>") -> Any:
    path = live.study.workspace.path / "runs" / "one" / "report.html"
    path.parent.mkdir(parents=True)
    path.write_text(text, encoding="utf-8")
    return path


def test_the_page_of_a_run_needs_the_key_and_may_do_nothing(live: Any) -> None:
    report_of(live)
    answer = live.ask("/runs/one/report.html")
    assert answer.status == 200 and answer.text == "<title>A run</title>"
    policy = [rule.strip() for rule in answer.headers["content-security-policy"].split(";")]
    assert "default-src 'none'" in policy and "sandbox" in policy and "img-src data:" in policy
    assert "frame-ancestors 'none'" in policy and "form-action 'none'" in policy
    assert not any(rule.startswith(("script-src", "connect-src")) or "*" in rule for rule in policy)
    assert (
        answer.headers["x-content-type-options"] == "nosniff" and answer.headers["x-frame-options"] == "DENY"
    )
    assert live.ask("/runs/one/report.html", headers={"Cookie": None}).status == 403


@pytest.mark.parametrize(
    "path",
    [
        "/runs/one/other.html",
        "/runs/one/run.json",
        "/runs/one/.html",
        "/runs/two/report.html",
        "/runs/../report.html",
        "/runs/one/..%2f..%2fsecret.html",
        "/runs/%2e%2e/secret.html",
        "/runs/one/linked.html",
        "/runs/linked/secret.html",
        "/runs/one/sub%2freport.html",
    ],
)
def test_nothing_but_the_pages_of_runs_is_shown(live: Any, path: str) -> None:
    report = report_of(live)
    (report.parent / "run.json").write_text('"secret"')
    (report.parent / ".html").write_text("secret")
    (report.parent / "sub").mkdir()
    (report.parent / "sub" / "report.html").write_text("secret")
    (live.study.workspace.path / "secret.html").write_text("secret")
    (report.parent / "linked.html").symlink_to(live.study.workspace.path / "secret.html")
    (report.parent.parent / "linked").symlink_to(live.study.workspace.path)
    answer = live.ask(path)
    assert answer.status == 404 and "secret" not in answer.text.replace("secret.html", "")


def test_half_a_character_is_not_written(live: Any) -> None:
    text, digest = live.study.file("t1_shapes.py")
    body = json.dumps({"text": "x = '\ud800'", "base": digest}).encode()
    assert live.ask("/api/file/t1_shapes.py", "PUT", body).status == 400
    assert live.study.file("t1_shapes.py")[0] == text


def test_a_file_outside_the_list_is_not_written(live: Any) -> None:
    before = sorted(live.study.workspace.path.rglob("*.py"))
    for name in ("..%2fevil.py", "evil.py", ".crossent%2ftoken", "sitecustomize.py"):
        body = json.dumps({"text": "evil", "base": ""}).encode()
        assert live.ask(f"/api/file/{name}", "PUT", body).status == 404
    assert sorted(live.study.workspace.path.rglob("*.py")) == before
    assert not (live.study.workspace.path / ".crossent" / "token").exists()


def test_a_body_over_the_limit_is_refused_by_its_length(standing: Any) -> None:
    """Refused by what the header says: not a byte of the body is waited for."""
    for length in ("1000001", "99999999999999999999", "4294967296"):
        head = {"Content-Length": length, "Content-Type": "application/json"}
        answer = standing.ask("/api/check", "POST", None, headers=head)
        assert answer.status in (400, 413)


def test_a_chunked_body_is_refused_at_the_limit(standing: Any) -> None:
    """No length is given, and the body never ends: the answer comes at 1 MB, and then the line is cut."""
    connection = standing.connect()
    lines = ["POST /api/check HTTP/1.1", *(f"{k}: {v}" for k, v in standing.own.items())]
    lines += ["Content-Type: application/json", "Transfer-Encoding: chunked"]
    connection.sendall("\r\n".join(lines).encode() + b"\r\n\r\n")
    chunk = b"8000\r\n" + b"x" * 0x8000 + b"\r\n"
    received, sent = b"", 0
    connection.settimeout(5)
    while b"1 MB" not in received and sent < 8_000_000:
        connection.sendall(chunk)
        sent += len(chunk)
        if select.select([connection], [], [], 0.001)[0]:
            received += connection.recv(10_000)
    assert b" 413 " in received
    assert 1_000_000 < sent < 8_000_000
    with pytest.raises(OSError):
        for _ in range(2000):
            connection.sendall(chunk)


def test_who_sends_too_much_still_hears_why(standing: Any) -> None:
    body = b'{"text": "' + b"x" * 3_000_000 + b'"}'
    answer = standing.ask("/api/file/t1_shapes.py", "PUT", body)
    assert answer.status == 413
    assert "1 MB" in answer.json["error"]


def test_a_body_just_under_the_limit_is_read(live: Any) -> None:
    text, digest = live.study.file("t1_shapes.py")
    padding = "#" * (1_000_000 - len(json.dumps({"text": text, "base": digest})))
    body = json.dumps({"text": text + padding, "base": digest}).encode()
    assert len(body) == 1_000_000
    assert live.ask("/api/file/t1_shapes.py", "PUT", body).status == 200
    assert live.study.file("t1_shapes.py")[0] == text + padding


def test_chunks_are_joined(live: Any) -> None:
    body = b'{"exerc\r\n8\r\nise": "t'
    lines = ["POST /api/hint HTTP/1.1", *(f"{k}: {v}" for k, v in live.own.items()), "Connection: close"]
    lines += ["Content-Type: application/json", "Transfer-Encoding: chunked"]
    data = "\r\n".join(lines).encode() + b"\r\n\r\n7\r\n" + body + b'\r\n8\r\n1.area"}\r\n0\r\n\r\n'
    assert live.raw(data).json["hints"] == ["One."]


@pytest.mark.parametrize(
    "body",
    [
        b"",
        b"{",
        b"[]",
        b'"text"',
        b"null",
        b"NaN",
        b'{"exercise": NaN}',
        b'{"exercise": 1}',
        b"{}",
        b'{"exercise": null}',
        b'{"exercise": ["t1.area"]}',
        b'{"exercise": "t1.nothing"}',
        b'{"exercise": "\\ud800"}',
        b"\xff\xfe{}",
        b"[" * 100_000,
        b'{"a":' * 50_000,
        b'{"exercise": ' + b"9" * 5000 + b"}",
    ],
)
@pytest.mark.parametrize(
    "path", ["/api/check", "/api/hint", "/api/figure", "/api/predict", "/api/run", "/api/solution"]
)
def test_malformed_bodies_are_told_what_is_wrong(standing: Any, path: str, body: bytes) -> None:
    answer = standing.ask(path, "POST", body)
    assert answer.status in (400, 404)
    assert answer.json["error"].endswith((".", "them all."))
    assert standing.ask("/").status == 200


@pytest.mark.parametrize(
    ("method", "path"),
    [
        ("GET", "/api/check"),
        ("DELETE", "/api/file/t1_shapes.py"),
        ("POST", "/api/file/t1_shapes.py"),
        ("POST", "/api/events"),
        ("PUT", "/"),
        ("POST", "/t1"),
        ("TRACE", "/"),
        ("POST", "/static/icon.svg"),
        ("PATCH", "/api/run"),
    ],
)
def test_wrong_methods_are_refused(standing: Any, method: str, path: str) -> None:
    answer = standing.ask(path, method, b"{}" if method != "GET" else None)
    assert answer.status == 405
    assert answer.headers["allow"]


@pytest.mark.parametrize(
    "data", [b"\x16\x03\x01\x02\x00\x01\x00\x01\xfc", b"GET\r\n\r\n", b"\0" * 200, b"GET / HTTP/9\r\n\r\n"]
)
def test_what_is_not_http_ends_quietly(standing: Any, data: bytes) -> None:
    with contextlib.suppress(OSError):
        assert standing.raw(data).status == 400
    assert standing.ask("/").status == 200


def test_a_websocket_is_refused(standing: Any) -> None:
    upgrade = {
        "Connection": "Upgrade",
        "Upgrade": "websocket",
        "Sec-WebSocket-Key": "x",
        "Sec-WebSocket-Version": "13",
    }
    answer = standing.ask("/api/events-socket", headers=upgrade)
    assert answer.status >= 400


PAGES = [
    "/",
    "/t1",
    "/nowhere",
    "/static/icon.svg",
    "/api/file/t1_shapes.py",
    "/api/nothing",
    "/figures/dots/figure.js",
]


@pytest.mark.parametrize("path", PAGES)
@pytest.mark.parametrize("key", [True, False])
def test_every_answer_has_the_security_headers(standing: Any, path: str, key: bool) -> None:
    headers = standing.ask(path, headers={} if key else {"Cookie": None}).headers
    policy = dict(rule.strip().split(" ", 1) for rule in headers["content-security-policy"].split(";"))
    assert policy["default-src"] == "'none'"
    assert policy["script-src"] == "'self'"
    assert policy["img-src"] == "'self' data:"
    assert policy["frame-ancestors"] == "'none'"
    assert policy["style-src"].startswith("'self' 'nonce-")
    assert "unsafe" not in headers["content-security-policy"]
    assert "*" not in headers["content-security-policy"]
    assert headers["x-content-type-options"] == "nosniff"
    assert headers["referrer-policy"] == "no-referrer"
    assert headers["cross-origin-opener-policy"] == "same-origin"
    assert headers["cross-origin-resource-policy"] == "same-origin"
    assert "server" not in headers


def test_a_fault_of_ours_has_the_headers_too_and_tells_no_more_than_it_must(live: Any) -> None:
    live.study.broken = True
    answer = live.ask("/")
    assert answer.status == 500
    assert "content-security-policy" in answer.headers
    assert "Traceback" not in answer.text
    log = live.study.workspace.path / ".crossent" / "errors.log"
    assert "states are gone" in log.read_text()


def test_the_nonce_is_new_each_time(standing: Any) -> None:
    first, second = standing.ask("/t1"), standing.ask("/t1")
    nonces = [a.headers["content-security-policy"].split("'nonce-")[1].split("'")[0] for a in (first, second)]
    assert nonces[0] != nonces[1]
    assert len(nonces[0]) >= 20
    assert nonces[0] in first.text
    assert "no-store" in first.headers["cache-control"]


def test_only_the_loopback_address_listens(standing: Any) -> None:
    import socket

    assert standing.server.servers[0].sockets[0].getsockname()[0] == "127.0.0.1"
    for info in socket.getaddrinfo(socket.gethostname(), None, socket.AF_INET):
        if not info[4][0].startswith("127."):
            with pytest.raises(OSError):
                socket.create_connection((info[4][0], standing.port), timeout=1)


def test_what_the_learner_made_is_never_markup(live: Any, fake: Any) -> None:
    live.post("/api/check", {"exercise": "t1.area"})
    live.study.notices += [f"Notice {fake.EVIL}", f"Code `{fake.EVIL}`, and `area`"]
    for path in ("/", "/t1", f"/{fake.EVIL}", "/%3Cscript%3Ealert(1)%3C%2Fscript%3E"):
        connection = http.client.HTTPConnection("127.0.0.1", live.port)
        connection.request("GET", path, headers=live.own)
        page = connection.getresponse().read().decode()
        connection.close()
        assert "<script>alert" not in page
        assert "alert(1)" in page or path not in ("/", "/t1")
        assert "<code>area</code>" in page or path != "/"
