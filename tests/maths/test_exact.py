"""The exact losses against mpmath with 50 digits, also where floats hold no digit of the answer."""

import mpmath
import numpy as np
import pytest

from crossent.maths.exact import exact_binary_cross_entropy, exact_cross_entropy

RNG = np.random.default_rng(0)
CASES = [
    ([[25.0, 0.0]], [0]),
    ([[0.0, 1000.0, -3.0]], [0]),
    ([[1000.0, 0.0, -3.0]], [0]),
    ([[40.0, 0.0, 0.0], [0.0, 55.0, 1.0]], [0, 1]),
    ([[60.0, 0.0]], [0]),
    ([[-1e4, 1e4], [3.0, 3.0]], [1, 0]),
    (RNG.normal(0, 30, (5, 7)), RNG.integers(0, 7, 5)),
    (RNG.normal(0, 1, (3, 4)).astype(np.float32), [3, 0, 1]),
]


def same(got: object, want: object) -> bool:
    return bool(mpmath.almosteq(mpmath.mpf(str(got)), want, rel_eps=mpmath.mpf(10) ** -45, abs_eps=0))


@pytest.mark.parametrize(("logits", "labels"), CASES)
def test_loss_and_slope_agree_with_mpmath(logits: object, labels: object) -> None:
    with mpmath.workdps(9000):  # enough for 1 + exp(-20000)
        rows = [[mpmath.mpf(float(z)) for z in row] for row in np.asarray(logits)]
        totals = [mpmath.fsum(mpmath.exp(z) for z in row) for row in rows]
        right = [row[int(y)] for row, y in zip(rows, np.asarray(labels), strict=True)]
        losses = [mpmath.log(t) - z for t, z in zip(totals, right, strict=True)]
        slope = (mpmath.exp(right[0]) / totals[0] - 1) / len(rows)
        loss = mpmath.fsum(losses) / len(rows)
    with mpmath.workdps(60):
        got = exact_cross_entropy(logits, labels)  # type: ignore[arg-type]
        assert same(got[0], loss) and same(got[1], slope)


@pytest.mark.parametrize(
    ("scores", "labels"), [([-50.0], [1]), ([25.0, -3.0], [1, 1]), ([2.0, 700.0, 0.5], [0, 0, 1])]
)
def test_the_binary_loss_is_that_of_two_logits(scores: list[float], labels: list[int]) -> None:
    loss, slope = exact_binary_cross_entropy(scores, labels)
    two = exact_cross_entropy([[0.0, z] for z in scores], labels)
    assert loss == two[0]
    # the slope in the right logit is the one in the score, or minus it where the right logit is the 0
    assert slope == (two[1] if labels[0] else two[1].copy_negate())


def test_what_is_not_finite_is_refused() -> None:
    with pytest.raises(ValueError, match="Leave its row out"):
        exact_cross_entropy([[np.inf, 0.0]], [0])
