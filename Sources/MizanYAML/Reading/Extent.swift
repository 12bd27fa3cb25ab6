/// From where to where a node reaches by libyaml, an anchor and a tag included: in code points from
/// the start of the text.
struct Extent {
  let start: Int
  let end: Int

  var isEmpty: Bool { start == end }
}
