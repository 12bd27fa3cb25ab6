"""Saves that come from another page."""
import json, os, urllib.parse
from site_client import fields
from .client import COUNTS, FORM, fail, passed


def forged(server, folder):
    """What would save, by the interface and by a form, if it came from the site itself: from anywhere else it changes nothing."""
    file = folder / "sousse.yaml"
    before, place = file.read_bytes(), "/api/v1/profiles/sousse"
    headers, body = server.expect("a profile", server.head("GET " + place), 200)
    text = json.dumps({"text": json.loads(body)["text"] + "# forged\n"}).encode()
    question = "/en/cities/sousse/urban-migration/answers/safety.gbv-response"
    _, page = server.expect("a question", server.head("GET " + question), 200)
    form = urllib.parse.urlencode(fields(page.decode()) | {"answer0": "unknown", "reason": "forged", "then": "list", "lost": "shown"}).encode()
    json_type, tag = "Content-Type: application/json", "If-Match: " + headers["etag"]
    ways = [("PUT", place, json_type, text, [tag]), ("POST", question, FORM, form, [])]

    def save(method, target, kind, sent, more, *origin):
        return server.head(f"{method} {target}", [*origin, kind, *more, f"Content-Length: {len(sent)}"]) + sent

    def refused(what, data, *statuses):
        server.expect(what, data, *statuses)
        if file.read_bytes() != before or os.listdir(folder) != [file.name]:
            fail(f"{what} changes what is there", data, file.read_bytes())
        COUNTS["forged"] += 1

    strangers = [
        [], ["Origin: null"], ["Origin: "], ["Origin: http://evil.example"], ["Origin: http://127.0.0.1"], ["Origin: http://127.0.0.1:1"],
        ["Origin: http://localhost:{P}"], ["Origin: https://127.0.0.1:{P}"], ["Origin: http://127.0.0.1:{P}.evil.example"],
        [server.own, server.own], [server.own, "Origin: null"], ["Referer: http://127.0.0.1:{P}/en"],
        *[[server.own, "Sec-Fetch-Site: " + site] for site in ("cross-site", "same-site", "none")],
        [server.own, "Sec-Fetch-Site: same-origin", "Sec-Fetch-Site: cross-site"],
    ]
    for method, *way in ways:
        for origin in strangers:
            refused(f"{method} {way[0]} with {origin}", save(method, *way, *origin), 403)
        target, kind, sent, more = way
        types = ["text/plain", "text/plain; charset=utf-8", "application/xml", "multipart/form-data; boundary=x", "", json_type[14:], FORM[14:]]
        for other in types:
            if other not in kind or not other:
                refused(f"{method} {target} as {other}", save(method, target, "Content-Type: " + other, sent, more, server.own), 415)
                refused(f"{method} {target} as {other} from elsewhere",
                        save(method, target, "Content-Type: " + other, sent, more, "Origin: null"), 403)
        refused(f"{method} {target} of no type", save(method, target, "X: y", sent, more, server.own), 415)
        refused(f"{method} {target} of two types", save(method, target, "Content-Type: text/plain", sent, [*more, kind], server.own), 415)
        cookie, server.cookie = server.cookie, "mizan=none"
        refused(f"{method} {target} without the key", save(method, target, kind, sent, more, server.own), 403)
        server.cookie = cookie
        # Other methods stay what they are, whatever a header or a field says.
        for name in ("X-HTTP-Method-Override", "X-HTTP-Method", "X-Method-Override"):
            if method == "PUT":
                refused(f"POST {target} with {name}", save("POST", target, FORM, sent, [*more, f"{name}: PUT"], server.own), 404, 405)
            refused(f"GET {target} with {name}", save("GET", target, kind, sent, [*more, f"{name}: {method}"], server.own), 200, 400)
    refused("a form for the interface", save("POST", place, FORM, b"_method=PUT&text=x", [tag], server.own), 404, 405)
    # The same from the site itself saves: nothing but where it came from was in the way.
    for method, target, kind, sent, more in ways:
        server.expect(f"{method} {target} from the site", save(method, target, kind, sent, more, server.own), 200, 303)
        if b"forged" not in file.read_bytes():
            fail(f"{method} {target} saves nothing", came=file.read_bytes())
        file.write_bytes(before)
    passed(f"{COUNTS['forged']} saves that come from elsewhere, are of another type or without the key change nothing; from the site they save")
