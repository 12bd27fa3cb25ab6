extension YAMLNode {
  /// The meaning of a scalar by the core schema of YAML 1.2.
  ///
  /// A quoted or block scalar is always a string. A collection has no scalar value: `.null`.
  package var value: YAMLScalar {
    switch record.shape {
    case .plain: CoreSchema.resolve(utf8)
    case .sequence, .mapping: .null
    default: .string(text)
    }
  }
}
