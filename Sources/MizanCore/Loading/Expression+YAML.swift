internal import MizanExpression
internal import MizanYAML

extension YAMLNode {
  /// An expression whose names are all in `vocabulary`.
  func expression(
    in vocabulary: FactVocabulary, expecting type: ValueType? = nil, _ log: inout FileLog
  ) -> CompiledExpression? {
    // A number or a truth value alone is an expression too, whatever YAML takes it for.
    let isPlainValue = kind == .scalar && !text.isEmpty
    guard isPlainValue || string(&log) != nil else { return nil }
    do {
      let expression = try CompiledExpression(text, in: vocabulary.names, expecting: type)
      checkValues(expression, vocabulary, &log)
      for (reason, range) in expression.constantFailures {
        log.report(
          .alwaysFails, at: log.place(of: range, in: self), ["reason": reason.rawValue])
      }
      if style == .folded, text.contains("//") {
        log.report(.commentInFoldedText, at: start)
      }
      return expression
    } catch {
      log.report(error, at: log.place(of: error.range, in: self), vocabulary)
      return nil
    }
  }

  /// Reports texts that an enumerated fact is compared with and can never be.
  private func checkValues(
    _ expression: CompiledExpression, _ vocabulary: FactVocabulary, _ log: inout FileLog
  ) {
    for slot in expression.facts {
      let declaration = vocabulary.declarations[slot]
      let options = declaration.values.map(\.id)
      guard !options.isEmpty else { continue }
      for (text, range) in expression.texts(besides: slot) where !options.contains(text) {
        log.reportUnknown(
          .notAFactValue, text, at: log.place(of: range, in: self), candidates: options,
          ["fact": declaration.path])
      }
    }
  }
}

extension FileLog {
  /// Notes why a text is no expression, at the very place in the file.
  mutating func report(
    _ error: ExpressionError, at place: YAMLPlace, _ vocabulary: FactVocabulary
  ) {
    let (code, values) = error.problem.diagnostic
    switch error.problem {
    case .undeclared(let name):
      if vocabulary.mayDeclare(name) { return }
      reportUnknown(
        code, name, at: place, candidates: vocabulary.names.names + ["true", "false"],
        ["known": FileLog.list(choices(vocabulary.names.names, beside: name))])
    case .unknownFunction(let name) where code == .unknownFunction:
      reportUnknown(code, name, at: place, candidates: BuiltinFunction.all.map(\.name).sorted())
    default: report(code, at: place, values)
    }
  }

  /// Where a stretch of a scalar's text stands in the file.
  ///
  /// In a block scalar `|`, and in a scalar of one line without escapes, every place in the text is a
  /// place in the file; elsewhere the whole scalar is meant.
  mutating func place(of range: Range<Int>, in node: YAMLNode) -> YAMLPlace {
    let text = Array(node.utf8)
    // A text ends where its last word does, not after the line breaks behind it.
    let end = (text.lastIndex { $0 != 0x0A && $0 != 0x20 } ?? -1) + 1
    let start = min(range.lowerBound, end)
    let lead = text[..<start]
    let line = lead.count { $0 == 0x0A }
    let lineStart = (lead.lastIndex(of: 0x0A) ?? -1) + 1
    let column = scalars(text[lineStart..<start])
    let lineEnd = text[start...].firstIndex(of: 0x0A) ?? text.count
    let length = scalars(text[start..<max(start, min(range.upperBound, lineEnd, end))])
    let whole = node.place
    var place = YAMLPlace(line: whole.line, column: whole.column, endLine: 0, endColumn: 0)
    switch node.style {
    case .literal:
      place.line += 1 + line
      let written = self.line(place.line).count
      let kept = scalars(text[lineStart..<lineEnd])
      place.column = max(0, written - kept) + column + 1
    case .plain where whole.line == whole.endLine: place.column += column
    case .singleQuoted where isPlain(node, text), .doubleQuoted where isPlain(node, text):
      place.column += 1 + column
    default: return whole
    }
    place.endLine = place.line
    place.endColumn = place.column + max(1, length)
    return place
  }

  /// Where a stretch of the whole file's text stands.
  func place(of range: Range<Int>) -> YAMLPlace {
    let lead = file.bytes[..<min(range.lowerBound, file.bytes.count)]
    let start = (lead.lastIndex(of: 0x0A) ?? -1) + 1
    let line = lead.count { $0 == 0x0A } + 1
    let column = scalars(lead[start...]) + 1
    let length = scalars(file.bytes[lead.endIndex..<min(range.upperBound, file.bytes.count)])
    return YAMLPlace(
      line: line, column: column, endLine: line, endColumn: column + max(1, length))
  }

  /// Whether a quoted text stands in the file letter by letter.
  private func isPlain(_ node: YAMLNode, _ text: [UInt8]) -> Bool {
    let place = node.place
    return place.line == place.endLine
      && place.endColumn - place.column == scalars(text[...]) + 2
  }

  private func scalars(_ bytes: ArraySlice<UInt8>) -> Int {
    bytes.count { $0 & 0xC0 != 0x80 }
  }
}
