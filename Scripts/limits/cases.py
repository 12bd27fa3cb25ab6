"""What a case is, and how the files of one are written."""
import dataclasses, json, pathlib
from typing import Callable

MIB = 1 << 20
#: How far a case goes: exactly to the limit, just beyond it, or as far as somebody who means harm would.
AT, BEYOND, FAR = "at", "beyond", "far beyond"


@dataclasses.dataclass
class Known:
    """What a case takes beyond what others may, and how much at most; where no bound stands it takes no more than others."""

    why: str
    #: Seconds of processor time.
    cpu: float | None = None
    #: MiB above the start.
    memory: float | None = None


@dataclasses.dataclass
class Case:
    """One input and the command that reads it."""

    limit: str
    size: str
    what: str
    #: Writes files into a folder; gives the words of the command, `{F}` standing for the folder.
    make: Callable[[pathlib.Path], list]
    #: Writes the standard input to an open file, until all is written or nobody reads on.
    feed: Callable | None = None
    #: Whether it must be refused; `None` where either is right.
    refused: bool | None = None
    #: Left out of the bounded set.
    is_slow: bool = False
    #: What it takes beyond that today: it is told, and not held against the program. Nothing else is excused.
    known: Known | None = None


def file(kind, **entries):
    """A file of a kind with an entry a line; values are written as JSON."""
    return f"mizan: {kind}/v1\n" + "".join(f"{key.replace('_', '-')}: {json.dumps(value, ensure_ascii=False)}\n" for key, value in entries.items())


def lines(kind, entries):
    """The same, with the elements of lists and the entries of mappings on lines of their own."""
    text = f"mizan: {kind}/v1\n"
    for key, value in entries.items():
        if isinstance(value, list) and value:
            text += f"{key}:\n" + "".join(f"- {json.dumps(element, ensure_ascii=False)}\n" for element in value)
        elif isinstance(value, dict) and value:
            text += f"{key}:\n" + "".join(f"  {json.dumps(name)}: {json.dumps(inner, ensure_ascii=False)}\n" for name, inner in value.items())
        else:
            text += f"{key}: {json.dumps(value, ensure_ascii=False)}\n"
    return text


LEVELS = [{"id": "no", "score": 0, "label": "No"}, {"id": "yes", "score": 1, "label": "Yes"}]


def criterion(name, **more):
    return {"id": name, "title": "T", "question": "Q?", "levels": LEVELS} | more


def checklist(criteria, **more):
    """One group of criteria."""
    group = {"id": "g", "title": "G", "criteria": criteria}
    return lines("checklist", {"id": "own", "version": "1.0.0", "title": "Own", **more}) + "groups:\n- id: g\n  title: G\n  criteria:\n" + "".join(
        f"  - {json.dumps(one, ensure_ascii=False)}\n" for one in group["criteria"])


def profile(city="a", answers=None, **more):
    head = {"city": {"id": city, "name": city}, "respondent": {"id": "r", "kind": "expert"}, "date": "2026-01-01"}
    return lines("profile", head | more | {"answers": answers or {}})


def write(folder, name, content):
    """Writes a text or bytes; gives its path."""
    path = pathlib.Path(folder, name)
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_bytes(content if isinstance(content, bytes) else content.encode())
    return str(path)


def filled(text, size, filler=b"#" + b"x" * 62 + b"\n"):
    """A text made exactly so many bytes long by lines of comment after it."""
    content = text if isinstance(text, bytes) else text.encode()
    missing = size - len(content)
    whole = filler * (missing // len(filler))
    rest = missing - len(whole)
    return content + whole + b"#" * max(0, rest - 1) + b"\n" * min(1, rest)
