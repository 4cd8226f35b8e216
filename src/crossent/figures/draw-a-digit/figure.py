"""A digit drawn by hand, what the trained network says of it, and what each of the ten labels would cost."""

from __future__ import annotations

import base64
import binascii
import sys
from collections.abc import Callable, Mapping
from typing import Any

import numpy as np
from numpy.typing import NDArray

from crossent.figures.digits import chosen, images, packed, told, warm
from crossent.figures.values import numbers, whole
from crossent.training.mnist import in_keras
from crossent.training.mnist.data import CLASSES, SIDE
from crossent.training.mnist.drawing import centred, turned
from crossent.training.mnist.record import TITLES, VALIDATION, Run, RunError

NEEDS = {
    "build_model": "final.build_model",
    "per_example_loss": "final.per_example_loss",
    "train": "final.train",
}
START: dict[str, Any] = {"run": "", "drawn": "", "pick": 0, "turn": 0}
TITLE = "Draw a digit"
EVERY_TRACK = True
SECONDS = 6  # the network is built anew for each run, and Keras traces it

DRAWN = 112  # the side of what the page sends
_ready: dict[str, Any] = {}  # the network of the run that was asked for last


def prepare(inputs: Any) -> None:
    """Read the digits, one of which stands there at first."""
    warm(inputs)


def ink(inputs: Any) -> NDArray[np.uint8] | None:
    """The drawing that the page sent, (112, 112), or None."""
    text = inputs.get("drawn") if isinstance(inputs, Mapping) else None
    try:
        raw = base64.b64decode(text, validate=True) if isinstance(text, str) and text else b""
    except (binascii.Error, ValueError):
        return None
    return np.frombuffer(raw, np.uint8).reshape(DRAWN, DRAWN) if len(raw) == DRAWN * DRAWN else None


OTHER = (
    "build_model makes other layers now than when this run was trained. Train again, or choose another run."
)


def network(f: Mapping[str, Callable[..., Any]], run: Run) -> Any:
    """The run's network with what it learned; a sentence where it cannot be put together."""
    weights = run.folder / (in_keras.WEIGHTS if run.framework == "keras" else "model.pt")
    key = f"{run.folder} {run.epochs} {id(f['build_model'])} {weights.stat().st_mtime_ns if weights.is_file() else 0}"
    if _ready.get("key") != key:
        try:
            model = _keras(f, run) if run.framework == "keras" else _torch(f, run)
        except RunError as error:
            return str(error)
        except (RuntimeError, AttributeError, TypeError, ValueError):
            return OTHER
        if model is None:
            return OTHER
        _ready.update(key=key, model=model)
    return _ready["model"]


def _torch(f: Mapping[str, Callable[..., Any]], run: Run) -> Any:
    from crossent.training.mnist import models

    model = models.of(run.about["settings"], f["build_model"])
    model.load_state_dict(run.state_dict())
    return model.eval()


def _keras(f: Mapping[str, Callable[..., Any]], run: Run) -> Any:
    model = in_keras.of(run.about["settings"], f["build_model"])
    return model if in_keras.set_weights(model, in_keras.checkpoint(run)["weights"]) else None


def answer(f: Mapping[str, Callable[..., Any]], run: Run, seen: NDArray[np.uint8]) -> dict[str, Any]:
    """Probabilities of the ten classes, and by the learner's own loss what each label would cost."""
    nothing = {"probs": [float("nan")] * CLASSES, "losses": [float("nan")] * CLASSES, "said": -1}
    if run.framework not in sys.modules:  # a process has that of the chosen track loaded
        trained = f"This run was trained in {TITLES[run.framework]}, and its network can be asked on that track alone."
        return {**nothing, "trouble": f"{trained} Change the track, or choose another run."}
    model = network(f, run)
    if isinstance(model, str):
        return {**nothing, "trouble": model}
    if run.framework == "keras":
        images, labels = in_keras.images_of(np.repeat(seen[None], CLASSES, axis=0)), np.arange(CLASSES)
        probs = (
            in_keras.probabilities(np.asarray(model(images[:1], training=False)))[0].astype(float).tolist()
        )
    else:
        import torch

        image = torch.tensor(seen[None, None]).float().div_(255)
        with torch.no_grad():
            probs = torch.softmax(model(image).double(), dim=1)[0].tolist()
        images, labels = image.repeat(CLASSES, 1, 1, 1), torch.arange(CLASSES)
    losses = numbers(f["per_example_loss"](model, images, labels), CLASSES)
    return {"probs": probs, "losses": losses, "said": int(np.argmax(probs)), "trouble": ""}


def compute(f: Mapping[str, Callable[..., Any]], inputs: Any) -> dict[str, Any]:
    """Return what the network sees, and what it says of that."""
    run, runs = chosen(inputs)
    turn = whole(inputs, "turn", 0, -90, 90)
    if run is None:
        return {"run": None, "runs": [], "turn": turn}
    mine = ink(inputs)
    rows = np.flatnonzero(run.part == VALIDATION)
    row = int(rows[whole(inputs, "pick", 0, 0, 10**6) % len(rows)])
    image = centred(mine) if mine is not None else images(run)[row]
    seen = turned(image, turn) if turn else image
    return {
        "run": told(run),
        "runs": runs,
        "turn": turn,
        "yours": mine is not None,
        "label": -1 if mine is not None else int(run.true[row]),
        "empty": not bool(seen.any()),
        "seen": packed(np.ascontiguousarray(seen).reshape(1, SIDE, SIDE)),
        "top": 10.0,
        **answer(f, run, seen),
    }
