/// The aggregate at one end of a range, where some of what enters it may yet turn out not applicable.
///
/// An aggregate rises with each score, so everything counts with its own end. What may not apply counts only if it
/// moves the aggregate outwards: it is taken in, the furthest first, as long as it lies beyond the aggregate so far.
struct OuterAggregate {
  private let aggregation: Aggregation
  private var running: RunningAggregate
  /// What may not apply, the furthest first, with what it is called.
  private var optional: [(score: Double, weight: Double, name: Int)] = []
  /// How much of `optional` was taken in.
  private var taken = 0
  /// Whether the last bound is that of an aggregation that is not defined for one of the scores.
  private(set) var isUndefined = false

  init(_ aggregation: Aggregation) {
    self.aggregation = aggregation
    running = RunningAggregate(aggregation)
  }

  /// Begins anew, with the room there is.
  mutating func removeAll() {
    running.removeAll()
    optional.removeAll(keepingCapacity: true)
  }

  /// Takes in a score at the end that is looked for.
  mutating func add(
    _ score: Double, weight: Double, name: Int, mayNotApply: Bool, _ end: End
  ) {
    let score = aggregation.transform(score)
    guard mayNotApply else { return running.add(score, weight: weight) }
    let place = end.place(of: score, among: optional.count) { optional[$0].score }
    optional.insert((score, weight, name), at: place)
  }

  /// The aggregate of all that was taken in; 0 where that is nothing.
  mutating func bound(_ end: End) -> Double {
    var value = running.isEmpty ? nil : running.value
    taken = 0
    for item in optional {
      if let value, !end.isFurther(item.score, value) { break }
      running.add(item.score, weight: item.weight)
      value = running.value
      taken += 1
    }
    isUndefined = value == -.infinity
    return value.map(aggregation.inverse) ?? 0
  }

  /// The last bound with another score in the place of one that was taken in; `nil` where it has to be found anew.
  func bound(replacing old: Double, with new: Double, weight: Double) -> Double? {
    guard optional.isEmpty else { return nil }
    let (old, new) = (aggregation.transform(old), aggregation.transform(new))
    return running.replacing(old, with: new, weight: weight).map { aggregation.inverse($0.value) }
  }

  /// The names of what the last bound was found without.
  var leftOut: [Int] { optional[taken...].map(\.name) }
}
