#!/usr/bin/env python3
"""Runs the job of score_profiles.py on invented profiles, two partitions at a time, and holds every line against one plain
run of `mizan batch`.

    python3 integrations/spark/test_spark.py --tool .build/release/mizan [--only NAME]

Needs pyspark and Java 17; queries of docs/scale.md are run where duckdb is installed.
"""
import argparse
import gzip
import json
import os
import pathlib
import re
import shlex
import subprocess
import sys
import tempfile
import time
import traceback

HERE = pathlib.Path(__file__).resolve().parent
ROOT = HERE.parents[1]
sys.path[:0] = [str(HERE), str(ROOT / "Tests" / "Benchmarks")]
# Workers take the Python that this is run by.
os.environ["PYSPARK_PYTHON"] = sys.executable

import invent  # noqa: E402
from invention.breaking import Breaking  # noqa: E402
from invention.profiles import Profiles  # noqa: E402

try:
    from pyspark.sql import SparkSession
    import score_profiles
except ImportError as missing:
    sys.exit(f"{missing}: pip install -r {HERE / 'requirements.txt'}")

SEED = invent.SEED
CITIES = 2000
FILES = 200


class Trial:
    """A folder with rules, a Spark session, and runs of both kinds."""

    def __init__(self, folder, tool):
        self.folder, self.tool = pathlib.Path(folder), os.path.abspath(tool)
        self.options = ["--rules", str(self.folder / "rules"), "--checklist", "bench"]
        invent.write_rules(self.options[1], 60, SEED)
        # Pieces of two megabytes, so that a file of 2,000 profiles has several partitions.
        settings = {"spark.ui.enabled": "false", "spark.sql.shuffle.partitions": "2",
                    "spark.sql.files.maxPartitionBytes": "2m", "spark.driver.host": "localhost"}
        self.spark = SparkSession.builder.master("local[2]").config(map=settings).getOrCreate()
        self.spark.sparkContext.setLogLevel("OFF")
        self.spark.sparkContext.addPyFile(score_profiles.__file__)
        self.runs = 0

    def plain(self, *arguments, input=None):
        """The lines of a plain run, and its refusals."""
        done = subprocess.run([self.tool, "batch", *arguments, *self.options], input=input, capture_output=True)
        assert done.returncode in (0, 1), done.stderr.decode()
        lines = done.stdout.decode().splitlines()
        refused = [json.loads(line) for line in lines if line.startswith('{"file":')]
        return sorted(line for line in lines if not line.startswith('{"file":')), refused

    def job(self, form, profiles, *options):
        """The rows of both tables that the job writes."""
        self.runs += 1
        self.output = self.folder / f"output-{self.runs}"
        how = score_profiles.arguments(
            ["--form", form, str(profiles), str(self.output), "--tool", self.tool, "--", *self.options, *options])
        counts = score_profiles.run(self.spark, how)
        tables = [self.spark.read.parquet(f"{self.output}/{name}").collect() for name in ("scores", "errors")]
        assert counts == [len(table) for table in tables]
        return tables

    def write(self, name, texts):
        path = self.folder / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(b"".join(texts))
        return path


def invented(form, count, broken=0.0):
    """Profiles one by one, some of them spoilt."""
    profiles = Profiles(form, SEED)
    breaking = Breaking(broken, SEED) if broken else None
    texts = [text.removeprefix(profiles.separator) for text in profiles.write(count, breaking)]
    return texts, breaking.broken if breaking else []


def same_lines(scores, lines):
    """Every line is there, byte for byte, and its columns say what it says."""
    assert sorted(row["line"] for row in scores) == lines
    for row in scores:
        said = json.loads(row["line"])
        for column in ("city", "respondent", "date", "checklist", "version", "coverage"):
            assert row[column] == said[column], (column, row)
        for column in ("low", "high", "known"):
            assert row[column] == (said["score"] or {}).get(column), (column, row)
        assert row["withheld"] == (said["withheld"] is not None), row


def places(errors):
    """Code, message, line and column of each error."""
    return [(error["code"], error["message"], error["line"], error["column"]) for error in errors]


def test_ndjson(trial):
    """2,000 profiles on lines, one in a hundred broken: lines and errors are those of a plain run."""
    texts, broken = invented("ndjson", CITIES, broken=1)
    assert len(broken) > CITIES / 200
    path = trial.write("profiles.ndjson", texts)
    lines, refused = trial.plain(input=b"".join(texts))
    scores, errors = trial.job("ndjson", path)
    assert trial.spark.read.text(str(path)).rdd.getNumPartitions() > 2
    same_lines(scores, lines)
    assert len(scores) + len(errors) == CITIES
    assert sorted(row["number"] for row in errors) == [number for number, _ in broken]
    assert {row["source"] for row in errors} == {str(path)}
    expected = {refusal["document"]: places(refusal["errors"]) for refusal in refused}
    assert {row["number"]: places(row["errors"]) for row in errors} == expected


def test_yaml_files(trial):
    """A folder of files: of one profile, of several, of none, and broken ones."""
    texts, broken = invented("yaml", FILES, broken=3)
    for number, text in enumerate(texts[:-3], start=1):
        trial.write(f"yaml/{number % 7}/city {number:03}.yaml", [text])
    trial.write("yaml/three.yml", [b"# Three.\n", b"---\n".join(texts[-3:]), b"...\n# No more.\n%BAD\n"])
    trial.write("yaml/a.yaml", [b"# Nobody yet.\n"])
    lines, refused = trial.plain(str(trial.folder / "yaml"))
    scores, errors = trial.job("yaml", trial.folder / "yaml")
    same_lines(scores, lines)
    found = {(row["source"], row["number"]): places(row["errors"]) for row in errors}
    nobody = found.pop((str(trial.folder / "yaml" / "a.yaml"), 1))
    assert nobody == [(None, "there is no profile here", None, None)]
    assert len(broken) > 3
    assert found == {(refusal["file"], refusal["document"]): places(refusal["errors"]) for refusal in refused}


def test_parquet(trial):
    """A table with a column of profiles as JSON, some over several lines, and as YAML."""
    json_texts, _ = invented("ndjson", CITIES, broken=1)
    yaml_texts, _ = invented("yaml", CITIES + 40)
    texts = [text.rstrip(b"\n") for text in json_texts]
    lines, refused = trial.plain(input=b"".join(json_texts))
    more, _ = trial.plain(input=b"---\n".join(yaml_texts[CITIES:]))
    texts[0] = json.dumps(json.loads(texts[0]), indent=1).encode()
    rows = [*texts, *yaml_texts[CITIES:], b" ", None]
    schema = "number INT, profile BINARY"
    table = trial.spark.createDataFrame(list(enumerate(rows)), schema).coalesce(1)
    table.write.parquet(str(trial.folder / "table"))
    scores, errors = trial.job("parquet", trial.folder / "table")
    same_lines(scores, sorted(lines + more))
    found = {row["number"]: row["errors"] for row in errors}
    for number in (CITIES + 40, CITIES + 41):
        assert found.pop(number)[0]["message"] == "there is no profile here"
    # Rows are counted from 0, and a row's text has but one line.
    expected = {
        refusal["document"] - 1: [(code, message, line - refusal["document"] + 1, column)
                                  for code, message, line, column in places(refusal["errors"])]
        for refusal in refused}
    assert {number: places(errors) for number, errors in found.items()} == expected


def test_repeated(trial):
    """The same city, respondent and date in several files and partitions: the first by name and line stays."""
    texts, _ = invented("ndjson", 700)
    other = texts[0].replace(b'"respondent":{"id":"', b'"respondent":{"id":"other-')
    later = re.sub(rb'"facts":\{.*?\},"answers"', b'"facts":{},"answers"', texts[0])
    assert later != texts[0]
    trial.write("twice/a.ndjson", [*texts[:350], later, *texts[350:]])
    trial.write("twice/b.ndjson", [later, b"\n", other, texts[699]])
    lines, _ = trial.plain(input=b"".join([*texts, other]))
    for few in (score_profiles.FEW, 0):
        score_profiles.FEW, usual = few, score_profiles.FEW
        scores, errors = trial.job("ndjson", trial.folder / "twice")
        score_profiles.FEW = usual
        same_lines(scores, lines)
        found = [(pathlib.Path(row["source"]).name, row["number"], row["errors"][0]["line"]) for row in errors]
        assert sorted(found) == [("a.ndjson", 351, 351), ("b.ndjson", 1, 1), ("b.ndjson", 4, 4)], found
        assert {row["errors"][0]["code"] for row in errors} == {"M331"}
    message = subprocess.run([trial.tool, "batch", *trial.options], input=texts[0] * 2, capture_output=True).stdout
    told = json.loads(message.splitlines()[1])["errors"][0]
    assert {(row["errors"][0]["message"], row["errors"][0]["help"]) for row in errors} == {(told["message"], told["help"])}


def test_first_line_broken(trial):
    """What the first line of a file looks like does not decide on how the others are read."""
    texts, _ = invented("ndjson", 5)
    path = trial.write("first.ndjson", [b"[]\n", *texts])
    scores, errors = trial.job("ndjson", path)
    same_lines(scores, trial.plain(input=b"".join(texts))[0])
    assert [row["number"] for row in errors] == [1]


def test_large(trial):
    """One profile is large, one is larger than it may be; nothing after them is lost."""
    texts, _ = invented("ndjson", 6)
    lines, _ = trial.plain(input=b"".join(text for text in texts if text != texts[3]))
    yaml, _ = invented("yaml", 6)
    for larger, size in ((1, 500_000), (3, 1 << 20)):
        texts[larger] = b"{" + b" " * size + texts[larger][1:]
        yaml[larger] = b"#" * size + b"\n" + yaml[larger]
    for number, text in enumerate(yaml):
        trial.write(f"large/{number}.yaml", [text])
    for form, profiles in (("ndjson", trial.write("large.ndjson", texts)), ("yaml", trial.folder / "large")):
        scores, errors = trial.job(form, profiles)
        same_lines(scores, lines)
        assert [row["source"][-6:] for row in errors] == ["ndjson" if form == "ndjson" else "3.yaml"], errors


def test_failure(trial):
    """Where mizan cannot begin the job fails, and says what mizan said."""
    texts, _ = invented("ndjson", 3)
    path = trial.write("failure.ndjson", texts)
    try:
        trial.job("ndjson", path, "--checklist", "no-such-list")
    except Exception as error:
        assert "no-such-list" in str(error), error
    else:
        raise AssertionError("the job did not fail")


def test_sent_to_workers(trial):
    """As a program of its own, with what it needs sent to the workers by --files and --archives; its input is compressed."""
    texts, _ = invented("ndjson", 50)
    path = trial.write("sent.ndjson.gz", [gzip.compress(b"".join(texts))])
    program = trial.write("sent-mizan", [f'#!/bin/sh\nexec {shlex.quote(trial.tool)} "$@"\n'.encode()])
    program.chmod(0o755)
    archive = trial.folder / "my-rules.tar.gz"
    subprocess.run(["tar", "-czf", archive, "-C", trial.folder, "rules"], check=True)
    output = trial.folder / "sent"
    submit = f"--files {program} --archives {archive}#sent --conf spark.ui.enabled=false --master local[2] pyspark-shell"
    done = subprocess.run(
        [sys.executable, HERE / "score_profiles.py", "--form", "ndjson", path, output, "--tool", "sent-mizan",
         "--", "--rules", "sent/rules", "--checklist", "bench"],
        env=os.environ | {"PYSPARK_SUBMIT_ARGS": submit}, capture_output=True, text=True)
    assert done.returncode == 0, done.stderr
    assert done.stdout.startswith("50 scored, 0 not: "), done.stdout
    same_lines(trial.spark.read.parquet(f"{output}/scores").collect(), trial.plain(input=b"".join(texts))[0])


def test_queries(trial):
    """Every query of docs/scale.md runs on results of the job and of plain runs."""
    try:
        import duckdb
    except ImportError:
        print("  duckdb is not installed: queries of docs/scale.md are not run")
        return
    texts, _ = invented("ndjson", 200)
    path = trial.write("profiles.ndjson", [*texts, b'{"mizan":"profile/v9"}\n'])
    for name in ("scores.ndjson", "scores.csv"):
        trial.plain(str(path), "--select", "groups", "-o", str(trial.folder / name))
    trial.job("ndjson", path, "--select", "groups")
    queries = re.findall(r"```sql\n(.*?)```", (ROOT / "docs" / "scale.md").read_text(), re.DOTALL)
    assert len(queries) >= 4
    (trial.folder / "results").symlink_to(trial.output)
    os.chdir(trial.folder)
    for query in queries:
        rows = duckdb.sql(query).fetchall()
        assert rows, query


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--tool", default=str(ROOT / ".build" / "release" / "mizan"))
    parser.add_argument("--only", help="the tests whose names contain this")
    how = parser.parse_args()
    tests = [test for name, test in globals().items() if name.startswith("test_") and (how.only or "") in name]
    failed = 0
    with tempfile.TemporaryDirectory() as folder:
        trial = Trial(folder, how.tool)
        for test in tests:
            begin = time.monotonic()
            try:
                test(trial)
            except Exception:
                failed += 1
                traceback.print_exc()
                print(f"failed  {test.__doc__}")
            else:
                print(f"passed  {time.monotonic() - begin:4.1f} s  {test.__doc__}", flush=True)
        trial.spark.stop()
    print(f"{len(tests) - failed} passed, {failed} failed")
    sys.exit(1 if failed else 0)


if __name__ == "__main__":
    main()
