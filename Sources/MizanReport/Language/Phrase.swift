/// Every phrase that reports are made of, by its name in the catalogues.
///
/// Words for the cases of closed sets (`state.met`) are looked up by set and case instead.
public enum Phrase: String, CaseIterable, Hashable, Sendable {
  case fictionalCity = "fictional-city"
  case range
  case sourceSection = "source-section"
  case quoted
  case nOfM = "n-of-m"
  case dateDay = "date-day"
  case dateMonth = "date-month"
  case gainUpTo = "gain-up-to"
  case theme
  case score
  case knownCriteria = "known-criteria"
  case criterion
  case answer
  case mandate
  case share
  case evidence
  case city
  case date
  case gapReport = "gap-report"
  case outOf100 = "out-of-100"
  case knownInRange = "known-in-range"
  case overKnown = "over-known"
  case unknownAsZero = "unknown-as-zero"
  case coverageIs = "coverage-is"
  case pointsOf = "points-of"
  case between
  case mandateScore = "mandate-score"
  case mandateWithheld = "mandate-withheld"
  case counts
  case band
  case bandBetween = "band-between"
  case notApplicable = "not-applicable"
  case nothingApplies = "nothing-applies"
  case tooLittleKnown = "too-little-known"
  case tooLittleShort = "too-little-short"
  case unknownOf = "unknown-of"
  case coverageBelow = "coverage-below"
  case criteriaBelow = "criteria-below"
  case whatIsKnown = "what-is-known"
  case whatToAsk = "what-to-ask"
  case whatToAskHow = "what-to-ask-how"
  case themes
  case barLegend = "bar-legend"
  case markLegend = "mark-legend"
  case today
  case effort
  case needsFirst = "needs-first"
  case agreeWith = "agree-with"
  case partnerWith = "partner-with"
  case request
  case requestTo = "request-to"
  case requestTitle = "request-title"
  case requestTitleTo = "request-title-to"
  case leadsTo = "leads-to"
  case practice
  case practiceSince = "practice-since"
  case andMore = "and-more"
  case deskReview = "desk-review"
  case andMoreMemo = "and-more-memo"
  case limits
  case allCriteria = "all-criteria"
  case howToRead = "how-to-read"
  case methodScore = "method-score"
  case methodShare = "method-share"
  case methodUnknown = "method-unknown"
  case methodFacts = "method-facts"
  case methodExact = "method-exact"
  case methodOuter = "method-outer"
  case methodNotApplicable = "method-not-applicable"
  case methodGaps = "method-gaps"
  case methodOrder = "method-order"
  case methodWithheld = "method-withheld"
  case methodWithheldCriteria = "method-withheld-criteria"
  case methodExclude = "method-exclude"
  case methodZero = "method-zero"
  case methodTotal = "method-total"
  case methodTotalAlone = "method-total-alone"
  case methodTheme = "method-theme"
  case methodFloor = "method-floor"
  case methodExponent = "method-exponent"
  case methodThreshold = "method-threshold"
  case methodOrigin = "method-origin"
  case implementationGap = "implementation-gap"
  case implementationHow = "implementation-how"
  case implementationAll = "implementation-all"
  case implementationGapShort = "implementation-gap-short"
  case aspectIs = "aspect-is"
  case carriedHeading = "carried-heading"
  case carriedCarried = "carried-carried"
  case carriedMerged = "carried-merged"
  case carriedNoSuchLevel = "carried-no-such-level"
  case carriedDiffering = "carried-differing"
  case carriedPartial = "carried-partial"
  case carriedAnsweredAnew = "carried-answered-anew"
  case carriedRetired = "carried-retired"
  case carriedMandate = "carried-mandate"
  case carriedMandateNot = "carried-mandate-not"
  case changedSince = "changed-since"
  case changedAdded = "changed-added"
  case changedWeight = "changed-weight"
  case changedNote = "changed-note"
  case voices
  case voicesHow = "voices-how"
  case respondent
  case howFarTheyAgree = "how-far-they-agree"
  case agreementAgree = "agreement-agree"
  case agreementDiffer = "agreement-differ"
  case agreementOneKnows = "agreement-one-knows"
  case agreementNobodyKnows = "agreement-nobody-knows"
  case disagreements
  case noDisagreements = "no-disagreements"
  case voiceSays = "voice-says"
  case voiceSaysBecause = "voice-says-because"
  case knownByOne = "known-by-one"
  case progress
  case progressHow = "progress-how"
  case fromTo = "from-to"
  case otherRespondent = "other-respondent"
  case nothingChanged = "nothing-changed"
  case methodChanges = "method-changes"
  case olderMethod = "older-method"
  case objective
  case frameworkHow = "framework-how"
  case frameworkUntouched = "framework-untouched"
  case serves
  case whatWasTailored = "what-was-tailored"
  case tailoredBy = "tailored-by"
  case changeLeftOut = "change-left-out"
  case changeWeight = "change-weight"
  case changeScoring = "change-scoring"
  case changeParameter = "change-parameter"
  case waiver
  case waiverBy = "waiver-by"
  case waiverUntil = "waiver-until"
  case waiverExpired = "waiver-expired"
  case waivedShort = "waived-short"
  case waivedCriteria = "waived-criteria"
  case withoutWaivers = "without-waivers"
  case withoutWaiversOf = "without-waivers-of"
  case parameterIs = "parameter-is"
  case comparison
  case comparisonHow = "comparison-how"
  case whatCanBeSaid = "what-can-be-said"
  case surelyAbove = "surely-above"
  case pairNotDistinguishable = "pair-not-distinguishable"
  case notDistinguishable = "not-distinguishable"
  case differences
  case cityLevel = "city-level"
  case lessons
  case lesson
  case memo
  case complete
  case completeAsk = "complete-ask"
  case completeDecide = "complete-decide"
  case completeFor = "complete-for"
  case addressee
  case office
  case owner
  case cost
  case deadline
  case memoTo = "memo-to"
  case memoFrom = "memo-from"
  case memoDate = "memo-date"
  case memoSubject = "memo-subject"
  case decisionNeeded = "decision-needed"
  case decision
  case decisionAsk = "decision-ask"
  case decisionNone = "decision-none"
  case whereItStands = "where-it-stands"
  case memoScore = "memo-score"
  case proposedActions = "proposed-actions"
  case ownerCostDate = "owner-cost-date"
  case closes
  case notKnownYet = "not-known-yet"
  case unknownCriteria = "unknown-criteria"
  case nextSteps = "next-steps"
  case stepDecide = "step-decide"
  case stepAsk = "step-ask"
  case stepReview = "step-review"
  case annexEvidence = "annex-evidence"
  case annexSources = "annex-sources"
  case annexPractices = "annex-practices"
  case annexMethod = "annex-method"
  case levels
  case levelId = "level-id"
  case levelLabel = "level-label"
  case background
  case mandateIs = "mandate-is"
  case addresses
  case restsOn = "rests-on"
  case recommendations
  case ifMandate = "if-mandate"
  case examples
  case answerOf = "answer-of"
  case nobodyHasSaid = "nobody-has-said"
  case because
  case shareOf = "share-of"
  case bestWouldAdd = "best-would-add"
  case fromHereToTheTotal = "from-here-to-the-total"
  case workingsHow = "workings-how"
  case workingOf = "working-of"
  case workingMember = "working-member"
  case workingWeight = "working-weight"
  case workingLeftOut = "working-left-out"
  case workingLeftOutWhy = "working-left-out-why"
  case workingSum = "working-sum"
  case yes
  case no
  case noneOfThem = "none-of-them"
  case factIs = "fact-is"
  case factAbsent = "fact-absent"
  case factDecides = "fact-decides"
  case stillPossible = "still-possible"
  case mayNotApply = "may-not-apply"
  case measured
  case measuredBand = "measured-band"
  case measuredTable = "measured-table"
  case howFactsDecide = "how-facts-decide"
  case howFactsDecideHow = "how-facts-decide-how"
  case appliesWhen = "applies-when"
  case levelWhen = "level-when"
  case levelOtherwise = "level-otherwise"
  case inWords = "in-words"
  case wordsAnd = "words-and"
  case wordsOr = "words-or"
  case wordsNot = "words-not"
  case wordsEqual = "words-equal"
  case wordsNotEqual = "words-not-equal"
  case wordsLess = "words-less"
  case wordsAtMost = "words-at-most"
  case wordsMore = "words-more"
  case wordsAtLeast = "words-at-least"
  case wordsIn = "words-in"
  case variableIs = "variable-is"
  case factsTested = "facts-tested"
  case factGiven = "fact-given"
  case factAsks = "fact-asks"
  case measures
  case measuresFurther = "measures-further"
  case measuresLogarithm = "measures-logarithm"
  case measuresBand = "measures-band"
  case measuresTable = "measures-table"
  case measuresRow = "measures-row"
  case measuresUnit = "measures-unit"
  case measuresRange = "measures-range"
  case byHandOverFacts = "by-hand-over-facts"
  case appliesIs = "applies-is"
  case levelIs = "level-is"
  case valueIs = "value-is"
  case termIs = "term-is"
  case termIsBecause = "term-is-because"
  case factHas = "fact-has"
  case factMissing = "fact-missing"
  case factIsAbsent = "fact-is-absent"
  case decidedBy = "decided-by"
  case inVariable = "in-variable"
  case failed
  case wouldSettle = "would-settle"
  case wouldSettleOuter = "would-settle-outer"
  case typeIs = "type-is"
  case templateIntro = "template-intro"
  case templateAnswer = "template-answer"
  case templateAnswerExample = "template-answer-example"
  case templateNotApplicable = "template-not-applicable"
  case templateAspects = "template-aspects"
  case templateFacts = "template-facts"
  case noteMistypedCommand = "note-mistyped-command"
  case noteUnknownCommand = "note-unknown-command"
  case noteBug = "note-bug"
  case noteOtherPractices = "note-other-practices"
  case noteWrote = "note-wrote"
  case noteBelow = "note-below"
  case noteBadMinimum = "note-bad-minimum"
  case noteRuleFailed = "note-rule-failed"
  case noteBadThreshold = "note-bad-threshold"
  case noteCoverage = "note-coverage"
  case noteNotTranslated = "note-not-translated"
  case noteToComplete = "note-to-complete"
}
