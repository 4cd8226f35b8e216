"""A digit that somebody draws, made into an image as MNIST's are."""

from __future__ import annotations

import numpy as np
from numpy.typing import ArrayLike, NDArray

from crossent.training.mnist.data import SIDE

BOX = 20  # the side of the square into which MNIST's digits were fitted, before they were centred
LEAST = 8  # ink paler than this is paper


def centred(pixels: ArrayLike) -> NDArray[np.uint8]:
    """A drawing as MNIST has its digits: fitted into 20 × 20, its centre of mass in the middle of 28 × 28.

    pixels: (H, W), 0 is paper and 255 ink, of any size. Returns uint8 (28, 28); paper stays paper.
    Source: LeCun, Cortes and Burges, The MNIST database of handwritten digits, 1998, which tells of both steps.

    >>> drawn = np.zeros((100, 60)); drawn[10:50, 30] = 255
    >>> seen = centred(drawn); seen.shape, int((seen > 0).any(axis=1).sum())
    ((28, 28), 20)
    """
    from scipy import ndimage

    drawn = np.clip(np.nan_to_num(np.asarray(pixels, dtype=np.float64)), 0, 255)
    rows, columns = np.flatnonzero((drawn > LEAST).any(axis=1)), np.flatnonzero((drawn > LEAST).any(axis=0))
    image = np.zeros((SIDE, SIDE))
    if not len(rows):
        return image.astype(np.uint8)
    part = drawn[rows[0] : rows[-1] + 1, columns[0] : columns[-1] + 1]
    factor = BOX / max(part.shape)
    size = [max(1, round(side * factor)) for side in part.shape]
    if factor < 1:  # smooth first, else thin lines are lost between the samples
        part = ndimage.uniform_filter(part, size=max(1, round(1 / factor)), mode="constant")
    fitted = ndimage.zoom(
        part,
        [new / old for new, old in zip(size, part.shape, strict=True)],
        order=1,
        grid_mode=True,
        mode="nearest",
    )[: size[0], : size[1]]
    fitted *= 255 / max(fitted.max(), 1)
    image[: fitted.shape[0], : fitted.shape[1]] = fitted
    middle = ndimage.center_of_mass(image)
    most = [SIDE - side for side in fitted.shape]
    shift = [min(max(round((SIDE - 1) / 2 - at), 0), far) for at, far in zip(middle, most, strict=True)]
    return np.roll(image, shift, axis=(0, 1)).round().astype(np.uint8)


def turned(image: ArrayLike, degrees: float) -> NDArray[np.uint8]:
    """An image turned about its middle, to the left where degrees are positive.

    >>> bar = np.zeros((28, 28)); bar[13:15, 4:24] = 255
    >>> seen = turned(bar, 90); int(seen[4:24, 13:15].min()), int(seen[13, 4])
    (255, 0)
    """
    from scipy import ndimage

    return np.clip(
        ndimage.rotate(np.asarray(image, dtype=np.float64), degrees, reshape=False, order=1), 0, 255
    ).astype(np.uint8)
