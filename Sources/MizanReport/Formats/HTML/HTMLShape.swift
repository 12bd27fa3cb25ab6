internal import Mustache

/// What one template is filled in with.
///
/// A name that has no value here is looked for nowhere else, so that no shape takes over a value of the one
/// around it.
package struct HTMLShape: MustacheParent {
  /// The template's name.
  let name: String
  private let values: [String: Any]

  /// A template with the values of its names.
  package init(_ name: String, _ values: [String: Any]) {
    self.name = name
    self.values = values
  }

  package func child(named key: String) -> Any? { key == "shape" ? name : values[key] ?? false }
}
