"""A stream of which some profiles are broken: nothing after them is lost."""
import invent

COUNT, PERCENT = 1000, 2


def broken(setting):
    setting.table.head("Broken profiles", f"{PERCENT} % of {COUNT:,}: every other one keeps its line")
    for form in ["yaml", "ndjson"]:
        path = setting.data.folder / f"broken.{form}"
        with open(path, "wb") as stream:
            spoilt = dict(invent.write_profiles(stream, COUNT, form, setting.data.seed, PERCENT))
        whole = _lines(setting, setting.data.profiles(COUNT, form), 0)
        wanted = [line for number, line in enumerate(whole, 1) if number not in spoilt]
        known = set(whole)
        found = [line for line in _lines(setting, path, 1) if line in known]
        setting.table.same(f"{len(spoilt)} broken, {form}", _problem(whole, wanted, found, spoilt))


def _lines(setting, profiles, status):
    output = setting.data.folder / "lines"
    setting.runner.run(setting.batch(60), profiles, output, status)
    return output.read_bytes().splitlines()


def _problem(whole, wanted, found, spoilt):
    if found == wanted:
        return ""
    for line in found:
        number = whole.index(line) + 1
        if number in spoilt:
            return f"profile {number} has its line, though it is broken: {spoilt[number]}"
    place = next((place for place, (a, b) in enumerate(zip(wanted, found)) if a != b), len(found))
    number = whole.index(wanted[place]) + 1 if place < len(wanted) else None
    return f"{len(found)} lines of {len(wanted)}; profile {number} has none, or another place"
