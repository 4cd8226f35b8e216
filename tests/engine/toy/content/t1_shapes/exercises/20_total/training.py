from crossent.engine.training import Refused, Setting, Training


def run(f, settings, live):
    if settings["kind"] == "none":
        raise Refused("No kind.", "There is nothing of that kind: set kind to round.")
    live.begin(settings["epochs"], first=1)
    history = live.call(
        f["total"], list(range(settings["epochs"])), frame=lambda epoch, seen: {"seen": len(seen)}
    )
    return {
        "epochs": settings["epochs"],
        "numbers": {"told": float(len(history) if isinstance(history, list) else history)},
    }


training = Training(
    needs={"total": "t1.total"},
    settings=[
        Setting("epochs", "Epochs", 100, 1, 10**9),
        Setting("kind", "Kind", "round", choices=("round", "flat", "none")),
    ],
    run=run,
)
