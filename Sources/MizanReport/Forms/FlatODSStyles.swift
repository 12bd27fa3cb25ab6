internal import MizanCore

/// The look of a form as a flat OpenDocument spreadsheet.
struct FlatODSStyles {
  let isRightToLeft: Bool
  let language: Language

  func write(_ xml: inout XMLText) {
    xml.open("office:styles")
    xml.open(
      "style:default-style", [("style:family", "table-cell")])
    xml.empty(
      "style:text-properties",
      [
        ("fo:font-family", "'Noto Sans', 'DejaVu Sans', Arial"), ("fo:font-size", "10pt"),
        ("style:font-family-complex", "'Noto Sans Arabic', 'DejaVu Sans', Arial"),
        ("style:font-size-complex", "11pt"), ("fo:language", language.rawValue),
        ("fo:country", "none"),
      ])
    xml.close("style:default-style")
    xml.close("office:styles")
    xml.open("office:automatic-styles")
    for (index, width) in Form.widths.enumerated() {
      xml.open("style:style", [("style:name", "column\(index)"), ("style:family", "table-column")])
      xml.empty("style:table-column-properties", [("style:column-width", "\(width)cm")])
      xml.close("style:style")
    }
    xml.open("style:style", [("style:name", "row"), ("style:family", "table-row")])
    xml.empty("style:table-row-properties", [("style:use-optimal-row-height", "true")])
    xml.close("style:style")
    table("sheet", isShown: true, &xml)
    table("hidden", isShown: false, &xml)
    cell("head", protection: "protected", back: "#00497a", front: "#ffffff", isBold: true, &xml)
    cell("locked", protection: "protected", back: nil, front: nil, isBold: false, &xml)
    cell("input", protection: "none", back: "#fff8e1", front: nil, isBold: false, &xml)
    xml.empty("style:style", [("style:name", "plain"), ("style:family", "table-cell")])
    // What is hidden makes no row higher, and does not reach into the cells beside it.
    xml.open("style:style", [("style:name", "mark"), ("style:family", "table-cell")])
    xml.empty(
      "style:table-cell-properties",
      [("style:cell-protect", "protected"), ("style:shrink-to-fit", "true")])
    xml.close("style:style")
    page(&xml)
    xml.close("office:automatic-styles")
    xml.open("office:master-styles")
    xml.empty(
      "style:master-page", [("style:name", "Default"), ("style:page-layout-name", "page")])
    xml.close("office:master-styles")
  }

  private func table(_ name: String, isShown: Bool, _ xml: inout XMLText) {
    xml.open(
      "style:style",
      [
        ("style:name", name), ("style:family", "table"), ("style:master-page-name", "Default"),
      ])
    xml.empty(
      "style:table-properties",
      [
        ("table:display", isShown ? "true" : "false"),
        ("style:writing-mode", isRightToLeft ? "rl-tb" : "lr-tb"),
      ])
    xml.close("style:style")
  }

  private func cell(
    _ name: String, protection: String, back: String?, front: String?, isBold: Bool,
    _ xml: inout XMLText
  ) {
    xml.open("style:style", [("style:name", name), ("style:family", "table-cell")])
    xml.empty(
      "style:table-cell-properties",
      [
        ("style:cell-protect", protection), ("fo:wrap-option", "wrap"),
        ("style:vertical-align", "top"), ("fo:border", "0.5pt solid #767676"),
        ("fo:padding", "0.08cm"),
      ] + (back.map { [("fo:background-color", $0)] } ?? []))
    xml.empty(
      "style:paragraph-properties",
      [
        ("fo:text-align", isRightToLeft ? "end" : "start"),
        ("style:writing-mode", isRightToLeft ? "rl-tb" : "lr-tb"),
      ])
    xml.empty(
      "style:text-properties",
      (front.map { [("fo:color", $0)] } ?? [])
        + (isBold ? [("fo:font-weight", "bold"), ("style:font-weight-complex", "bold")] : []))
    xml.close("style:style")
  }

  /// A4 across, as wide as the columns.
  private func page(_ xml: inout XMLText) {
    xml.open("style:page-layout", [("style:name", "page")])
    xml.empty(
      "style:page-layout-properties",
      [
        ("fo:page-width", "29.7cm"), ("fo:page-height", "21cm"),
        ("style:print-orientation", "landscape"), ("fo:margin", "1.5cm"),
        ("style:scale-to-X", "1"), ("style:scale-to-Y", "0"),
        ("style:writing-mode", isRightToLeft ? "rl-tb" : "lr-tb"),
      ])
    xml.close("style:page-layout")
  }
}
