"""What several verbs share: their options, the lines below every help, and how a verb is carried out."""

from __future__ import annotations

from importlib import import_module
from typing import Annotated, Any

import typer

STATUSES = """\b
Exit status: 0 all is well, 1 something did not pass or could not be done,
2 a wrong call, 130 stopped with Ctrl-C."""

EPILOG = f"""{STATUSES}

\b
Environment:
  CROSSENT_WORKSPACE  the folder of your files, where --workspace is not given
  NO_COLOR            set to anything: no colour
  CROSSENT_WORKER     fork or spawn: how the processes that run your code are
                      made (default: fork on Linux, spawn elsewhere)
  CROSSENT_CACHE      another folder for what can be worked out again
  CROSSENT_MNIST      the folder of the full MNIST, torchvision's too
  CROSSENT_COURSE     for course authors: another folder with a course.toml"""

WorkspaceOption = Annotated[
    str | None,
    typer.Option(
        "--workspace",
        metavar="FOLDER",
        help="The folder of your files. [default: ~/my-crossent]",
        show_default=False,
    ),
]
PortOption = Annotated[
    int | None,
    typer.Option(
        "--port",
        metavar="N",
        min=1,
        max=65535,
        help="[default: 8421, or the next that is free]",
        show_default=False,
    ),
]
NoBrowserOption = Annotated[bool, typer.Option("--no-browser", help="Print the address, open nothing.")]
ExerciseArgument = Annotated[
    str | None,
    typer.Argument(
        metavar="EXERCISE", help="Its id or function; left out: the exercise at hand.", show_default=False
    ),
]
CheckedArgument = Annotated[
    str | None,
    typer.Argument(
        metavar="EXERCISE", help="Its id or function, or a module's id; left out: all.", show_default=False
    ),
]
FilesArgument = Annotated[
    list[str] | None,
    typer.Argument(metavar="FILE", help="Check these instead of your workspace.", show_default=False),
]
JsonLinesOption = Annotated[
    bool, typer.Option("--json", help="One JSON object a line and a FILE, nothing else; needs FILE.")
]
TrackOption = Annotated[
    str | None,
    typer.Option(
        metavar="torch|keras",
        help="For exercises with two tracks, where the file does not tell.",
        show_default=False,
    ),
]


def do(verb: str, *arguments: Any) -> None:
    """Carry out a verb, "module.function" of `crossent.terminal`, and end with its status."""
    from crossent.terminal.problems import guarded

    def work() -> int:
        module, function = verb.split(".")
        status: int = getattr(import_module(f"crossent.terminal.{module}"), function)(*arguments)
        return status

    raise typer.Exit(guarded(work))
