internal import MizanCore

/// A text as a cell of a spreadsheet shows it: what is longer than a cell is cut, and stays whole in the profile.
struct CellText: Hashable {
  let text: String
  let isCut: Bool

  /// A text that a profile may hold, as a form shows it.
  init(_ text: String) { self.init(fitting: ProfileText.clean(text).trimmed) }

  /// The text as it is, as far as it fits.
  init(fitting text: String) {
    isCut = text.utf16.count > CellText.longest
    guard isCut else {
      self.text = text
      return
    }
    var end = text.utf16.index(text.startIndex, offsetBy: CellText.longest)
    while end.samePosition(in: text) == nil { end = text.utf16.index(before: end) }
    self.text = text[..<end].trimmed
  }

  /// The longest text that a cell shows, in UTF-16: spreadsheets hold 32 767, and a little more may be put before it.
  private static let longest = 30_000
}
