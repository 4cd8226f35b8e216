"""Why an installation failed, as one sentence with its remedy, from what pip said."""

from __future__ import annotations

import platform
import shutil
import sys

FULL = ("No space left on device", "[Errno 28]", "Disk quota exceeded")
NETWORK = (
    "ConnectionError",
    "ConnectTimeoutError",
    "ReadTimeoutError",
    "NewConnectionError",
    "NameResolutionError",
    "IncompleteRead",
    "ProxyError",
    "SSLError",
    "Connection refused",
    "Connection reset",
    "Network is unreachable",
    "name resolution",
    "getaddrinfo failed",
    "Max retries exceeded",
)
LOCKED = ("[Errno 13]", "Permission denied", "[Errno 30]", "Read-only file system", "[WinError 5]")
AGAIN = "then try again."


def sentence(said: str, title: str, needed_mb: int, log: str) -> str:
    """The cause and the remedy."""
    if "No module named pip" in said:
        return f"This Python has no pip. Run `{sys.executable} -m ensurepip`, {AGAIN}"
    if any(sign in said for sign in FULL):
        free = int(shutil.disk_usage(sys.prefix).free / 1e6)
        return full(title, needed_mb, sys.prefix, free)
    if "externally-managed-environment" in said:
        return (
            f"The Python in {sys.prefix} belongs to the system and takes no packages. Start the course with "
            f"`python3 run.py`, which makes an environment of its own, {AGAIN}"
        )
    if any(sign in said for sign in NETWORK):
        return (
            f"No network: {title} could not be fetched. Check the connection or the proxy's settings, {AGAIN}"
        )
    if any(sign in said for sign in LOCKED):
        return locked(sys.prefix)
    if "ResolutionImpossible" in said or "conflicting dependencies" in said:
        return (
            f"{title} does not go with other packages in {sys.prefix}, which stay as they are. Start the course with "
            f"`python3 run.py`, which makes an environment of its own. What pip said is in {log}."
        )
    if "No matching distribution found" in said or "Could not find a version" in said:
        here = f"Python {platform.python_version()} on this computer ({sys.platform}, {platform.machine()})"
        return f"There is no {title} for {here}. Nothing was changed, and the rest of the course works without it."
    errors = [line for line in said.splitlines() if line.startswith("ERROR:")]
    lines = errors or [line for line in said.splitlines() if line.strip()] or ["it ended without a word"]
    last = lines[-1].removeprefix("ERROR:").strip().rstrip(".")[:200]
    return f"pip could not install {title}: {last}. All that it said is in {log}."


def busy(title: str) -> str:
    """Two at once would be in one another's way."""
    return f"{title} is being installed already, from another window or terminal. Wait until that is done, {AGAIN}"


def full(title: str, needed_mb: int, where: str, free_mb: int) -> str:
    """Too little room."""
    return (
        f"The disk is full: {title} needs {needed_mb:,} MB in {where}, where {free_mb:,} MB are free. "
        f"Make room there, {AGAIN}"
    )


def locked(where: str) -> str:
    """A folder that may not be written."""
    return (
        f"{where} cannot be written. Start the course with `python3 run.py` in a folder of your own, "
        f"which makes an environment of its own, {AGAIN}"
    )
