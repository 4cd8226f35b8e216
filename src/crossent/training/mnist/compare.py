"""Two runs side by side: their numbers, their curves, and the digits on which they part."""

from __future__ import annotations

from dataclasses import dataclass
from html import escape
from pathlib import Path
from typing import Any

import numpy as np
from numpy.typing import NDArray

from crossent.maths import calibration
from crossent.training.mnist import charts, readings, report, sections
from crossent.training.mnist.charts import Line, Plot
from crossent.training.mnist.record import VALIDATION, Run, RunError

SHOWN = 8


@dataclass(frozen=True)
class Pair:
    """Two runs, and the digits that both were validated with: their rows in each."""

    a: Run
    b: Run
    rows_a: NDArray[np.int64]
    rows_b: NDArray[np.int64]

    @classmethod
    def of(cls, a: Run, b: Run) -> Pair:
        """`RunError` where no digit was held back by both."""
        if a.about["source"] != b.about["source"]:
            raise RunError(
                f"{a.name} has {a.about['source']} digits and {b.name} {b.about['source']} ones: compare runs of the same."
            )
        val_a, val_b = (np.flatnonzero(run.part == VALIDATION) for run in (a, b))
        _, at_a, at_b = np.intersect1d(a.index[val_a], b.index[val_b], return_indices=True)
        if not len(at_a):
            raise RunError(f"{a.name} and {b.name} have no validation digit in common.")
        return cls(a, b, val_a[at_a], val_b[at_b])

    def right(self) -> tuple[NDArray[np.bool_], NDArray[np.bool_]]:
        """Which of the digits each gets right."""
        a = self.a.probs[-1][self.rows_a].argmax(axis=1) == self.a.labels[self.rows_a]
        b = self.b.probs[-1][self.rows_b].argmax(axis=1) == self.b.labels[self.rows_b]
        return a, b

    def losses(self) -> tuple[NDArray[np.float64], NDArray[np.float64]]:
        """What each of the digits costs."""
        a, b = self.a.losses[-1][self.rows_a], self.b.losses[-1][self.rows_b]
        return np.asarray(a, dtype=np.float64), np.asarray(b, dtype=np.float64)


def rows(pair: Pair) -> list[tuple[str, str, str]]:
    """The numbers of both, (name, first, second) each; what is alike in both is left to the reports."""
    columns = [_numbers(pair.a), _numbers(pair.b)]
    names = list(dict.fromkeys([*columns[0], *columns[1]]))
    found = [(name, columns[0].get(name, ""), columns[1].get(name, "")) for name in names]
    right_a, right_b = pair.right()
    return [
        *found,
        ("right where the other is wrong", str((right_a & ~right_b).sum()), str((right_b & ~right_a).sum())),
    ]


def _numbers(run: Run) -> dict[str, str]:
    val = run.part == VALIDATION
    losses = np.asarray(run.losses[-1][val], dtype=np.float64)
    probs, labels = run.probs[-1][val], run.labels[val]
    settings: dict[str, Any] = run.about["settings"]
    found = {
        "network": str(settings.get("model", "")),
        "numbers learned": f"{run.about.get('parameters', 0):,}",
        "epochs": str(run.epochs),
        "seed": str(run.about.get("seed", "")),
        "falsified labels": f"{settings.get('falsified', 0):.1%}",
        "seconds an epoch": f"{np.mean(run.about['seconds']):.2f}" if run.about["seconds"] else "",
        "validation loss": f"{losses.mean():.4f}",
        "lowest validation loss": _lowest(run),
        "validation accuracy": f"{(probs.argmax(axis=1) == labels).mean():.2%}",
        "costliest digit": f"{losses.max():.2f}",
        "calibration gap": f"{calibration.reliability(probs, labels).gap:.2%}",
    }
    temperature = readings.best_temperature(probs, losses, labels)
    if temperature is not None:
        found["best temperature"] = f"{temperature:.2f}"
    if run.about.get("test"):
        found["test loss"] = f"{run.about['test']['loss']:.4f}"
        found["test accuracy"] = f"{run.about['test']['accuracy']:.2%}"
    return found


def _lowest(run: Run) -> str:
    values = np.array(run.history["val_loss"])
    if not np.isfinite(values).any():
        return ""
    return f"{np.nanmin(values):.4f} after {int(np.nanargmin(values)) + 1}"


def write(pair: Pair) -> Path:
    """The comparison as a file in the second run's folder."""
    path = pair.b.folder / report.COMPARED
    path.write_text(page(pair), encoding="utf-8")
    return path


def latest(pair: Pair) -> Path:
    """The comparison of these two, written where there is none of their last epochs yet."""
    path = pair.b.folder / report.COMPARED
    newest = max((run.folder / "run.json").stat().st_mtime_ns for run in (pair.a, pair.b))
    try:
        begins = path.read_text(encoding="utf-8")[:1000]
        if path.stat().st_mtime_ns >= newest and f"<title>{escape(_title(pair))}</title>" in begins:
            return path
    except OSError:
        pass
    return write(pair)


def _title(pair: Pair) -> str:
    return f"{pair.a.name} and {pair.b.name}"


def page(pair: Pair) -> str:
    """The comparison's text."""
    body = [
        '<header><p class="kicker">crossent, the final project</p><h1>Two runs</h1>'
        f"<p><code>{escape(pair.a.name)}</code> ({escape(report.whose(pair.a))}) and "
        f"<code>{escape(pair.b.name)}</code> ({escape(report.whose(pair.b))}), "
        f"on {len(pair.rows_a):,} digits that both were validated with.</p></header>",
        _table(pair),
        _curves(pair),
        _parting(pair),
    ]
    return report.whole(_title(pair), "".join(body))


def _table(pair: Pair) -> str:
    cells = "".join(
        f"<tr><th>{escape(name)}</th><td>{escape(a)}</td><td>{escape(b)}</td></tr>"
        for name, a, b in rows(pair)
    )
    return (
        '<div class="scroll"><table class="numbers"><thead><tr><th></th><th>first</th><th>second</th></tr></thead>'
        f"<tbody>{cells}</tbody></table></div>"
    )


def _curves(pair: Pair) -> str:
    figures = []
    for kind in ("loss", "accuracy"):
        lines = [run.history[f"val_{kind}"] for run in (pair.a, pair.b)]
        say = (lambda value: f"{value:.0%}") if kind == "accuracy" else None
        y = charts.axis(
            "nats" if kind == "loss" else "right answers", [*lines[0], *lines[1]], kind == "loss", say
        )
        plot = Plot(
            charts.epochs_axis(max(pair.a.epochs, pair.b.epochs)), y, f"validation {kind} of both by epoch"
        )
        for values, style in zip(lines, ("p", "q"), strict=True):
            plot.line(Line("", range(1, len(values) + 1), values, style, dots=len(values) <= 12))
        figures.append(sections.figure(f"Validation {kind}", plot.svg()))
    key = charts.legend([("p", "line", "first"), ("q", "line", "second")])
    return sections.section(
        "Epoch by epoch",
        "On the same digits, so the two may be compared.",
        f'{key}<div class="pair">{"".join(figures)}</div>',
    )


def _parting(pair: Pair) -> str:
    right, losses = pair.right(), pair.losses()
    try:
        images = pair.a.images()
    except Exception:
        images = None
    parts = []
    for name, other, side in (("first", "second", 0), ("second", "first", 1)):
        only = np.flatnonzero(right[side] & ~right[1 - side])
        if not only.size or images is None:
            continue
        at = only[readings.costliest(losses[1 - side][only], SHOWN)]
        cells = [
            f'<div class="digit"><img alt="a digit, labelled {pair.a.labels[pair.rows_a[i]]}" '
            f'src="{charts.png(images[pair.rows_a[i]])}"><span class="label">{pair.a.labels[pair.rows_a[i]]}</span>: '
            f'<span class="cost">{losses[0][i]:.2f}</span> and <span class="cost">{losses[1][i]:.2f}</span> nats</div>'
            for i in at
        ]
        parts.append(
            f"<h3>Right in the {name} run alone: {only.size}</h3><p>Those that cost the {other} most, with what they cost the "
            f'first and the second.</p><div class="digits bare">{"".join(cells)}</div>'
        )
    both = int((right[0] & right[1]).sum())
    neither = int((~right[0] & ~right[1]).sum())
    words = f"{both:,} digits are right in both runs, {neither:,} in neither."
    return sections.section("Where they part", words, "".join(parts))
