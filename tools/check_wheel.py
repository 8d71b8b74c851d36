"""Check that a wheel holds every file of src, nothing else, and the licence."""

import sys
import zipfile
from email.parser import HeaderParser
from pathlib import Path

SOURCES = Path(__file__).parent.parent / "src"


def faults(wheel: Path) -> list[str]:
    """Compare *wheel* with the sources.

    Args:
        wheel: A built wheel.

    Returns:
        What is missing, too much or wrong, one sentence each.
    """
    expected = {
        path.relative_to(SOURCES).as_posix()
        for path in SOURCES.rglob("*")
        if path.is_file() and "__pycache__" not in path.parts
    }
    with zipfile.ZipFile(wheel) as archive:
        names = set(archive.namelist())
        [place] = [name for name in names if name.endswith(".dist-info/METADATA")]
        metadata = HeaderParser().parsestr(archive.read(place).decode())
    folder = place.removesuffix("/METADATA")
    packed = {name for name in names if not name.startswith(folder)}
    found = [f"{name} is not in the wheel" for name in sorted(expected - packed)]
    found += [f"{name} is only in the wheel" for name in sorted(packed - expected)]
    if f"{folder}/licenses/LICENSE" not in names:
        found.append("the licence is not in the wheel")
    if metadata["Metadata-Version"] != "2.4":
        found.append(f"metadata is of version {metadata['Metadata-Version']}, not 2.4")
    if "unionplan/py.typed" not in packed:
        found.append("py.typed is not in the wheel")
    return found


def main() -> None:
    """Check the wheel named on the command line."""
    wheel = Path(sys.argv[1])
    if found := faults(wheel):
        sys.exit("\n".join(found))
    print(f"{wheel.name}, {wheel.stat().st_size / 1024:.0f} KiB")


if __name__ == "__main__":
    main()
