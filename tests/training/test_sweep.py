"""A stack of models is the plain loop, model by model; and what a grid, early stopping and halving say."""

from __future__ import annotations

import math
from collections.abc import Iterator, Sequence

import numpy as np
import pytest
import torch

from crossent.training.sweep import cluster, crew, work
from crossent.training.sweep.data import ROWS, TITLES, load, spirals
from crossent.training.sweep.grid import Curves, Grid, Job, best, diverged, finals, jobs
from crossent.training.sweep.loop import mapped, one_by_one
from crossent.training.sweep.stack import Stack, curves
from crossent.training.sweep.stopping import halve, replayed, rungs, stopped_after, stopped_early

RATES = [0.02, 0.2, 1.0, 2.0]
NAN, INF = math.nan, math.inf


@pytest.fixture(autouse=True)
def one_core() -> Iterator[None]:
    """As a sweep's processes have it; small products gain nothing from a second one."""
    before = torch.get_num_threads()
    torch.set_num_threads(1)
    yield
    torch.set_num_threads(before)


def furthest(ours: Sequence[Sequence[float]], theirs: Sequence[Sequence[float]]) -> float:
    """The largest relative difference; NaN and infinity have to stand at the same places."""
    a, b = np.array(ours), np.array(theirs)
    assert a.shape == b.shape
    assert np.array_equal(np.isnan(a), np.isnan(b))
    whole = np.isfinite(b)
    assert np.array_equal(a[~whole], b[~whole], equal_nan=True)
    return float(np.max(np.abs(a[whole] - b[whole]) / np.abs(b[whole]), initial=0))


@pytest.mark.parametrize(("size", "seed"), [(16, 0), (64, 1), (128, 2), (300, 0), (7, 3)])
def test_a_stack_has_the_losses_of_the_plain_loop(size: int, seed: int) -> None:
    """300 rows leave a last batch of 12, 44, 44, none and 6."""
    data = load("points")
    theirs = one_by_one(data, RATES, size, 4, seed)
    assert furthest(curves(data, RATES, size, 4, seed), theirs) < 1e-5
    if size > 100:
        assert furthest(mapped(data, RATES, size, 4, seed), theirs) < 1e-5


def test_so_it_has_on_digits() -> None:
    data, rates = load("digits"), [0.05, 0.5]
    assert furthest(curves(data, rates, 128, 1, 0), one_by_one(data, rates, 128, 1, 0)) < 1e-5


def test_models_differ_by_their_rate_and_by_nothing_else() -> None:
    one, same, other = curves(load("points"), [0.5, 0.5, 0.1], 32, 3, 0)
    assert one == pytest.approx(same, rel=1e-12)
    assert one != pytest.approx(other, rel=1e-3)
    assert curves(load("points"), [0.5], 32, 3, 1)[0] != one


def test_a_model_that_diverges_is_kept_and_leaves_the_others_alone() -> None:
    data = load("points")
    wild = curves(data, [0.1, 1e4, 1.0], 16, 8, 0)
    calm = curves(data, [0.1, 1.0], 16, 8, 0)
    assert furthest([wild[0], wild[2]], calm) < 1e-12
    assert len(wild[1]) == 8 and math.isnan(wild[1][-1])
    assert furthest([wild[1][:2]], [curve[:2] for curve in one_by_one(data, [1e4], 16, 8, 0)]) < 1e-5
    assert np.isnan(one_by_one(data, [1e4], 16, 8, 0)[0][-1])


def test_nan_in_one_slice_stays_there() -> None:
    data = load("points")
    hurt, whole = Stack(data, RATES, 32, 0), Stack(data, RATES, 32, 0)
    hurt.W2[1, 0, 0] = NAN
    for stack in (hurt, whole):
        stack.epoch()
    losses = hurt.losses()
    assert math.isnan(losses[1])
    others = [losses[i] for i in (0, 2, 3)]
    assert others == pytest.approx([whole.losses()[i] for i in (0, 2, 3)], rel=1e-12)
    assert hurt.W1[1].isnan().any() and not hurt.W1[[0, 2, 3]].isnan().any()


def test_kept_models_go_on_as_they_would_have() -> None:
    data = load("points")
    stack, whole = Stack(data, RATES, 32, 0), curves(data, RATES, 32, 4, 0)
    stack.epoch()
    stack.keep([3, 1])
    for _ in range(3):
        stack.epoch()
    assert stack.losses() == pytest.approx([whole[3][-1], whole[1][-1]], rel=1e-12)


def test_a_stack_leaves_data_and_random_state_alone() -> None:
    data = load("points")
    before, state = [part.copy() for part in (*data.train, *data.val)], torch.random.get_rng_state()
    curves(data, RATES, 32, 2, 0)
    assert all(np.array_equal(a, b) for a, b in zip(before, (*data.train, *data.val), strict=True))
    assert torch.equal(state, torch.random.get_rng_state())


def test_the_data_are_what_their_names_say() -> None:
    for name in TITLES:
        data = load(name)
        assert len(data.train[0]) == ROWS[name] and data.train[0].dtype == np.float64
    assert 0 <= load("digits").train[0].min() < load("digits").train[0].max() <= 1
    assert not np.array_equal(spirals(0)[0], spirals(1)[0])
    with pytest.raises(ValueError, match="points, digits"):
        load("images")


GRID = Grid("points", (0.1, 1.0), (16, 32), (0, 1), 3)


def test_a_changed_grid_asks_for_what_is_new_alone() -> None:
    known = {key: [1.0, 0.9, 0.8] for key in GRID.keys}
    assert jobs(GRID, known) == []
    wider = Grid("points", (0.1, 0.5, 1.0), (16, 32), (0, 1, 2), 3)
    assert [(job.batch_size, job.seeds, job.learning_rates) for job in jobs(wider, known)] == [
        (16, (0,), (0.5,)),
        (16, (1,), (0.5,)),
        (16, (2,), (0.1, 0.5, 1.0)),
        (32, (0,), (0.5,)),
        (32, (1,), (0.5,)),
        (32, (2,), (0.1, 0.5, 1.0)),
    ]
    assert len(jobs(Grid("points", (0.1,), (16,), (0,), 2), known)) == 0
    assert len(jobs(Grid("points", (0.1,), (16,), (0,), 4), known)) == 1
    assert Grid.of(GRID.plain()) == GRID


def test_best_and_diverged() -> None:
    known: Curves = {
        (0.1, 16, 0): [1, 0.9, 0.8],
        (0.1, 16, 1): [1, 0.9, 0.6],
        (1.0, 16, 0): [1, 0.1, NAN],
        (1.0, 16, 1): [1, 0.1, 0.1],
        (0.1, 32, 0): [1, 2e3, 0.9],
    }
    assert finals(GRID, known)[0.1, 16] == [0.8, 0.6]
    assert diverged(GRID, known) == {(1.0, 16): [0], (0.1, 32): [0]}
    assert best({(1.0, 16): NAN, (0.1, 16): 0.7, (0.1, 32): INF}) == (0.1, 16)
    assert best({(1.0, 16): NAN}) is None


def test_early_stopping_waits_as_long_as_it_says() -> None:
    assert stopped_after([3, 2, 1, 1, 1, 0.5], patience=2) == 5
    assert stopped_after([NAN, NAN, NAN], patience=2) == 2
    assert stopped_after([1, INF, 0.9, 0.8], patience=2) == 4
    known = {key: [1.0, 0.9, 0.8] for key in GRID.keys} | {
        (1.0, 32, seed): [0.5, 0.6, 0.7] for seed in (0, 1)
    }
    saved = stopped_early(GRID, known, patience=1)
    assert (saved.trained, saved.of, saved.winner) == (6 * 3 + 2 * 2, 24, (1.0, 32))


def test_halving_drops_the_worse_half_at_each_rung() -> None:
    assert rungs(8, 30) == [3, 7, 15] and rungs(1, 30) == [] and rungs(3, 1) == []
    assert halve([1, 2, 3], 8, lambda rates, epoch: [NAN if rate == 1 else rate for rate in rates]) == {
        1: 2,
        2: 8,
        3: 4,
    }
    # Whoever begins slowly is lost, though it would have won.
    slow = halve([1, 2], 4, lambda rates, epoch: [5 - epoch * rate if rate == 2 else 0 for rate in rates])
    assert slow == {1: 4, 2: 2}


def test_halving_by_training_is_halving_by_what_is_known() -> None:
    grid = Grid("points", (0.02, 0.2, 1.0, 1e4), (32, 64), (0, 1), 8)
    halved, known = {}, {}
    for size in grid.batch_sizes:
        halved |= work.do(Job("points", size, grid.seeds, grid.learning_rates, 8, halving=True)).curves
        for seed in grid.seeds:
            known |= work.do(Job("points", size, (seed,), grid.learning_rates, 8)).curves
    saved = replayed(grid, known)
    assert saved == replayed(grid, halved)
    assert saved.trained == sum(map(len, halved.values())) < saved.of
    for key, curve in halved.items():
        assert furthest([curve], [known[key][: len(curve)]]) < 1e-9
    del halved[1.0, 64, 1]
    assert replayed(grid, halved) is None


def test_a_job_uses_one_core_and_gives_the_others_back(monkeypatch: pytest.MonkeyPatch) -> None:
    seen: list[int] = []
    monkeypatch.setattr(work, "_whole", lambda job: seen.append(torch.get_num_threads()) or {})
    before = torch.get_num_threads() + 1
    torch.set_num_threads(before)
    work.do(Job("points", 32, (0,), (0.1,), 1))
    assert seen == [1] and torch.get_num_threads() == before


def test_processes_that_keep_being_killed_end_in_a_sentence(monkeypatch: pytest.MonkeyPatch) -> None:
    from joblib.externals.loky.process_executor import TerminatedWorkerError

    tried: list[int] = []

    def killed(some: list[Job], processes: int) -> None:
        tried.append(len(some))
        raise TerminatedWorkerError("killed")

    monkeypatch.setattr(crew, "_crew", killed)
    with pytest.raises(crew.SweepError, match="--jobs 1"):
        list(crew.outcomes(jobs(GRID, {}), 2))
    assert tried == [4, 4, 4]


@pytest.mark.parametrize(
    "address", ["nonsense", "tcp://127.0.0.1", "http://127.0.0.1:8787", "tcp://127.0.0.1:x"]
)
def test_what_is_no_address_of_a_scheduler_is_told(address: str) -> None:
    with pytest.raises(cluster.SweepError, match=r"tcp://127.0.0.1:8786"):
        list(cluster.outcomes(jobs(GRID, {}), address, print))
