public import MizanCore

/// A recommendation memo to a decision maker.
///
/// What only the city can supply, such as a cost or an owner, stands as a place to complete and is
/// never invented.
public struct Memo {
  let assessment: Assessment
  /// What is proposed; `nil` for what comes first in the gap report.
  let plan: Plan?
  let words: ReportWords
  let today: CalendarDate
  var say: PhraseCatalog { words.say }

  let agenda: MemoAgenda
  /// What is not known, by how much knowing it would tell.
  let openQuestions: [OpenQuestion]
  /// What costs count in the memo.
  let request: PlanRequest
  /// What the proposed actions come to.
  let proposal: ActionSum

  /// A memo on one city's assessment.
  ///
  /// - Parameters:
  ///   - assessment: what the memo rests on.
  ///   - rulebook: the one that the assessment's checklist is from; it names the sources.
  ///   - language: of the memo's own words.
  ///   - today: the date the memo bears.
  ///   - plan: the actions to propose; without one, those that gain most for their effort.
  public init(
    _ assessment: Assessment, rulebook: Rulebook, language: Language, today: CalendarDate,
    plan: Plan? = nil
  ) {
    self.assessment = assessment
    self.today = today
    self.plan = plan
    openQuestions = assessment.openQuestions()
    request = plan?.request ?? PlanRequest(budget: nil)
    agenda = MemoAgenda(assessment, request, plan)
    proposal = ActionSum(of: agenda.proposed, for: assessment, request)
    words = ReportWords(rulebook, language)
  }

  /// The memo: what is to be decided, where the city stands, what to do, and the evidence.
  public var document: Document {
    Document(
      language: words.language, country: [assessment.scorecard].country,
      subject: subject,
      blocks: head + decision + standing + options + actions + unknown + steps + signature
        + others + MemoAnnex(self).blocks)
  }

  /// What it is on: the checklist.
  public var subject: Text { words.title(assessment.checklist) }

  /// What has to be completed before the memo is sent, in the memo's order.
  public var toComplete: [Text] {
    var places = [say(.addressee), say(.office)]
    if asksForAnswers { places.append(say(.completeAsk)) }
    if !openQuestions.isEmpty { places.append(say(.completePerson)) }
    var named: Set<Int> = []
    // Two actions may serve one criterion.
    for advice in agenda.proposed where named.insert(advice.index).inserted {
      let title = words.text(assessment.findings[advice.index].criterion.title)
      let isPriced = agenda.proposed.allSatisfy {
        $0.index != advice.index || knownCost($0) != nil
      }
      places.append(say(isPriced ? .completeForPriced : .completeFor, ["criterion": title]))
    }
    return agenda.proposed.isEmpty
      ? places
      : places + [say(isPlannedInMoney ? .optionRisksAlone : .optionRisks), say(.completeDecide)]
  }

  var isPlannedInMoney: Bool { request.unit == .money }

  /// Whether so little is known that finding out comes before any judgement of the whole.
  var asksForAnswers: Bool {
    assessment.total.withheld != nil && !openQuestions.isEmpty
  }

  func planWords(_ plan: Plan) -> PlanWords { planWords(plan.request) }

  func planWords(_ request: PlanRequest) -> PlanWords {
    PlanWords(assessment: assessment, request: request, words: words)
  }

  func complete(_ what: Phrase) -> Text { say(.complete, ["what": say(what)]).place }

  private var head: [Block] {
    let city = words.cityAtHead(assessment.profile)
    return [
      .heading(level: 1, say(.memo, ["city": city])),
      .list([
        Item(body: say(.memoTo, ["who": complete(.addressee)])),
        Item(body: say(.memoFrom, ["who": complete(.office)])),
        Item(body: say(.memoDate, ["date": say.date(today)])),
        Item(
          body: say(
            .memoSubject,
            [
              "checklist": words.text(assessment.checklist.title),
              "city": words.city(assessment.profile),
            ])),
      ]),
    ]
  }

  private var decision: [Block] {
    var texts: [Text] = []
    if asksForAnswers {
      let open = openQuestions.count
      let phrase = open > MemoAgenda.mostShown ? Phrase.decisionAskFirst : .decisionAsk
      let values = [
        "date": complete(.deadline), "first": .phrase("\(MemoAgenda.mostShown)"),
      ]
      texts.append(say(phrase, count: open, values))
    }
    if !agenda.proposed.isEmpty {
      let phrase =
        plan?.request.withAgreements == true ? Phrase.decisionShared : .decision
      texts.append(say(phrase, count: agenda.proposed.count))
      texts.append(effect)
    } else if let plan {
      texts += planWords(plan).emptiness(of: plan)
    } else if agenda.hasOthers {
      texts.append(say(.decisionNone))
    }
    guard !texts.isEmpty else { return [] }
    return [.heading(level: 2, say(.decisionNeeded))] + texts.map(Block.paragraph)
  }

  private var standing: [Block] {
    var lines: [Text] = []
    if let score = assessment.score {
      if let withheld = assessment.total.withheld {
        lines =
          [say(.tooLittleKnown) + .phrase(" ") + words.reason(withheld, assessment)]
          + words.waivers(assessment)
      } else {
        lines =
          [
            say(.memoScore, ["range": words.range(score, assessment.checklist.scoring)])
          ] + words.policy(score, assessment.checklist.scoring) + words.points(score)
          + words.headlines(assessment) + words.waivers(assessment) + [say(.limits)]
      }
    } else {
      lines = [words.noScore(assessment)] + words.waivers(assessment)
    }
    if assessment.findings.contains(where: { $0.waiver == nil }) {
      lines.append(words.counts(assessment))
    }
    let earlier = assessment.carryover.counts.all
    if earlier > 0 { lines.append(say(.carriedShort, count: earlier)) }
    return [.heading(level: 2, say(.whereItStands))] + lines.map(Block.paragraph) + themes
      + words.caveat(assessment.profile)
      + words.notes(on: assessment.checklist)
  }

  private var unknown: [Block] {
    guard !openQuestions.isEmpty else { return [] }
    let items = openQuestions.prefix(MemoAgenda.mostShown).map { open in
      Item(
        body: words.question(open, assessment.scorecard),
        details: words.options(open, assessment.scorecard))
    }
    return [
      .heading(level: 2, say(.notKnownYet)),
      .paragraph(say(.unknownCriteria, count: assessment.count(.unknown))),
      .list(items),
    ] + more(openQuestions.count)
  }

  private var steps: [Block] {
    var items: [Item] = []
    if !agenda.proposed.isEmpty {
      items.append(Item(body: say(.stepDecide, ["date": complete(.deadline)])))
    }
    if !openQuestions.isEmpty {
      items.append(Item(body: say(.stepAsk, ["who": complete(.person)])))
    }
    items.append(Item(body: say(.stepReview)))
    return [.heading(level: 2, say(.nextSteps)), .list(items)]
  }
}
