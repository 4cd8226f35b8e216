"""Two losses that can be compared. Each cause has a law of its own, with a network and a rate at which it alone can show."""

import numbers
from collections.abc import Mapping

from torch import nn

from crossent.content import torch_checks
from crossent.content.curve_checks import (
    ALL,
    HELD,
    KEYS,
    RATE,
    ROWS,
    apart,
    asked,
    call,
    curves,
    descent,
    gave,
    moving,
    near,
    network,
    same,
    sets,
    still,
)
from crossent.engine.probe import Check, Law

NAMES = dict(zip(KEYS, ("training", "validation"), strict=True))
PAIRS = (("train", "val", ROWS, HELD), ("val", "train", HELD, ROWS))
seen = {"graph": False}


def history(f):
    seen.update(graph=False)
    for epochs in (3, 1):
        got = f["fit"](network(nn.Dropout(0.5)), *sets(), epochs, 5, 0.1)
        this = f"{call(epochs, 5, 0.1)} returned"
        if not isinstance(got, Mapping) or not set(KEYS) <= set(got):
            what = f"the keys {[*got]}" if isinstance(got, Mapping) else f"a {type(got).__name__}"
            return f'{this} {what}, expected the two curves: `{{"train": [...], "val": [...]}}`.'
        for key, losses in ((key, got[key]) for key in KEYS):
            if not hasattr(losses, "__len__") or len(losses) != epochs:
                what = (
                    f"{len(losses)} numbers" if hasattr(losses, "__len__") else f"a {type(losses).__name__}"
                )
                return f'{this} {what} under `"{key}"`, expected {epochs}: one for each epoch, appended behind the loop over the batches.'
            strange = [x for x in losses if isinstance(x, bool) or not isinstance(x, numbers.Real)]
            if strange:
                return f'{this} a {type(strange[0]).__name__} under `"{key}"`, expected floats: `.item()` makes one of a tensor.'
    return None


def training(f):
    model = network()
    curves(f, model, 4, ALL, RATE)
    if apart(model, network()) == 0:
        return f"{call(4, ALL, RATE)} left the network as it was, expected four steps. The training was right: keep it."
    off = apart(model, descent(4)[0])
    if off > 1e-3:
        return (
            f"{call(4, ALL, RATE)}, all of them in one batch, ended with a weight that is {off:.3f} away from where four plain steps "
            "lead. Expected the training as it was: what is wrong is how its loss is measured, and measuring moves no weight."
        )
    return None


def dropping(f):
    """Whether each batch is learned from in training mode, with the dropout that the network has."""
    drop, modes, this = nn.Dropout(0.5), [], call(3, 6, 0.1)
    model = network(drop)

    def listen(layer, _, output):
        mode = (layer.training, drop.p)
        if output.requires_grad:
            output.register_hook(lambda slope: modes.append(mode))
            seen["graph"] = seen["graph"] or not layer.training

    model.register_forward_hook(listen)
    curves(f, model, 3, 6, 0.1)
    if any(p != 0.5 for _, p in modes):
        return (
            f"{this} trained with a dropout of {min(p for _, p in modes)}, expected 0.5, as the network came. Without dropout the curves "
            "agree better, and another network is trained. Leave it on for the steps, off for both measurements."
        )
    off = next((step for step, (mode, _) in enumerate(modes) if not mode), None)
    if off is None:
        return None
    if off < 2:
        return (
            f"{this} trained in evaluation mode, expected training mode: dropout is off while the network learns, so another network is "
            "trained. `model.train()` before the steps, `model.eval()` behind them, before both measurements."
        )
    return (
        f"{this} trained its first epoch in training mode and epoch {off // 2 + 1} in evaluation mode: measuring has left it there, "
        "and dropout is off for the rest. Expected training mode in each epoch: `model.train()` inside the loop over the epochs, before "
        "the batches."
    )


def changed(f):
    """Whether a loss is never above the other, or never below; or a little less than it is, whatever the rows."""
    both = [still(f, ALL, turned=turned) for turned in (False, True)]
    for key, other, _, _ in PAIRS:
        right = [same(got[key], want[key]) for got, want in both]
        shares = [got[key][0] / want[key][0] for got, want in both]
        for (got, want), good in zip(both, right, strict=True):
            this = f"{call(2, ALL, 0.0)}, in one batch, {gave(key, got[key][0], want[key][0])}."
            if not good and any(right) and same(got[key], want[other]):
                return (
                    f"{this} {got[key][0]:.4f} is the {NAMES[other]} loss: the number has been changed, not what it measures. At a rate "
                    "of 0 nothing is learned, and either set may cost more."
                )
            if not any(right) and near(*shares) and 0.5 < shares[0] < 1:
                return (
                    f"{this} For other rows, too, it is {shares[0]:.3g} times what it should be: the number has been changed, not what "
                    "it measures."
                )
    return None


def loss(f):
    for got, want in (still(f, ALL, turned=turned) for turned in (False, True)):
        for key, other, count, rest in PAIRS:
            if same(got[key], want[key]):
                continue
            why = f"It is the mean cross-entropy of all {NAMES[key]} rows."
            if same(got[key], want[other]):
                exchanged = same(got[other], want[key])
                why = "The two losses are exchanged." if exchanged else f"That is the {NAMES[other]} loss."
            elif same(got[key], [count * each for each in want[key]]):
                why = f"That is the sum over the {count} rows. Divide it by their number."
            elif same(got[key], [count / rest * each for each in want[key]]):
                why = f"It is divided by the number of {NAMES[other]} rows. Divide by that of the rows it is taken over."
            return f"{call(2, ALL, 0.0)}, in one batch, {gave(key, got[key][0], want[key][0])}. {why}"
    return None


def rows(f):
    got, want = still(f, 6)
    for key in KEYS:
        if not same(got[key], want[key]):
            return (
                f"{call(2, 6, 0.0)}, at a rate at which nothing moves, {gave(key, got[key], want[key])}, the loss of all "
                f"{NAMES[key]} rows. It is that of some of them, such as the last batch."
            )
    return None


def before(f):
    _, want, one, end = moving(f)
    for key in KEYS:
        if near(one[key][0], want[key][0]) and not near(one[key][0], end[key]):
            return (
                f"{call(1, 6, RATE)} {gave(key, one[key][0], end[key])}. {want[key][0]:.4f} is the loss of the network that it began "
                "with. Measure behind the loop over the batches, when the epoch is over."
            )
    return None


def once(f):
    three, want, _, _ = moving(f)
    for key in KEYS:
        if same(three[key], want[key][-1:] * 3):
            return (
                f"{call(3, ALL, RATE)} {gave(key, three[key], want[key][1:])}. All are those of the last epoch: measure in each epoch, "
                "inside the loop."
            )
    return None


def time(f, key):
    """What a loss at another time is told, or None."""
    three, want, one, end = moving(f)
    if not same(three[key], want[key][1:]):
        return (
            f"{call(3, ALL, RATE)}, one step an epoch and no dropout, {gave(key, three[key], want[key][1:])}."
        )
    if not near(one[key][0], end[key]):
        return f"{call(1, 6, RATE)}, two steps and no dropout, {gave(key, one[key][0], end[key])}, the loss after both."
    return None


def mode(f, key):
    """What a loss in training mode is told, or None."""
    got, want = still(f, ALL, nn.Dropout(0.5))
    if same(got[key], want[key]):
        return None
    return (
        f"{call(2, ALL, 0.0)}, one batch, nothing learned, dropout of 0.5, {gave(key, got[key], want[key])}."
    )


def as_it_was(f):
    told = time(f, "train")
    if not told or not mode(f, "train"):
        return None
    return (
        f"{told} The losses of the batches belong to networks on the way, and in them dropout is on: another measure than that of the "
        "validation loss. When the epoch is over, ask the model about all training rows, in evaluation mode."
    )


def running(f):
    told = time(f, "train")
    return told and (
        f"{told} Dropout is off by now. But the losses are still taken while the network learns: each belongs to another network, and "
        "their mean lags behind. Ask about all training rows once, behind the loop over the batches."
    )


def dropout(f):
    told = mode(f, "train")
    return told and (
        f"{told} The loss is taken at the right time by now, but with dropout on: half of the hidden units are switched off at random. "
        "`model.eval()` before it, as for the validation loss."
    )


def validation(f):
    told = mode(f, "val")
    return told and (
        f"{told} The validation loss was right, and is now taken in training mode, with dropout on. That makes it as bad as the other "
        "was, not the other as good. `model.eval()` before both."
    )


def when(f):
    told = time(f, "val")
    return told and (
        f"{told} The validation loss was right: it belongs behind the loop over the batches, with the training loss beside it."
    )


def short(f):
    got, data = still(f, 5)[0], sets()
    filled = [part[: len(part) // 5 * 5] for part in data]
    for (key, want), less in zip(
        asked(network(), data).items(), asked(network(), filled).values(), strict=True
    ):
        if same(got[key], [less] * 2):
            return (
                f"{call(2, 5, 0.0)} {gave(key, got[key][0], want)}. The rows that do not fill a batch of 5 are left out. They are to be "
                "measured, too."
            )
    return None


def weights(f):
    got, want = still(f, 5)
    for key, parts in (("train", "5, 5 and 2"), ("val", "5, 5, 5 and 3")):
        if not same(got[key], want[key]):
            return (
                f"{call(2, 5, 0.0)} {gave(key, got[key][0], want[key][0])}, the same for each batch size. Cut into {parts} rows, the "
                'batches count alike, so that a row of the last one counts for more. Add up sums, `reduction="sum"`, and divide once, by '
                "the number of rows."
            )
    return None


def layers(f):
    model = network(nn.BatchNorm1d(12), nn.Dropout(0.5))
    got = curves(f, model, 3, 6, 0.1)
    for key, want in asked(model, sets()).items():
        if not near(got[key][-1], want):
            return (
                f"{call(3, 6, 0.1)}, and a network with batch norm and dropout, {gave(key, got[key][-1], want)} as the last loss, that "
                "of evaluation mode. Batch norm has another mode for training, too: `model.eval()` sees to all layers."
            )
    return None


check = Check(
    function="fit",
    laws=[
        Law("history", "Not two curves.", history, "the two curves"),
        Law("training", "The training was changed.", training),
        Law("trained-without-dropout", "Dropout is off while it learns.", dropping),
        Law("changed", "The number is changed, not what it measures.", changed),
        Law("loss", "Not the loss of that set.", loss),
        Law("rows", "Not all rows.", rows),
        Law("before", "Before the epoch.", before),
        Law("once", "One loss for all epochs.", once),
        Law("as-it-was", "Still taken on the way, with dropout on.", as_it_was),
        Law("running", "Still taken on the way.", running),
        Law("dropout", "With dropout on.", dropout),
        Law("validation", "The validation loss, with dropout on.", validation),
        Law("when", "The validation loss, at another time.", when),
        Law("short-batch", "The last batch is left out.", short),
        Law("weights", "A mean of batch means.", weights),
        Law("layers", "Only dropout is switched off.", layers),
    ],
    remarks=[torch_checks.no_graph(seen)],
)
