"""`run`: a file as `__main__`; its prints stream, its plots are saved, its exit status is ours."""

from __future__ import annotations

import asyncio
import base64
import contextlib
import sys
from pathlib import Path
from typing import Any

from crossent.terminal.places import open_course, shown, workspace_path
from crossent.terminal.problems import NOT_PASSED, Problem, WrongCall, complain

PLOTS = "plots"


def run(file: str, workspace: str | None) -> int:
    """Run the file here or, where there is none, the workspace's."""
    path = Path(file).expanduser()
    if not path.exists() and not path.is_absolute():
        path = workspace_path(workspace) / path
        _fetch(path)
    if not path.is_file():
        raise WrongCall(f"There is no file {file} here or in {shown(workspace_path(workspace))}.")
    return asyncio.run(_run(path.absolute()))


def _fetch(path: Path) -> None:
    """A broken script that the learner has not opened yet comes into their workspace now."""
    from crossent.engine.workspace import Workspace

    workspace = Workspace(path.parent, open_course())
    if workspace.private.is_dir():
        workspace.fetch(path.name)


async def _run(path: Path) -> int:
    from crossent.engine.runner import Runner

    runner = Runner(open_course(), plots=True)
    await runner.start()
    number, status = 0, NOT_PASSED
    try:
        async with contextlib.aclosing(runner.run(path)) as messages:  # type: ignore[type-var]
            async for message in messages:
                if "out" in message:
                    sys.stdout.write(message["out"])
                    sys.stdout.flush()
                elif "plot" in message:
                    number += 1
                    complain(f"Plot saved: {_save(path, number, message['plot'])}")
                else:
                    status = _status(message)
    finally:
        await runner.close()
    return status


def _status(message: dict[str, Any]) -> int:
    """The exit status as a shell counts it: 128 and the signal where one ended the file."""
    if message.get("text"):
        complain(message["text"])
    status = message.get("status")
    if status is None:
        return NOT_PASSED
    return 128 - int(status) if status < 0 else int(status) % 256


def _save(path: Path, number: int, url: str) -> str:
    folder = path.parent / PLOTS
    target = folder / f"{path.stem}-{number}.png"
    try:
        folder.mkdir(exist_ok=True)
        target.write_bytes(base64.b64decode(url.partition(",")[2]))
    except OSError as error:
        raise Problem(
            f"The plot cannot be saved as {target}: {error.strerror}. Free that place and run again."
        ) from error
    return shown(target)
