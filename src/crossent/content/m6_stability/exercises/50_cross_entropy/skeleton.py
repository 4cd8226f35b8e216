import numpy as np


def cross_entropy_from_logits(logits, labels, label_smoothing=0.0, weight=None, ignore_index=-100):
    """The classification loss with smoothed labels, weighted classes and labels that do not count.

    The price of row n: Σ_c weight_c · t_nc · (-ln softmax(z_n)_c), t the smoothed label of that row.
    The loss: the sum of the prices, divided by the sum of weight[label], both over the rows that count.
    logits: scores, shape (N, C). Exact for ±10000.
    labels: integers in [0, C), shape (N,). Rows whose label is ignore_index do not count.
    label_smoothing: ε of the smoothed labels, (1 - ε) · onehot + ε / C.
    weight: a factor for each class, shape (C,); None means 1 for each.
    Returns one number in nats, PyTorch's `CrossEntropyLoss`. NaN where no row counts.

    cross_entropy_from_logits([[0, 0], [1, 3]], [0, 1])                      -> 0.410038
    cross_entropy_from_logits([[0, 0], [1, 3]], [0, 1], label_smoothing=0.2) -> 0.510038
    cross_entropy_from_logits([[0, 0], [1, 3]], [0, 1], weight=[3, 1])       -> 0.551592
    cross_entropy_from_logits([[0, 0], [1, 3]], [0, -100])                   -> 0.693147
    cross_entropy_from_logits([[0, 0], [1, 3]], [-100, -100])                -> nan
    """
    raise NotImplementedError
