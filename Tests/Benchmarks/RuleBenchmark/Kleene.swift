// The logic of three values on `Bool?`, and what of Swift's operators it needs.

func && (a: Bool?, b: @autoclosure () -> Bool?) -> Bool? {
  if a == .some(false) { return false }
  switch b() {
  case .some(false): return false
  case .some(true): return a
  case nil: return nil
  }
}

func || (a: Bool?, b: @autoclosure () -> Bool?) -> Bool? {
  if a == .some(true) { return true }
  switch b() {
  case .some(true): return true
  case .some(false): return a
  case nil: return nil
  }
}

func > <Number: Comparable>(a: Number?, b: Number) -> Bool? { a.map { $0 > b } }
func >= <Number: Comparable>(a: Number?, b: Number) -> Bool? { a.map { $0 >= b } }
func < <Number: Comparable>(a: Number?, b: Number) -> Bool? { a.map { $0 < b } }

extension String? {
  func equals(_ text: String) -> Bool? { map { $0 == text } }
  func isOneOf(_ texts: [String]) -> Bool? { map { texts.contains($0) } }
}

extension [String]? {
  var size: Int64? { map { Int64($0.count) } }
  func contains(_ text: String) -> Bool? { map { $0.contains(text) } }
  func containsAll(_ texts: [String]) -> Bool? { map { list in texts.allSatisfy(list.contains) } }
}

/// What is possible for one criterion.
struct Possible: Equatable {
  /// A bit for each level, the worst first.
  var levels: UInt32 = 0
  var mayNotApply = false

  /// From the conditions of all levels but the worst, worst first: the best that holds counts.
  init(
    applies: Bool? = true, _ second: @autoclosure () -> Bool?,
    _ third: @autoclosure () -> Bool? = false, _ fourth: @autoclosure () -> Bool? = false,
    _ fifth: @autoclosure () -> Bool? = false
  ) {
    mayNotApply = applies != true
    if applies == .some(false) { return }
    if take(fifth(), 4) || take(fourth(), 3) || take(third(), 2) || take(second(), 1) { return }
    levels |= 1
  }

  init(levels: UInt32, mayNotApply: Bool) {
    self.levels = levels
    self.mayNotApply = mayNotApply
  }

  /// Whether a level holds for certain, so that no level below it is possible.
  private mutating func take(_ holds: Bool?, _ level: UInt32) -> Bool {
    if holds != false { levels |= 1 << level }
    return holds == true
  }
}
