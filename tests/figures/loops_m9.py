"""Module 9's functions written again, plainly, and beside them the course's own."""

from __future__ import annotations

import math
from types import SimpleNamespace
from typing import Any

import numpy as np

from crossent.training import tuning
from crossent.training.events import load_tensorboard


def log_run(log_dir: Any, history: Any) -> None:
    load_tensorboard()
    from tensorboard.compat.proto.event_pb2 import Event
    from tensorboard.compat.proto.summary_pb2 import Summary
    from tensorboard.summary.writer.event_file_writer import EventFileWriter

    writer = EventFileWriter(str(log_dir))
    for name in ("train", "val"):
        for step in range(len(history[name])):
            value = Summary.Value(tag="loss/" + name, simple_value=float(history[name][step]))
            writer.add_event(Event(step=step, summary=Summary(value=[value])))
    writer.close()


def twice_logged(log_dir: Any, history: Any) -> None:
    log_run(log_dir, {name: [2 * loss for loss in losses] for name, losses in history.items()})


def summary_writer(log_dir: Any, history: Any) -> None:
    load_tensorboard()
    from torch.utils.tensorboard import SummaryWriter

    with SummaryWriter(str(log_dir)) as writer:
        for epoch, (train, val) in enumerate(zip(history["train"], history["val"], strict=True)):
            writer.add_scalar("loss/train", train, epoch)
            writer.add_scalar("loss/val", val, epoch)


@np.errstate(all="ignore")
def forward(parts: Any, X: Any) -> tuple[Any, Any, Any]:
    scores = np.einsum("ni,ih->nh", X, parts["W1"]) + parts["b1"]
    hidden = np.where(scores > 0, scores, scores / 10)
    return scores, hidden, np.einsum("nh,hc->nc", hidden, parts["W2"]) + parts["b2"]


@np.errstate(all="ignore")
def one_run(rate: float, batch: int, epochs: int, seed: int) -> list[float]:
    X, y = tuning.spirals()
    rng = np.random.default_rng(seed)
    order = rng.permutation(240)
    val, train = order[:80], order[80:]
    parts, losses = tuning.new_network(seed), []
    for _ in range(epochs):
        train = rng.permutation(train)
        while len(train):
            rows, train = train[:batch], train[batch:]
            scores, hidden, z = forward(parts, X[rows])
            powers = np.exp(z - np.max(z, axis=1)[:, None])
            back = powers / np.sum(powers, axis=1)[:, None] - np.eye(3)[y[rows]]
            deep = np.einsum("nc,hc->nh", back, parts["W2"]) * np.where(scores > 0, 1, 0.1)
            step = rate / len(rows)
            parts = {
                "W1": parts["W1"] - step * np.einsum("ni,nh->ih", X[rows], deep),
                "b1": parts["b1"] - step * deep.sum(0),
                "W2": parts["W2"] - step * np.einsum("nh,nc->hc", hidden, back),
                "b2": parts["b2"] - step * back.sum(0),
            }
            order = np.concatenate([order, rows])
        train = order[-160:]
        z = forward(parts, X[val])[2]
        top = np.max(z, axis=1)
        each = top + np.log(np.exp(z - top[:, None]).sum(1)) - z[range(80), y[val]]
        losses.append(float(each.sum() / 80))
    return losses


def learning_curves(learning_rates: Any, batch_sizes: Any, epochs: int, seed: int) -> dict[Any, Any]:
    return {(r, b): one_run(r, b, epochs, seed) for r in learning_rates for b in batch_sizes}


def best_setting(curves: Any) -> Any:
    best = None
    for key in curves:
        if math.isfinite(curves[key][-1]) and (best is None or curves[key][-1] < curves[best][-1]):
            best = key
    if best is None:
        raise ValueError("no finite run")
    return best


def early_stopping(val_losses: Any, patience: int) -> tuple[int, int]:
    best = waited = 0
    for epoch in range(1, len(val_losses)):
        better = val_losses[epoch] < val_losses[best]
        best, waited = (epoch, 0) if better else (best, waited + 1)
        if waited == patience:
            return epoch, best
    return len(val_losses) - 1, best


def successive_halving(settings: Any, loss_after: Any, epochs: int) -> list[Any]:
    if len(settings) == 1:
        return []
    losses = [loss_after(setting, epochs) for setting in settings]
    rank = sorted((v if math.isfinite(v) else math.inf, k) for k, v in enumerate(losses))
    left = [settings[k] for _, k in rank[: math.ceil(len(settings) / 2)]]
    return [left, *successive_halving(left, loss_after, 2 * epochs)]


LOOPS = {f.__name__: f for f in (log_run, learning_curves, best_setting, early_stopping, successive_halving)}
REFERENCE = SimpleNamespace(
    log_run=summary_writer,
    learning_curves=tuning.learning_curves,
    best_setting=tuning.best_setting,
    early_stopping=tuning.early_stopping,
    successive_halving=tuning.successive_halving,
)
