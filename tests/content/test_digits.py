"""What the final project's checks look on with: they see what a training really does. And what its lesson says of networks."""

import copy
import doctest
from pathlib import Path

import pytest
import torch
from torch import nn
from torch.nn import functional as F

import crossent.content
from crossent.content import digit_models as digits
from crossent.content import digit_numbers, digit_order, digit_slopes
from crossent.content.digit_watch import Watch
from crossent.engine.catalog import Course
from crossent.engine.load import Own

COURSE = Course(Path(crossent.content.__path__[0]))


def watched() -> Watch:
    sets = {part: (digits.images(n, n), digits.labels(n, n)) for part, n in (("train", 20), ("val", 8))}
    return Watch(digits.layered(0, 0.3), sets)


def learn(watch: Watch, x: torch.Tensor, y: torch.Tensor, sign: float = 1.0) -> float:
    """One step, its gradients cleared before."""
    watch.model.train().zero_grad()
    loss = F.cross_entropy(watch.model(x), y)
    (sign * loss).backward()
    with torch.no_grad():
        for p in watch.model.parameters():
            p -= 0.1 * p.grad
    return loss.item()


def test_docstring_examples() -> None:
    result = doctest.testmod(digits)
    assert result.failed == 0
    assert result.attempted > 0


def test_it_knows_each_image_and_what_it_cost() -> None:
    watch = watched()
    x, y = watch.sets["train"]
    rows = torch.tensor([7, 3, 12])
    loss = learn(watch, x[rows], y[rows])
    [shown] = watch.shown
    assert (shown.part, shown.rows, shown.training) == ("train", rows.tolist(), True)
    assert shown.losses.mean().item() == pytest.approx(loss, rel=1e-5)
    assert shown.slope is not None
    watch.on_epoch(0, {})
    assert len(watch.shown) == 1
    assert watch.told[0].moved


def test_it_tells_the_sets_apart() -> None:
    watch = watched()
    (x, _), (v, _) = watch.sets["train"], watch.sets["val"]
    watch.model.eval()
    for images in (v, torch.cat([x[:2], v[:2]]), x + 1):
        watch.model(images)
    assert [each.part for each in watch.shown] == ["val", "both", ""]
    assert not any(each.training for each in watch.shown)


def test_it_sees_gradients_that_pile_up_over_updates_and_not_those_of_one_update() -> None:
    watch = watched()
    x, y = watch.sets["train"]
    optimizer = torch.optim.SGD(watch.model.parameters(), lr=0.1)
    for half in (x[:10], x[10:]):
        (F.cross_entropy(watch.model(half), y[:10]) / 2).backward()
    optimizer.step()
    assert watch.piled == 0
    F.cross_entropy(watch.model(x), y).backward()
    assert watch.piled == 1


def test_a_copy_of_the_model_is_no_copy_of_the_watch() -> None:
    watch = watched()
    before = watch.measured()
    assert watch.measured() == before
    assert set(before) == {"train_loss", "val_loss", "train_accuracy", "val_accuracy"}


def test_it_says_why_nothing_moves() -> None:
    watch = watched()
    x, y = watch.sets["train"]
    assert "No backward pass" in watch.idle()
    loss = F.cross_entropy(watch.model(x), y)
    loss.backward()
    assert "`optimizer.step()`" in watch.idle()
    assert "nobody uses them" in watch.idle()
    watch.model.zero_grad()
    assert "gone before a step" in watch.idle()
    copy.deepcopy(watch.model)(x)
    assert "A copy" in watch.idle()


def test_it_knows_scaled_images_again_and_no_others() -> None:
    sets = {"train": (digits.images(20, 1), digits.labels(20))}
    forms, x = digit_order.Forms(sets), sets["train"][0][3:9]
    assert forms.of(3 * x - 0.5) == ("train", pytest.approx(3), pytest.approx(-0.5))
    each_otherwise = x * torch.linspace(0.5, 1, 6).reshape(6, 1, 1, 1)
    for other in (each_otherwise, x.roll(1, dims=3), digits.images(4, 9)):
        assert forms.of(other) is None


def test_steps_are_told_too_large_by_losses_and_by_weights() -> None:
    assert "too large" in digit_order.steps([21346.06, 4.2, 2.7], 1.0)
    assert "32 times as large" in digit_order.steps([2.2, 1.9, 1.8], 32.0)
    assert "Larger" in digit_order.steps([2.297, 2.296, 2.296], 1.0)


def test_a_validation_on_a_part_is_told_as_that() -> None:
    watch = watched()
    learn(watch, *watch.sets["train"])
    x, y = watch.sets["val"]
    watch.model.eval()
    loss = F.cross_entropy(watch.model(x[:5]), y[:5]).item()
    watch.on_epoch(0, {})
    watch.history = {"val_loss": [loss]}
    words = digit_numbers.validation(watch, "loss")
    assert words is not None
    assert "That is the mean of 5 of the 8 validation images." in words


@pytest.mark.parametrize(("sign", "wanted"), [(1.0, None), (-1.0, "uphill")])
def test_it_sees_which_way_a_training_goes(sign: float, wanted: str | None) -> None:
    watch = watched()
    learn(watch, *watch.sets["train"], sign)
    found = digit_slopes.verdict(watch)
    assert (found and found[0]) == wanted


def test_parameters_are_as_many_as_the_lesson_says() -> None:
    def count(model: nn.Module) -> int:
        return sum(p.numel() for p in model.parameters())

    assert count(nn.Conv2d(1, 16, 3, padding=1)) == 16 * (9 + 1)
    perceptron = nn.Sequential(nn.Flatten(), nn.Linear(784, 128), nn.ReLU(), nn.Linear(128, 10))
    assert count(perceptron) == 784 * 128 + 128 + 128 * 10 + 10
    own = Own(COURSE).module("final_mnist")
    assert count(own.build_model()) < 2_000_000
