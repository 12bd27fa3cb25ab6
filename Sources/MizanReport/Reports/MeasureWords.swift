internal import MizanCore
internal import MizanExpression

/// What a measure says of numbers.
struct MeasureWords {
  let measure: Measure
  let words: ReportWords
  private var say: PhraseCatalog { words.say }

  /// What was measured, and against what: "40 days (0 points at 90, 100 at 30)".
  func measurement(_ number: Double) -> Text {
    let unit = measure.unit.map { .phrase(" ") + words.text($0) } ?? Text()
    let value = say.number(NumberStyle.plain(number)) + unit
    switch measure.curve {
    case .goalposts(let goalposts): return say(.measured, values(goalposts, value))
    case .band(let band): return say(.measuredBand, values(band, value))
    case .table:
      let points = measure.score(number).map(points) ?? Text()
      return say(.measuredTable, ["value": value, "points": points])
    }
  }

  /// How any number would be scored.
  var item: Item {
    let value = Text.code(measure.value.text.oneLine)
    var details: [Text] = []
    let body: Text
    switch measure.curve {
    case .goalposts(let goalposts):
      body = say(
        goalposts.isLogarithmic ? .measuresLogarithm : .measures, values(goalposts, value))
      if !goalposts.isClipped { details.append(say(.measuresFurther)) }
    case .band(let band): body = say(.measuresBand, values(band, value))
    case .table(let rows):
      body = say(.measuresTable, ["value": value])
      details = rows.map {
        say(.measuresRow, ["from": number($0.from), "points": points($0.score)])
      }
    }
    if let unit = measure.unit { details.append(say(.measuresUnit, ["unit": words.text(unit)])) }
    if let range = measure.range {
      let ends = ["low": number(range.lowerBound), "high": number(range.upperBound)]
      details.append(say(.measuresRange, ends))
    }
    return Item(body: body, details: details)
  }

  private func values(_ goalposts: Goalposts, _ value: Text) -> [String: Text] {
    ["value": value, "worst": number(goalposts.worst), "best": number(goalposts.best)]
  }

  private func values(_ band: TargetBand, _ value: Text) -> [String: Text] {
    [
      "value": value, "low": number(band.best.lowerBound), "high": number(band.best.upperBound),
      "worst-low": number(band.worst.lowerBound), "worst-high": number(band.worst.upperBound),
    ]
  }

  private func number(_ number: Double) -> Text { say.number(NumberStyle.plain(number)) }

  private func points(_ score: Double) -> Text {
    say.number(NumberStyle(decimals: 1).shortest(score * 100))
  }
}
