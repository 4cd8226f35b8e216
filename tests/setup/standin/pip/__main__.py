"""A stand-in for pip: records each call, and ends each as the STANDIN_PIP variable says.

STANDIN_PIP is a JSON list with one word for each `pip install`, in order; "ok" after its end. STANDIN_CALLS
is the file that gets a JSON line for each install: its arguments, and the text of its constraint files.
"""

import itertools
import json
import os
import stat
import sys
import sysconfig
import time

SAYS = {
    "no match": "ERROR: No matching distribution found for torch==2.13.0+cpu",
    "network": "WARNING: Retrying after connection broken by 'NewConnectionError(...)'\n"
    "ERROR: No matching distribution found for torch==2.13.0+cpu",
    "full": "ERROR: Could not install packages due to an OSError: [Errno 28] No space left on device",
    "odd": "one\ntwo\nerror: subprocess-exited-with-error",
}


def main(arguments: list[str]) -> int:
    if arguments == ["--version"]:
        return 0
    calls = os.environ["STANDIN_CALLS"]
    with open(calls, "a+") as file:
        file.seek(0)
        number = len(file.readlines())
        file.write(json.dumps({"arguments": arguments, "constraints": constraints(arguments)}) + "\n")
    outcomes = json.loads(os.environ.get("STANDIN_PIP", "[]"))
    outcome = outcomes[number] if number < len(outcomes) else "ok"
    if outcome == "hang":
        time.sleep(60)
    if outcome != "ok":
        print(SAYS[outcome])
        return 1
    if "-e" in arguments:
        install_command()
    for requirement in arguments:
        if requirement.startswith("torch=="):
            install_torch(requirement.removeprefix("torch=="))
    return 0


def constraints(arguments: list[str]) -> str:
    files = [after for before, after in itertools.pairwise(arguments) if before == "-c"]
    return "".join(open(file).read() for file in files)


def install_command() -> None:
    """A `crossent` that prints its arguments."""
    script = os.path.join(sys.prefix, "bin", "crossent")
    with open(script, "w") as file:  # by way of sh, as pip does it where a path has spaces
        file.write(f"#!/bin/sh\n'''exec' \"{sys.executable}\" \"$0\" \"$@\"\n' '''\n")
        file.write("import json, sys\nprint(json.dumps(sys.argv[1:]))\n")
    os.chmod(script, stat.S_IRWXU)


def install_torch(version: str) -> None:
    """What importlib.metadata needs to find this version of torch."""
    info = os.path.join(sysconfig.get_path("purelib"), "torch.dist-info")
    os.makedirs(info, exist_ok=True)
    with open(os.path.join(info, "METADATA"), "w") as file:
        file.write(f"Metadata-Version: 2.1\nName: torch\nVersion: {version}\n")


sys.exit(main(sys.argv[1:]))
