"""The ways to save, what each is to leave, and what it may leave after a fault."""
import os, re, subprocess, sys, time
from running_server import ROOT

MINI = ROOT / "Tests/Fixtures/mini"
FOLDERS = ["--rules", str(MINI / "rules"), "--seeds", str(MINI / "seeds")]
FILLED = ROOT / "Tests/Fixtures/forms/filled.csv"
CITIES = MINI / "seeds/cities"
LEFT = re.compile(r"\.(.+)\.tmp-\d+")


def fail(what, *more):
    sys.exit("FAILED: " + "\n  ".join([what, *map(str, more)]))


def passed(what):
    print("ok  " + what, flush=True)


class Save:
    """One way to save: what is there before, the command, and what is there afterwards."""

    def __init__(self, program, name, before, words, appends=False, together=False, sent=b""):
        self.program, self.name, self.before, self.words, self.sent = program, name, before, words, sent
        # Lines that were added stay, and are added to; several files may be replaced in part, though each is whole.
        self.appends, self.together = appends, together
        # A batch says of a profile that cannot be read that it cannot be, on a line of its own, and goes on.
        self.goes_on = words[0] == "batch"

    def command(self, folder):
        return [self.program, *(str(word).replace("{}", str(folder)) for word in self.words), *FOLDERS]

    def begin(self, folder):
        for file in folder.iterdir():
            file.unlink()
        for name, content in self.before.items():
            (folder / name).write_bytes(content)

    def run(self, folder, **more):
        return subprocess.run(self.command(folder), cwd=ROOT, input=self.sent, capture_output=True, timeout=60, **more)

    def learn(self, folder):
        """What a save that nothing happens to leaves."""
        self.begin(folder)
        done = self.run(folder)
        if done.returncode != 0:
            fail(f"{self.name}: {done.returncode}", done.stderr.decode())
        self.after = state(folder)
        self.names = [name for name in self.after if self.after[name] != self.before.get(name)]
        assert self.names, self.name


def state(folder):
    return {file.name: file.read_bytes() for file in folder.iterdir()}


def saves(program):
    words = [program, "form", "export", "--city", "gamma", "--checklist", "mini", "--csv", "plain", *FOLDERS]
    blank = subprocess.run(words, cwd=ROOT, capture_output=True, check=True).stdout
    filled = blank.replace(b' Yes",,,', b' Yes","Yes","It is so.",')
    assert filled != blank
    alpha = (CITIES / "alpha.yaml").read_bytes()
    batch = ["batch", CITIES / "alpha.yaml", CITIES / "beta.yaml", "--jobs", "1", "--checklist", "mini"]
    lines = subprocess.run([program, *batch, *FOLDERS], cwd=ROOT, capture_output=True, check=True).stdout
    first = lines[:lines.index(b"\n") + 1]
    profile = {"alpha.yaml": alpha}
    assess = ["assess", CITIES / "alpha.yaml", "-o", "{}/report.html"]
    tables = ["export", "{}", CITIES / "alpha.yaml", CITIES / "beta.yaml", "--checklist", "mini"]
    return [
        Save(program, "form import", profile, ["form", "import", FILLED, "{}/alpha.yaml"]),
        Save(program, "form import of a new city", {}, ["form", "import", "-", "{}/gamma.yaml", "--today", "2026-11-29"], sent=filled),
        Save(program, "assess -o", {"report.html": b"old"}, assess),
        Save(program, "assess -o of a new file", {}, assess),
        Save(program, "batch -o", {"scores.ndjson": b"old\n"}, [*batch, "-o", "{}/scores.ndjson"]),
        Save(program, "batch --resume", {"scores.ndjson": first}, [*batch, "--resume", "{}/scores.ndjson"], appends=True),
        Save(program, "export", {}, tables, together=True),
    ]


def again(save, folder, what):
    """The next save works, whatever the one before left."""
    if save.goes_on and not save.appends or save.name.startswith("batch --resume"):
        for file in folder.iterdir():  # As if it had been left some time ago: then it goes.
            if LEFT.fullmatch(file.name):
                os.utime(file, (time.time() - 3600,) * 2)
    done = save.run(folder)
    now = {name: content for name, content in state(folder).items() if not LEFT.fullmatch(name)}
    if done.returncode != 0 and not ("M40" in done.stderr.decode() and now == save.after) or now != save.after:
        fail(f"the save after {what}: {done.returncode}", done.stderr.decode())
