"""A mirror on this machine that behaves well or badly, and small files of MNIST's form for it."""

from __future__ import annotations

import contextlib
import gzip
import hashlib
import random
import threading
import time
from collections.abc import Iterator
from dataclasses import dataclass, field
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from typing import Any

import pytest

from crossent.training.mnist import data, fetch

NAMES = (
    "train-images-idx3-ubyte",
    "train-labels-idx1-ubyte",
    "t10k-images-idx3-ubyte",
    "t10k-labels-idx1-ubyte",
)


def small_files(monkeypatch: pytest.MonkeyPatch) -> tuple[dict[str, bytes], dict[str, bytes]]:
    """Files with 300 and 100 digits, taken for the real ones: unpacked, and packed as a mirror has them."""
    draw = random.Random(0)
    contents = {}
    for name in NAMES:
        count, images = (300 if name.startswith("train") else 100), "images" in name
        body = draw.randbytes(count * 784) if images else bytes(draw.randrange(10) for _ in range(count))
        contents[name] = bytes(16 if images else 8) + body
    packed = {name: gzip.compress(content, 1, mtime=0) for name, content in contents.items()}

    def sha(content: bytes) -> str:
        return hashlib.sha256(content).hexdigest()

    monkeypatch.setattr(data, "FILES", tuple(data.Kept(name, sha(contents[name])) for name in NAMES))
    known = {name: fetch.Packed(len(packed[name]), sha(packed[name])) for name in NAMES}
    monkeypatch.setattr(fetch, "PACKED", known)
    return contents, packed


@dataclass
class Mirror:
    """What it has, how it errs, and what it was asked for."""

    files: dict[str, bytes]
    address: str = ""
    break_off: int = 0  # after so many bytes of each answer
    status: int = 200
    ranges: bool = True
    length: bool = True  # says how long its answers are
    pause: float = 0.0  # between two pieces of an answer
    page: bytes = b""  # sent instead of any file
    asked: list[tuple[str, str]] = field(default_factory=list)  # name and Range


@contextlib.contextmanager
def served(files: dict[str, bytes], **manners: Any) -> Iterator[Mirror]:
    """A mirror, for as long as the block lasts."""
    mirror = Mirror({f"{name}.gz": content for name, content in files.items()}, **manners)

    class Handler(BaseHTTPRequestHandler):
        def do_GET(self) -> None:
            name, wanted = self.path.rsplit("/", 1)[-1], self.headers.get("Range", "")
            mirror.asked.append((name, wanted))
            body = mirror.page or mirror.files[name]
            start = int(wanted.removeprefix("bytes=").rstrip("-")) if wanted and mirror.ranges else 0
            self.send_response(mirror.status if mirror.status != 200 or not start else 206)
            if mirror.length:
                self.send_header("Content-Length", str(len(body) - start))
            self.end_headers()
            body = body[start : start + mirror.break_off if mirror.break_off else None]
            with contextlib.suppress(OSError):
                for at in range(0, len(body), 20_000):
                    time.sleep(mirror.pause)
                    self.wfile.write(body[at : at + 20_000])

        def log_message(self, format: str, *args: Any) -> None:
            pass

    server = ThreadingHTTPServer(("127.0.0.1", 0), Handler)
    server.daemon_threads = True
    mirror.address = f"http://127.0.0.1:{server.server_port}/mnist/"
    thread = threading.Thread(target=server.serve_forever, kwargs={"poll_interval": 0.02})
    thread.start()
    try:
        yield mirror
    finally:
        server.shutdown()
        thread.join()
        server.server_close()
