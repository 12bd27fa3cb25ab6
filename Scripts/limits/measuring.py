"""What a run takes: its status, processor time, peak memory, and what it says."""
import dataclasses, os, pathlib, re, resource, signal, subprocess, tempfile, threading

ROOT = pathlib.Path(__file__).resolve().parent.parent.parent


@dataclasses.dataclass
class Run:
    status: int
    #: Seconds, of it and of the programs that it runs.
    cpu: float
    #: MiB, of it or of the largest of the programs that it runs.
    peak: float
    #: MiB that it wrote.
    written: float
    #: The beginning of what it wrote.
    said: str
    is_late: bool = False

    @property
    def code(self):
        """Of the first error that it told."""
        found = re.search(r"error\[(M\d+)\]", self.said) or re.search(r"\b(M\d{3})\b", self.said)
        return found[1] if found else ""

    @property
    def is_located(self):
        """Whether it says in which file, and where in it if it is the content that is wrong."""
        return bool(re.search(r"--> .", self.said) or re.search(r'"(file|line|name)":', self.said))


def run(program, words, feed=None, seconds=60):
    """Runs the program from the project's folder; kills it after so many seconds of processor time, or ten times as many by the clock."""
    with tempfile.TemporaryFile() as out:
        process = subprocess.Popen(
            [program, *words], cwd=ROOT, stdout=out, stderr=subprocess.STDOUT,
            stdin=subprocess.PIPE if feed else subprocess.DEVNULL,
            preexec_fn=lambda: resource.setrlimit(resource.RLIMIT_CPU, (seconds, seconds)),
            env=os.environ | {"SWIFT_BACKTRACE": "enable=no", "LC_ALL": "C.UTF-8"})
        late = threading.Event()

        def kill():
            late.set()
            os.kill(process.pid, signal.SIGKILL)

        timer = threading.Timer(seconds * 10, kill)
        timer.start()
        if feed:
            try:
                feed(process.stdin)
                process.stdin.close()
            except BrokenPipeError:
                pass
        _, status, used = os.wait4(process.pid, 0)
        timer.cancel()
        process.returncode = os.waitstatus_to_exitcode(status)
        size = out.seek(0, os.SEEK_END)
        out.seek(0)
        said = out.read(200_000).decode(errors="replace")
    return Run(process.returncode, used.ru_utime + used.ru_stime, used.ru_maxrss / 1024, size / (1 << 20), said,
        late.is_set() or used.ru_utime + used.ru_stime >= seconds - 1)
