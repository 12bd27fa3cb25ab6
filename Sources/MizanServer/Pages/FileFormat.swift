internal import MizanCore
internal import MizanReport

/// The formats of files to take along.
enum FileFormat: String, CaseIterable {
  case pdf, docx, odt, html, md, json, csv, fods, xlsx
  /// Who could learn what from whom, as a table.
  case lessons

  /// What a file is made from.
  enum Form { case document, data, table, lessons, sheet, workbook }

  /// What a file is made from, made.
  enum Content {
    case document(Document)
    case text(String)
    case bytes([UInt8])
  }

  /// What people call it.
  var title: String { self == .md ? "Markdown" : rawValue.uppercased() }

  private var form: Form {
    switch self {
    case .pdf, .docx, .odt, .html, .md: .document
    case .json: .data
    case .csv: .table
    case .lessons: .lessons
    case .fods: .sheet
    case .xlsx: .workbook
    }
  }

  /// Whether there is such a file of it.
  func holds(_ kind: Route.ReportKind) -> Bool {
    switch kind {
    case .gaps: form == .document || form == .data
    case .memo: form == .document
    case .form: form == .table || form == .sheet || form == .workbook
    }
  }

  /// What the file's name ends in.
  private var ending: String { self == .lessons ? "csv" : rawValue }

  private var type: String {
    switch self {
    case .pdf: "application/pdf"
    case .docx: "application/vnd.openxmlformats-officedocument.wordprocessingml.document"
    case .odt: "application/vnd.oasis.opendocument.text"
    case .html: "text/html; charset=utf-8"
    case .md: "text/markdown; charset=utf-8"
    case .json: "application/json; charset=utf-8"
    case .csv, .lessons: "text/csv; charset=utf-8"
    case .xlsx: "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"
    case .fods: "application/vnd.oasis.opendocument.spreadsheet-flat-xml; charset=utf-8"
    }
  }

  /// The file as an answer that the browser keeps rather than shows.
  ///
  /// - Parameters:
  ///   - name: of the file, without its ending.
  ///   - language: of the report.
  ///   - desk: has the programs that make some formats.
  ///   - make: what the file is made from.
  /// - Returns: the answer.
  /// - Throws: what `make` throws, and when a program of the machine is missing or fails.
  func response(
    _ name: String, _ language: Language, desk: Desk, _ make: (Form) throws -> Content
  ) throws -> Response {
    let bytes: [UInt8] =
      switch try make(form) {
      case .text(let text): Array(text.utf8)
      case .bytes(let bytes): bytes
      case .document(let document): try bytes(of: document, language, desk)
      }
    let file = "\(name)-\(language.rawValue).\(ending)"
    return Response(
      type: type, body: bytes,
      headers: [
        (
          "Content-Disposition",
          "attachment; filename=\"\(FileFormat.plain(file))\"; filename*=UTF-8''"
            + PercentEncoding.encode(file, keeping: "-._")
        )
      ])
  }

  /// A name for programs that know no other letters than those of ASCII.
  private static func plain(_ name: String) -> String {
    String(
      name.map { letter in
        letter.isASCII && (letter.isLetter || letter.isNumber || "-._".contains(letter))
          ? letter : "_"
      })
  }

  private func bytes(of document: Document, _ language: Language, _ desk: Desk) throws -> [UInt8] {
    switch self {
    case .pdf, .docx, .odt:
      try desk.office(rawValue, language, HTMLPage([document], onA4: true).text)
    case .md: Array(DocumentFormat.markdown.render(document).utf8)
    default: Array(HTMLPage([document]).text.utf8)
    }
  }
}
