import numpy as np

from crossent.engine.probe import Check, probe
from crossent.maths import stability


def classified(count, classes, sharpness, temperature, seed):
    """Logits `temperature` times too large for labels that were drawn by them; the best T lies near it."""
    rng = np.random.default_rng(seed)
    logits = sharpness * rng.standard_normal((count, classes))
    labels = (logits + rng.gumbel(size=logits.shape)).argmax(axis=1)  # a draw from the softmax of each row
    return np.round(temperature * logits, 6), labels


check = Check(
    function="fit_temperature",
    oracle=stability.fit_temperature,
    rtol=0,
    atol=1e-3,
    probes=[
        probe(np.array([[2.0, 0.0]] * 4), np.array([0, 0, 0, 1]), label="right 3 times of 4"),
        probe([[1, 0], [0, 1], [1, 0]], [0, 1, 1], label="lists of whole numbers"),
        probe(
            np.array([[3.0, 0.0, 1.0]] * 3),
            np.array([0, 0, 2]),
            label="three classes, one of them never right",
        ),
        probe(np.array([[0.5, 0.0]] * 6), np.array([0, 0, 0, 0, 0, 1]), label="not sure enough"),
        probe(
            np.array([[0.0, 6.0], [5.0, 0.0], [0.0, 4.0]] * 2), np.array([1, 0, 1, 1, 1, 0]), label="too sure"
        ),
        probe(*classified(60, 3, 2.0, 1.0, 0), label="as sure as it should be"),
        probe(*classified(80, 4, 1.5, 3.0, 1), label="three times too sure"),
        probe(*classified(50, 2, 2.0, 0.3, 2), label="not sure enough"),
        probe(*classified(100, 5, 2.0, 0.1, 3), label="ten times less sure than it should be"),
        probe(*classified(70, 3, 2.0, 12.0, 4), label="twelve times too sure"),
        probe(*classified(60, 6, 2.5, 38.0, 5), label="forty times too sure"),
        probe(
            classified(60, 3, 2.0, 1.7, 6)[0] + 1000.0,
            classified(60, 3, 2.0, 1.7, 6)[1],
            label="large logits",
        ),
        probe(
            np.array([[200.0, 0.0], [0.0, 150.0], [90.0, 0.0], [0.0, 5.0]]),
            np.array([0, 1, 0, 0]),
            label="rows of very different scale",
        ),
        probe(np.array([[0.1, 0.0]] * 8), np.array([0] * 7 + [1]), label="near 0.05"),
    ],
)
