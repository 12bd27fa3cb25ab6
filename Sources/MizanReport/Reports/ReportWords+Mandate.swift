internal import MizanCore

extension ReportWords {
  /// "shared, with the regional health service".
  func mandate(_ mandate: CityMandate) -> Text {
    let holder = say.word("mandate", mandate.holder.rawValue)
    guard let counterpart = mandate.counterpart else { return holder }
    return holder + say(.listComma)
      + say.word("mandate-counterpart", mandate.holder.rawValue, ["name": text(counterpart)])
  }

  /// What a city with this mandate does: carries an action out, agrees on it, asks for it, or works on it
  /// with those who deliver it.
  func action(_ advice: Advice) -> Text {
    let action = text(advice.recommendation.text)
    let counterpart = advice.mandate.counterpart.map(text)
    let values = ["text": action, "counterpart": counterpart ?? Text()]
    switch advice.mandate.holder {
    case .municipal: return action
    case .shared: return counterpart == nil ? action : say(.agreeWith, values)
    case .outside: return counterpart == nil ? action : say(.partnerWith, values)
    case .national:
      return say(counterpart == nil ? .request : .requestTo, values)
    }
  }

  /// What to ask of those who decide on a gap that no recommendation is written for.
  func request(_ finding: Finding) -> Text {
    let counterpart = finding.mandate.counterpart.map(text)
    return say(
      counterpart == nil ? .requestTitle : .requestTitleTo,
      ["text": text(finding.criterion.title), "counterpart": counterpart ?? Text()])
  }
}
