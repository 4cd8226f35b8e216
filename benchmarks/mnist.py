"""MNIST to 98% and 99% of its test digits: the course's fast network beside PyTorch's official example.

`python benchmarks/mnist.py [--seeds 10] [--official 3] [--folder FOLDER] [--dtype float32]`: all 60,000 digits, each
training in a process of its own. A training's seconds run from the bytes in memory to the trained model; they include the
model's and the optimizer's set-up, but neither `import torch` nor the reading of the files.

The fast network is trained by its recipes "98" and "99", and sees the test digits once, after its last step. The official
example (github.com/pytorch/examples, mnist/main.py: two convolutions, dropout, Adadelta with rate 1, times 0.7 after each
epoch, batches of 64, up to 14 epochs) is tested ten times an epoch while its clock stands still, and stops at 99%.
Its images lie ready in one tensor, which spares it the example's data loader.

"cpu_s" is processor time over the number of threads: what the training takes at best on cores that do nothing else.
`--official 0` leaves the example out, which takes minutes.
"""

from __future__ import annotations

import argparse
import json
import os
import subprocess
import sys
import time
from pathlib import Path
from statistics import median
from typing import Any

from common import show

from crossent.training.mnist import data

LIMITS = {"98": 1.5, "99": 4.0}
BATCH, EPOCHS, FADE, LOOKS = 64, 14, 0.7, 10
MEAN, SPREAD = 0.1307, 0.3081  # of the training pixels, as the example has them


def digits(folder: Path | None) -> tuple[Any, Any, data.Digits]:
    """The 60,000 images and labels to train on, and the test digits."""
    import numpy as np

    split = data.load("full", folder)
    assert split.test is not None
    images = np.concatenate([split.train.images, split.val.images])
    return images, np.concatenate([split.train.labels, split.val.labels]), split.test


def fast_training(name: str, seed: int, folder: Path | None, precision: str | None) -> dict[str, Any]:
    """One training by a recipe: seconds, processor seconds for each thread, test accuracy."""
    import torch

    from crossent.training.mnist import fast

    images, labels, test = digits(folder)
    dtype = getattr(torch, precision) if precision else None
    wall, cpu = time.perf_counter(), time.process_time()
    model = fast.train(images, labels, name, seed=seed, dtype=dtype)
    wall, cpu = time.perf_counter() - wall, time.process_time() - cpu
    found = fast.accuracy(model, test.images, test.labels)
    used = str(dtype or fast.precision()).removeprefix("torch.")
    return {"s": wall, "cpu_s": cpu / torch.get_num_threads(), "accuracy": found, "dtype": used}


def official_network() -> Any:
    """The example's network, except that it gives logits; the loss takes their log-softmax."""
    from torch import nn

    return nn.Sequential(
        nn.Conv2d(1, 32, 3),
        nn.ReLU(),
        nn.Conv2d(32, 64, 3),
        nn.ReLU(),
        nn.MaxPool2d(2),
        nn.Dropout(0.25),
        nn.Flatten(),
        nn.Linear(9216, 128),
        nn.ReLU(),
        nn.Dropout(0.5),
        nn.Linear(128, 10),
    )


def official_training(seed: int, folder: Path | None) -> dict[str, Any]:
    """The example, until 99% or the end: seconds and processor seconds for each thread at 98% and at 99%."""
    import torch
    from torch.nn import functional

    images, labels, test = digits(folder)
    unseen = torch.as_tensor(test.images)[:, None].float().div_(255).sub_(MEAN).div_(SPREAD)
    answers = torch.as_tensor(test.labels)
    threads = torch.get_num_threads()
    torch.manual_seed(seed)
    spent, burnt = 0.0, 0.0
    wall, cpu = time.perf_counter(), time.process_time()
    pixels = torch.as_tensor(images)[:, None].float().div_(255).sub_(MEAN).div_(SPREAD)
    classes = torch.as_tensor(labels)
    model = official_network()
    optimizer = torch.optim.Adadelta(model.parameters(), lr=1.0)
    schedule = torch.optim.lr_scheduler.StepLR(optimizer, step_size=1, gamma=FADE)
    found: dict[str, Any] = {}
    steps = -(-len(classes) // BATCH)
    for _ in range(EPOCHS):
        for step, batch in enumerate(torch.randperm(len(classes)).split(BATCH)):
            optimizer.zero_grad()
            functional.cross_entropy(model(pixels[batch]), classes[batch]).backward()
            optimizer.step()
            if (step + 1) * LOOKS // steps > step * LOOKS // steps:
                spent, burnt = spent + time.perf_counter() - wall, burnt + time.process_time() - cpu
                model.eval()
                with torch.no_grad():
                    pairs = zip(unseen.split(1000), answers.split(1000), strict=True)
                    right = sum(int((model(some).argmax(1) == wanted).sum()) for some, wanted in pairs)
                model.train()
                accuracy = right / len(answers)
                for name in LIMITS:
                    if accuracy >= int(name) / 100 and name not in found:
                        found[name] = {"s": spent, "cpu_s": burnt / threads, "accuracy": accuracy}
                if len(found) == len(LIMITS):
                    return found
                wall, cpu = time.perf_counter(), time.process_time()
        schedule.step()
    return found


def alone(options: argparse.Namespace, *more: str) -> dict[str, Any]:
    """What this file prints when it is called for one training."""
    given = ["--folder", str(options.folder)] if options.folder else []
    given += ["--dtype", options.dtype] if options.dtype else []
    process = subprocess.run(
        [sys.executable, __file__, *given, *more], stdout=subprocess.PIPE, text=True, check=True
    )
    return json.loads(process.stdout)


def row(what: str, name: str, runs: list[dict[str, Any]], limit: float | None = None) -> dict[str, Any]:
    """Median seconds and accuracy of the runs, and how many of them got there, in time where there is a limit."""
    there = [run for run in runs if run["accuracy"] >= int(name) / 100]
    cells: dict[str, Any] = {"what": what, "to": f"{name}%", "seeds": len(runs), "reached": len(there)}
    if limit is not None:
        cells |= {"in_time": sum(run["s"] < limit for run in there), "limit_s": limit}
        cells |= {"in_time_by_cpu": sum(run["cpu_s"] < limit for run in there)}
    for key, digits_shown in (("s", 2), ("cpu_s", 2), ("accuracy", 4)):
        if runs:
            cells[f"median_{key}"] = round(median(run[key] for run in runs), digits_shown)
    if runs:
        cells |= {"max_s": round(max(run["s"] for run in runs), 2)}
        cells |= {"min_accuracy": round(min(run["accuracy"] for run in runs), 4)}
    return cells


def main() -> None:
    """All trainings, one after the other; each is told on stderr as it ends."""
    ask = argparse.ArgumentParser(description=(__doc__ or "").partition("\n")[0])
    ask.add_argument("--seeds", type=int, default=10, help="trainings by each recipe")
    ask.add_argument("--official", type=int, default=3, help="trainings of the official example")
    ask.add_argument(
        "--folder", type=Path, help="where MNIST's files lie, if not where `crossent fetch mnist` puts them"
    )
    ask.add_argument("--dtype", choices=["float32", "bfloat16"], help="left out: what suits this CPU")
    ask.add_argument("--one", nargs=2, metavar=("WHAT", "SEED"), help=argparse.SUPPRESS)
    options = ask.parse_args()
    if options.one:
        what, seed = options.one[0], int(options.one[1])
        if what == "official":
            print(json.dumps(official_training(seed, options.folder)))
        else:
            print(json.dumps(fast_training(what, seed, options.folder, options.dtype)))
        return
    if not data.available(options.folder):
        sys.exit(f"MNIST is not in {data.home(options.folder)}: {data.FETCH}. --folder names another place.")
    rows = []
    for name, limit in LIMITS.items():
        runs = []
        for seed in range(options.seeds):
            runs.append(alone(options, "--one", name, str(seed)))
            print(f"fast {name}, seed {seed}: {runs[-1]}", file=sys.stderr, flush=True)
        if runs:
            rows.append(row(f"fast, {runs[0]['dtype']}", name, runs, limit))
    slow = []
    for seed in range(options.official):
        slow.append(alone(options, "--one", "official", str(seed)))
        print(f"official, seed {seed}: {slow[-1]}", file=sys.stderr, flush=True)
    if slow:
        for name in LIMITS:
            rows.append(
                row("official", name, [run[name] for run in slow if name in run]) | {"seeds": len(slow)}
            )
    show(f"MNIST, {os.cpu_count()} cores: seconds of training", rows)


if __name__ == "__main__":
    main()
