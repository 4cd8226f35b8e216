"""Fetching MNIST from mirrors on this machine: whole, half, broken, slow, absent. No other machine is asked."""

from __future__ import annotations

import gzip
import hashlib
import os
import socket
import sys
import threading
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from mnist_mirror import NAMES, Mirror, served, small_files

from crossent.training.mnist import data, fetch

Mirrors = Callable[..., Path]


@pytest.fixture
def files(monkeypatch: pytest.MonkeyPatch) -> tuple[dict[str, bytes], dict[str, bytes]]:
    for name in ("http_proxy", "https_proxy", "all_proxy"):
        monkeypatch.delenv(name, raising=False)
        monkeypatch.delenv(name.upper(), raising=False)
    monkeypatch.setattr(fetch, "PAUSE", 0.01)
    monkeypatch.delenv("CROSSENT_MNIST", raising=False)
    return small_files(monkeypatch)


@pytest.fixture
def contents(files: tuple[dict[str, bytes], dict[str, bytes]]) -> dict[str, bytes]:
    return files[0]


@pytest.fixture
def packed(files: tuple[dict[str, bytes], dict[str, bytes]]) -> dict[str, bytes]:
    return files[1]


@pytest.fixture
def place(tmp_path: Path) -> Path:
    return tmp_path / "MNIST" / "raw"


@pytest.fixture
def get(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Mirrors:
    def work(*mirrors: Mirror | str, progress: Any = lambda done, total: None) -> Path:
        addresses = tuple(each if isinstance(each, str) else each.address for each in mirrors)
        monkeypatch.setattr(fetch, "MIRRORS", addresses)
        return fetch.download(tmp_path, progress)

    return work


def nobody() -> str:
    """An address where nobody answers."""
    with socket.socket() as taken:
        taken.bind(("127.0.0.1", 0))
        return f"http://127.0.0.1:{taken.getsockname()[1]}/mnist/"


def begins(asked: tuple[str, str]) -> int:
    """The first byte that was asked for."""
    return int(asked[1].removeprefix("bytes=").rstrip("-"))


def lies(place: Path, contents: dict[str, bytes]) -> bool:
    """Whether exactly these files lie there, and no half of any."""
    return {path.name: path.read_bytes() for path in place.iterdir()} == contents


def test_everything_is_fetched_once(get: Mirrors, contents: Any, packed: Any, place: Path) -> None:
    told: list[tuple[int, int]] = []
    total = sum(map(len, packed.values()))
    with served(packed) as mirror:
        assert get(mirror, progress=lambda *now: told.append(now)) == place
        assert lies(place, contents)
        assert data.available(place.parent.parent)
        assert told == sorted(told) and len(told) > 8
        assert told[0] == (0, total) and told[-1] == (total, total)
        get(mirror)
    assert sorted(mirror.asked) == sorted((f"{name}.gz", "") for name in NAMES)
    split = data.load("full", place, validation=20)
    assert (len(split.train), len(split.val)) == (280, 20)


def test_what_lies_there_is_not_fetched_again(get: Mirrors, contents: Any, packed: Any, place: Path) -> None:
    place.mkdir(parents=True)
    (place / NAMES[0]).write_bytes(contents[NAMES[0]])
    (place / f"{NAMES[1]}.gz").write_bytes(gzip.compress(contents[NAMES[1]], 9))  # packed by somebody else
    with served(packed) as mirror:
        get(mirror)
    assert [name for name, _ in mirror.asked] == [f"{name}.gz" for name in NAMES[2:]]
    assert data.available(place)


def test_a_damaged_file_is_fetched_again(get: Mirrors, contents: Any, packed: Any, place: Path) -> None:
    with served(packed) as mirror:
        get(mirror)
        for damaged in (b"", contents[NAMES[2]][:5000], contents[NAMES[2]][:-1] + b"\xff\xff"):
            mirror.asked.clear()
            (place / NAMES[2]).write_bytes(damaged)
            assert not data.available(place)
            get(mirror)
            assert [name for name, _ in mirror.asked] == [f"{NAMES[2]}.gz"]
            assert lies(place, contents)


def test_a_good_packed_file_mends_a_damaged_one_without_the_network(
    get: Mirrors, contents: Any, packed: Any, place: Path
) -> None:
    with served(packed) as mirror:
        get(mirror)
    (place / f"{NAMES[0]}.gz").write_bytes(packed[NAMES[0]])
    (place / NAMES[0]).write_bytes(b"half")
    get(nobody())
    assert (place / NAMES[0]).read_bytes() == contents[NAMES[0]]


def test_a_download_that_is_stopped_goes_on_from_there(
    get: Mirrors, contents: Any, packed: Any, place: Path
) -> None:
    class Enough(Exception):
        pass

    def stop(done: int, total: int) -> None:
        if done > 100_000:
            raise Enough

    with served(packed) as mirror:
        with pytest.raises(Enough):
            get(mirror, progress=stop)
        part = (place / fetch.PARTS / f"{NAMES[0]}.part").stat().st_size
        assert 100_000 < part < len(packed[NAMES[0]])
        assert not (place / NAMES[0]).exists()
        get(mirror)
    assert mirror.asked[1] == (f"{NAMES[0]}.gz", f"bytes={part}-")
    assert lies(place, contents)


def test_a_mirror_that_sends_little_at_a_time_is_asked_as_often_as_it_takes(
    get: Mirrors, contents: Any, packed: Any, place: Path
) -> None:
    with served(packed, break_off=30_000) as mirror:
        get(mirror)
    assert len(mirror.asked) > 10
    assert lies(place, contents)


@pytest.mark.parametrize("length", [True, False])
def test_a_mirror_that_breaks_off_is_asked_for_the_rest(
    get: Mirrors, contents: Any, packed: Any, place: Path, length: bool
) -> None:
    with served(packed, break_off=100_000, length=length) as mirror:
        get(mirror)
    first, again, once_more, *_ = mirror.asked
    assert first == (f"{NAMES[0]}.gz", "") and begins(again) > 80_000 and begins(once_more) > 160_000
    assert lies(place, contents)


def test_another_mirror_goes_on_where_the_first_broke_off(
    get: Mirrors, contents: Any, packed: Any, place: Path
) -> None:
    with served(packed, break_off=100_000) as first, served(packed) as second:
        get(first, second)
    assert 80_000 < begins(second.asked[0]) <= 100_000
    assert len(second.asked) == 4  # the one that works is asked first for the others
    assert lies(place, contents)


def test_a_mirror_without_ranges_begins_again(get: Mirrors, contents: Any, packed: Any, place: Path) -> None:
    with served(packed, break_off=100_000) as first, served(packed, ranges=False) as second:
        get(first, second)
    assert lies(place, contents)


@pytest.mark.parametrize(
    "manners",
    [
        {"status": 404},
        {"status": 503},
        {"page": b"<html>Please log in"},
        {"page": b"<html>Please log in", "length": False},
        {"page": b"<html>" + bytes(400_000), "length": False},
    ],
    ids=["404", "503", "page", "page of no length", "long page"],
)
def test_a_bad_mirror_is_passed_over(
    get: Mirrors, contents: Any, packed: Any, place: Path, manners: dict[str, Any]
) -> None:
    with served(packed, **manners) as bad, served(packed) as good:
        get(bad, nobody(), good)
    assert len(bad.asked) == 1
    assert lies(place, contents)


def test_other_bytes_than_mnists_are_refused(get: Mirrors, contents: Any, packed: Any, place: Path) -> None:
    broken = {name: content[:-20] + bytes(20) for name, content in packed.items()}
    with served(broken) as bad, served(packed) as good:
        get(bad, good)
        assert lies(place, contents)
        (place / NAMES[3]).unlink()
        with pytest.raises(fetch.FetchError, match=r"127\.0\.0\.1.* sent other bytes than it should"):
            get(bad)
    assert not (place / NAMES[3]).exists()


def test_a_bad_part_does_not_spoil_the_next_download(
    get: Mirrors, contents: Any, packed: Any, place: Path
) -> None:
    (place / fetch.PARTS).mkdir(parents=True)
    for name, content in zip(NAMES, (b"\x1f\x8b" + bytes(5000), b"no gzip", b"", bytes(10**6)), strict=True):
        (place / fetch.PARTS / f"{name}.part").write_bytes(content)
    with served(packed) as mirror:
        get(mirror)
    assert lies(place, contents)


def test_a_mirror_that_stops_sending_is_given_up(
    get: Mirrors, contents: Any, packed: Any, place: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(fetch, "PATIENCE", (1.0, 0.2))
    with served(packed, pause=1.0) as slow, served(packed) as good:
        get(slow, good)
        assert lies(place, contents)
        (place / NAMES[1]).unlink()
        with pytest.raises(fetch.FetchError, match="does not answer in time"):
            get(slow)


def test_a_slow_mirror_has_all_the_time_it_needs(
    get: Mirrors, contents: Any, packed: Any, place: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(fetch, "PATIENCE", (1.0, 0.5))
    with served(packed, pause=0.05) as mirror:  # longer than the patience in all
        get(mirror)
    assert len(mirror.asked) == 4
    assert lies(place, contents)


def test_no_network_is_a_sentence(get: Mirrors, packed: Any, place: Path) -> None:
    with pytest.raises(fetch.FetchError) as caught:
        get(nobody(), nobody(), "http://no-such-machine.invalid/")
    assert str(caught.value) == (
        "None of MNIST's mirrors can be reached. Look at your network. Try again later; what came is kept. "
        "The 5,000 offline digits need no network."
    )


def test_every_mirrors_fault_is_told(get: Mirrors, packed: Any) -> None:
    with served(packed, status=404) as one, served(packed, status=500) as two:
        with pytest.raises(fetch.FetchError, match=r"answers 404; .* answers 500\. Try again later"):
            get(one, two)
        assert (len(one.asked), len(two.asked)) == (1, 3)


@pytest.mark.skipif(sys.platform == "win32" or os.geteuid() == 0, reason="root may write anywhere")
def test_a_folder_that_cannot_be_written(get: Mirrors, packed: Any, place: Path) -> None:
    place.mkdir(parents=True)
    place.chmod(0o500)
    with (
        served(packed) as mirror,
        pytest.raises(fetch.FetchError, match=r"Permission denied.*CROSSENT_MNIST"),
    ):
        get(mirror)
    place.chmod(0o700)


def test_a_file_in_the_way_is_told(get: Mirrors, packed: Any, place: Path) -> None:
    place.parent.write_text("a file, not a folder")
    with served(packed) as mirror, pytest.raises(fetch.FetchError, match="CROSSENT_MNIST names another"):
        get(mirror)
    assert mirror.asked == []


def test_a_full_disk_is_told(get: Mirrors, packed: Any, monkeypatch: pytest.MonkeyPatch) -> None:
    def full(self: Path, content: bytes) -> int:
        raise OSError(28, "No space left on device")

    with served(packed) as mirror:
        monkeypatch.setattr(Path, "write_bytes", full)
        with pytest.raises(fetch.FetchError, match=r"no room for MNIST.* 78 MB"):
            get(mirror)


def test_one_download_at_a_time(get: Mirrors, contents: Any, packed: Any, place: Path) -> None:
    begun, go_on = threading.Event(), threading.Event()

    def wait(done: int, total: int) -> None:
        if done and not begun.is_set():
            begun.set()
            assert go_on.wait(20)

    with served(packed) as mirror:
        first = threading.Thread(target=get, args=(mirror,), kwargs={"progress": wait})
        first.start()
        try:
            assert begun.wait(20)
            with pytest.raises(fetch.FetchError, match="fetched already"):
                get(mirror)
        finally:
            go_on.set()
            first.join()
    assert lies(place, contents)


def test_the_real_files_are_those_that_everybody_has() -> None:
    """Sizes as MNIST's own page gave them; what the course says of them in MB is their sum."""
    assert sum(packed.size for packed in fetch.PACKED.values()) == 11_594_722
    assert round(sum(packed.size for packed in fetch.PACKED.values()) / 1e6, 1) == fetch.DOWNLOAD_MB
    unpacked = 2 * (16 + 8) + 70_000 * (784 + 1)
    assert round(unpacked / 1e6) == fetch.DISK_MB
    assert list(fetch.PACKED) == [kept.name for kept in data.FILES] == list(NAMES)
    assert all(mirror.startswith("https://") and mirror.endswith("/") for mirror in fetch.MIRRORS)


def test_the_real_set_comes_whole(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """The real digits through a mirror on this machine; their packed files may be another gzip's."""
    beside = [folder / "shared" / "mnist" for folder in Path(__file__).parents[3:]]
    shared = next((folder for folder in beside if folder.is_dir()), None)
    if shared is None:
        pytest.skip(f"the real MNIST is not in {beside[0]}")
    packed = {name: (shared / f"{name}.gz").read_bytes() for name in NAMES}
    known = {name: fetch.Packed(len(file), hashlib.sha256(file).hexdigest()) for name, file in packed.items()}
    monkeypatch.setattr(fetch, "PACKED", known)
    with served(packed, break_off=3_000_000) as mirror:
        monkeypatch.setattr(fetch, "MIRRORS", (mirror.address,))
        fetch.download(tmp_path)
    split = data.load("full", tmp_path)
    assert split.test is not None
    assert (len(split.train), len(split.val), len(split.test)) == (55_000, 5_000, 10_000)
