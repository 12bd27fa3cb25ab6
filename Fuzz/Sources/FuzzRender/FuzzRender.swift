internal import FuzzRules
internal import FuzzSupport
internal import MizanCore
internal import MizanReport
internal import Skeletons

/// Bytes are a name that somebody wrote: no format takes it for anything else.
@_cdecl("LLVMFuzzerTestOneInput")
public func fuzz(_ start: UnsafePointer<UInt8>?, _ count: Int) -> CInt {
  let name = String(decoding: inputBytes(start, count), as: UTF8.self)
  guard !name.isEmpty else { return 0 }
  for language in [Language.en, .ar] { checkDocument(name, language) }
  checkJSON(name)
  if let city = City(name) { checkReports(of: city) }
  return 0
}

/// A document with the name wherever a user's words can stand.
private func checkDocument(_ name: String, _ language: Language) {
  let (document, other) = (page(name, language), page("x", language))
  let text = DocumentFormat.text.render(document)
  require(Skeletons.isInert(text), "orders to a terminal: \(text.debugDescription)")
  requireLetters(of: name, in: text)
  let html = DocumentFormat.html.render(document)
  let tags = Skeletons.markup(html)
  require(tags != nil && tags == Skeletons.markup(DocumentFormat.html.render(other)), html)
  let markdown = DocumentFormat.markdown.render(document)
  let active = Skeletons.markdown(markdown)
  require(active == Skeletons.markdown(DocumentFormat.markdown.render(other)), markdown)
  requireLetters(of: name, in: markdown)
}

private func page(_ name: String, _ language: Language) -> Document {
  let text = Text.data(name)
  let item = Item(lead: text, body: text, details: [text])
  let table = Table(
    [Table.Column(text), Table.Column(text, .end)], rows: [[.text(text), .lines([text, text])]])
  return Document(
    language: language,
    blocks: [
      .heading(level: 1, .phrase("City ") + text), .paragraph(.phrase("In ") + text),
      .highlight([text.strong]), .list([item]), .numbered([item]), .table(table), .note(text),
    ])
}

/// A name that is long is broken into lines, and what is shown as an escape has letters more.
private func requireLetters(of name: String, in text: String) {
  // An ampersand is written as letters.
  guard !name.unicodeScalars.contains("&") else { return }
  let (letters, found) = (Skeletons.letters(name), Skeletons.letters(text))
  require(letters.isEmpty || found.contains(letters), "lost \(letters) in \(text)")
}

private func checkJSON(_ name: String) {
  let json = JSON.object([("a", .string(name)), ("b", .array([.string(name)]))])
  require(Skeletons.quoted(json.line) == #"{"":"","":[""]}"#, json.line)
  require(!json.text.unicodeScalars.contains { $0.value < 0x20 && $0 != "\n" }, json.text)
}
