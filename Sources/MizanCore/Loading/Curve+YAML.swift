internal import MizanYAML

extension Curve {
  /// Goalposts or a table, as the keys of a measure say.
  init?(_ fields: Fields, _ log: inout FileLog) {
    let isLogarithmic = fields["logarithmic"]?.bool(&log) ?? false
    let isClipped = fields["clipped"]?.bool(&log) ?? true
    func refuse(_ keys: [String], beside other: String) {
      for key in keys {
        guard let node = fields[key] else { continue }
        log.report(.misplacedMeasureKey, at: node.start, ["name": key, "other": other])
      }
    }
    if let node = fields["table"] {
      refuse(["worst", "best", "clipped", "logarithmic"], beside: "table")
      guard let rows = TableRow.list(node, &log) else { return nil }
      self = .table(rows)
      return
    }
    guard let best = fields["best"], let worst = fields["worst"] else {
      let missing = fields["best"] == nil ? "best" : "worst"
      log.report(.missingKey, at: fields.node.start, ["name": missing])
      return nil
    }
    if best.kind == .sequence || worst.kind == .sequence {
      refuse(["clipped", "logarithmic"], beside: "[…]")
      guard best.kind == worst.kind else {
        // A band has a number that scores 0 on either side.
        log.report(.bandOutOfPlace, at: (best.kind == .sequence ? best : worst).start)
        return nil
      }
      guard let inner = best.numbers(&log), let outer = worst.numbers(&log) else { return nil }
      guard outer.lowerBound <= inner.lowerBound, inner.upperBound <= outer.upperBound else {
        log.report(.bandOutOfPlace, at: best.start)
        return nil
      }
      self = .band(TargetBand(best: inner, worst: outer))
      return
    }
    guard let zero = worst.number(in: FactDeclaration.bounds, &log),
      let one = best.number(in: FactDeclaration.bounds, &log)
    else { return nil }
    if zero == one {
      log.report(.equalGoalposts, at: best.place)
      return nil
    }
    if isLogarithmic, zero <= 0 || one <= 0 {
      log.report(.goalpostWithoutLogarithm, at: (zero <= 0 ? worst : best).place)
      return nil
    }
    // Large numbers that differ by little have the same logarithm.
    if isLogarithmic, Real.log(zero) == Real.log(one) {
      log.report(.equalGoalposts, at: best.place)
      return nil
    }
    self = .goalposts(
      Goalposts(worst: zero, best: one, isClipped: isClipped, isLogarithmic: isLogarithmic))
  }

  var worstLabel: String {
    switch self {
    case .goalposts(let goalposts): plain(goalposts.worst)
    case .band(let band): plain(band.worst)
    case .table(let rows): plain((rows.min { $0.score < $1.score } ?? rows[0]).from)
    }
  }

  var bestLabel: String {
    switch self {
    case .goalposts(let goalposts): plain(goalposts.best)
    case .band(let band): plain(band.best)
    case .table(let rows): plain((rows.max { $0.score < $1.score } ?? rows[0]).from)
    }
  }
}

extension TableRow {
  static let keys = Keys(
    "table-row",
    [.required("from", .number(FactDeclaration.bounds)), .required("score", .number(Level.scores))])

  /// Rows whose numbers rise; `nil` where they have errors.
  fileprivate static func list(_ node: YAMLNode, _ log: inout FileLog) -> [TableRow]? {
    var rows: [TableRow] = []
    let elements = node.list(&log)
    for element in elements {
      guard let fields = Fields(element, keys, &log) else { continue }
      let from = fields.number("from", &log)
      let score = fields.number("score", &log)
      guard let from, let score else { continue }
      if let last = rows.last, from <= last.from, let place = fields["from"]?.place {
        log.report(.fallingTable, at: place)
      }
      rows.append(TableRow(from: from, score: score))
    }
    guard rows.count == elements.count else { return nil }
    guard rows.count > 1 else {
      if node.kind == .sequence { log.report(.fallingTable, at: node.start) }
      return nil
    }
    return rows
  }
}

extension YAMLNode {
  /// A list of two numbers, the second not below the first.
  func numbers(_ log: inout FileLog) -> ClosedRange<Double>? {
    let ends = list(&log).map { $0.number(in: FactDeclaration.bounds, &log) }
    guard ends.count == 2 else {
      if kind == .sequence { log.report(.badRange, at: start) }
      return nil
    }
    guard let low = ends[0], let high = ends[1] else { return nil }
    guard low <= high else {
      log.report(.badRange, at: start)
      return nil
    }
    return low...high
  }
}

/// A range as people write it.
private func plain(_ range: ClosedRange<Double>) -> String {
  "\(plain(range.lowerBound))–\(plain(range.upperBound))"
}
