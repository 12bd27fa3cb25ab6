internal import MizanCore

/// A form as an OpenDocument spreadsheet in one XML file, which LibreOffice opens, and saves as XLSX.
///
/// - SeeAlso: OASIS, Open Document Format for Office Applications (OpenDocument) Version 1.3.
public struct FlatODS {
  private let form: Form
  private let sheets: [FormSheet]
  /// The different lists that answers are chosen from, and the ranges of numbers.
  private let entries: [FormSheet.Entry]

  /// A form to write.
  public init(_ form: Form) {
    self.form = form
    sheets = form.sheets
    var entries: [FormSheet.Entry] = []
    var seen: Set<FormSheet.Entry> = []
    for entry in sheets.flatMap(\.rows).flatMap(\.entries) {
      switch entry {
      case .locked, .any: break
      case .choice, .number: if seen.insert(entry).inserted { entries.append(entry) }
      }
    }
    self.entries = entries
  }

  /// The file.
  public var text: String {
    var xml = XMLText()
    xml.open(
      "office:document",
      FlatODS.namespaces + [
        ("office:version", "1.3"),
        ("office:mimetype", "application/vnd.oasis.opendocument.spreadsheet"),
      ])
    writeMeta(&xml)
    FlatODSStyles(isRightToLeft: form.isRightToLeft, language: form.language).write(&xml)
    xml.open("office:body")
    xml.open("office:spreadsheet")
    writeRules(&xml)
    for sheet in sheets { write(sheet, &xml) }
    writeProperties(&xml)
    xml.close("office:spreadsheet")
    xml.close("office:body")
    xml.close("office:document")
    return xml.text
  }

  private static let namespaces: [(String, String)] =
    [
      ("office", "office"), ("table", "table"), ("text", "text"), ("style", "style"),
      ("meta", "meta"), ("config", "config"),
    ].map { ("xmlns:" + $0, "urn:oasis:names:tc:opendocument:xmlns:" + $1 + ":1.0") } + [
      ("xmlns:fo", "urn:oasis:names:tc:opendocument:xmlns:xsl-fo-compatible:1.0"),
      ("xmlns:number", "urn:oasis:names:tc:opendocument:xmlns:datastyle:1.0"),
      ("xmlns:of", "urn:oasis:names:tc:opendocument:xmlns:of:1.2"),
      ("xmlns:dc", "http://purl.org/dc/elements/1.1/"),
    ]

  private func writeMeta(_ xml: inout XMLText) {
    xml.open("office:meta")
    xml.element("dc:title", [], form.title)
    xml.element("dc:language", [], form.language.rawValue)
    xml.close("office:meta")
    writeSettings(&xml)
  }

  /// The head row stays in sight.
  private func writeSettings(_ xml: inout XMLText) {
    func item(_ name: String, _ type: String, _ value: String) {
      xml.element("config:config-item", [("config:name", name), ("config:type", type)], value)
    }
    xml.open("office:settings")
    xml.open("config:config-item-set", [("config:name", "ooo:view-settings")])
    xml.open("config:config-item-map-indexed", [("config:name", "Views")])
    xml.open("config:config-item-map-entry")
    item("ViewId", "string", "view1")
    xml.open("config:config-item-map-named", [("config:name", "Tables")])
    for sheet in sheets {
      xml.open("config:config-item-map-entry", [("config:name", sheet.name)])
      item("HorizontalSplitMode", "short", "0")
      item("VerticalSplitMode", "short", "2")
      item("HorizontalSplitPosition", "int", "0")
      item("VerticalSplitPosition", "int", "1")
      item("ActiveSplitRange", "short", "2")
      item("PositionLeft", "int", "0")
      item("PositionRight", "int", "0")
      item("PositionTop", "int", "0")
      item("PositionBottom", "int", "1")
      xml.close("config:config-item-map-entry")
    }
    xml.close("config:config-item-map-named")
    xml.close("config:config-item-map-entry")
    xml.close("config:config-item-map-indexed")
    xml.close("config:config-item-set")
    xml.close("office:settings")
  }
}

// Cells.
extension FlatODS {
  /// What may be entered where.
  private func writeRules(_ xml: inout XMLText) {
    xml.open("table:content-validations")
    for (index, entry) in entries.enumerated() {
      xml.open(
        "table:content-validation",
        [
          ("table:name", "rule\(index)"), ("table:condition", condition(entry, index)),
          ("table:allow-empty-cell", "true"), ("table:display-list", "unsorted"),
        ])
      xml.open(
        "table:error-message",
        [
          ("table:display", "true"), ("table:message-type", "stop"),
          ("table:title", form.refusal.title),
        ])
      xml.paragraphs(form.refusal.message)
      xml.close("table:error-message")
      xml.close("table:content-validation")
    }
    xml.close("table:content-validations")
  }

  private func condition(_ entry: FormSheet.Entry, _ index: Int) -> String {
    switch entry {
    case .locked, .any: return ""
    case .choice(let choices):
      // Lists stand on the hidden sheet, as labels may hold quotes and semicolons.
      let column = listColumn(index)
      return "of:cell-content-is-in-list([$_mizan.$\(column)$1:.$\(column)$\(choices.count)])"
    case .number(let range, let isWhole):
      let (low, high) = (NumberStyle.plain(range.lowerBound), NumberStyle.plain(range.upperBound))
      let kind = isWhole ? "cell-content-is-whole-number" : "cell-content-is-decimal-number"
      return "of:\(kind)() and cell-content-is-between(\(low),\(high))"
    }
  }

  /// The column of the hidden sheet that a list stands in: the first two hold the properties.
  private func listColumn(_ index: Int) -> String { FilledForm.letters(index + 2) }

  private func write(_ sheet: FormSheet, _ xml: inout XMLText) {
    xml.open(
      "table:table",
      [
        ("table:name", sheet.name), ("table:style-name", "sheet"), ("table:protected", "true"),
      ])
    for (index, _) in Form.widths.enumerated() {
      let isHidden = Form.hiddenColumns.contains(index)
      xml.empty(
        "table:table-column",
        [("table:style-name", "column\(index)"), ("table:default-cell-style-name", "locked")]
          + (isHidden ? [("table:visibility", "collapse")] : []))
    }
    xml.open("table:table-header-rows")
    xml.open("table:table-row", [("table:style-name", "row")])
    for (index, head) in sheet.heads.enumerated() {
      cell(.text(head), Form.hiddenColumns.contains(index) ? "mark" : "head", nil, &xml)
    }
    xml.close("table:table-row")
    xml.close("table:table-header-rows")
    for row in sheet.rows {
      xml.open("table:table-row", [("table:style-name", "row")])
      for (index, (content, entry)) in zip(row.cells, row.entries).enumerated() {
        let isHidden = Form.hiddenColumns.contains(index)
        let style = isHidden ? "mark" : entry == .locked ? "locked" : "input"
        cell(content, style, entries.firstIndex(of: entry), &xml)
      }
      xml.close("table:table-row")
    }
    xml.close("table:table")
  }

  private func cell(
    _ cell: FormSheet.Cell, _ style: String, _ rule: Int?, _ xml: inout XMLText
  ) {
    var attributes = [("table:style-name", style)]
    if let rule { attributes.append(("table:content-validation-name", "rule\(rule)")) }
    switch cell {
    case .text(let text):
      guard !text.isEmpty else { return xml.empty("table:table-cell", attributes) }
      xml.open("table:table-cell", attributes + [("office:value-type", "string")])
      xml.paragraphs(text)
    case .number(let number):
      let value = JSON.number(number).line
      xml.open(
        "table:table-cell",
        attributes + [("office:value-type", "float"), ("office:value", value)])
      xml.paragraphs(value)
    }
    xml.close("table:table-cell")
  }

  /// The hidden sheet: what the form is, by name, and beside it the lists.
  private func writeProperties(_ xml: inout XMLText) {
    xml.open("table:table", [("table:name", "_mizan"), ("table:style-name", "hidden")])
    let lists = entries.map { entry -> [String] in
      if case .choice(let choices) = entry { choices } else { [] }
    }
    let height = max(form.properties.count, lists.map(\.count).max() ?? 0)
    for row in 0..<height {
      xml.open("table:table-row")
      let property = row < form.properties.count ? form.properties[row] : ("", "")
      for text in [property.0, property.1] + lists.map({ row < $0.count ? $0[row] : "" }) {
        cell(.text(text), "plain", nil, &xml)
      }
      xml.close("table:table-row")
    }
    xml.close("table:table")
  }
}
