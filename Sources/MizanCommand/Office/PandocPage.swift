/// Our page as pandoc needs it: it forgets the classes of paragraphs, and would put pictures beside bars that our
/// filter draws.
struct PandocPage {
  let text: String

  /// - Parameter html: a page of ours, in which whatever users wrote is escaped, so that every `<` begins a tag.
  init(_ html: String) {
    let pieces = html.unicodeScalars.split(separator: "<", omittingEmptySubsequences: false)
    var text = String.UnicodeScalarView(pieces[0])
    func add(_ words: some Sequence<Unicode.Scalar>) { text.append(contentsOf: words) }
    func isOf(_ piece: Substring.UnicodeScalarView, _ tag: String) -> Bool {
      piece.starts(with: tag.unicodeScalars)
    }
    var isInPicture = false
    var isInClass = false
    for piece in pieces.dropFirst() {
      if isOf(piece, "svg ") { isInPicture = true }
      if isInPicture {
        guard isOf(piece, "/svg>") else { continue }
        isInPicture = false
        add(piece.dropFirst("/svg>".count))
      } else if isOf(piece, "p class=\""), let end = piece.firstIndex(of: ">") {
        isInClass = true
        add("<div".unicodeScalars)
        add(piece[..<end].dropFirst())
        add("><p>".unicodeScalars)
        add(piece[end...].dropFirst())
      } else if isInClass, isOf(piece, "/p>") {
        isInClass = false
        add("</p></div>".unicodeScalars)
        add(piece.dropFirst("/p>".count))
      } else {
        add("<".unicodeScalars)
        add(piece)
      }
    }
    self.text = String(text)
  }
}
