"""Fetches the full MNIST, when somebody asks for it: four files of 11.6 MB together, 55 MB once they are unpacked.

A download that is stopped or broken off goes on where it was. Nothing counts before its checksum is right.
"""

from __future__ import annotations

import contextlib
import errno
import gzip
import os
import shutil
import sys
import time
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any, NamedTuple

from crossent.training.mnist import data

Progress = Callable[[int, int], None]

MIRRORS = (
    "https://ossci-datasets.s3.amazonaws.com/mnist/",
    "https://storage.googleapis.com/cvdf-datasets/mnist/",
    "https://raw.githubusercontent.com/fgnt/mnist/master/",
)
DOWNLOAD_MB, DISK_MB = 11.6, 55
PATIENCE = (5.0, 15.0)  # seconds for a mirror to answer, and for its next bytes
IDLE = 3  # rounds of the mirrors in which nothing comes, until they are given up
ROUNDS = 20  # at most
PAUSE = 0.5  # seconds after the first of them, after the next one twice that
CHUNK = 2**14
PARTS = "fetching"  # the folder for what is not whole yet, removed at the end


class Packed(NamedTuple):
    """A file as the mirrors have it: its bytes, and their SHA-256."""

    size: int
    sha256: str


PACKED = {
    "train-images-idx3-ubyte": Packed(
        9_912_422, "440fcabf73cc546fa21475e81ea370265605f56be210a4024d2ca8f203523609"
    ),
    "train-labels-idx1-ubyte": Packed(
        28_881, "3552534a0a558bbed6aed32b30c495cca23d567ec52cac8be1a0730e8010255c"
    ),
    "t10k-images-idx3-ubyte": Packed(
        1_648_877, "8d422c7b0a1c1c79245a5bcf07fe86e33eeafee792b84584aec276f5a2dbc4e6"
    ),
    "t10k-labels-idx1-ubyte": Packed(
        4_542, "f7ae60f92e00ec6debd23a6088c31dbd2371eca3ffa0defaefb259924204aec6"
    ),
}


class FetchError(data.DigitsError):
    """The digits could not be fetched; the message says why, and what helps."""


class _Amiss(Exception):
    """What is wrong with a mirror; `over` where there is no use in asking it once more."""

    def __init__(self, what: str, over: bool = False) -> None:
        super().__init__(what)
        self.over = over


def download(folder: Path | None = None, progress: Progress = lambda done, total: None) -> Path:
    """Bring what is missing or damaged of the full set into its folder, in torchvision's layout; that folder.

    folder: as `data.load` takes it.
    progress: called with the bytes so far and all there are to fetch. What it raises ends the download, which goes
        on from there the next time.

    FetchError where it cannot be done.
    """
    place = data.home(folder)
    wanted = [kept for kept in data.FILES if not data.is_whole(place, kept)]
    parts = place / PARTS
    try:
        if wanted:
            parts.mkdir(parents=True, exist_ok=True)
            with _alone(parts):
                wanted = [kept for kept in wanted if not _unpacked(place / f"{kept.name}.gz", kept, place)]
                _bring(wanted, place, parts, progress)
            shutil.rmtree(parts, ignore_errors=True)
    except OSError as error:
        raise FetchError(_refused(error, place)) from error
    return place


def _bring(wanted: list[data.Kept], place: Path, parts: Path, progress: Progress) -> None:
    """Fetch the files one after the other, and unpack each where it belongs."""
    total, before = sum(PACKED[kept.name].size for kept in wanted), 0
    mirrors = list(MIRRORS)
    progress(0, total)
    for kept in wanted:

        def tell(done: int, start: int = before) -> None:
            progress(start + done, total)

        packed = _fetch(kept.name, parts, mirrors, tell)
        if not _unpacked(packed, kept, place):
            packed.unlink(missing_ok=True)
            raise FetchError(f"MNIST's file {kept.name} was fetched but cannot be unpacked. {_LATER}")
        before += PACKED[kept.name].size
        progress(before, total)


def _fetch(name: str, parts: Path, mirrors: list[str], tell: Callable[[int], None]) -> Path:
    """One packed file, whole, from the first mirror that has it; mirrors of no use are struck off the list."""
    import pooch

    pooch.get_logger().setLevel("WARNING")
    packed, amiss = PACKED[name], {}
    getter = _Getter(parts / f"{name}.part", packed.size, tell)
    idle = 0
    for _ in range(ROUNDS):
        came = getter.usable()
        for mirror in list(mirrors):
            try:
                found = pooch.retrieve(
                    f"{mirror}{name}.gz",
                    f"sha256:{packed.sha256}",
                    fname=f"{name}.gz",
                    path=parts,
                    downloader=getter,
                )
            except _Amiss as error:
                amiss[mirror] = str(error)
                if error.over:
                    mirrors.remove(mirror)
            except ValueError:  # pooch's word for another checksum
                amiss[mirror] = "sent other bytes than it should"
            else:
                mirrors.sort(key=lambda each: each != mirror)
                return Path(found)
        idle = 0 if getter.usable() > came else idle + 1
        if idle == IDLE or not mirrors:
            break
        time.sleep(PAUSE * idle)
    if set(amiss.values()) == {_UNREACHED}:
        raise FetchError(f"None of MNIST's mirrors can be reached. Look at your network. {_LATER}")
    told = "; ".join(f"{mirror.split('/')[2]} {what}" for mirror, what in amiss.items())
    raise FetchError(f"MNIST's file {name} could not be fetched: {told}. {_LATER}")


_UNREACHED, _LATE, _BROKEN = "cannot be reached", "does not answer in time", "broke off"
_LATER = "Try again later; what came is kept. The 5,000 offline digits need no network."


class _Getter:
    """A downloader for pooch that goes on where the last one ended."""

    def __init__(self, part: Path, size: int, tell: Callable[[int], None]) -> None:
        self._part, self._size, self._tell = part, size, tell

    def __call__(self, url: str, output_file: str, pooch: Any, check_only: bool = False) -> None:
        """Bring `url` into the part, and the part, once it is long enough, to `output_file`."""
        import requests

        there = self.usable()
        if there < self._size:
            headers = {"Accept-Encoding": "identity"} | ({"Range": f"bytes={there}-"} if there else {})
            try:
                reply = requests.get(url, headers=headers, stream=True, timeout=PATIENCE)
            except requests.ReadTimeout:
                raise _Amiss(_LATE) from None
            except requests.RequestException:
                raise _Amiss(_UNREACHED, over=True) from None
            with reply:
                self._judge(reply)
                try:
                    self._write(reply, there if reply.status_code == 206 else 0)
                except requests.RequestException as error:
                    raise _Amiss(_LATE if "timed out" in str(error) else _BROKEN) from None
        if self.usable() < self._size:
            raise _Amiss(_BROKEN)
        os.replace(self._part, output_file)

    def usable(self) -> int:
        """The bytes in the part; it is removed where it is no beginning of a packed file."""
        if not self._part.is_file():
            return 0
        with self._part.open("rb") as file:
            good = file.read(2) == b"\x1f\x8b"
        if not good or (there := self._part.stat().st_size) > self._size:
            self._part.unlink()
            return 0
        return there

    def _judge(self, reply: Any) -> None:
        """Refuse an answer that is not the file."""
        if reply.status_code == 416:
            self._part.unlink(missing_ok=True)
            raise _Amiss("could not go on with the download")
        if reply.status_code not in (200, 206):
            over = 400 <= reply.status_code < 500 and reply.status_code not in (408, 429)
            raise _Amiss(f"answers {reply.status_code}", over)
        length = reply.headers.get("Content-Length")
        if reply.status_code == 200 and length is not None and int(length) != self._size:
            raise _Amiss("sends something else, perhaps the log-in page of a network", over=True)

    def _write(self, reply: Any, there: int) -> None:
        with self._part.open("ab" if there else "wb") as file:
            for chunk in reply.iter_content(CHUNK):
                file.write(chunk)
                there += len(chunk)
                self._tell(min(there, self._size))
                if there > self._size:
                    break  # whatever that is


def _unpacked(packed: Path, kept: data.Kept, place: Path) -> bool:
    """Whether a packed file is whole; then it lies unpacked in its place, too."""
    if not packed.is_file() or not data.is_good(packed, kept):
        return False
    half = place / PARTS / f"{kept.name}.half"
    half.write_bytes(gzip.decompress(packed.read_bytes()))
    os.replace(half, place / kept.name)
    return True


@contextlib.contextmanager
def _alone(parts: Path) -> Iterator[None]:
    """One download into a folder at a time; the system lifts the lock, however this process ends."""
    with (parts / "lock").open("ab") as file:
        try:
            if sys.platform == "win32":
                import msvcrt

                msvcrt.locking(file.fileno(), msvcrt.LK_NBLCK, 1)
            else:
                import fcntl

                fcntl.flock(file, fcntl.LOCK_EX | fcntl.LOCK_NB)
        except OSError as error:
            if error.errno in (errno.EAGAIN, errno.EACCES):
                raise FetchError("MNIST is being fetched already. Wait for that, or stop it first.") from None
        yield


def _refused(error: OSError, place: Path) -> str:
    """What the disk said, in a sentence."""
    if error.errno in (errno.ENOSPC, errno.EDQUOT):
        return f"There is no room for MNIST in {place}: it needs {DISK_MB + 2 * DOWNLOAD_MB:.0f} MB while it is fetched."
    return (
        f"MNIST cannot be put into {place}: {error.strerror or error}. "
        "CROSSENT_MNIST names another folder for it."
    )
