"""The measurement of both losses in chunks beside PyTorch's own: memory first, then the times, all losses taking turns."""

import random
import statistics

from crossent.engine.training import Refused, Setting, Training

ROUNDS = 5  # of timing, after the round that counts memory
OWN = {"chunked": "chunked_linear_cross_entropy", "memory saved": "low_memory_cross_entropy"}
CLOSE = 1e-3  # of another loss's value


def run(f, settings, live):
    """Measure, and tell each loss as it is known."""
    import torch

    from crossent.training.language import peak

    device, chunk = settings["device"], settings["chunk"]
    if device == "cuda" and not torch.cuda.is_available():
        raise Refused(
            "There is no GPU that PyTorch can use.",
            "`torch.cuda.is_available()` is False here. Measure on the CPU: device=cpu.",
        )
    names = [settings[name] for name in ("rows", "width", "vocabulary")]
    hidden, weight, labels = peak.case(*names, device, settings["seed"])
    theirs = {name: lambda h, w, y, own=f[function]: own(h, w, y, chunk) for name, function in OWN.items()}
    found = peak.libraries(chunk)
    losses = {"plain": found.pop("plain"), **theirs, **found}
    rows = {name: {"name": name, "own": name in theirs, "times": []} for name in losses}
    logits = 4 * settings["rows"] * settings["vocabulary"]
    live.begin((1 + ROUNDS) * len(losses), unit="measurement", names=list(losses), logits=logits)

    def told(name):
        row = rows[name]
        times = list(zip(*row["times"], strict=True))
        forward, backward = (statistics.median(side) for side in times) if times else (None, None)
        return {key: value for key, value in row.items() if key != "times"} | {
            "forward": forward,
            "backward": backward,
        }

    def frame(done, name):
        row = told(name)
        spoken = f"{name}: {size(row['peak'])}"
        if row["forward"] is not None:
            spoken += f", {1e3 * (row['forward'] + row['backward']):.0f} ms"
        return {"words": spoken, "rows": [told(each) for each in rows if "peak" in rows[each]]}

    def measure(on_epoch=None):
        done = 0
        for turn in range(1 + ROUNDS):
            names = list(losses) if not turn else random.Random(turn).sample(list(losses), len(losses))
            for name in names:
                if turn:
                    rows[name]["times"].append(peak.seconds(losses[name], hidden, weight, labels))
                else:
                    hidden.grad = weight.grad = None
                    counted = peak.memory(losses[name], hidden, weight, labels)
                    rows[name] |= {"peak": counted.peak, "kept": counted.kept, "value": counted.value}
                done += 1
                on_epoch(done, name)

    live.call(measure, frame=frame)
    ended = [told(name) for name in rows if "peak" in rows[name]]
    numbers = {}
    for row in ended:
        numbers[row["name"]] = words(row)
    return {
        "epochs": sum(len(row["times"]) for row in rows.values()) + len(ended),
        "rows": ended,
        "logits": logits,
        "numbers": numbers,
        "findings": findings({row["name"]: row for row in ended}),
    }


def size(count):
    """Bytes in MiB, as memory is counted."""
    return f"{count / 2**20:.1f} MiB"


def words(row):
    said = f"peak {size(row['peak'])}, kept {size(row['kept'])}"
    if row["forward"] is not None:
        said += f", {1e3 * row['forward']:.0f} + {1e3 * row['backward']:.0f} ms"
    return said


def findings(rows):
    """What there is to say of the learner's two losses."""
    found = []
    for name in OWN:
        if name in rows and abs(rows[name]["value"] - rows["plain"]["value"]) > CLOSE:
            message = f"{rows[name]['value']:.4f} nats, the plain loss {rows['plain']['value']:.4f}. Check it first: its finding says more."
            found.append({"id": "another-loss", "title": f"Another loss: {name}.", "message": message})
    if len(rows) > 2 and not found:
        plain, chunked, saved = (rows[name] for name in ("plain", *OWN))
        message = (
            f"Between the passes the plain loss keeps {size(plain['kept'])}, the loss in chunks {size(chunked['kept'])}, and the one "
            f"that saves memory {size(saved['kept'])}. Their peaks are {size(plain['peak'])}, {size(chunked['peak'])} and "
            f"{size(saved['peak'])}."
        )
        found.append({"id": "kept", "title": "What waits for the backward pass.", "message": message})
    return found


training = Training(
    needs={
        "chunked_linear_cross_entropy": "m7.chunked_loss",
        "low_memory_cross_entropy": "m7.chunked_memory",
    },
    settings=[
        Setting("vocabulary", "Vocabulary", 50_257, 100, 300_000),
        Setting("rows", "Rows", 512, 16, 16_384),
        Setting("width", "Width of the hidden states", 64, 2, 4096),
        Setting("chunk", "Rows in a chunk", 64, 1, 16_384),
        Setting("device", "Device", "cpu", choices=("cpu", "cuda")),
        Setting("seed", "Seed", 0, 0, 10_000),
    ],
    run=run,
    grace=5.0,
    gpu="device",
)
