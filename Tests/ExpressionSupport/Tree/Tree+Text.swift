extension Tree {
  /// What is written besides what must be.
  package struct Style {
    /// Whether there are parentheses around a part that needs none.
    var hasParentheses: () -> Bool
    /// White space or a comment between two parts; it may be nothing where nothing has to be.
    var gap: (_ mustBe: Bool) -> String

    /// - Parameters:
    ///   - hasParentheses: asked for each part that needs none.
    ///   - gap: asked for each place between two parts.
    package init(hasParentheses: @escaping () -> Bool, gap: @escaping (Bool) -> String) {
      (self.hasParentheses, self.gap) = (hasParentheses, gap)
    }
  }

  /// As a person would write it, with the parentheses that it needs.
  package var text: String { tokens(above: 0, [], nil).joined() }

  /// The same in another style.
  package func text(_ style: Style) -> String {
    var text = ""
    for token in tokens(above: 0, [], style) {
      let token = token.filter { $0 != " " || token.first?.isQuoting == true }
      if token.isEmpty { continue }
      let mustBe = text.last?.isOfWord == true && token.first?.beginsWord == true
      text += text.isEmpty ? "" : style.gap(mustBe)
      text += token
    }
    return text
  }

  /// How strongly it holds together: what stands in it must hold as strongly as its place asks for.
  private var strength: Int {
    switch kind {
    case .conditional: 0
    case .or: 1
    case .and: 2
    case .binary("+"), .binary("-"): 4
    case .binary("*"), .binary("/"), .binary("%"): 5
    case .binary: 3
    case .not, .negate: 6
    // A minus belongs to the number, and a point behind it might.
    case .literal(let literal) where literal.isNumber: 6
    default: 7
    }
  }

  private func tokens(above least: Int, _ locals: Set<String>, _ style: Style?) -> [String] {
    let tokens = tokens(locals, style)
    let isOpen = strength >= least && style?.hasParentheses() != true
    return isOpen ? tokens : ["("] + tokens + [")"]
  }

  private func tokens(_ locals: Set<String>, _ style: Style?) -> [String] {
    func child(_ index: Int, _ least: Int, _ inner: Set<String>? = nil) -> [String] {
      children[index].tokens(above: least, inner ?? locals, style)
    }
    func listed(_ indices: Range<Int>, _ inner: Set<String>? = nil) -> [String] {
      indices.flatMap { (indices.lowerBound == $0 ? [] : [", "]) + child($0, 0, inner) }
    }
    func joined(_ symbol: String) -> [String] {
      children.indices.flatMap { ($0 == 0 ? [] : [symbol]) + child($0, strength + 1) }
    }
    /// Past a variable of a macro that has the name.
    func visible(_ name: String) -> String {
      locals.contains(String(name.prefix { $0 != "." })) ? "." + name : name
    }
    switch kind {
    case .literal(let literal): return [literal.text]
    case .local(let name): return [name]
    case .name(let name): return [visible(name)]
    case .hasFact(let name): return ["has", "(", visible(name), ")"]
    case .hasField(let name): return ["has", "("] + child(0, 7) + [".", name, ")"]
    case .field(let name): return child(0, 7) + [".", name]
    case .index: return child(0, 7) + ["["] + child(1, 0) + ["]"]
    case .not: return ["!"] + child(0, 7)
    case .negate: return ["-"] + child(0, 7)
    case .and: return joined(" && ")
    case .or: return joined(" || ")
    case .conditional: return child(0, 1) + [" ? "] + child(1, 1) + [" : "] + child(2, 0)
    case .binary(let symbol):
      return child(0, strength) + [" \(symbol) "] + child(1, strength + 1)
    case .list: return ["["] + listed(children.indices) + ["]"]
    case .map:
      return ["{"]
        + children.indices.flatMap { index in
          (index == 0 ? [] : [index % 2 == 0 ? ", " : ": "]) + child(index, 0)
        } + ["}"]
    case .call(let name): return [name, "("] + listed(children.indices) + [")"]
    case .method(let name):
      return child(0, 7) + [".", name, "("] + listed(1..<children.count) + [")"]
    case .walk(let macro, let variable):
      let inner = locals.union([variable])
      return child(0, 7) + [".", macro, "(", variable, ", "] + listed(1..<children.count, inner)
        + [")"]
    }
  }
}

extension Character {
  /// Whether a text literal may begin with it.
  fileprivate var isQuoting: Bool { self == "'" || self == "\"" || self == "r" }

  fileprivate var isOfWord: Bool { isLetter || isNumber || self == "_" }

  /// Whether it would be read as one with a word before it.
  fileprivate var beginsWord: Bool { isOfWord || isQuoting || self == "." }
}
