"""A file of the course that vanishes under the learner's hands: its last text is kept, and told."""

from __future__ import annotations

import asyncio
from collections.abc import Mapping

from crossent.engine.bus import Bus, Tasks
from crossent.engine.workspace import Workspace, WorkspaceError

PATIENCE = 0.4  # seconds in which an editor that deletes and writes anew has done so


class Lost:
    """Remembers what the course's files held when they were last seen."""

    def __init__(self, workspace: Workspace, bus: Bus) -> None:
        self._workspace, self._bus = workspace, bus
        self._tasks = Tasks()
        self._texts: dict[str, str] = {}

    def see(self, texts: Mapping[str, str]) -> None:
        """Note the texts as they are now; one that is no longer there is kept, once that is sure."""
        gone = {name for name in self._texts if name not in texts}
        for name in self._workspace.names:
            if name in texts:
                self._texts[name] = texts[name]
        for name in gone:
            self._tasks.spawn(self._keep(name))

    async def close(self) -> None:
        """Stop waiting."""
        await self._tasks.close()

    async def _keep(self, name: str) -> None:
        await asyncio.sleep(PATIENCE)
        path = self._workspace.path / name
        text = self._texts.get(name)
        if text is None or path.exists():
            return
        del self._texts[name]
        kept = ""
        if text != self._workspace.beginning(name):
            data = text[1:].encode("latin-1") if text.startswith("\0") else text.encode()
            try:
                kept = f"{self._workspace.back_up(f'{path.stem}-deleted', data).relative_to(self._workspace.path)}"
            except WorkspaceError as error:
                self._bus.publish({"type": "notice", "text": str(error)})
        self._bus.publish({"type": "gone", "file": name, "kept": kept})
