"""The fast network: it learns, it repeats itself, it takes nothing that it cannot use."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

import numpy as np
import pytest
import torch

from crossent.training.mnist import data, fast

BESIDE = [folder / "shared" / "mnist" for folder in Path(__file__).parents[3:]]
SHARED = next((folder for folder in BESIDE if folder.is_dir()), BESIDE[0])


@pytest.fixture(scope="module")
def offline(tmp_path_factory: pytest.TempPathFactory) -> data.Split:
    with pytest.MonkeyPatch.context() as patch:
        patch.setenv("CROSSENT_CACHE", str(tmp_path_factory.mktemp("cache")))
        return data.load()


@pytest.fixture(scope="module")
def few(offline: data.Split) -> data.Digits:
    return offline.train[:600]


def numbers(model: torch.nn.Module) -> np.ndarray:
    return torch.cat([value.reshape(-1) for value in model.state_dict().values()]).numpy()


def test_the_offline_digits_are_learned_in_a_few_epochs(offline: data.Split) -> None:
    model = fast.train(offline.train.images, offline.train.labels, epochs=4)
    assert not model.training
    assert fast.accuracy(model, offline.val.images, offline.val.labels) > 0.95


@pytest.mark.parametrize("dtype", fast.PRECISIONS)
def test_the_same_seed_gives_the_same_numbers_and_another_seed_others(
    few: data.Digits, dtype: torch.dtype
) -> None:
    before = torch.random.get_rng_state()
    runs = []
    for seed in (3, 3, 4):
        losses: list[float] = []
        keep = lambda now: losses.append(now.loss)  # noqa: E731, B023
        runs.append((fast.train(few.images, few.labels, seed=seed, dtype=dtype, on_step=keep), losses))
    (one, first), (two, second), (three, third) = runs
    assert first == second and np.array_equal(numbers(one), numbers(two))
    assert not set(first) & set(third) and not np.array_equal(numbers(one), numbers(three))
    assert torch.equal(torch.random.get_rng_state(), before)


def test_the_two_precisions_differ_in_their_steps_and_keep_float32_parameters(few: data.Digits) -> None:
    exact, rough = (fast.train(few.images, few.labels, dtype=dtype) for dtype in fast.PRECISIONS)
    assert {value.dtype for model in (exact, rough) for value in model.parameters()} == {torch.float32}
    assert not np.array_equal(numbers(exact), numbers(rough))


def test_a_training_imports_nothing_slow(few: data.Digits, tmp_path: Path) -> None:
    """torch.optim's first optimizer brings the compiler along, a layer on the meta device sympy: seconds of imports."""
    np.savez(tmp_path / "few.npz", images=few.images, labels=few.labels)
    code = (
        "import sys, numpy as np; from crossent.training.mnist import fast\n"
        f"few = np.load({str(tmp_path / 'few.npz')!r})\n"
        "fast.train(few['images'], few['labels'], epochs=1)\n"
        "print([name for name in ('sympy', 'torch._dynamo', 'torch._inductor') if name in sys.modules])"
    )
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert done.stdout.strip() == "[]"


def test_the_first_steps_are_nesterovs_with_decay_as_torch_takes_them(few: data.Digits) -> None:
    """Against torch.optim.SGD, whose momentum is written alike, at the same rates."""
    chosen = fast.recipe("99")
    steps: list[fast.Progress] = []
    mine = fast.train(few.images, few.labels, seed=1, dtype=torch.float32, epochs=0.64, on_step=steps.append)

    model = fast.network(1).train()
    groups = [
        {"params": [value for value in model.parameters() if value.dim() > 1], "weight_decay": chosen.decay},
        {"params": [value for value in model.parameters() if value.dim() == 1], "weight_decay": 0.0},
    ]
    optimizer = torch.optim.SGD(groups, lr=1.0, momentum=chosen.momentum, nesterov=True)
    generator = torch.Generator().manual_seed(1)
    rounds = -(-len(steps) * chosen.batch // len(few))
    order = torch.cat([torch.randperm(len(few), generator=generator) for _ in range(rounds)])
    images, labels = data.tensors(few)
    for step, batch in enumerate(order.split(chosen.batch)[: len(steps)]):
        for group in optimizer.param_groups:
            group["lr"] = fast.rate((step + 0.5) / len(steps), chosen.rate, chosen.warm)
        optimizer.zero_grad()
        logits, smoothing = model(images[batch]), chosen.smoothing
        loss = torch.nn.functional.cross_entropy(logits, labels[batch], label_smoothing=smoothing)
        assert loss.item() == pytest.approx(steps[step].loss, rel=1e-3)
        loss.backward()
        optimizer.step()
    assert len(steps) == 3
    assert np.allclose(numbers(mine), numbers(model.eval()), atol=1e-3)


def test_progress_counts_every_step_and_an_error_in_it_ends_the_training(few: data.Digits) -> None:
    seen: list[fast.Progress] = []

    def at_most_three(now: fast.Progress) -> None:
        seen.append(now)
        if now.step == 3:
            raise KeyboardInterrupt

    with pytest.raises(KeyboardInterrupt):
        fast.train(few.images, few.labels, epochs=2, on_step=at_most_three)
    assert [(now.step, now.steps) for now in seen] == [(1, 9), (2, 9), (3, 9)]
    assert seen[0].loss == pytest.approx(np.log(10), abs=0.7)
    assert seen[0].model.training


def test_a_last_incomplete_round_is_of_hard_digits_alone(
    few: data.Digits, monkeypatch: pytest.MonkeyPatch
) -> None:
    asked: list[int] = []
    rounds = fast._rounds
    monkeypatch.setattr(
        fast, "_rounds", lambda digits, *more: asked.append(len(digits)) or rounds(digits, *more)
    )
    for epochs, expected in ((0.6, [600]), (2, [600]), (1.6, [600, 5 * 51])):
        asked.clear()
        steps: list[fast.Progress] = []
        fast.train(few.images, few.labels, epochs=epochs, on_step=steps.append)
        assert asked == expected
    assert len(steps) == 8


def test_the_images_and_labels_are_left_as_they_were(few: data.Digits) -> None:
    images, labels = few.images.copy(), few.labels.copy()
    fast.train(images, labels, epochs=0.5)
    assert np.array_equal(images, few.images) and np.array_equal(labels, few.labels)


def test_accuracy_is_a_share_and_leaves_the_mode_alone(few: data.Digits) -> None:
    model = fast.network(0).train()
    found = fast.accuracy(model, few.images, few.labels)
    assert model.training
    images, labels = data.tensors(few)
    with torch.no_grad():
        assert found == (model.eval()(images).argmax(1) == labels).sum().item() / len(labels)


def test_a_training_smaller_than_a_batch_has_a_step(few: data.Digits) -> None:
    steps: list[fast.Progress] = []
    fast.train(few.images[:20], few.labels[:20], epochs=0.01, on_step=steps.append)
    assert len(steps) == 1


@pytest.mark.parametrize(
    ("change", "told"),
    [
        ({"name": "97"}, "there is no recipe '97'"),
        ({"epochs": 0}, "a number above 0"),
        ({"epochs": float("nan")}, "a number above 0"),
        ({"dtype": torch.float16}, "torch.float32 or torch.bfloat16"),
        ({"images": np.zeros((2, 28, 28), dtype=np.float32)}, "images are uint8"),
        ({"images": np.zeros((2, 784), dtype=np.uint8)}, r"\(N, 28, 28\)"),
        ({"labels": np.zeros(3, dtype=np.int64)}, r"shape \(2,\)"),
        ({"labels": np.zeros(2, dtype=np.int32)}, "labels are int64"),
        ({"labels": np.array([0, 10])}, "0 to 9, not 0 to 10"),
        ({"images": np.zeros((1, 28, 28), dtype=np.uint8), "labels": np.array([1])}, "at least 2"),
    ],
)
def test_what_cannot_be_learned_from_is_told(change: dict[str, object], told: str) -> None:
    given = {"images": np.zeros((2, 28, 28), dtype=np.uint8), "labels": np.array([0, 1])} | change
    with pytest.raises(ValueError, match=told):
        fast.train(**given)  # type: ignore[arg-type]


@pytest.mark.slow
@pytest.mark.skipif(not SHARED.is_dir(), reason=f"the real MNIST is not in {SHARED}")
@pytest.mark.parametrize(("name", "wanted"), [("98", 0.98), ("99", 0.987)])
def test_the_recipes_reach_on_the_real_digits_what_they_are_named_for(name: str, wanted: float) -> None:
    """By validation digits, of which 5,000 measure to 0.15 points: the 99 is given two of these."""
    split = data.load("full", SHARED)
    model = fast.train(split.train.images, split.train.labels, name)
    assert fast.accuracy(model, split.val.images, split.val.labels) >= wanted
