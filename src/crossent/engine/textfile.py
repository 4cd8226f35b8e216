"""Text files on disk: read with their own encoding and line endings, written whole or not at all."""

from __future__ import annotations

import contextlib
import difflib
import errno
import hashlib
import io
import os
import re
import secrets
import stat
import time
import tokenize
from collections.abc import Iterable
from pathlib import Path

FULL = (errno.ENOSPC, getattr(errno, "EDQUOT", errno.ENOSPC), errno.EFBIG)
REFUSED = (errno.EACCES, errno.EPERM, errno.EROFS)
BOM = b"\xef\xbb\xbf"
OLD = 600.0  # seconds after which a temporary file was left behind by a crash


class WorkspaceError(Exception):
    """Something in the workspace stands in the way; the message is for the learner and holds the remedy."""


class UnknownFile(WorkspaceError, ValueError):
    """A name that is not one of the workspace's files, or leads out of it."""


class ChangedMeanwhile(Exception):
    """The file is no longer what it was when its new text was made."""


def make_folder(folder: Path) -> None:
    """Make a folder where there is none; `WorkspaceError` where that cannot be."""
    try:
        folder.mkdir(parents=True, exist_ok=True)
    except FileExistsError as error:
        raise WorkspaceError(
            f"{folder} is a file, not a folder. Rename it, or choose another folder with --workspace."
        ) from error
    except OSError as error:
        raise explain(error, folder) from error


def remove_left_behind(folder: Path, names: Iterable[str]) -> None:
    """Remove the temporary files that a crash left behind."""
    for name in names:
        for path in folder.glob(f".{name}.*.tmp"):
            with contextlib.suppress(OSError):
                if time.time() - path.stat().st_mtime > OLD:
                    path.unlink()


def hash_of(data: bytes) -> str:
    """SHA-256 in hexadecimal."""
    return hashlib.sha256(data).hexdigest()


def explain(error: OSError, path: Path) -> WorkspaceError:
    """An operating system's error as a sentence with its remedy."""
    if error.errno in FULL:
        text = f"The disk is full: {path} is as it was. Free some space and try again."
    elif error.errno in REFUSED:
        text = (
            f"{path} cannot be read or written here: it or its folder is read-only. "
            "Change its permissions, or choose another folder with --workspace."
        )
    elif isinstance(error, IsADirectoryError):
        text = f"{path} is a folder where a file should be. Rename it and start again."
    elif isinstance(error, FileNotFoundError):
        text = f"{path} is not there. Reset one of its exercises to have it back."
    elif isinstance(error, FileExistsError | NotADirectoryError):
        text = f"{path} cannot be made: there is a file where a folder should be. Rename that file."
    else:
        why = error.strerror or error
        text = f"{path} cannot be read or written: {why}. Try again, or choose another folder."
    return WorkspaceError(text)


def read_bytes(path: Path) -> bytes:
    """The file's bytes, or `WorkspaceError`."""
    try:
        return path.read_bytes()
    except OSError as error:
        raise explain(error, path) from error


def decode(data: bytes, name: str) -> str:
    r"""The text of a Python file, every line ending as `\n`; `WorkspaceError` where it is not text."""
    encoding = _usable(data) or _plain(data)
    try:
        text = data.decode(encoding)
    except UnicodeDecodeError as error:
        line = data.count(b"\n", 0, error.start) + 1
        raise WorkspaceError(
            f"{name} is not {encoding.removesuffix('-sig').upper()} text (line {line} holds byte "
            f"{data[error.start]:#04x}). Save it as UTF-8 in your editor."
        ) from error
    return text.replace("\r\n", "\n").replace("\r", "\n")


def decode_anyhow(data: bytes) -> str:
    """The text; where Python cannot decode it, one that does not parse and differs as the bytes do."""
    try:
        tokenize.detect_encoding(io.BytesIO(data).readline)
        return decode(data, "")
    except (SyntaxError, WorkspaceError):
        return "\0" + data.decode("latin-1")


def encode(text: str, like: bytes, name: str) -> bytes:
    """The text as bytes, with the encoding and the line endings of the file that it takes the place of."""
    text = text.replace("\r\n", "\n").replace("\r", "\n")
    encoding = _usable(text.removeprefix("\ufeff").encode("utf-8", "replace")) or "utf-8"
    if like.startswith(BOM) and encoding == "utf-8":
        encoding = "utf-8-sig"
    try:
        return _with_endings(text, like).encode(encoding)
    except UnicodeEncodeError as error:
        raise WorkspaceError(
            f"{name} cannot be saved as {encoding.removesuffix('-sig')}, which has no "
            f"{error.object[error.start]!r}. Take that character out, or declare `# coding: utf-8`."
        ) from error


def _plain(data: bytes) -> str:
    return "utf-8-sig" if data.startswith(BOM) else "utf-8"


def _usable(data: bytes) -> str | None:
    """The encoding that the file declares, if text survives the way there and back."""
    try:
        encoding = tokenize.detect_encoding(io.BytesIO(data).readline)[0]
        return encoding if data.decode(encoding).encode(encoding) == data else None
    except (SyntaxError, UnicodeError, LookupError):
        return None


def _with_endings(text: str, like: bytes) -> str:
    r"""The text with `\n` as the old file had it: one kind of ending, or line by line where it was mixed."""
    ending = re.compile(rb"\r\n|\r|\n")
    kinds = set(ending.findall(like))
    if len(kinds) <= 1:
        return text.replace("\n", kinds.pop().decode() if kinds else "\n")
    old = ending.split(like)
    endings = [*ending.findall(like), b""]
    common = max(sorted(kinds), key=endings.count)
    new = text.split("\n")
    chosen = [common] * len(new)
    lines = [line.encode("utf-8", "replace") for line in new]
    for i, j, size in difflib.SequenceMatcher(None, old, lines, autojunk=False).get_matching_blocks():
        chosen[j : j + size] = [kind or common for kind in endings[i : i + size]]
    chosen[-1] = b""
    return "".join(line + kind.decode() for line, kind in zip(new, chosen, strict=True))


def create(path: Path, data: bytes, private: bool = False) -> bool:
    """Make a file that is not there yet, whole; False, and nothing changed, where it is."""
    try:
        if os.path.lexists(path):
            return False
        temporary = _temporary(path, data, 0o600 if private else 0o666)
        try:
            return _move_to_free_name(temporary, path)
        finally:
            temporary.unlink(missing_ok=True)
    except OSError as error:
        raise explain(error, path) from error


def _move_to_free_name(temporary: Path, path: Path) -> bool:
    try:
        if os.name == "nt":
            os.rename(temporary, path)  # refuses an existing name there
        else:
            os.link(temporary, path)
        return True
    except FileExistsError:
        return False
    except OSError:  # a file system without hard links
        try:
            with path.open("xb") as file:
                file.write(temporary.read_bytes())
            return True
        except FileExistsError:
            return False
        except OSError:
            path.unlink(missing_ok=True)
            raise


def replace(path: Path, data: bytes, expected: bytes | None) -> None:
    """Put `data` in the place of a file that holds `expected` (None: that is not there), in one step.

    The mode stays, links are followed. Raises `ChangedMeanwhile` where the file holds something else, and
    `WorkspaceError`, with the file as it was, where it cannot be written.
    """
    path = Path(os.path.realpath(path))
    if expected is None:
        if not create(path, data):
            raise ChangedMeanwhile
        return
    try:
        before = path.stat()
        if not os.access(path, os.W_OK):
            raise PermissionError(errno.EACCES, "read-only", str(path))
        temporary = _temporary(path, data, 0o666)
        try:
            _take_over(temporary, before)
            if path.read_bytes() != expected:
                raise ChangedMeanwhile
            _rename_over(temporary, path)
        finally:
            temporary.unlink(missing_ok=True)
    except FileNotFoundError as error:
        raise ChangedMeanwhile from error
    except OSError as error:
        raise explain(error, path) from error


def _temporary(path: Path, data: bytes, mode: int) -> Path:
    """A file beside `path` that holds `data`, on the disk and not only in memory."""
    temporary = path.with_name(f".{path.name}.{secrets.token_hex(4)}.tmp")
    with open(temporary, "xb", opener=lambda name, flags: os.open(name, flags, mode)) as file:
        try:
            file.write(data)
            file.flush()
            _sync(file.fileno())
        except BaseException:
            with contextlib.suppress(OSError):
                file.close()
            temporary.unlink(missing_ok=True)
            raise
    return temporary


def _sync(descriptor: int) -> None:
    try:
        os.fsync(descriptor)
    except OSError as error:
        if error.errno not in (errno.EINVAL, errno.ENOSYS, getattr(errno, "ENOTSUP", errno.EINVAL)):
            raise  # those three: this file system knows no fsync


def _take_over(temporary: Path, before: os.stat_result) -> None:
    """Give the new file the old one's mode and, where that is allowed, its owner."""
    if hasattr(os, "chown"):
        with contextlib.suppress(OSError):
            now = temporary.stat()
            if (now.st_uid, now.st_gid) != (before.st_uid, before.st_gid):
                os.chown(temporary, before.st_uid, before.st_gid)
    os.chmod(temporary, stat.S_IMODE(before.st_mode))


def _rename_over(temporary: Path, path: Path) -> None:
    """`os.replace`; on Windows again for a moment, since a scanner or an editor may hold the file."""
    for _ in range(9 if os.name == "nt" else 0):
        try:
            os.replace(temporary, path)
            return
        except PermissionError:
            time.sleep(0.02)
    os.replace(temporary, path)
