"""PyTorch's optimizers without its compiler: the same numbers, nothing loaded for them, and the compiler where it is wanted."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest

SRC = Path(__file__).parents[2] / "src"
TRAIN = """
import json, sys
from crossent.engine import compilerless
if {stand_in}:
    compilerless.install()
import torch
from torch import nn
X, y = torch.linspace(-1, 1, 20).reshape(10, 2), torch.arange(10) % 3
found = []
for kind in (torch.optim.SGD, torch.optim.Adam, torch.optim.AdamW, torch.optim.RMSprop, torch.optim.LBFGS):
    torch.manual_seed(0)
    model = nn.Sequential(nn.Linear(2, 8), nn.ReLU(), nn.Linear(8, 3))
    optimizer = kind(model.parameters(), lr=0.05)
    schedule = torch.optim.lr_scheduler.StepLR(optimizer, 1)
    def closure():
        optimizer.zero_grad()
        loss = nn.functional.cross_entropy(model(X), y)
        loss.backward()
        return loss
    for _ in range(3):
        optimizer.step(closure)
        schedule.step()
    optimizer.load_state_dict(optimizer.state_dict())
    optimizer.add_param_group(dict(params=[nn.Parameter(torch.zeros(1))])) if kind is torch.optim.SGD else None
    found.append(closure().item())
first = "torch._dynamo" in sys.modules and hasattr(sys.modules["torch._dynamo"], "__file__")
"""
PRINT = "print(json.dumps([found, first, 'sympy' in sys.modules]))"
COMPILE = """
compiled = torch.compile(lambda x: x.sin() + 1, backend="eager")
print(json.dumps([torch.equal(compiled(X), X.sin() + 1), torch._dynamo.__file__.endswith("__init__.py")]))
"""
CHECKPOINT = """
from torch.utils.checkpoint import checkpoint
def of(x): return (x * x).sum()
one, two = X.clone().requires_grad_(), X.clone().requires_grad_()
checkpoint(of, one, use_reentrant=False).backward()
of(two).backward()
early = "sympy" in sys.modules
default = torch._dynamo.config.error_on_nested_fx_trace
torch._dynamo.config.verbose
import torch._dynamo.config as config
print(json.dumps([torch.equal(one.grad, two.grad), early, default == config.error_on_nested_fx_trace]))
"""
PART = """
import torch._dynamo.config as config
from torch._dynamo import utils
print(json.dumps([config is torch._dynamo.config is sys.modules["torch._dynamo.config"], utils is torch._dynamo.utils]))
"""


def python(stand_in: bool, *then: str) -> Any:
    code = TRAIN.replace("{stand_in}", str(stand_in)) + "".join(then)
    run = subprocess.run(
        [sys.executable, "-c", code],
        env={**os.environ, "PYTHONPATH": str(SRC), "OMP_NUM_THREADS": "1"},
        capture_output=True,
        text=True,
        timeout=120,
    )
    assert run.returncode == 0, run.stderr
    return json.loads(run.stdout.splitlines()[-1])


def test_optimizers_do_the_same_and_load_nothing() -> None:
    numbers, loaded, _ = python(False, PRINT)
    assert loaded, "an optimizer imports the compiler no more: compilerless can go"
    assert python(True, PRINT) == [numbers, False, False]


@pytest.mark.parametrize("then", [COMPILE, PART], ids=["compile", "a part of it"])
def test_the_compiler_is_there_when_it_is_asked_for(then: str) -> None:
    assert python(True, then) == [True, True]


def test_a_checkpoint_is_the_same_without_the_compiler() -> None:
    assert python(True, CHECKPOINT) == [True, False, True]
