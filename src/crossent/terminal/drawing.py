"""The plot of `compare`: a row of two panels for each input, how many digits are lost and how long it takes."""

from __future__ import annotations

import math
from pathlib import Path
from typing import Any

INK, SOFT, RULE, YOURS, GONE = "#1f2328", "#59636e", "#d8dee4", "#0f5fb8", "#b42318"
EXACT, FAR = -17.0, 4.5  # the ends of the axis of errors, as powers of ten


def draw(target: Path, cases: list[tuple[str, list[dict[str, Any]]]]) -> None:
    """Save the plot as a PNG file."""
    from matplotlib.backends.backend_agg import FigureCanvasAgg
    from matplotlib.figure import Figure

    tallest = max(len(rows) for _, rows in cases)
    figure = Figure(figsize=(10, (0.34 * tallest + 1.3) * len(cases)), dpi=144, layout="constrained")
    FigureCanvasAgg(figure)
    panels = figure.subplots(len(cases), 2, squeeze=False, width_ratios=(3, 2))
    for (title, rows), (errors, times) in zip(cases, panels, strict=True):
        names = [row["name"] for row in rows]
        for panel in (errors, times):
            panel.set_yticks(range(len(rows)), names, color=INK)
            panel.invert_yaxis()
            panel.grid(axis="x", color=RULE, linewidth=0.8)
            panel.set_axisbelow(True)
            panel.tick_params(length=0, labelsize=9, labelcolor=INK)
            for side in ("top", "right", "left"):
                panel.spines[side].set_visible(False)
            panel.spines["bottom"].set_color(SOFT)
        times.set_yticklabels([])
        errors.set_title(title, loc="left", fontsize=11, color=INK, pad=12)
        errors.set_xlim(EXACT - 0.5, FAR + 0.5)
        errors.set_xticks([-16, -12, -8, -4, 0, 4], ["1e-16", "1e-12", "1e-8", "1e-4", "1", "1e4"])
        errors.set_xlabel(
            "error as a share of the exact loss: from 1 on no digit is right", color=SOFT, fontsize=9
        )
        times.set_xlabel("median time of one call, seconds", color=SOFT, fontsize=9)
        times.set_xscale("log")
        for k, row in enumerate(rows):
            colour = YOURS if row["name"].startswith("yours") else INK
            height = float(row["height"])
            if math.isfinite(height):
                at = min(FAR, height)
                errors.plot([EXACT, at], [k, k], color=colour, linewidth=1.4)
                errors.plot(at, k, "o", color=colour, markersize=6)
            else:
                errors.plot(FAR, k, "x", color=GONE, markersize=7, markeredgewidth=2)
                errors.text(
                    FAR - 0.6, k, str(float(row["value"])), color=GONE, ha="right", va="center", fontsize=9
                )
            times.plot(row["seconds"], k, "o", color=colour, markersize=6)
    figure.savefig(target)
