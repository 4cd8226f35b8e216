"""Widths in the unit of the values. Rows of three kinds, so the best Gaussian of each has a closed form."""

import math

import numpy as np
import torch

from crossent.engine.probe import Check, Law

MEANS, STDS = np.array([1.0, -2.0, 5.0]), np.array([0.5, 2.0, 3.0])
EACH = 5  # rows of a kind
FINE = 50  # the same values in a unit that is so many times as large
CONSTANT = 0.5 * math.log(2 * math.pi)
LOSS = CONSTANT + 0.5 + float(np.log(STDS).mean())  # the mean surprise of rows under the best Gaussians
seen = {}


def rows():
    """Features of three kinds, and values whose mean and standard deviation in each kind are MEANS and STDS."""
    z = np.array([-2.0, -0.5, 0.3, 1.0, 1.2])
    z = (z - z.mean()) / z.std()
    X = np.repeat([[0.0, 0.0], [1.0, 0.0], [0.0, 1.0]], EACH, axis=0)
    y = (MEANS[:, None] + STDS[:, None] * z).ravel()
    return torch.tensor(X, dtype=torch.float32), torch.tensor(y, dtype=torch.float32)


def fitted(f, factor=1.0):
    """What `fit` returns for the values times a factor: mean, std and loss as NumPy has them, or what is wrong with their form."""
    torch.manual_seed(3)
    X, y = rows()
    y = factor * y
    kept = X.clone(), y.clone()
    got = f["fit"](X, y)
    this = "`fit(X, y)` returned"
    if not (torch.equal(X, kept[0]) and torch.equal(y, kept[1])):
        return "`fit(X, y)` changed what it was given, expected it as it was: the caller goes on with it. Compute with a copy."
    if not isinstance(got, tuple | list) or len(got) != 3:
        return f"{this} {kind(got)}, expected three things: `mean, std, loss`."
    parts = []
    for name, part in zip(("mean", "std", "loss"), got, strict=True):
        wants = "one number" if name == "loss" else f"{len(y)} numbers, one for each row"
        try:
            part = np.asarray(part.detach() if isinstance(part, torch.Tensor) else part, dtype=float)
        except (TypeError, ValueError):
            return f"{this} {kind(part)} as its {name}, expected {wants}."
        if part.shape != (() if name == "loss" else (len(y),)):
            return f"{this} a {name} of shape {part.shape}, expected {wants}."
        if not np.isfinite(part).all():
            return (
                f"{this} a {name} that is not finite, expected {wants}. A root of what is below 0 does that, and so does a loss without "
                "a lowest place."
            )
        parts.append(part)
    return parts


def kind(got):
    return f"{len(got)} things" if isinstance(got, tuple | list) else f"a {type(got).__name__}"


def near(got, want):
    """Whether what a fit has found is right."""
    return bool(np.allclose(got, want, rtol=0.02, atol=1e-6))


def said(values):
    return f"[{', '.join(f'{v:.3g}' for v in values)}]"


def parts(f):
    seen.clear()
    got = fitted(f)
    if isinstance(got, str):
        return got
    mean, std, loss = got
    spans = [np.ptp(part.reshape(3, EACH), axis=1).max() for part in (mean, std)]
    if max(spans) > 1e-3:
        return "`fit(X, y)` returned different Gaussians for rows with the same features, expected one for each kind of row."
    seen.update(mean=mean[::EACH], std=std[::EACH], loss=float(loss))
    return None


def exchanged(f):
    if near(seen["mean"], STDS) and near(seen["std"], MEANS):
        return f"`fit(X, y)` returned {said(seen['mean'])} as the means and {said(seen['std'])} as the stds: they are exchanged."
    return None


def told(why):
    return f"For three kinds of rows, `fit(X, y)` returned the stds {said(seen['std'])}, expected {said(STDS)}. {why}"


def unmoved(f):
    """Whether the width stays where it began, whatever the values."""
    if near(seen["std"], STDS):
        return None
    other = fitted(f, 3.0)
    if isinstance(other, str) or not near(other[1][::EACH], seen["std"]):
        return None
    return told(
        "For values three times as large they are the same: the width learns nothing. The loss needs its square as the variance, neither "
        "fixed nor detached."
    )


def means(f):
    got = seen["mean"]
    if near(got, MEANS):
        return None
    y = rows()[1].numpy()
    why = "The means were right: keep the values and the training as they were."
    if near(got, (MEANS - y.mean()) / y.std()):
        why = "They are those of values brought to a mean of 0 and a spread of 1. The caller knows nothing of that unit."
    elif near(got, MEANS * np.mean(got / MEANS)):
        why = f"Each is {np.mean(got / MEANS):.3g} times what it should be: the values were taken in another unit. Leave them as they are."
    return (
        f"For three kinds of rows, `fit(X, y)` returned the means {said(got)}, expected {said(MEANS)}. {why}"
    )


def one_width(f):
    if np.ptp(seen["std"]) > 0.02 * seen["std"].max():
        return None
    return told(
        "One width for all: that is another model. Each kind of row has a spread of its own, and the model has it."
    )


def as_it_was(f):
    if not near(seen["std"], STDS**2):
        return None
    return told(
        "Each is the square: a variance. `F.gaussian_nll_loss` and its formula want the variance. Whatever is put there becomes one, by "
        "any name, and the loss falls as low. Put the square of the standard deviation there, and return it unsquared."
    )


def fourth(f):
    if not near(seen["std"], STDS**4):
        return None
    return told(
        "Each is the fourth power: it was the square, and that is squared once more. The loss takes the square of the standard deviation, "
        "not its root; what is returned stays as it is."
    )


def root(f):
    if not near(seen["std"], np.sqrt(STDS)):
        return None
    return told(
        "Each is the root. Either both was done, the square for the loss and a root at the end: one of them is enough. Or the square was "
        "given to something that takes a standard deviation, such as `Normal`."
    )


def quotient(f):
    for factor in (0.5, 2.0):
        if near(seen["std"], factor * STDS**2):
            return told(
                f"Each is {factor:g} times the square: where the distance is squared, it is divided by the standard deviation. By hand: "
                "`log(std) + (y - mean) ** 2 / (2 * std ** 2)`, and the constant."
            )
    return None


def doubled(f):
    for factor, name in ((math.sqrt(2), "√2 times"), (math.sqrt(0.5), "1/√2 of")):
        if near(seen["std"], factor * STDS):
            return told(
                f"Each is {name} what it should be: one of the two terms counts twice as much as the other. By hand: "
                "`log(std) + (y - mean) ** 2 / (2 * std ** 2)`, and the constant; the half stands before the square alone."
            )
    return None


def standardised(f):
    spread = rows()[1].std(correction=0).item()
    if not near(seen["std"], STDS**2 / spread):
        return None
    return told(
        f"The values were brought to a spread of 1 first. A 1 is its own square, so that hides the mistake where the spread is just "
        f"{spread:.2f}, that of all values, and nowhere else. The loss takes a variance, in any unit."
    )


def stds(f):
    if near(seen["std"], STDS):
        return None
    if near(seen["std"], np.log(STDS)):
        return told("Those are the logarithms. `exp` before they are returned.")
    return told(
        "Expected are those of the values of each kind, with their number in the divisor, not one less."
    )


def constant(f):
    if abs(seen["loss"] + CONSTANT - LOSS) > 5e-3:
        return None
    return (
        f"The stds are right by now. But `fit(X, y)` returned a loss of {seen['loss']:.4f}, expected {LOSS:.4f}: 0.5 · ln 2π = "
        f"{CONSTANT:.4f} is missing. No slope sees it, a comparison does. `full=True`."
    )


def loss(f):
    got = seen["loss"]
    if abs(got - LOSS) <= 5e-3:
        return None
    why = "It is the mean surprise of the rows, in nats."
    if abs(got - 3 * EACH * LOSS) < 0.05:
        why = f"That is the sum over the {3 * EACH} rows. Return the mean."
    elif abs(got - LOSS / math.log(2)) < 5e-3:
        why = "That is right in bits. Count in nats."
    elif abs(got - 2 * (LOSS - CONSTANT)) < 5e-3 or abs(got - 2 * LOSS) < 5e-3:
        why = "That is twice what it should be: the half is missing before both terms."
    return (
        f"The stds are right by now. But `fit(X, y)` returned a loss of {got:.4f}, expected {LOSS:.4f}. {why}"
    )


def unit(f):
    got = fitted(f, 1 / FINE)
    if isinstance(got, str):
        return f"With all values divided by {FINE}: {got}"
    want = STDS / FINE
    if not near(got[1][::EACH], want):
        return (
            f"With all values divided by {FINE}, as in a larger unit, `fit(X, y)` returned the stds {said(got[1][::EACH])}, expected "
            f"{said(want)}. A least width, or a number that is added, is small in one unit and large in another."
        )
    if abs(got[2] - (LOSS - math.log(FINE))) > 5e-3:
        return (
            f"With all values divided by {FINE}, as in a larger unit, `fit(X, y)` returned a loss of {float(got[2]):.4f}, expected "
            f"{LOSS - math.log(FINE):.4f}: ln {FINE} less, since the densities are {FINE} times as high."
        )
    return None


check = Check(
    function="fit",
    laws=[
        Law("parts", "Not a mean, a std and a loss.", parts, "`mean, std, loss`"),
        Law("exchanged", "Mean and std are exchanged.", exchanged),
        Law("means", "The means were right.", means),
        Law("unmoved", "The width learns nothing.", unmoved),
        Law("one-width", "One width for all rows.", one_width),
        Law("as-it-was", "It returns a variance.", as_it_was),
        Law("fourth", "Squared twice.", fourth),
        Law("root", "A root too many.", root),
        Law("quotient", "Divided by the std, not by its square.", quotient),
        Law("doubled", "One of the two terms counts twice.", doubled),
        Law("standardised", "Brought to a spread of 1 first.", standardised),
        Law("stds", "Not the standard deviations.", stds),
        Law("constant", "The constant is left out.", constant),
        Law("loss", "Not the mean surprise.", loss),
        Law("unit", "It depends on the unit.", unit),
    ],
)
