"""What a run of the final project asks of PyTorch."""

from __future__ import annotations

from typing import Any

from crossent.engine.training import Refused
from crossent.training.mnist import data, following
from crossent.training.mnist.record import Run

KEY, FILE, ALIKE = "torch", "final_mnist.py", "an nn.Module"
CHANGED = "`build_model` makes other layers now than when {} was begun. Begin a new run, or put it back."
sow, counted, undisturbed = following.sow, following.counted, following.undisturbed
Measure, Memory, Follower = following.Measure, following.Memory, following.Follower


def model(settings: dict[str, Any], build_model: Any) -> tuple[Any, bool]:
    """The model that the settings name, and whether it is one."""
    import torch

    from crossent.training.mnist import models

    made = models.of(settings, build_model)
    return made, isinstance(made, torch.nn.Module)


def about(made: Any) -> dict[str, Any]:
    """What run.json says of a model and of the framework."""
    import torch

    return {
        "model": str(made),
        "parameters": sum(p.numel() for p in made.parameters() if p.requires_grad),
        "versions": {"torch": torch.__version__},
    }


def restore(old: Run, made: Any) -> tuple[int, Any]:
    """Give the model back what it had learned; after how many epochs that was, and what its optimizer remembered."""
    import torch

    kept = old.checkpoint()
    try:
        made.load_state_dict(kept["model"])
    except RuntimeError:
        raise Refused("Another model.", CHANGED.format(old.name)) from None
    torch.set_rng_state(kept["rng"])
    return int(kept["epochs"]), kept["optimizer"]


def sets(split: data.Split, labels: Any) -> tuple[Any, Any]:
    """What the loop is given: the digits to learn from, with these labels, and those to measure with."""
    import torch

    return (following.images_of(split.train.images), torch.tensor(labels)), data.tensors(split.val)


def digits_of(digits: data.Digits) -> Any:
    """Digits as `evaluate` takes them."""
    return data.tensors(digits)


def back(run: Run, made: Any) -> None:
    """The model as it was after the last whole epoch."""
    made.load_state_dict(run.checkpoint()["model"])


def finish(recorder: Any, made: Any, stopped: bool, test: Any) -> None:
    """The run has ended: keep the model."""
    recorder.finish(stopped, made.state_dict(), test)
