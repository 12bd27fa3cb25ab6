internal import MizanYAML

extension SourceDocument {
  static let fileKeys = Keys(
    file: .sources, [.required("sources", .list(of: .mapping(keys)))])
  private static let keys = Keys(
    "source",
    [
      .required("id", .identifier), .required("title", .text), .optional("publisher", .text),
      .optional("date", .date), .optional("language", .string), .optional("note", .text),
      .optional("url", .url), .optional("sections", .list(of: .mapping(sectionKeys))),
    ])
  private static let sectionKeys = Keys(
    "section", [.required("id", .string), .optional("title", .text)])

  /// Every document of a `sources/v1` file whose id is not among `ids` yet.
  static func list(
    _ root: YAMLNode, _ ids: inout UniqueIDs, _ log: inout FileLog
  ) -> [SourceDocument] {
    guard let fields = Fields(root, fileKeys, &log) else { return [] }
    let reader = TextReader(fields, &log)
    var sources: [SourceDocument] = []
    for element in fields["sources"]?.list(&log) ?? [] {
      guard let source = SourceDocument(element, reader, &log) else { continue }
      if ids.insert(source.id, element, &log) { sources.append(source) }
    }
    return sources
  }

  private init?(_ node: YAMLNode, _ reader: TextReader, _ log: inout FileLog) {
    guard let fields = Fields(node, SourceDocument.keys, &log) else { return nil }
    let id = fields["id"]?.identifier(&log)
    let title = reader.text(fields["title"], &log)
    publisher = reader.text(fields["publisher"], &log)
    date = fields["date"]?.date(&log)
    language = fields["language"]?.string(&log)
    note = reader.text(fields["note"], &log)
    url = fields["url"]?.url(&log)
    sections = []
    var ids = UniqueIDs()
    for element in fields["sections"]?.list(&log) ?? [] {
      guard let section = Fields(element, SourceDocument.sectionKeys, &log) else { continue }
      let code = section["id"]?.string(&log)
      let title = reader.text(section["title"], &log)
      guard let code, ids.insert(code, element, &log) else { continue }
      sections.append(Section(id: code, title: title ?? LocalizedText(code)))
    }
    guard let id, let title else { return nil }
    (self.id, self.title) = (id, title)
  }
}
