"""The limits a learner's code runs under, set from inside the worker. What `resource` cannot do, the runner's clock does."""

from __future__ import annotations

import contextlib
import os
import signal
import sys
from collections.abc import Callable
from types import FrameType

MIB = 1024**2
GIB = 1024**3
FILE_LIMIT = 64 * MIB


def memory(extra: int | None, file: int = FILE_LIMIT) -> None:
    """Allow so many bytes of address space beyond what the worker has now, files of so many, and no core dumps.

    None leaves the address space as it is: the driver of a GPU reserves more of it than the machine has memory.
    """
    try:
        import resource
    except ImportError:  # Windows
        return
    now = _address_space()
    if now and extra is not None:
        _lower(resource, resource.RLIMIT_AS, now + extra)
    _lower(resource, resource.RLIMIT_FSIZE, file)
    _lower(resource, resource.RLIMIT_CORE, 0)
    if hasattr(signal, "SIGXFSZ"):
        signal.signal(signal.SIGXFSZ, signal.SIG_IGN)


def _lower(resource: object, which: int, value: int) -> None:
    _, hard = resource.getrlimit(which)  # type: ignore[attr-defined]
    limit = value if hard < 0 else min(value, hard)
    resource.setrlimit(which, (limit, hard))  # type: ignore[attr-defined]


def _address_space() -> int:
    try:
        with open("/proc/self/statm", encoding="ascii") as stream:
            return int(stream.read().split()[0]) * os.sysconf("SC_PAGE_SIZE")
    except (OSError, ValueError):
        return 0


def clock(seconds: float, ring: Callable[[FrameType | None], None]) -> None:
    """Call `ring` with the running frame after so many seconds of wall time; 0 stops the clock."""
    if not hasattr(signal, "setitimer"):
        return
    signal.signal(signal.SIGALRM, lambda _, frame: ring(frame))
    signal.setitimer(signal.ITIMER_REAL, seconds)


def die_with_parent() -> None:
    """On Linux, be killed when the process that started this one ends."""
    _prctl(1, signal.SIGKILL)


def adopt_orphans() -> None:
    """On Linux, become the parent of all that descendants leave behind, so that it can be ended."""
    _prctl(36, 1)


def name(text: str) -> None:
    """On Linux, what `ps` and `top` call this process: 15 letters."""
    if sys.platform == "linux":
        import ctypes

        ctypes.CDLL(None).prctl(15, text.encode()[:15], 0, 0, 0)


def _prctl(option: int, value: int) -> None:
    if sys.platform != "linux":
        return
    import ctypes

    ctypes.CDLL(None, use_errno=True).prctl(option, value, 0, 0, 0)


def children_of(pid: int) -> list[int]:
    """The direct children that a process has now, ended ones apart; none where the platform does not tell."""
    found: list[int] = []
    try:
        for task in os.listdir(f"/proc/{pid}/task"):
            with open(f"/proc/{pid}/task/{task}/children", encoding="ascii") as stream:
                found += [int(word) for word in stream.read().split()]
        return [child for child in found if not _ended(child)]
    except OSError:
        pass
    try:
        import psutil

        return [child.pid for child in psutil.Process(pid).children()]
    except Exception:
        return []


def end_below(pid: int) -> None:
    """End all that runs below a process, before it is out of reach: one that ends hands its children to who adopts."""
    for _ in range(50):
        found = _descendants(pid)
        for below in found:
            with contextlib.suppress(ProcessLookupError, PermissionError):
                os.kill(below, signal.SIGKILL)
        if not found:
            return


def _descendants(pid: int) -> list[int]:
    return [each for child in children_of(pid) for each in (child, *_descendants(child))]


def _ended(pid: int) -> bool:
    try:
        with open(f"/proc/{pid}/stat", encoding="utf-8", errors="replace") as stream:
            return stream.read().rpartition(")")[2].split()[0] in "ZX"
    except OSError:
        return True
