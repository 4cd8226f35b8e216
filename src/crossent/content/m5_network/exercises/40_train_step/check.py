"""An update changes things, so laws are put to it: each compares with a twin of the model that autograd alone moves."""

import numbers

import torch
from torch import nn

from crossent.content import torch_checks
from crossent.engine.probe import Check, Law
from crossent.training import networks

CALL = "`train_step(model, optimizer, X, y)`"
RATE = 0.05


def case(seed=0, n=8, features=2, num_classes=3, scale=1.0):
    """A model, and a batch in no order."""
    torch.default_generator.manual_seed(seed)  # the CPU's alone, in a tenth of the time
    X = scale * torch.randn(n, features)
    y = torch.randint(0, num_classes, (n,))
    return networks.network(seed, 6, features, num_classes), X, y


def twin_of(seed=0, **kwargs):
    """The model of that case once more, made anew: in a fifth of the time that a deep copy takes."""
    return case(seed, **kwargs)[0]


def sgd(model, **settings):
    return torch.optim.SGD(model.parameters(), lr=RATE, **settings)


def flat(model):
    """All parameters in one row."""
    return torch.cat([p.detach().reshape(-1) for p in model.parameters()]).clone()


def same(a, b):
    return torch.allclose(a, b, rtol=1e-4, atol=1e-6)


def setting(f):
    model, X, y = case()
    f["train_step"](model, sgd(model), X, y)
    left_on = torch.is_grad_enabled()
    torch.set_grad_enabled(True)
    if not left_on:
        return (
            f"{CALL} left autograd switched off, expected it on: the next step would have no gradient. Switch it off in a block "
            "alone, `with torch.no_grad():`, or not at all."
        )
    return None


def returns(f):
    model, X, y = case()
    value = f["train_step"](model, sgd(model), X, y)
    if value is None:
        return f"{CALL} returned nothing, expected the loss. End with `return loss.item()`."
    if isinstance(value, torch.Tensor):
        return (
            f"{CALL} returned a tensor, {str(value)[:60]}, expected a Python float: a tensor keeps its graph alive, and a list of "
            "them fills the memory. Return `loss.item()`."
        )
    if isinstance(value, bool) or not isinstance(value, numbers.Real):
        return f"{CALL} returned a {type(value).__name__}, expected a Python float. Return `loss.item()`."
    return None


def moves(f):
    model, X, y = case()
    before, optimizer = flat(model), torch_checks.Noting(model, RATE)
    f["train_step"](model, optimizer, X, y)
    if torch.equal(flat(model), before):
        return f"{CALL} left every parameter of the model as it was, expected an update. {torch_checks.stopped(optimizer.order)}"
    return None


def loss(f):
    for kwargs in ({}, {"seed": 1, "n": 3}, {"seed": 2, "n": 1}):
        model, X, y = case(**kwargs)
        want = networks.loss(model, X, y).item()
        got = float(f["train_step"](model, sgd(model), X.clone(), y.clone()))
        if abs(got - want) <= 1e-5 + 1e-4 * want:
            continue
        after = networks.loss(model, X, y).item()
        twin = twin_of(**kwargs)
        with torch.no_grad():
            logits = twin(X)
        said = (
            torch_checks.mistaken(got, logits, y)
            or "Return the mean over the batch, of the logits as the model gives them."
        )
        networks.descend(twin, X, y, 1, RATE)
        once = networks.loss(twin, X, y).item()
        if abs(got - after) <= 1e-6 + 1e-5 * after:
            said = "That is the loss after the update. Return the loss that the gradient was taken of."
        elif abs(got - once) <= 1e-6 + 1e-5 * once:
            said = "That is the loss after one update, and the model has moved further: make one update in each call."
        elif abs(got - len(y) * want) <= 1e-4 * abs(got):
            said = f"That is the sum over the {len(y)} examples. Return the mean."
        return f"{CALL} returned {got:.5f} for a batch of {len(y)}, expected {want:.5f}, the mean cross-entropy. {said}"
    return None


def along(step, asked):
    """How far a step goes along the one that was asked for, or None where it goes elsewhere."""
    ratio = float(step @ asked / (asked @ asked))
    return ratio if torch.allclose(step, ratio * asked, rtol=1e-2, atol=1e-5) else None


def factor(ratio, count):
    """What to look at, by how many times the step was made."""
    if ratio is not None and abs(ratio + 1) < 1e-2:
        return "It goes uphill: there is a minus too many before `backward`, or `maximize=True`."
    if ratio is not None and abs(ratio - count) < 1e-2 * count:
        return f"That is the gradient of a sum over {count} examples. Call `backward` on the mean."
    if ratio is not None and abs(ratio - round(ratio)) < 1e-2 * ratio and ratio > 1.5:
        return "Is `backward` or `step` called more than once, or is it an optimizer of your own, with another rate than the given one's?"
    return "Call `backward` on the mean loss of the logits, then `optimizer.step()`, and nothing that changes gradients between."


def step(f):
    for kwargs in ({}, {"seed": 1, "n": 3}, {"seed": 2, "n": 12, "scale": 20.0}):
        model, X, y = case(**kwargs)
        twin = twin_of(**kwargs)
        start = flat(model)
        f["train_step"](model, sgd(model), X.clone(), y.clone())
        networks.descend(twin, X, y, 1, RATE)
        if same(flat(model), flat(twin)):
            continue
        ratio = along(flat(model) - start, flat(twin) - start)
        if ratio is None:
            found = (
                "moved the parameters in another direction than the gradient of the mean cross-entropy says"
            )
        else:
            found = f"moved the parameters by {ratio:.3g} times the step that was expected"
        return (
            f"{CALL} with SGD, learning rate {RATE}, and a batch of {len(y)} {found}. Expected: learning rate times gradient, once. "
            f"{factor(ratio, len(y))}"
        )
    return None


def again(f):
    model, X, y = case(3)
    _, X2, y2 = case(4)
    twin = twin_of(3)
    optimizer = sgd(model)
    for number, batch in enumerate([(X, y), (X2, y2), (X, y)], start=1):
        f["train_step"](model, optimizer, *(part.clone() for part in batch))
        networks.descend(twin, *batch, 1, RATE)
        if not same(flat(model), flat(twin)):
            return (
                f"{CALL} was called three times: call {number} did not move the parameters by that batch's own gradient. Gradients "
                "add up in `.grad`; expected none left over. Call `optimizer.zero_grad()` once in each call."
            )
    return None


def optimizers(f):
    makes = {
        "Adam": lambda m: torch.optim.Adam(m.parameters(), lr=0.01),
        "SGD with momentum": lambda m: sgd(m, momentum=0.9),
        "SGD on the last layer alone": lambda m: torch.optim.SGD(m[2].parameters(), lr=RATE),
    }
    for name, make in makes.items():
        model, X, y = case(5)
        twin = twin_of(5)
        optimizer, other = make(model), make(twin)
        for _ in range(3):
            f["train_step"](model, optimizer, X.clone(), y.clone())
            other.zero_grad()
            networks.loss(twin, X, y).backward()
            other.step()
        if not same(flat(model), flat(twin)):
            return (
                f"{CALL}, three times with {name}, did not move the parameters as that optimizer does. Expected the optimizer that "
                "was given to take the step: `optimizer.step()`, once in each call."
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
    inner, X, y = case(6)
    model = Listening(inner).train()
    optimizer = sgd(model)
    for _ in range(2):
        f["train_step"](model, optimizer, X, y)
    if not all(model.modes):
        return (
            f"{CALL} was given a model in training mode and asked it in evaluation mode, expected training mode: dropout and batch "
            "norm would be off. Leave the mode alone, or call `model.train()`."
        )
    return None


def others(f):
    for kwargs in (
        {"seed": 7, "n": 5, "features": 4, "num_classes": 5},
        {"seed": 8, "n": 2, "num_classes": 2},
    ):
        model, X, y = case(**kwargs)
        twin, kept = twin_of(**kwargs), (X.clone(), y.clone())
        f["train_step"](model, sgd(model), X, y)
        networks.descend(twin, *kept, 1, RATE)
        if not same(flat(model), flat(twin)):
            return (
                f"{CALL} with {X.shape[1]} features and {len(model[2].bias)} classes did not move the parameters by the gradient. "
                "Expected the same for any number of features and classes."
            )
        if not torch.equal(X, kept[0]) or not torch.equal(y, kept[1]) or X.requires_grad:
            return f"{CALL} changed its data, expected X and y as they were. Work on the model's parameters alone."
    return None


check = Check(
    function="train_step",
    laws=[
        Law("autograd", "Autograd is left off.", setting),
        Law("float", "No float comes back.", returns),
        Law("moves", "Nothing moves.", moves),
        Law("loss", "Another loss.", loss),
        Law("step", "Another step.", step),
        Law("again", "Gradients add up.", again),
        Law("optimizer", "Not the given optimizer's step.", optimizers),
        Law("mode", "Trained in evaluation mode.", mode),
        Law("others", "Only for this model and data.", others),
    ],
)
