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
      let distance = edits(wanted, letters, most: reach)
      if distance <= reach { found.append((candidate, distance)) }
    }
    let ordered = found.enumerated().sorted {
      ($0.element.distance, $0.offset) < ($1.element.distance, $1.offset)
    }
    return ordered.prefix(3).map(\.element.candidate)
  }

  /// The optimal string alignment distance (Damerau–Levenshtein with adjacent swaps), or any number
  /// above `most` where it is greater than that.
  ///
  /// Letters further than `most` from each other's place are never compared, and what begins with too many
  /// edits is given up: there may be thousands of long names.
  private static func edits(_ a: [Unicode.Scalar], _ b: [Unicode.Scalar], most: Int) -> Int {
    let tooMany = most + 1
    var beforeLast = [Int](repeating: tooMany, count: b.count + 1)
    var last = (0...b.count).map { min($0, tooMany) }
    var current = beforeLast
    for i in a.indices {
      var least = tooMany
      if i < most {
        current[0] = i + 1
        least = i + 1
      } else {
        current[i - most] = tooMany
      }
      for j in max(0, i - most)..<max(0, min(b.count, i + tooMany)) {
        var edits = min(last[j + 1] + 1, current[j] + 1, last[j] + (a[i] == b[j] ? 0 : 1))
        if i > 0, j > 0, a[i] == b[j - 1], a[i - 1] == b[j] {
          edits = min(edits, beforeLast[j - 1] + 1)
        }
        current[j + 1] = edits
        least = min(least, edits)
      }
      // A swap may still lead past the next row.
      if least > most, last.allSatisfy({ $0 > most }) { return tooMany }
      (beforeLast, last, current) = (last, current, beforeLast)
    }
    return last[b.count]
  }
}
