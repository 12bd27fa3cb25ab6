"""Forms that come back: tables and archives made to exhaust who reads them."""
import io, zipfile
from .cases import AT, BEYOND, FAR, MIB, Case, Known, checklist, criterion, profile, write

HEAD = b'"Id","Theme","Question","What to answer","Answer","Reason, or why it does not apply","Source or document","Date of the source (YYYY-MM-DD)","mizan:form/v1 own 1.0.0 en a 1da50b020f6cc9d2 a"\r\n'


def importing(name, content):
    def make(folder):
        own = write(folder, "own.yaml", checklist([criterion("g.c%d" % n) for n in range(30)]))
        return ["form", "import", write(folder, name, content()), write(folder, "a.yaml", profile()), "--checklist", own, "--dry-run"]
    return make


def repeated(piece, size=MIB - 1024): return HEAD + piece * (size // len(piece))


def archive(parts, **more):
    file = io.BytesIO()
    with zipfile.ZipFile(file, "w", zipfile.ZIP_DEFLATED) as out:
        for name, chunks in parts:
            with out.open(name, "w", force_zip64=True) as part:
                for chunk in chunks: part.write(chunk)
    return file.getvalue()


TYPES = b'<?xml version="1.0"?><Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/><Override PartName="/xl/workbook.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml"/><Override PartName="/xl/worksheets/sheet1.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.worksheet+xml"/></Types>'
RELATIONS = b'<?xml version="1.0"?><Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="rId1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/%s" Target="%s"/></Relationships>'
BOOK = b'<?xml version="1.0"?><workbook xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main" xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"><sheets><sheet name="S" sheetId="1" r:id="rId1"/></sheets></workbook>'


def xlsx(rows, sheets=1):
    """`rows` gives the parts of the text of the first sheet."""
    sheet = lambda: [b'<?xml version="1.0"?><worksheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><sheetData>', *rows, b"</sheetData></worksheet>"]
    return archive([
        ("[Content_Types].xml", [TYPES]), ("_rels/.rels", [RELATIONS % (b"officeDocument", b"xl/workbook.xml")]), ("xl/workbook.xml", [BOOK]),
        ("xl/_rels/workbook.xml.rels", [RELATIONS % (b"worksheet", b"worksheets/sheet1.xml")]), ("xl/worksheets/sheet1.xml", sheet()),
        *[(f"xl/worksheets/sheet{n}.xml", [b"<x/>"]) for n in range(2, sheets + 1)],
    ])


def ods(rows):
    names = b'xmlns:office="urn:oasis:names:tc:opendocument:xmlns:office:1.0" xmlns:table="urn:oasis:names:tc:opendocument:xmlns:table:1.0" xmlns:text="urn:oasis:names:tc:opendocument:xmlns:text:1.0"'
    body = [b'<?xml version="1.0"?><office:document-content ' + names + b' office:version="1.2"><office:body><office:spreadsheet><table:table table:name="S">', *rows, b"</table:table></office:spreadsheet></office:body></office:document-content>"]
    manifest = b'<?xml version="1.0"?><manifest:manifest xmlns:manifest="urn:oasis:names:tc:opendocument:xmlns:manifest:1.0"><manifest:file-entry manifest:full-path="/" manifest:media-type="application/vnd.oasis.opendocument.spreadsheet"/><manifest:file-entry manifest:full-path="content.xml" manifest:media-type="text/xml"/></manifest:manifest>'
    return archive([("mimetype", [b"application/vnd.oasis.opendocument.spreadsheet"]), ("content.xml", body), ("META-INF/manifest.xml", [manifest])])


CELL = b'<c r="%s" t="inlineStr"><is><t>x</t></is></c>'


def table_cases():
    rows = Known("350,000 rows are read before any is looked at: 1.7 s, and more beside other work", cpu=5, memory=150)
    for what, piece in [
        ("quotes", b'"'), ("commas", b","), ("line ends", b"\r\n"), ("rows of two letters", b"a,\n"), ("cells of quotes", b'"""",'),
        ("one row again and again", b'"g.c0","G","Q?","x","yes",,,,"answers 0 0 0 0"\r\n'), ("rows of nothing", b'"g.zz","G","Q?","x","yes",,,,"answers 0 0 0 0"\r\n'),
        ("wrong answers", b'"g.c1","G","Q?","x","perhaps",,,,"answers 0 0 0 0"\r\n'), ("NUL bytes", b"\0"), ("bytes of no text", b"\xff"),
    ]:
        yield Case("form", FAR, f"CSV: 1 MiB of {what}", importing("f.csv", lambda piece=piece: repeated(piece)), known=rows if piece == b"a,\n" else None)
    yield Case("form", BEYOND, "CSV: 1 MiB and more", importing("f.csv", lambda: repeated(b"a,\n", MIB + 10)), refused=True)
    yield Case("form", FAR, "CSV: 64 MiB", importing("f.csv", lambda: repeated(b"a,\n", 64 << 20)), refused=True)
    yield Case("form", AT, "CSV: one cell of 1 MiB", importing("f.csv", lambda: HEAD + b'"g.c0","G","Q?","x","yes","' + b"w" * (MIB - 2048) + b'",,,"answers 0 0 0 0"\r\n'))


def archive_cases():
    zeros = lambda mebibytes: [b"\0" * MIB] * mebibytes
    for kind in ("xlsx", "ods"):
        yield Case("archive", FAR, f"{kind}: 600 MiB of nothing", importing(f"f.{kind}", lambda: archive([("xl/worksheets/sheet1.xml", zeros(300)), ("content.xml", zeros(300))])), refused=True)
        yield Case("archive", FAR, f"{kind}: 65 MiB of nothing", importing(f"f.{kind}", lambda: archive([("content.xml", zeros(65))])), refused=True)
        yield Case("archive", FAR, f"{kind}: 60,000 parts", importing(f"f.{kind}", lambda: archive([("p%d" % n, []) for n in range(60_000)])), refused=True)
        yield Case("archive", FAR, f"{kind}: no archive", importing(f"f.{kind}", lambda: b"PK\3\4" + b"\xff" * MIB), refused=True)
        yield Case("archive", FAR, f"{kind}: 17 MiB", importing(f"f.{kind}", lambda: b"PK\3\4" + bytes(17 << 20)), refused=True)
    def lying():
        content = bytearray(xlsx([b"<row/>" * 1_000_000] * 60))
        at = content.rfind(b"PK\1\2")
        while at > 0:
            content[at + 24:at + 28] = (1).to_bytes(4, "little")
            at = content.rfind(b"PK\1\2", 0, at)
        return bytes(content)
    yield Case("archive", FAR, "xlsx: says it is small, 360 MiB", importing("f.xlsx", lying), refused=True)
    yield Case("sheets", AT, "xlsx: 12 sheets", importing("f.xlsx", lambda: xlsx([b""], 12)))
    yield Case("sheets", BEYOND, "xlsx: 13 sheets", importing("f.xlsx", lambda: xlsx([b""], 13)), refused=True)
    yield Case("sheets", FAR, "xlsx: 40,000 sheets", importing("f.xlsx", lambda: xlsx([b""], 40_000)), refused=True)
    yield Case("cells", FAR, "xlsx: one cell in the last row", importing("f.xlsx", lambda: xlsx([b'<row r="1048576">' + CELL % b"XFD1048576" + b"</row>"])), refused=True)
    yield Case("cells", FAR, "xlsx: a cell far right in 20,000 rows", importing("f.xlsx", lambda: xlsx([b'<row r="%d">' % n + CELL % (b"XFD%d" % n) + b"</row>" for n in range(1, 20_000)])), refused=True)
    yield Case("cells", FAR, "xlsx: 60 MiB of rows", importing("f.xlsx", lambda: xlsx([b"<row>" + CELL % b"A1" + b"</row>"] * 1_200_000)), refused=True, is_slow=True)
    laughs = b'<!DOCTYPE w [' + b'<!ENTITY a0 "xxxxxxxxxx">' + b"".join(b'<!ENTITY a%d "%s">' % (n, b"&a%d;" % (n - 1) * 10) for n in range(1, 12)) + b"]><w>&a11;</w>"
    yield Case("cells", FAR, "xlsx: billion laughs", importing("f.xlsx", lambda: archive([("[Content_Types].xml", [TYPES]), ("_rels/.rels", [RELATIONS % (b"officeDocument", b"xl/workbook.xml")]), ("xl/workbook.xml", [laughs]), ("xl/worksheets/sheet1.xml", [laughs])])), refused=True)
    row = b'<table:table-row table:number-rows-repeated="%d"><table:table-cell table:number-columns-repeated="%d" office:value-type="string"><text:p>x</text:p></table:table-cell></table:table-row>'
    office = "it is LibreOffice that takes it"
    for what, rows, columns, known in [
        ("1,000 columns and rows", 1_000, 1_000, Known(office, memory=500)),
        ("all columns and rows", 1_048_576, 16_384, Known(office, cpu=50, memory=2_500)),
    ]:
        yield Case(
            "cells", FAR, f"ods: a cell repeated in {what}",
            importing("f.ods", lambda rows=rows, columns=columns: ods([row % (rows, columns)])),
            refused=True, is_slow=True, known=known)


def all():
    yield from table_cases()
    yield from archive_cases()
