"""The options and the help of `sweep`; what it does is in `sweeping`."""

from __future__ import annotations

from typing import Annotated

import typer

from crossent.terminal.options import WorkspaceOption, do

DataOption = Annotated[
    str, typer.Option("--data", metavar="points|digits", help="Three arms of points, or 5,000 digits.")
]
RatesOption = Annotated[
    str | None,
    typer.Option(
        "--learning-rates", metavar="NUMBERS", help="[default: eight that suit the data]", show_default=False
    ),
]
SizesOption = Annotated[str, typer.Option("--batch-sizes", metavar="NUMBERS", help="Rows in a batch.")]
SeedsOption = Annotated[
    str, typer.Option("--seeds", metavar="NUMBERS", help="Each is a run of every setting.")
]
EpochsOption = Annotated[int, typer.Option("--epochs", metavar="N", min=1, max=10_000, help="Of each run.")]
JobsOption = Annotated[
    int | None,
    typer.Option(
        "--jobs", metavar="N", min=1, help="Processes. [default: one for each core]", show_default=False
    ),
]
DaskOption = Annotated[
    str | None,
    typer.Option(
        "--dask", metavar="ADDRESS", help="The scheduler of a Dask cluster to run on.", show_default=False
    ),
]
NameOption = Annotated[
    str | None, typer.Option("--name", metavar="NAME", help="[default: as the data]", show_default=False)
]
FreshOption = Annotated[bool, typer.Option("--fresh", help="Forget what is there, and train all again.")]
HalvingOption = Annotated[bool, typer.Option("--halving", help="End the worse half early, again and again.")]
ShowOption = Annotated[
    str | None,
    typer.Option("--show", metavar="NAME", help="Show this sweep; train nothing.", show_default=False),
]


def sweep(
    context: typer.Context,
    data: DataOption = "points",
    learning_rates: RatesOption = None,
    batch_sizes: SizesOption = "16,32,64,128",
    seeds: SeedsOption = "0,1,2",
    epochs: EpochsOption = 30,
    jobs: JobsOption = None,
    dask: DaskOption = None,
    name: NameOption = None,
    fresh: FreshOption = False,
    halving: HalvingOption = False,
    show: ShowOption = None,
    workspace: WorkspaceOption = None,
) -> None:
    """Train a small network with every learning rate and batch size.

    Shows the validation loss of each setting and the best one. All learning rates of a
    batch size train at once. Results are kept in the folder sweeps of your workspace:
    after Ctrl-C the same command goes on, and a larger grid trains only what is new.

    --halving is successive halving: after some epochs the worse half of the learning
    rates ends, and again each time that the epochs double. That saves most of the work,
    and may lose a setting that begins slowly. Early stopping ends a run that has not
    improved for 5 epochs; a finished sweep says what either would have saved and found.

    \b
    Examples:
      crossent sweep
      crossent sweep --learning-rates 0.1,0.3,1 --batch-sizes 16,64 --seeds 0-4
      crossent sweep --data digits --halving
      crossent sweep --dask tcp://127.0.0.1:8786
      crossent sweep --show points
    """

    given = (data, learning_rates, batch_sizes, seeds, epochs)
    if show is not None:
        do("sweeping.show", show, _written_beside(context), workspace)
    do("sweeping.sweep", given, jobs, dask, name, fresh, halving, workspace)


def _written_beside(context: typer.Context) -> list[str]:
    """The options of training that stand on the command line, whatever their values."""
    found = []
    for option in context.command.params:
        source = context.get_parameter_source(option.name or "")
        if option.name not in ("show", "workspace") and source is not None and source.name == "COMMANDLINE":
            found.append(option.opts[0])
    return found
