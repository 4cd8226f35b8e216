"""The options and the help of `compare`, the verb that has most of them; what it does is in `comparing`."""

from __future__ import annotations

from typing import Annotated

import typer

from crossent.terminal.options import WorkspaceOption, do

LogitsOption = Annotated[
    str | None,
    typer.Option(
        "--logits", metavar="NUMBERS", help='One row, "25,0", or rows: "25,0;1,2".', show_default=False
    ),
]
TargetOption = Annotated[
    str | None,
    typer.Option(
        "--target", metavar="CLASSES", help="The right class, or one for each row.", show_default=False
    ),
]
RandomOption = Annotated[
    tuple[int, int] | None,
    typer.Option("--random", metavar="N C", help="N rows of C logits, drawn at random.", show_default=False),
]
ScaleOption = Annotated[float, typer.Option("--scale", help="The spread of random logits.")]
SeedOption = Annotated[int, typer.Option("--seed", help="Another seed, other random logits.")]
FileOption = Annotated[
    str | None,
    typer.Option("--file", metavar="FILE", help="Logits from a .npy or .csv file.", show_default=False),
]
BinaryOption = Annotated[bool, typer.Option("--binary", help="Scores of two classes, labels 0 and 1.")]
DtypeOption = Annotated[str, typer.Option("--dtype", metavar="FORMAT", help="float32 or float64.")]
PlotOption = Annotated[
    str | None,
    typer.Option(
        "--plot",
        metavar="FILE",
        help="The plot's PNG file. [default: plots/compare-m6.png]",
        show_default=False,
    ),
]
JsonOption = Annotated[bool, typer.Option("--json", help="One JSON object, nothing else.")]


def compare(
    module: Annotated[str, typer.Argument(metavar="MODULE", help="m6, whose losses are compared.")] = "m6",
    logits: LogitsOption = None,
    target: TargetOption = None,
    random: RandomOption = None,
    scale: ScaleOption = 1.0,
    seed: SeedOption = 0,
    file: FileOption = None,
    binary: BinaryOption = False,
    dtype: DtypeOption = "float32",
    plot: PlotOption = None,
    as_json: JsonOption = False,
    workspace: WorkspaceOption = None,
) -> None:
    """Compare your loss with that of the libraries.

    Value, slope, time, memory, and the distance from the exact value to 60 digits:
    yours beside NumPy, SciPy, scikit-learn, PyTorch and, where they are installed,
    TensorFlow and JAX. Without an input it takes two on which they part.

    \b
    Examples:
      crossent compare m6
      crossent compare m6 --logits "1000,0,-3" --target 1
      crossent compare m6 --random 100 50 --scale 10 --dtype float64
      crossent compare m6 --binary --logits=-50 --target 1
    """

    given = dict(
        logits=logits,
        target=target,
        random=random,
        scale=scale,
        seed=seed,
        file=file,
        binary=binary,
        dtype=dtype,
    )
    do("comparing.compare", module, given, as_json, plot, workspace)
