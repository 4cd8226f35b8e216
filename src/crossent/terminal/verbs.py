"""Options and help of the verbs that go beside the lessons; what they do is in the modules that they name."""

from __future__ import annotations

import re
from typing import Annotated, Any

import typer
from typer.core import TyperCommand

from crossent.terminal.options import WorkspaceOption, do

ScriptArgument = Annotated[
    str | None, typer.Argument(metavar="SCRIPT", help="Its id; left out: list them all.", show_default=False)
]
NameOption = Annotated[
    int | None,
    typer.Option("--name", metavar="N", help="Name the bug: the number of your choice.", show_default=False),
]
LossArgument = Annotated[
    str | None, typer.Argument(metavar="NUMBER", help="A loss that you saw.", show_default=False)
]
TrackArgument = Annotated[
    str | None,
    typer.Argument(metavar="NAME", help="The track to change to; left out: show them.", show_default=False),
]

DataArgument = Annotated[
    str | None,
    typer.Argument(metavar="NAME", help="The data; left out: show what there is.", show_default=False),
]


class Numbers(TyperCommand):
    """A verb that takes a number below 0 for what it is, and not for an option."""

    def parse_args(self, ctx: Any, args: list[str]) -> list[str]:
        """Let numbers pass where there are any."""
        ctx.ignore_unknown_options = any(re.match(r"-\.?\d", word) for word in args)
        return super().parse_args(ctx, args)


def clinic(
    script: ScriptArgument = None,
    name: NameOption = None,
    as_json: Annotated[bool, typer.Option("--json", help="As JSON, nothing else; asks nothing.")] = False,
    workspace: WorkspaceOption = None,
) -> None:
    """Broken scripts: see the symptom, name the bug, mend the file.

    With SCRIPT it shows what the broken script prints and asks what is wrong. Once
    you have named it, your own file is run and checked.

    \b
    Examples:
      crossent clinic
      crossent clinic m5.clinic_double_softmax
      crossent clinic double_softmax --name 3
    """

    do("clinic.clinic", script, name, as_json, workspace)


def losses(
    number: LossArgument = None,
    num_classes: Annotated[int, typer.Option("--classes", metavar="C", help="Classes.")] = 10,
    batch: Annotated[int, typer.Option("--batch", metavar="B", help="Examples in a batch.")] = 64,
    quiz: Annotated[bool, typer.Option("--quiz", help="Name the bugs of runs made for you.")] = False,
) -> None:
    """Read a loss like a stack trace.

    Without NUMBER, shows the losses that name their bug. With it, what it may be.

    \b
    Examples:
      crossent losses
      crossent losses 1.46 --classes 10 --batch 64
      crossent losses --quiz
    """
    do("losses.losses", number, num_classes, batch, quiz)


def track(
    name: TrackArgument = None,
    yes: Annotated[bool, typer.Option("--yes", "-y", help="Install what is missing without asking.")] = False,
    workspace: WorkspaceOption = None,
) -> None:
    """Choose the library that a module is done in, PyTorch or TensorFlow/Keras.

    Where its package is not installed, says how large it is and asks first. Your file for
    the track is made once it is chosen. Either track completes the module.

    \b
    Examples:
      crossent track
      crossent track keras
    """

    do("choosing.track", name, yes, workspace)


def fetch(name: DataArgument = None) -> None:
    """Fetch data that does not come with the course.

    Says how large it is, then fetches what is missing or damaged. Ctrl-C stops; the next
    time it goes on from there. CROSSENT_MNIST names the folder of the full MNIST.

    \b
    Examples:
      crossent fetch
      crossent fetch mnist
    """

    do("fetching.fetch", name)
