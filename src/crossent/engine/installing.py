"""Installs a package that only some learners need, when one asks for it: by pip, into the Python that runs the course.

Everything that is installed already is held at its version, the rest at what `constraints.txt` says, so nothing that
the course runs with is exchanged. An installation that is stopped or fails leaves nothing behind.
"""

from __future__ import annotations

import asyncio
import contextlib
import importlib
import importlib.util
import os
import re
import shutil
import signal
import subprocess
import sys
import sysconfig
import tempfile
import time
from collections.abc import AsyncIterator, Collection, Iterable
from importlib import metadata
from pathlib import Path
from typing import Any

from crossent.engine import pip_words
from crossent.engine.track import Need

EVERY = 0.5  # seconds between two looks at how far it is
PATIENCE = 5.0  # seconds for pip to end when it is told to
PACKAGE = Path(__file__).parent.parent


def mark() -> Path:
    """The file that stands while something is being installed; found later, that was interrupted."""
    return Path(sys.prefix) / "crossent-installing"


def is_there(need: Need) -> bool:
    """Whether the package is installed, whole."""
    importlib.invalidate_caches()
    found = importlib.util.find_spec(need.module)
    return not mark().exists() and found is not None and found.origin is not None


def is_busy() -> bool:
    """Whether somebody is installing right now: one who made the mark, or pip on their behalf, is still alive."""
    import psutil

    try:
        made, pids = mark().stat().st_mtime, mark().read_text(encoding="ascii").split()
    except (OSError, UnicodeDecodeError):
        return False
    for pid in pids:
        with contextlib.suppress(psutil.Error, ValueError):
            process = psutil.Process(int(pid))  # a younger one only has the same number
            if process.create_time() <= made + 1 and process.status() != psutil.STATUS_ZOMBIE:
                return True
    return False


def place() -> str:
    """Where packages go, in words."""
    own = sys.prefix != sys.base_prefix
    return f"the course's own environment, {sys.prefix}" if own else f"the Python in {sys.prefix}"


class Installation:
    """One run of pip."""

    def __init__(self, need: Need, log: Path) -> None:
        self.need, self._log = need, log
        self._process: asyncio.subprocess.Process | None = None
        self._said: list[str] = []
        self._stopped = False

    def stop(self) -> None:
        """End it; what it has brought so far is removed."""
        self._stopped = True
        if self._process is not None:
            _signal(self._process, signal.SIGTERM)

    async def run(self) -> AsyncIterator[dict[str, Any]]:
        """Yields {"text", "done", "total"}, the last two in MB, and at last {"end": True, "error", "stopped"}."""
        free = _free_mb()
        if free < self.need.disk_mb + self.need.download_mb:
            yield self._end(pip_words.full(self.need.title, self._needed, sys.prefix, free))
            return
        if is_busy():
            yield self._end(pip_words.busy(self.need.title))
            return
        yield _told(f"Looking for {self.need.title}", 0, 0)
        before = _entries()
        try:
            _remove_halves()
            mark().write_text(f"{os.getpid()}\n", encoding="ascii")
        except OSError as error:
            yield self._end(self._why(error))
            return
        good = False
        try:
            with tempfile.TemporaryDirectory(prefix="crossent-", ignore_cleanup_errors=True) as folder:
                async for told in self._pip(Path(folder), before):
                    yield told
            good = self._process is not None and self._process.returncode == 0 and not self._stopped
        except OSError as error:
            self._said.append(f"ERROR: {error}\n")
        finally:
            await self._settle()
            if not good:
                await asyncio.to_thread(_remove, _entries() - before)
            mark().unlink(missing_ok=True)
        if good and not is_there(self.need):
            self._said.append(f"ERROR: {self.need.module} cannot be imported after the installation")
            good = False
        yield self._end("" if good or self._stopped else self._why())

    def _why(self, error: OSError | None = None) -> str:
        said = f"ERROR: {error}" if error else "".join(self._said)
        return pip_words.sentence(said, self.need.title, self._needed, str(self._log))

    @property
    def _needed(self) -> int:
        return self.need.disk_mb + self.need.download_mb

    def _end(self, error: str) -> dict[str, Any]:
        return {"end": True, "error": error, "stopped": self._stopped}

    async def _pip(self, folder: Path, before: set[Path]) -> AsyncIterator[dict[str, Any]]:
        """Start pip, and tell how far it is until it has ended."""
        constraints = folder / "constraints.txt"
        constraints.write_text(held(), encoding="utf-8")
        downloads = folder / "pip"
        downloads.mkdir()
        quiet = {
            "PIP_DISABLE_PIP_VERSION_CHECK": "1",
            "PIP_NO_INPUT": "1",
            "PIP_USER": "0",
            "PYTHONUNBUFFERED": "1",
            "PYTHONUTF8": "1",
            **dict.fromkeys(("TMPDIR", "TEMP", "TMP"), str(downloads)),
        }
        if self._stopped:
            return
        self._process = await asyncio.create_subprocess_exec(
            *(sys.executable, "-m", "pip", "install", *self.need.packages, "-c", str(constraints)),
            *("--progress-bar", "off"),
            env={**os.environ, **quiet},
            stdin=subprocess.DEVNULL,
            stdout=subprocess.PIPE,
            stderr=subprocess.STDOUT,
            start_new_session=True,
            limit=2**20,
        )
        with mark().open("a", encoding="ascii") as file:
            file.write(f"{self._process.pid}\n")
        reading = asyncio.create_task(self._read(self._process))
        try:
            while not reading.done():
                await asyncio.wait([reading], timeout=EVERY)
                yield await asyncio.to_thread(self._look, downloads, before)
            await self._process.wait()
        finally:
            reading.cancel()

    async def _read(self, process: asyncio.subprocess.Process) -> None:
        assert process.stdout is not None
        with contextlib.suppress(OSError):
            self._log.write_text("", encoding="utf-8")
        while line := (await process.stdout.readline()).decode("utf-8", "replace"):
            self._said.append(line)
            with contextlib.suppress(OSError), self._log.open("a", encoding="utf-8") as log:
                log.write(line)

    def _look(self, downloads: Path, before: set[Path]) -> dict[str, Any]:
        """How far pip is, from what it said and from what lies on the disk."""
        lines = [line.strip() for line in self._said]
        if any(line.startswith("Installing collected packages") for line in lines):
            return _told("Unpacking", _size_mb(_entries() - before), self.need.disk_mb)
        fetching = [m[1] for line in lines if (m := re.match(r"(?:Downloading|Processing) (\S+)", line))]
        if not fetching:
            return _told(f"Looking for {self.need.title}", 0, 0)
        name = re.split(r"[/\\]", fetching[-1])[-1].split("-")[0]
        return _told(f"Fetching {name}", _size_mb([downloads]), self.need.download_mb)

    async def _settle(self) -> None:
        """Wait for pip's end, however it came about; one that does not obey is killed."""
        process = self._process
        if process is None or process.returncode is not None:
            return
        _signal(process, signal.SIGTERM)
        try:
            async with asyncio.timeout(PATIENCE):
                await process.wait()
        except TimeoutError:
            _signal(process, getattr(signal, "SIGKILL", signal.SIGTERM))
            await process.wait()


def held() -> str:
    """Constraints for pip: what is installed stays as it is, all else is taken at the version that was tested."""
    pins = {}
    for path in (PACKAGE / "constraints.txt", PACKAGE.parent.parent / "constraints.txt"):
        if path.is_file():
            lines = path.read_text(encoding="utf-8").splitlines()
            pins = {_plain(line.partition("==")[0]): line for line in lines if re.match(r"\w", line)}
            break
    there: dict[str, str] = {}
    for distribution in metadata.distributions():
        name = distribution.metadata["Name"]
        if name:  # where there are two of a name, Python takes the first
            there.setdefault(_plain(name), f"{name}=={distribution.version}")
    return "".join(f"{pin}\n" for _, pin in sorted({**pins, **there}.items()))


def _plain(name: str) -> str:
    return re.sub(r"[-_.]+", "-", name).lower()


def _told(text: str, done: float, total: int) -> dict[str, Any]:
    return {"text": text, "done": min(round(done), total), "total": total, "at": time.time()}


def _folders() -> set[Path]:
    return {Path(sysconfig.get_path(name)) for name in ("purelib", "platlib", "scripts")}


def _entries() -> set[Path]:
    """What lies in the folders that pip fills."""
    return {path for folder in _folders() if folder.is_dir() for path in folder.iterdir()}


def _remove(paths: Iterable[Path]) -> None:
    for path in paths:
        if path.is_dir() and not path.is_symlink():
            shutil.rmtree(path, ignore_errors=True)
        else:
            with contextlib.suppress(OSError):
                path.unlink()


def _remove_halves() -> None:
    """After a crash: what pip had not finished lacks its RECORD, and pip is to see that it is not there."""
    if mark().exists():
        _remove(p for p in _entries() if p.name.endswith(".dist-info") and not (p / "RECORD").exists())


def _size_mb(paths: Collection[Path]) -> float:
    files = [path for path in paths if path.is_file()]
    for top in paths:
        files += [Path(folder, name) for folder, _, names in os.walk(top) for name in names]
    total = 0
    for path in files:
        with contextlib.suppress(OSError):
            total += path.lstat().st_size
    return total / 1e6


def _free_mb() -> int:
    return int(shutil.disk_usage(sys.prefix).free / 1e6)


def _signal(process: asyncio.subprocess.Process, number: int) -> None:
    """To pip and all that it has started."""
    with contextlib.suppress(OSError, ProcessLookupError):
        if hasattr(os, "killpg"):
            os.killpg(process.pid, number)
        else:
            process.terminate()
