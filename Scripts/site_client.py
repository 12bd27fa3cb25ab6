"""People and programs at a `mizan serve`, for checks that save through it: a server that is started anew after a kill, and connections
that are opened anew after it."""
import html, http.client, json, re, urllib.parse
import running_server


class Server:
    """Started anew on the same port after each kill; who comes back gets the new session."""

    def __init__(self, program, folder, *options):
        self.program, self.folder, self.options, self.port = program, folder, options, 0
        self.begin()

    def begin(self):
        self.running = running_server.Server(self.program, self.folder, *self.options, port=self.port)
        self.port = self.running.port
        reply = Client(self).ask("GET", "/start?key=" + self.running.key)
        self.cookie = reply.getheader("Set-Cookie").split(";")[0]

    def restart(self):
        self.running.kill()
        self.begin()


class Client:
    """One connection, opened anew when it was lost."""

    def __init__(self, server):
        self.server, self.connection = server, None

    def ask(self, method, path, fields=None, headers=None):
        """What is answered; `fields` are sent as those of a form."""
        body = None
        if fields is not None:
            body = urllib.parse.urlencode(fields)
        return self.send(method, path, body, "application/x-www-form-urlencoded", headers or {})

    def put(self, path, value, **headers):
        """Sends JSON, as programs do."""
        headers = {name.replace("_", "-"): text for name, text in headers.items()}
        return self.send("PUT", path, json.dumps(value), "application/json", headers)

    def send(self, method, path, body, kind, more):
        if self.connection is None:
            self.connection = http.client.HTTPConnection("127.0.0.1", self.server.port, timeout=20)
        headers = {"Cookie": getattr(self.server, "cookie", "")} | more
        if body is not None:
            headers |= {"Origin": f"http://127.0.0.1:{self.server.port}", "Content-Type": kind}
        try:
            self.connection.request(method, path, body, headers)
            reply = self.connection.getresponse()
            reply.body = reply.read()
            return reply
        except (OSError, http.client.HTTPException):
            self.connection.close()
            self.connection = None
            raise


def fields(page):
    """What a browser would send of the form if nobody touched it."""
    found = {}
    for tag in re.findall(r"<input [^>]*>", page):
        name, value = (re.search(rf' {key}="([^"]*)"', tag) for key in ("name", "value"))
        if name and (" checked" in tag or 'type="radio"' not in tag and 'type="checkbox"' not in tag):
            found[name[1]] = html.unescape(value[1]) if value else ""
    return found
