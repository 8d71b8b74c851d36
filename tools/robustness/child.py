"""A function in a process of its own, which may die of it."""

import os
import pickle
import resource
import select
import signal
import sys
from collections.abc import Callable
from typing import Final, TypeVar

T = TypeVar("T")
MEMORY: Final = 2_000_000_000
"""Bytes that a child may have, so that it fails rather than the machine."""


def in_child(call: Callable[[], T], seconds: float) -> T | None:
    """What *call* gives, or None where the child dies of it or takes longer than that."""
    reader, writer = os.pipe()
    child = os.fork()
    if child == 0:
        _be_child(call, writer)
    os.close(writer)
    chunks: list[bytes] = []
    with os.fdopen(reader, "rb", buffering=0) as pipe:
        while select.select([pipe], [], [], seconds)[0] and (chunk := pipe.read(65_536)):
            chunks.append(chunk)
    os.kill(child, signal.SIGKILL)
    os.waitpid(child, 0)
    result: T | None = pickle.loads(b"".join(chunks)) if chunks else None  # noqa: S301 - our own
    return result


def _be_child(call: Callable[[], object], writer: int) -> None:
    try:
        resource.setrlimit(resource.RLIMIT_AS, (MEMORY, MEMORY))
        data = pickle.dumps(call())
        with os.fdopen(writer, "wb") as pipe:
            pipe.write(data)
    except BaseException as error:  # noqa: BLE001 - it must not go on as its parent
        print(f"child: {error!r}", file=sys.stderr, flush=True)
    finally:
        os._exit(0)
