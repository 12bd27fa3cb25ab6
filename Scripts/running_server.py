"""A `mizan serve` that runs, for the checks of the site: where it answers, what it holds, how it ends."""
import os, pathlib, re, signal, subprocess, time
from contextlib import suppress

ROOT = pathlib.Path(__file__).resolve().parent.parent


class Server:
    """Started from the project's folder; `port` 0 takes any that is free."""

    def __init__(self, program, folder, *options, port=0):
        words = [program, "serve", folder, "--port", str(port), *options]
        self.process = subprocess.Popen(words, cwd=ROOT, stdout=subprocess.PIPE, stderr=subprocess.PIPE)
        line = self.process.stdout.readline().decode()
        found = re.fullmatch(r"(http://127\.0\.0\.1:(\d+))/start\?key=(\w+)\n", line)
        if not found:
            self.process.kill()
            raise SystemExit(f"FAILED: no address but {line!r}, {self.process.stderr.read().decode()!r}")
        self.start, self.home, self.port, self.key = line.strip(), found[1], int(found[2]), found[3]

    def end(self, number=signal.SIGTERM):
        """Its status, and the seconds it took."""
        begin = time.time()
        self.process.send_signal(number)
        return self.process.wait(20), time.time() - begin

    def kill(self):
        self.process.kill()
        self.process.wait()

    def read(self, name):
        return pathlib.Path(f"/proc/{self.process.pid}/{name}").read_text()

    def memory(self):
        """In MiB."""
        return int(re.search(r"VmRSS:\s+(\d+)", self.read("status"))[1]) / 1024

    def descriptors(self):
        """What each open descriptor leads to."""
        leads = []
        for file in pathlib.Path(f"/proc/{self.process.pid}/fd").iterdir():
            with suppress(FileNotFoundError):  # It may be closed meanwhile.
                leads.append(os.readlink(file))
        return leads

    def processor(self):
        """Seconds of processor time so far."""
        parts = self.read("stat").rsplit(")", 1)[1].split()
        return (int(parts[11]) + int(parts[12])) / os.sysconf("SC_CLK_TCK")
