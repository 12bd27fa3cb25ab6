internal import MizanCore

/// The evidence under the memo's statements, and the method.
struct MemoAnnex {
  private let assessment: Assessment
  private let isPlan: Bool
  private let words: ReportWords
  private var say: PhraseCatalog { words.say }

  init(_ memo: Memo) {
    assessment = memo.assessment
    isPlan = memo.plan != nil
    words = memo.words
  }

  var blocks: [Block] { evidence + practices + words.sources(assessment) + method }

  private var evidence: [Block] {
    let answered = assessment.findings.filter { $0.state != .unknown }
    guard !answered.isEmpty else { return [] }
    let items = answered.map { finding in
      Item(
        body: words.text(finding.criterion.title).strong,
        details: [words.stateAndLevel(finding)] + words.grounds(finding, assessment))
    }
    return [.heading(level: 2, say(.annexEvidence)), .list(items)]
  }

  /// The sources of the practices that the memo points to.
  private var practices: [Block] {
    var practices: [Practice] = []
    for advice in assessment.advice {
      for practice in advice.practices where !practices.contains(practice) {
        practices.append(practice)
      }
    }
    guard !practices.isEmpty else { return [] }
    let items = practices.map { practice in
      Item(
        body: words.text(practice.holder) + say(.colon) + words.text(practice.text),
        details: practice.sources.map { reference in
          words.source(reference.citation.source, reference.citation.section)
        })
    }
    return [.heading(level: 2, say(.annexPractices)), .list(items)]
  }

  private var method: [Block] {
    let respondent = say.word("respondent", assessment.profile.respondent.kind.rawValue)
    let origin = say(
      .methodOrigin,
      [
        "checklist": words.title(assessment.checklist), "respondent": respondent,
        "date": say.date(assessment.profile.date),
      ])
    let notes = MethodNotes(assessment: assessment, words: words)
    let texts =
      [origin] + notes.texts(withShares: false) + [say(isPlan ? .methodPlan : .methodOrder)]
    let history = HistoryWords(checklist: assessment.checklist, words: words)
    return [.heading(level: 2, say(.annexMethod)), .list(texts.map { Item(body: $0) })]
      + TailoringWords(checklist: assessment.checklist, words: words).blocks
      + history.newer(assessment.newerVersionAnswered) + history.blocks(assessment.carryover)
      + history.blocks(assessment.changesSinceAnswered)
  }
}
