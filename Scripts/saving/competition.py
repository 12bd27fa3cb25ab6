"""Several servers and forms that save one file at once."""
import csv, io, json, os, random, re, subprocess, threading, time
from running_server import ROOT
from site_client import Client
from .kinds import CITIES, FOLDERS, fail, passed
from .server import PUT, put, serve

REASON = re.compile(r"Count (\d+) [a-z0-9]+\.")


def counter(how, folder):
    """Processes that each read a number and save the next one, unless somebody was quicker: as many as were told that they did."""
    text = (CITIES / "alpha.yaml").read_text().replace("The country needs no permits.", "Count 0 a.")
    (folder / "alpha.yaml").write_text(text)
    servers = [serve(how, folder) for _ in range(4)]
    end, saved, refused, errors = time.time() + how.seconds, [0] * 8, [0] * 8, []

    def through_server(number):
        client = Client(servers[number])
        while time.time() < end:
            reply = client.ask("GET", PUT)
            text = json.loads(reply.body)["text"]
            count = int(REASON.search(text)[1]) + 1
            status, said = put(client, REASON.sub(f"Count {count} s{number}n{saved[number]}.", text), reply.getheader("ETag"))
            tally(number, status == 200, status == 412, (status, said))
            time.sleep(0.2 * random.random())  # A form takes its time.

    def through_form(number):
        while time.time() < end:
            words = [how.program, "form", "export", folder / "alpha.yaml", "--checklist", "mini", "--csv", "plain", *FOLDERS]
            form = subprocess.run(words, cwd=ROOT, capture_output=True, text=True, check=True).stdout
            rows = list(csv.reader(io.StringIO(form)))
            for row in rows:
                if found := REASON.fullmatch(row[5]):
                    row[5] = f"Count {int(found[1]) + 1} f{number}n{saved[number]}."
            out = io.StringIO()
            csv.writer(out).writerows(rows)
            words = [how.program, "form", "import", "-", folder / "alpha.yaml", *FOLDERS]
            done = subprocess.run(words, cwd=ROOT, input=out.getvalue(), capture_output=True, text=True)
            isRefused = re.match(r"(error\[M463\]|.*(changed|meanwhile))", done.stderr + done.stdout, re.S)
            tally(number, done.returncode == 0, done.returncode in (1, 2) and isRefused, (done.returncode, done.stdout, done.stderr))

    def tally(number, isSaved, isRefused, said):
        saved[number] += bool(isSaved)
        refused[number] += not isSaved
        if not isSaved and not isRefused:
            errors.append(said)

    def caught(work, number):
        try:
            work(number)
        except BaseException as error:
            errors.append(error)
    try:
        works = [through_server] * 4 + [through_form] * 4
        threads = [threading.Thread(target=caught, args=each) for each in zip(works, range(8))]
        for thread in threads:
            thread.start()
        for thread in threads:
            thread.join()
    finally:
        for server in servers:
            server.running.kill()
    if errors:
        fail("a save in competition", *errors[:3])
    last = int(REASON.search((folder / "alpha.yaml").read_text())[1])
    if last != sum(saved) or not all(sum(part) for part in (saved[:4], saved[4:])):
        fail(f"the counter is {last} after {saved} acknowledged saves")
    if os.listdir(folder) != ["alpha.yaml"]:
        fail("left", os.listdir(folder))
    passed(f"8 processes for {how.seconds} s: {sum(saved[:4])} saves through 4 servers and {sum(saved[4:])} by forms, all of them counted; "
           f"{sum(refused)} refused, as somebody was quicker")
