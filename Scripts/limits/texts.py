"""Files that are hostile as YAML, of any kind: what is said is wrong before anybody asks what it means."""
import os, random
from .cases import AT, BEYOND, FAR, MIB, Case, filled, write, profile

KINDS = ["profile", "checklist", "criterion", "facts", "practices", "tailoring", "framework", "sources", "challenges", "scales"]


def repeated(piece, head=b"", tail=b""):
    """As much of a piece as a file may have."""
    return lambda start: (start + head + piece * ((MIB - len(start) - len(head) - len(tail)) // len(piece)) + tail)


def counted(form, most=MIB):
    """Numbered pieces until the file is full."""
    def make(start):
        parts, size, number = [start], len(start), 0
        while True:
            part = form(number)
            if size + len(part) > most: return b"".join(parts)
            parts.append(part)
            size, number = size + len(part), number + 1
    return make


def random_bytes(start):
    return start + random.Random(1).randbytes(MIB - len(start))


#: The limit, what the text is, and how it follows the line with the kind.
TEXTS = [
    ("encoding", "NUL bytes", repeated(b"\0")),
    ("encoding", "UTF-16", lambda start: ("\ufeff" + (start.decode() * 20_000)[: MIB // 2 - 1]).encode("utf-16-le")),
    ("encoding", "UTF-16 without a mark", lambda start: ((start.decode() * 20_000)[: MIB // 2]).encode("utf-16-be")),
    ("encoding", "random bytes", random_bytes),
    ("encoding", "bytes that are no UTF-8", repeated(b"\xff")),
    ("encoding", "hidden marks", repeated("\u202e".encode())),
    ("encoding", "byte order marks", repeated("\ufeff".encode())),
    ("encoding", "line separators", repeated("\u2028".encode())),
    ("directives", "%TAG lines", lambda start: counted(lambda n: b"%%TAG !a%d! tag:x,1:\n" % n)(b"") + b"---\n"),
    ("directives", "%YAML lines", lambda start: repeated(b"%YAML 1.2\n")(b"") + b"---\n"),
    ("depth", "brackets", repeated(b"[", b"x: ")),
    ("depth", "braces", repeated(b"{", b"x: ")),
    ("depth", "keys in braces", repeated(b"{a: ", b"x: ")),
    ("depth", "dashes", repeated(b"- ", b"x:\n  ")),
    ("depth", "question marks", repeated(b"? ", b"")),
    ("depth", "indented keys", lambda start: start + b"".join(b" " * n + b"a:\n" for n in range(1_400))),
    ("nodes", "short elements", repeated(b"1,", b"x: [", b"1]\n")),
    ("nodes", "empty lists", repeated(b"[],", b"x: [", b"1]\n")),
    ("nodes", "short lines", repeated(b"- 1\n", b"x:\n")),
    ("nodes", "empty elements", repeated(b"-\n", b"x:\n")),
    ("nodes", "unknown keys", counted(lambda n: b"k%d: 1\n" % n)),
    ("nodes", "one key again and again", repeated(b"a: 1\n")),
    ("nodes", "keys of one hash length", counted(lambda n: b"%06x: 1\n" % (n * 7919 % (1 << 24)))),
    ("scalar", "one plain word", repeated(b"x", b"x: ")),
    ("scalar", "one quoted text", repeated(b"x", b'x: "', b'"\n')),
    ("scalar", "escapes", repeated(b"\\x41", b'x: "', b'"\n')),
    ("scalar", "single quotes", repeated(b"''", b"x: '", b"'\n")),
    ("scalar", "a text without an end", repeated(b"x\n", b'x: "')),
    ("scalar", "a block of lines", repeated(b"  x\n", b"x: |\n")),
    ("scalar", "a folded block of empty lines", repeated(b"\n", b"x: >\n", b"  x\n")),
    ("scalar", "plain lines", repeated(b" x\n", b"x:\n")),
    ("key", "one key", repeated(b"k", b"", b": 1\n")),
    ("key", "a quoted key", repeated(b"k", b'"', b'": 1\n')),
    ("key", "a list as key", repeated(b"1,", b"? [", b"1]\n: 1\n")),
    ("key", "a possible key on each line", repeated(b"\"a\"\n")),
    ("anchors", "anchors", counted(lambda n: b"a%d: &b%d 1\n" % (n, n))),
    ("anchors", "aliases", repeated(b"*a,", b"x: &a [", b"1]\n")),
    ("anchors", "billion laughs", lambda start: start + b"a0: &a0 [x]\n" + b"".join(
        b"a%d: &a%d [%s]\n" % (n, n, b",".join([b"*a%d" % (n - 1)] * 9)) for n in range(1, 60))),
    ("anchors", "merges", repeated(b"<<: *a\n", b"x: &a {b: 1}\n")),
    ("tags", "tags", counted(lambda n: b"t%d: !!x 1\n" % n)),
    ("tags", "a long tag", repeated(b"t", b"x: !", b" 1\n")),
    ("documents", "documents", repeated(b"---\n")),
    ("documents", "ends of documents", repeated(b"...\n")),
    ("numbers", "long numbers", repeated(b"9", b"x: ", b"\n")),
    ("numbers", "exponents", counted(lambda n: b"n%d: 1e999999999\n" % n)),
    ("white space", "empty lines", repeated(b"\n")),
    ("white space", "spaces", repeated(b" ")),
    ("white space", "tabs", repeated(b"\t")),
    ("white space", "carriage returns", repeated(b"\r")),
    ("white space", "spaces and a comment on each line", repeated(b" #\n")),
    ("signs", "colons", repeated(b": ")),
    ("signs", "commas", repeated(b",", b"x: [", b"]\n")),
    ("signs", "percent signs", repeated(b"%")),
    ("signs", "exclamation marks", repeated(b"! ")),
    ("signs", "closing brackets", repeated(b"]")),
    ("signs", "problems on one line", repeated(b"@ ", b"x: ")),
]


def pattern_cases():
    for limit, what, make in TEXTS:
        for kind in KINDS:
            def write_text(folder, make=make, kind=kind):
                return ["check", write(folder, f"{kind}.yaml", make(f"mizan: {kind}/v1\n".encode()))]
            yield Case(limit, FAR, f"{kind}: {what}", write_text, refused=True, is_slow=kind != "checklist")


def size_cases():
    def sized(size, command):
        def make(folder):
            path = write(folder, "a.yaml", filled(profile(answers={}), min(size, 4 * MIB)))
            if size > 4 * MIB: os.truncate(path, size)
            return command(path)
        return make
    commands = [
        ("check", lambda path: ["check", path]),
        ("assess", lambda path: ["assess", path, "--checklist", "urban-migration"]),
        ("batch", lambda path: ["batch", path, "--checklist", "urban-migration"]),
    ]
    for name, command in commands:
        yield Case("file size", AT, f"{name}: 1 MiB, comments", sized(MIB, command), refused=False)
        yield Case("file size", BEYOND, f"{name}: 1 MiB and a byte", sized(MIB + 1, command), refused=True)
        # A batch reads on behind a profile that is too large, to the end of its file.
        gib = 1 if name == "batch" else 64
        yield Case("file size", FAR, f"{name}: {gib} GiB, mostly a hole", sized(gib << 30, command), refused=True)


def edge_cases():
    """At a limit, and one beyond it."""
    def profile_with(text):
        def make(folder): return ["check", write(folder, "a.yaml", profile() + text)]
        return make
    for size, more, refused in [(AT, 0, None), (BEYOND, 1, True)]:
        yield Case("depth", size, f"{62 + more} lists in a value", profile_with("x: " + "[" * (62 + more) + "]" * (62 + more) + "\n"))
        yield Case("scalar", size, "a text of 64 KiB", profile_with("x: " + "y" * ((64 << 10) + more) + "\n"))
        yield Case("key", size, "a key of 256 letters", profile_with("k" * (256 + more) + ": 1\n"))
        yield Case("numbers", size, "a number of 64 digits", profile_with("x: 0." + "1" * (62 + more) + "\n"))


def all():
    yield from size_cases()
    yield from edge_cases()
    yield from pattern_cases()
