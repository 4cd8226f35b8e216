def brier(probs, labels):
    """Brier score: how far each row is from its one-hot label, squared, averaged over the rows.

    Formula: mean over the rows of Σ_c (probs_c - onehot_c)².
    probs: predicted probabilities, shape (N, C), a row for each example.
    labels: the right classes, integers from 0 to C - 1, shape (N,).
    Returns one number, from 0 (certain and right) to 2 (certain and wrong).

    brier([[0.9, 0.1]], [0])      -> 0.02
    brier([[0.2, 0.5, 0.3]], [1]) -> 0.38
    """
    raise NotImplementedError
