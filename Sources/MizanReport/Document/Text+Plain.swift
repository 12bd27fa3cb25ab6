extension Text {
  /// The text without markup, with what users wrote made inert.
  public var plain: String {
    runs.map { run in
      run.kind == .phrase ? run.string : DisplayText.inert(run.string, isolating: false)
    }.joined()
  }
}
