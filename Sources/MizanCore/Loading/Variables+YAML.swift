internal import MizanExpression
internal import MizanYAML

extension FactVocabulary {
  /// Declares the variables of a map by name: each an expression that may name the others, in any
  /// order but not in a circle.
  mutating func declareVariables(_ node: YAMLNode?, _ log: inout FileLog) {
    guard let node else { return }
    guard node.kind == .mapping else {
      log.reportNoMapping(node, known: ["has_plan"])
      return
    }
    var waiting: [(name: String, key: YAMLNode, text: YAMLNode)] = []
    for (key, value) in node.pairs {
      guard let name = key.factPath(&log) else { continue }
      if names.names.contains(name) {
        log.report(.duplicateID, at: key.place, ["name": name, "first": log.file.path])
      } else if names.names.contains(where: { $0.hasPrefix(name + ".") }) {
        log.report(.factPathPrefix, at: key.place, ["name": name, "other": name + "…"])
      } else {
        waiting.append((name, key, value))
      }
    }
    // Those whose names are all declared are compiled first, then those that were waiting for them.
    while true {
      let open = Set(waiting.map(\.name))
      let ready = waiting.filter { variable in
        !CompiledExpression.names(in: variable.text.text).contains { open.contains($0) }
      }
      if ready.isEmpty { break }
      waiting.removeAll { variable in ready.contains { $0.name == variable.name } }
      for variable in ready {
        if let expression = variable.text.expression(in: self, &log) {
          declare(variable: variable.name, expression)
        }
      }
    }
    for variable in waiting {
      log.report(.cyclicVariable, at: variable.key.place, ["name": variable.name])
    }
  }
}
