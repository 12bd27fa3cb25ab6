"""Clients that dawdle, or that are many."""
import threading, time
from .client import FORM, fail, passed


def dawdling(server):
    """Clients that dawdle, while others are served."""
    took = {}

    def drip(name, first, each):
        begin = time.time()
        with server.connect(first) as client:
            client.settimeout(0.5)
            while time.time() < begin + 20:
                try:
                    if not client.recv(65536):
                        break
                except TimeoutError:
                    client.sendall(each)
                except OSError:
                    break
        took[name] = time.time() - begin

    cases = [
        ("silence", b"", b""), ("an idle connection", server.head("GET /en/help", close=False), b""),
        ("a dripping header", b"GET / HTTP/1.1\r\nX: ", b"a"), ("dripping headers", b"GET / HTTP/1.1\r\n", b"X: a\r\n"),
        ("a dripping body", server.head("POST /", [server.own, FORM, "Content-Length: 100"]), b"a"),
        ("dripping chunks", server.head("POST /", [server.own, FORM, "Transfer-Encoding: chunked"]), b"1\r\na\r\n"),
    ]
    threads = [threading.Thread(target=drip, args=case) for case in cases]
    for thread in threads:
        thread.start()
    while any(thread.is_alive() for thread in threads):
        begin = time.time()
        server.expect("a client beside slow ones", server.head("GET /en/help"), 200)
        if time.time() > begin + 1:
            fail("a client beside slow ones waits for more than a second")
        time.sleep(0.2)
    for name, seconds in took.items():
        if not 8 < seconds < 14:
            fail(f"{name} is closed after {seconds:.1f} s")
    passed("closed while others are served: " + ", ".join(f"{name} after {took[name]:.1f} s" for name, *_ in cases))


def crowding(server):
    """More connections than there may be."""
    others = [server.connect() for _ in range(64)]
    time.sleep(0.2)
    server.expect("the 65th connection", server.head("GET /"), 503)
    others.pop().close()
    time.sleep(0.2)
    server.expect("a connection after one was closed", server.head("GET /en/help"), 200)
    for client in others:
        client.close()
    passed("the 65th connection is told to come later, and served once another is closed")
