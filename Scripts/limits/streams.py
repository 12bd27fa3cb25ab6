"""Endless input of `mizan batch`, and folders with too much or the wrong things in them."""
import os, pathlib, socket
from .cases import AT, BEYOND, FAR, MIB, Case, Known, checklist, criterion, profile, write


def many(piece, mebibytes):
    """So many mebibytes of a piece."""
    def feed(pipe):
        block = piece * max(1, MIB // len(piece))
        for _ in range(mebibytes): pipe.write(block)
    return feed


def batch(*options):
    def make(folder):
        return ["batch", "--checklist", write(folder, "own.yaml", checklist([criterion("g.a")])), *options]
    return make


DOCUMENT = profile("a", {"g.a": "yes"}).encode()


def stream_cases():
    for what, piece, mebibytes in [
        ("a line without an end", b"x" * 4096, 256), ("a document without an end", b"# x\n" * 1000, 256),
        ("white space without an end", b" " * 4096, 256), ("empty lines without an end", b"\n" * 4096, 128),
        ("NUL bytes", b"\0" * 4096, 256), ("bytes of no text", b"\xff" * 4096, 64),
        ("a JSON text without an end", b'{"a', 256), ("brackets", b"[" * 4096, 64),
    ]:
        yield Case("stream", FAR, f"{mebibytes} MiB of {what}", batch(), many(piece, mebibytes))
    # Each document is given a line, for some 10 µs to 40 µs.
    for what, piece in [
        ("ends of documents", b"---\n"), ("tiny documents", b"---\n{}\n"), ("tiny documents of JSON", b"{}\n"),
        ("one profile", b"---\n" + DOCUMENT), ("the same key twice", b"---\na: 1\na: 1\n"),
    ]:
        yield Case("stream", FAR, f"20,000 times {what}", batch(), lambda pipe, piece=piece: pipe.write(piece * 20_000))
    yield Case("file list", FAR, "64 MiB of a name without an end", batch("--files-from", "-"), many(b"x" * 4096, 64))
    yield Case("file list", FAR, "50,000 names of nothing", batch("--files-from", "-"), lambda pipe: pipe.write(b"no/such/file.yaml\n" * 50_000))
    def resumed(text):
        def make(folder): return [*batch()(folder), "--resume", write(folder, "out.ndjson", text)]
        return make
    yield Case("resume", FAR, "64 MiB without a line's end", resumed(b"x" * (64 << 20)), many(DOCUMENT, 1))
    yield Case("jobs", AT, "256 threads", batch("--jobs", "256"), lambda pipe: [pipe.write(b"---\n" + profile(f"c{n}", {"g.a": "yes"}).encode()) for n in range(20_000)], refused=False)
    yield Case("jobs", BEYOND, "257 threads", batch("--jobs", "257"), many(DOCUMENT, 1), refused=True)
    yield Case("standard input", FAR, "assess: 256 MiB", lambda folder: ["assess", "-"], many(b"x: 1\n" * 100, 256), refused=True)
    yield Case("standard input", FAR, "form import: 256 MiB", lambda folder: ["form", "import", "-", write(folder, "a.yaml", profile()), "--checklist", "urban-migration"], many(b"a,b\n" * 100, 256), refused=True)


def folder(build, *words):
    def make(folder):
        inner = folder / "w"
        inner.mkdir()
        build(inner)
        own = write(folder, "own.yaml", checklist([criterion("g.a")]))
        return [*words, str(inner), *(["--checklist", own] if words[0] != "serve" else [])]
    return make


def of_files(count, text):
    def build(inner):
        for n in range(count): (inner / f"c{n}.yaml").write_text(text(n))
    return build


def deep(inner):
    here = os.getcwd()
    os.chdir(inner)
    for _ in range(3_000):
        os.mkdir("d")
        os.chdir("d")
    pathlib.Path("a.yaml").write_text(profile())
    os.chdir(here)


def odd(inner):
    """What is no file, by names of files."""
    os.mkfifo(inner / "pipe.yaml")
    os.symlink("/dev/zero", inner / "zero.yaml")
    os.symlink("/dev/stdin", inner / "stdin.yaml")
    os.symlink("loop.yaml", inner / "loop.yaml")
    os.symlink(".", inner / "self")
    os.symlink("..", inner / "above.yaml")
    (inner / "folder.yaml").mkdir()
    with socket.socket(socket.AF_UNIX) as server: server.bind(str(inner / "socket.yaml"))


def folder_cases():
    for command in ("check", "batch"):
        yield Case("workspace", AT, f"{command}: 20,000 files", folder(of_files(20_000, lambda n: profile(f"c{n}", {"g.a": "yes"})), command), refused=False)
        yield Case(
            "workspace", FAR, f"{command}: 20,000 files, all wrong",
            folder(of_files(20_000, lambda n: profile(f"c{n}", {"h.a": "yes"})), command),
            known=Known("some 0.1 ms for each file", cpu=6))
        yield Case("workspace", FAR, f"{command}: 20,000 empty files", folder(of_files(20_000, lambda n: ""), command))
        yield Case("workspace", FAR, f"{command}: 3,000 folders in each other", folder(deep, command))
        yield Case("workspace", FAR, f"{command}: pipes, devices, sockets, loops", folder(odd, command), refused=True)
        yield Case("workspace", FAR, f"{command}: 300 files of 1 MiB, all problems", folder(of_files(300, lambda n: "mizan: profile/v1\n" + "a: 1\n" * 40_000), command), refused=True, is_slow=True)
    for path in ("/dev/zero", "/dev/full", "/proc/kcore", "/proc/self/mem", "/dev", "no/such/file"):
        yield Case("files", FAR, f"check: {path}", lambda folder, path=path: ["check", path], refused=True)
    for words in (
        ["assess", "a" * 100_000], ["assess", *["no/such"] * 20_000], ["explain", "g." + "a" * 100_000],
        ["assess", "x", "--checklist", "c" * 100_000], ["check", "--no-such" * 10_000],
    ):
        known = Known("ArgumentParser goes through arguments by the square", cpu=40) if len(words) > 9 else None
        yield Case("command line", FAR, " ".join(words)[:40], lambda folder, words=words: words, refused=True, known=known)


def all():
    yield from stream_cases()
    yield from folder_cases()
