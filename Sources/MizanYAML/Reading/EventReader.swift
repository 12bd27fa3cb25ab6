private import CYAML

/// Hands the events of libyaml to a document builder.
enum EventReader {
  /// Reads the source of a builder, until it is read or the builder has had enough.
  static func read(into builder: inout DocumentBuilder) {
    let source = builder.source
    source.bytes.withUnsafeBufferPointer { bytes in
      LibYAML.withParser(of: UnsafeBufferPointer(rebasing: bytes[source.start...])) { parser in
        read(by: &parser, into: &builder)
      }
    }
  }

  private static func read(by parser: inout yaml_parser_t, into builder: inout DocumentBuilder) {
    var event = yaml_event_t()
    while !builder.isStopped {
      guard yaml_parser_parse(&parser, &event) == 1 else {
        let problem = parser.problem.map { String(cString: $0) } ?? ""
        builder.syntaxError(
          problem, at: parser.problem_mark.index, since: parser.context_mark.index)
        return
      }
      defer { yaml_event_delete(&event) }
      if event.type == YAML_STREAM_END_EVENT || event.type == YAML_DOCUMENT_END_EVENT {
        return builder.run { builder throws(Finding) in try builder.endDocument() }
      }
      builder.run { builder throws(Finding) in try take(&event, into: &builder) }
    }
  }

  private static func take(
    _ event: inout yaml_event_t, into builder: inout DocumentBuilder
  ) throws(Finding) {
    let extent = Extent(start: event.start_mark.index, end: event.end_mark.index)
    switch event.type {
    case YAML_SCALAR_EVENT:
      let text = UnsafeBufferPointer(
        start: event.data.scalar.value, count: event.data.scalar.length)
      try builder.scalar(Record.Shape(event.data.scalar.style), text, extent)
    case YAML_ALIAS_EVENT:
      try builder.alias(extent)
    case YAML_SEQUENCE_START_EVENT:
      let start = event.data.sequence_start
      try builder.beginCollection(
        .sequence, isFlow: start.style == YAML_FLOW_SEQUENCE_STYLE,
        hasProperties: start.anchor != nil || start.tag != nil, extent)
    case YAML_MAPPING_START_EVENT:
      let start = event.data.mapping_start
      try builder.beginCollection(
        .mapping, isFlow: start.style == YAML_FLOW_MAPPING_STYLE,
        hasProperties: start.anchor != nil || start.tag != nil, extent)
    case YAML_SEQUENCE_END_EVENT, YAML_MAPPING_END_EVENT:
      try builder.endCollection()
    case YAML_DOCUMENT_START_EVENT:
      try builder.beginDocument(isMarked: event.data.document_start.implicit == 0)
    default: break
    }
  }
}
