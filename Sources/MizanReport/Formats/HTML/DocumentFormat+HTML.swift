extension DocumentFormat {
  /// One web page that needs nothing else: for a browser, a printer, or a program that makes other files of it.
  public static let html = DocumentFormat(id: "html", fileExtension: "html") { documents, _ in
    HTMLPage(documents).text
  }
}
