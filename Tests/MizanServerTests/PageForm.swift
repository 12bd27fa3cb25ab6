/// What a browser would send of the form on a page if nobody touched it.
struct PageForm {
  let action: String
  private(set) var fields: [(String, String)] = []

  init?(_ page: String) {
    guard let form = page.firstMatch(of: /<form id="answer"[^>]*action="([^"]*)"/) else {
      return nil
    }
    action = String(form.1)
    let pattern = /<(input|textarea)([^>]*)>(?:\n([^<]*)<\/textarea>)?/
    for match in page.matches(of: pattern) {
      guard let name = PageForm.attribute("name", match.2) else { continue }
      let isChoice = match.2.contains("type=\"radio\"") || match.2.contains("type=\"checkbox\"")
      if isChoice, !match.2.contains(" checked") { continue }
      let value =
        match.1 == "textarea"
        ? PageForm.plain(match.3 ?? "") : PageForm.attribute("value", match.2) ?? ""
      fields.append((name, value))
    }
  }

  /// Sets a field, in the place of all that it said.
  mutating func set(_ name: String, _ values: String...) {
    fields.removeAll { $0.0 == name }
    fields += values.map { (name, $0) }
  }

  private static func attribute(_ name: String, _ tag: Substring) -> String? {
    guard let start = tag.firstRange(of: " \(name)=\"") else { return nil }
    return plain(tag[start.upperBound...].prefix { $0 != "\"" })
  }

  /// Text as it was before it was made inert.
  static func plain(_ html: some StringProtocol) -> String {
    String(html).replacing("&lt;", with: "<").replacing("&gt;", with: ">")
      .replacing("&quot;", with: "\"").replacing("&#39;", with: "'").replacing("&amp;", with: "&")
  }
}
