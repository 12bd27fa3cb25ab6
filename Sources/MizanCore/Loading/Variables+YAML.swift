internal import MizanExpression
internal import MizanYAML

extension FactVocabulary {
  static let variablesShape = Shape.entries(.factPath, .expression)

  /// Declares the variables of a map by name: each an expression that may name the others, in any
  /// order but not in a circle.
  mutating func declareVariables(_ node: YAMLNode?, _ log: inout FileLog) {
    guard let node else { return }
    guard node.kind == .mapping else {
      log.reportNoMapping(node, known: ["has_plan"])
      return
    }
    var waiting = Waiting()
    for (key, value) in node.pairs {
      broken.insert(key.text)
      guard let name = key.factPath(&log) else { continue }
      if names.type(of: name) != nil {
        let first = origins[name]
        log.report(
          first == nil ? .givenFact : .duplicateID, at: key.place,
          ["name": name, "first": first ?? ""])
      } else if let other = relative(of: name) {
        log.report(.factPathPrefix, at: key.place, ["name": name, "other": other])
      } else {
        note(name)
        waiting.add(name, key, value)
      }
    }
    waiting.findNeeds()
    while let variable = waiting.next() {
      guard let expression = variable.text.expression(in: self, &log) else { continue }
      declare(variable: variable.name, expression)
      origins[variable.name] = log.origin(of: variable.key)
      broken.remove(variable.name)
    }
    for variable in waiting.circular {
      log.report(.cyclicVariable, at: variable.key.place, ["name": variable.name])
    }
  }
}

/// Variables that are not compiled yet: each waits for those that it names.
private struct Waiting {
  struct Variable {
    var name: String
    var key: YAMLNode
    var text: YAMLNode
    /// Those that it names, and those that name it.
    var needs: [Int] = []
    var users: [Int] = []
    /// How many of `needs` are not compiled yet.
    var open = 0
  }

  private var variables: [Variable] = []
  private var ready: [Int] = []
  private var done = 0

  mutating func add(_ name: String, _ key: YAMLNode, _ text: YAMLNode) {
    variables.append(Variable(name: name, key: key, text: text))
  }

  mutating func findNeeds() {
    let indices = Dictionary(
      uniqueKeysWithValues: variables.enumerated().map { ($0.element.name, $0.offset) })
    for index in variables.indices {
      for name in CompiledExpression.names(in: variables[index].text.text) {
        guard let needed = indices[name] else { continue }
        variables[needed].users.append(index)
        variables[index].needs.append(needed)
      }
      variables[index].open = variables[index].needs.count
    }
    ready = variables.indices.filter { variables[$0].open == 0 }
  }

  /// One whose names are all declared, or could not be.
  mutating func next() -> Variable? {
    guard done < ready.count else { return nil }
    let variable = variables[ready[done]]
    done += 1
    for user in variable.users {
      variables[user].open -= 1
      if variables[user].open == 0 { ready.append(user) }
    }
    return variable
  }

  /// Those that lead back to themselves; what only needs one of them is not at fault.
  var circular: [Variable] {
    var isCircular = variables.map { $0.open > 0 }
    var uses = variables.map { $0.users.count { variables[$0].open > 0 } }
    var unused = variables.indices.filter { isCircular[$0] && uses[$0] == 0 }
    while let index = unused.popLast() {
      isCircular[index] = false
      for needed in variables[index].needs where isCircular[needed] {
        uses[needed] -= 1
        if uses[needed] == 0 { unused.append(needed) }
      }
    }
    return variables.indices.filter { isCircular[$0] }.map { variables[$0] }
  }
}
