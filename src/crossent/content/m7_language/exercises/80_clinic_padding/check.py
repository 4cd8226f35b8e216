import numpy as np

from crossent.engine.probe import Check, probe


def corpus_perplexity(losses, lengths):
    """Token by token: nothing behind a row's length is looked at."""
    real = [float(x) for row, n in zip(losses, lengths, strict=True) for x in row[:n]]
    return float(np.exp(sum(real) / len(real)))


check = Check(
    function="corpus_perplexity",
    oracle=corpus_perplexity,
    probes=[
        probe([[3.0, 3.0, 0.0, 0.0]], [2], label="half of it padding"),
        probe([[1.0, 2.0], [3.0, 2.0]], [2, 2], label="no padding"),
        probe([[2.0, 0.0, 0.0], [1.0, 1.0, 4.0]], [1, 3], label="a short and a long sentence"),
        probe([[0.5, 0.0, 1.5, 0.0]], [3], label="a real token that costs 0"),
        probe([[1.0, 7.0, 7.0], [2.0, 3.0, 7.0]], [1, 2], label="padding that costs something"),
        probe(np.array([[3.0, 0.0], [0.5, 2.5], [1.0, 0.0]]), np.array([1, 2, 1])),
        probe(np.array([[0.25, 5.0, 1.0, 0.0, 0.0], [2.0, 0.0, 0.0, 0.0, 0.0]]), np.array([3, 1])),
        probe([[4.0]], [1], label="a single token"),
        probe(np.array([[2.0, 6.0, 1.0, 0.5]] * 2), [4, 2]),
    ],
)
