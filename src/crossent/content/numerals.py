"""How lessons print the numbers that they compute: fixed digits, a true minus sign, powers of ten."""

import numpy as np
from numpy.typing import ArrayLike

MINUS, SPACE = "\N{MINUS SIGN}", "\N{NO-BREAK SPACE}"


def fmt(x: ArrayLike, digits: int = 3) -> str:
    """Print a number for reading: fixed digits, a true minus sign, ∞; the elements of an array with commas.

    >>> fmt(-0.5), fmt(np.inf), fmt([3, 1, 2], 0)
    ('−0.500', '∞', '3, 1, 2')
    """
    values = np.asarray(x, dtype=float)
    if values.ndim:
        return ", ".join(fmt(value, digits) for value in values)
    value = float(values)
    if np.isinf(value):
        return "∞" if value > 0 else MINUS + "∞"
    text = f"{abs(value):.{digits}f}"
    return MINUS + text if value < 0 and float(text) != 0 else text


def pct(x: float, digits: int = 0) -> str:
    """Print a share as a percentage.

    >>> pct(0.25)
    '25%'
    """
    return fmt(100 * x, digits) + "%"


def rows(x: ArrayLike, digits: int = 3) -> str:
    """Print a table row by row, each in brackets.

    >>> rows([[0, 1], [1, 0]], 0)
    '[0, 1], [1, 0]'
    """
    return ", ".join(f"[{fmt(row, digits)}]" for row in np.atleast_2d(np.asarray(x, dtype=float)))


def sci(x: float, digits: int = 0) -> str:
    r"""Print a very small or large number as a digit, or a few, times a power of ten, never broken over two lines.

    >>> sci(3.2e-9), sci(-1.25e5, 1)
    ('3\xa0×\xa010⁻⁹', '−1.2\xa0×\xa010⁵')
    """
    number, power = f"{x:.{digits}e}".replace("-", MINUS, int(x < 0)).split("e")
    return (
        f"{number}{SPACE}×{SPACE}10{str(int(power)).translate(str.maketrans('-0123456789', '⁻⁰¹²³⁴⁵⁶⁷⁸⁹'))}"
    )


def exact(x: float) -> str:
    """Print a float with all the digits that Python shows.

    >>> exact(0.1 + 0.2)
    '0.30000000000000004'
    """
    return repr(float(x)).replace("-", MINUS)
