"""Options and help of the verbs that train, and of those that show what training left behind."""

from __future__ import annotations

from typing import Annotated

import typer

from crossent.terminal.options import ExerciseArgument, WorkspaceOption, do

SettingsOption = Annotated[
    list[str] | None,
    typer.Option(
        "--set",
        metavar="NAME=VALUE",
        help="A setting of the run, as often as you like.",
        show_default=False,
    ),
]
OwnOption = Annotated[bool, typer.Option("--own", help="Run the course's functions, to compare with.")]
EpochsOption = Annotated[
    int | None, typer.Option("--epochs", metavar="N", help="How many epochs.", show_default=False)
]
SeedOption = Annotated[
    int | None,
    typer.Option("--seed", metavar="N", help="The same one, the same numbers.", show_default=False),
]
SourceOption = Annotated[
    str | None,
    typer.Option(
        "--source",
        metavar="offline|full",
        help="5,000 digits or all 70,000. [default: full, once fetched]",
        show_default=False,
    ),
]
ModelOption = Annotated[
    str | None,
    typer.Option(
        "--model",
        metavar="yours|mlp|cnn",
        help="Your network, or one of the course's. [default: yours]",
        show_default=False,
    ),
]
FastOption = Annotated[bool, typer.Option("--fast", help="The course's fast reference, network and loop.")]
FalsifiedOption = Annotated[
    float | None,
    typer.Option(
        "--falsified",
        metavar="SHARE",
        help="The share of labels to falsify, 0.03 for example.",
        show_default=False,
    ),
]
ResumeOption = Annotated[
    str | None,
    typer.Option(
        "--resume",
        metavar="RUN",
        help="Go on with this run: its name, or 1 for the newest.",
        show_default=False,
    ),
]
RunsArgument = Annotated[
    list[str] | None,
    typer.Argument(
        metavar="RUN", help="Its name, or its number in the list: 1 is the newest.", show_default=False
    ),
]
BoardPortOption = Annotated[
    int | None,
    typer.Option(
        "--port", metavar="N", min=1, max=65535, help="[default: one that is free]", show_default=False
    ),
]


def train(
    exercise: ExerciseArgument = None,
    settings: SettingsOption = None,
    own: OwnOption = False,
    epochs: EpochsOption = None,
    seed: SeedOption = None,
    source: SourceOption = None,
    model: ModelOption = None,
    fast: FastOption = False,
    falsified: FalsifiedOption = None,
    resume: ResumeOption = None,
    workspace: WorkspaceOption = None,
) -> None:
    """Train with your own functions, and see what came of it.

    Shows how far the run is and, at the end, its numbers and what is the matter with
    it, if anything is. Ctrl-C stops it and shows what it has so far.

    `mnist` is the final project. It keeps each run in the folder runs of your workspace:
    every digit's loss after every epoch, TensorBoard's event files, and report.html.

    \b
    Examples:
      crossent train m4.train
      crossent train m4.train --set epochs=1000 --set learning_rate=0.5
      crossent train mnist
      crossent train mnist --epochs 10 --seed 1 --falsified 0.03
      crossent train mnist --resume 1 --epochs 20
      crossent train mnist --fast
    """

    given = {
        "epochs": epochs,
        "seed": seed,
        "source": source,
        "model": "fast" if fast else model,
        "falsified": falsified,
        "resume": resume,
    }
    named = [f"{name}={value}" for name, value in given.items() if value is not None]
    options = {
        name: "--fast" if name == "model" and fast else f"--{name}"
        for name, value in given.items()
        if value is not None
    }
    do("training.train", exercise, [*(settings or []), *named], own, workspace, options)


def runs(run: RunsArgument = None, workspace: WorkspaceOption = None) -> None:
    """List the runs of the final project, show one, or compare two.

    Two runs are compared number by number, and in compare.html in the newer one's folder.

    \b
    Examples:
      crossent runs
      crossent runs 1
      crossent runs 2 1
    """

    do("runs.show", run or [], workspace)


def tensorboard(port: BoardPortOption = None, workspace: WorkspaceOption = None) -> None:
    """Look at your runs in TensorBoard.

    Shows the final project's runs and whatever else lies below the folder runs of
    your workspace, such as what a `log_run` of yours has written there.
    Prints the address to open and serves it to this machine alone, until Ctrl-C.

    \b
    Example:
      crossent tensorboard
    """

    do("board.serve", port, workspace)
