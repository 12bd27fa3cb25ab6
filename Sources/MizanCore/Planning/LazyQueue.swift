/// Candidates by what each was last found to be worth, which is looked into again only when it would
/// come next.
struct LazyQueue {
  private struct Candidate {
    var position: Int
    var worth: Double
    var isFresh = false
  }

  private var candidates: [Candidate] = []

  /// Adds a candidate that has not been looked into.
  mutating func add(_ position: Int) {
    candidates.append(Candidate(position: position, worth: .infinity))
  }

  /// Takes out the candidate that is worth most, the first of equals.
  ///
  /// - Parameter worth: what a candidate is worth now; `nil` if it is out of the question.
  /// - Returns: `nil` when no candidate is left.
  mutating func next(_ worth: (Int) -> Double?) -> Int? {
    while let index = foremost {
      let candidate = candidates[index]
      if candidate.isFresh {
        candidates.remove(at: index)
        for index in candidates.indices { candidates[index].isFresh = false }
        return candidate.position
      }
      if let worth = worth(candidate.position) {
        candidates[index].worth = worth
        candidates[index].isFresh = true
      } else {
        candidates.remove(at: index)
      }
    }
    return nil
  }

  private var foremost: Int? {
    candidates.indices.max { a, b in
      let (one, other) = (candidates[a], candidates[b])
      return one.worth == other.worth ? one.position > other.position : one.worth < other.worth
    }
  }
}
