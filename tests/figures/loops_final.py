"""The final project's functions, written as short as they can be. PyTorch is imported at their first call."""

from __future__ import annotations

from typing import Any


def build_model() -> Any:
    from crossent.training.mnist import models

    return models.mlp()


def per_example_loss(model: Any, images: Any, labels: Any) -> Any:
    import torch

    model.eval()
    with torch.no_grad():
        return torch.nn.functional.cross_entropy(model(images), labels, reduction="none")


def evaluate(model: Any, images: Any, labels: Any, batch_size: int = 1000) -> tuple[float, float]:
    import torch

    losses = per_example_loss(model, images, labels)
    with torch.no_grad():
        right = model(images).argmax(dim=1) == labels
    return float(losses.mean()), float(right.float().mean())


def train(model: Any, train_set: Any, val_set: Any, epochs: int, on_epoch: Any) -> dict[str, list[float]]:
    import torch

    images, labels = train_set
    optimizer = torch.optim.Adam(model.parameters(), lr=0.01)
    history: dict[str, list[float]] = {
        name: [] for name in ("train_loss", "val_loss", "train_accuracy", "val_accuracy")
    }
    for epoch in range(epochs):
        model.train()
        for rows in torch.randperm(len(labels)).split(32):
            optimizer.zero_grad()
            torch.nn.functional.cross_entropy(model(images[rows]), labels[rows]).backward()
            optimizer.step()
        for part, digits in (("train", train_set), ("val", val_set)):
            loss, accuracy = evaluate(model, *digits)
            history[f"{part}_loss"].append(loss)
            history[f"{part}_accuracy"].append(accuracy)
        on_epoch(epoch, history)
    return history


def worst_examples(losses: Any, k: int) -> list[int]:
    values = [float(loss) for loss in losses]
    return sorted(range(len(values)), key=lambda i: -values[i])[:k]


LOOPS = {f.__name__: f for f in (build_model, per_example_loss, evaluate, train, worst_examples)}
