extension StringProtocol {
  /// A text in which some characters are written otherwise, for a format in which they mean something.
  ///
  /// It is gone through scalar by scalar, as every reader of a format does. To Swift a quote is another character than
  /// a quote once a mark stands over it, or a sign that takes the next one along stands before it, such as U+0600.
  ///
  /// - Parameter written: what is to stand for a character; `nil` where it stands for itself.
  /// - Returns: the text, to be written as it is.
  func escaped(_ written: (Unicode.Scalar) -> String?) -> String {
    var scalars = String.UnicodeScalarView()
    for scalar in unicodeScalars {
      if let written = written(scalar) {
        scalars.append(contentsOf: written.unicodeScalars)
      } else {
        scalars.append(scalar)
      }
    }
    return String(scalars)
  }

  /// The text, or where it has more than `most` scalars as many with `…` at the end: one letter can bear a million marks.
  package func shortened(to most: Int) -> String {
    guard unicodeScalars.count > most else { return String(self) }
    return String(String.UnicodeScalarView(unicodeScalars.prefix(most).dropLast())) + "…"
  }
}
