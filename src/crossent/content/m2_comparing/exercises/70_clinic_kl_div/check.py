import numpy as np
from scipy.special import rel_entr

from crossent.engine.probe import Check, probe


def mean_kl(p, q):
    return float(np.mean(np.sum(rel_entr(np.asarray(p, float), np.asarray(q, float)), axis=1)))


check = Check(
    function="mean_kl",
    oracle=mean_kl,
    probes=[
        probe([[0.7, 0.3]], [[0.5, 0.5]]),
        probe([[0.7, 0.3]], [[0.7, 0.3]], label="against itself"),
        probe([[0.7, 0.3], [0.1, 0.9]], [[0.5, 0.5], [0.5, 0.5]]),
        probe([[0.2, 0.3, 0.5]], [[0.1, 0.6, 0.3]]),
        probe(np.array([[1.0, 0.0, 0.0], [0.2, 0.3, 0.5]]), np.array([[0.6, 0.3, 0.1], [0.1, 0.6, 0.3]])),
    ],
)
