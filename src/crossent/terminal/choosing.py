"""`track`: which library a module is done in, and the package that one of them needs, installed when asked for."""

from __future__ import annotations

import asyncio
import contextlib
import sys
from typing import TYPE_CHECKING, Any

from crossent.engine import tracks
from crossent.engine.installing import Installation, is_there, place
from crossent.terminal.paper import Paper
from crossent.terminal.places import Desk, open_desk, shown
from crossent.terminal.problems import FINE, NOT_PASSED, Problem, WrongCall

if TYPE_CHECKING:
    from crossent.engine.catalog import Module
    from crossent.engine.track import Need, Track


def track(key: str | None, yes: bool, workspace: str | None) -> int:
    """Show the tracks there are, or change to one."""
    desk = open_desk(workspace)
    try:
        paper = Paper()
        for notice in desk.notices:
            paper.say(notice)
        if key is None:
            return _show(paper, desk)
        return _choose(paper, desk, key, yes)
    finally:
        desk.close()


def _show(paper: Paper, desk: Desk) -> int:
    modules = [module for module in desk.course.modules if module.tracks]
    for number, module in enumerate(modules):
        if number:
            paper.line()
        paper.title(f"{module.id}  {module.title}")
        paper.columns([[t.key, t.title, t.file, _state(module, t)] for t in module.tracks])
    if not modules:
        paper.say("Every module of this course has one track only.")
    else:
        paper.line()
        paper.say("`crossent track NAME` changes to another. Either completes the module.")
    return FINE


def _state(module: Module, track: Track) -> str:
    if track.key == module.track:
        return "chosen"
    there = track.need is None or is_there(track.need)
    return "" if there else f"{track.need.title} is not installed" if track.need else ""


def _choose(paper: Paper, desk: Desk, key: str, yes: bool) -> int:
    course = desk.course
    modules = [module for module in course.modules if key in [t.key for t in module.tracks]]
    if not modules:
        keys = dict.fromkeys(t.key for module in course.modules for t in module.tracks)
        ways = f"there are {' and '.join(keys)}" if keys else "every module has one track only"
        raise WrongCall(f"There is no track {key!r}; {ways}.")
    for module in modules:
        found = tracks.find(course, module.id, key)
        if found.need is not None and not is_there(found.need):
            if not _wanted(paper, found.need, yes):
                return NOT_PASSED
            _install(paper, desk, found.need)
        tracks.choose(course, desk.workspace, desk.progress, module.id, key)
        where = shown(desk.workspace.path / found.file)
        paper.say(f"{module.title} is on the {found.title} track now. Your file: {where}")
    return FINE


def _wanted(paper: Paper, need: Need, yes: bool) -> bool:
    paper.say(f"{need.title} is not installed: {need.cost}, into {place()}.")
    if yes:
        return True
    if not sys.stdin.isatty():
        paper.say("Nothing was changed. With --yes it is installed without a question.")
        return False
    try:
        answer = input("Install it? [y/N] ")
    except EOFError:
        answer = ""
    if answer.strip().lower() in ("y", "yes"):
        return True
    paper.say("Nothing was changed.")
    return False


def _install(paper: Paper, desk: Desk, need: Need) -> None:
    """Install it; how far it is stands in one line at a terminal, and in a line for each step elsewhere."""
    live, said = sys.stdout.isatty(), ""

    def tell(told: dict[str, Any]) -> None:
        nonlocal said
        far = f": {told['done']:,} of about {told['total']:,} MB" if told["total"] else " ..."
        if live:
            line = f"{told['text']}{far}"[: paper.console.width - 1]
            print(f"\r{line:<{paper.console.width - 1}}", end="", flush=True)
        elif told["text"] != said:
            said = told["text"]
            paper.say(f"{said} ...")

    async def work() -> dict[str, Any]:
        last: dict[str, Any] = {}
        installation = Installation(need, desk.workspace.private / tracks.LOG)
        async with contextlib.aclosing(installation.run()) as steps:  # type: ignore[type-var]
            async for last in steps:
                if "end" not in last:
                    tell(last)
        return last

    try:
        last = asyncio.run(work())
    finally:
        if live:
            print(f"\r{'':<{paper.console.width - 1}}\r", end="", flush=True)
    if last["error"]:
        raise Problem(last["error"])
    paper.say(f"{need.title} is installed.")
