/// Makes what fails smaller, so that a person sees at once what matters.
///
/// ```swift
/// Shrinking.smallest(of: [7, -3, 40], shrinks: { Shrinking.list($0, Shrinking.number) }) { $0.sum > 9 }
/// // [10]
/// ```
public enum Shrinking {
  /// The smallest case that still fails, as far as steps that each make it smaller lead.
  ///
  /// - Parameters:
  ///   - failing: a case that fails.
  ///   - mostTries: how many smaller cases are tried at most.
  ///   - shrinks: cases that are a little smaller than one, the smallest first; never the case itself.
  ///   - fails: whether a case fails.
  /// - Returns: a case that fails: the one given where no smaller one does.
  public static func smallest<Case>(
    of failing: Case, mostTries: Int = 2_000, shrinks: (Case) -> [Case], fails: (Case) -> Bool
  ) -> Case {
    var smallest = failing
    var triesLeft = mostTries
    var isSmaller = true
    while isSmaller, triesLeft > 0 {
      let smaller = shrinks(smallest).prefix(triesLeft)
      let next = smaller.firstIndex(where: fails)
      triesLeft -= next.map { $0 + 1 } ?? smaller.count
      isSmaller = next != nil
      if let next { smallest = smaller[next] }
    }
    return smallest
  }

  /// Nothing of a list, its halves, the list without one element, and with one element made smaller.
  public static func list<Element>(
    _ elements: [Element], _ shrinks: (Element) -> [Element] = { _ in [] }
  ) -> [[Element]] {
    guard !elements.isEmpty else { return [] }
    let half = elements.count / 2
    var smaller: [[Element]] = [[]]
    if elements.count > 2 {
      smaller += [Array(elements[..<half]), Array(elements[half...])]
    }
    if elements.count > 1 { smaller += elements.indices.map { without($0, in: elements) } }
    return smaller + each(of: elements, shrinks)
  }

  /// A list of the same length, with one element made smaller.
  public static func each<Element>(
    of elements: [Element], _ shrinks: (Element) -> [Element]
  ) -> [[Element]] {
    elements.indices.flatMap { index in
      shrinks(elements[index]).map { smaller in
        var list = elements
        list[index] = smaller
        return list
      }
    }
  }

  private static func without<Element>(_ index: Int, in elements: [Element]) -> [Element] {
    var list = elements
    list.remove(at: index)
    return list
  }

  /// Whole numbers nearer to zero: zero, the number without its sign, halves and neighbours.
  public static func number<Number: FixedWidthInteger & SignedInteger>(
    _ number: Number
  ) -> [Number] {
    if number == 0 { return [] }
    let positive = number < 0 && number != .min ? [-number] : []
    let neighbour = number < 0 ? number + 1 : number - 1
    return distinct([0] + positive + [number / 2, neighbour], but: number)
  }

  /// Numbers that are shorter to write: zero, the number without its sign, whole, and half of it.
  public static func number(_ number: Double) -> [Double] {
    if number == 0 { return number.sign == .minus ? [0] : [] }
    guard number.isFinite else { return [0, 1] }
    let positive = number < 0 ? [-number] : []
    let whole = number.rounded(.towardZero)
    // A half of what is not whole has no end: it is only made whole.
    let half = whole == number ? [(number / 2).rounded(.towardZero)] : [whole]
    return distinct([0] + positive + half, but: number)
  }

  /// Nothing of a text, its halves, the text without one character, and with `a` for a character.
  public static func text(_ text: String) -> [String] {
    list(Array(text.unicodeScalars)) { $0 == "a" ? [] : ["a"] }.map { scalars in
      String(String.UnicodeScalarView(scalars))
    }
  }

  private static func distinct<Number: Equatable>(
    _ numbers: [Number], but given: Number
  ) -> [Number] {
    numbers.reduce(into: []) { kept, number in
      if number != given, !kept.contains(number) { kept.append(number) }
    }
  }
}
