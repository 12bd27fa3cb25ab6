#!/usr/bin/env python3
"""Scores many profiles with `mizan batch` on Apache Spark, and writes two Parquet tables: OUTPUT/scores and OUTPUT/errors.

    score_profiles.py --form ndjson profiles.ndjson OUTPUT --tool .build/release/mizan -- --checklist urban-migration
    score_profiles.py --form parquet table.parquet OUTPUT --column profile -- --rules rules --checklist urban-migration

What stands after -- goes to `mizan batch`. Broken profiles, and all but the first of those that say the same city,
respondent and date, are rows of `errors`; they are no failure of the job. See README.md beside this file.
"""
import argparse
import collections
import itertools
import json
import os
import re
import subprocess
import sys
import tempfile
import threading
import urllib.parse

from pyspark import SparkFiles, StorageLevel
from pyspark.sql import SparkSession, functions as F

BLANK = b" \t\r\n"
# What a worker gives for each profile: where it stands, and its line or its errors; neither tells how many lines a
# piece of an NDJSON file has, in `number`.
RECORD = "source STRING, start BIGINT, number BIGINT, document BIGINT, line STRING, errors STRING, more INT"
# What a line of `mizan batch` says, whatever is selected.
LINE = ("city STRING, fictional BOOLEAN, respondent STRING, date STRING, checklist STRING, version STRING,"
        " score STRUCT<low: DOUBLE, high: DOUBLE, known: DOUBLE>, coverage DOUBLE, withheld STRING")
ERRORS = ("ARRAY<STRUCT<code: STRING, severity: STRING, message: STRING, help: STRING, file: STRING, line: BIGINT,"
          " column: BIGINT>>")
IDENTITY = ["city", "respondent", "date"]
FEW = 100_000
ORDER = ["source", "start", "number", "document"]
EMPTY = json.dumps([{"severity": "error", "message": "there is no profile here", "help": "leave it out"}])
# In the words of `mizan explain M331`: workers see their own part only.
REPEATED = json.dumps([{
    "code": "M331", "severity": "error", "message": "this city, respondent and date came before in this batch",
    "help": "leave one of the two profiles out, or correct the date or the respondent of one"}])

# A place is a triple: the source, where its piece begins, and the number of the profile there.
Place = collections.namedtuple("Place", "source start number")


def through(command, pieces):
    """Runs a filter and gives its lines; they are read while a thread of its own writes the pieces."""
    trouble = []

    def write():
        try:
            with program.stdin as pipe:
                for piece in pieces:
                    pipe.write(piece)
        except BaseException as error:
            trouble.append(error)

    with tempfile.TemporaryFile() as said:
        program = subprocess.Popen(command, stdin=subprocess.PIPE, stdout=subprocess.PIPE, stderr=said)
        writer = threading.Thread(target=write, daemon=True)
        writer.start()
        try:
            yield from program.stdout
            status = program.wait()
        finally:
            # Where nobody wants the rest, the writer must not go on reading what Spark hands to others.
            program.kill()
            program.wait()
            program.stdout.close()
            writer.join()
        # With 1 it says that some profiles were broken.
        if status not in (0, 1):
            said.seek(0)
            raise RuntimeError(f"{command[0]} ended with {status}: {said.read()[-2000:].decode(errors='replace')}")
        # A broken pipe too: nothing may end before it has read everything.
        if trouble:
            raise trouble[0]


def refused(line, by):
    """The errors of a refusal as JSON, their lines moved to where the profile stands, and how many more there are."""
    refusal = json.loads(line)
    for error in refusal["errors"]:
        if error.get("file") == refusal["file"]:
            del error["file"]
            if "line" in error:
                error["line"] += by
    return json.dumps(refusal["errors"], ensure_ascii=False), refusal["more"]


def record(place, document, line, by):
    """A row of RECORD for a line of `mizan batch`."""
    if line.startswith(b'{"file":'):
        return (*place, document, None, *refused(line, by))
    return (*place, document, line.decode().rstrip("\n"), None, None)


def score_json(command, texts, is_counted):
    """Scores texts of one JSON object each, given with their places; `is_counted` where a place is a line's number."""
    sent = collections.deque()
    empty = []

    def feed():
        # This says that lines of JSON follow, whatever the first profile looks like.
        yield b"{}\n"
        for place, text in texts:
            if text is None or not text.strip(BLANK):
                empty.append(place)
                continue
            sent.append(place)
            yield text.strip(b"\r\n").replace(b"\n", b" ") + b"\n"

    lines = through(command, feed())
    next(lines, None)
    for position, line in enumerate(lines, start=2):
        place = sent.popleft()
        yield record(place, 1, line, (place.number if is_counted else 1) - position)
    if sent:
        raise RuntimeError(f"{command[0]} gave no line for {sent[0]}")
    # In NDJSON an empty line is no profile.
    yield from ((*place, 1, None, EMPTY, 0) for place in ([] if is_counted else empty))


# Between two texts stands twice what is no profile: the first ends whatever is open, the second is told by its line.
MARK = b"--- the-next-text-follows\n"
# The first line that is neither empty, nor a comment, nor a directive.
CONTENT = re.compile(rb"^(?!%)[ \t\r]*[^# \t\r\n]", re.MULTILINE)


def score_yaml(command, texts):
    """Scores texts of YAML with any number of documents each, given with their places."""
    # The line of the second mark before each text, and the text's place.
    sent = collections.deque()
    empty = []

    def feed():
        line = 0
        for place, text in texts:
            if text is None or not CONTENT.search(text):
                empty.append(place)
                continue
            sent.append((line + 2, place))
            yield MARK + MARK + b"...\n" + text + (b"" if text.endswith(b"\n") else b"\n")
            line += 3 + text.count(b"\n") + (not text.endswith(b"\n"))

    place, begin, document = None, 0, 0
    for line in through(command, feed()):
        if line.startswith(b'{"file":') and sent:
            at = json.loads(line)["errors"][0].get("line")
            if at == sent[0][0]:
                (begin, place), document = sent.popleft(), 0
                continue
            if at == sent[0][0] - 1:
                continue
        document += 1
        yield record(place, document, line, -begin - 1)
    if sent:
        raise RuntimeError(f"{command[0]} gave no line for {sent[0]}")
    yield from ((*place, 1, None, EMPTY, 0) for place in empty)


def path(address):
    """The path of a local file, the address of any other."""
    return re.sub(r"^file:/+", "/", urllib.parse.unquote(address))


def score_partition(rows, form, command):
    """Scores rows of source, start, number and text: a process for each piece of a file, or for all files of YAML."""
    command = [at_worker(command[0]), *command[1:3], *map(at_worker, command[3:])]
    if form == "yaml":
        texts = ((Place(path(row[0]), 0, 0), row[3]) for row in rows)
        first = next(texts, None)
        if first:
            yield from score_yaml(command, itertools.chain([first], texts))
        return
    is_counted = form == "ndjson"

    def piece(row):
        return row[0], row[1], is_counted or (row[3] or b"").lstrip(BLANK + b"\xef\xbb\xbf")[:1] == b"{"

    for (source, start, is_json), group in itertools.groupby(rows, piece):
        count = itertools.count(1)
        texts = ((Place(path(source), start, next(count) if is_counted else row[2]), row[3]) for row in group)
        yield from score_json(command, texts, is_counted) if is_json else score_yaml(command, texts)
        if is_counted:
            yield (path(source), start, next(count) - 1, None, None, None, None)


def at_worker(name):
    """Where the worker has what was sent with --files or --archives, else the name itself."""
    sent = SparkFiles.get(name)
    return sent if not os.path.isabs(name) and os.path.exists(sent) else name


def read(spark, how):
    """The profiles with their sources, in an order within each partition that ascends within each piece of a file."""
    place = ["_metadata.file_path", "_metadata.file_block_start"]
    nothing = F.lit(None).cast("bigint").alias("number")
    if how.form == "yaml":
        # Else Spark makes a partition, and with it a process, for each 32 files.
        spark.conf.set("spark.sql.files.openCostInBytes", 1 << 16)
        files = spark.read.format("binaryFile").options(recursiveFileLookup=True, pathGlobFilter="*.{yaml,yml}")
        files = files.load(how.profiles).select(*place, nothing, "content")
        return files.sortWithinPartitions("file_path")
    if how.form == "ndjson":
        lines = spark.read.options(recursiveFileLookup=True, lineSep="\n").text(how.profiles)
        return lines.select(*place, nothing, F.col("value").cast("binary"))
    rows = spark.read.parquet(how.profiles)
    return rows.select(*place, "_metadata.row_index", F.col(how.column).cast("binary"))


def score(spark, how):
    """All records, worked out once and kept on the workers' disks."""
    jobs = spark.sparkContext.getConf().get("spark.task.cpus", "1")
    command, form = [how.tool, "batch", f"--jobs={jobs}", *how.options], how.form
    records = read(spark, how).rdd.mapPartitions(lambda rows: score_partition(rows, form, command))
    return spark.createDataFrame(records, RECORD, verifySchema=False).persist(StorageLevel.DISK_ONLY)


def read_lines(records):
    """The records that have scores, with what their lines say as columns."""
    return records.where("line IS NOT NULL").select(*ORDER, F.from_json("line", LINE).alias("said"), "line").select(
        *ORDER, "said.*", "line")


def repetitions(spark, records):
    """What several records say of the same city, respondent and date, with the first in the order of sources."""
    first = F.min(F.struct(*ORDER)).alias("first")
    repeated = read_lines(records).groupBy(*IDENTITY).agg(first, F.count("*").alias("n")).where("n > 1").drop("n")
    # A few go to every worker; else Spark would shuffle all lines to join them.
    few = repeated.limit(FEW + 1).collect()
    return repeated if len(few) > FEW else F.broadcast(spark.createDataFrame(few, repeated.schema))


def tables(spark, records, repeated, form):
    """The tables of scores and of errors."""
    scores = read_lines(records).join(repeated, IDENTITY, "left").withColumn(
        "stays", F.col("first").isNull() | (F.col("first") == F.struct(*ORDER)))
    later = scores.where("NOT stays").select(*ORDER, F.lit(REPEATED).alias("errors"), F.lit(0).alias("more"))
    errors = records.where("errors IS NOT NULL").select(*ORDER, "errors", "more").union(later)
    errors = errors.withColumn("errors", F.from_json("errors", ERRORS)).join(
        F.broadcast(lines_before(spark, records)), ["source", "start"], "left")
    before = F.coalesce("before", F.lit(0))
    errors = errors.withColumn("number", F.col("document") if form == "yaml" else F.col("number") + before)
    # What is found here only, across partitions, has a line where a profile is one.
    line = F.col("number") if form == "ndjson" else F.lit(None)
    errors = errors.withColumn("errors", F.transform(
        "errors", lambda error: error.withField("line", F.coalesce(error["line"] + before, line))))
    errors = errors.select("source", "number", "errors", "more")
    columns = ["score.low", "score.high", "score.known", "coverage", F.col("withheld").isNotNull().alias("withheld")]
    return scores.where("stays").select(
        "city", "respondent", "date", "checklist", "version", *columns, "line"), errors


def lines_before(spark, records):
    """How many lines of its file stand before each piece of it: a row for each piece."""
    pieces = records.where("line IS NULL AND errors IS NULL").select("source", "start", "number").collect()
    rows, before = [], collections.Counter()
    for source, start, lines in sorted(pieces):
        rows.append((source, start, before[source]))
        before[source] += lines
    return spark.createDataFrame(rows, "source STRING, start BIGINT, before BIGINT")


def arguments(given):
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter,
        usage="%(prog)s --form {yaml,ndjson,parquet} [options] profiles output [-- options of mizan batch]")
    parser.add_argument("profiles", help="a file or folder, at any address that Spark reads")
    parser.add_argument("output", help="the folder for the two tables")
    parser.add_argument("--form", choices=["yaml", "ndjson", "parquet"], required=True)
    parser.add_argument("--column", default="profile", help="the column of a Parquet table that holds the profiles")
    parser.add_argument("--tool", default="mizan", help="the program, where workers see it")
    parser.add_argument("--overwrite", action="store_true", help="replace the tables that are there")
    own = list(itertools.takewhile(lambda argument: argument != "--", given))
    return parser.parse_args(own, argparse.Namespace(options=given[len(own) + 1:]))


def run(spark, how):
    """Does the job; how many profiles were scored, and how many not."""
    records = score(spark, how)
    repeated = repetitions(spark, records)
    for table, name in zip(tables(spark, records, repeated, how.form), ("scores", "errors")):
        table.write.mode("overwrite" if how.overwrite else "error").parquet(f"{how.output}/{name}")
    records.unpersist()
    return [spark.read.parquet(f"{how.output}/{name}").count() for name in ("scores", "errors")]


def main():
    how = arguments(sys.argv[1:])
    spark = SparkSession.builder.appName("mizan batch").getOrCreate()
    scored, refused = run(spark, how)
    print(f"{scored} scored, {refused} not: {how.output}/scores, {how.output}/errors")
    spark.stop()


if __name__ == "__main__":
    main()
