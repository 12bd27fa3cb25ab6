import TestSupport
import Testing

/// A city's letterhead, and the document that one begins with.
struct ReferenceDocumentTests {
  /// Adds a header with words to a DOCX, as Word would.
  private static let addHeader = """
    import sys, zipfile
    source, target = sys.argv[1:]
    w = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
    r = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
    with zipfile.ZipFile(source) as old, zipfile.ZipFile(target, "w") as new:
        for name in old.namelist():
            text = old.read(name).decode()
            if name == "[Content_Types].xml":
                text = text.replace("</Types>", '<Override PartName="/word/header1.xml" ContentType='
                    '"application/vnd.openxmlformats-officedocument.wordprocessingml.header+xml"/></Types>')
            if name == "word/_rels/document.xml.rels":
                text = text.replace("</Relationships>", f'<Relationship Id="rId99" Type="{r}/header" '
                    'Target="header1.xml"/></Relationships>')
            if name == "word/document.xml":
                text = text.replace("<w:footerReference", '<w:headerReference w:type="default" r:id="rId99"/>'
                    "<w:footerReference")
            new.writestr(name, text)
        new.writestr("word/header1.xml", f'<w:hdr xmlns:w="{w}"><w:p><w:r><w:t>City of Sousse</w:t></w:r></w:p></w:hdr>')
    """

  private func template(_ form: String, _ lang: String, at path: String) throws {
    let result = try Tool.run(["template", form, "--lang", lang, "-o", path])
    #expect(result.status == 0, "\(result.errors)")
  }

  @Test(.enabled(if: Installed.has("unzip"), "unzip is not installed"), arguments: ["docx", "odt"])
  func aTemplateHasThePageAndTheFooter(form: String) throws {
    try TemporaryFolder.use { folder in
      let path = "\(folder.path)/letterhead.\(form)"
      try template(form, "ar", at: path)
      let name = form == "docx" ? "word/footer1.xml" : "styles.xml"
      #expect(try OfficeFiles.part(name, of: path).contains("صفحة"))
    }
  }

  @Test(
    .enabled(if: Installed.has("pandoc", "unzip", "python3"), "pandoc, unzip or python3 is missing")
  )
  func aLetterheadKeepsItsHeader() throws {
    try TemporaryFolder.use { folder in
      let (plain, own) = (folder.path + "/plain.docx", folder.path + "/own.docx")
      try template("docx", "en", at: plain)
      _ = try Installed.output(of: "python3", "-c", Self.addHeader, plain, own)
      try OfficeFiles.make("memo.docx", more: ["--reference-doc", own]) { path in
        let header = try OfficeFiles.part("word/header1.xml", of: path)
        let document = try OfficeFiles.part("word/document.xml", of: path)
        #expect(header.contains("City of Sousse") && document.contains("w:headerReference"))
      }
    }
  }

  @Test(.enabled(if: Installed.has("pandoc"), "pandoc is not installed"))
  func aFileOfAnotherFormIsRefused() throws {
    try TemporaryFolder.use { folder in
      let odt = folder.path + "/letterhead.odt"
      try template("odt", "en", at: odt)
      let text = try folder.write("letterhead.docx", "Dear all")
      for (path, code) in [
        (odt, "M428"), (text, "M428"), (folder.path + "/none.docx", "M001"), (folder.path, "M0"),
      ] {
        let result = try Tool.run(
          MemoArguments.mini + ["-o", folder.path + "/memo.docx", "--reference-doc", path])
        #expect(result.status == 2 && result.errors.hasPrefix("error[\(code)"), "\(result.errors)")
      }
    }
  }

  @Test(.enabled(if: Installed.has("python3"), "python3 is not installed"))
  func theFilesAreThoseThatTheScriptMakes() throws {
    let stale = try Installed.output(
      of: "python3", packageRoot + "/Scripts/make-reference-documents", "--check")
    #expect(stale == "", "run Scripts/make-reference-documents")
  }
}
