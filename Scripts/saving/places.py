"""Saves over what is write-protected, a link, or somebody else's."""
import os, re, shutil, stat, subprocess
from .kinds import FILLED, MINI, fail, passed, saves, state

NOBODY = 65534


def places(how, folder):
    """Write protection, links, modes and owners."""
    isRoot, count = os.geteuid() == 0, 0
    program = folder.parent / "mizan"  # Where anybody may run it.
    shutil.copy(how.program, program)
    rules = folder.parent / "mini"
    shutil.copytree(MINI, rules)
    form = shutil.copy(FILLED, folder.parent)
    somebody = ["setpriv", f"--reuid={NOBODY}", f"--regid={NOBODY}", "--groups", "23456"] if isRoot else []

    def run(save, who=somebody, **more):
        words = [str(word).replace(str(MINI), str(rules)).replace(str(FILLED), form) for word in save.command(folder)]
        return subprocess.run([*who, *words], cwd="/", input=save.sent, capture_output=True, timeout=60, **more)

    def refused(save, what, code, files=None):
        nonlocal count
        count += 1
        before = state(folder) if files is None else files
        done = run(save)
        if done.returncode != 2 or f"error[{code}]" not in done.stderr.decode() or state(folder) != before:
            fail(f"{save.name}, {what}: {done.returncode}, {set(state(folder)) ^ set(before)}", done.stderr.decode())

    for save in saves(str(program)):
        save.learn(folder)
        everybody = NOBODY if isRoot else os.geteuid()
        save.begin(folder)
        os.chown(folder, everybody, -1)
        for file in folder.iterdir():
            os.chown(file, everybody, -1)
        os.chmod(folder, 0o555)
        if not save.appends:  # What is added to needs no new file.
            refused(save, "in a folder that is write-protected", "M405")
        os.chmod(folder, 0o755)
        for name in save.before:
            os.chmod(folder / name, 0o444)
            refused(save, "a file that is write-protected", "M405")
            os.chmod(folder / name, 0o644)
        if save.before:
            for mode in (0o600, 0o640, 0o664):
                count += 1
                save.begin(folder)
                name, = save.before
                owner = (NOBODY, 23456) if isRoot else (os.geteuid(), os.getegid())
                os.chown(folder / name, *owner)
                os.chmod(folder / name, mode)
                done = run(save, umask=0o077)
                now = (folder / name).stat()
                if done.returncode or stat.S_IMODE(now.st_mode) != mode or (now.st_uid, now.st_gid) != owner:
                    fail(f"{save.name}: {owner} and mode {mode:o} become {now.st_uid, now.st_gid} and {now.st_mode:o}", done.stderr)
                if isRoot:
                    save.begin(folder)
                    os.chown(folder / name, 12345, 23456)
                    done, now = run(save, []), (folder / name).stat()
                    if done.returncode or (now.st_uid, now.st_gid) != (12345, 23456):
                        fail(f"{save.name} by root: the owner becomes {now.st_uid, now.st_gid}", done.stderr)
        if save.together:
            continue
        name, = save.names
        for target in ("elsewhere", "nowhere"):
            save.begin(folder)
            (folder / "elsewhere").write_bytes(save.before.get(name, b"old"))
            (folder / name).unlink(missing_ok=True)
            (folder / name).symlink_to(target)
            before = {"elsewhere": save.before.get(name, b"old")}
            count += 1
            done = run(save)
            if done.returncode != 2 or not re.search(r"error\[M\d", done.stderr.decode()) or not (folder / name).is_symlink() or \
                    sorted(os.listdir(folder)) != sorted(["elsewhere", name]) or (folder / "elsewhere").read_bytes() != before["elsewhere"]:
                fail(f"{save.name}, over a link to {target}: {done.returncode}, {os.listdir(folder)}", done.stderr.decode())
        (folder / name).unlink()
    shutil.rmtree(rules)
    passed(f"{count} saves over what is write-protected or a link are refused; modes{', owners' if isRoot else ''} and groups stay")
