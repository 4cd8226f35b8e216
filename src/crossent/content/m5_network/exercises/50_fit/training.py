"""The run of `fit`: the learner's points, network, loop and classes, as a film of regions, costs and loss."""

import numpy as np

from crossent.engine.training import Setting, Training, accepts_on_epoch
from crossent.training import film as films
from crossent.training import regions, shots
from crossent.training.diagnose import diagnose

PER_CLASS = 100
PARTS = 60  # calls of a fit that tells nothing while it runs
MOST_POINTS = 40  # of the loss curve that go out with one live frame


def run(f, settings, live):
    """Train, and film it."""
    import torch

    data, seed, epochs, rate = (settings[name] for name in ("data", "seed", "epochs", "learning_rate"))
    X, y = shots.examples(f, data, PER_CLASS, seed)
    live.begin(epochs, points=X, labels=y)
    model = shots.begin(f, seed)
    wanted, kept, told = films.key_epochs(epochs + 1, PARTS + 1), {}, 0

    def keep(epoch):
        if epoch not in kept:
            kept[epoch] = shots.shot(f, model, X, y, data)
        return kept[epoch]

    def frame(epoch, losses):
        nonlocal told
        now, some = keep(epoch), np.unique(np.linspace(told, epoch - 1, MOST_POINTS).astype(int))
        told = epoch
        return {
            "words": f"loss {losses[-1]:.4f}",
            "at": some + 1,
            "loss": films.packed([losses[k] for k in some]),
            "field": films.packed_fields([regions.steps(now["field"])]),
            "costs": films.packed(now["costs"]),
        }

    def train(on_epoch=None):
        keep(0)

        def at(epoch, losses):
            if epoch in wanted:
                keep(epoch)
            on_epoch(epoch, losses)

        if not accepts_on_epoch(f["fit"]):
            return shots.in_parts(f["fit"], model, X, y, wanted, rate, at)
        batch = torch.tensor(X, dtype=torch.float32), torch.tensor(y, dtype=torch.int64)

        def each(epoch, history):
            losses = shots.plain_losses(history)
            if not losses:
                raise TypeError("on_epoch takes the epoch and the losses so far: on_epoch(epoch, losses)")
            at(len(losses), losses)

        return shots.plain_losses(f["fit"](model, *batch, epochs, rate, on_epoch=each))

    losses = live.call(train, frame=frame)
    keep(len(losses))
    keys = [k for k in sorted(kept) if k <= len(losses)]
    last = kept[keys[-1]]
    found = diagnose(losses, num_classes=regions.CLASSES)
    return {
        "epochs": len(losses),
        "loss": films.packed(losses),
        "keys": keys,
        "fields": films.packed_fields([regions.steps(kept[k]["field"]) for k in keys]),
        "costs": films.packed([kept[k]["costs"] for k in keys]),
        "accuracy": [kept[k]["accuracy"] for k in keys],
        "numbers": {
            "first loss": losses[0] if losses else float("nan"),
            "last loss": losses[-1] if losses else float("nan"),
            "accuracy": last["accuracy"],
        },
        "findings": [{"id": d.id, "title": d.title, "message": d.message} for d in found],
    }


training = Training(
    needs={
        "fit": "m5.fit",
        "build_model": "m5.build_model",
        "three_clusters": "m5.three_clusters",
        "predict_classes": "m5.regions",
    },
    settings=[
        Setting("learning_rate", "Learning rate", 0.1, 1e-6, 1e6),
        Setting("epochs", "Epochs", 200, 1, 20_000),
        Setting("data", "Data", "clusters", choices=("clusters", "rings")),
        Setting("seed", "Seed", 0, 0, 10_000),
    ],
    run=run,
)
