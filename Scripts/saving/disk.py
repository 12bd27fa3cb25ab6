"""Saves on a disk that is full."""
import contextlib, os, subprocess, sys
from site_client import Client
from .kinds import CITIES, LEFT, again, fail, passed, saves, state
from .server import put, seen, serve


def on_a_small_disk(how, folder):
    """Goes on in a name space of its own, where a small disk can be mounted."""
    spaces = ["unshare", "-m"] if os.geteuid() == 0 else ["unshare", "-rm"]
    script = 'mount -t tmpfs -o size=256k,nr_inodes=12 tmpfs "$1" && shift && exec "$@"'
    words = [*spaces, "sh", "-c", script, "sh", folder, sys.argv[0], how.program, "--small", folder]
    done = subprocess.run(words, timeout=120)
    if done.returncode != 0:
        fail("saves on a full disk")


def small(how, folder):
    """On a disk of 256 KiB and some files: full, nearly full, and with no place for one more file."""
    def full(room):
        filler = folder / "filler"
        with contextlib.suppress(OSError), filler.open("wb", buffering=0) as file:
            while True:
                file.write(b"x" * 4096)
        with filler.open("r+b") as file:
            file.truncate(filler.stat().st_size - room)

    def many(_):
        with contextlib.suppress(OSError):
            for number in range(100):
                (folder / f"empty-{number}").touch()

    count = 0
    for save in saves(how.program):
        save.learn(folder)
        for fill, room in [(full, 0), (full, 4096), (many, 0)]:
            # What is replaced is longer than what the disk still takes.
            save.begin(folder)
            fill(room)
            before = state(folder)
            done = save.run(folder)
            now = state(folder)
            fits = done.returncode == 0 and all(now[name] == save.after[name] for name in save.names)
            if not fits and (done.returncode != 2 or b"error[M405]" not in done.stderr):
                fail(f"{save.name} on a full disk: {done.returncode}", done.stderr.decode())
            if not fits and not save.appends and now != before or set(now) - set(before) - set(save.names):
                fail(f"{save.name} on a full disk changes {set(now) ^ set(before)}", done.stderr.decode())
            if room == 0 and fits and fill is full and not save.appends:
                fail(f"{save.name}: the disk was not full")
            for file in [*folder.glob("filler"), *folder.glob("empty-*")]:
                file.unlink()
            again(save, folder, "a full disk")
            count += 1
    for file in folder.iterdir():
        file.unlink()
    old = (CITIES / "alpha.yaml").read_text()
    (folder / "alpha.yaml").write_text(old)
    server = serve(how, folder)
    try:
        client = Client(server)
        tag, new = seen(client), old + "# " + "x" * 9000 + "\n"
        for fill, room in [(full, 0), (full, 4096), (many, 0)]:
            fill(room)
            status, said = put(client, new, tag)
            if status != 422 or "M405" not in said or (folder / "alpha.yaml").read_text() != old:
                fail(f"the server on a full disk: {status}", said)
            if any(LEFT.fullmatch(name) for name in os.listdir(folder)):
                fail("the server on a full disk", os.listdir(folder))
            for file in [*folder.glob("filler"), *folder.glob("empty-*")]:
                file.unlink()
            count += 1
        if put(client, new, tag)[0] != 200:
            fail("the server after a full disk")
    finally:
        server.running.kill()
    passed(f"{count} saves on a full disk: the old files stay, it is told, and the next save works")
