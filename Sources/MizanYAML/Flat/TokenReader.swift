private import CYAML

/// Hands the tokens of libyaml to a builder of flat nodes.
///
/// Events would take a sixth more of the time than libyaml needs for its tokens.
enum TokenReader {
  /// Reads the source of a builder.
  ///
  /// - Returns: whether the builder took all of it.
  static func read(into builder: inout FlatBuilder) -> Bool {
    let text = UnsafeBufferPointer(rebasing: builder.bytes[builder.cursor.position...])
    return LibYAML.withParser(of: text) { parser in
      var token = yaml_token_t()
      while true {
        guard yaml_parser_scan(&parser, &token) == 1 else { return false }
        if token.type == YAML_STREAM_END_TOKEN { return builder.endStream() }
        guard take(&token, into: &builder) else {
          yaml_token_delete(&token)
          return false
        }
      }
    }
  }

  /// Only a scalar has something to be freed, of what a builder takes.
  @inline(__always)
  private static func take(_ token: inout yaml_token_t, into builder: inout FlatBuilder) -> Bool {
    let start = token.start_mark.index
    switch token.type {
    case YAML_KEY_TOKEN: return builder.key()
    case YAML_VALUE_TOKEN: return builder.colon(at: start)
    case YAML_SCALAR_TOKEN:
      let scalar = token.data.scalar
      let text = UnsafeBufferPointer(start: scalar.value, count: scalar.length)
      let extent = Extent(start: start, end: token.end_mark.index)
      guard builder.scalar(Record.Shape(scalar.style), text, extent) else { return false }
      yaml_token_delete(&token)
      return true
    case YAML_BLOCK_ENTRY_TOKEN: return builder.dash(at: start)
    case YAML_BLOCK_MAPPING_START_TOKEN: return builder.beginBlock(.mapping, at: start)
    case YAML_BLOCK_SEQUENCE_START_TOKEN: return builder.beginBlock(.sequence, at: start)
    case YAML_BLOCK_END_TOKEN: return builder.endBlock()
    case YAML_FLOW_MAPPING_START_TOKEN: return builder.beginFlow(.mapping, at: start)
    case YAML_FLOW_SEQUENCE_START_TOKEN: return builder.beginFlow(.sequence, at: start)
    case YAML_FLOW_MAPPING_END_TOKEN: return builder.endFlow(.mapping, at: start)
    case YAML_FLOW_SEQUENCE_END_TOKEN: return builder.endFlow(.sequence, at: start)
    case YAML_FLOW_ENTRY_TOKEN: return builder.comma(at: start)
    case YAML_DOCUMENT_START_TOKEN: return builder.beginDocument(at: start)
    case YAML_DOCUMENT_END_TOKEN: return builder.endDocument(at: start)
    case YAML_STREAM_START_TOKEN: return true
    default: return false
    }
  }
}
