internal import MizanCore
internal import Mustache

/// Documents as one web page: without scripts, pictures or anything from elsewhere.
public struct HTMLPage {
  private let documents: [Document]
  private let isOnA4: Bool

  /// A page of documents in one language, one after the other; each begins a sheet of its own in print.
  ///
  /// - Parameters:
  ///   - documents: in the language of the first.
  ///   - onA4: whether it prints on A4 whatever the printer; else on the paper that the reader's printer has.
  public init(_ documents: [Document], onA4: Bool = false) {
    self.documents = documents
    isOnA4 = onA4
  }

  /// The page.
  public var text: String {
    HTMLTemplates.library.render(
      HTMLShape(
        "page",
        [
          "language": language.rawValue,
          "direction": language.isRightToLeft ? "rtl" : "ltr",
          "title": title,
          "paper": isOnA4 ? "a4" : false,
          "digits": documents.first?.hasArabicDigits == true ? ",arabic-indic" : false,
          "beforePage": pageOf[0], "betweenPages": pageOf[1], "afterPages": pageOf[2],
          "contents": documents.count > 1 ? contents : false,
          "documents": documents.indices.map(document),
        ]), withTemplate: "page") ?? ""
  }

  private var language: Language { documents.first?.language ?? .en }

  private var say: PhraseCatalog { PhraseCatalog.catalog(for: language) }

  /// More titles are counted.
  private static let mostTitles = 3

  /// The titles of the documents, each once.
  private var title: String {
    let titles = documents.map(\.title.plain).reduce(into: [String]()) { titles, title in
      if !titles.contains(title) { titles.append(title) }
    }
    let shown = titles.prefix(HTMLPage.mostTitles).map(Text.phrase)
    let names = shown.joined(by: say(.listSemicolon))
    let rest = titles.count - shown.count
    return (rest > 0 ? say(.namesAndMore, count: rest, ["names": names]) : names).plain
  }

  /// What stands between the numbers of "Page 1 of 2", and on both sides.
  private var pageOf: [String] {
    let marks = ["n": Text.code("\u{1}"), "m": .code("\u{1}")]
    let words = say(.pageOf, marks).runs.map(\.string).joined().split(
      separator: "\u{1}", omittingEmptySubsequences: false
    ).map(String.init)
    return (words + ["", "", ""]).prefix(3) + []
  }

  /// Where each of several documents begins.
  private var contents: HTMLShape {
    let text = HTMLText(isRightToLeft: language.isRightToLeft)
    let entries = documents.indices.map { index -> HTMLShape in
      let label = [documents[index].title, documents[index].subject].joined(by: say(.listComma))
      return HTMLShape(
        "link",
        ["address": "#\(HTMLPage.name(index))", "runs": text.shapes(label)])
    }
    return HTMLShape(
      "contents",
      [
        "label": say(.contents).plain,
        "entries": entries.map { HTMLShape("entry", ["runs": [$0]]) },
      ])
  }

  private static func name(_ index: Int) -> String { "report-\(index + 1)" }

  private func document(_ index: Int) -> HTMLShape {
    HTMLShape(
      "document",
      [
        "hasArabicDigits": documents[index].hasArabicDigits,
        "name": documents.count > 1 ? HTMLPage.name(index) : false,
        "blocks": HTMLBlocks(language: language).shapes(documents[index]),
      ])
  }
}
