internal import CYAML

/// The parser of libyaml; only this file, `EventReader` and `TokenReader` know C.
enum LibYAML {
  /// Lends a parser of some UTF-8 text for a call.
  static func withParser<Result>(
    of text: UnsafeBufferPointer<UInt8>, _ body: (inout yaml_parser_t) -> Result
  ) -> Result {
    var parser = yaml_parser_t()
    guard yaml_parser_initialize(&parser) == 1 else {
      preconditionFailure("there is no memory for a parser")
    }
    defer { yaml_parser_delete(&parser) }
    yaml_parser_set_encoding(&parser, YAML_UTF8_ENCODING)
    yaml_parser_set_input_string(&parser, text.baseAddress, text.count)
    return body(&parser)
  }
}

extension Record.Shape {
  init(_ style: yaml_scalar_style_t) {
    switch style {
    case YAML_SINGLE_QUOTED_SCALAR_STYLE: self = .singleQuoted
    case YAML_DOUBLE_QUOTED_SCALAR_STYLE: self = .doubleQuoted
    case YAML_LITERAL_SCALAR_STYLE: self = .literal
    case YAML_FOLDED_SCALAR_STYLE: self = .folded
    default: self = .plain
    }
  }
}
