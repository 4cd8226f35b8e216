"""What the figures of a run share: which run is chosen, and how its numbers and pictures reach the page."""

from __future__ import annotations

import base64
from pathlib import Path

import numpy as np
from runs_made import make_run

from crossent.figures import digits
from crossent.training.mnist import data


def test_the_newest_run_is_shown_unless_another_is_named(tmp_path: Path, without_run: Path) -> None:
    assert digits.chosen({}) == (None, [])
    old, new = (make_run(without_run, epochs=1, digits=100, seed=seed, falsified=0) for seed in (0, 1))
    run, choice = digits.chosen({})
    assert run is not None and run.name == new.name
    assert [each["name"] for each in choice] == [new.name, old.name]
    assert all("1 epoch on" in each["words"] for each in choice)
    named, _ = digits.chosen({"run": old.name})
    assert named is not None and named.name == old.name
    gone, _ = digits.chosen({"run": "2020-01-01-0000-final"})
    assert gone is not None and gone.name == new.name


def test_a_run_tells_itself_in_numbers_that_hold(with_run: Path) -> None:
    run, _ = digits.chosen({})
    assert run is not None
    told = digits.told(run)
    assert (told["epochs"], told["digits"], told["trained"], told["false"]) == (2, 300, 240, 12)
    assert "2 epochs on 240 digits" in told["words"] and "5% false labels" in told["words"]
    assert run.history["train_loss"][1] < run.history["train_loss"][0]  # it has learned something
    assert run.history["val_accuracy"][1] > 0.5


def test_losses_are_packed_on_a_scale_of_levels() -> None:
    packed = digits.levels([0, 1e-2, 0.1, 1, 10, 1000, np.inf, np.nan])
    assert packed.tolist() == [0, 8, 25, 80, 254, 254, 254, 255]  # 254 √(loss / 10)


def test_pictures_are_the_digits_of_their_rows(with_run: Path) -> None:
    run, _ = digits.chosen({})
    assert run is not None
    packed = digits.pictures(run, [3, 250])
    images = np.frombuffer(base64.b64decode(packed["u8"]), np.uint8).reshape(packed["shape"])
    whole = data.load("offline")
    assert (images[0] == whole.train.images[3]).all() and (images[1] == whole.val.images[10]).all()
    cards = digits.cards(run, [3, 250], 2)
    assert cards["true"] == [int(whole.train.labels[3]), int(whole.val.labels[10])]
    assert cards["loss"] == [float(run.losses[2, row]) for row in (3, 250)] and cards["part"] == [0, 1]
