"""Saves over what somebody else has saved, and asking that changes nothing."""
import json, re
from .client import FORM, fail, passed, put


def versions(server, folder):
    """Who saves says what they have seen; who has not is told what there is."""
    file = folder / "sousse.yaml"
    headers, body = server.expect("a profile", server.head("GET /api/v1/profiles/sousse"), 200)
    tag, text = headers.get("etag", ""), json.loads(body)["text"]
    if not re.fullmatch('"[0-9a-f]{16,64}"', tag):
        fail("the tag", came=tag.encode())
    before = file.read_bytes()
    server.expect("no version", put(server, "sousse", text + "# a\n"), 428)
    for wrong in ["*", "W/" + tag, tag.strip('"'), '""', '"' + "0" * 64 + '"', tag + ", " + tag, tag.upper(), ""]:
        headers, _ = server.expect("the version " + wrong, put(server, "sousse", text + "# a\n", wrong), 412)
        if headers.get("etag") != tag:
            fail(f"the version {wrong}: no tag but {headers.get('etag')}")
    server.expect("two versions", put(server, "sousse", text + "# a\n", '"x"', tag), 412, 428)
    server.expect("a profile with errors", put(server, "sousse", "mizan: profile/v1\n", tag), 422)
    for body in [b"", b"{", b"[]", b'{"text": 1}', b"null", b'{"text": "a", "text": "b"}']:
        head = server.head("PUT /api/v1/profiles/sousse", [server.own, "Content-Type: application/json", "If-Match: " + tag,
                                                           f"Content-Length: {len(body)}"])
        server.expect(f"the body {body}", head + body, 400, 422)
    if file.read_bytes() != before:
        fail("a refused save changes the file")
    headers, _ = server.expect("the version that was seen", put(server, "sousse", text + "# a\n", tag), 200)
    if file.read_bytes() != before + b"# a\n":
        fail("a save saves something else")
    stale, _ = server.expect("a version of before", put(server, "sousse", text + "# b\n", tag), 412)
    if not stale.get("etag") == headers.get("etag") != tag:
        fail("the tag of a save, and that of who comes too late", came=repr((tag, headers, stale)).encode())
    passed("no version, a wrong or weak one, any and one of before are refused with the present one")


def asking(server, folder):
    """Whatever is asked for, in whatever way: no file is changed."""
    def look():
        return {each.name: (each.read_bytes(), each.stat().st_mtime_ns, each.stat().st_ino) for each in folder.iterdir()}
    before = look()
    city = "cities/sousse/urban-migration"
    places = ["", "/new", "/help", f"/{city}", f"/{city}/review", f"/{city}/open", f"/{city}/gaps", f"/{city}/memo", f"/{city}/gaps.csv",
              f"/{city}/form.csv", f"/{city}/answers/safety.gbv-response", "/texts/sousse", "/comparisons/urban-migration"]
    for place in ["/en" + place for place in places] + ["/api/v1/profiles", "/api/v1/profiles/sousse", "/api/v1/openapi.json", "/"]:
        for method in ["GET", "HEAD"]:
            for query in ["", "?answer0=unknown&reason=x&then=next", "?text=x&saved"]:
                server.expect(method + " " + place, server.head(f"{method} {place}{query}"), 200, 303, 404)
        for name in ["DELETE", "PATCH", "OPTIONS"]:
            server.expect(name + " " + place, server.head(f"{name} {place}"), 405, 501)
        server.expect("a GET with a body", server.head("GET " + place, ["Content-Length: 9", FORM]) + b"answer0=a", 200, 303, 400, 404)
    if look() != before:
        fail("asking changes files")
    passed(f"{len(places)} pages and the interface asked for in every way: no file is changed")
