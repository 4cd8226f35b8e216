import numpy as np

from crossent.engine.probe import Check, probe
from crossent.training import tuning

NAN, INF = float("nan"), float("inf")
NOISY = [1.0, 0.8, 0.9, 0.85, 0.7, 0.75, 0.72, 0.71, 0.74, 0.6, 0.65]

check = Check(
    function="early_stopping",
    oracle=tuning.early_stopping,
    parts=("stop", "best"),
    returns="integers",
    probes=[
        probe([1.0, 0.8, 0.9, 0.85, 0.7], 2),
        probe([1.0, 0.8, 0.9, 0.85, 0.7], 3, label="patient enough"),
        probe(NOISY, 1),
        probe(NOISY, 3),
        probe(NOISY, 5, label="never stops"),
        probe([1.0, 0.9, 0.8], 1, label="falls to the end"),
        probe([1.0, 1.1, 1.2, 1.3], 2, label="the first is the best"),
        probe([1.0, 0.5, 0.5, 0.5, 0.5, 0.4], 3, label="no better, no worse"),
        probe([0.9, 0.5, 0.8, 0.7, 0.6, 0.55], 3, label="falls, and stays above the lowest"),
        probe([0.5], 4, label="one epoch"),
        probe([0.8, NAN, NAN, NAN, NAN], 2, label="diverges"),
        probe([2.0, INF, 1.0, 1.5, 1.6, 0.1], 2),
        probe([0.0, -1.0, -0.5, -0.7, -2.0], 2, label="below 0"),
        probe(np.array([1.0, 2.0, 3.0, 0.1]), 2, label="an array"),
        probe([3.0, 2.0, 2.5, 1.0, 1.5, 1.6, 1.7], 3, label="stops with the last epoch"),
        probe([1.0, 0.9], 0, label="no patience"),
        probe([1.0, 0.9], -1, label="no patience"),
    ],
)
