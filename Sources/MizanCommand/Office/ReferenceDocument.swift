internal import CEmbedded
internal import MizanCore
internal import MizanReport

/// The document whose styles, page, header and footer a DOCX or ODT takes over.
struct ReferenceDocument {
  let bytes: [UInt8]

  /// What a file of the form holds, by which it is told from others in the same container.
  private static let marks: [OfficeFormat: String] = [
    .docx: "word/document.xml", .odt: "mimetypeapplication/vnd.oasis.opendocument.text",
  ]

  /// The one made for `language`, for a city to edit and for mizan where a city has none.
  init(_ format: OfficeFormat, _ language: Language) {
    let file =
      switch (format, language) {
      case (.odt, .en): embedded_reference_en_odt()
      case (.odt, .fr): embedded_reference_fr_odt()
      case (.odt, .es): embedded_reference_es_odt()
      case (.odt, .ar): embedded_reference_ar_odt()
      case (_, .en): embedded_reference_en_docx()
      case (_, .fr): embedded_reference_fr_docx()
      case (_, .es): embedded_reference_es_docx()
      case (_, .ar): embedded_reference_ar_docx()
      }
    bytes = [UInt8](file)
  }

  /// The user's own, if one is named.
  ///
  /// - Throws: when the file cannot be read or is not of the form.
  init(_ format: OfficeFormat, path: String) throws(LoadFailure) {
    let bytes = try SourceFile.read(path, limit: 32 << 20).bytes
    let mark = ReferenceDocument.marks[format].map { Array($0.utf8) } ?? []
    guard format.isPlausible(bytes), bytes.firstRange(of: mark) != nil else {
      throw LoadFailure([
        Diagnostic(.badReferenceDocument, file: path, values: ["format": format.title])
      ])
    }
    self.bytes = bytes
  }
}
