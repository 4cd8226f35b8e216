"""The same loss by NumPy, SciPy, scikit-learn, PyTorch, TensorFlow and JAX, each as its library wants it.

Each is imported when it is first asked for. One that is not installed is left out, and named.
"""

from __future__ import annotations

import importlib
import importlib.util
import tracemalloc
from collections.abc import Callable
from dataclasses import dataclass
from typing import Any

import numpy as np

from crossent.figures.values import number

CLIP = 1e-7
STEP = {
    "float32": 2.0**-5,
    "float64": 2.0**-17,
}  # of central differences: powers of two, added without rounding
PACKAGES = {"scikit-learn": "sklearn", "PyTorch": "torch", "TensorFlow": "tensorflow", "JAX": "jax"}


@dataclass(frozen=True)
class Case:
    """One input: scores (N, C) with their classes or, of two classes, scores (N,) with labels 0 and 1."""

    logits: Any
    labels: Any

    @property
    def binary(self) -> bool:
        """Whether there is one score for each example."""
        return bool(self.logits.ndim == 1)

    @property
    def right(self) -> tuple[int, ...]:
        """The place of the logit in which the slope is taken: the right one of the first row."""
        return (0,) if self.binary else (0, int(self.labels[0]))


@dataclass(frozen=True)
class Loss:
    """A loss of one case, and how its slope and its memory are found."""

    name: str
    call: Callable[[], Any]  # the input lies in the library's own arrays already
    slope: Callable[[], float]
    by: str = "differences"
    memory: Callable[[], int | None] = lambda: None


def installed(library: str) -> bool:
    """Whether a library can be imported."""
    return library not in PACKAGES or importlib.util.find_spec(PACKAGES[library]) is not None


def plain(name: str, function: Callable[[Any, Any], Any], case: Case) -> Loss:
    """A loss on NumPy's arrays: its slope by central differences, its memory as Python counts it."""

    def slope() -> float:
        step, sides = STEP[str(case.logits.dtype)], []
        for sign in (1, -1):
            logits = case.logits.copy()
            logits[case.right] += sign * step
            sides.append((float(logits[case.right]), number(function(logits, case.labels))))
        return (sides[0][1] - sides[1][1]) / (sides[0][0] - sides[1][0])

    def memory() -> int:
        tracemalloc.start()
        try:
            function(case.logits, case.labels)
            return tracemalloc.get_traced_memory()[1]
        finally:
            tracemalloc.stop()

    return Loss(name, lambda: function(case.logits, case.labels), slope, memory=memory)


def numpy_losses(case: Case) -> list[Loss]:
    """The formula as it stands, and behind a clip."""

    def softmax(z: Any) -> Any:
        powers = np.exp(z - z.max(axis=1, keepdims=True))
        return powers / powers.sum(axis=1, keepdims=True)

    def naive(z: Any, y: Any) -> Any:
        if case.binary:
            q = 1 / (1 + np.exp(-z))
            return -np.log(np.where(y == 1, q, 1 - q)).mean()
        powers = np.exp(z)
        return -np.log(powers[np.arange(len(y)), y] / powers.sum(axis=1)).mean()

    def clipped(z: Any, y: Any) -> Any:
        if case.binary:
            q = np.clip(1 / (1 + np.exp(-z)), CLIP, 1 - CLIP)
            return -np.log(np.where(y == 1, q, 1 - q)).mean()
        return -np.log(np.clip(softmax(z)[np.arange(len(y)), y], CLIP, 1 - CLIP)).mean()

    return [plain("NumPy naive", naive, case), plain("NumPy clipped", clipped, case)]


def scipy_losses(case: Case) -> list[Loss]:
    """SciPy has log_softmax and log_expit; the picking is ours."""
    from scipy import special

    def loss(z: Any, y: Any) -> Any:
        if case.binary:
            return -special.log_expit(np.where(y == 1, z, -z)).mean()
        return -special.log_softmax(z, axis=1)[np.arange(len(y)), y].mean()

    return [plain("SciPy", loss, case)]


def sklearn_losses(case: Case) -> list[Loss]:
    """scikit-learn's log_loss takes probabilities: those of SciPy's softmax or expit."""
    from scipy import special

    log_loss = importlib.import_module("sklearn.metrics").log_loss

    def loss(z: Any, y: Any) -> Any:
        if case.binary:
            q = special.expit(z)
            return log_loss(y, np.stack([1 - q, q], axis=1), labels=[0, 1])
        return log_loss(y, special.softmax(z, axis=1), labels=range(z.shape[1]))

    return [plain("scikit-learn", loss, case)]


def torch_losses(case: Case) -> list[Loss]:
    """PyTorch in both formats, its slope by autograd."""
    import torch
    from torch.nn import functional
    from torch.utils._python_dispatch import TorchDispatchMode

    def of(kind: Any) -> Loss:
        z = torch.tensor(case.logits, dtype=kind)
        y = torch.tensor(case.labels, dtype=kind if case.binary else torch.int64)
        loss = functional.binary_cross_entropy_with_logits if case.binary else functional.cross_entropy

        class Outputs(TorchDispatchMode):
            total = 0

            def __torch_dispatch__(
                self, function: Any, types: Any, args: Any = (), kwargs: Any = None
            ) -> Any:
                result = function(*args, **(kwargs or {}))
                for each in result if isinstance(result, tuple) else (result,):
                    self.total += each.nbytes if isinstance(each, torch.Tensor) else 0
                return result

        def slope() -> float:
            leaf = z.clone().requires_grad_()
            loss(leaf, y).backward()
            assert leaf.grad is not None
            return float(leaf.grad[case.right])

        def memory() -> int:
            with Outputs() as seen:
                loss(z, y)
            return int(seen.total)

        return Loss(f"PyTorch {str(kind)[6:]}", lambda: loss(z, y), slope, "autograd", memory)

    return [of(torch.float32), of(torch.float64)]


def tensorflow_losses(case: Case) -> list[Loss]:
    """TensorFlow, its slope by a gradient tape."""
    tf = importlib.import_module("tensorflow")
    z = tf.constant(case.logits)
    y = tf.constant(case.labels, dtype=z.dtype if case.binary else tf.int32)
    each = tf.nn.sigmoid_cross_entropy_with_logits
    each = each if case.binary else tf.nn.sparse_softmax_cross_entropy_with_logits

    def loss(at: Any) -> Any:
        return tf.reduce_mean(each(labels=y, logits=at))

    def slope() -> float:
        with tf.GradientTape() as tape:
            tape.watch(z)
            value = loss(z)
        return float(tape.gradient(value, z).numpy()[case.right])

    return [Loss("TensorFlow", lambda: float(loss(z)), slope, "autograd")]


def jax_losses(case: Case) -> list[Loss]:
    """JAX, compiled, its slope by grad."""
    jax = importlib.import_module("jax")
    jax.config.update("jax_enable_x64", case.logits.dtype == np.float64)
    z, y = jax.numpy.asarray(case.logits), jax.numpy.asarray(case.labels)

    def loss(at: Any) -> Any:
        if case.binary:
            return -jax.nn.log_sigmoid(jax.numpy.where(y == 1, at, -at)).mean()
        return -jax.numpy.take_along_axis(jax.nn.log_softmax(at, axis=1), y[:, None], axis=1).mean()

    compiled = jax.jit(loss)
    return [
        Loss(
            "JAX",
            lambda: compiled(z).block_until_ready(),
            lambda: float(jax.grad(loss)(z)[case.right]),
            "autograd",
        )
    ]


LIBRARIES: dict[str, Callable[[Case], list[Loss]]] = {
    "NumPy": numpy_losses,
    "SciPy": scipy_losses,
    "scikit-learn": sklearn_losses,
    "PyTorch": torch_losses,
    "TensorFlow": tensorflow_losses,
    "JAX": jax_losses,
}
