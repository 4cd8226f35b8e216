"""A sweep as a table, and in sentences: which setting is best, which diverged, what ending runs early saves."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from rich.table import Table
from rich.text import Text

from crossent.content.sweeps import Curves, Grid, grid, stopping

SHADES = "█▓▒░ "  # from the lowest losses to the highest
ACROSS = 6  # batch sizes side by side, at 80 columns
DIVERGED = "diverged"
NONE = "·"


def table(wanted: Grid, curves: Curves, caption: str) -> Table:
    """What is known by now, for a live display."""
    parts = rows(wanted, curves)
    whole = Table.grid(padding=(0, 2, 0, 0))
    for part in parts:
        for row in part:
            whole.add_row(*map(Text, row), *[""] * (len(parts[0][0]) - len(row)))
        whole.add_row()
    whole.add_row(Text(caption))
    return whole


def rows(wanted: Grid, curves: Curves) -> list[list[list[str]]]:
    """The heat map, a head and a row for each learning rate; in parts where there are many batch sizes."""
    cells = _cells(wanted, curves)
    found = []
    for start in range(0, len(wanted.batch_sizes), ACROSS):
        sizes = wanted.batch_sizes[start : start + ACROSS]
        head = ["rate \\ batch", *map(str, sizes)]
        found.append(
            [head, *([f"{rate:g}", *(cells[rate, size] for size in sizes)] for rate in wanted.learning_rates)]
        )
    return found


def _cells(wanted: Grid, curves: Curves) -> dict[grid.Setting, str]:
    means = _means(wanted, curves)
    diverged = grid.diverged(wanted, curves)
    order = sorted(loss for setting, loss in means.items() if setting not in diverged)
    found = {}
    for rate, size in wanted.settings:
        known = [len(curves.get((rate, size, seed), ())) for seed in wanted.seeds]
        if (rate, size) in diverged:
            found[rate, size] = DIVERGED
        elif (rate, size) in means:
            place = order.index(means[rate, size]) / len(order)
            found[rate, size] = f"{means[rate, size]:.4f} {SHADES[int(place * len(SHADES))]}".rstrip()
        else:
            found[rate, size] = f"{max(known)} of {wanted.epochs}" if max(known) else NONE
    return found


def _means(wanted: Grid, curves: Curves) -> dict[grid.Setting, float]:
    return {setting: grid.mean(losses) for setting, losses in grid.finals(wanted, curves).items()}


@dataclass(frozen=True)
class Findings:
    """The best setting, None where there is none, and sentences."""

    best: grid.Setting | None
    sentences: list[str]


def findings(wanted: Grid, curves: Curves, halving: bool) -> Findings:
    """What a grid says, as far as it is known."""
    finals = grid.finals(wanted, curves)
    missing = sum(len(curves.get(key, ())) < wanted.epochs for key in wanted.keys)
    halved = stopping.replayed(wanted, curves) if halving or not missing else None
    full = None if missing else grid.best(_means(wanted, curves))
    whole = {
        setting: grid.mean(losses) for setting, losses in finals.items() if len(losses) == len(wanted.seeds)
    }
    best = halved.winner if halving and halved else grid.best(whole)
    sentences = [_best(wanted, best, finals.get(best, []) if best else [])]
    sentences += filter(None, [_edge(wanted, curves, best), _diverged(wanted, curves)])
    if halving and halved:
        sentences.append(_halved(halved, full))
    elif missing:
        sentences.append(
            f"{len(wanted.keys) - missing} of {len(wanted.keys)} runs are there. The same command trains the rest."
        )
    else:
        early = stopping.stopped_early(wanted, curves)
        if early.trained < early.of:
            sentences.append(_saved(f"Early stopping (patience {stopping.PATIENCE})", early, full))
        if halved and halved.trained < halved.of:
            sentences.append(_saved("Successive halving (--halving)", halved, full))
    return Findings(best, sentences)


def _setting(setting: grid.Setting) -> str:
    return f"learning rate {setting[0]:g}, batch size {setting[1]}"


def _best(wanted: Grid, best: grid.Setting | None, losses: Sequence[float]) -> str:
    if best is None:
        return "No setting ended with a finite loss. Lower learning rates may."
    spread = f", {min(losses):.4f} to {max(losses):.4f} over the seeds" if len(losses) > 1 else ""
    return f"Best by validation: {_setting(best)}: {grid.mean(losses):.4f} nats{spread}."


def _edge(wanted: Grid, curves: Curves, best: grid.Setting | None) -> str:
    """Where there is no learning rate beyond the best one, or none that does not diverge, a better one may lie there."""
    rates = wanted.learning_rates
    if best is None or len(rates) < 3:
        return ""
    if best[0] in (rates[0], rates[-1]):
        return f"That is the grid's {'lowest' if best[0] == rates[0] else 'highest'} learning rate: look beyond it."
    beyond = rates[rates.index(best[0]) + 1]
    if (beyond, best[1]) in grid.diverged(wanted, curves):
        return f"The next learning rate, {beyond:g}, diverges: look between them."
    return ""


def _diverged(wanted: Grid, curves: Curves) -> str:
    """Which settings diverged, the batch sizes of a learning rate together."""
    found: dict[float, list[str]] = {}
    for (rate, size), seeds in grid.diverged(wanted, curves).items():
        some = f" (seed {', '.join(map(str, seeds))})" if len(seeds) < len(wanted.seeds) else ""
        found.setdefault(rate, []).append(f"{size}{some}")
    if not found:
        return ""
    parts = [
        f"learning rate {rate:g} with batch size{'s' * (len(sizes) > 1)} {', '.join(sizes)}"
        for rate, sizes in sorted(found.items())
    ]
    return f"Diverged, not finite or above {grid.DIVERGED:,.0f} nats: {'; '.join(parts)}."


def _halved(halved: stopping.Saved, full: grid.Setting | None) -> str:
    said = (
        f"Successive halving takes {halved.trained:,} of {halved.of:,} epochs: {_spared(halved)} are saved."
    )
    if full is None:
        return f"{said} Whether the whole grid has the same best one is told once it is trained: leave --halving out."
    if full == halved.winner:
        return f"{said} Its best setting is the whole grid's."
    return f"{said} The whole grid's best is another one: {_setting(full)}."


def _saved(way: str, saved: stopping.Saved, full: grid.Setting | None) -> str:
    said = f"{way} would have taken {saved.trained:,} of {saved.of:,} epochs"
    if saved.winner == full or saved.winner is None:
        return f"{said}, with {'the same' if saved.winner else 'no'} best setting."
    return f"{said}, with another best setting: {_setting(saved.winner)}."


def _spared(saved: stopping.Saved) -> str:
    return f"{1 - saved.trained / saved.of:.0%}"
