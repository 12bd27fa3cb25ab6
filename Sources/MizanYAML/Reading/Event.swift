/// Where libyaml says something is; all from 0, in code points.
struct Mark {
  var index: Int
  var line: UInt32
  var column: UInt32
}

/// From where to where a node reaches by libyaml, an anchor and a tag included.
struct Extent {
  var start: Mark
  var end: Mark

  var isEmpty: Bool { start.index == end.index }
}
