"""The run of `train`: the learner's points, loop, loss and predictions, as a film of boundary and loss."""

import numpy as np

from crossent.engine.training import Refused, Setting, Training
from crossent.training import film as films
from crossent.training import plane
from crossent.training.diagnose import diagnose
from crossent.training.logistic import step_ratio

MOST_POINTS = 40  # of the loss curve that go out with one live frame


def row(values, epoch):
    """What a history, or as much of it as there is, says of an epoch."""
    return values[min(epoch, len(values) - 1)]


def whole(result):
    """The history that `train` returned; what is none is told in words."""
    try:
        return films.history_of(result)
    except (KeyError, TypeError, ValueError, IndexError):
        what = f"a {type(result).__name__}" if result is not None else "nothing"
        if isinstance(result, dict):
            what = f"a dict with {', '.join(f'`{key}`' for key in result) or 'no keys'}"
        raise Refused(
            "There is no history.",
            f"`train` returned {what}. The film needs a dict of three arrays, `weights`, `bias` and `loss`, with a row for each "
            "epoch. The check of m4.train says more.",
        ) from None


def run(f, settings, live):
    """Train, and film it."""
    X, y = plane.points(f["two_clusters"](plane.PER_CLASS, settings["seed"]), settings["data"])
    live.begin(settings["epochs"], points=X, labels=y)
    told, grid = 0, plane.grid()

    def frame(epoch, history):
        nonlocal told
        if not isinstance(history, dict):
            raise TypeError("on_epoch takes the epoch and the history so far: on_epoch(epoch, history)")
        some = np.unique(np.linspace(told, epoch, MOST_POINTS).astype(int))
        told = epoch + 1
        weights, bias = row(history["weights"], epoch), row(history["bias"], epoch)
        return {
            "words": f"loss {float(row(history['loss'], epoch)):.4f}",
            "at": some,
            "loss": films.packed([float(row(history["loss"], k)) for k in some]),
            "field": films.packed_fields([plane.field(f["predict_proba"](grid, weights, bias))]),
        }

    history = whole(live.call(f["train"], X, y, settings["learning_rate"], settings["epochs"], frame=frame))
    film = films.film(f["predict_proba"], X, y, history)
    numbers = {"first loss": film["loss"][0], "last loss": film["loss"][-1], "accuracy": film["accuracy"][-1]}
    found = diagnose(
        film["loss"],
        num_classes=2,
        step_ratio=step_ratio(history, X, y, settings["learning_rate"]),
        examples=len(y),
        learning_rate=settings["learning_rate"],
    )
    findings = [{"id": d.id, "title": d.title, "message": d.message} for d in found]
    return {**films.packed_film(film), "numbers": numbers, "findings": findings}


training = Training(
    needs={
        "two_clusters": "m4.two_clusters",
        "train": "m4.train",
        "predict_proba": "m4.predict",
    },
    settings=[
        Setting("learning_rate", "Learning rate", 0.1, 1e-6, 1e6),
        Setting("epochs", "Epochs", 100, 1, 20_000),
        Setting("data", "Data", "separable", choices=("separable", "overlapping")),
        Setting("seed", "Seed", plane.SEED, 0, 10_000),
    ],
    run=run,
)
