"""The parts of a run's report on trust: how sure its answers are, and which labels are false."""

from __future__ import annotations

import numpy as np

from crossent.maths import calibration
from crossent.training.mnist import charts, readings
from crossent.training.mnist.charts import Axis, Line, Plot
from crossent.training.mnist.record import TRAIN
from crossent.training.mnist.sections import SHARE, WORST, Seen, figure, picture, section, table


def reliability(seen: Seen) -> str:
    """How sure the answers are beside how right, before and after a temperature."""
    fit, show = np.arange(len(seen.val)) % 2 == 0, np.arange(len(seen.val)) % 2 == 1
    temperature = readings.best_temperature(seen.probs[fit], seen.losses[fit], seen.labels[fit])
    told = [("before", "loss", seen.probs[show], float(seen.losses[show].mean()))]
    if temperature is not None:
        after = readings.cooled(seen.probs[show], seen.losses[show], seen.labels[show], temperature)
        cost = -np.log(np.maximum(after[np.arange(len(after)), seen.labels[show]], 1e-300))
        told.append(("after", "p", after, float(cost.mean())))
    x = Axis("how sure, the largest probability", 0, 1, SHARE.marks, SHARE.say)
    plot = Plot(x, Axis("how many are right", 0, 1, SHARE.marks, SHARE.say), "reliability diagram").diagonal()
    rows, key = [], []
    for name, kind, probs, cost in told:
        bins = calibration.reliability(probs, seen.labels[show])
        full = bins.counts > 0
        plot.line(Line(name, bins.sure[full].tolist(), bins.right[full].tolist(), kind, dots=True))
        about = "as trained" if name == "before" else f"at temperature {temperature:.2f}"
        key.append((kind, "dot", f"{about}: gap {bins.gap:.1%}, loss {cost:.4f}"))
        rows += [
            [
                about,
                f"{bins.edges[b]:.1f} to {bins.edges[b + 1]:.1f}",
                str(bins.counts[b]),
                f"{bins.sure[b]:.3f}",
                f"{bins.right[b]:.3f}",
            ]
            for b in np.flatnonzero(full)
        ]
    if temperature is None:
        words = "No temperature is best here: every answer is right, or none says more than chance."
    else:
        sure = "too sure" if temperature > 1 else "not sure enough"
        words = (
            "On the dashed line answers are as often right as they are sure; below it they are too sure, above it not sure "
            f"enough. Divided by a temperature of "
            f"{temperature:.2f}, the logits cost least: as trained the network was {sure}. The temperature is fitted on one half "
            "of the validation digits and shown on the other; no answer changes by it."
        )
    return section(
        "How sure, and how right",
        words,
        charts.legend(key)
        + figure("", plot.svg())
        + table(["", "sure", "digits", "mean sure", "right"], rows),
    )


def false_labels(seen: Seen) -> str:
    """Falsified labels, looked for by their loss."""
    run = seen.run
    train = np.flatnonzero(run.part == TRAIN)
    wrong = (run.labels != run.true)[train]
    if not wrong.any():
        return ""
    costs = np.asarray(run.losses[-1][train], dtype=np.float64)
    found = readings.search(costs, wrong)
    most = min(len(train), 3 * found.false)
    ks = np.unique(np.linspace(1, most, 200).astype(int))
    plot = Plot(
        charts.axis("costliest digits looked at", [0, most]),
        Axis("share", 0, 1, SHARE.marks, SHARE.say),
        "precision and recall",
    )
    plot.line(Line("precision", ks.tolist(), [found.precision(k) for k in ks], "p"))
    plot.line(Line("recall", ks.tolist(), [found.recall(k) for k in ks], "second"))
    plot.rule(x=found.false, words=f"{found.false:,}")
    key = charts.legend(
        [
            ("p", "line", "precision: of those looked at, false"),
            ("second", "line", "recall: of the false ones, found"),
        ]
    )
    words = (
        f"{found.false:,} of the {len(train):,} training labels were falsified. Sorted by their last loss, the {found.false:,} "
        f"costliest hold {found.found[found.false]:,} of them: precision and recall are both "
        f"{found.recall(found.false):.0%} there. Below, the first twelve in that order."
    )
    cells = []
    for place in found.order[:WORST]:
        m = int(train[place])
        true = f'<span class="label">{run.true[m]}</span>' if wrong[place] else "it is true"
        cells.append(
            f'<div class="digit">{picture(seen, m, int(run.labels[m]))}given <span class="answer">{run.labels[m]}</span>, '
            f'{"true " + true if wrong[place] else true}<br><span class="cost">{costs[place]:.1f} nats</span></div>'
        )
    rows = [
        [str(k), f"{found.found[k]}", f"{found.precision(k):.3f}", f"{found.recall(k):.3f}"]
        for k in sorted(
            {min(most, max(1, round(found.false * share))) for share in (0.25, 0.5, 0.75, 1, 1.5, 2, 3)}
        )
    ]
    return section(
        "False labels, found by their loss",
        words,
        key
        + figure("", plot.svg())
        + f'<div class="digits bare">{"".join(cells)}</div>'
        + table(["looked at", "false among them", "precision", "recall"], rows),
    )
