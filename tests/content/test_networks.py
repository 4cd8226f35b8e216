"""What the lesson on networks computes in NumPy: the same as PyTorch's, and as its sentences say."""

import doctest
import math
from collections.abc import Callable

import numpy as np
import pytest
import torch
from torch.nn import functional as F

from crossent.content import networks
from crossent.maths.logistic import gradients
from crossent.maths.softmax import cross_entropy_grad, cross_entropy_loss
from crossent.training.logistic import train

LOSSES: dict[Callable[..., tuple[float, np.ndarray]], Callable[..., torch.Tensor]] = {
    networks.right_loss: F.cross_entropy,
    networks.double_softmax: lambda z, y: F.cross_entropy(z.softmax(dim=1), y),
    networks.each_class_alone: lambda z, y: F.binary_cross_entropy_with_logits(z, F.one_hot(y, 3).double()),
}


def in_torch(network: networks.Network) -> torch.nn.Sequential:
    """The same network as a module, in float64."""
    first, last = torch.nn.Linear(2, len(network["b1"])), torch.nn.Linear(len(network["b1"]), 3)
    model = torch.nn.Sequential(first, torch.nn.ReLU(), last).double()
    with torch.no_grad():
        for layer, number in ((first, 1), (last, 2)):
            layer.weight.copy_(torch.from_numpy(network[f"W{number}"]))
            layer.bias.copy_(torch.from_numpy(network[f"b{number}"]))
    return model


def test_docstring_examples() -> None:
    result = doctest.testmod(networks)
    assert result.failed == 0
    assert result.attempted > 0


@pytest.mark.parametrize("wired", LOSSES, ids=lambda wired: wired.__name__)
def test_losses_and_slopes_are_those_of_pytorch(wired: Callable[..., tuple[float, np.ndarray]]) -> None:
    logits, labels = np.random.default_rng(0).normal(size=(7, 3)) * 3, np.array([0, 1, 2, 2, 1, 0, 0])
    z = torch.tensor(logits, requires_grad=True)
    loss = LOSSES[wired](z, torch.tensor(labels))
    (theirs,) = torch.autograd.grad(loss, z)
    value, slopes = wired(logits, labels)
    assert value == pytest.approx(loss.item(), rel=1e-12)
    np.testing.assert_allclose(slopes, theirs.numpy(), rtol=1e-9, atol=1e-15)


@pytest.mark.parametrize("wired", LOSSES, ids=lambda wired: wired.__name__)
def test_a_run_is_that_of_pytorch(wired: Callable[..., tuple[float, np.ndarray]]) -> None:
    start, (X, y) = networks.new_network(3), networks.three_clouds(20, 0)
    model, points, labels = in_torch(start), torch.from_numpy(X), torch.from_numpy(y)
    optimizer, losses = torch.optim.SGD(model.parameters(), lr=0.1), []
    for _ in range(30):
        optimizer.zero_grad()
        loss = LOSSES[wired](model(points), labels)
        losses.append(loss.item())
        loss.backward()
        optimizer.step()
    ours, end = networks.descend_network(start, X, y, 0.1, 30, wired)
    np.testing.assert_allclose(ours[:-1], losses, rtol=1e-9)
    said = networks.network_logits(end, X)
    np.testing.assert_allclose(said, model(points).detach().numpy(), rtol=1e-9, atol=1e-12)


def test_new_networks_start_as_those_of_pytorch_do() -> None:
    X, y = (torch.from_numpy(part) for part in networks.three_clouds(300, 0))
    theirs = []
    with torch.random.fork_rng():
        for seed in range(100):
            torch.manual_seed(seed)
            model = torch.nn.Sequential(torch.nn.Linear(2, 16), torch.nn.ReLU(), torch.nn.Linear(16, 3))
            theirs.append(F.cross_entropy(model(X.float()), y).item())
    ours = networks.first_losses(100)
    assert math.log(3) < np.mean(theirs) < np.mean(ours) + 0.1
    assert math.log(3) < np.mean(ours) < np.mean(theirs) + 0.1
    assert min(theirs) > 0.6
    assert max(theirs) < 2.1
    assert np.median(theirs) == pytest.approx(np.median(ours), abs=0.1)


def test_a_linear_model_says_one_half_to_exclusive_or() -> None:
    assert np.allclose(gradients(*networks.XOR, [0, 0], 0)[0], 0)
    assert train(*networks.XOR, 1.0, 100)["loss"].min() == pytest.approx(math.log(2))
    assert cross_entropy_loss(networks.xor_logits(20), networks.XOR[1]) < 1e-4


def test_one_batch_goes_to_zero_with_any_labels_but_not_through_two_softmaxes() -> None:
    assert networks.one_batch()[300] < 0.001
    assert networks.one_batch("shuffled")[300] < 0.01
    floor = math.log(math.e + 2) - 1
    assert floor < networks.one_batch("double")[300] < floor + 0.01


def test_two_softmaxes_divide_the_first_slopes_by_the_number_of_classes() -> None:
    for classes in (2, 3, 10):
        even, label = np.zeros((1, classes)), np.array([1])
        right = cross_entropy_grad(even, label)
        np.testing.assert_allclose(networks.double_softmax(even, label)[1], right / classes)


def test_a_few_points_carry_half_of_the_loss() -> None:
    assert networks.costliest(45) == pytest.approx(0.5, abs=0.005)
    assert networks.costliest(450) > 0.95


def test_zeros_never_leave() -> None:
    assert networks.network_run("zeros")[-1] == pytest.approx(math.log(3), abs=1e-12)


def test_a_network_beats_the_truth_on_few_points_and_loses_on_new_ones() -> None:
    few = networks.few_points()
    assert few["network"] < few["truth"] / 2
    assert few["network_new"] > few["truth_new"]


def test_what_pytorch_says_of_types_and_shapes() -> None:
    logits, labels = torch.zeros(4, 3), torch.tensor([0, 1, 2, 0])
    with pytest.raises(RuntimeError, match=r"same dtype.*Double and Float"):
        torch.nn.Linear(2, 3)(torch.zeros(4, 2, dtype=torch.float64))
    with pytest.raises(RuntimeError, match="0D or 1D target tensor expected"):
        F.cross_entropy(logits, labels[:, None])
    for wrong in (labels.float(), F.one_hot(labels)):
        with pytest.raises(RuntimeError):
            F.cross_entropy(logits, wrong)
    with pytest.raises(RuntimeError, match="Expected target size"):
        F.cross_entropy(torch.zeros(4, 5, 3), torch.zeros(4, 5, dtype=torch.long))
    assert F.cross_entropy(torch.zeros(4, 3, 3), torch.zeros(4, 3, dtype=torch.long)).item() > 0
    assert F.cross_entropy(logits, torch.ones(4, 3)).item() == pytest.approx(3 * math.log(3))
    sure = torch.tensor([[200.0, 0.0]])
    assert torch.isinf(-sure.softmax(dim=1).log()[0, 1])
    assert F.cross_entropy(sure, torch.tensor([1])).item() == 200


def test_clearing_before_a_step_learns_nothing() -> None:
    model = torch.nn.Linear(2, 3)
    before = [part.detach().clone() for part in model.parameters()]
    optimizer = torch.optim.SGD(model.parameters(), lr=0.1)
    for _ in range(3):
        optimizer.zero_grad()
        loss = F.cross_entropy(model(torch.ones(4, 2)), torch.tensor([0, 1, 2, 0]))
        optimizer.step()
        loss.backward()
    assert all(torch.equal(now, then) for now, then in zip(model.parameters(), before, strict=True))


def test_two_steps_from_zeros_cost_what_the_lesson_says() -> None:
    model = torch.nn.Linear(2, 3)
    with torch.no_grad():
        for part in model.parameters():
            part.zero_()
    optimizer, losses = torch.optim.SGD(model.parameters(), lr=1.0), []
    for _ in range(2):
        optimizer.zero_grad()
        loss = F.cross_entropy(model(torch.tensor([[1.0, 2.0]])), torch.tensor([0]))
        loss.backward()
        optimizer.step()
        losses.append(loss.item())
    second = cross_entropy_loss(
        -6 * cross_entropy_grad([[0, 0, 0]], [0]), [0]
    )  # 1 + 1² + 2² of each logit's error
    assert losses == pytest.approx([math.log(3), second], abs=1e-6)


def test_in_evaluation_mode_notes_are_still_taken() -> None:
    model = torch.nn.Sequential(torch.nn.Linear(2, 3), torch.nn.Dropout()).eval()
    assert model(torch.ones(1, 2)).requires_grad
    with torch.no_grad():
        assert not model.train()(torch.ones(1, 2)).requires_grad
