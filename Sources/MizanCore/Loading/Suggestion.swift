/// What somebody may have meant.
public enum Suggestion {
  /// The candidates nearest to `word`, at most three, nearest first and then in given order.
  ///
  /// Near is one edit for words of two to four letters and two for longer ones, where an edit inserts,
  /// deletes or changes a letter or swaps two neighbours; a candidate whose last part (`b` in `a.b`)
  /// is `word` is near as well.
  public static func near(_ word: String, in candidates: some Sequence<String>) -> [String] {
    let wanted = Array(word.lowercased().unicodeScalars)
    guard !wanted.isEmpty, wanted.count <= 128 else { return [] }
    let reach = wanted.count < 2 ? 0 : wanted.count < 5 ? 1 : 2
    var found: [(candidate: String, distance: Int)] = []
    for candidate in candidates where candidate != word {
      if candidate.hasSuffix("." + word) || candidate.hasSuffix("/" + word) {
        found.append((candidate, 0))
        continue
      }
      let letters = Array(candidate.lowercased().unicodeScalars)
      guard abs(letters.count - wanted.count) <= reach else { continue }
      let distance = edits(wanted, letters)
      if distance <= reach { found.append((candidate, distance)) }
    }
    let ordered = found.enumerated().sorted {
      ($0.element.distance, $0.offset) < ($1.element.distance, $1.offset)
    }
    return ordered.prefix(3).map(\.element.candidate)
  }

  /// The optimal string alignment distance (Damerau–Levenshtein with adjacent swaps).
  private static func edits(_ a: [Unicode.Scalar], _ b: [Unicode.Scalar]) -> Int {
    var beforeLast = [Int](repeating: 0, count: b.count + 1)
    var last = Array(0...b.count)
    for i in a.indices {
      var current = [i + 1] + [Int](repeating: 0, count: b.count)
      for j in b.indices {
        let change = last[j] + (a[i] == b[j] ? 0 : 1)
        current[j + 1] = min(last[j + 1] + 1, current[j] + 1, change)
        if i > 0, j > 0, a[i] == b[j - 1], a[i - 1] == b[j] {
          current[j + 1] = min(current[j + 1], beforeLast[j - 1] + 1)
        }
      }
      (beforeLast, last) = (last, current)
    }
    return last[b.count]
  }
}
