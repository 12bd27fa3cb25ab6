import MizanCore
import TestSupport
import Testing

/// The documents that rules and seeds cite, as far as they lie beside the project.
enum SourceTexts {
  static let folder = packageRoot + "/../shared/sources"
  static var areThere: Bool { SourceFolder.exists(folder) }

  /// Lines of the documents break anywhere.
  static func inOneLine(_ text: String) -> String {
    text.split(whereSeparator: \.isWhitespace).joined(separator: " ")
  }

  private static let names = [
    "mc2cm-women-2020": "000_ea0db291493b28f4", "crm-women-4th": "001_328c06ceeeed0cbc",
    "uclg-mewa-taskforce-2021": "002_c38af157f09b9ff1",
    "gcm-arab-dialogue-2020": "003_49402cac284884d1",
    "mc2cm-civil-society-2019": "004_c3e3d08c8059d17a",
  ]

  static let sources = names.keys.sorted()

  static func text(_ source: String) throws -> String {
    let name = try #require(names[source])
    let bytes = try SourceFile.read("\(folder)/\(name).txt").bytes
    return inOneLine(String(decoding: bytes, as: UTF8.self))
  }

  /// What stands in each section of a document, by the section's code.
  static func sections(of source: String) throws -> [String: String] {
    let text = try text(source)
    var starts: [String.Index] = []
    var end = text.startIndex
    for part in try #require(SourceSections.parts[source]) {
      let found = try #require(text[end...].firstRange(of: part.begins), "\(source) \(part.codes)")
      starts.append(found.lowerBound)
      end = found.upperBound
    }
    var sections: [String: String] = [:]
    for (index, part) in (SourceSections.parts[source] ?? []).enumerated() {
      let next = index + 1 < starts.count ? starts[index + 1] : text.endIndex
      for code in part.codes { sections[code, default: ""] += text[starts[index]..<next] + "\n" }
    }
    return sections
  }
}
