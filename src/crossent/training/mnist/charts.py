"""Drawings for a run's report, as SVG text that needs nothing else: curves, bars, squares; and digits as PNG.

Colours are classes, which the report's style sheet sets for both themes; words and dashes tell the same apart.
"""

from __future__ import annotations

import base64
import math
import struct
import zlib
from collections.abc import Callable, Sequence
from dataclasses import dataclass, field
from html import escape

import numpy as np
from numpy.typing import ArrayLike, NDArray

WIDTH, HEIGHT = 420, 270
LEFT, RIGHT, TOP, BOTTOM = 50, 14, 14, 42
INK = 255


@dataclass(frozen=True)
class Line:
    """Numbers along an axis, their name, and the class that colours them."""

    name: str
    x: Sequence[float]
    y: Sequence[float]
    kind: str
    dots: bool = False


@dataclass(frozen=True)
class Axis:
    """What an axis says, from where to where it goes, and its marks."""

    label: str
    low: float
    high: float
    marks: Sequence[float]
    say: Callable[[float], str] = field(default=lambda value: f"{value:g}")


def axis(label: str, values: ArrayLike, zero: bool = True, say: Callable[[float], str] | None = None) -> Axis:
    """An axis that holds the values, with some five round marks.

    >>> axis("loss", [0.2, 2.3]).marks
    [0.0, 0.5, 1.0, 1.5, 2.0, 2.5]
    """
    array = np.asarray(values, dtype=np.float64).ravel()
    array = array[np.isfinite(array)]
    low, high = (float(array.min()), float(array.max())) if array.size else (0.0, 1.0)
    low = min(0.0, low) if zero else low
    if high <= low:
        high = low + (abs(low) or 1.0)
    rough = (high - low) / 6
    unit = 10.0 ** math.floor(math.log10(rough))
    step = next(unit * k for k in (1, 2, 2.5, 5, 10) if unit * k >= rough)
    first, last = math.floor(low / step + 1e-9), math.ceil(high / step - 1e-9)
    marks = [round(i * step, 12) for i in range(first, last + 1)]
    return Axis(label, marks[0], marks[-1], marks, say or (lambda value: f"{value:g}"))


def epochs_axis(epochs: int) -> Axis:
    """Epochs from 0, marked at whole ones.

    >>> epochs_axis(5).marks, epochs_axis(40).marks
    ([0, 1, 2, 3, 4, 5], [0, 5, 10, 15, 20, 25, 30, 35, 40])
    """
    step = next(step for step in (1, 2, 5, 10, 20, 50, 10**9) if epochs / step <= 8)
    return Axis("epoch", 0, max(1, epochs), list(range(0, epochs + 1, step)), lambda value: f"{value:.0f}")


class Plot:
    """One drawing: axes, and what is put onto them."""

    def __init__(self, x: Axis, y: Axis, about: str, width: int = WIDTH, height: int = HEIGHT) -> None:
        self.x, self.y, self.about = x, y, about
        self.width, self.height = width, height
        self._parts: list[str] = []

    def px(self, value: float) -> float:
        """Where a value of the horizontal axis stands."""
        share = (value - self.x.low) / (self.x.high - self.x.low)
        return round(LEFT + share * (self.width - LEFT - RIGHT), 1)

    def py(self, value: float) -> float:
        """Where a value of the vertical axis stands."""
        share = (value - self.y.low) / (self.y.high - self.y.low)
        return round(self.height - BOTTOM - share * (self.height - TOP - BOTTOM), 1)

    def line(self, line: Line) -> Plot:
        """A curve; what is not finite is left out."""
        points = [(self.px(x), self.py(y)) for x, y in zip(line.x, line.y, strict=True) if math.isfinite(y)]
        if len(points) > 1:
            self._parts.append(
                f'<polyline class="line {line.kind}" points="{" ".join(f"{x},{y}" for x, y in points)}"/>'
            )
        if line.dots or len(points) == 1:
            self._parts += [f'<circle class="dot {line.kind}" cx="{x}" cy="{y}" r="3"/>' for x, y in points]
        return self

    def bar(self, x: tuple[float, float], y: float, kind: str) -> Plot:
        """A bar from the bottom, between two places."""
        left, right, top = self.px(x[0]), self.px(x[1]), self.py(y)
        bottom = self.py(self.y.low)
        if y > self.y.low:
            self._parts.append(
                f'<rect class="bar {kind}" x="{left}" y="{top}" width="{max(0.5, right - left - 0.6):.1f}" '
                f'height="{max(0.8, bottom - top):.1f}"/>'
            )
        return self

    def rule(self, x: float | None = None, y: float | None = None, words: str = "") -> Plot:
        """A thin line across, with a word at its end."""
        if x is not None:
            at = self.px(x)
            self._parts.append(
                f'<line class="rule" x1="{at}" x2="{at}" y1="{TOP}" y2="{self.height - BOTTOM}"/>'
                f'<text text-anchor="middle" x="{at}" y="{TOP - 3}">{escape(words)}</text>'
            )
        if y is not None:
            at = self.py(y)
            self._parts.append(
                f'<line class="rule" x1="{LEFT}" x2="{self.width - RIGHT}" y1="{at}" y2="{at}"/>'
                f'<text text-anchor="end" x="{self.width - RIGHT}" y="{at - 4}">{escape(words)}</text>'
            )
        return self

    def diagonal(self) -> Plot:
        """From the lower left to the upper right."""
        ends = [self.px(self.x.low), self.px(self.x.high), self.py(self.y.low), self.py(self.y.high)]
        self._parts.append('<line class="rule" x1="{}" x2="{}" y1="{}" y2="{}"/>'.format(*ends))
        return self

    def svg(self) -> str:
        """The drawing."""
        bottom = self.height - BOTTOM
        frame = []
        for mark in self.y.marks:
            at = self.py(mark)
            frame.append(f'<line class="grid" x1="{LEFT}" x2="{self.width - RIGHT}" y1="{at}" y2="{at}"/>')
            frame.append(
                f'<text text-anchor="end" x="{LEFT - 6}" y="{at + 4}">{escape(self.y.say(mark))}</text>'
            )
        for mark in self.x.marks:
            at = self.px(mark)
            frame.append(f'<line class="axis" x1="{at}" x2="{at}" y1="{bottom}" y2="{bottom + 4}"/>')
            frame.append(
                f'<text text-anchor="middle" x="{at}" y="{bottom + 17}">{escape(self.x.say(mark))}</text>'
            )
        frame.append(
            f'<line class="axis" x1="{LEFT}" x2="{self.width - RIGHT}" y1="{bottom}" y2="{bottom}"/>'
        )
        middle = (LEFT + self.width - RIGHT) / 2
        frame.append(
            f'<text class="name" text-anchor="middle" x="{middle}" y="{self.height - 6}">{escape(self.x.label)}</text>'
        )
        across = (TOP + bottom) / 2
        frame.append(
            f'<text class="name" text-anchor="middle" transform="translate(12 {across}) rotate(-90)">'
            f"{escape(self.y.label)}</text>"
        )
        return (
            f'<svg class="plot" viewBox="0 0 {self.width} {self.height}" role="img" aria-label="{escape(self.about)}">'
            + "".join(frame + self._parts)
            + "</svg>"
        )


def legend(entries: Sequence[tuple[str, str, str]]) -> str:
    """What the marks of a drawing mean: (kind, "line" or "bar", words) each."""
    marks = {
        "line": '<path class="line {kind}" d="M0 6H26"/>',
        "bar": '<rect class="bar {kind}" x="4" width="18" height="12"/>',
        "dot": '<path class="line {kind}" d="M0 6H26"/><circle class="dot {kind}" cx="13" cy="6" r="3"/>',
    }
    found = [
        f'<span><svg viewBox="0 0 26 12" width="26" height="12" aria-hidden="true">{marks[shape].format(kind=kind)}</svg> '
        f"{escape(words)}</span>"
        for kind, shape, words in entries
    ]
    return f'<p class="legend">{"".join(found)}</p>'


def curve(values: Sequence[Line], high: float, about: str, width: int = 150, height: int = 44) -> str:
    """Small curves without axes, from 0 to `high`."""
    parts = []
    for line in values:
        last = max(1, len(line.x) - 1)
        points = [
            (2 + x / last * (width - 4), height - 3 - min(1.0, y / high) * (height - 6))
            for x, y in zip(line.x, line.y, strict=True)
            if math.isfinite(y)
        ]
        text = " ".join(f"{x:.1f},{y:.1f}" for x, y in points)
        parts.append(f'<polyline class="line {line.kind}" points="{text}"/>')
    base = f'<line class="grid" x1="2" x2="{width - 2}" y1="{height - 3}" y2="{height - 3}"/>'
    return (
        f'<svg class="small" viewBox="0 0 {width} {height}" role="img" aria-label="{escape(about)}">'
        f"{base}{''.join(parts)}</svg>"
    )


def png(image: NDArray[np.uint8]) -> str:
    """A digit as an address that holds it: ink on paper, 28 × 28, grey.

    >>> png(np.zeros((28, 28), np.uint8))[:30]
    'data:image/png;base64,iVBORw0K'
    """
    grey = (INK - np.asarray(image, dtype=np.uint8)).astype(np.uint8)
    height, width = grey.shape
    rows = b"".join(b"\0" + row.tobytes() for row in grey)

    def chunk(name: bytes, content: bytes) -> bytes:
        return (
            struct.pack(">I", len(content)) + name + content + struct.pack(">I", zlib.crc32(name + content))
        )

    head = struct.pack(">IIBBBBB", width, height, 8, 0, 0, 0, 0)
    whole = (
        b"\x89PNG\r\n\x1a\n"
        + chunk(b"IHDR", head)
        + chunk(b"IDAT", zlib.compress(rows, 9))
        + chunk(b"IEND", b"")
    )
    return "data:image/png;base64," + base64.b64encode(whole).decode()
