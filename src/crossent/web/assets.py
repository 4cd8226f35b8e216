"""Files for the page: stylesheets, scripts, fonts, figures. Compressed once, fetched again when changed.

A file's address may hold a version: its own, as `?v=…`, or the whole folder's, as the first part of its path. The latter is
what a page names, so that what a script imports and a stylesheet loads has it too, and is not asked about again.
"""

from __future__ import annotations

import gzip
import hashlib
import os
import re
from dataclasses import dataclass
from pathlib import Path

from starlette.requests import Request
from starlette.responses import Response

TYPES = {
    ".css": "text/css; charset=utf-8",
    ".js": "text/javascript; charset=utf-8",
    ".mjs": "text/javascript; charset=utf-8",
    ".json": "application/json",
    ".map": "application/json",
    ".svg": "image/svg+xml",
    ".png": "image/png",
    ".ico": "image/x-icon",
    ".woff2": "font/woff2",
    ".txt": "text/plain; charset=utf-8",
}
FOREVER = "private, max-age=31536000, immutable"
WEEK = "private, max-age=604800"
ASK = "no-cache"  # kept, and asked about each time
VERSIONED = re.compile(r"([0-9a-f]{12})/(.*)", re.DOTALL)


@dataclass(frozen=True)
class Asset:
    """One file, ready to be sent."""

    stamp: tuple[int, int]
    version: str
    kind: str
    body: bytes
    packed: bytes | None  # with gzip, where that is smaller


class Assets:
    """The files under one folder, by their path in the address."""

    def __init__(self, root: Path) -> None:
        self.root = root.resolve()
        self.tree = ""  # the folder's version when a page last looked
        self._ready: dict[Path, Asset] = {}

    def find(self, name: str) -> Path | None:
        """The file of that name under the folder, or None: nothing outside, nothing hidden, no folder."""
        parts = name.split("/")
        if any(
            part.startswith(".") or not part or "\\" in part or "\0" in part or ":" in part for part in parts
        ):
            return None
        path = self.root.joinpath(*parts)
        try:
            inside = path.resolve().is_relative_to(self.root)
        except (OSError, ValueError):
            return None
        return path if inside and path.suffix in TYPES and path.is_file() else None

    def asset(self, path: Path) -> Asset:
        """The file's bytes; read again when it has changed."""
        stat = path.stat()
        stamp = (stat.st_mtime_ns, stat.st_size)
        known = self._ready.get(path)
        if known is None or known.stamp != stamp:
            body = path.read_bytes()
            kind = TYPES[path.suffix]
            packed = (
                gzip.compress(body, 6, mtime=0)
                if kind.startswith(("text/", "application/", "image/svg"))
                else None
            )
            if packed is not None and len(packed) >= len(body):
                packed = None
            known = Asset(stamp, hashlib.sha256(body).hexdigest()[:12], kind, body, packed)
            self._ready[path] = known
        return known

    def version(self, name: str) -> str:
        """What changes when the file does; "" for a file that is not there."""
        path = self.find(name)
        return self.asset(path).version if path else ""

    def look(self) -> None:
        """See what version the folder is of now: another one once any of its files has changed."""
        found = hashlib.sha256()
        for folder, folders, names in os.walk(self.root):
            folders.sort()
            for name in sorted(names):
                path = os.path.join(folder, name)
                stat = os.stat(path)
                found.update(f"{path}\0{stat.st_mtime_ns}\0{stat.st_size}\0".encode("utf-8", "replace"))
        self.tree = found.hexdigest()[:12]

    def prepare(self) -> None:
        """Read and pack every file, before somebody waits for it."""
        for path in self.root.rglob("*"):
            if path.suffix in TYPES and path.is_file():
                self.asset(path)

    def answer(self, request: Request, name: str) -> Response | None:
        """The file as an answer to this request, or None where there is none."""
        versioned = VERSIONED.fullmatch(name)
        path = self.find(versioned[2] if versioned else name)
        if path is None:
            return None
        asset = self.asset(path)
        whole = versioned is not None and versioned[1] == self.tree
        if whole or request.query_params.get("v") == asset.version:
            keep = FOREVER
        elif asset.kind == "font/woff2":
            keep = WEEK
        else:
            keep = ASK
        headers = {"etag": f'"{asset.version}"', "cache-control": keep, "vary": "Accept-Encoding"}
        if asset.version in request.headers.get("if-none-match", ""):
            return Response(status_code=304, headers=headers)
        body = asset.body
        if asset.packed is not None and "gzip" in request.headers.get("accept-encoding", ""):
            body = asset.packed
            headers["content-encoding"] = "gzip"
        return Response(body, headers=headers, media_type=asset.kind)
