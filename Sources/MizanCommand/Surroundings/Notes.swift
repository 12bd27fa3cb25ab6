internal import MizanCore
internal import MizanReport

/// What commands say beside their results, from the phrase catalogue.
enum Notes {
  static func unknownCommand(_ word: String, suggestions: [String]) -> String {
    let values = ["name": word, "suggestion": suggestions.first ?? "--help"]
    return plain(suggestions.isEmpty ? .noteUnknownCommand : .noteMistypedCommand, values)
  }

  /// What ArgumentParser says of usage: it repeats what was typed, which a terminal may act on.
  static func usage(_ message: String) -> String {
    message.split(separator: "\n", omittingEmptySubsequences: false)
      .map { Text.data(String($0)).plain }.joined(separator: "\n")
  }

  static func bug(_ error: String) -> String { plain(.noteBug, ["error": error]) }

  static func otherPractices(_ path: String) -> String {
    plain(.noteOtherPractices, ["path": path])
  }

  static func wrote(_ path: String) -> String { plain(.noteWrote, ["path": path]) }

  static func belowMinimum(_ city: String, low: Double, minimum: Double) -> String {
    plain(.noteBelow, ["city": city, "low": NumberStyle.below(low), "minimum": "\(minimum)"])
  }

  static func badMinimum(_ found: String) -> String { plain(.noteBadMinimum, ["found": found]) }

  static func ruleFailed(_ criterion: String, city: String, reason: String) -> String {
    let words = PhraseCatalog.catalog(for: .en).word("failure", reason).plain
    return plain(.noteRuleFailed, ["criterion": criterion, "city": city, "reason": words])
  }

  static var rankOptionsAlone: String { plain(.noteRankOptionsAlone, [:]) }

  static var graphWithoutRanks: String { plain(.noteGraphWithoutRanks, [:]) }

  static func badSamples(_ found: String, most: Int) -> String {
    plain(.noteBadSamples, ["found": found, "most": "\(most)"])
  }

  static func badSeed(_ found: String) -> String {
    plain(.noteBadSeed, ["found": found, "most": "\(UInt64.max)"])
  }

  static func badThreads(_ found: String, most: Int, option: String = "--threads") -> String {
    plain(.noteBadThreads, ["found": found, "most": "\(most)", "option": option])
  }

  static var resumeAndOutput: String { plain(.noteResumeAndOutput, [:]) }

  static var inputTwice: String { plain(.noteInputTwice, [:]) }

  static var resumeToFile: String { plain(.noteResumeToFile, [:]) }

  static var rulesBroken: String { plain(.noteRulesBroken, [:]) }

  /// That a batch has written a file, with how many lines, and how many of them have a problem to tell.
  static func batchWrote(_ path: String, lines: Int, problems: Int) -> String {
    plain(.noteBatchWrote, ["path": path, "count": "\(lines)", "problems": "\(problems)"])
  }

  static func oneChecklist(_ names: [String]) -> String {
    plain(.noteOneChecklist, ["found": names.joined(separator: ", ")])
  }

  /// How many profiles of a batch are scored, how many a second, and how long the rest will take.
  static func batch(_ count: Int, rate: Double, secondsLeft: Double?) -> String {
    let batch = plain(
      .noteBatch, ["count": "\(count)", "rate": "\(Int(rate.rounded()))"])
    guard let secondsLeft, secondsLeft < 1e6 else { return batch }
    let seconds = Int(secondsLeft.rounded(.up))
    let parts = [seconds / 3600, seconds / 60 % 60, seconds % 60]
      .map { $0 < 10 ? "0\($0)" : "\($0)" }
    return plain(.noteBatchLeft, ["batch": batch, "left": parts.joined(separator: ":")])
  }

  static func badWeights(_ found: String) -> String { plain(.noteBadWeights, ["found": found]) }

  /// That each of several checklists has a plan that spends the whole budget.
  static func budgetEach(_ count: Int) -> String {
    PhraseCatalog.catalog(for: .en)(.noteBudgetEach, count: count).plain
  }

  /// Which cities a comparison leaves out: as asked for, or as too little is known to tell; and which say
  /// nothing on the checklist that was taken.
  static func selection(_ selection: Comparison.Selection?) -> [String] {
    [
      (Phrase.noteLeftOut, selection?.leftOut ?? []),
      (Phrase.noteLeftOutUnknown, selection?.leftOutUnknown ?? []),
      (Phrase.selectedMost, selection?.silent ?? []),
    ].filter { !$0.1.isEmpty }.map { plain($0.0, ["cities": some(of: $0.1)]) }
  }

  /// As many names as a reader of a note takes in; results have all of them.
  private static func some(of names: [String]) -> String {
    let most = 20
    let named = names.prefix(most).joined(separator: ", ")
    return names.count > most ? "\(named), … (+\(names.count - most))" : named
  }

  /// How much of the draws is done.
  static func draws(_ percent: Int) -> String { plain(.noteDraws, ["percent": "\(percent)"]) }

  static func badThreshold(_ found: String) -> String {
    plain(.noteBadThreshold, ["found": found])
  }

  static func badBudget(_ found: String) -> String {
    plain(.noteBadBudget, ["found": found, "most": NumberStyle.grouped(PlanAmount.most)])
  }

  static var noBudget: String { plain(.noteNoBudget, [:]) }

  static var onlyWithBudget: String { plain(.noteOnlyWithBudget, [:]) }

  static var engineWithoutPDF: String { plain(.noteEngineWithoutPdf, [:]) }

  static var referenceWithoutOffice: String { plain(.noteReferenceWithoutOffice, [:]) }

  /// How much was checked, how far tests go, then translations, then which languages lack how many texts.
  static func coverage(_ coverage: Coverage) -> String {
    let (tests, texts) = (coverage.tests, coverage.texts)
    let lacking = texts.languages.filter { texts.lacking($0) > 0 }.map { language in
      plain(
        .noteTextsLacking, ["language": language.rawValue, "n": "\(texts.lacking(language))"])
    }
    let counts = coverage.counts
    let lines = [
      plain(
        .noteChecked,
        [
          "criteria": counted(.checkedCriteria, counts.criteria),
          "profiles": counted(.checkedProfiles, counts.profiles),
          "practices": counted(.checkedPractices, counts.practices),
        ]),
      plain(
        .noteCoverage,
        [
          "n": "\(tests.expected)", "m": "\(tests.outcomes)",
          "percent": NumberStyle.below(tests.share * 100),
        ]),
      plain(
        .noteTexts,
        [
          "languages": texts.languages.map(\.rawValue).joined(separator: ", "),
          "n": "\(texts.count - texts.incomplete.count)", "m": "\(texts.count)",
          "percent": NumberStyle.below(texts.share * 100),
        ]),
    ]
    return (lines + lacking).joined(separator: "\n")
  }

  /// What memos leave for the city to complete.
  ///
  /// - Parameters:
  ///   - memos: in the order they are written in.
  ///   - language: that of the memos.
  /// - Returns: a line for each place under a heading, after the checklist's name where there are several memos.
  static func toComplete(_ memos: [Memo], _ language: Language) -> String {
    let heading = PhraseCatalog.catalog(for: language)(.noteToComplete).plain
    let lines = memos.flatMap { memo -> [String] in
      let name = memos.count > 1 ? ["  " + memo.subject.plain] : []
      let margin = memos.count > 1 ? "    " : "  "
      return name + memo.toComplete.map { margin + $0.plain }
    }
    return ([heading] + lines).joined(separator: "\n")
  }

  /// What became of the pages on rules.
  static func docs(_ count: Int, written: Int) -> String {
    plain(
      written == 0 ? .noteDocsCurrent : .noteDocsWrote, ["n": "\(count)", "written": "\(written)"])
  }

  static func removedPage(_ path: String) -> String { plain(.noteDocsRemoved, ["path": path]) }

  static func foreignPage(_ path: String) -> String { plain(.noteDocsForeign, ["path": path]) }

  static var docsNowhere: String { plain(.noteDocsNowhere, [:]) }

  static var formCityOrProfile: String { plain(.noteFormCityOrProfile, [:]) }
  static var formNameAlone: String { plain(.noteFormNameAlone, [:]) }
  static var formProfileFile: String { plain(.noteFormProfileFile, [:]) }
  static var exportFolder: String { plain(.noteExportFolder, [:]) }

  static func countryWithoutEffect(_ language: Language) -> String {
    plain(.noteCountryWithoutEffect, ["language": language.rawValue])
  }

  /// A cell of a form that shows only the beginning of what the profile says.
  static func formCut(_ row: String, _ column: String) -> String {
    plain(.noteFormCut, ["name": row, "column": column])
  }
  static var csvAlone: String { plain(.noteCsvAlone, [:]) }
  static var serving: String { plain(.noteServing, [:]) }

  static func badPort(_ found: Int) -> String { plain(.noteBadPort, ["found": "\(found)"]) }

  /// What a form is, before what it changes.
  static func formHead(_ file: String, _ city: String, _ checklist: Checklist) -> String {
    plain(
      .noteFormHead,
      ["file": file, "city": city, "checklist": checklist.id, "version": checklist.version])
  }

  /// A cell of a form that changes the profile, on one line.
  static func formChange(_ change: FormImport.Change) -> String {
    func short(_ text: String) -> String {
      text.isEmpty ? plain(.noteFormNothing, [:]) : Text.data(text.shortened(to: 60)).plain
    }
    let (cell, name) = (Text.data(change.cell).plain, Text.data(change.name).plain)
    return "  \(cell)  \(name)  \(short(change.before)) → \(short(change.after))"
  }

  /// How many questions of a form did not come back.
  static func formMissing(_ count: Int) -> String { counted(.noteFormMissing, count) }

  /// What became of a form.
  ///
  /// - Parameters:
  ///   - changes: how many cells change the profile.
  ///   - problems: how many cannot be taken.
  ///   - path: the profile's.
  ///   - isNew: whether there was none before.
  ///   - isDry: whether nothing is written.
  /// - Returns: one line.
  static func formSummary(
    changes: Int, problems: Int, path: String, isNew: Bool, isDry: Bool
  ) -> String {
    let changed = ["changes": counted(.noteFormChanges, changes)]
    if problems > 0 {
      let counts = ["problems": counted(.noteFormProblems, problems)]
      return plain(.noteFormRefused, changed.merging(counts) { first, _ in first })
    }
    if changes == 0, isNew {
      return plain(isDry ? .noteFormMadeDry : .noteFormMade, ["path": path])
    }
    if changes == 0 { return plain(.noteFormSame, [:]) }
    if isDry { return plain(.noteFormDry, changed) }
    return plain(.noteFormWritten, changed.merging(["path": path]) { first, _ in first })
  }

  private static func counted(_ phrase: Phrase, _ count: Int) -> String {
    PhraseCatalog.catalog(for: .en)(phrase, count: count).plain
  }

  private static func plain(_ phrase: Phrase, _ values: [String: String]) -> String {
    PhraseCatalog.catalog(for: .en)(phrase, values.mapValues { Text.data($0) }).plain
  }
}
