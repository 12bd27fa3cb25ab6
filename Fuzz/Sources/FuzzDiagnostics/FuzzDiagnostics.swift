internal import FuzzRules
internal import FuzzSupport
internal import MizanCore
internal import MizanReport
internal import Skeletons

/// Bytes are a file whose name is its first line: what is said of it has the right place, and harms no reader.
@_cdecl("LLVMFuzzerTestOneInput")
public func fuzz(_ start: UnsafePointer<UInt8>?, _ count: Int) -> CInt {
  let bytes = inputBytes(start, count)
  let name = bytes.prefix { $0 != 0x0A }
  let file = SourceFile(
    path: "seeds/" + String(decoding: name, as: UTF8.self),
    bytes: Array(bytes.dropFirst(name.count + 1)))
  let diagnostics = told(of: file)
  let text = FileText(file.bytes)
  for diagnostic in diagnostics where diagnostic.file == file.path {
    if let place = diagnostic.place { text.requireInside(place, diagnostic) }
  }
  checkFormats(diagnostics)
  checkShifted(file, diagnostics)
  return 0
}

/// What is wrong with a file, of whatever kind it is.
private func told(of file: SourceFile) -> [Diagnostic] {
  Checkup(of: [file], among: SmallRules.files).diagnostics
}

private func checkFormats(_ diagnostics: [Diagnostic]) {
  let findings = Findings(diagnostics, files: 1)
  for format in DiagnosticFormat.all {
    let output = format.render(findings, TextStyle())
    switch format.id {
    case "json", "sarif":
      require(Skeletons.quoted(output) != nil, output)
      let isPlain = output.unicodeScalars.allSatisfy {
        $0 == "\n" || $0.value >= 0x20 && !(0x7F...0x9F).contains($0.value)
      }
      require(isPlain, output.debugDescription)
    case "text": require(Skeletons.isInert(output), output.debugDescription)
    case "github":
      let lines = output.split(separator: "\n")
      require(Skeletons.isInert(output), output.debugDescription)
      require(lines.count == diagnostics.count, output)
      require(lines.allSatisfy { $0.hasPrefix("::error") || $0.hasPrefix("::warning") }, output)
    default: break
    }
  }
}

/// Comments above a file move what is said of it, and change nothing else.
private func checkShifted(_ file: SourceFile, _ diagnostics: [Diagnostic]) {
  // Before a mark of the order of bytes, or a directive, there may be no comment.
  guard file.bytes.first != 0xEF, file.bytes.first != UInt8(ascii: "%"), file.bytes.count < 4_000,
    !diagnostics.contains(where: { $0.code == .notUTF8 })
  else { return }
  let shifted = SourceFile(path: file.path, bytes: Array("# one\n\n# two\n".utf8) + file.bytes)
  let expected = diagnostics.map { diagnostic in
    var diagnostic = diagnostic
    diagnostic.place?.line += 3
    return diagnostic
  }
  let found = told(of: shifted)
  require(
    places(found) == places(expected), "\(places(expected)) became \(places(found))")
}

private func places(_ diagnostics: [Diagnostic]) -> [String] {
  diagnostics.map { diagnostic in
    let place = diagnostic.place.map { "\($0.line):\($0.column)+\($0.length)" } ?? "-"
    return "\(diagnostic.code.rawValue)@\(place)"
  }
}
