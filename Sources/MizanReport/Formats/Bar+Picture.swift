extension Bar {
  /// `████░░░░····`: what is certain, what depends on unknown answers, what is missing.
  ///
  /// A certain score ends at the nearest cell. Otherwise rounding never makes the certain part
  /// longer or the possible part shorter. What lies below 0 or above 1 ends at the edge.
  func picture(cells: Int) -> String {
    let (low, high) = (min(1, max(0, low)), min(1, max(0, high)))
    if high - low < 1e-9 {
      let certain = Int((low * Double(cells)).rounded())
      return String(repeating: "█", count: certain)
        + String(repeating: "·", count: max(0, cells - certain))
    }
    let certain = Int((low * Double(cells) + 1e-9).rounded(.down))
    let possible = max(certain, Int((high * Double(cells) - 1e-9).rounded(.up)))
    return String(repeating: "█", count: certain)
      + String(repeating: "░", count: possible - certain)
      + String(repeating: "·", count: max(0, cells - possible))
  }
}
