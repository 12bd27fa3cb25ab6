internal import MizanCore

/// Assessments as tidy tables: one row for each thing, one column for each property.
struct DataTables {
  private let assessments: [Assessment]
  private let rulebook: Rulebook
  private let language: Language

  init(_ assessments: [Assessment], _ rulebook: Rulebook, _ language: Language) {
    (self.assessments, self.rulebook, self.language) = (assessments, rulebook, language)
  }

  var all: [DataTable] { [profiles, scores, answers, evidence, gaps, unknowns] }

  /// Tells profiles apart: one city, one respondent, one date.
  static func key(_ profile: Profile) -> String {
    [profile.city.id, profile.respondent.id, profile.date].joined(separator: ":")
  }

  private static let ofProfile = DataTable.Reference(table: "cities", columns: ["profile"])
  private static let ofAnswer = DataTable.Reference(
    table: "answers", columns: ["profile", "checklist", "criterion"])

  private func key(_ assessment: Assessment) -> [CSV.Cell] {
    [.text(DataTables.key(assessment.profile)), .text(assessment.checklist.id)]
  }

  private var profiles: DataTable {
    var table = DataTable(
      name: "cities",
      columns: [
        .init("profile"), .init("city"), .init("city_name"), .init("local_name"), .init("country"),
        .init("size"), .init("roles"), .init("respondent"), .init("respondent_kind"),
        .init("date"), .init("fictional", .boolean),
      ], key: ["profile"], references: [])
    var seen: Set<String> = []
    for profile in assessments.map(\.profile)
    where seen.insert(DataTables.key(profile)).inserted {
      let city = profile.city
      table.rows.append([
        .text(DataTables.key(profile)), .text(city.id), .text(city.name[language]),
        .optional(city.localName), .optional(city.country), .optional(city.size?.rawValue),
        .optional(city.roles.map(\.rawValue).joined(separator: ";")),
        .text(profile.respondent.id), .text(profile.respondent.kind.rawValue),
        .text(profile.date), .bool(profile.isFictional),
      ])
    }
    return table
  }

  private var scores: DataTable {
    var table = DataTable(
      name: "scores",
      columns: [
        .init("profile"), .init("checklist"), .init("version"), .init("group"), .init("parent"),
        .init("group_title"), .init("depth", .integer), .init("share", .number),
        .init("low", .number), .init("high", .number), .init("known", .number),
        .init("unknown", .number), .init("withheld", .boolean),
      ], key: ["profile", "checklist", "group"], references: [DataTables.ofProfile])
    for assessment in assessments {
      for result in assessment.total.flattened {
        let score = result.score
        let known = result.withheld == nil ? score?.known : nil
        table.rows.append(
          key(assessment) + [
            .text(assessment.checklist.version), .text(result.group.id),
            .optional(result.parent), .text(result.group.title[language]), .int(result.depth),
            .number(result.share), .optional(score.map { $0.low * 100 }),
            .optional(score.map { $0.high * 100 }), .optional(known.map { $0 * 100 }),
            .optional(score.map { 1 - $0.coverage }), .bool(result.withheld != nil),
          ])
      }
    }
    return table
  }

  private var answers: DataTable {
    var table = DataTable(
      name: "answers",
      columns: [
        .init("profile"), .init("checklist"), .init("criterion"), .init("criterion_title"),
        .init("group"), .init("state"), .init("obs_status"), .init("level"),
        .init("level_label"), .init("low", .number), .init("high", .number),
        .init("unknown", .boolean), .init("share", .number), .init("mandate"),
        .init("by_hand", .boolean), .init("reason"),
      ], key: ["profile", "checklist", "criterion"], references: [DataTables.ofProfile])
    for assessment in assessments {
      let groups = assessment.checklist.groupPaths
      for finding in assessment.findings {
        table.rows.append(
          key(assessment) + row(finding, group: groups[finding.index].last))
      }
    }
    return table
  }

  private func row(_ finding: Finding, group: String?) -> [CSV.Cell] {
    let level = finding.level.map { finding.criterion.levels[$0] }
    return [
      .text(finding.criterion.id), .text(finding.criterion.title[language]), .optional(group),
      .text(finding.state.rawValue), .text(finding.state.observationStatus),
      .optional(level?.id), .optional(level?.label[language]),
      .optional(finding.scores.map { $0.lowerBound * 100 }),
      .optional(finding.scores.map { $0.upperBound * 100 }), .bool(finding.state == .unknown),
      .number(finding.share), .text(finding.mandate.holder.rawValue), .bool(finding.isByHand),
      .optional(reason(finding)),
    ]
  }

  private func reason(_ finding: Finding) -> String? {
    if case .notApplicable(let reason)? = finding.answer?.reply { return reason[language] }
    return finding.answer?.because?[language]
  }
}

// What answers rest on, and what follows from them.
extension DataTables {
  private var evidence: DataTable {
    var table = DataTable(
      name: "evidence",
      columns: [
        .init("profile"), .init("checklist"), .init("criterion"), .init("position", .integer),
        .init("source"), .init("source_title"), .init("section"), .init("document"),
        .init("phrase"), .init("url"), .init("date"),
      ], key: ["profile", "checklist", "criterion", "position"],
      references: [DataTables.ofAnswer])
    for assessment in assessments {
      for finding in assessment.findings {
        for (index, item) in finding.evidence(in: assessment).enumerated() {
          let title = item.source.flatMap(rulebook.source)?.title[language]
          table.rows.append(
            key(assessment) + [
              .text(finding.criterion.id), .int(index + 1), .optional(item.source),
              .optional(title), .optional(item.section), .optional(item.document),
              .optional(item.phrase), .optional(item.url), .optional(item.date),
            ])
        }
      }
    }
    return table
  }

  private var gaps: DataTable {
    var table = DataTable(
      name: "gaps",
      columns: [
        .init("profile"), .init("checklist"), .init("criterion"), .init("priority", .integer),
        .init("section"), .init("level"), .init("next_level"), .init("low", .number),
        .init("high", .number), .init("unknown", .boolean),
      ], key: ["profile", "checklist", "criterion"], references: [DataTables.ofAnswer])
    for assessment in assessments {
      for gap in assessment.gaps {
        let finding = assessment.findings[gap.index]
        let levels = finding.criterion.levels
        table.rows.append(
          key(assessment) + [
            .text(finding.criterion.id), .int(gap.priority), .text(gap.section.rawValue),
            .optional(gap.level.map { levels[$0].id }),
            .optional(gap.nextLevel.map { levels[$0].id }),
            .number(gap.gain.lowerBound * 100), .number(gap.gain.upperBound * 100),
            .bool(finding.state == .unknown),
          ])
      }
    }
    return table
  }

  private var unknowns: DataTable {
    var table = DataTable(
      name: "unknowns",
      columns: [
        .init("profile"), .init("checklist"), .init("position", .integer), .init("kind"),
        .init("subject"), .init("width", .number), .init("mean_width", .number),
        .init("most_width", .number), .init("may_change_band", .boolean),
      ], key: ["profile", "checklist", "position"], references: [DataTables.ofProfile])
    for assessment in assessments {
      for (index, open) in assessment.openQuestions().enumerated() {
        let (kind, subject): (String, String) =
          switch open.subject {
          case .criterion(let index): ("criterion", assessment.checklist.criteria[index].id)
          case .fact(let slot):
            ("fact", assessment.checklist.vocabulary.declarations[slot].path)
          }
        table.rows.append(
          key(assessment) + [
            .int(index + 1), .text(kind), .text(subject), .number(open.width * 100),
            .number(open.meanWidth * 100), .number(open.mostWidth * 100),
            .bool(open.mayChangeBand),
          ])
      }
    }
    return table
  }
}

extension State {
  /// As the code list CL_OBS_STATUS of SDMX has it: a normal value, one that cannot exist, or one that is
  /// missing.
  ///
  /// - SeeAlso: SDMX, Code list for Observation Status (OBS_STATUS), version 2.2.
  fileprivate var observationStatus: String {
    switch self {
    case .met, .partial, .notMet: "A"
    case .notApplicable, .excluded: "M"
    case .unknown, .error: "O"
    }
  }
}
