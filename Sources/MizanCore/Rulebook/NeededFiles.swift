internal import MizanYAML

/// Of the files of rules those that are needed, found by their paths and by what they name.
struct NeededFiles {
  private let paths: [String]
  /// The path of each criterion and checklist, by the id that it must have there.
  private var criteria: [String: String] = [:]
  private var checklists: [String: String] = [:]
  /// What was read, by path.
  private var files: [String: ParsedFile] = [:]
  /// Ids of criteria that were named by files read so far.
  private var named: [String] = []

  /// - Parameter paths: all there are; `nil` where two lie at the place of one id, or are written alike in different
  ///   bytes.
  init?(_ paths: [String]) {
    guard Set(paths).count == paths.count else { return nil }
    self.paths = paths
    for path in paths {
      let place = RulePath(path)
      let other =
        if let id = place.criterionID {
          criteria.updateValue(path, forKey: id)
        } else if let id = place.checklistID {
          checklists.updateValue(path, forKey: id)
        } else {
          String?.none
        }
      if other != nil { return nil }
    }
  }

  /// What was read, in the order of all files.
  var parsed: [ParsedFile] { paths.compactMap { files[$0] } }

  /// The ids of the criteria whose files were not needed.
  var passedOver: Set<String> { Set(criteria.filter { files[$0.value] == nil }.keys) }

  /// Reads all that is needed.
  ///
  /// - Throws: what is wrong with a file, and nothing where a checklist is not at its place or has an id that another
  ///   has there.
  mutating func take(
    _ needs: RuleNeeds, by read: (String) throws(LoadFailure) -> SourceFile
  ) throws(LoadFailure) {
    let answered = needs.profiles.flatMap(\.answeredChecklists).compactMap { checklists[$0] }
    var asked = needs.files + answered
    for id in needs.checklists {
      guard let path = checklists[id] else { throw LoadFailure([]) }
      asked.append(path)
    }
    for path in paths {
      let place = RulePath(path)
      let isShared = place.criterionID == nil && place.checklistID == nil
      if isShared || asked.contains(path) { try take(path, by: read) }
    }
    named += needs.profiles.flatMap(\.criteria)
    while let id = named.popLast() {
      // What has no file of its own stands in a checklist, or is told when it is looked up.
      if let path = criteria[id], files[path] == nil { try take(path, by: read) }
    }
  }

  private mutating func take(
    _ path: String, by read: (String) throws(LoadFailure) -> SourceFile
  ) throws(LoadFailure) {
    let file = try ParsedFile(try read(path))
    files[path] = file
    switch file.kind {
    case .checklist:
      let twin = (file.root["id"]?.text).flatMap { checklists[$0] }
      guard twin == nil || twin == path else { throw LoadFailure([]) }
      file.root["groups"].map { note(groups: $0) }
    case .criterion: note(requirementsOf: file.root)
    default: break
    }
  }

  /// Notes the criteria that the groups of a list ask.
  private mutating func note(groups: YAMLNode) {
    for group in groups.elements {
      group["groups"].map { note(groups: $0) }
      guard let members = group["criteria"] else { continue }
      for member in members.elements {
        named.append((member["id"] ?? member).text)
        note(requirementsOf: member)
      }
    }
  }

  /// Notes the criteria whose recommendations come before those of a criterion.
  private mutating func note(requirementsOf criterion: YAMLNode) {
    guard let recommendations = criterion["recommendations"] else { return }
    for recommendation in recommendations.elements {
      guard let names = recommendation["requires"] else { continue }
      named += names.elements.compactMap { RecommendationName($0.text)?.criterion }
    }
  }
}
