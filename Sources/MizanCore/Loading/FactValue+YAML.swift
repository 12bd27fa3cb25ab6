internal import MizanYAML

extension FactValue {
  /// A value of the type that `declaration` asks for.
  init?(_ node: YAMLNode, of declaration: FactDeclaration, _ log: inout FileLog) {
    guard let value = FactValue.read(node, declaration, &log) else { return nil }
    self = value
  }

  private static func read(
    _ node: YAMLNode, _ declaration: FactDeclaration, _ log: inout FileLog
  ) -> FactValue? {
    let bounds = declaration.range ?? FactDeclaration.bounds
    switch declaration.type {
    case .bool: return node.bool(&log).map(FactValue.bool)
    case .int:
      let whole = Int(bounds.lowerBound.rounded(.up))...Int(bounds.upperBound.rounded(.down))
      return node.integer(in: whole, &log).map { .int(Int64($0)) }
    case .number: return node.number(in: bounds, &log).map(FactValue.number)
    case .share: return node.share(in: bounds, &log).map(FactValue.number)
    case .string: return node.string(&log).map(FactValue.text)
    case .enum:
      let options = declaration.values.map(\.id)
      return node.option(of: declaration, Set(options), &log).map(FactValue.text)
    case .list:
      let options = declaration.values.map(\.id)
      let allowed = Set(options)
      let elements = node.list(&log).map { $0.option(of: declaration, allowed, &log) }
      guard node.kind == .sequence, !elements.contains(nil) else { return nil }
      let texts = elements.compactMap(\.self)
      // Of declared values it counts which there are, not in which order they are written.
      return .list(options.isEmpty ? texts : options.filter(Set(texts).contains))
    case .date: return node.day(&log).map(FactValue.date)
    }
  }
}

extension FactStatement {
  private static let keys = Keys("fact-statement", [.required("value", .factValue)] + Support.keys)
  private static let absentKeys = Keys("absent-fact", [.required("absent", .text)] + Support.keys)

  static let shape = Shape.short(
    .factValue, full: .either(having: ["absent"], absentKeys, else: keys))

  /// A value, `unknown`, `{value: …, because: …, evidence: […]}` or `{absent: reason}`.
  init?(
    _ node: YAMLNode, of declaration: FactDeclaration, _ reader: TextReader, _ log: inout FileLog
  ) {
    because = nil
    evidence = []
    if node.kind != .mapping {
      guard let content = Content(node, of: declaration, &log) else { return nil }
      self.content = content
      return
    }
    let isAbsent = node["absent"] != nil
    guard
      let fields = Fields(node, isAbsent ? FactStatement.absentKeys : FactStatement.keys, &log)
    else { return nil }
    let support = Support(fields, reader, &log)
    (because, evidence) = (support.because, support.evidence)
    if isAbsent {
      guard let reason = reader.text(fields["absent"], &log) else { return nil }
      content = .absent(reason: reason)
    } else {
      guard let value = fields["value"],
        let content = Content(value, of: declaration, &log)
      else { return nil }
      self.content = content
    }
  }
}

extension FactStatement.Content {
  /// A value, or `unknown`: in quotes too, as JSON needs them, but where any text is a value.
  init?(_ node: YAMLNode, of declaration: FactDeclaration, _ log: inout FileLog) {
    let isWord = node.kind == .scalar && (node.style == .plain || declaration.type != .string)
    if isWord, node.text == "unknown" {
      self = .unknown
      return
    }
    guard let value = FactValue(node, of: declaration, &log) else { return nil }
    self = .value(value)
  }
}

extension YAMLNode {
  /// A share in 0...1: a percentage is told what to write.
  fileprivate func share(in bounds: ClosedRange<Double>, _ log: inout FileLog) -> Double? {
    let written = text.hasSuffix("%") ? Double(text.dropLast()) : nil
    if let written {
      log.report(.shareAsPercentage, at: place, ["found": text, "expected": "\(written / 100)"])
      return nil
    }
    return number(in: bounds, &log)
  }

  /// One of the values that a fact declares, or any text where it declares none.
  fileprivate func option(
    of declaration: FactDeclaration, _ options: Set<String>, _ log: inout FileLog
  ) -> String? {
    guard let text = string(&log) else { return nil }
    if options.isEmpty || options.contains(text) { return text }
    log.reportUnknown(
      .notAFactValue, text, at: place, candidates: declaration.values.map(\.id),
      ["fact": declaration.path])
    return nil
  }

  /// A day of the calendar: `YYYY-MM-DD`.
  fileprivate func day(_ log: inout FileLog) -> CalendarDate? {
    guard kind == .scalar, let date = CalendarDate(text), date.day != nil, date.year > 0
    else {
      log.report(.badDay, at: kind == .scalar ? place : start, ["found": description])
      return nil
    }
    return date
  }
}
