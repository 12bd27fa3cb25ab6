internal import MizanCore
internal import MizanReport

/// The small pieces that pages are put together from.
struct Shapes {
  private let text: HTMLText

  init(_ language: Language) { text = HTMLText(isRightToLeft: language.isRightToLeft) }

  func runs(_ text: Text) -> [HTMLShape] { self.text.shapes(text) }

  /// A piece that shows a text and nothing else: `title`, `caption`, `paragraph`, `note`.
  func line(_ name: String, _ text: Text) -> HTMLShape { HTMLShape(name, ["runs": runs(text)]) }

  func heading(_ level: Int, _ text: Text) -> HTMLShape {
    HTMLShape("heading", ["level": level, "runs": runs(text)])
  }

  func link(_ text: Text, _ address: String) -> HTMLShape {
    HTMLShape("link", ["address": address, "runs": runs(text)])
  }

  func links(_ links: [(text: Text, address: String)]) -> HTMLShape {
    HTMLShape("links", ["entries": links.map { link($0.text, $0.address) }])
  }

  /// A list of places to go to, each with how far it is done.
  func tasks(_ tasks: [(text: Text, address: String, state: String, isDone: Bool)]) -> HTMLShape {
    HTMLShape(
      "tasks",
      [
        "entries": tasks.map { task in
          HTMLShape(
            "task",
            [
              "address": task.address, "runs": runs(task.text), "state": task.state,
              "isDone": task.isDone,
            ])
        }
      ])
  }

  /// What can be done next; the first is the usual one.
  func actions(_ links: [(text: Text, address: String)]) -> HTMLShape {
    HTMLShape(
      "actions",
      [
        "entries": links.enumerated().map { index, link in
          HTMLShape(
            "action-link",
            ["address": link.address, "runs": runs(link.text), "isSecond": index > 0])
        }
      ])
  }

  /// The buttons of a form; the first is the one that Enter presses.
  func buttons(_ buttons: [(text: Text, name: String, value: String)]) -> HTMLShape {
    HTMLShape(
      "actions",
      [
        "entries": buttons.enumerated().map { index, button in
          HTMLShape(
            "action-button",
            [
              "name": button.name.isEmpty ? false : button.name,
              "value": button.value.isEmpty ? false : button.value,
              "runs": runs(button.text), "isSecond": index > 0,
            ])
        }
      ])
  }

  func hidden(_ name: String, _ value: String) -> HTMLShape {
    HTMLShape("hidden", ["name": name, "value": value])
  }

  /// What went well, told to screen readers as well.
  func status(_ lines: [Text]) -> HTMLShape {
    HTMLShape("status", ["lines": lines.map { line("paragraph", $0) }])
  }

  /// What is wrong, before everything else on the page, with links to the fields.
  func problems(_ title: String, _ problems: [FieldProblem]) -> HTMLShape {
    HTMLShape(
      "problems",
      [
        "title": title,
        "entries": problems.map { problem in
          HTMLShape(
            "problem", ["field": problem.field ?? false, "runs": runs(problem.text)])
        },
      ])
  }

  func form(
    action: String, isTyped: Bool = false, hidden: [HTMLShape] = [], fields: [HTMLShape],
    actions: HTMLShape
  ) -> HTMLShape {
    HTMLShape(
      "form",
      [
        "action": action, "isTyped": isTyped, "hidden": hidden, "fields": fields,
        "actions": actions,
      ])
  }
}

/// Something wrong with what was sent.
struct FieldProblem {
  /// The id of the field to mend; `nil` where there is none.
  var field: String?
  /// What is wrong and what would be right.
  var text: Text
}

extension [FieldProblem] {
  /// What is wrong with a field, or with one of its parts.
  func text(at field: String) -> Text? {
    first { $0.field?.hasPrefix(field) == true }?.text
  }
}
