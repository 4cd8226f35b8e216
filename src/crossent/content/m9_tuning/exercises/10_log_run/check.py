"""The event files are read back with TensorBoard's own reader, whatever wrote them."""

import copy
import math
import tempfile
from pathlib import Path

from crossent.content import tuning_checks
from crossent.engine.probe import Check, Law

TAGS = {"loss/train": "train", "loss/val": "val"}
SHORT = {"train": [1.5, 0.75, 0.5, 0.375], "val": [1.25, 1.0, 0.875, 1.125]}
CALL = "`log_run(log_dir, history)`"


def written(f, history, nested=False, plain=True):
    """The scalars that a call writes into a new folder, and the folder's files as paths in it."""
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name) / "runs" / "first" if nested else Path(name)
        with tuning_checks.writers() as waiting:
            f["log_run"](str(folder) if plain else folder, copy.deepcopy(history))
            unsaid = len(waiting)
        files = [path.relative_to(folder).as_posix() for path in folder.rglob("*tfevents*")]
        return (tuning_checks.scalars(folder) if folder.is_dir() and not unsaid else {}), files


def files(f):
    for nested, plain in ((False, True), (True, True), (False, False)):
        try:
            _, there = written(f, SHORT, nested, plain)
        except (TypeError, AttributeError) as error:
            if plain:
                raise
            return (
                f"{CALL} takes a string as log_dir, and raised a {type(error).__name__} with a `Path`: {error}. Expected it to take "
                "both: `str(log_dir)` makes a string of either."
            )
        if not there:
            what = "a new folder in a new folder" if nested else "an empty folder" if plain else "a `Path`"
            return (
                f"{CALL}, with {what} as log_dir, left no event file there, expected one. Make the writer with the folder that is given: "
                "`SummaryWriter(str(log_dir))`."
            )
    return None


def closed(f):
    found, there = written(f, SHORT)
    below = [path for path in there if "/" in path]
    if not found and below:
        folders = sorted({path.split("/")[0] for path in below})
        why = (
            "`add_scalars` makes a run of each curve; use `add_scalar` with two tags."
            if "loss_val" in folders
            else "A folder is a run: make one writer, with log_dir as it is, and let the tags tell the curves apart."
        )
        return f"{CALL} wrote into {' and '.join(folders[:2])} below log_dir, expected the two curves in log_dir itself. {why}"
    if not found:
        return (
            f"{CALL} left an event file without a scalar in it, expected two curves. The writer keeps what it gets in memory for a while: "
            "add the scalars, and close it, or open it in a `with`."
        )
    return None


def tags(f):
    found, _ = written(f, SHORT)
    lacking = [tag for tag in TAGS if tag not in found]
    if not lacking:
        return None
    one = [tag for tag, points in found.items() if len(points) == 2 * len(SHORT["val"])]
    if one:
        return (
            f'{CALL} wrote all {len(found[one[0]])} losses under the tag "{one[0]}", expected "loss/train" and '
            '"loss/val": under one tag two '
            "curves become one zigzag."
        )
    return f"{CALL} wrote the tags {', '.join(sorted(found))}, expected loss/train and loss/val."


def steps(f):
    firsts = set()
    for history in (
        SHORT,
        {"train": [0.5], "val": [0.75]},
        {"train": [1 / k for k in range(1, 31)], "val": [0.9] * 30},
    ):
        found, _ = written(f, history)
        for tag, name in TAGS.items():
            got, n = [step for step, _ in found.get(tag, [])], len(history[name])
            if len(got) != n:
                return (
                    f'{CALL} wrote {len(got)} numbers under "{tag}" for {n} epochs, expected {n}: one call of '
                    "`add_scalar` for each epoch."
                )
            if [value for _, value in found[tag]] in ([*range(n)], [*range(1, n + 1)]):
                return (
                    f'{CALL} wrote the epochs as the values of "{tag}", expected the losses. The value is the second argument of '
                    "`add_scalar`, the step the third: `add_scalar(tag, loss, epoch)`."
                )
            if got not in ([*range(n)], [*range(1, n + 1)]):
                return (
                    f'{CALL} wrote "{tag}" at the steps {got[:6]}, expected {[*range(n)][:6]} or {[*range(1, n + 1)][:6]}. The step is the '
                    "third argument of `add_scalar`: the epoch."
                )
            firsts.add(got[0])
    if len(firsts) > 1:
        return f"{CALL} begins one curve at step 0 and another at step 1, expected the same step for the same epoch."
    return None


def values(f):
    for history in (SHORT, {"train": [2.0, 1.0 / 3], "val": [123.456, 0.0]}):
        found, _ = written(f, history)
        for tag, name in TAGS.items():
            for epoch, ((_, got), want) in enumerate(zip(found[tag], history[name], strict=True)):
                if not abs(got - want) <= 1e-6 * abs(want) + 1e-12:
                    return f'{CALL} wrote {got:.6g} as "{tag}" of epoch {epoch}, expected {want:.6g}, the loss of history["{name}"].'
    return None


def diverged(f):
    history = {"train": [1.0, 5e4, math.inf, math.nan], "val": [1.0, math.inf, math.nan, math.nan]}
    found, _ = written(f, history)
    for tag, name in TAGS.items():
        got = [value for _, value in found.get(tag, [])]
        want = history[name]
        if len(got) != len(want) or any(
            a != b and not (a != a and b != b) for a, b in zip(got, want, strict=True)
        ):
            return (
                f'{CALL} wrote {got} as "{tag}" of a run with the losses {want}, expected them as they are: '
                "TensorBoard marks what is not finite."
            )
    return None


def apart(f):
    with tempfile.TemporaryDirectory() as name:
        for k in range(2):
            with tuning_checks.writers():
                f["log_run"](str(Path(name) / str(k)), copy.deepcopy(SHORT))
        counts = [len(tuning_checks.scalars(Path(name) / str(k)).get("loss/val", [])) for k in range(2)]
    if counts != [4, 4]:
        return f"Two runs logged into two folders left {counts} losses there, expected [4, 4]: make a writer for each call."
    return None


def unchanged(f):
    history = copy.deepcopy(SHORT)
    with tempfile.TemporaryDirectory() as name, tuning_checks.writers():
        f["log_run"](name, history)
    return None if history == SHORT else f"{CALL} changed the history, expected it as it was."


check = Check(
    function="log_run",
    laws=[
        Law("files", "No event file.", files),
        Law("closed", "Nothing in the file.", closed),
        Law("tags", "Other tags.", tags),
        Law("steps", "Not a step for each epoch.", steps),
        Law("values", "Other losses.", values),
        Law("diverged", "What is not finite is left out.", diverged),
        Law("unchanged", "The history is changed.", unchanged),
        Law("apart", "Two runs are mixed up.", apart),
    ],
)
