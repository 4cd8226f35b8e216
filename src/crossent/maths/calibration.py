"""How honest probabilities are: answers in bins by how sure they were, beside how often they were right."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np
from numpy.typing import ArrayLike, NDArray

from crossent.maths.arrays import Floats


@dataclass(frozen=True)
class Reliability:
    """Answers in bins of equal width by how sure they were: how many, how sure on average, what share was right."""

    edges: Floats  # (bins + 1,)
    counts: NDArray[np.int64]  # (bins,)
    sure: Floats  # (bins,), nan where a bin is empty
    right: Floats

    @property
    def gap(self) -> float:
        """The expected calibration error: how far the two are apart, a bin weighing as many answers as it has."""
        full = self.counts > 0
        return float(np.abs(self.sure - self.right)[full] @ self.counts[full] / max(1, self.counts.sum()))


def reliability(probs: ArrayLike, labels: ArrayLike, bins: int = 10) -> Reliability:
    """How often answers were right, by how sure they were: the largest probability, in `bins` bins from 0 to 1.

    Formula: of the answers in bin b, the mean of max_c q_c beside the share with argmax_c q_c = label.

    Args:
        probs: predicted probabilities, shape (N, C); rows with what is no finite number are left out.
        labels: true classes, integers in [0, C), shape (N,).
        bins: how many; a value on the border of two belongs to the upper one.

    Returns:
        counts, means and shares of each bin, and their gap, the expected calibration error.

    Example:
        >>> told = reliability([[0.95, 0.05], [0.95, 0.05], [0.4, 0.6]], [0, 1, 1])
        >>> told.counts[[5, 6, 9]].tolist(), told.right[[6, 9]].tolist(), round(told.gap, 2)
        ([0, 1, 2], [1.0, 0.5], 0.43)

    Source:
        Guo, Pleiss, Sun and Weinberger, On Calibration of Modern Neural Networks, 2017, sections 2 and 3.
    """
    rows, wanted = np.asarray(probs, dtype=np.float64), np.asarray(labels)
    numbers = np.isfinite(rows).all(axis=1)  # of a run that diverged
    sure = rows[numbers].max(axis=1)
    right = rows[numbers].argmax(axis=1) == wanted[numbers]
    edges = np.linspace(0, 1, bins + 1)
    at = np.clip((sure * bins + 1e-9).astype(int), 0, bins - 1)  # 0.6 belongs to the bin that begins there
    counts = np.bincount(at, minlength=bins)
    with np.errstate(invalid="ignore"):
        means = [np.bincount(at, weights=values, minlength=bins) / counts for values in (sure, right)]
    return Reliability(edges, counts, means[0], means[1])
