"""Where a request ends, and how much it may be."""
import re, time
from .client import FORM, fail, parts, passed

MIB = 1 << 20


def heads(server):
    """Heads that do not say where a request ends, or are too large."""
    for headers in [
        ["Content-Length: 5", "Transfer-Encoding: chunked"], ["Content-Length: 5", "Content-Length: 6"],
        ["Content-Length: 5"] * 2, ["Content-Length: +5"], ["Content-Length: -1"], ["Content-Length: 0x5"], ["Content-Length: 5, 6"],
        ["Content-Length: 99999999999999999999"], ["Content-Length : 5"], ["Transfer-Encoding: gzip"],
        ["Transfer-Encoding: chunked, gzip"], ["Transfer-Encoding: chunked"], ["X: a\0b"], ["No colon"],
    ]:
        server.expect(f"{headers}", server.head("POST /", [server.own, FORM, *headers]) + b"a=1&b", 400, 413, 501)
    server.expect("no HTTP", b"\x16\x03\x01\x02\x00\x01\x00\r\n\r\n", 400)
    server.expect("large headers", server.head("GET /", ["X: " + "a" * 40_000]), 431)
    server.expect("many headers", server.head("GET /", [f"X{n}: a" for n in range(1000)]), 431)
    for count, status in [(97, 200), (98, 431)]:  # Beside Host, Cookie and Connection.
        server.expect(f"{count + 3} headers", server.head("GET /en/help", [f"X{n}: a" for n in range(count)]), status)
    for length, status in [(30_000, 200), (32 << 10, 431)]:
        server.expect(f"a header of {length}", server.head("GET /en/help", ["X: " + "a" * length]), status)
    for line in ["GET /en/help HTTP/1.0", "GET /en/help HTTP/2.0", "GET /en/help HTTP/1.2", "GET /en/help", "GET  /en/help HTTP/1.1"]:
        came = server.ask(f"{line}\r\nCookie: {server.cookie}\r\n\r\n".encode())
        status = re.match(rb"HTTP/1\.[01] (\d+)", came)
        if came and (not status or status[1] not in (b"400", b"421", b"505")):
            fail(f"without a name: {line}", came=came)
    passed("requests that do not say where they end are refused")


def bodies(server):
    """Bodies of a mebibyte, and of more."""
    post = [server.own, FORM]

    def whole(said, count):
        return server.head("POST /nowhere", [*post, f"Content-Length: {said}"]) + b"a" * count

    def chunks(count):
        head = server.head("POST /nowhere", [*post, "Transfer-Encoding: chunked"])
        return head + (b"10000\r\n" + b"a" * 65536 + b"\r\n") * (count >> 16)

    server.expect("a body of 1 MiB", whole(MIB, MIB), 404)
    server.expect("1 MiB in chunks", chunks(MIB) + b"0\r\n\r\n", 404)
    before = server.memory()
    for _ in range(100):
        server.expect("1 MiB + 1", whole(MIB + 1, MIB + 1), 413)
        server.expect("chunks without end", chunks(2 * MIB), 413)
    server.expect("1 GiB announced", whole(1 << 30, 8 * MIB), 413)
    after = server.memory()
    if after > before + 16:
        fail(f"memory: {before:.0f} MiB before 200 oversized bodies, {after:.0f} MiB after them")
    passed(f"bodies over 1 MiB are refused, with {before:.0f} MiB of memory before and {after:.0f} MiB after 200 of them")


def connections(server):
    """Many requests, one after the other and on one connection."""
    headers, body = server.expect("HEAD", server.head("HEAD /en/help"), 200)
    if body or headers.get("content-length") in (None, "0"):
        fail("HEAD", came=body)
    before = len(server.descriptors())
    for _ in range(1000):
        server.expect("one of many", server.head("GET /en/help"), 200)
    with server.connect() as client:
        for number in range(1000):
            client.sendall(server.head("GET /en/help", close=False))
            parts("one of many on a connection", b"", client.recv(65536))
    time.sleep(0.3)
    after = len(server.descriptors())
    if after > before + 2:
        fail(f"{before} descriptors before 2,000 requests, {after} after them")
    came = server.ask(server.head("GET /en/help", close=False) + server.head("GET /en/help"))
    parts("two requests at once", b"", came)
    passed(f"after 2,000 requests {after} descriptors are open, {before} before")
