"""Which rows the runs of a grid train on, and which they are measured on: laws where the given functions are used."""

from __future__ import annotations

from collections import Counter

from crossent.content.tuning_checks import Functions, called, close, given


def held(f: Functions) -> str | None:
    """Each loss is taken on rows that no step has seen, the same after each epoch."""
    found = given(f, 0.05, 50, 2)
    if found is None:
        return None
    curve, trained, asked = found
    used, call = {row for rows in trained for row in rows}, called([0.05], [50], 2, 0)
    before = None
    for value in curve:
        meant = [rows for said, rows, _ in asked if said == value]
        clean = [rows for rows in meant if not used & set(rows)]
        if (meant and not clean) or not any(not used & set(rows) for _, rows, _ in asked):
            rows = meant[0] if meant else asked[-1][1]
            both = len(used & set(rows))
            return (
                f"{call} returned the loss {value:.4f}, taken on {len(rows)} rows of which {both} are trained on. Expected a loss on rows "
                "that no step has seen: hold some back before training, and ask those alone after each epoch."
            )
        now = set(clean[0]) if clean else None
        if before is not None and now is not None and before != now:
            return f"{call} asked other validation rows in each epoch, expected the same: split once, before the epochs."
        before = now
    return None


def weighed(f: Functions) -> str | None:
    """The loss is a mean over rows, not over parts of them."""
    found = given(f, 0.05, 50, 1)
    if found is None:
        return None
    loss, trained, asked = found[0][0], found[1], found[2]
    used = {row for rows in trained for row in rows}
    parts = [(said, len(rows)) for said, rows, _ in asked if not used & set(rows)]
    plain = sum(said for said, _ in parts) / max(len(parts), 1)
    whole = sum(said * n for said, n in parts) / max(sum(n for _, n in parts), 1)
    if not close([loss], [plain], 1e-9) or close([loss], [whole], 1e-9):
        return None
    return (
        f"{called([0.05], [50], 1, 0)} returned {loss:.6f}, the mean of {len(parts)} means over {parts[0][1]} to {parts[-1][1]} rows; over "
        f"all the rows it is {whole:.6f}. Expected each validation row to count alike: ask `mean_loss` for all of them at once, or "
        "weight each mean by its rows."
    )


def mixed(f: Functions) -> str | None:
    """The rows held back are of all classes."""
    found = given(f, 0.05, 50, 1)
    if found is None:
        return None
    labels = found[2][-1][2]
    kind, count = Counter(labels).most_common(1)[0]
    if count < 0.8 * len(labels):
        return None
    return (
        f"{called([0.05], [50], 1, 0)} took its loss on {len(labels)} rows of which {count} are of class {kind}, expected about a third of "
        "each. The rows come class by class: shuffle them before you split, `rng.permutation(len(X))`."
    )


def once(f: Functions) -> str | None:
    """An epoch trains each row once, and leaves none out."""
    for batch in (50, 7):
        found = given(f, 0.05, batch, 1)
        if found is None:
            return None
        _, trained, asked = found
        counts = Counter(row for rows in trained for row in rows)
        call, extra = called([0.05], [batch], 1, 0), [n for n in counts.values() if n > 1]
        if extra:
            return (
                f"{call} trained on {len(extra)} rows more than once in its one epoch, expected each training row once. "
                "Shuffle the training rows and cut them into slices."
            )
        unused = 240 - len(counts.keys() | {row for _, rows, _ in asked for row in rows})
        if unused > 0:
            why = (
                "The last batch is smaller than the others, and belongs to the epoch, too."
                if unused < batch
                else "An epoch goes through all the training rows, batch by batch."
            )
            return f"{call} left {unused} of the 240 rows out, neither trained on nor held back. Expected none. {why}"
    return None
