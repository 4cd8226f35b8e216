"""The networks' reference loop, against PyTorch's own optimizer and against SciPy."""

import copy

import numpy as np
import pytest
from scipy.special import log_softmax

torch = pytest.importorskip("torch")

from crossent.training import networks  # noqa: E402


def test_clusters_are_where_they_should_be_and_leave_the_global_state_alone() -> None:
    before = torch.get_rng_state()
    X, y = networks.three_clusters(4000, 3)
    assert torch.equal(torch.get_rng_state(), before)
    assert (X.dtype, y.dtype) == (torch.float32, torch.int64)
    assert y.tolist() == sorted(y.tolist())
    for label, centre in enumerate(networks.CENTRES):
        cloud = X[y == label].numpy()
        np.testing.assert_allclose(cloud.mean(axis=0), centre, atol=0.08)
        np.testing.assert_allclose(np.cov(cloud.T), np.eye(2), atol=0.12)


def test_same_seed_same_network() -> None:
    before = torch.get_rng_state()
    one, two, other = networks.network(4), networks.network(4), networks.network(5)
    assert torch.equal(torch.get_rng_state(), before)
    pairs = zip(one.parameters(), two.parameters(), other.parameters(), strict=True)
    assert all(torch.equal(a, b) and not torch.equal(a, c) for a, b, c in pairs)


def test_loss_is_scipys() -> None:
    X, y = networks.three_clusters(5, 0)
    model = networks.network(1)
    logits = model(X).detach().double().numpy()
    want = -log_softmax(logits, axis=1)[np.arange(len(y)), y.numpy()].mean()
    assert networks.loss(model, X, y).item() == pytest.approx(want, rel=1e-5)


def test_descent_is_plain_sgd_and_leaves_no_gradient() -> None:
    X, y = networks.three_clusters(20, 0)
    model = networks.network(2)
    model[0].bias.requires_grad_(False)
    twin = copy.deepcopy(model)
    losses = networks.descend(model, X, y, epochs=30, learning_rate=0.2)
    optimizer = torch.optim.SGD([p for p in twin.parameters() if p.requires_grad], lr=0.2)
    want = []
    for _ in range(30):
        optimizer.zero_grad()
        value = torch.nn.functional.cross_entropy(twin(X), y)
        value.backward()
        optimizer.step()
        want.append(value.item())
    np.testing.assert_allclose(losses, want, rtol=1e-4)
    for mine, theirs in zip(model.parameters(), twin.parameters(), strict=True):
        torch.testing.assert_close(mine, theirs, rtol=1e-4, atol=1e-6)
        assert mine.grad is None
