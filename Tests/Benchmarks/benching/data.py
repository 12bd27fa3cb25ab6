"""The rules and profiles that are measured on, made when they are first asked for."""
import pathlib
import subprocess
import sys

import invent

PEERS = pathlib.Path(__file__).resolve().parent.parent / "peers"


class Data:
    def __init__(self, folder, seed=invent.SEED):
        self.folder = pathlib.Path(folder)
        self.seed = seed

    def rules(self, criteria):
        folder = self.folder / f"rules-{criteria}"
        if not folder.exists():
            invent.write_rules(folder, criteria, self.seed)
        return str(folder)

    def profiles(self, count, form="yaml"):
        path = self.folder / f"profiles-{count}.{form}"
        if not path.exists():
            with open(path, "wb") as file:
                invent.write_profiles(file, count, form, self.seed)
        return str(path)

    def files(self, count):
        """A file for each profile."""
        folder = self.folder / "cities"
        folder.mkdir(exist_ok=True)
        paths = [folder / f"c{number:06}.yaml" for number in range(1, count + 1)]
        if not paths[-1].exists():
            for path, text in zip(paths, invent.Profiles("yaml", self.seed).write(count)):
                path.write_bytes(text.removeprefix(b"---\n"))
        return [str(path) for path in paths]

    def prepared(self, criteria, python):
        """What peers run in place of the checklist; needs PyYAML."""
        folder = self.folder / f"prepared-{criteria}"
        if not folder.exists():
            subprocess.run([python, PEERS / "prepare.py", self.rules(criteria), folder], check=True)
        return str(folder)

    def forget(self, path):
        """Makes room on the disk."""
        pathlib.Path(path).unlink(missing_ok=True)

    def generator(self, count):
        """A command that writes a stream of profiles."""
        return [sys.executable, invent.__file__, "--seed", str(self.seed), "profiles", "-n", str(count)]
