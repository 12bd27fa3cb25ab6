/// LibreOffice, which reads spreadsheets for us.
enum LibreOffice {
  static let names = ["soffice", "libreoffice"]
  static let bundles = ["/Applications/LibreOffice.app/Contents/MacOS/soffice"]

  /// The one that the machine has.
  static var program: Program? { Program.first(of: names, bundles: bundles) }
}
