"""Ports that are taken, and how the server stops."""
import signal, subprocess, time
import running_server
from .client import FORM, Server, fail, parts, passed, rest


def refusals(server, folder):
    """Ports that are taken, and folders that are not there."""
    for what, *words in [("is in use", folder, server.port), ("no such folder", folder + "/nowhere", 0)]:
        words = [server.program, "serve", words[0], "--port", str(words[1])]
        other = subprocess.run(words, cwd=running_server.ROOT, capture_output=True, timeout=20)
        if other.returncode != 2 or what.encode() not in other.stderr or other.stdout:
            fail(f"{what}: status {other.returncode}", came=other.stderr)
    passed("a port in use and a missing folder are told")


def signals(server, folder):
    """It ends soon, whatever is open, and can begin again at the same port."""
    kept = [server.connect(server.head("GET /en/help", close=False)) for _ in range(10)]
    for client in kept:
        client.recv(65536)
    kept += [server.connect(), server.connect(b"GET / HTTP/1.1\r\n")]
    kept += [server.connect(server.head("POST /", [server.own, FORM, "Content-Length: 9"]))]
    server.ends(signal.SIGTERM, "SIGTERM among open connections")
    # At once at the same port, although connections of before linger in the system.
    again = Server(server.program, folder, server.port)
    clients = [again.connect(again.head("GET /en/help")) for _ in range(40)]
    time.sleep(0.01)
    again.ends(signal.SIGINT, "Ctrl-C among requests")
    answers = [came for came in map(rest, clients) if came]
    for came in answers:
        _, headers, body = parts("an answer at the end", b"", came)
        if len(body) != int(headers["content-length"]):
            fail("an answer is cut", came=came)
    passed(f"{len(answers)} answers of that moment are whole")
