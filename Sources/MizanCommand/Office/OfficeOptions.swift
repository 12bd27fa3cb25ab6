internal import ArgumentParser
internal import MizanCore

/// How PDF, DOCX and ODT files are made.
struct OfficeOptions: ParsableArguments {
  @Option(
    help: ArgumentHelp(
      "What makes a PDF: chromium, weasyprint, or the path of a browser. Else the first that is found.",
      valueName: "program"))
  var pdfEngine: String?

  @Option(
    help: ArgumentHelp(
      "For DOCX and ODT: a document to take styles, page, header and footer from.",
      valueName: "file"))
  var referenceDoc: String?

  /// - Throws: when an option was given that has no say in a form.
  func require(for format: OfficeFormat?) throws {
    if pdfEngine != nil, format != .pdf { throw ValidationError(Notes.engineWithoutPDF) }
    if referenceDoc != nil, format != .docx, format != .odt {
      throw ValidationError(Notes.referenceWithoutOffice)
    }
  }
}
