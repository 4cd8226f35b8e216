"""The run of `train`: the learner's points, loop, loss and predictions, as a film of boundary and loss."""

import numpy as np

from crossent.engine.training import Setting, Training
from crossent.training import plane

SEED = 42
PER_CLASS = 50
MOST_POINTS = 40  # of the loss curve that go out with one live frame


def points(f, settings):
    """The learner's clusters, moved together where they are to overlap."""
    X, y = f["two_clusters"](PER_CLASS, settings["seed"])
    X, y = np.asarray(X, dtype=float), np.asarray(y)
    return (plane.overlapping(X, y) if settings["data"] == "overlapping" else X), y


def row(values, epoch):
    """What a history, or as much of it as there is, says of an epoch."""
    return values[min(epoch, len(values) - 1)]


def run(f, settings, live):
    """Train, and film it."""
    X, y = points(f, settings)
    live.begin(settings["epochs"], X=plane.packed(X), y=plane.packed(y))
    told = 0

    def frame(epoch, history):
        nonlocal told
        if not isinstance(history, dict):
            raise TypeError("on_epoch takes the epoch and the history so far: on_epoch(epoch, history)")
        some = np.unique(np.linspace(told, epoch, MOST_POINTS).astype(int))
        told = epoch + 1
        weights, bias = row(history["weights"], epoch), row(history["bias"], epoch)
        return {
            "words": f"loss {float(row(history['loss'], epoch)):.4f}",
            "at": some.tolist(),
            "loss": plane.packed([float(row(history["loss"], k)) for k in some]),
            "field": plane.packed_bytes([plane.field(f["predict_proba"], weights, bias)]),
        }

    history = live.call(f["train"], X, y, settings["learning_rate"], settings["epochs"], frame=frame)
    return film(f, X, y, history)


def film(f, X, y, history):
    """Every epoch's loss, weights and bias; the fields of some."""
    rows = min(len(history[name]) for name in ("weights", "bias", "loss"))
    weights, bias = np.asarray(history["weights"][:rows], float), np.asarray(history["bias"][:rows], float)
    loss, keys = np.asarray(history["loss"][:rows], float), plane.key_epochs(rows)
    with np.errstate(all="ignore"):
        fields = [plane.field(f["predict_proba"], weights[k], bias[k]) for k in keys]
        right = [
            float(np.mean((np.asarray(f["predict_proba"](X, weights[k], bias[k])) > 0.5) == y)) for k in keys
        ]
    return {
        "epochs": rows - 1,
        "loss": plane.packed(loss),
        "weights": plane.packed(weights),
        "bias": plane.packed(bias),
        "keys": keys,
        "fields": plane.packed_bytes(fields),
        "accuracy": right,
        "numbers": {"first loss": loss[0], "last loss": loss[-1], "accuracy": right[-1]},
    }


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
        Setting("seed", "Seed", SEED, 0, 10_000),
    ],
    run=run,
)
