"""`doctor`: one line for each thing that the course needs, with a remedy where something is wrong."""

from __future__ import annotations

import asyncio
import os
import re
import shutil
import sys
import tempfile
import time
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from importlib import metadata
from pathlib import Path
from typing import Literal

from crossent.terminal.paper import TIE, Paper
from crossent.terminal.places import open_course, shown, workspace_path
from crossent.terminal.problems import FINE, NOT_PASSED

OLDEST = (3, 11)
LEAST_FREE = 200  # megabytes
INSTALL = "`python3 run.py` in the course's folder installs what is needed."


@dataclass
class Line:
    """What was found; a note is not a problem."""

    word: Literal["ok", "note", "problem"]
    text: str


def doctor(workspace: str | None) -> int:
    """Look at everything, in the order in which things depend on one another."""
    paper = Paper()
    problems = 0
    looks: list[Callable[[], Iterator[Line]]] = [
        _python,
        _packages,
        lambda: _workspace(workspace_path(workspace)),
        _cache,
        _worker,
        _check,
        _tracks,
        _data,
        _port,
        _browser,
    ]
    for look in looks:
        try:
            lines = list(look())
        except Exception as error:
            lines = [Line("problem", f"{look.__name__.strip('_')}: {type(error).__name__}: {error}")]
        for line in lines:
            problems += line.word == "problem"
            style = {"ok": "green", "note": "yellow", "problem": "bold red"}[line.word]
            paper.entry(line.word, line.text, style)
    paper.line()
    paper.say(
        f"{problems} problem{'s' if problems != 1 else ''} found."
        if problems
        else "Everything is as it should be."
    )
    return NOT_PASSED if problems else FINE


def _python() -> Iterator[Line]:
    here = f"Python {sys.version.split()[0]} at {shown(Path(sys.executable))}"
    if sys.version_info < OLDEST:
        yield Line(
            "problem", f"{here}. Install Python {OLDEST[0]}.{OLDEST[1]} or newer and start run.py with it."
        )
    else:
        yield Line("ok", here)


def _packages() -> Iterator[Line]:
    try:
        wanted = metadata.requires("crossent") or []
    except metadata.PackageNotFoundError:
        yield Line("problem", f"crossent is not installed, only its files are there. {INSTALL}")
        return
    found = []
    for requirement in wanted:
        name = re.match(r"[\w.-]+", requirement)
        if name is None or "extra ==" in requirement or not _applies(requirement):
            continue
        try:
            version = metadata.version(name[0])
        except metadata.PackageNotFoundError:
            yield Line("problem", f"The package {name[0]} is missing. {INSTALL}")
            continue
        if not _meets(requirement, version):
            yield Line("problem", f"{name[0]} is {version}, needed is {requirement.split(';')[0]}. {INSTALL}")
        else:
            found.append(f"{name[0]}{TIE}{version}")
    yield Line("ok", f"Packages: {', '.join(found)}")


def _applies(requirement: str) -> bool:
    marker = requirement.partition(";")[2]
    return not (sys.platform == "win32" and '!= "win32"' in marker.replace("'", '"'))


def _meets(requirement: str, version: str) -> bool:
    try:
        from packaging.requirements import Requirement
    except ImportError:
        return True
    return Requirement(requirement).specifier.contains(version, prereleases=True)


def _workspace(path: Path) -> Iterator[Line]:
    there = path
    while not there.exists() and there != there.parent:
        there = there.parent
    about = f"Workspace {shown(path)}" + ("" if path.exists() else " (not made yet)")
    if not there.is_dir():
        yield Line(
            "problem",
            f"{about}: {shown(there)} is a file. Rename it, or choose another folder with --workspace.",
        )
        return
    try:
        with tempfile.TemporaryFile(dir=there) as file:
            file.write(b"\0")
    except OSError as error:
        remedy = "Give yourself the right to write there, or choose another folder with --workspace."
        yield Line("problem", f"{about} cannot be written: {error.strerror}. {remedy}")
        return
    free = shutil.disk_usage(there).free // 1024**2
    if free < LEAST_FREE:
        yield Line("problem", f"{about}: only {free} MB are free. Make room on that disk.")
    else:
        yield Line("ok", f"{about} can be written, {free / 1024:.1f} GB free")
    yield from _progress(path)


def _progress(path: Path) -> Iterator[Line]:
    from crossent.engine.progress import Progress

    file = path / ".crossent" / "progress.sqlite3"
    if not file.exists():
        return
    progress = Progress(file)
    try:
        yield Line("problem", progress.problem) if progress.problem else Line("ok", "Progress can be read")
    finally:
        progress.close()


def _cache() -> Iterator[Line]:
    from crossent.engine.variants import cache_folder

    folder = cache_folder()
    try:
        folder.mkdir(parents=True, exist_ok=True)
        with tempfile.TemporaryFile(dir=folder):
            yield Line("ok", f"Cache {shown(folder)} can be written")
    except OSError as error:
        remedy = "Checks work without it, but slower; CROSSENT_CACHE names another folder."
        yield Line("note", f"Cache {shown(folder)} cannot be written: {error.strerror}. {remedy}")


def _worker() -> Iterator[Line]:
    from crossent.engine.backends import choose

    try:
        backend = choose(open_course().root, False)
    except ValueError as error:
        yield Line("problem", f"{error} Set it to one of these, or not at all.")
        return
    kind = {"Forking": "fork", "Spawning": "spawn"}.get(type(backend).__name__, "")
    chosen = " (CROSSENT_WORKER)" if os.environ.get("CROSSENT_WORKER") else ""
    yield Line("ok", f"Your code runs in a process of its own each time: {kind}{chosen}")


def _check() -> Iterator[Line]:
    from crossent.engine.runner import Runner

    course = open_course()
    exercise = next(iter(course.exercises.values()))

    async def work() -> tuple[str, str, list[float]]:
        runner = Runner(course)
        seconds = []
        begun = time.perf_counter()
        await runner.start()
        try:
            for _ in range(3):
                checked = await runner.check(exercise, exercise.folder / "solution.py")
                seconds.append(time.perf_counter() - begun)
                await checked.rest()
                begun = time.perf_counter()
            report = checked.report
            return report.status, report.findings[0].message if report.findings else "", seconds
        finally:
            await runner.close()

    status, message, seconds = asyncio.run(work())
    if status == "passed":
        yield Line(
            "ok",
            f"A check works: the first took {seconds[0]:.2f} s, the next {min(seconds[1:]) * 1000:.0f} ms",
        )
    else:
        yield Line("problem", f"The course's own solution of {exercise.id} is {status}: {message} {INSTALL}")


def _tracks() -> Iterator[Line]:
    from crossent.engine.installing import is_there, mark

    for module in open_course().modules:
        for track in module.tracks:
            if track.need is None:
                continue
            need, about = track.need, f"for the {track.title} track of {module.id}"
            if is_there(need):
                versions = [_version(re.split(r"[^\w.-]", package)[0]) for package in need.packages]
                version = next(filter(None, versions), "")
                yield Line("ok", f"{need.title} {version} is there, {about}")
            elif mark().exists():
                remedy = f"`crossent track {track.key}` mends it."
                yield Line("problem", f"An installation of {need.title}, {about}, was interrupted. {remedy}")
            else:
                remedy = f"`crossent track {track.key}` installs it ({need.cost})."
                yield Line("note", f"{need.title} is not installed, {about}. {remedy}")


def _data() -> Iterator[Line]:
    from crossent.engine.datasets import known

    for name, data in known(open_course().root).items():
        state, command = data.state(), f"`crossent fetch {name}`"
        if state == "whole":
            yield Line("ok", f"{data.title} is there, in {shown(data.place())}")
        elif state == "part":
            yield Line("problem", f"{data.title} is not whole, in {shown(data.place())}. {command} mends it.")
        else:
            yield Line(
                "note", f"{data.title} is not there. {data.instead} {command} fetches it ({data.cost})."
            )


def _version(package: str) -> str:
    try:
        return metadata.version(package)
    except metadata.PackageNotFoundError:
        return ""


def _port() -> Iterator[Line]:
    from crossent.web.serve import PORT, listen

    try:
        listener = listen(None)
    except OSError:
        yield Line(
            "problem", f"No port from {PORT} on is free. End what uses them, or choose one with --port."
        )
        return
    port = listener.getsockname()[1]
    listener.close()
    if port == PORT:
        yield Line("ok", f"Port {PORT} is free")
    else:
        yield Line("ok", f"Port {PORT} is in use, perhaps by this course; {port} is free")


def _browser() -> Iterator[Line]:
    import webbrowser

    try:
        found = webbrowser.get()
    except webbrowser.Error:
        text = (
            "No browser can be opened from here (none is installed, or there is no display). Open the address "
            "that `crossent start` prints in one, or use `crossent watch`."
        )
        yield Line("note", text)
        return
    yield Line("ok", f"Browser: {getattr(found, 'name', '') or type(found).__name__}")
