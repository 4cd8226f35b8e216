"""A run as one HTML file that opens anywhere: its numbers and its figures, nothing fetched, no script."""

from __future__ import annotations

from collections.abc import Sequence
from html import escape
from pathlib import Path
from typing import Any

import numpy as np

from crossent.training.diagnose import Diagnosis, diagnose
from crossent.training.mnist import sections, trust
from crossent.training.mnist.data import CLASSES, DigitsError
from crossent.training.mnist.record import NAMED, TRAIN, Run, RunError
from crossent.training.mnist.style import STYLE

NAME = "report.html"
COMPARED = "compare.html"


def write(run: Run) -> Path:
    """The report of a run, in its folder."""
    path = run.folder / NAME
    path.write_text(page(run), encoding="utf-8")
    return path


def latest(run: Run) -> Path:
    """The report of a run, written where there is none of its last epoch yet."""
    path = run.folder / NAME
    if path.is_file() and path.stat().st_mtime_ns >= (run.folder / "run.json").stat().st_mtime_ns:
        return path
    return write(run)


def page(run: Run) -> str:
    """The report's text."""
    seen = sections.Seen.of(run, _images(run))
    parts = [
        _head(run),
        sections.numbers(seen),
        _findings(run),
        sections.curves(seen),
        sections.costliest(seen),
        sections.losses(seen),
        sections.confusion(seen),
        trust.reliability(seen),
        trust.false_labels(seen),
        _colophon(run),
    ]
    return whole(f"{run.name}: every digit's loss", "".join(parts))


def whole(title: str, body: str) -> str:
    """A page of that body."""
    return (
        '<!doctype html>\n<html lang="en"><head><meta charset="utf-8">'
        '<meta name="viewport" content="width=device-width, initial-scale=1">'
        f"<title>{escape(title)}</title><style>{STYLE}</style></head>\n<body><main>\n{body}\n</main></body></html>\n"
    )


def _images(run: Run) -> np.ndarray | None:
    """The digits, where they can be read."""
    try:
        return run.images()
    except (DigitsError, RunError):
        return None


def whose(run: Run) -> str:
    """Whose network and loop were trained, in a few words.

    >>> class Stub: about = {"functions": {"train": "yours"}, "settings": {"model": "mlp"}}
    >>> whose(Stub())
    "the course's MLP, your train"
    """
    functions, model = run.about.get("functions", {}), run.about.get("settings", {}).get("model", "")
    if model == "fast":  # network and loop are one
        return NAMED[model]
    network = NAMED.get(model) or _possessive(functions.get("build_model"), "network")
    return f"{network}, {_possessive(functions.get('train'), 'train')}"


def _possessive(owner: Any, what: str) -> str:
    return f"your {what}" if owner == "yours" else f"the course's {what}"


def _head(run: Run) -> str:
    digits = "60,000 digits" if run.about["source"] == "full" else "5,000 digits"
    created = str(run.about.get("created", ""))[:16].replace("T", " ")
    words = f"{digits}, {whose(run)}, {run.epochs} epochs, seed {run.about.get('seed')}"
    state = "" if run.about.get("finished") else " The run was not finished when this was written."
    stopped = " It was stopped before its end." if run.about.get("stopped") else ""
    return (
        f'<header><p class="kicker">crossent, the final project</p><h1>What each digit costs</h1>'
        f"<p>{escape(words)}. Run <code>{escape(run.name)}</code>, begun {escape(created)}.{state}{stopped}</p></header>"
    )


def findings(run: Run) -> list[Diagnosis]:
    """What is the matter with a run, its epochs counted from 0, before training, as in its curves."""
    train, val = run.history["train_loss"], run.history["val_loss"]
    first = float(np.mean(run.losses[0][run.part == TRAIN]))
    # From ln 10 the first fall is so long that a later rise would look small: validation begins where epoch 1 ended.
    both = [val[0], *val] if val and len(val) == len(train) else None
    return diagnose([first, *train], both, num_classes=CLASSES)


def _findings(run: Run) -> str:
    found = findings(run)
    if not found:
        return ""
    rows = "".join(f"<p><b>{escape(d.title)}</b> {_prose(d.message)}</p>" for d in found)
    return f'<section class="findings"><h2>What is the matter</h2>{rows}</section>'


def _prose(text: str) -> str:
    """Words in which `code` is set as code."""
    parts = escape(text).split("`")
    return "".join(f"<code>{part}</code>" if i % 2 else part for i, part in enumerate(parts))


def _colophon(run: Run) -> str:
    about = run.about
    seconds = [float(value) for value in about.get("seconds", [])]
    versions = ", ".join(f"{name} {value}" for name, value in about.get("versions", {}).items())
    settings = ", ".join(f"{name} {value}" for name, value in about.get("settings", {}).items())
    rows: list[Sequence[str]] = [
        ("settings", settings),
        ("numbers that the model learns", f"{about.get('parameters', 0):,}"),
        ("seconds of training", f"{sum(seconds):.1f}, {np.mean(seconds):.1f} an epoch" if seconds else "0"),
        ("versions", versions),
        ("SHA-256 of your file", about.get("code") or "your functions did not run"),
    ]
    table = "".join(f"<tr><th>{escape(a)}</th><td>{escape(str(b))}</td></tr>" for a, b in rows)
    return (
        "<section><h2>How it was made</h2><p>The same settings, code and versions on the same kind of machine give the same "
        f'numbers.</p><table class="facts">{table}</table><pre>{escape(str(about.get("model", "")))}</pre></section>'
    )
