"""Losses that name their bug: formulas against mpmath, runs against formulas, and the claims about PyTorch against it."""

from __future__ import annotations

import math

import mpmath
import numpy as np
import pytest

from crossent.training.symptoms import SYMPTOMS, candidates

BY_ID = {symptom.id: symptom for symptom in SYMPTOMS}
PRINTED = {  # what is printed for C = 10 and B = 64, by mpmath and by nothing of ours
    "chance": mpmath.log(10),
    "double-softmax": mpmath.log(mpmath.e + 9) - 1,
    "double-softmax-2": mpmath.log(mpmath.e + 1) - 1,
    "double-sigmoid": (mpmath.log(1 + 1 / mpmath.e) + mpmath.log(2)) / 2,
    "smoothing": -(mpmath.mpf("0.91") * mpmath.log("0.91") + 9 * mpmath.mpf("0.01") * mpmath.log("0.01")),
    "probabilities-nll": mpmath.mpf("-0.1"),
    "probabilities-nll-end": mpmath.mpf(-1),
    "batch-axis": mpmath.log(64),
    "sum": 64 * mpmath.log(10),
    "bits": mpmath.log(10) / mpmath.log(2),
    "binary-softmax": -(mpmath.log("0.1") + 9 * mpmath.log("0.9")) / 10,
    "binary-logits": mpmath.log(2),
    "one-logit": mpmath.mpf(0),
    "keras-clip": 7 * mpmath.log(10),
    "epsilon": 12 * mpmath.log(10),
    "float-eps": 52 * mpmath.log(2),
    "torch-clamp": mpmath.mpf(100),
    "one-softmax": mpmath.log(mpmath.mpf(2) ** 23) / 2,
    "batch-means": mpmath.mpf("1.47"),
    "zero-for-the-label": -mpmath.log(0),
}


@pytest.mark.parametrize("name", sorted(PRINTED))
def test_formula(name: str) -> None:
    assert BY_ID[name].expected(10, 64) == pytest.approx(float(PRINTED[name]), abs=1e-12)


def test_every_row_has_an_oracle() -> None:
    assert set(BY_ID) == {*PRINTED, "nothing-left", "zero-times-log"} and len(SYMPTOMS) >= 16


@pytest.mark.parametrize("num_classes, batch, seed", [(10, 64, 0), (7, 32, 3), (2, 5, 1)])
@pytest.mark.parametrize("symptom", SYMPTOMS, ids=lambda symptom: symptom.id)
def test_a_run_shows_its_number(symptom, num_classes: int, batch: int, seed: int) -> None:
    measured, expected = (
        symptom.measured(num_classes, batch, seed),
        symptom.expected(num_classes, batch),
    )
    assert measured == pytest.approx(expected, abs=1e-5, nan_ok=True)


def test_pytorch_agrees() -> None:
    torch = pytest.importorskip("torch")
    loss, eye, logits = torch.nn.functional, torch.eye(10, dtype=torch.float64), torch.zeros(64, 10)
    labels = torch.arange(64) % 10
    told = {
        "double-softmax": loss.cross_entropy(eye, torch.arange(10)),
        "probabilities-nll": loss.nll_loss(logits.softmax(-1), labels),
        "probabilities-nll-end": loss.nll_loss(eye, torch.arange(10)),
        "batch-axis": loss.nll_loss(logits.log_softmax(0), labels),
        "sum": loss.cross_entropy(logits, labels, reduction="sum"),
        "binary-softmax": loss.binary_cross_entropy(logits.softmax(-1), torch.eye(10)[labels]),
        "binary-logits": loss.binary_cross_entropy_with_logits(logits, torch.eye(10)[labels]),
        "one-logit": loss.cross_entropy(torch.randn(64, 1), torch.zeros(64, dtype=torch.long)),
        "torch-clamp": loss.binary_cross_entropy(torch.zeros(4), torch.ones(4)),
        "zero-for-the-label": loss.nll_loss(eye.log(), (torch.arange(10) + 1) % 10),
        "zero-times-log": -(eye * eye.log()).sum(-1).mean(),
        "nothing-left": loss.cross_entropy(logits, torch.full((64,), -100)),
    }
    for name, value in told.items():
        assert float(value) == pytest.approx(BY_ID[name].measured(10, 64), rel=1e-5, abs=1e-7, nan_ok=True), (
            name
        )


def test_another_seed_is_another_run() -> None:
    runs = [BY_ID["double-softmax"].curve(10, 64, seed) for seed in (0, 0, 1)]
    assert np.array_equal(runs[0], runs[1]) and runs[0].shape == runs[2].shape


def test_numbers_find_their_bug() -> None:
    for loss, name in [
        (1.46, "double-softmax"),
        (4.159, "batch-axis"),
        (147, "sum"),
        (-1, "probabilities-nll-end"),
    ]:
        assert candidates(loss)[0].symptom.id == name
    assert candidates(math.log(1000), num_classes=1000)[0].symptom.id == "chance"
    assert [near.symptom.id for near in candidates(math.nan)] == ["zero-times-log", "nothing-left"]
    assert [near.symptom.id for near in candidates(math.inf)] == ["zero-for-the-label"]
    assert candidates(1e6) == [] and candidates(-math.inf) == []


def test_impossible_settings_are_refused() -> None:
    with pytest.raises(ValueError, match="at least 2"):
        candidates(1.0, num_classes=1)
    with pytest.raises(ValueError, match="at least 1"):
        candidates(1.0, batch=0)
