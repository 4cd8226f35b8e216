"""The parts of a run's report, each a heading, a sentence that says what to read, its drawing and its numbers."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from html import escape

import numpy as np
from numpy.typing import NDArray

from crossent.training.mnist import charts, readings
from crossent.training.mnist.charts import Axis, Line, Plot
from crossent.training.mnist.data import CLASSES
from crossent.training.mnist.record import VALIDATION, Run

WORST = 12
CONFUSIONS = 6
LONG = 5  # epochs from which on the curve of the loss leaves out what was before training
SHARE = Axis("", 0, 1, [0, 0.2, 0.4, 0.6, 0.8, 1], lambda value: f"{value:.0%}")


@dataclass(frozen=True)
class Seen:
    """A run and what most parts want of it: its validation digits after the last epoch."""

    run: Run
    images: NDArray[np.uint8] | None
    val: NDArray[np.int64]  # rows
    probs: NDArray[np.float64]  # (V, 10)
    losses: NDArray[np.float64]  # (V,)
    labels: NDArray[np.int64]
    said: NDArray[np.int64]

    @classmethod
    def of(cls, run: Run, images: NDArray[np.uint8] | None) -> Seen:
        """The run as it is now."""
        val = np.flatnonzero(run.part == VALIDATION)
        probs = np.asarray(run.probs[-1][val], dtype=np.float64)
        losses = np.asarray(run.losses[-1][val], dtype=np.float64)
        return cls(run, images, val, probs, losses, run.labels[val], probs.argmax(axis=1))

    @property
    def right(self) -> NDArray[np.bool_]:
        """Which answers are right."""
        return self.said == self.labels


def numbers(seen: Seen) -> str:
    """The few numbers that matter most."""
    test = seen.run.about.get("test")
    told = [
        ("validation loss, nats", f"{seen.losses.mean():.4f}"),
        ("validation accuracy", f"{seen.right.mean():.2%}"),
        (f"wrong answers of {len(seen.labels):,}", f"{(~seen.right).sum():,}"),
        ("loss before training (ln 10 is 2.3026)", f"{seen.run.losses[0][seen.val].mean():.4f}"),
    ]
    if test:
        told[2:2] = [("test loss, nats", f"{test['loss']:.4f}"), ("test accuracy", f"{test['accuracy']:.2%}")]
    cells = "".join(f"<div><span>{escape(name)}</span><b>{value}</b></div>" for name, value in told)
    return f'<div class="big">{cells}</div>'


def of(part: NDArray[np.float64], losses: NDArray[np.float64]) -> float:
    """The share that a part has of all that digits cost; 0 where they cost nothing or no number."""
    total = losses.sum()
    return float(part.sum() / total) if np.isfinite(total) and total > 0 else 0.0


def section(title: str, words: str, body: str) -> str:
    """A part of a report."""
    return f"<section><h2>{escape(title)}</h2><p>{words}</p>{body}</section>\n"


def figure(title: str, drawing: str) -> str:
    """A drawing below its title."""
    caption = f"<figcaption>{escape(title)}</figcaption>" if title else ""
    return f"<figure>{caption}{drawing}</figure>"


def table(head: Sequence[str], rows: Sequence[Sequence[str]], title: str = "The numbers") -> str:
    """Numbers that are there when asked for."""
    top = "".join(f"<th>{escape(each)}</th>" for each in head)
    body = "".join(f"<tr>{''.join(f'<td>{escape(cell)}</td>' for cell in row)}</tr>" for row in rows)
    return (
        f'<details><summary>{escape(title)}</summary><div class="scroll"><table class="numbers">'
        f"<thead><tr>{top}</tr></thead><tbody>{body}</tbody></table></div></details>"
    )


def curves(seen: Seen) -> str:
    """Loss and accuracy, epoch by epoch."""
    run, history = seen.run, seen.run.history
    first = float(run.losses[0][seen.val].mean())
    pairs = []
    start = [first] if run.epochs < LONG else []  # beside it, a long run's later epochs would all look alike
    for kind, before, zero in (("loss", start, True), ("accuracy", [], False)):
        train, val = history[f"train_{kind}"], [*before, *history[f"val_{kind}"]]
        say = (lambda value: f"{value:.0%}") if kind == "accuracy" else None
        y = charts.axis("nats" if zero else "right answers", [*train, *val], zero, say)
        plot = Plot(charts.epochs_axis(run.epochs), y, f"{kind} of training and validation, by epoch")
        plot.line(Line("train", range(1, len(train) + 1), train, "train"))
        at = range(1 - len(before), len(val) + 1 - len(before))
        plot.line(Line("validation", at, val, "val", dots=len(val) <= 12))
        pairs.append(figure(kind.capitalize(), plot.svg()))
    words = (
        "Training numbers are those that <code>train</code> told, validation numbers are of digits that it never learns from. "
        f"Before training the loss was {first:.4f}. {_parting(history)}"
    )
    key = charts.legend([("train", "line", "training"), ("val", "line", "validation")])
    names = ("train_loss", "val_loss", "train_accuracy", "val_accuracy")
    rows = [
        [str(e + 1), *(f"{history[n][e]:.4f}" if e < len(history[n]) else "" for n in names)]
        for e in range(run.epochs)
    ]
    return section(
        "Epoch by epoch",
        words,
        f'{key}<div class="pair">{"".join(pairs)}</div>' + table(["epoch", *names], rows),
    )


def _parting(history: dict[str, list[float]]) -> str:
    """Where loss and accuracy are at their best."""
    losses, hits = np.array(history["val_loss"]), np.array(history["val_accuracy"])
    if not len(losses) or len(losses) != len(hits) or not (np.isfinite(losses) & np.isfinite(hits)).all():
        return ""
    low, high = int(losses.argmin()) + 1, int(hits.argmax()) + 1
    if low == high:
        return f"Both are at their best after epoch {low}."
    return (
        f"The loss is lowest after epoch {low}, the accuracy highest after epoch {high}: accuracy counts which side of the "
        "border an answer is on, the loss also how sure it was."
    )


def costliest(seen: Seen) -> str:
    """The validation digits that cost most, and their films."""
    at = readings.costliest(seen.losses, WORST)
    share = of(seen.losses[readings.costliest(seen.losses, max(1, len(seen.losses) // 100))], seen.losses)
    words = (
        f"The costliest hundredth of the validation digits makes {share:.0%} of the whole loss. Beside each digit its film, from "
        "before training to the last epoch: the probability of its label, that of the answer, and in thin lines the rest; "
        f"below, its loss, on a scale to {_top(seen, at):.0f} nats."
    )
    key = charts.legend(
        [("p", "line", "the label"), ("q", "line", "the answer"), ("loss", "line", "the loss")]
    )
    return section(
        "The digits that cost most",
        words,
        key + f'<div class="digits">{"".join(film(seen, i, _top(seen, at)) for i in at)}</div>',
    )


def _top(seen: Seen, at: NDArray[np.int64]) -> float:
    history = np.asarray(seen.run.losses[:, seen.val[at]])
    finite = history[np.isfinite(history)]
    return float(np.ceil(finite.max())) if finite.size else 1.0


def film(seen: Seen, i: int, top: float) -> str:
    """One digit: its picture, what was said of it, and how that came."""
    m, label, said = int(seen.val[i]), int(seen.labels[i]), int(seen.said[i])
    probs = np.asarray(seen.run.probs[:, m], dtype=float)
    losses = np.asarray(seen.run.losses[:, m], dtype=float)
    epochs = range(len(probs))
    rest = [Line("", epochs, probs[:, c].tolist(), "other") for c in range(CLASSES) if c not in (label, said)]
    lines = [*rest, Line("", epochs, probs[:, label].tolist(), "p")]
    if said != label:
        lines.append(Line("", epochs, probs[:, said].tolist(), "q"))
    about = f"probabilities by epoch: {label} ends at {probs[-1, label]:.2f}, {said} at {probs[-1, said]:.2f}"
    told = charts.curve(lines, 1.0, about)
    cost = charts.curve([Line("", epochs, losses.tolist(), "loss")], top, "its loss by epoch", height=30)
    words = (
        f'<span class="label">{label}</span> called <span class="answer">{said}</span>, {probs[-1, said]:.0%} sure<br>'
        f'<span class="cost">{losses[-1]:.2f} nats</span>'
    )
    return f'<div class="digit">{picture(seen, m, label)}<div>{words}{told}{cost}</div></div>'


def picture(seen: Seen, m: int, label: int) -> str:
    """The digit, where its pixels can be read."""
    if seen.images is None:
        return f"<div>digit {int(seen.run.index[m])}</div>"
    return f'<img alt="a digit, labelled {label}" src="{charts.png(seen.images[m])}">'


def losses(seen: Seen) -> str:
    """How the losses of right and wrong answers are spread."""
    edges, counts = readings.spread(seen.losses, seen.right)
    x = Axis("loss of one digit, nats", -6, 2, range(-6, 3, 2), _power)
    figures = []
    for row, kind in ((0, "right"), (1, "wrong")):
        y = charts.axis("digits", [0, max(5, int(counts[row].max()))])
        plot = Plot(x, y, f"losses of {kind} answers")
        for left, right, count in zip(edges[:-1], edges[1:], counts[row], strict=True):
            plot.bar((float(np.log10(left)), float(np.log10(right))), float(count), kind)
        plot.rule(x=float(np.log10(np.log(2))), words="ln 2")
        figures.append(figure(f"{int(counts[row].sum()):,} {kind} answers", plot.svg()))
    part = of(seen.losses[~seen.right], seen.losses)
    words = (
        f"{(~seen.right).mean():.1%} of the answers are wrong, and they make {part:.0%} of the loss. An answer that costs less "
        "than ln 2 has more than half of the probability on its label, so it is right; dearer ones may be either."
    )
    rows = [
        [f"{a:.2g} to {b:.2g}", str(r), str(w)]
        for a, b, r, w in zip(edges[:-1], edges[1:], *counts, strict=True)
        if r or w
    ]
    return section(
        "Right and wrong answers",
        words,
        f'<div class="pair">{"".join(figures)}</div>' + table(["loss in nats", "right", "wrong"], rows),
    )


def confusion(seen: Seen) -> str:
    """Which digits are taken for which."""
    counts = readings.confusion(seen.labels, seen.said)
    off = counts - np.diag(counts.diagonal())
    highest = max(1, int(off.max()))
    rows = []
    for label in range(CLASSES):
        cells = []
        for said in range(CLASSES):
            count = int(counts[label, said])
            share = (
                count / max(1, counts[label].sum()) * 0.35 if label == said else 0.1 + 0.5 * count / highest
            )
            hue = "var(--right)" if label == said else "var(--wrong)"
            shade = (
                f' style="background:color-mix(in srgb, {hue} {share:.0%}, transparent)"'
                if count
                else ' class="zero"'
            )
            cells.append(f"<td{shade}>{count}</td>")
        rows.append(f"<tr><th>{label}</th>{''.join(cells)}</tr>")
    head = "".join(f"<th>{c}</th>" for c in range(CLASSES))
    matrix = (
        f'<div class="scroll"><table class="matrix"><thead><tr><td></td>{head}</tr></thead><tbody>{"".join(rows)}</tbody>'
        "</table></div>"
    )
    most = [(int(off[a, b]), a, b) for a in range(CLASSES) for b in range(CLASSES) if off[a, b]]
    most.sort(key=lambda each: -each[0])
    told = ", ".join(f"{a} for {b} ({count})" for count, a, b in most[:CONFUSIONS]) or "none"
    words = f"A row for each label, a column for each answer. Most often taken: {told}."
    return section("Which is taken for which", words, matrix)


def _power(exponent: float) -> str:
    return {-6: "10⁻⁶", -4: "10⁻⁴"}.get(int(exponent), f"{10.0**exponent:g}")
