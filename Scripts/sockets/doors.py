"""The keys, names and pages by which the site is reached."""
import pathlib, socket
from .client import FORM, fail, passed


def addresses(server):
    """It listens to this computer alone."""
    wanted = {f"0100007F:{server.port:04X}", f"00000000000000000000000001000000:{server.port:04X}"}
    own = server.descriptors()
    rows = [line.split() for table in pathlib.Path("/proc/net").glob("tcp*") for line in table.read_text().splitlines()]
    listening = {row[1] for row in rows if row[3] == "0A" and f"socket:[{row[9]}]" in own}
    if not listening <= wanted or max(wanted) not in listening:
        fail(f"it listens at {listening}")
    for address in ["127.0.0.1", "::1"][:len(listening)]:
        socket.create_connection((address, server.port)).close()
    passed(f"it listens on the {len(listening)} loopback addresses alone")


def keys(server):
    """The key that is printed opens once, and gives a cookie."""
    server.expect("no key", server.head("GET /"), 403)
    server.expect("a wrong key", server.head("GET /start?key=" + server.key[::-1]), 403)
    server.expect("the key asked for by HEAD", server.head("HEAD /start?key=" + server.key), 403)
    headers, _ = server.expect("the key", server.head("GET /start?key=" + server.key), 303)
    cookie = headers.get("set-cookie", "").split("; ")
    if not headers.get("location", "").startswith("/en") or set(cookie[1:]) != {"HttpOnly", "SameSite=Strict", "Path=/"}:
        fail(f"the key gives {cookie} and leads to {headers.get('location')}")
    server.expect("the key again", server.head("GET /start?key=" + server.key), 403)
    server.cookie = cookie[0] + "0"
    server.expect("a wrong cookie", server.head("GET /"), 403)
    server.cookie = cookie[0]
    server.expect("the cookie", server.head("GET /en"), 200)
    passed("the key opens once, for who shows it")


def names(server):
    """Who calls the site by another name is refused."""
    for host in ["127.0.0.1:{P}", "localhost:{P}", "LOCALHOST:{P}", "[::1]:{P}"]:
        server.expect("Host " + host, server.head("GET /en", host=[host]), 200)
    for host in [
        [], [""], ["evil.example:{P}"], ["127.0.0.1.evil.example:{P}"], ["127.evil.example"], ["localhost:1"],
        ["localhost.:{P}"], ["127.0.0.1:{P}"] * 2, ["127.0.0.1:{P}", "evil.example"], ["evil.example", "127.0.0.1:{P}"],
        ["127.0.0.1:{P}, evil.example"], ["[::ffff:127.0.0.1]:{P}"],
    ]:
        server.expect(f"Host {host}", server.head("GET /", host=host), 421, 400)
    for target in ["http://evil.example/", "http://127.0.0.1:{P}/", "*", "127.0.0.1:{P}", "evil.example/"]:
        server.expect("target " + target, server.head("GET " + target), 421, 400)
    passed("other names of the site are refused")


def methods(server):
    """Forms of other pages, types of bodies, methods."""
    for headers in [
        [FORM], ["Origin: null", FORM], ["Origin: http://127.0.0.1:1", FORM], ["Origin: https://127.0.0.1:{P}", FORM],
        [server.own, server.own, FORM], [server.own, "Sec-Fetch-Site: cross-site", FORM], ["X-HTTP-Method-Override: PUT", FORM],
        ["Origin: http://evil.example", "Content-Type: application/json"],
    ]:
        for method in ["POST", "PUT"]:
            server.expect(f"{method} with {headers}", server.head(method + " /", [*headers, "Content-Length: 0"]), 403)
    for kind in ["text/plain", "multipart/form-data", "application/xml"]:
        server.expect("a body of " + kind, server.head("POST /", [server.own, "Content-Type: " + kind, "Content-Length: 0"]), 415)
    for method in ["DELETE", "PATCH", "TRACE", "OPTIONS", "CONNECT", "get", "BREW"]:
        server.expect("the method " + method, server.head(method + " /"), 400, 405, 501)
    passed("forms of other pages, other types and methods are refused")


def paths(server):
    """Paths that would lead out of the site."""
    for path in [
        "/../canary", "/%2e%2e/canary", "/%252e%252e/canary", "/..%2fcanary", "/..%5ccanary", "//etc/passwd", "/\\..\\canary",
        "/canary%00", "/static/../canary", "/%", "/%ff", "/a%0d%0aX: y", "/" + "a" * 10_240,
    ]:
        server.expect("the path " + path[:40], server.head("GET " + path), 404, 400, 414)
    passed("paths lead nowhere else")
