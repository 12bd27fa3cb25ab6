internal import MizanCore

/// A form of documents that another program makes from HTML.
enum OfficeFormat: String, CaseIterable, Hashable, Sendable {
  case pdf, docx, odt

  /// What people call it.
  var title: String { rawValue.uppercased() }

  /// Whether such a file may be what `bytes` hold: a program can end well and leave something else.
  func isPlausible(_ bytes: [UInt8]) -> Bool {
    switch self {
    case .pdf: bytes.starts(with: "%PDF-".utf8)
    case .docx, .odt: bytes.starts(with: [0x50, 0x4B, 0x03, 0x04])
    }
  }
}
