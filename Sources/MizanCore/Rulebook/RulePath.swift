/// What a file's path says its id must be.
struct RulePath {
  private let parts: [Substring]

  init(_ path: String) { parts = path.split(separator: "/") }

  /// `GROUP.NAME` for `…/criteria/GROUP/NAME.yaml`, and as many names as there are folders for a
  /// file that lies deeper; `nil` for one that lies elsewhere.
  var criterionID: String? {
    guard let folder = parts.lastIndex(of: "criteria"), let name else { return nil }
    let groups = parts[(folder + 1)...].dropLast()
    return (groups + [Substring(name)]).joined(separator: ".")
  }

  /// `ID` for `…/checklists/ID.yaml`; `nil` for a file that lies elsewhere.
  var checklistID: String? {
    guard parts.count >= 2, parts[parts.count - 2] == "checklists" else { return nil }
    return name
  }

  /// The file's name without its extension.
  var name: String? {
    parts.last.flatMap { $0.split(separator: ".").first }.map(String.init)
  }
}
