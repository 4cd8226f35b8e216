"""A stand-in for pip: "fetches" and "unpacks" a package of one module, slowly if told to, or fails as pip does.

STANDIN_PIP is a file that holds what is to happen: "ok", "slow", "network", "full", "locked", "no match", "conflict",
"system", "odd", "half". STANDIN_CALLS gets a JSON line for each call: its arguments, and the text of its constraints.
"""

import json
import os
import sys
import sysconfig
import time
from pathlib import Path

SAYS = {
    "network": "WARNING: Retrying after connection broken by 'NewConnectionError(...)'\n"
    "ERROR: No matching distribution found for toyneed>=1",
    "full": "ERROR: Could not install packages due to an OSError: [Errno 28] No space left on device",
    "locked": "ERROR: Could not install packages due to an OSError: [Errno 13] Permission denied: '/usr/lib'",
    "no match": "ERROR: No matching distribution found for toyneed>=1",
    "conflict": "ERROR: ResolutionImpossible: for help visit the documentation",
    "system": "error: externally-managed-environment",
    "odd": "one\nERROR: Could not build wheels for toyneed.\n",
}

arguments = sys.argv[1:]
outcome = Path(os.environ["STANDIN_PIP"]).read_text().strip()
with open(os.environ["STANDIN_CALLS"], "a") as calls:
    constraints = Path(arguments[arguments.index("-c") + 1]).read_text()
    calls.write(json.dumps({"arguments": arguments, "constraints": constraints, "pid": os.getpid()}) + "\n")
if outcome in SAYS:
    print(SAYS[outcome])
    sys.exit(1)
site = Path(sysconfig.get_path("purelib"))
print("Collecting toyneed>=1", flush=True)
print("  Downloading toyneed-1.0-py3-none-any.whl (3.0 MB)", flush=True)
fetched = Path(os.environ["TMPDIR"]) / "pip-unpack-1"
fetched.mkdir()
(fetched / "toyneed-1.0-py3-none-any.whl").write_bytes(b"\0" * 2_000_000)
time.sleep(60 if outcome == "slow" else 0.7)
print("Installing collected packages: toyneed", flush=True)
(site / "toyneed").mkdir()
(site / "toyneed" / "__init__.py").write_text("VALUE = 1\n")
(site / "toyneed-1.0.dist-info").mkdir()
(site / "toyneed-1.0.dist-info" / "METADATA").write_text(
    "Metadata-Version: 2.1\nName: toyneed\nVersion: 1.0\n"
)
time.sleep(60 if outcome == "half" else 0.1)
(site / "toyneed-1.0.dist-info" / "RECORD").write_text("")
print("Successfully installed toyneed-1.0", flush=True)
