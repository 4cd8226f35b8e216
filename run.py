#!/usr/bin/env python3
"""Sets the course up and starts it; `run.py test` sets it up and checks it.

    python3 run.py [--workspace FOLDER] [--port N] [--no-browser]
    python3 run.py test [PYTEST ARGUMENTS]

Needs nothing but Python. Everything goes into `.venv` beside this file; a stamp in there lets the next start
skip all that. What happens then is left to others: to `crossent start`, or to `.ci/checks.py`.
"""

import sys

if sys.version_info < (3, 11):  # noqa: UP036 - older Pythons do get here: they only have to parse this file
    sys.exit(
        f"crossent needs Python 3.11 or newer, this is {sys.version_info[0]}.{sys.version_info[1]}: "
        "install a newer one (https://www.python.org/downloads/) and start run.py with it."
    )

import argparse
import contextlib
import errno
import hashlib
import importlib.util
import os
import platform
import shutil
import signal
import subprocess
import tempfile
import threading
import time
from collections.abc import Iterator
from pathlib import Path

ROOT = Path(__file__).resolve().parent
VENV = ROOT / ".venv"
BIN = VENV / ("Scripts" if os.name == "nt" else "bin")
PYTHON = BIN / ("python.exe" if os.name == "nt" else "python")
CROSSENT = BIN / ("crossent.exe" if os.name == "nt" else "crossent")
LOG = VENV / "install.log"
UNFINISHED = (
    VENV / "crossent-unfinished"
)  # stands while something is being installed; found later: interrupted

TORCH = "2.13.0"
TORCH_RANGE = "torch>=2.13,<2.14"
CPU_INDEX = "https://download.pytorch.org/whl/cpu"
NEEDED_MB = 1500

FULL_SIGNS = ("No space left on device", "[Errno 28]", "Disk quota exceeded")
NETWORK_SIGNS = (
    "ConnectionError",
    "ConnectTimeoutError",
    "ReadTimeoutError",
    "ProxyError",
    "SSLError",
    "Connection refused",
    "Connection reset",
    "Network is unreachable",
    "name resolution",
    "getaddrinfo failed",
    "Max retries exceeded",
)


class Stop(Exception):
    """Something that the reader has to mend: one sentence that says what, and how."""


class Failed(Exception):
    """A command failed; its argument is everything that the command said."""


def main(arguments: list[str]) -> int:
    """Do what the command line says; the result is the exit status."""
    if hasattr(sys.stdout, "reconfigure"):
        sys.stdout.reconfigure(errors="replace")  # an old console may lack the "…"
    signal.signal(signal.SIGTERM, _interrupt)
    try:
        return test(arguments[1:]) if arguments[:1] == ["test"] else start(arguments)
    except KeyboardInterrupt:
        print("Stopped. The same command goes on from here.", flush=True)
        return 130
    except (Stop, OSError) as error:
        print(error if isinstance(error, Stop) else _explain(error), file=sys.stderr, flush=True)
        return 1


def start(arguments: list[str]) -> int:
    """Install what is missing, then become `crossent start`."""
    options = _options(arguments)
    if not installed():
        install()
        print("4/4 Starting the course …", flush=True)
    command = [str(CROSSENT), "start"]
    if options.workspace is not None:
        command += ["--workspace", os.path.abspath(os.path.expanduser(options.workspace))]
    if options.port is not None:
        command += ["--port", str(options.port)]
    if options.no_browser:
        command.append("--no-browser")
    if os.name == "nt":  # exec would give the prompt back while the course runs
        return subprocess.call(command)
    os.execv(command[0], command)


def test(arguments: list[str]) -> int:
    """Install what is missing, the test tools too, then run every check; the arguments are for pytest."""
    if not installed(tools=True):
        install(tools=True)
        print("4/4 Running the checks …", flush=True)
    return subprocess.call([PYTHON, ROOT / ".ci" / "checks.py", *arguments], cwd=ROOT)


def installed(tools: bool = False) -> bool:
    """Whether .venv holds what pyproject.toml and constraints.txt ask for now."""
    try:
        stamped = _stamp(tools).read_text() == _fingerprint()
    except (FileNotFoundError, NotADirectoryError):
        return False
    return stamped and PYTHON.exists() and CROSSENT.exists() and not UNFINISHED.exists()


def install(tools: bool = False) -> None:
    """Make .venv and fill it, a line for each step."""
    if sys.platform == "darwin" and platform.machine() == "x86_64":
        raise Stop(
            "PyTorch is no longer built for Macs with an Intel processor: use a Mac with Apple silicon "
            "and a Python built for it, or Linux, or Windows."
        )
    with _alone():
        if not _healthy():
            with step("1/4 Making .venv"):
                _make_venv()
        for each in (False, True):
            _stamp(each).unlink(missing_ok=True)
        with step("2/4 Installing PyTorch for the CPU, about 200 MB"):
            torch = _install_torch()
        with step(
            "3/4 Installing the course and "
            + ("its test tools, TensorFlow among them" if tools else "its libraries")
        ):
            # torch is held at the version that is there: nothing in this step can fetch another build.
            held = VENV / "torch-held.txt"
            held.write_text(f"torch=={torch}\n")
            pip("install", "-e", ".[test]" if tools else ".", "-c", "constraints.txt", "-c", str(held))
        for each in {False, tools}:
            _stamp(each).write_text(_fingerprint())


def pip(*arguments: str) -> None:
    """Run pip in .venv. Where it is killed, a mark remains, and the next start begins with a new .venv."""
    UNFINISHED.touch()
    try:
        _run(str(PYTHON), "-m", "pip", *arguments, "--progress-bar", "off")
    except Failed as failed:
        if not _says(failed, FULL_SIGNS):
            UNFINISHED.unlink()  # pip gave up by itself: nothing is half installed
        raise
    UNFINISHED.unlink()


@contextlib.contextmanager
def step(title: str) -> Iterator[None]:
    """A line of progress: the title, then the seconds that it took, counted while somebody looks on."""
    began = time.monotonic()
    over = threading.Event()

    def count() -> None:
        while not over.wait(1):
            print(f"\r{title} … {time.monotonic() - began:.0f} s", end="", flush=True)

    counter = threading.Thread(target=count, daemon=True)
    print(f"{title} …", end="", flush=True)
    if sys.stdout.isatty():
        counter.start()
    result = "stopped after "
    try:
        yield
        result = ""
    except Exception as error:
        result = "failed after "
        if isinstance(error, Failed):
            raise _told(error) from None
        raise
    finally:
        over.set()
        if counter.is_alive():
            counter.join()
        again = f"\r{title} …" if sys.stdout.isatty() else ""
        print(f"{again} {result}{time.monotonic() - began:.1f} s", flush=True)


def _stamp(tools: bool) -> Path:
    """The file in .venv that says what was installed, and that all of it was."""
    return VENV / ("crossent-stamp-test" if tools else "crossent-stamp")


def _fingerprint() -> str:
    """What an installation depends on: what is asked for, this Python, and where the folder stands."""
    asked = (ROOT / "pyproject.toml").read_bytes() + (ROOT / "constraints.txt").read_bytes()
    here = f"{sys.version_info[0]}.{sys.version_info[1]} {ROOT}"
    return hashlib.sha256(asked + here.encode()).hexdigest()


def _healthy() -> bool:
    """Whether .venv is whole, made by such a Python, in this place, and its pip answers."""
    try:
        lines = (VENV / "pyvenv.cfg").read_text().splitlines()
        # Scripts name their Python by its full path: in a folder that was moved they no longer start.
        in_place = str(VENV) in (BIN / "activate").read_text(errors="replace")
        fields = {key.strip(): value.strip() for key, _, value in (line.partition("=") for line in lines)}
        version = fields.get("version", "").split(".")[:2]
        if not in_place or version != [str(n) for n in sys.version_info[:2]] or UNFINISHED.exists():
            return False
        return subprocess.run([PYTHON, "-m", "pip", "--version"], capture_output=True).returncode == 0
    except (FileNotFoundError, NotADirectoryError):
        return False


def _make_venv() -> None:
    """A new .venv in the place of whatever stands there."""
    lacks_venv = Stop(
        "This Python lacks its venv or ensurepip module: install it (Debian, Ubuntu: sudo apt install "
        f"python{sys.version_info[0]}.{sys.version_info[1]}-venv) and start again."
    )
    if not importlib.util.find_spec("venv") or not importlib.util.find_spec("ensurepip"):
        raise lacks_venv
    if VENV.is_symlink() or VENV.is_file():
        VENV.unlink()
    elif VENV.exists():
        shutil.rmtree(VENV)
    if _free_mb() < NEEDED_MB:
        raise OSError(errno.ENOSPC, os.strerror(errno.ENOSPC))
    VENV.mkdir()
    UNFINISHED.touch()
    try:
        # The Python that the running one was made from: the running one may have stood in the old .venv.
        _run(getattr(sys, "_base_executable", None) or sys.executable, "-m", "venv", str(VENV))
    except Failed as failed:
        if _says(failed, ("ensurepip is not available",)):
            raise lacks_venv from None
        raise
    UNFINISHED.unlink()


def _install_torch() -> str:
    """PyTorch without CUDA, unless one in range is there already; the result is its version.

    On Linux, plain `torch` brings gigabytes of CUDA. `+cpu` names a build that only PyTorch's own index has:
    neither of the two calls below can fetch another, wherever pip looks.
    """
    version = _torch_version()
    if version.split(".")[:2] == TORCH.split(".")[:2]:
        return version
    if sys.platform == "darwin":
        pip("install", TORCH_RANGE, "-c", "constraints.txt")
        return _torch_version() or TORCH
    build = f"torch=={TORCH}+cpu"
    try:
        pip("install", build, "--no-deps")
    except Failed as failed:
        if _says(failed, FULL_SIGNS):
            raise
        pip("install", build, "--no-deps", "--index-url", CPU_INDEX)
    return _torch_version() or f"{TORCH}+cpu"


def _torch_version() -> str:
    """The version of the torch in .venv, or nothing."""
    code = "import importlib.metadata as m; print(*[d.version for d in m.distributions(name='torch')][:1])"
    return subprocess.run([PYTHON, "-c", code], capture_output=True, text=True).stdout.strip()


def _run(*command: str) -> None:
    """Run a command quietly, its words in the log; Failed with them where it fails."""
    quiet = {"PIP_DISABLE_PIP_VERSION_CHECK": "1", "PIP_NO_INPUT": "1", "PIP_USER": "0", "PYTHONUTF8": "1"}
    said = []
    with LOG.open("a", encoding="utf-8", errors="replace") as log:
        log.write(f"$ {' '.join(command)}\n")
        process = subprocess.Popen(
            command,
            cwd=ROOT,
            env={**os.environ, **quiet},
            stdin=subprocess.DEVNULL,
            stdout=subprocess.PIPE,
            stderr=subprocess.STDOUT,
            encoding="utf-8",
            errors="replace",
        )
        try:
            for line in process.stdout or ():
                said.append(line)
                with contextlib.suppress(OSError):  # a full disk must not hide the command's own words
                    log.write(line)
                    log.flush()
            process.wait()
        finally:
            if process.poll() is None:
                process.terminate()
                process.wait()
    if process.returncode != 0:
        raise Failed("".join(said))


def _says(failed: Failed, signs: tuple[str, ...]) -> bool:
    return any(sign in str(failed) for sign in signs)


def _told(failed: Failed) -> Stop:
    """A failed command as a sentence with its remedy."""
    if _says(failed, FULL_SIGNS) or _free_mb() < 1:
        return Stop(_explain(OSError(errno.ENOSPC, "")))
    if _says(failed, NETWORK_SIGNS):
        cause = "No network: the packages could not be fetched. Check the connection or the proxy's settings"
    elif _says(failed, ("No matching distribution found for torch",)):
        cause = (
            f"There is no PyTorch {TORCH} for Python {platform.python_version()} on this computer "
            f"({sys.platform}, {platform.machine()}): use a 64-bit Python from 3.11 to 3.14"
        )
    else:
        last = "".join(f"    {line}\n" for line in str(failed).splitlines()[-8:] if line.strip())
        cause = f"{last}The installation failed: mend what the lines above say"
    return Stop(f"{cause}, then start again (the whole log: {LOG}).")


def _explain(error: OSError) -> str:
    """A system error as a sentence with its remedy."""
    if error.errno in (errno.ENOSPC, errno.EDQUOT):
        return (
            f"The disk is full: the course needs {NEEDED_MB} MB in {ROOT}, where {_free_mb()} MB are free; "
            f"make room there and in {tempfile.gettempdir()}, or move the course to another disk, "
            "then start again."
        )
    if error.errno in (errno.EACCES, errno.EPERM, errno.EROFS):
        return (
            f"{error.filename or ROOT} cannot be written: copy the course to a folder of your own, "
            "for example in your home folder, and start it there."
        )
    return f"The course could not be set up ({error}): remove {VENV} and start again."


def _free_mb() -> int:
    return shutil.disk_usage(ROOT).free >> 20


@contextlib.contextmanager
def _alone() -> Iterator[None]:
    """Keep a second run.py from installing into the same folder at the same time."""
    with open(__file__, "rb") as lock:
        try:
            import fcntl

            fcntl.flock(lock, fcntl.LOCK_EX | fcntl.LOCK_NB)
        except BlockingIOError:
            raise Stop(
                "Another run.py is installing the course here: wait until it is done, then start again."
            ) from None
        except (ImportError, OSError):
            pass  # Windows, or a network file system without locks
        yield


def _options(arguments: list[str]) -> argparse.Namespace:
    """The command line of a start."""
    parser = argparse.ArgumentParser(
        prog="run.py",
        description="Set the course up where that is needed, and start it.",
        epilog="'run.py test [PYTEST ARGUMENTS]' checks the course itself.",
    )
    parser.add_argument(
        "--workspace", metavar="FOLDER", help="the folder of your own files (default: my-crossent at home)"
    )
    parser.add_argument("--port", type=int, metavar="N", help="the page's port, where you want a certain one")
    parser.add_argument("--no-browser", action="store_true", help="print the page's address, open no browser")
    return parser.parse_args(arguments)


def _interrupt(*_: object) -> None:
    raise KeyboardInterrupt


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
