"""What all peers share: the documents of a stream one by one, and the table of scores."""
import json
import mmap
import pathlib
import sys


class Peer:
    """Started with a folder of rules, or with one that `prepare.py` has written, and a file of profiles; `load` reads
    the bytes of a YAML document."""

    def __init__(self, words, load):
        self.folder, self.profiles, self.load = pathlib.Path(words[0]), words[1], load

    def decide(self):
        """The code generated from the checklist, as a module or made at once."""
        if (self.folder / "decide.py").exists():
            sys.path.insert(0, str(self.folder))
            import decide
            return decide
        return made(self.folder, self.load)

    def prepared(self):
        return json.loads((self.folder / "decide.json").read_text())

    def run(self, rules, total):
        """Prints `city,low,high` of each profile; `rules` gives the lowest and the highest score of every criterion
        with a rule, `total` the lowest and the highest of all."""
        write, load = sys.stdout.write, self.load
        for text in documents(self.profiles):
            profile = load(text)
            lows, highs = rules(profile.get("facts") or {})
            low, high, _ = total(lows, highs, profile.get("answers") or {})
            write(f"{profile['city']['id']},{100 * low!r},{100 * high!r}\n")


def made(rules, load):
    """Reads the checklist and generates the code, as mizan reads it each time too."""
    import types

    from checklist import Checklist
    from python_code import Writer

    module = types.ModuleType("decide")
    exec(Writer(Checklist(rules, load)).write(), module.__dict__)
    return module


def documents(path):
    """The bytes between the lines `---`."""
    mark = b"\n---\n"
    with open(path, "rb") as file, mmap.mmap(file.fileno(), 0, access=mmap.ACCESS_READ) as stream:
        start = 0
        while (end := stream.find(mark, start)) >= 0:
            yield stream[start : end + 1]
            start = end + len(mark)
        yield stream[start:]


def plain(facts):
    """Facts without what supports them."""
    return {path: value["value"] if value.__class__ is dict else value for path, value in facts.items()}
