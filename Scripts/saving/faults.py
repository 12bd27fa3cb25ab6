"""Faults and kills at each system call of a save from the command line."""
import re
import system_calls
from running_server import ROOT
from .kinds import LEFT, again, fail, passed, saves, state


def hold(save, folder, what, status, errors, trace):
    """The files after a fault, against those of before and of a save that went well."""
    now, isTold = state(folder), trace.descriptor in (1, 2)
    left = {name for name in now if LEFT.fullmatch(name)}
    if left and not trace.is_killed and not any("unlink" in line for line in trace.injected):
        fail(f"{what}: {left} stays", errors)
    if len(left) > (len(save.names) if save.together else 1):
        fail(f"{what}: {left} stay")
    unknown = set(now) - left - set(save.after) - set(save.before)
    if unknown:
        fail(f"{what}: {unknown} is there")
    isNew = {}
    if save.goes_on and status == 1 and not trace.is_killed:
        lines = now[save.names[0]].splitlines()
        known = save.after[save.names[0]].splitlines()
        if len(lines) != len(known) or not all(b'"errors":[{"code":"M0' in line or line == whole for line, whole in zip(lines, known)):
            fail(f"{what}: {lines}", errors)
        return
    for name in save.names:
        content, old, new = now.get(name), save.before.get(name), save.after[name]
        if save.appends and content is not None and content.startswith(old) and new.startswith(content):
            isNew[name] = content == new
        elif content not in (old, new):
            fail(f"{what}: {name} is neither the old file nor the new one", status, errors, content)
        else:
            isNew[name] = content == new
    if trace.is_killed:
        return
    if status == 127 and "shared librar" in errors or trace.is_of_start:  # It has not begun.
        status = 0 if all(isNew.values()) else 2
    elif status not in (0, 1, 2) or status and not isTold and not re.search(r"error\[M\d+\]: |\bM\d{3}\b", errors):
        fail(f"{what}: status {status}", errors)
    if status == 0 and not all(isNew.values()):
        fail(f"{what}: nothing is told, and nothing is saved", trace.injected)
    isPart = save.appends or save.together and any("rename" in line for line in trace.injected)
    if status and any(isNew.values()) and not isTold and not isPart:
        fail(f"{what}: a failure is told, and it is saved", errors, trace.injected)


def injections(how, folder):
    for save in saves(how.program):
        save.learn(folder)
        save.begin(folder)
        _, base = system_calls.run(save.command(folder), ROOT, input=save.sent)
        count, statuses = 0, {}
        for name, number in base.calls(how.every):
            for fault in system_calls.faults(name):
                save.begin(folder)
                what = f"{save.name}, {fault} at {name} {number}"
                done, trace = system_calls.run(save.command(folder), ROOT, name, fault, number, input=save.sent)
                if not trace.is_hit:
                    continue
                count += 1
                status = "killed" if trace.is_killed else done.returncode
                statuses[status] = statuses.get(status, 0) + 1
                # What is wrong in a form is told where its changes would be.
                told = done.stderr.decode() or (done.stdout.decode() if done.returncode == 1 else "")
                hold(save, folder, what, done.returncode, told, trace)
                if fault == system_calls.INTERRUPTED and done.returncode not in (0, 127):
                    fail(f"{what}: {done.returncode}", done.stderr.decode())
                if not (save.goes_on and done.returncode == 1):  # Its lines are there, those of what could not be read too.
                    again(save, folder, what)
        assert count > 30, count
        told = ", ".join(f"{statuses[status]} × {status}" for status in sorted(statuses, key=str))
        passed(f"{save.name}: {count} faults, each file old or new after each ({told})")
