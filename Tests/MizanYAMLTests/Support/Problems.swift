import MizanYAML

/// What is wrong with a text; nothing if it is read.
func problems(in text: String, limits: Limits = .standard) -> [YAMLProblem] {
  problems(in: Array(text.utf8), limits: limits)
}

func problems(in bytes: [UInt8], limits: Limits = .standard) -> [YAMLProblem] {
  do throws(YAMLFailure) {
    _ = try YAMLDocument(parsing: bytes, limits: limits)
    return []
  } catch {
    return error.problems
  }
}

extension YAMLProblem {
  /// The kind and the place, such as `notIndented 2:1-2:2`.
  var shown: String { "\(kind) \(place.shown)" }
}

extension YAMLPlace {
  /// The lines and columns, such as `2:1-2:2`.
  var shown: String { "\(line):\(column)-\(endLine):\(endColumn)" }
}
