"""Links in the folder of the profiles, and files that become links."""
import collections, os, shutil, threading
import running_server
from .client import CANARY, fail, passed, put


def links(server, folder):
    """Links in the folder: within it they are followed, though not saved over; out of it they are not there."""
    shutil.copy(running_server.ROOT / "seeds/cities/sousse.yaml", folder / "sousse.yaml")
    outside = (folder / "sousse.yaml").read_bytes().replace(b"Sousse", CANARY)
    (folder.parent / "canary.yaml").write_bytes(outside)
    for name, target in [("out", "../canary.yaml"), ("absolute", str(folder.parent / "canary.yaml")), ("chain", "out.yaml"),
                         ("passwd", "/etc/passwd"), ("within", "sousse.yaml"), ("endless", "endless.yaml")]:
        (folder / f"{name}.yaml").symlink_to(target)
    (folder / "up").symlink_to("..")
    for name in ["out", "absolute", "chain", "passwd", "up/canary", "up%2fcanary", "..%2fcanary"]:
        for place in [f"/en/texts/{name}", f"/en/cities/{name}", f"/en/cities/{name}/urban-migration/gaps", f"/static/{name}",
                      f"/static/{name}.yaml", f"/api/v1/profiles/{name}", f"/api/v1/profiles/{name}/assessments/urban-migration"]:
            server.expect(place, server.head("GET " + place), 404, 400)
        server.expect("PUT " + name, put(server, name, "mizan: profile/v1", '"x"'), 404, 400)
    for place in ["/en", "/api/v1/profiles", "/en/comparisons/urban-migration"]:
        _, body = server.expect(place, server.head("GET " + place), 200)
        if b"Sousse" not in body and "comparisons" not in place:
            fail(place, came=body)
    headers, body = server.expect("a link within the folder", server.head("GET /api/v1/profiles/within"), 200)
    before = (folder / "sousse.yaml").read_bytes()
    server.expect("a save over a link", put(server, "within", before.decode() + "# more\n", headers["etag"]), 422)
    if (folder / "sousse.yaml").read_bytes() != before or not (folder / "within.yaml").is_symlink():
        fail("a link was saved over")
    for file in folder.iterdir():
        if file.is_symlink():
            file.unlink()
    passed("links out of the folder are not there, and no link is saved over")


def swapped(server, folder):
    """A file that becomes a link out of the folder and a file again, over and over, while it is read and saved."""
    file, outside, end = folder / "sousse.yaml", folder.parent / "canary.yaml", threading.Event()
    text, secret = file.read_bytes(), outside.read_bytes()

    def swap():
        other = folder / ".other"
        while not end.is_set():
            other.symlink_to(outside)
            os.replace(other, file)
            other.write_bytes(text)
            os.replace(other, file)
    thread = threading.Thread(target=swap)
    thread.start()
    # 500: it was there when it was looked for, and a link when it was opened, which is told as a file that cannot be read.
    statuses = collections.Counter()
    try:
        tag = None
        for number in range(1200):
            place = ["/api/v1/profiles/sousse", "/en/texts/sousse", "/en/cities/sousse", "/en"][number % 4]
            headers, _ = server.expect("a file that is swapped with a link", server.head("GET " + place), 200, 404, 422, 500, counts=statuses)
            tag = headers.get("etag", tag)
            if number % 4 == 0 and tag:
                server.expect("a save over it", put(server, "sousse", text.decode(), tag), 200, 404, 412, 422, 500, counts=statuses)
    finally:
        end.set()
        thread.join()
    if outside.read_bytes() != secret or file.is_symlink() or os.listdir(folder) != [file.name]:
        fail(f"after swaps there are {os.listdir(folder)}", came=outside.read_bytes())
    passed(f"a file that is swapped with a link out of the folder shows nothing of it: {dict(statuses)}")
