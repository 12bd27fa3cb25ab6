internal import CEmbedded

/// A commented file of rules to fill in; it reads without an error as it is.
public enum RuleTemplate {
  /// A criterion that people answer, with a rule to copy in its comments.
  ///
  /// - Parameter id: `GROUP.NAME`.
  /// - Returns: the text of the file.
  public static func criterion(_ id: String) -> String {
    fill([UInt8](embedded_criterion_en()), id)
  }

  /// A checklist of one group with one criterion that stands whole in it.
  public static func checklist(_ id: String) -> String {
    fill([UInt8](embedded_checklist_en()), id)
  }

  private static func fill(_ template: [UInt8], _ id: String) -> String {
    String(decoding: template, as: UTF8.self).replacing("{id}", with: id)
  }
}
