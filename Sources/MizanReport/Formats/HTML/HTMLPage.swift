internal import MizanCore
internal import Mustache

/// Documents as one web page: without scripts, pictures or anything from elsewhere.
public struct HTMLPage {
  /// A sheet to print on.
  public enum Paper: String, CaseIterable, Hashable, Sendable {
    case a4
    case letter
  }

  private let documents: [Document]
  private let paper: Paper?

  /// A page of documents in one language, one after the other; each begins a sheet of its own in print.
  ///
  /// - Parameters:
  ///   - documents: in the language of the first.
  ///   - paper: the sheet to print on; `nil` leaves it to the reader's printer.
  public init(_ documents: [Document], paper: Paper? = nil) {
    self.documents = documents
    self.paper = paper
  }

  /// The page.
  public var text: String {
    let language = documents.first?.language ?? .en
    let blocks = HTMLBlocks(language: language)
    let say = PhraseCatalog.catalog(for: language)
    let marks = ["n": Text.code("\u{1}"), "m": .code("\u{1}")]
    let words = say(.pageOf, marks).runs.map(\.string).joined().split(
      separator: "\u{1}", omittingEmptySubsequences: false
    ).map(String.init)
    let page = HTMLShape(
      "page",
      [
        "language": language.rawValue,
        "direction": language.isRightToLeft ? "rtl" : "ltr",
        "title": documents.first?.title.plain ?? "",
        "paper": paper?.rawValue ?? false,
        "digits": documents.first?.hasArabicDigits == true ? ",arabic-indic" : false,
        "beforePage": words.first ?? "", "betweenPages": words.dropFirst().first ?? "",
        "afterPages": words.dropFirst(2).first ?? "",
        "documents": documents.map {
          HTMLShape(
            "document", ["hasArabicDigits": $0.hasArabicDigits, "blocks": blocks.shapes($0)])
        },
      ])
    return HTMLTemplates.library.render(page, withTemplate: "page") ?? ""
  }
}
