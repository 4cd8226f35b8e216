"""A sweep on a Dask cluster that is there already: by its own client, which survives killed workers.

joblib's Dask backend ends a whole run when a worker is lost; here the scheduler has the lost jobs done again, by another
worker. No result is left to the cluster: each comes here as soon as it is ready, once. The workers need this course
installed, and whoever runs the cluster runs its code: give the address of one that you trust.
"""

from __future__ import annotations

import logging
import socket
from collections.abc import Callable, Generator, Sequence
from typing import Any
from urllib.parse import urlsplit

from crossent.training.sweep import work
from crossent.training.sweep.crew import SweepError
from crossent.training.sweep.grid import Job, Outcome

WAIT = 4.0  # seconds for a scheduler to answer
RETRIES = 3  # of a job that fails
FORM = "such as tcp://127.0.0.1:8786, which `dask scheduler` prints"
REMEDY = 'Dask is not installed. `pip install "crossent[dask]"` brings it.'


def outcomes(
    jobs: Sequence[Job], address: str, tell: Callable[[str], object]
) -> Generator[Outcome, None, None]:
    """The outcomes of all jobs, in whatever order they are ready; `SweepError` where the cluster cannot do them.

    `tell` gets a sentence where something should be known meanwhile.
    """
    try:
        from distributed import as_completed
    except ModuleNotFoundError:
        raise SweepError(REMEDY) from None
    log = logging.getLogger("distributed")  # what it would say is said here, in a sentence
    log.handlers, log.propagate = [logging.NullHandler()], False
    client = _client(address)
    futures: list[Any] = []
    try:
        if not client.nthreads():
            tell(f"The cluster has no worker yet: `dask worker {address}` adds one. Waiting for it.")
        futures += [client.submit(work.do, job, pure=False, retries=RETRIES) for job in jobs]
        for future in as_completed(futures):
            yield _result(future, address)
    finally:
        for future in futures:
            future.release()  # what is not begun never begins, also where the scheduler is gone
        client.close(timeout=WAIT)


def _client(address: str) -> Any:
    """A client that is connected; `SweepError` within seconds where nothing of the kind answers."""
    try:
        parts = urlsplit(address if "://" in address else f"tcp://{address}")
        host, port = parts.hostname, parts.port
    except ValueError:
        host = port = None
    if not host or not port or parts.scheme not in ("tcp", "tls"):
        raise SweepError(f"{address} is no scheduler's address: it has a machine and a port, {FORM}.")
    stranger = SweepError(f"What answers at {address} is no Dask scheduler. It wants an address {FORM}.")
    try:
        line = socket.create_connection((host, port), WAIT)
    except OSError as error:
        reason = error.strerror or error
        raise SweepError(
            f"No Dask scheduler answers at {address}: {reason}. It wants an address {FORM}."
        ) from None
    with line:  # A scheduler speaks first. To others, such as its own page, the client would listen for ever.
        try:
            speaks = parts.scheme == "tls" or bool(line.recv(1))
        except OSError:
            speaks = False
    if not speaks:
        raise stranger
    from distributed import Client

    try:
        return Client(address, timeout=WAIT)
    except Exception:  # whatever an answer from something else sets off
        raise stranger from None


def _result(future: Any, address: str) -> Outcome:
    from concurrent.futures import CancelledError

    from distributed import KilledWorker

    again = "What is done is kept: the same command goes on."
    try:
        outcome: Outcome = future.result()
        return outcome
    except KilledWorker:
        raise SweepError(
            f"Several workers were killed by the same job, for want of memory perhaps. {again}"
        ) from None
    except (CancelledError, OSError, TimeoutError):
        raise SweepError(f"The connection to the scheduler at {address} was lost. {again}") from None
    except ModuleNotFoundError as error:
        raise SweepError(
            f"A worker of the cluster lacks the package {error.name}: install this course there too. {again}"
        ) from None
