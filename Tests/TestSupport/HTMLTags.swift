/// The tags of a page as they open and close.
public struct HTMLTags {
  /// Those that have no end.
  private static let void: Set<Substring> = ["meta", "br", "rect", "path", "!DOCTYPE"]
  /// What does not open and close as it should.
  public private(set) var problems: [String] = []

  /// Texts that hold Latin letters, signed numbers or dates and that no element sets apart.
  public private(set) var bare: [String] = []

  /// Reads the tags of `page`, as a browser does: scalar by scalar.
  public init(_ page: String) {
    var open: [Substring] = []
    let tag = /<(\/?)([A-Za-z!][A-Za-z0-9]*)([^<>]*)>/.matchingSemantics(.unicodeScalar)
    for match in page.matches(of: tag) {
      let (closes, name, rest) = (!match.1.isEmpty, match.2, match.3)
      if closes {
        if open.popLast() != name { problems.append("</\(name)>") }
      } else if !HTMLTags.void.contains(name), !rest.hasSuffix("/") {
        open.append(name)
      }
    }
    problems += open.map { "<\($0)>" }
    bare = HTMLTags.bare(page)
    // Outside a tag and the style, no sign of one may stand.
    let text = page.replacing(/<style>(.|\n)*?<\/style>/, with: "").replacing(tag, with: "")
    if text.unicodeScalars.contains(where: { "<>\"'".unicodeScalars.contains($0) }) {
      problems.append("stray sign in: \(text.prefix(80))")
    }
  }

  private static func bare(_ page: String) -> [String] {
    let body = page.replacing(/<(style|title)>(.|\n)*?<\/(style|title)>/, with: "")
      .replacing(/<span dir="(auto|ltr)">[^<]*<\/span>/, with: "")
    return body.matches(of: />([^<>]+)</).map { String($0.1) }.filter {
      $0.contains(/[A-Za-z]|[+\-][0-9]|[0-9]{4}-[0-9]{2}/)
        && !$0.contains(/^\s*&[a-z]+;\s*$/)
    }
  }
}
