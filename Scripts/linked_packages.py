"""Which packages of Swift a program is linked from, by what the linker was given.

The graph of all packages holds many that nothing of mizan reaches: tests of others, TLS, HTTP/2. What counts is the
list of object files of the program; manifests then say which package asked for which.
"""
import json
import os
import re
import shlex
import subprocess
from dataclasses import dataclass, field
from pathlib import Path

SWIFT = shlex.split(os.environ.get("SWIFT", "swift"))


@dataclass
class Package:
    """A package that is linked: where it is from, its modules that are linked, and the packages these ask for."""

    name: str
    version: str
    url: str
    folder: Path
    modules: dict[str, list[Path]] = field(default_factory=dict)
    needs: set[str] = field(default_factory=set)

    def revision(self):
        return subprocess.run(
            ["git", "-C", self.folder, "rev-parse", "HEAD"], capture_output=True, text=True, check=True).stdout.strip()

    def files(self, *beginnings):
        """The files of the package, and of folders of its linked modules, whose names begin so: licences, notices."""
        folders = {self.folder}
        for sources in self.modules.values():
            for source in sources:
                folders.update(f for f in source.parents if self.folder in f.parents)
        return [path for folder in sorted(folders) for path in sorted(folder.iterdir())
                if path.is_file() and path.name.startswith(beginnings)]


def linked_packages(tree_text, product):
    """The packages that the program is linked from, that of the program first, then by name.

    The text is that of `swift package show-dependencies --format json`; the product is the folder of its list of
    object files, such as .build/release/mizan.product.
    """
    # The tool may say something before.
    tree = json.loads(tree_text[tree_text.index("{"):])
    known = {tree["identity"]: package_of(tree)}
    collect(tree, known)
    build = Path(product).resolve().parent
    for module in linked_modules(Path(product) / "Objects.LinkFileList"):
        sources = sources_of(build / f"{module}.build")
        owners = [package for package in known.values() if package.folder in sources[0].parents]
        # A package may lie in the folder of another, as all lie in that of the program.
        max(owners, key=lambda package: len(package.folder.parts)).modules[module] = sources
    linked = {name: package for name, package in known.items() if package.modules}
    root = linked.pop(tree["identity"])
    return [root] + [linked[name] for name in sorted(linked)]


def package_of(node):
    version = "" if node["version"] == "unspecified" else node["version"]
    return Package(node["identity"], version, re.sub(r"\.git$", "", node["url"]), Path(node["path"]).resolve())


def collect(node, known):
    for below in node["dependencies"]:
        known.setdefault(below["identity"], package_of(below))
        collect(below, known)


def linked_modules(list_file):
    """The names of modules whose object files the linker was given."""
    return sorted(set(re.findall(r"/([^/\n]+)\.build/[^\n]*\.o\b", list_file.read_text())))


def sources_of(folder):
    """The source files of a module: Swift's are listed, C's object files each have a list of what they depend on."""
    listed = folder / "sources"
    if listed.exists():
        return [Path(line.strip("'\"")).resolve() for line in listed.read_text().splitlines() if line]
    firsts = [re.match(r"[^\n]*?:\s*(?:\\\n\s*)?((?:\\.|[^\s\\])+)", path.read_text())
              for path in sorted(folder.rglob("*.d"))]
    return [Path(re.sub(r"\\(.)", r"\1", first[1])).resolve() for first in firsts]


def add_needs(packages, product):
    """Adds to each linked package those that its linked modules ask for, under the traits that the program was built with.

    A dependency under a condition that did not hold is in the manifest, but not among what the build reached.
    """
    reached = json.loads((Path(product).resolve().parent / "description.json").read_text())["targetDependencyMap"]
    manifests = {package.name: manifest(package.folder) for package in packages}
    products = {name: {product["name"]: product["targets"] for product in manifest["products"]}
                for name, manifest in manifests.items()}
    for package in packages:
        for target in manifests[package.name]["targets"]:
            if target["name"] not in package.modules:
                continue
            for wanted, owner in wanted_products(target):
                for other in [owner] if owner in manifests else manifests:
                    modules = products[other].get(wanted, []) if other != package.name else []
                    if set(modules) & set(reached[target["name"]]):
                        package.needs.add(other)


def wanted_products(target):
    """The products a target asks for: name, and package where the manifest says it."""
    for dependency in target["dependencies"]:
        if "product" in dependency:
            yield dependency["product"][0], (dependency["product"][1] or "").lower()
        elif "byName" in dependency:
            yield dependency["byName"][0], None


def manifest(folder):
    said = subprocess.run(SWIFT + ["package", "--package-path", str(folder), "dump-package"],
                          capture_output=True, text=True, check=True).stdout
    return json.loads(said[said.index("{"):])
