extension TreeReader {
  mutating func member(_ isNegative: Bool = false) -> Part? {
    guard var part = primary(isNegative) else { return nil }
    while true {
      if take("[") {
        guard let tree = resolved(part), let index = expression(), take("]") else { return nil }
        part = .tree(Tree(.index, [tree, index]))
      } else if take(".") {
        guard let name = word() else { return nil }
        if take("(") {
          guard let tree = call(name, on: part) else { return nil }
          part = .tree(tree)
        } else if case .chain(let names, let isRooted) = part {
          part = .chain(names + [name], isRooted: isRooted)
        } else {
          guard let tree = resolved(part) else { return nil }
          part = .tree(Tree(.field(name), [tree]))
        }
      } else {
        return part
      }
    }
  }

  private mutating func primary(_ isNegative: Bool) -> Part? {
    if let literal = literal(isNegative) { return .tree(Tree(.literal(Literal(literal)))) }
    if take("(") {
      // Parentheses around a chain leave it one.
      let before = tokens
      if let part = member(), take(")") { return part }
      tokens = before
      guard let tree = expression(), take(")") else { return nil }
      return .tree(tree)
    }
    if take("[") {
      if take(",") { return take("]") ? .tree(Tree(.list)) : nil }
      return list(until: "]").map { .tree(Tree(.list, $0)) }
    }
    if take("{") {
      if take(",") { return take("}") ? .tree(Tree(.map)) : nil }
      return entries().map { .tree(Tree(.map, $0)) }
    }
    let isRooted = take(".")
    guard let name = word() else { return nil }
    guard !isRooted, take("(") else { return .chain([name], isRooted: isRooted) }
    if name == "has" { return has().map(Part.tree) }
    return list(until: ")").map { .tree(Tree(.call(name), $0)) }
  }

  private mutating func literal(_ isNegative: Bool) -> Meaning? {
    let sign = isNegative ? "-" : ""
    let meaning: Meaning?
    switch tokens.first {
    case .whole(let digits):
      let isHexadecimal = digits.hasPrefix("0x") || digits.hasPrefix("0X")
      let plain = isHexadecimal ? String(digits.dropFirst(2)) : digits
      meaning = Int64(sign + plain, radix: isHexadecimal ? 16 : 10).map(Meaning.int)
    case .decimal(let digits): meaning = Double(sign + digits).map(Meaning.double)
    case .text(let text): meaning = .text(text)
    case .word("true"): meaning = .bool(true)
    case .word("false"): meaning = .bool(false)
    case .word("null"): meaning = .null
    default: meaning = nil
    }
    if meaning != nil { tokens.removeFirst() }
    return meaning
  }

  mutating func list(until end: String) -> [Tree]? {
    var elements: [Tree] = []
    while !take(end) {
      guard let element = expression() else { return nil }
      elements.append(element)
      if !take(","), tokens.first != .symbol(end) { return nil }
    }
    return elements
  }

  private mutating func entries() -> [Tree]? {
    var parts: [Tree] = []
    while !take("}") {
      guard let key = expression(), take(":"), let value = expression() else { return nil }
      parts += [key, value]
      if !take(","), tokens.first != .symbol("}") { return nil }
    }
    return parts
  }
}
