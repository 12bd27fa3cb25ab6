public import TestSupport

extension ScoreCase {
  /// A city that has answered all questions but eight: one of three levels and seven of two.
  public init(eightUnknown random: inout SplitMix64) {
    let settings = CaseSettings().with {
      $0.open = 0
      $0.kinds = [.graded]
      $0.breadth = 8
      $0.mayNotApply = false
    }
    self.init(&random, settings)
    // Every way is scored anew: a few questions more than eight are enough.
    while !(8...14).contains(checklist.criteria.count) { self = ScoreCase(&random, settings) }
    let open = random.shuffled(checklist.criteria.map(\.id)).prefix(8)
    let scales: [[Double]] = [[0, 0.5, 1], [0, 1], [0.25, 0.75], [0, 0.4]]
    checklist = checklist.mapCriteria { criterion in
      guard let place = open.firstIndex(of: criterion.id) else { return criterion }
      var criterion = criterion
      let scores = place == 0 ? scales[0] : scales[1 + place % 3]
      criterion.question = .graded(scores, isShared: false)
      return criterion
    }.madeDefined()
    for id in open { profiles[0].answers[id] = .unknown }
  }
}
