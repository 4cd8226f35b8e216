"""The same delays, fitted in hours and in minutes: one spread in either unit, since the loss gets the variance that it takes."""

import torch
from torch import nn
from torch.nn import functional as F


def fit(X, y):
    """Fit a Gaussian to each row: its mean and the logarithm of its standard deviation are linear in the features.

    X: features, shape (N, D).  y: what happened, shape (N,), in any unit.
    Returns (mean, std, loss): the mean and the standard deviation for each row, shape (N,), in the unit of y,
    and the mean surprise of all rows in nats, a float.
    """
    model = nn.Linear(X.shape[1], 2)
    optimizer = torch.optim.LBFGS(model.parameters(), max_iter=200, line_search_fn="strong_wolfe")

    def cost():
        mean, log_std = model(X).unbind(dim=1)
        # The standard deviation had been handed over as the variance. The loss asks for any positive number v and is lowest at
        # v = σ², whatever its name: so σ² came back as the standard deviation. In hours, 0.07 became 0.005, in minutes 4 became
        # 16. The lowest loss is the same either way, so nothing else told.
        loss = F.gaussian_nll_loss(mean, y, log_std.exp() ** 2, full=True)
        optimizer.zero_grad()
        loss.backward()
        return loss

    optimizer.step(cost)  # asks for the cost, its slopes too, until it is lowest
    mean, log_std = model(X).detach().unbind(dim=1)
    # As good: take the model's second number for the logarithm of the variance, and return its root here. One or the other.
    return mean, log_std.exp(), cost().item()


if __name__ == "__main__":
    import matplotlib.pyplot as plt

    torch.manual_seed(0)
    X = 3 * torch.rand(500, 1)  # the length of a trip, in 10 km
    spread = torch.exp(0.6 + 0.5 * X[:, 0])  # from 1.8 to 8.2 minutes
    delay = 1 + X[:, 0] + spread * torch.randn(500)  # minutes
    order = X[:, 0].argsort()
    figure, places = plt.subplots(1, 2, sharey=True)
    for place, unit, minutes in zip(places, ("hours", "minutes"), (60, 1), strict=True):
        mean, std, loss = fit(X, delay / minutes)
        mean, std = minutes * mean, minutes * std  # both in minutes from here on
        held = ((delay - mean).abs() < 1.96 * std).double().mean()  # of a Gaussian, 95%
        print(f"fitted in {unit}: loss {loss:.3f}")
        print(f"  std {std.min():.1f} to {std.max():.1f} minutes")
        print(f"  95% interval holds {held:.0%}")
        place.plot(X, delay, ".", markersize=3)
        low, high = (mean - 1.96 * std)[order], (mean + 1.96 * std)[order]
        place.fill_between(X[order, 0], low, high, color="tab:orange", alpha=0.4, label="95% interval")
        place.set_ylim(-25, 35)
        place.set_title(f"fitted in {unit}")
        place.set_xlabel("trip, 10 km")
    places[0].set_ylabel("delay, minutes")
    places[0].legend(loc="upper left")
    plt.show()
