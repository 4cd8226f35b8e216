"""Training may be done in many ways: full batches or small ones, any optimizer. Laws say what has to come out of it."""

import contextlib
import copy
import numbers

import numpy as np
import torch
from torch import nn

from crossent.engine.probe import Check, Law, Remark
from crossent.training import networks

TINY = 1e-9  # a learning rate at which nothing moves
GOAL = 0.15
seen = {"made": 0}


def few():
    return networks.three_clusters(10, 1)


def flat(model):
    """All parameters in one row."""
    return torch.cat([p.detach().reshape(-1) for p in model.parameters()]).clone()


def losses_of(result, call, epochs):
    """The losses as floats, or a message."""
    if result is None:
        return None, f"{call} returned nothing, expected a list of losses. End with `return losses`."
    if isinstance(result, torch.Tensor) or not isinstance(result, list | tuple | np.ndarray):
        return (
            None,
            f"{call} returned a {type(result).__name__}, expected a list of floats. Append each epoch's `loss.item()` to one.",
        )
    if len(result) != epochs:
        return (
            None,
            f"{call} returned {len(result)} numbers, expected {epochs}: one for each epoch. Append once in each round of "
            "`range(epochs)`.",
        )
    for value in result:
        if isinstance(value, bool) or not isinstance(value, numbers.Real):
            kind = "tensors" if isinstance(value, torch.Tensor) else f"a {type(value).__name__}"
            return (
                None,
                f"{call} returned a list with {kind} in it, expected floats. `.item()` makes a float of a tensor with one number.",
            )
    found = [float(value) for value in result]
    if not np.all(np.isfinite(found)):
        return (
            None,
            f"{call} returned a loss that is not finite, expected numbers. Print the first losses: at which epoch does it begin?",
        )
    return found, None


def listed(f):
    for epochs in (3, 1, 7):
        call = f"`fit(model, X, y, {epochs}, 0.1)`"
        _, message = losses_of(f["fit"](networks.network(0), *few(), epochs, 0.1), call, epochs)
        if message:
            return message
    return None


def itself(f):
    model = networks.network(0)
    before = flat(model)
    f["fit"](model, *few(), 3, 0.1)
    if torch.equal(flat(model), before):
        return (
            "`fit(model, X, y, 3, 0.1)` left every parameter of the model as it was, expected the model itself to be trained, not a "
            "copy. Give its own parameters to the optimizer, and take a step each epoch."
        )
    return None


def rate(f):
    for seed in (0, 1):
        model = networks.network(seed)
        before = flat(model)
        f["fit"](model, *few(), 3, TINY)
        moved = float((flat(model) - before).abs().max())
        if moved > 1e-4:
            return (
                f"`fit(model, X, y, 3, {TINY})` moved a parameter by {moved:.3g}, expected hardly at all with so small a learning "
                "rate. Hand `learning_rate` on to the optimizer, and leave the model's start as it is."
            )
    return None


def measured(f):
    for seed in (0, 3):
        X, y = few()
        model = networks.network(seed)
        with torch.no_grad():
            model[2].bias += torch.tensor([2.0, 0.0, -1.0])  # a start that is wrong for two classes
        want = networks.loss(model, X, y).item()
        call = f"`fit(model, X, y, 2, {TINY})`"
        got, _ = losses_of(f["fit"](model, X, y, 2, TINY), call, 2)
        for value in got or [0.0]:
            if not abs(value - want) <= 0.3 * want:
                return (
                    f"{call} returned the loss {value:.4f} for a model that hardly moves, whose mean cross-entropy is {want:.4f}. Expected "
                    "about that. Take the mean over the examples, and give the loss the logits."
                )
    return None


def others(f):
    torch.manual_seed(2)
    y = torch.arange(40) % 4
    X = 3 * torch.eye(4)[y][:, :3] + torch.randn(40, 3) / 2
    model = networks.network(2, 8, 3, 4)
    kept, start = (X.clone(), y.clone()), networks.loss(model, X, y).item()
    f["fit"](model, X, y, epochs=150, learning_rate=0.1)
    if not torch.equal(X, kept[0]) or not torch.equal(y, kept[1]):
        return "`fit(model, X, y)` changed its data, expected X and y as they were."
    with torch.no_grad():
        right = (model.eval()(X).argmax(dim=1) == y).double().mean().item()
    end = networks.loss(model, X, y).item()
    if not (end < start / 2 and right > 0.8):
        return (
            f"`fit(model, X, y, epochs=150, learning_rate=0.1)` with 3 features and 4 classes brought the loss from {start:.3f} to "
            f"{end:.3f} and {right:.0%} right, expected less than half and more than 80%. Make nothing in the loop depend on two "
            "features or three classes."
        )
    return None


class Listening(nn.Module):
    """Notes the mode that it is in whenever it is asked under autograd."""

    def __init__(self, model):
        super().__init__()
        self.model, self.modes = model, []

    def forward(self, x):
        if torch.is_grad_enabled():
            self.modes.append(self.training)
        return self.model(x)


def mode(f):
    model = Listening(networks.network(0)).train()
    f["fit"](model, *few(), 3, 0.1)
    if not all(model.modes):
        return (
            "`fit(model, X, y, 3, 0.1)` was given a model in training mode and trained it in evaluation mode, expected training mode: "
            "dropout and batch norm would be off. Call `model.train()` before the loop."
        )
    return None


@contextlib.contextmanager
def counted():
    """How many optimizers are made meanwhile, and how often slopes are cleared."""
    counts = {"made": 0, "cleared": 0}

    def counting(key, usual):
        def call(self, *args, **kwargs):
            counts[key] += 1
            return usual(self, *args, **kwargs)

        return call

    optimizer, module = torch.optim.Optimizer, nn.Module
    usual = optimizer.__init__, optimizer.zero_grad, module.zero_grad
    optimizer.__init__ = counting("made", usual[0])
    optimizer.zero_grad = counting("cleared", usual[1])
    module.zero_grad = counting("cleared", usual[2])
    try:
        yield counts
    finally:
        optimizer.__init__, optimizer.zero_grad, module.zero_grad = usual


def trained(f):
    X, y = networks.three_clusters(300, 0)
    model = networks.network(0)
    call = "`fit(build_model(), *three_clusters(300, 0))`"
    with counted() as counts:
        got, message = losses_of(f["fit"](model, X, y), call, 200)
    if message:
        return message
    if not got[-1] < GOAL:
        said = "Does each epoch take one step or more, with gradients cleared, at the learning rate that was given?"
        if not counts["cleared"]:
            said = "Nothing cleared the slopes, and they add up in `.grad`: call `optimizer.zero_grad()` once for each step."
        elif counts["made"] >= 200:
            said = (
                f"{counts['made']} optimizers were made. Make it once, before the loop: what it keeps from step to step is forgotten with "
                "each new one."
            )
        return (
            f"{call} ended at a loss of {got[-1]:.4f}, expected less than {GOAL}. The losses began {got[0]:.3f}, {got[1]:.3f}, "
            f"{got[2]:.3f}. {said}"
        )
    seen["made"] = counts["made"]
    now = networks.loss(copy.deepcopy(model).eval(), X, y).item()
    if not now < GOAL + 0.05:
        return (
            f"{call} returned {got[-1]:.4f} as its last loss, but the model's loss is {now:.4f} afterwards. Expected the model itself to "
            "be trained: do not put old parameters back."
        )
    if not got[0] > 1.2 * got[-1]:
        return (
            f"{call} returned a history that begins at {got[0]:.4f} and ends at {got[-1]:.4f}, expected it to fall: one loss for each "
            "epoch, as the training goes on."
        )
    return None


check = Check(
    function="fit",
    laws=[
        Law("list", "No list of losses.", listed),
        Law("itself", "The model is not trained.", itself),
        Law("rate", "The learning rate plays no part.", rate),
        Law("measured", "Not the model's loss.", measured),
        Law("mode", "Trained in evaluation mode.", mode),
        Law("trained", "Not trained as it was asked.", trained),
        Law("others", "Only for this model and data.", others),
    ],
    remarks=[
        Remark(
            "optimizer-each-epoch",
            "A new optimizer in each epoch.",
            "Right, for plain SGD, which keeps nothing. With momentum, or Adam, each new one has forgotten the steps before. Make it "
            "once, before the loop.",
            lambda view: seen["made"] >= 200,
        )
    ],
)
