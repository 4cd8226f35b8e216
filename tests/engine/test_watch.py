"""Watching a folder: every way that editors save, and what must not tell."""

from __future__ import annotations

import asyncio
import contextlib
import os
import shutil
import statistics
import subprocess
import sys
import time
from collections.abc import AsyncIterator, Callable
from pathlib import Path

import pytest
import watchfiles

from crossent.engine import wakes, watch

START = "def area(w, h):\n    raise NotImplementedError\n"
LATER = 2.0  # seconds in which a change has to arrive on a busy machine
QUIET = 0.6  # seconds in which nothing may arrive: more than two looks at the folder


class Watcher:
    """A running watch and what it has told."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder
        self.events: asyncio.Queue[tuple[float, set[str], str]] = asyncio.Queue()
        self.stop = asyncio.Event()
        self.problems: list[str] = []

    async def run(self) -> None:
        async for names in watch.watch(self.folder, self.stop, self.problems.append):
            text = ""
            for name in names:
                with contextlib.suppress(OSError):
                    text += (self.folder / name).read_bytes().decode()
            self.events.put_nowait((time.perf_counter(), names, text))

    async def next(self) -> tuple[float, set[str], str]:
        return await asyncio.wait_for(self.events.get(), LATER)

    async def quiet(self) -> None:
        await asyncio.sleep(QUIET)
        assert self.events.empty(), self.events.get_nowait()


@contextlib.asynccontextmanager
async def watching(folder: Path) -> AsyncIterator[Watcher]:
    watcher = Watcher(folder)
    task = asyncio.create_task(watcher.run())
    await asyncio.sleep(0.05)
    try:
        yield watcher
    finally:
        watcher.stop.set()
        await asyncio.wait_for(task, 1)


@pytest.fixture(params=["inotify", "watchfiles"] if sys.platform == "linux" else ["watchfiles"])
def events(request: pytest.FixtureRequest, monkeypatch: pytest.MonkeyPatch) -> str:
    """On Linux each test is run with the events of the other systems too."""
    if request.param == "watchfiles":
        monkeypatch.setattr(watch, "open_wakes", wakes.Watchfiles)
    return str(request.param)


@pytest.fixture
def folder(tmp_path: Path, events: str) -> Path:
    for name in ("one.py", "two.py"):
        (tmp_path / name).write_text(START)
    (tmp_path / "backups").mkdir()
    (tmp_path / ".crossent").mkdir()
    return tmp_path


def in_place(path: Path, text: str) -> None:
    path.write_text(text)


def by_rename(path: Path, text: str) -> None:
    temporary = path.with_name(".one.py.x.tmp")
    temporary.write_text(text)
    os.replace(temporary, path)


def like_vim(path: Path, text: str) -> None:
    backup = path.with_name("one.py~")
    os.rename(path, backup)
    path.write_text(text)
    os.unlink(backup)


def removed_first(path: Path, text: str) -> None:
    os.unlink(path)
    path.write_text(text)


def in_two_steps(path: Path, text: str) -> None:
    with path.open("w") as file:
        time.sleep(0.25)  # as a busy disk may take
        file.write(text)


def gone_for_a_moment(path: Path, text: str) -> None:
    os.unlink(path)
    time.sleep(0.011)
    path.write_text(text)


SAVES = [in_place, by_rename, like_vim, removed_first, in_two_steps, gone_for_a_moment]
PAUSING = [in_two_steps, gone_for_a_moment]


@pytest.mark.parametrize("save", SAVES)
def test_each_way_of_saving_tells_once_with_the_whole_text(
    folder: Path, save: Callable[[Path, str], None]
) -> None:
    async def scene() -> None:
        early = 0  # a busy machine may stretch a pause in a save beyond what is waited for
        async with watching(folder) as watcher:
            for number in range(10):
                text = START + f"# {number}\n"
                await asyncio.to_thread(save, folder / "one.py", text)
                seen = ""
                while seen != text:
                    early += 1
                    _, names, seen = await watcher.next()
                    assert names == {"one.py"}
            await watcher.quiet()
        assert early - 10 <= (3 if save in PAUSING else 0)

    asyncio.run(scene())


@pytest.mark.skipif(shutil.which("vim") is None, reason="vim is not installed")
@pytest.mark.parametrize("option", ["backupcopy=no", "backupcopy=yes", "nowritebackup"])
def test_vim_itself(folder: Path, option: str) -> None:
    async def scene() -> None:
        async with watching(folder) as watcher:
            command = [
                "vim",
                "-u",
                "NONE",
                "-es",
                "-c",
                f"set {option}",
                "-c",
                "normal Gopass",
                "-c",
                "wq",
                "one.py",
            ]
            await asyncio.to_thread(subprocess.run, command, cwd=folder, timeout=20, stdin=subprocess.DEVNULL)
            _, names, text = await watcher.next()
            assert names == {"one.py"}
            assert "pass" in text
            await watcher.quiet()

    asyncio.run(scene())


def test_what_changes_no_python_file_tells_nothing(folder: Path) -> None:
    async def scene() -> None:
        async with watching(folder) as watcher:
            (folder / "one.py").touch()
            os.utime(folder / "two.py", (1, 1))
            (folder / "one.py").write_text(START)
            by_rename(folder / "two.py", START)
            (folder / "notes.txt").write_text("x")
            (folder / "backups" / "old.py").write_text("x")
            (folder / ".crossent" / "x.py").write_text("x")
            (folder / ".hidden.py").write_text("x")
            (folder / "folder.py").mkdir()
            await watcher.quiet()
            (folder / "one.py").write_text("x = 1\n")
            assert (await watcher.next())[1] == {"one.py"}

    asyncio.run(scene())


def test_deleted_made_again_and_new_files_tell(folder: Path) -> None:
    async def scene() -> None:
        async with watching(folder) as watcher:
            (folder / "one.py").unlink()
            assert (await watcher.next())[1:] == ({"one.py"}, "")
            (folder / "one.py").write_text(START)
            assert (await watcher.next())[1:] == ({"one.py"}, START)
            (folder / "helper.py").write_text("x = 1\n")
            assert (await watcher.next())[1:] == ({"helper.py"}, "x = 1\n")

    asyncio.run(scene())


def test_a_save_between_the_call_and_the_first_look_is_seen(folder: Path) -> None:
    """A learner may save as soon as the screen says that saves are watched."""

    async def main() -> None:
        stop = asyncio.Event()
        changes = watch.watch(folder, stop)
        in_place(folder / "one.py", "after = 1\n")
        assert await asyncio.wait_for(anext(changes), LATER) == {"one.py"}
        stop.set()
        await changes.aclose()

    asyncio.run(main())


def test_line_endings_are_content(folder: Path) -> None:
    async def scene() -> None:
        async with watching(folder) as watcher:
            (folder / "one.py").write_bytes(START.replace("\n", "\r\n").encode())
            assert (await watcher.next())[1] == {"one.py"}

    asyncio.run(scene())


def test_an_emptied_file_tells_in_the_end(folder: Path) -> None:
    async def scene() -> None:
        async with watching(folder) as watcher:
            (folder / "one.py").write_text("")
            assert (await watcher.next())[1:] == ({"one.py"}, "")
            await watcher.quiet()

    asyncio.run(scene())


def test_same_size_saves_in_quick_succession_all_arrive(folder: Path) -> None:
    async def scene() -> None:
        async with watching(folder) as watcher:
            for number in range(60):
                text = f"x = {number:04}\n"
                (folder / "one.py").write_text(text)
                seen = ""
                while seen != text:
                    seen = (await watcher.next())[2]

    asyncio.run(scene())


def test_the_last_of_many_saves_is_seen(folder: Path) -> None:
    async def scene() -> None:
        async with watching(folder) as watcher:
            for number in range(200):
                (folder / "one.py").write_text(f"x = {number}\n")
                await asyncio.sleep(0.0007)
            text = ""
            while text != "x = 199\n":
                text = (await watcher.next())[2]
            await watcher.quiet()

    asyncio.run(scene())


def test_a_save_is_told_by_its_event_and_not_by_the_next_look(folder: Path) -> None:
    async def scene() -> list[float]:
        taken = []
        async with watching(folder) as watcher:
            for number in range(60):
                await asyncio.sleep(0.011 + number % 7 / 1000)
                text = START + f"# {number}\n"
                start = time.perf_counter()
                (folder / "one.py").write_text(text)
                at, _, seen = await watcher.next()
                assert seen == text
                taken.append(at - start)
        return taken

    taken = asyncio.run(scene())
    median = statistics.median(taken) * 1000
    print(f"save to event: median {median:.1f} ms, worst {max(taken) * 1000:.1f} ms")
    assert median < watch.LOOK * 1000 / 2


def test_stop_and_cancel_end_it(folder: Path) -> None:
    async def scene() -> None:
        watcher = Watcher(folder)
        task = asyncio.create_task(watcher.run())
        await asyncio.sleep(0.05)
        watcher.stop.set()
        await task
        other = Watcher(folder)
        task = asyncio.create_task(other.run())
        await asyncio.sleep(0.05)
        task.cancel()
        await asyncio.gather(task, return_exceptions=True)
        assert not other.stop.is_set()

    asyncio.run(asyncio.wait_for(scene(), LATER))


def test_without_events_the_folder_is_looked_at(
    folder: Path, events: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    def refuse(*args: object, **kwargs: object) -> None:
        raise OSError(28, "inotify watch limit reached")

    if events == "inotify":
        monkeypatch.setattr(wakes.ctypes, "CDLL", refuse)
    else:
        monkeypatch.setattr(watchfiles.main, "RustNotify", refuse)

    async def scene() -> None:
        async with watching(folder) as watcher:
            for save in SAVES:
                text = START + f"# {save.__name__}\n"
                await asyncio.to_thread(save, folder / "one.py", text)
                seen = ""
                while seen != text:
                    _, names, seen = await watcher.next()
                    assert names == {"one.py"}
            assert len(watcher.problems) == 1
            assert "cannot watch it" in watcher.problems[0]

    asyncio.run(scene())


def test_a_drive_that_sends_no_events_is_still_seen(
    folder: Path, tmp_path_factory: pytest.TempPathFactory
) -> None:
    elsewhere = tmp_path_factory.mktemp("elsewhere") / "real.py"
    elsewhere.write_text(START)
    try:
        (folder / "linked.py").symlink_to(elsewhere)
    except OSError:
        pytest.skip("links need a privilege here")

    async def scene() -> None:
        async with watching(folder) as watcher:
            elsewhere.write_text("x = 2\n")
            assert (await watcher.next())[1:] == ({"linked.py"}, "x = 2\n")

    asyncio.run(scene())


@pytest.mark.skipif(os.name == "nt", reason="Windows does not move a watched folder")
def test_a_folder_moved_away_and_back_is_watched_again(folder: Path) -> None:
    async def scene() -> None:
        async with watching(folder) as watcher:
            away = folder.with_name("away")
            folder.rename(away)
            assert (await watcher.next())[1] == {"one.py", "two.py"}
            while not watcher.problems:
                await asyncio.sleep(0.02)
            assert "not there any more" in watcher.problems[0]
            away.rename(folder)
            assert (await watcher.next())[1] == {"one.py", "two.py"}
            (folder / "one.py").write_text("x = 3\n")
            assert (await watcher.next())[1:] == ({"one.py"}, "x = 3\n")

    asyncio.run(scene())
