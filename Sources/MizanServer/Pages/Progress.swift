internal import MizanReport

/// How many questions are answered, and how many of these by "don't know yet".
struct Progress {
  let answered: Int
  let unknown: Int
  let total: Int
  private let say: PhraseCatalog

  init(_ questionnaire: Questionnaire, _ say: PhraseCatalog) {
    self.init(questionnaire.entries, say)
  }

  init(_ entries: [Questionnaire.Entry], _ say: PhraseCatalog) {
    let states = entries.map(\.state)
    answered = states.count { $0 != .open }
    unknown = states.count { $0 == .unknown }
    total = states.count
    self.say = say
  }

  var isDone: Bool { answered == total }

  private var values: [String: Text] {
    ["answered": say.number("\(answered)"), "total": say.number("\(total)")]
  }

  /// In a few words, for a list.
  var state: String {
    if isDone { return say(.siteComplete).plain }
    return (answered == 0 ? say(.siteNotStarted) : say(.siteSome, values)).plain
  }

  /// In a sentence, and a second one where some are unknown.
  var sentence: Text {
    let first = say(.siteProgress, count: answered, values)
    return unknown == 0
      ? first : first + .phrase(" ") + say(.siteProgressUnknown, count: unknown)
  }
}
