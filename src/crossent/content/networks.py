"""What the lesson on networks measures: three clouds, a network of one hidden layer in NumPy, losses wired wrongly.

A lesson is rendered without PyTorch, which takes a second to load; the tests hold these functions to it.
"""

from collections.abc import Callable
from functools import cache

import numpy as np
from numpy.typing import ArrayLike

from crossent.maths.information import surprise
from crossent.maths.logistic import sigmoid
from crossent.maths.softmax import cross_entropy_grad, cross_entropy_loss, one_hot, softmax

CENTRES = np.array([[0.0, 0.0], [3.0, 3.0], [-3.0, 3.0]])
XOR = np.array([[0.0, 0.0], [1.0, 1.0], [0.0, 1.0], [1.0, 0.0]]), np.array([0, 0, 1, 1])

Network = dict[str, np.ndarray]
Wired = Callable[[np.ndarray, np.ndarray], tuple[float, np.ndarray]]


def three_clouds(n_per_class: int, seed: int) -> tuple[np.ndarray, np.ndarray]:
    """Standard-normal clouds around (0, 0), (3, 3) and (-3, 3), and their labels.

    >>> X, y = three_clouds(1000, 0)
    >>> X[y == 2].mean(axis=0).round(1).tolist()
    [-3.0, 3.0]
    """
    y = np.repeat([0, 1, 2], n_per_class)
    return np.random.default_rng(seed).standard_normal((3 * n_per_class, 2)) + CENTRES[y], y


def true_logits(X: ArrayLike) -> np.ndarray:
    """Logits of the clouds' own probabilities: each point's log density under each of the three, up to a shift.

    >>> true_logits([[3.0, 3.0]]).argmax(axis=1).tolist()
    [1]
    """
    return -((np.asarray(X, dtype=float)[:, None] - CENTRES) ** 2).sum(axis=2) / 2


def new_network(seed: int, hidden: int = 16) -> Network:
    """Weights as `nn.Linear` draws them, evenly between ±1/√inputs: two features, a hidden layer, three logits.

    >>> {name: part.shape for name, part in new_network(0).items()}
    {'W1': (16, 2), 'b1': (16,), 'W2': (3, 16), 'b2': (3,)}
    """
    rng = np.random.default_rng(seed)
    first, last = 1 / np.sqrt(2), 1 / np.sqrt(hidden)
    return {
        "W1": rng.uniform(-first, first, (hidden, 2)),
        "b1": rng.uniform(-first, first, hidden),
        "W2": rng.uniform(-last, last, (3, hidden)),
        "b2": rng.uniform(-last, last, 3),
    }


def network_logits(network: Network, X: ArrayLike) -> np.ndarray:
    """What the network says of each row: linear, max(0, .), linear.

    >>> network_logits({name: 0 * part for name, part in new_network(0).items()}, [[1.0, 2.0]]).tolist()
    [[0.0, 0.0, 0.0]]
    """
    inside = np.maximum(np.asarray(X, dtype=float) @ network["W1"].T + network["b1"], 0)
    return inside @ network["W2"].T + network["b2"]


@cache
def first_losses(seeds: int = 100) -> np.ndarray:
    """The loss of that many new networks on `three_clouds(300, 0)`, in order of size.

    >>> first_losses(3).shape
    (3,)
    """
    X, y = three_clouds(300, 0)
    return np.sort([cross_entropy_loss(network_logits(new_network(seed), X), y) for seed in range(seeds)])


def right_loss(logits: np.ndarray, labels: np.ndarray) -> tuple[float, np.ndarray]:
    """Cross-entropy of the logits, and its slopes.

    >>> round(right_loss(np.zeros((1, 3)), np.array([0]))[0], 4)
    1.0986
    """
    return cross_entropy_loss(logits, labels), cross_entropy_grad(logits, labels)


def double_softmax(logits: np.ndarray, labels: np.ndarray) -> tuple[float, np.ndarray]:
    """The same where somebody puts a softmax in front of it: probabilities taken for logits.

    >>> round(double_softmax(np.array([[100.0, 0.0]]), np.array([0]))[0], 4)
    0.3133
    """
    q = softmax(logits)
    loss, back = right_loss(q, labels)
    return loss, q * (back - (back * q).sum(axis=1, keepdims=True))  # times the softmax's own slopes


def each_class_alone(logits: np.ndarray, labels: np.ndarray) -> tuple[float, np.ndarray]:
    """Binary cross-entropy of each entry against its one-hot entry, the mean over all N · C of them.

    >>> round(each_class_alone(np.zeros((1, 10)), np.array([3]))[0], 4)
    0.6931
    """
    wanted = one_hot(labels, logits.shape[1])
    losses = np.logaddexp(0, logits) - wanted * logits  # -y ln σ(z) - (1 - y) ln(1 - σ(z))
    return float(losses.mean()), (sigmoid(logits) - wanted) / logits.size


def descend_network(
    network: Network, X: ArrayLike, y: ArrayLike, learning_rate: float, epochs: int, wired: Wired = right_loss
) -> tuple[np.ndarray, Network]:
    """Gradient descent with all rows at once. Returns the loss before each step and after the last, and the network.

    >>> losses, _ = descend_network(new_network(0), *three_clouds(20, 0), 0.1, 50)
    >>> losses.shape, bool(losses[-1] < 0.5 * losses[0])
    ((51,), True)
    """
    rows, labels = np.asarray(X, dtype=float), np.asarray(y)
    now = {name: part.copy() for name, part in network.items()}
    losses = []
    for _ in range(epochs):
        inside = np.maximum(rows @ now["W1"].T + now["b1"], 0)
        loss, back = wired(inside @ now["W2"].T + now["b2"], labels)
        losses.append(loss)
        deeper = (back @ now["W2"]) * (inside > 0)  # the chain rule; a slope of 0 below 0
        slopes = {
            "W2": back.T @ inside,
            "b2": back.sum(axis=0),
            "W1": deeper.T @ rows,
            "b1": deeper.sum(axis=0),
        }
        now = {name: part - learning_rate * slopes[name] for name, part in now.items()}
    losses.append(wired(network_logits(now, rows), labels)[0])
    return np.array(losses), now


@cache
def _run(kind: str) -> tuple[np.ndarray, Network]:
    """200 epochs on `three_clouds(300, 0)` at a rate of 0.1, from the network of seed 0. Made once."""
    wired = {"double": double_softmax, "each": each_class_alone}.get(kind, right_loss)
    start = {name: part * (kind != "zeros") for name, part in new_network(0).items()}
    return descend_network(start, *three_clouds(300, 0), 0.1, 200, wired)


def network_run(kind: str = "right") -> np.ndarray:
    """The losses of such a run, before each step and after the last.

    `kind` is "right", "double" (a softmax too many), "each" (every class on its own) or "zeros" (all weights 0 at first).

    >>> network_run("zeros").round(4)[[0, -1]].tolist()
    [1.0986, 1.0986]
    """
    return _run(kind)[0]


def costliest(count: int) -> float:
    """The share of the loss at the end of that run that belongs to so many of its 900 points, the costliest.

    >>> costliest(900)
    1.0
    """
    X, y = three_clouds(300, 0)
    q = softmax(network_logits(_run("right")[1], X))
    costs = np.sort(surprise(q[np.arange(len(y)), y]))
    return float(costs[-count:].sum() / costs.sum())


@cache
def one_batch(kind: str = "right", epochs: int = 300) -> np.ndarray:
    """The losses of a new network on eight of the points alone, at a rate of 0.5.

    `kind` is "right", "double" (a softmax too many) or "shuffled" (the points with each other's labels).

    >>> [round(float(one_batch(kind, 20)[0]), 1) for kind in ("right", "shuffled")]
    [1.3, 1.3]
    """
    X, y = (part[::113][:8] for part in three_clouds(300, 0))
    labels = y[[0, 3, 4, 6, 5, 1, 2, 7]] if kind == "shuffled" else y
    wired = double_softmax if kind == "double" else right_loss
    return descend_network(new_network(0), X, labels, 0.5, epochs, wired)[0]


@cache
def few_points(epochs: int = 500) -> dict[str, float]:
    """A network trained for long on 90 points beside the clouds' own probabilities, on those points and on 3,000 new ones.

    >>> few = few_points(2)
    >>> few["network"] > few["truth"], sorted(few)
    (True, ['network', 'network_new', 'truth', 'truth_new'])
    """
    (X, y), (new_X, new_y) = three_clouds(30, 0), three_clouds(1000, 1)
    losses, network = descend_network(new_network(0), X, y, 1.0, epochs)
    return {
        "network": float(losses[-1]),
        "truth": cross_entropy_loss(true_logits(X), y),
        "network_new": cross_entropy_loss(network_logits(network, new_X), new_y),
        "truth_new": cross_entropy_loss(true_logits(new_X), new_y),
    }


def xor_hidden() -> np.ndarray:
    """A hidden layer by hand for the four points of `XOR`: max(0, x1 + x2) and max(0, x1 + x2 - 1).

    >>> xor_hidden().tolist()
    [[0.0, 0.0], [2.0, 1.0], [1.0, 0.0], [1.0, 0.0]]
    """
    total = XOR[0].sum(axis=1)
    return np.maximum(np.column_stack([total, total - 1]), 0)


def xor_logits(scale: float) -> np.ndarray:
    """The last layer to it: the logit 0 for class 0, and scale · (first - 2 · second - 1/2) for class 1.

    >>> xor_logits(1.0).argmax(axis=1).tolist()
    [0, 0, 1, 1]
    """
    return np.column_stack([np.zeros(4), scale * (xor_hidden() @ [1.0, -2.0] - 0.5)])


def mean_of_means(losses: ArrayLike, batch_size: int) -> float:
    """The mean of the means of batches, as a loop over a data loader often has it.

    >>> mean_of_means([1.0, 1.0, 1.0, 5.0], 3)
    3.0
    """
    values = np.asarray(losses, dtype=float)
    return float(np.mean([np.mean(values[i : i + batch_size]) for i in range(0, len(values), batch_size)]))
