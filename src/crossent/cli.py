"""The command line: which verbs there are, their options and their help. What they do is in `crossent.terminal`.

Nothing heavy is imported before a verb is chosen, so that `crossent --help` comes at once.
"""

from __future__ import annotations

import os
import sys
from typing import Annotated

try:
    import typer
except ModuleNotFoundError:
    sys.exit("The package typer is missing. `python3 run.py` in the course's folder installs what is needed.")

from crossent import __version__
from crossent.terminal.comparison import compare
from crossent.terminal.options import (
    EPILOG,
    STATUSES,
    CheckedArgument,
    ExerciseArgument,
    FilesArgument,
    JsonLinesOption,
    NoBrowserOption,
    PortOption,
    TrackOption,
    WorkspaceOption,
    do,
)
from crossent.terminal.sweep_verb import sweep
from crossent.terminal.train_verbs import runs, tensorboard, train
from crossent.terminal.verbs import Numbers, clinic, fetch, losses, track

NAME = "crossent"

app = typer.Typer(
    name=NAME,
    epilog=EPILOG,
    add_completion=False,
    rich_markup_mode=None,
    pretty_exceptions_enable=False,
    context_settings={"help_option_names": ["-h", "--help"], "max_content_width": 80},
)


def main() -> None:
    """The entry point of the command."""
    for stream in (sys.stdout, sys.stderr):
        if hasattr(stream, "reconfigure"):
            stream.reconfigure(errors="replace")  # an old console may lack a character
    app(prog_name=NAME)


def _say_version(wanted: bool) -> None:
    if wanted:
        print(f"{NAME} {__version__}")
        raise typer.Exit


@app.callback(invoke_without_command=True)
def crossent(
    context: typer.Context,
    workspace: WorkspaceOption = None,
    port: PortOption = None,
    no_browser: NoBrowserOption = False,
    version: Annotated[
        bool, typer.Option("--version", callback=_say_version, is_eager=True, help="Print the version.")
    ] = False,
) -> None:
    """Learn cross-entropy by writing it.

    Without a command the course starts in the browser, as with `crossent start`.
    Everything also works in the terminal alone: try `crossent watch`.

    \b
    Examples:
      crossent
      crossent watch --workspace ~/my-crossent
      crossent check m1.entropy
    """
    if context.invoked_subcommand is None:
        start(workspace, port, no_browser)
    elif port is not None or no_browser:
        context.fail(f"--port and --no-browser belong to start: {NAME} start --port N --no-browser")
    elif workspace is not None:
        os.environ["CROSSENT_WORKSPACE"] = workspace


@app.command(epilog=STATUSES)
def start(
    workspace: WorkspaceOption = None, port: PortOption = None, no_browser: NoBrowserOption = False
) -> None:
    """Open the course in the browser.

    Prints the address to open and serves it to this machine alone, until Ctrl-C.

    \b
    Example:
      crossent start --port 8500 --no-browser
    """

    do("starting.start", workspace, port, not no_browser)


@app.command(epilog=STATUSES)
def watch(workspace: WorkspaceOption = None) -> None:
    """Check your files whenever you save one.

    Shows the exercise at hand, its verdict and what to do next. Keys: h shows a hint,
    n goes to the next exercise, s shows the solution, q ends.
    Without a keyboard (in a pipe) it goes on to the next exercise by itself.

    \b
    Example:
      crossent watch
    """

    do("watching.watch", workspace)


@app.command(epilog=STATUSES)
def check(
    exercise: CheckedArgument = None,
    files: FilesArgument = None,
    as_json: JsonLinesOption = False,
    track: TrackOption = None,
    workspace: WorkspaceOption = None,
) -> None:
    """Check exercises: all, one, or any FILE against one.

    Without FILE your workspace's file is checked and your progress noted.
    With FILE neither workspace nor progress is touched.

    \b
    Examples:
      crossent check
      crossent check m1.entropy
      crossent check m1.entropy mine.py theirs.py --json
    """

    do("checking.check", exercise, files or [], as_json, track, workspace)


@app.command(
    epilog="Exit status: the file's own; 128 and the signal's number where one ended it; 2 a wrong call, 130 Ctrl-C."
)
def run(
    file: Annotated[
        str,
        typer.Argument(metavar="FILE", help="A Python file, here or in the workspace.", show_default=False),
    ],
    workspace: WorkspaceOption = None,
) -> None:
    """Run a file of yours, with your modules at hand.

    What it prints streams out; plots are saved as PNG files in the folder plots beside it.
    Ctrl-C stops it.

    \b
    Example:
      crossent run scratch.py
    """

    do("running.run", file, workspace)


app.command(epilog=STATUSES)(train)


app.command(epilog=STATUSES)(runs)


app.command(epilog=STATUSES)(tensorboard)


app.command(epilog=STATUSES)(sweep)


app.command(epilog=STATUSES)(compare)


app.command(epilog=STATUSES)(clinic)


@app.command(epilog=STATUSES)
def hint(exercise: ExerciseArgument = None, workspace: WorkspaceOption = None) -> None:
    """Show one more hint.

    \b
    Example:
      crossent hint m1.entropy
    """

    do("learning.hint", exercise, workspace)


@app.command(epilog=STATUSES)
def solution(exercise: ExerciseArgument = None, workspace: WorkspaceOption = None) -> None:
    """Show the solution, once you have seen two hints.

    \b
    Example:
      crossent solution m1.entropy
    """

    do("learning.solution", exercise, workspace)


@app.command(epilog=STATUSES)
def reset(
    exercise: Annotated[str, typer.Argument(metavar="EXERCISE", help="Its id.", show_default=False)],
    yes: Annotated[bool, typer.Option("--yes", "-y", help="Do not ask.")] = False,
    again: Annotated[
        bool, typer.Option("--again", help="Close its hints and solution too, to win it once more.")
    ] = False,
    workspace: WorkspaceOption = None,
) -> None:
    """Put one exercise back to its start, keeping a backup.

    Only the exercise's own functions change. At a terminal it asks first.

    \b
    Example:
      crossent reset m1.entropy
    """

    do("learning.reset", exercise, yes, again, workspace)


app.command(epilog=STATUSES)(track)


app.command(epilog=STATUSES)(fetch)


@app.command(epilog=STATUSES)
def progress(workspace: WorkspaceOption = None) -> None:
    """Show what you have solved and what comes next.

    \b
    Example:
      crossent progress
    """

    do("listing.progress", workspace)


@app.command(epilog=STATUSES)
def exercises(
    as_json: Annotated[bool, typer.Option("--json", help="As one JSON array.")] = False,
    workspace: WorkspaceOption = None,
) -> None:
    """List the exercises, and how each stands in your workspace.

    With --json and --workspace each also has its state: open, alone, hints or solution.

    \b
    Example:
      crossent exercises --json
    """

    do("listing.exercises", as_json, workspace)


app.command(cls=Numbers, epilog=STATUSES)(losses)


@app.command(epilog=STATUSES)
def doctor(workspace: WorkspaceOption = None) -> None:
    """Look for what may be wrong with this installation.

    \b
    Example:
      crossent doctor
    """

    do("examining.doctor", workspace)


@app.command(epilog=STATUSES)
def audit() -> None:
    """Check the course itself (for course authors).

    Skeletons must be unfinished, solutions right, every wrong variant told as itself.

    \b
    Example:
      crossent audit
    """

    do("checking.audit")
