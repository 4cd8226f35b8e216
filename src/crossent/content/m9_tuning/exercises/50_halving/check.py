"""A recorder stands in for training: laws look at what is asked, and at what survives."""

import math

from crossent.engine.probe import Check, Law

NAN, INF = math.nan, math.inf
# losses after 1, 2, 4, 8 epochs: slow starters that end low, quick ones that end high
TABLE = {
    (0.01, 8): [1.0, 0.9, 0.7, 0.1],
    (0.03, 8): [0.9, 0.7, 0.5, 0.2],
    (0.1, 8): [0.7, 0.6, 0.35, 0.3],
    (0.3, 8): [0.6, 0.4, 0.45, 0.4],
    (1.0, 8): [0.5, 0.7, 0.6, 0.5],
    (3.0, 8): [0.65, 0.8, 0.9, 0.9],
    (10.0, 8): [1.5, 1.6, 1.7, 1.8],
}
# two that diverge from the first epoch on
DIVERGED = {
    (10.0, 8): [NAN] * 3,
    (0.1, 8): [0.9, 0.8, 0.7],
    (3.0, 8): [INF] * 3,
    (0.3, 8): [0.8, 0.9, 0.9],
}


class EndlessError(Exception):
    """Far more questions than any number of rounds asks; says so."""


class Asked:
    """A `loss_after` that keeps what it is asked."""

    def __init__(self, table, first=1):
        self.table, self.first, self.calls = table, first, []

    def __repr__(self):
        return "loss_after"

    def __call__(self, setting, epochs):
        self.calls.append((setting, epochs))
        if len(self.calls) > 20 * len(self.table):
            raise EndlessError(self.endless())
        at = math.log2(max(epochs, 1) / self.first)
        return self.table[setting][min(max(round(at), 0), len(self.table[setting]) - 1)]

    def endless(self):
        """What the last questions show: how many settings a round goes through that should have ended."""
        still = len({setting for setting, _ in self.calls[-len(self.table) :]})
        return (
            f"{call(len(self.table), self.first)} asked {len(self.calls)} times and goes on: {still} settings are never dropped. Expected "
            "one left in the end: each round keeps `(len(left) + 1) // 2` of those that are left, whatever their losses are."
        )


def expected(table, first=1):
    left, rounds, calls = list(table), [], []
    for k in range(10):
        if len(left) < 2:
            return rounds, calls
        calls += [(setting, first * 2**k) for setting in left]
        key = {s: v if math.isfinite(v) else INF for s in left for v in [table[s][min(k, len(table[s]) - 1)]]}
        left = sorted(left, key=key.get)[: (len(left) + 1) // 2]
        rounds.append(left)
    return rounds, calls


def call(n, first=1):
    return f"`successive_halving(settings, loss_after, {first})` with {n} settings"


def some(n, table=None):
    return dict(list((table or TABLE).items())[:n])


def run(f, table, first=1):
    asked = Asked(table, first)
    got = f["successive_halving"](list(table), asked, first)
    return got, asked.calls


def ends(f):
    try:
        for table in (some(4), some(2), some(7), some(5), DIVERGED):
            run(f, table)
    except EndlessError as told:
        return str(told)
    return None


def rounds(f):
    for n, sizes in ((4, [2, 1]), (2, [1]), (7, [4, 2, 1]), (5, [3, 2, 1])):
        got, _ = run(f, some(n))
        if not isinstance(got, list | tuple) or any(not isinstance(r, list | tuple) for r in got):
            return f"{call(n)} returned {got!r}, expected a list of lists: the survivors of each round."
        if any(len(r) and not isinstance(r[0], tuple) for r in got):
            return f"{call(n)} returned {got!r}, expected the settings themselves in each round, such as (0.1, 8)."
        if len(got) == len(sizes) > len({id(r) for r in got}):
            return (
                f"{call(n)} returned {got!r}: one list, several times. What a later round takes out of it is missing in the first one, "
                "too. Expected a list for each round: append a copy, `list(left)`, or make a new one each time."
            )
        if [len(r) for r in got] != sizes:
            return (
                f"{call(n)} left {[len(r) for r in got]} settings after its rounds, expected {sizes}: the larger half "
                "goes on, until one is left."
            )
    return None


def budget(f):
    for first in (1, 3):
        _, calls = run(f, some(4), first)
        got, want = sorted({e for _, e in calls}), [first, 2 * first]
        if got != want:
            return (
                f"{call(4, first)} asked for losses after {got} epochs, expected {want}: each round trains to twice "
                "as many, from the number given."
            )
    return None


def survivors(f):
    for n in (4, 7, 3):
        got, _ = run(f, some(n))
        want = expected(some(n))[0]
        for k, (a, b) in enumerate(zip(got, want, strict=True)):
            if set(a) != set(b):
                return (
                    f"{call(n)} kept {list(a)} in round {k + 1}, expected {b}: those with the lowest losses after the "
                    "epochs of that round."
                )
    return None


def order(f):
    got, _ = run(f, some(7))
    want = expected(some(7))[0]
    for k, (a, b) in enumerate(zip(got, want, strict=True)):
        if list(a) != b:
            after = sorted(b, key=lambda setting, k=k: TABLE[setting][k + 1])
            why = (
                " These are in the order of the round after it: `sort` changes the list that was appended. `sorted` makes a new one."
                if list(a) == after
                else ""
            )
            return f"{call(7)} returned {list(a)} for round {k + 1}, expected {b}: best first, by the losses of that round.{why}"
    return None


def asks(f):
    for n in (4, 7):
        _, calls = run(f, some(n))
        want = expected(some(n))[1]
        gone = [c for c in calls if c not in want]
        if gone:
            return (
                f"{call(n)} asked for {gone[0][0]} after {gone[0][1]} epochs, which had been dropped. Expected no "
                "question about it: in earnest it is a training run."
            )
        if len(calls) > len(want):
            return (
                f"{call(n)} asked {len(calls)} times, expected {len(want)}: each survivor once in each round. Keep "
                "the answers of a round."
            )
        if len(calls) < len(want):
            return f"{call(n)} asked {len(calls)} times, expected {len(want)}: every survivor is trained on in the next round."
    return None


def diverged(f):
    items = list(DIVERGED.items())
    for k in range(4):
        turned = dict(items[k:] + items[:k])
        got, _ = run(f, turned)
        if list(map(list, got)) != [[(0.3, 8), (0.1, 8)], [(0.1, 8)]]:
            return (
                f"{call(4)}, two of which diverge to nan and inf, returned {got}, expected [[(0.3, 8), (0.1, 8)], "
                "[(0.1, 8)]]. `sorted` cannot place a nan: take inf for it."
            )
    return None


def unchanged(f):
    settings = list(TABLE)
    f["successive_halving"](settings, Asked(TABLE), 1)
    return (
        None if settings == list(TABLE) else f"{call(7)} changed the list of settings, expected it as it was."
    )


check = Check(
    function="successive_halving",
    laws=[
        Law("ends", "It never ends.", ends),
        Law("rounds", "Not the survivors of each round.", rounds),
        Law("budget", "The epochs do not double.", budget),
        Law("survivors", "Not the better half.", survivors),
        Law("order", "Not best first.", order),
        Law("asks", "Not each survivor once.", asks),
        Law("diverged", "A diverged run survives.", diverged),
        Law("unchanged", "The settings are changed.", unchanged),
    ],
)
