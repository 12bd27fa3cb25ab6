import MizanYAML

/// Writes a document on one line: strings in double quotes, other scalars bare, `-` for no document.
func outline(_ text: String) throws -> String {
  outline(try YAMLDocument(parsing: Array(text.utf8)))
}

func outline(_ document: YAMLDocument) -> String {
  document.root.map(outline) ?? "-"
}

func outline(_ node: YAMLNode) -> String {
  switch node.kind {
  case .scalar: outline(node.value)
  case .sequence: "[" + node.elements.map(outline).joined(separator: ", ") + "]"
  case .mapping:
    "{"
      + node.pairs.map { outline($0.key) + ": " + outline($0.value) }.joined(separator: ", ")
      + "}"
  }
}

func outline(_ scalar: YAMLScalar) -> String {
  switch scalar {
  case .null: "null"
  case .bool(let value): "\(value)"
  case .int(let value): "\(value)"
  case .double(let value): "\(value)"
  case .string(let text): text.debugDescription
  }
}
