"""Faults and kills at each system call of a save through the server."""
import os, re, time
import system_calls
from site_client import Client, Server
from .kinds import CITIES, FOLDERS, fail, passed

PUT = "/api/v1/profiles/alpha"


def serve(how, folder, *before):
    return Server(how.program, folder, *FOLDERS, "--today", "2026-11-29", *before)


def put(client, text, tag):
    """Status and message of a conditional save; none where the connection was cut."""
    try:
        reply = client.put(PUT, {"text": text}, If_Match=tag)
        return reply.status, reply.body.decode()
    except Exception:
        client.connection = None
        return None, ""


def seen(client):
    reply = client.ask("GET", PUT)
    return reply.getheader("ETag")


def injections(how, folder):
    """The same through the server, which goes on after a failure and is started anew after a kill."""
    alpha = (CITIES / "alpha.yaml").read_text()
    old, new = alpha, alpha.replace("The report says there is none.", "Somebody says otherwise.")
    file = folder / "alpha.yaml"
    file.write_text(old)
    server = serve(how, folder)
    try:
        client = Client(server)
        tag = seen(client)
        with system_calls.attached(server.running.process.pid, "%file,%desc") as base:
            assert put(Client(server), new, tag)[0] == 200
        count, statuses = 0, {}
        for name, number in base[0].calls():
            for fault in system_calls.faults(name):
                file.write_text(old)
                what = f"the server, {fault} at {name} {number}"
                with system_calls.attached(server.running.process.pid, name, fault, number) as traces:
                    status, said = put(Client(server), new, tag)
                trace, now = traces[0], file.read_text()
                if trace.is_of_threads:
                    server.restart()
                if not trace.is_hit or trace.is_of_threads:
                    continue
                count += 1
                statuses[status] = statuses.get(status, 0) + 1
                others = set(os.listdir(folder)) - {"alpha.yaml"}
                if now not in (old, new) or (status == 200) != (now == new) and status is not None:
                    fail(f"{what}: {status} {said}", f"the file is {'new' if now == new else 'old' if now == old else 'neither'}")
                if others and not trace.is_killed and not any("unlink" in line for line in trace.injected):
                    fail(f"{what}: {others}", trace.injected)
                if status not in (200, None) and not re.search(r'"title"|M\d\d\d', said):
                    fail(f"{what}: {status} {said}")
                for other in others:  # As if it had been left yesterday.
                    os.utime(folder / other, (time.time() - 86400,) * 2)
                if name == "close" and not trace.is_killed:
                    server.restart()  # What strace keeps from being closed keeps its lock.
                if trace.is_killed:
                    server.restart()
                    if os.listdir(folder) != ["alpha.yaml"]:
                        fail(f"{what}: {os.listdir(folder)} once it is started anew")
                for other in others & set(os.listdir(folder)):
                    (folder / other).unlink()
                file.write_text(old)
                status, said = put(Client(server), new, tag)
                if status != 200 or file.read_text() != new:
                    fail(f"the save after {what}: {status}", said, trace.injected)
        assert count > 30, count
        told = ", ".join(f"{statuses[status]} × {status or 'cut'}" for status in sorted(statuses, key=str))
        passed(f"the server: {count} faults, the file old or new after each, and as was answered ({told})")
    finally:
        server.running.kill()
