"""Requests written byte by byte, and what every answer of `mizan serve` must have."""
import collections, json, re, socket, sys, time
from contextlib import suppress
import running_server

# Word for word. Browsers that may send no referrer send `Origin: null` with forms, so that nobody could save; other sites get none so either.
SAFE = {
    "content-security-policy": "default-src 'none'; style-src 'self'; script-src 'self'; img-src 'self'; form-action 'self'; "
                               "base-uri 'none'; frame-ancestors 'none'",
    "x-content-type-options": "nosniff", "referrer-policy": "same-origin", "cache-control": "no-store",
    "cross-origin-resource-policy": "same-origin", "cross-origin-opener-policy": "same-origin",
}
FORM = "Content-Type: application/x-www-form-urlencoded"
CANARY = b"canary-4711"
COUNTS = collections.Counter()


def fail(what, sent=b"", came=b""):
    sys.exit(f"FAILED: {what}\n  sent: {bytes(sent)[:300]!r}\n  came: {bytes(came)[:600]!r}")


def passed(what):
    print("ok  " + what, flush=True)


class Server(running_server.Server):
    def __init__(self, program, folder, port=0):
        super().__init__(program, folder, port=port)
        self.program = program
        self.cookie = "mizan=none"
        self.host = f"127.0.0.1:{self.port}"
        self.own = f"Origin: http://{self.host}"

    def connect(self, data=b""):
        client = socket.create_connection(("127.0.0.1", self.port), timeout=20)
        client.sendall(data)
        return client

    def head(self, line, headers=(), host=None, close=True):
        """A request without a body; `{P}` stands for the port."""
        hosts = ["Host: " + name for name in ([self.host] if host is None else host)]
        lines = [line + " HTTP/1.1", *hosts, "Cookie: " + self.cookie, *headers, *["Connection: close"] * close]
        return "\r\n".join(lines + ["", ""]).replace("{P}", str(self.port)).encode()

    def ask(self, data):
        with self.connect() as client:
            with suppress(OSError):  # It may answer before all is sent.
                client.sendall(data)
            return rest(client)

    def expect(self, what, data, *allowed, counts=None):
        """Asks, and holds the answer against the statuses that are allowed and what every answer has; `counts` gets what it was."""
        came = self.ask(data)
        status, headers, body = parts(what, data, came)
        if status not in allowed or CANARY in body:
            fail(f"{what}: {status}, not {allowed}", data, came)
        if counts is not None:
            counts[status] += 1
        return headers, body

    def ends(self, number, what):
        code, took = self.end(number)
        if code != 0 or took > 1.5:
            fail(f"{what}: status {code} after {took:.1f} s", came=self.process.stderr.read())
        passed(f"{what}: status {code} after {took:.2f} s")


def rest(client):
    came = b""
    with suppress(ConnectionResetError):
        while part := client.recv(65536):
            came += part
    return came


def parts(what, sent, came):
    head, blank, body = came.partition(b"\r\n\r\n")
    lines = head.decode("latin-1").split("\r\n")
    if not blank or not re.match(r"HTTP/1\.1 \d{3} ", lines[0]):
        fail(f"{what}: no answer", sent, came)
    headers = {name.lower(): value for name, value in (line.split(": ", 1) for line in lines[1:])}
    for name, value in SAFE.items():
        if headers.get(name) != value:
            fail(f"{what}: {name}", sent, came)
    if "charset=utf-8" not in headers.get("content-type", ""):
        fail(f"{what}: no charset", sent, came)
    COUNTS["answers"] += 1
    return int(lines[0][9:12]), headers, body


def put(server, name, text, *tags):
    body = json.dumps({"text": text}).encode()
    headers = [server.own, "Content-Type: application/json", f"Content-Length: {len(body)}", *["If-Match: " + tag for tag in tags]]
    return server.head(f"PUT /api/v1/profiles/{name}", headers) + body
