"""Makes one system call of a program fail, or kills the program at it, by strace: the first, the second, and so on until there are no more.

Calls are counted in each thread, as strace does. A kill comes before the call is done.
"""
import collections, pathlib, re, signal, subprocess, tempfile, time
from contextlib import contextmanager

# Memory and threads are no part of a save, and the program is not there yet when it is begun.
NOT_MEANT = {"execve", "mmap", "ioctl", "poll", "epoll_wait", "epoll_pwait", "epoll_ctl", "epoll_create1", "eventfd2", "timerfd_create", "timerfd_settime"}
FAULTS = ["error=EIO", "error=ENOSPC", "signal=KILL"]
INTERRUPTED = "error=EINTR"
MAY_BE_INTERRUPTED = {"read", "pread64", "write", "flock"}
CALL = re.compile(r"^(\d+) +(\w+)\((.*)", re.M)


class Trace:
    """What strace wrote of one run."""

    def __init__(self, text):
        self.text = text
        self.is_killed = "+++ killed by SIGKILL" in text
        self.injected = [line for line in text.splitlines() if "(INJECTED)" in line]
        self.is_hit = self.is_killed or bool(self.injected)
        # No disk is behind how threads wake each other.
        self.is_of_threads = any("anon_inode" in line for line in self.injected)
        # Where what is written in Swift finds its arguments, before it begins.
        self.is_of_start = any(re.search(r"/proc/(self|\d+)/maps", line) for line in self.injected)

    def calls(self, every=1):
        """The calls to try, by name and number: all from the first that writes a file on, and of those before, which read, each
        so many-th one."""
        counts, found, saves = collections.Counter(), {}, False
        for thread, name, words in CALL.findall(self.text):
            if name in NOT_MEANT:
                continue
            counts[thread, name] += 1
            saves = saves or "O_CREAT" in words or name == "flock"
            if saves or counts[thread, name] % every == 0:
                found[name, counts[thread, name]] = None
        return list(found)

    @property
    def descriptor(self):
        """The one of the call that failed, where its first argument is one."""
        found = re.search(r"\w+\((\d+)", self.injected[0]) if self.injected else None
        return int(found[1]) if found else None


def options(log, names, fault=None, number=None):
    words = ["strace", "-f", "-q", "-y", "-o", log, "-e", "trace=" + names]
    return words + (["-e", f"inject={names}:{fault}:when={number}"] if fault else [])


def run(words, folder, names="%file,%desc", fault=None, number=None, **more):
    """A run with a fault, or without one to see which calls there are."""
    with tempfile.NamedTemporaryFile("r") as log:
        done = subprocess.run([*options(log.name, names, fault, number), *words], cwd=folder, capture_output=True, timeout=60, **more)
        return done, Trace(log.read())


@contextmanager
def attached(process, names, fault=None, number=None):
    """Traces a process that runs, with its threads; gives a list that has the trace at the end."""
    traces = []
    with tempfile.NamedTemporaryFile("r") as log:
        words = [word for word in options(log.name, names, fault, number) if word != "-q"]
        tracer = subprocess.Popen([*words, "-p", str(process)], stderr=subprocess.PIPE, text=True)
        threads = len(list(pathlib.Path(f"/proc/{process}/task").iterdir()))
        line = tracer.stderr.readline()
        assert "attached" in line, line
        end = time.time() + 5
        while time.time() < end and traced(process) < threads:
            time.sleep(0.002)
        try:
            yield traces
        finally:
            time.sleep(0.03)  # An answer may come before a kill.
            if " Z " not in pathlib.Path(f"/proc/{process}/stat").read_text():
                tracer.send_signal(signal.SIGINT)
            tracer.communicate(timeout=20)
            traces.append(Trace(log.read()))


def traced(process):
    """How many threads have a tracer."""
    count = 0
    for task in pathlib.Path(f"/proc/{process}/task").iterdir():
        try:
            count += "TracerPid:\t0\n" not in (task / "status").read_text()
        except OSError:
            pass
    return count


def faults(name):
    return FAULTS + ([INTERRUPTED] if name in MAY_BE_INTERRUPTED else [])
