/// What a file's path says its id must be.
struct RulePath {
  private let parts: [Substring]

  init(_ path: String) { parts = path.pathNames }

  /// `GROUP.NAME` for `…/criteria/GROUP/NAME.yaml`; `nil` for a file that lies elsewhere.
  var criterionID: String? {
    guard parts.count >= 3, parts[parts.count - 3] == "criteria" else { return nil }
    return name.map { "\(parts[parts.count - 2]).\($0)" }
  }

  /// `ID` for `…/checklists/ID.yaml`; `nil` for a file that lies elsewhere.
  var checklistID: String? {
    guard parts.count >= 2, parts[parts.count - 2] == "checklists" else { return nil }
    return name
  }

  /// `ID` for `…/frameworks/ID.yaml`; `nil` for a file that lies elsewhere.
  var frameworkID: String? {
    guard parts.count >= 2, parts[parts.count - 2] == "frameworks" else { return nil }
    return name
  }

  /// The file's name without its extension.
  var name: String? {
    parts.last.flatMap { $0.split(separator: ".").first }.map(String.init)
  }
}
