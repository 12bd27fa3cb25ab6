internal import FuzzSupport
internal import MizanCore
internal import MizanReport
internal import Skeletons

/// Bytes are the seed of a checklist and a profile that are right, then changes to their texts: what still loads is
/// judged, with the same scores on the short way and on the long one; where nothing was changed, they are those of the
/// second scorer.
@_cdecl("LLVMFuzzerTestOneInput")
public func fuzz(_ start: UnsafePointer<UInt8>?, _ count: Int) -> CInt {
  var choices = Choices(inputBytes(start, count))
  let files = ChangedFiles(&choices)
  let loading = Rulebook.load(files.rules)
  guard !loading.diagnostics.hasErrors, let checklist = loading.rulebook.checklists.first else {
    require(files.areChanged, "a checklist that is right: \(loading.diagnostics)")
    return 0
  }
  let answers = loading.rulebook.profile(in: files.profile)
  guard let profile = answers.value else {
    require(files.areChanged, "a profile that is right: \(answers.diagnostics)")
    return 0
  }
  let assessment = Assessment(of: profile, against: checklist)
  // Where an aggregation has no value for what the city scores, commands say so and stop.
  guard checkBatch(files.profile, assessment.scorecard, loading.rulebook) else { return 0 }
  checkScores(assessment)
  if !files.areChanged { SecondScorer(files.drawn).check(assessment.scorecard) }
  checkReports(assessment, loading.rulebook)
  return 0
}

private func checkScores(_ assessment: Assessment) {
  require((0...1).contains(assessment.coverage), "coverage \(assessment.coverage)")
  for score in assessment.total.flattened.map(\.score) {
    guard let score else { continue }
    require(score.low.isFinite && score.high.isFinite, "\(score)")
    // The last bits of the two ends may change places.
    require(score.low <= score.high + 1e-9 * max(1, abs(score.high)), "\(score)")
    require((0...1).contains(score.coverage), "\(score)")
  }
  for advice in assessment.advice {
    require(advice.gain.lowerBound.isFinite && advice.gain.upperBound.isFinite, "\(advice.gain)")
  }
}

/// False where there is nothing to score.
private func checkBatch(_ file: SourceFile, _ card: Scorecard, _ rulebook: Rulebook) -> Bool {
  var scorer = BatchScorer(card.checklist, in: rulebook)
  guard case .scores(let scores) = scorer.score(file) else { return false }
  require(
    scores.groups.map(\.score) == card.total.flattened.map(\.score),
    "\(scores.groups) on the short way, \(card.total) on the long one")
  return true
}

/// What people and programs get to read of it.
private func checkReports(_ assessment: Assessment, _ rulebook: Rulebook) {
  let json = AssessmentJSON(assessment, language: .en).json.text
  require(Skeletons.quoted(json).map { !$0.contains("nan") && !$0.contains("inf") } ?? false, json)
  for language in [Language.en, .ar] {
    let report = GapReport(assessment, rulebook: rulebook, language: language).document
    // Numbers with a sign are isolated in Arabic, by the report itself.
    let shown = DocumentFormat.text.render(report).replacing(
      /\u{2066}[^\p{L}\n]*\u{2069}/, with: "")
    require(Skeletons.isInert(shown), "orders to a terminal: \(shown.debugDescription)")
    let html = DocumentFormat.html.render(report)
    require(Skeletons.markup(html) != nil, html)
  }
  let plan = Plan(for: assessment, PlanRequest(budget: PlanAmount(5)))
  require(plan.gain.lowerBound.isFinite && plan.gain.upperBound.isFinite, "\(plan.gain)")
}
