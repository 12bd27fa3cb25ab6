internal import MizanCore
internal import MizanReport

/// A field of a form, with its hints, what is wrong with it, and what ties these to it for screen readers.
struct Field {
  let id: String
  let label: Text
  var hints: [Text] = []
  var problem: Text?
  /// Whether its label is the heading of the page.
  var isTitle = false

  private var errorID: String { id + "-error" }
  private var hintID: String { id + "-hint" }

  private var describedBy: Any {
    let ids = (hints.isEmpty ? [] : [hintID]) + (problem == nil ? [] : [errorID])
    return ids.isEmpty ? false : ids.joined(separator: " ")
  }

  private func common(_ shapes: Shapes) -> [String: Any] {
    [
      "id": id, "runs": shapes.runs(label), "isTitle": isTitle,
      "hints": hints.isEmpty
        ? [] : [HTMLShape("hint", ["id": hintID, "runs": shapes.runs(hints.joined())])],
      "error": problem.map { HTMLShape("error", ["id": errorID, "runs": shapes.runs($0)]) }
        ?? false,
      "describedBy": describedBy,
    ]
  }

  /// An entry of a choice.
  struct Option {
    let value: String
    let label: Text
    var hint: Text?
    var isChosen: Bool
  }

  /// Buttons of which one is chosen, or boxes of which any may be.
  func choice(_ name: String, _ options: [Option], several: Bool, _ shapes: Shapes) -> HTMLShape {
    var values = common(shapes)
    values["options"] = options.enumerated().map { index, option in
      self.option(option, index, name, several ? "checkbox" : "radio", shapes)
    }
    values["isRadio"] = !several
    values["isWrong"] = problem != nil
    return HTMLShape("choice", values)
  }

  /// The first entry is where a link to the field leads.
  private func option(
    _ option: Option, _ index: Int, _ name: String, _ type: String, _ shapes: Shapes
  ) -> HTMLShape {
    let optionID = "\(id)-\(index)"
    return HTMLShape(
      "option",
      [
        "type": type, "id": optionID, "name": name, "value": option.value,
        "isChosen": option.isChosen,
        "runs": shapes.runs(option.label),
        "describedBy": option.hint == nil ? false : optionID + "-hint",
        "hints": option.hint.map {
          [HTMLShape("hint", ["id": optionID + "-hint", "runs": shapes.runs($0)])]
        } ?? [],
      ])
  }

  /// One line to write in.
  func line(
    _ name: String, _ value: String, isNumber: Bool = false, suggestions: String? = nil,
    _ shapes: Shapes
  ) -> HTMLShape {
    var values = common(shapes)
    values["line"] = HTMLShape(
      "line",
      [
        "id": id, "name": name, "value": value, "size": isNumber ? "amount" : false,
        "mode": isNumber ? "decimal" : false, "list": suggestions ?? false,
        "isWrong": problem != nil, "describedBy": describedBy,
      ])
    return HTMLShape("writing", values)
  }

  /// Several lines to write in.
  func area(
    _ name: String, _ value: String, rows: Int = 3, direction: String = "auto", _ shapes: Shapes
  ) -> HTMLShape {
    var values = common(shapes)
    values["area"] = HTMLShape(
      "area",
      [
        "id": id, "name": name, "value": value, "rows": rows, "direction": direction,
        "isWrong": problem != nil, "describedBy": describedBy,
      ])
    return HTMLShape("writing", values)
  }

  /// A date in three fields, of which the last may stand alone.
  func date(_ date: DateFields, _ say: PhraseCatalog, _ shapes: Shapes) -> HTMLShape {
    let parts = [
      ("day", say(.siteDay), date.day, "two"), ("month", say(.siteMonth), date.month, "two"),
      ("year", say(.siteYear), date.year, "four"),
    ]
    var values = common(shapes)
    values["parts"] = parts.map { name, label, value, size in
      HTMLShape(
        "date-part",
        [
          "id": "\(id)-\(name)", "name": name, "label": label.plain, "value": value, "size": size,
          "isWrong": problem != nil,
        ])
    }
    return HTMLShape("date", values)
  }
}

extension [Text] {
  fileprivate func joined() -> Text {
    enumerated().reduce(Text()) { $0 + ($1.offset > 0 ? .phrase(" ") : Text()) + $1.element }
  }
}
