"""A quick way to build values of the model out of fields that are known to be right."""

from collections.abc import Callable
from functools import partial
from typing import Any


def open_class(kind: type) -> Callable[[], Any]:
    """Make empty objects that take values until they are told that they are of class *kind*.

    A frozen class is slow to build, field by field around its own lock, and its constructor looks
    at each value once more. Objects of a subclass that adds nothing and has no lock are laid out
    alike, so that Python lets ``__class__`` change. Whoever builds so answers for every field.
    """
    unlocked = {
        "__slots__": (),
        "__setattr__": object.__setattr__,
        "__delattr__": object.__delattr__,
    }
    return partial(object.__new__, type(f"Open{kind.__name__}", (kind,), unlocked))
