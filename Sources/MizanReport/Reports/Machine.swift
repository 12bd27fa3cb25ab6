/// What a machine has that reports and questionnaires can be made and read with.
public struct Machine: Sendable {
  /// A program, and what it is for.
  public struct Tool: Sendable {
    /// What there is that may be missing.
    public enum Kind: String, CaseIterable, Sendable {
      case browser, weasyprint, pandoc, soffice, xlsx2csv
    }

    /// Which of them it is.
    public let kind: Kind
    /// Where it was found; `nil` where it was not.
    public let path: String?
    /// What it says of its version.
    public let version: String?

    /// A program that was looked for.
    public init(_ kind: Kind, path: String?, version: String?) {
      (self.kind, self.path, self.version) = (kind, path, version)
    }
  }

  /// The fonts that files ask for first.
  public struct Fonts: Sendable {
    /// The font for Latin letters, or what comes in its place; `nil` where there is none.
    public let latin: String?
    /// The same for Arabic letters.
    public let arabic: String?

    /// The fonts by what the machine calls them.
    public init(latin: String?, arabic: String?) { (self.latin, self.arabic) = (latin, arabic) }
  }

  /// What our files ask for.
  public static let fonts = Fonts(latin: "Noto Sans", arabic: "Noto Naskh Arabic")

  /// In the order of `Tool.Kind`.
  public let tools: [Tool]
  /// `nil` where the machine does not tell.
  public let fonts: Fonts?
  /// The folder of rules that is used; `nil` where none is found.
  public let rules: String?
  /// The same for seeds.
  public let seeds: String?

  /// What was found, by whoever may look.
  public init(tools: [Tool], fonts: Fonts?, rules: String?, seeds: String?) {
    (self.tools, self.fonts, self.rules, self.seeds) = (tools, fonts, rules, seeds)
  }

  func has(_ kind: Tool.Kind) -> Bool { tools.contains { $0.kind == kind && $0.path != nil } }
}
