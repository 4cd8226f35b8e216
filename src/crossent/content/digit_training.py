"""The run of the final project: the learner's network and loop, with every digit's loss written down after every epoch.

What it asks of the framework is in `digit_torch` and `digit_keras`, one of which is the `way` of a run.

It leaves a run in the workspace's folder `runs`, in the form that `crossent.training.mnist.record` describes, with
TensorBoard's event files and a report. What goes to the page is small; a figure reads the rest from the run's folder.

    begin   {"run": its name, "source", "digits": M, "trained": how many are trained on, "after": epochs that it had,
             "first": mean loss of the validation digits before training}
    part    no data, but a "share" beside its kind: how much of the epoch at hand is done, a few times a second
    epoch   {"words", "train_loss", "val_loss", "train_accuracy", "val_accuracy": lists of all epochs so far,
             "worst": the costliest validation digits now}
    film    {"run", "epochs", those four lists, "first", "worst", "test": {"loss", "accuracy"} or null, "report": its path
             in the workspace, "numbers", "findings"}; "epochs" is 0 where nothing is kept

`worst` is {"at": rows m of the run, "label", "said": lists, "loss": list, "images": {"u8": base64, "shape": [k, 28, 28]}}.
"""

import hashlib
import platform
import shutil
from collections.abc import Mapping, Sequence
from functools import partial
from pathlib import Path
from typing import Any

import numpy as np

import crossent
from crossent.content.digit_film import film_of, nothing, worst_now
from crossent.engine.training import Refused, Setting, Stopped, Training
from crossent.training.mnist import data, report
from crossent.training.mnist.events import Events
from crossent.training.mnist.record import TITLES, VALIDATION, Run, RunError, runs
from crossent.training.mnist.recorder import Recorder, follow

MOST_EPOCHS = 40  # 60,000 digits, their ten probabilities in float16: 48 MB


def run(way: Any, f: Any, settings: Any, live: Any) -> Any:
    """Train, and follow every digit."""
    workspace = Path.cwd()
    old, settings = _begun(workspace, settings, way)
    try:
        split = data.load(settings["source"])
    except data.DigitsError as error:
        raise Refused("The digits are not there.", str(error)) from None
    digits = follow(split, settings["falsified"], settings["seed"])
    way.sow(settings["seed"])
    model = _model(way, f, settings)
    if settings["model"] == "fast":
        from crossent.training.mnist.quick import loop

        train = loop(split.train.images, digits.labels[: digits.trained], settings["seed"])
        f = {**f, "build_model": train, "train": train}
    after, saved = 0, None
    if old is None:
        about = _about(way, workspace, f, settings, model)
        recorder = Recorder.begin(workspace, digits, settings["epochs"], about)
    else:
        after, saved = _restore(way, old, model)
        recorder = Recorder.go_on(old, after, settings["epochs"])
    measure = way.Measure(digits, f["per_example_loss"])
    try:
        with way.Memory(saved) as memory, Events(recorder.folder, digits, after) as events:
            follower = way.Follower(recorder, measure, model, memory, events)
            _train(way, f, live, follower, split, digits, settings["epochs"] - after)
    except Stopped:  # within its first epoch, or in the first of those that it was to go on with
        live.stopped = True
        if recorder.about["epochs"] == 0:
            shutil.rmtree(recorder.folder, ignore_errors=True)
            return nothing()
    except BaseException:
        if recorder.about["epochs"] == 0:  # nothing that could be looked at
            shutil.rmtree(recorder.folder, ignore_errors=True)
        raise
    if live.stopped or live.error is not None:  # back to the last whole epoch
        way.back(Run(recorder.folder), model)
    test, trouble = _test(way, f, model, split)
    way.finish(recorder, model, live.stopped or live.error is not None, test)
    finished = Run(recorder.folder)
    report.write(finished)
    return film_of(finished, [measure.trouble, trouble])


def _begun(workspace: Any, settings: Any, way: Any) -> Any:
    """The run to go on with, if one was named, and the settings that hold then."""
    settings = dict(settings)
    name = settings.pop("resume")
    if not name:
        return None, settings
    try:
        old = Run(workspace / "runs" / name)
    except RunError as error:
        names = [run.name for run in runs(workspace)]
        if name in names or not names:
            raise Refused("That run cannot be gone on with.", str(error)) from None
        raise Refused("There is no such run.", f"There are {', '.join(names[:5])}.") from None
    if old.framework != way.KEY:
        raise Refused(
            "That run is of the other track.",
            f"{name} was trained in {TITLES[old.framework]}. Change to that track to go on with it, or begin a new run.",
        )
    if old.about["settings"]["model"] == "fast":
        raise Refused(
            "That run cannot be gone on with.", "The fast reference takes seconds: begin a new run."
        )
    epochs = max(settings["epochs"], old.about["settings"]["epochs"])
    if old.epochs >= epochs:
        raise Refused(
            "That run has all its epochs.",
            f"{name} has {old.epochs} epochs. Set `epochs` to more, up to {MOST_EPOCHS}, to train it further.",
        )
    return old, {**old.about["settings"], "epochs": epochs}


def _model(way: Any, f: Any, settings: Any) -> Any:
    model, is_one = way.model(settings, f["build_model"])
    if not is_one:
        raise Refused(
            "That is no model.", f"`build_model` returned `{type(model).__name__}`, expected {way.ALIKE}."
        )
    return model


def _about(way: Any, workspace: Any, f: Any, settings: Any, model: Any) -> Any:
    """What run.json says from the start."""
    path, of = workspace / way.FILE, way.about(model)
    whose = {name: "yours" if _is_from(function, path) else "course" for name, function in f.items()}
    yours = "yours" in whose.values()
    return {
        "settings": settings,
        "source": settings["source"],
        "seed": settings["seed"],
        "framework": way.KEY,
        "model": of["model"],
        "parameters": of["parameters"],
        "functions": whose,
        "code": hashlib.sha256(path.read_bytes()).hexdigest() if yours else "",
        "versions": {
            "python": platform.python_version(),
            **of["versions"],
            "numpy": np.__version__,
            "crossent": crossent.__version__,
        },
    }


def _is_from(function: Any, path: Any) -> Any:
    code = getattr(function, "__code__", None)
    return code is not None and Path(code.co_filename) == path


def _restore(way: Any, old: Any, model: Any) -> Any:
    """Give the model back what it had learned; after how many epochs that was, and what its optimizer remembered."""
    try:
        epochs, saved = way.restore(old, model)
    except RunError as error:
        raise Refused("That run cannot be gone on with.", str(error)) from None
    return min(epochs, old.epochs), saved


def _train(way: Any, f: Any, live: Any, follower: Any, split: Any, digits: Any, epochs: Any) -> Any:
    """The learner's loop; each epoch is written down before it is told."""
    after = follower.epochs
    train_set, val_set = way.sets(split, digits.labels[: digits.trained])
    val = digits.part == VALIDATION

    def begin() -> Any:
        follower.begin()
        first = float(np.mean(Run(follower.recorder.folder).losses[0, val]))
        live.begin(
            after + epochs,
            run=follower.recorder.folder.name,
            source=split.source,
            digits=len(digits.labels),
            trained=digits.trained,
            after=after,
            first=first,
        )
        earlier = sum(follower.recorder.about["seconds"])
        live.began -= earlier  # so that the time that is left is told from all epochs

    def frame(epoch: Any, history: Any) -> Any:
        told = follower.recorder.about["history"]
        words = [f"loss {told['val_loss'][-1]:.4f}"] if told["val_loss"] else []
        words += [f"{told['val_accuracy'][-1]:.1%} right"] if told["val_accuracy"] else []
        worst = worst_now(follower.losses, follower.probs, digits)
        return {"words": ", ".join(words), **told, "worst": worst}

    def train(on_epoch: Any = None) -> Any:
        begin()  # here, so that Stop is heard while all digits are measured for the first time

        def each(epoch: Any, history: Any) -> Any:
            if not isinstance(history, Mapping):
                raise Refused(
                    "A history is missing.",
                    "`on_epoch` takes the epoch and the history so far, a dict: `on_epoch(epoch, history)`.",
                )
            if follower.epochs >= after + epochs:
                raise Refused(
                    "An epoch too many.", f"`train` was asked for {epochs} epochs and went on after them."
                )
            follower.epoch(history)
            again()
            on_epoch(follower.epochs, history)

        each.__qualname__ = "on_epoch"  # as Python names it where it is called wrongly
        with way.counted(follower.model, digits.trained, live.part) as again:
            return f["train"](follower.model, train_set, val_set, epochs, each)

    live.call(train, frame=frame)
    if follower.epochs == after and not live.stopped:
        raise Refused(
            "The run told nothing.",
            "`train` never called `on_epoch`. Call `on_epoch(epoch, history)` after each epoch.",
        )


def _test(way: Any, f: Any, model: Any, split: Any) -> Any:
    """What the learner's `evaluate` says of MNIST's test digits, where they are; and why it does not."""
    if split.test is None:
        return None, ""
    with way.undisturbed(model):
        try:
            loss, accuracy = f["evaluate"](model, *way.digits_of(split.test))
            return (float(loss), float(accuracy)), ""
        except Exception as error:
            return None, f"`evaluate` could not be read on the test digits ({type(error).__name__}: {error})."


def training(way: Any, models: Sequence[str], track: str = "") -> Training:
    """How it is run in that framework: with the functions of that track, and these models to choose from."""
    return Training(
        needs={
            name: f"final.{name}{track}" for name in ("build_model", "per_example_loss", "evaluate", "train")
        },
        settings=[
            Setting("source", "Digits", "offline", choices=("offline", "full"), data={"full": "mnist"}),
            Setting("model", "Model", "yours", choices=models),
            Setting("epochs", "Epochs", 5, 1, MOST_EPOCHS),
            Setting("seed", "Seed", 0, 0, 10_000),
            Setting("falsified", "Falsified labels", 0.0, 0, 0.5),
            Setting("resume", "Go on with", "", pattern=r"[\w.-]*"),
        ],
        run=partial(run, way),
        grace=3.0,
    )
