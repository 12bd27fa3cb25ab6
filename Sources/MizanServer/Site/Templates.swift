internal import CEmbedded
internal import MizanReport
internal import Mustache

/// What pages of the site are filled into.
enum Templates {
  /// The site's templates beside those of reports.
  static let library = HTMLTemplates.library(with: [UInt8](embedded_site_yaml()))

  /// What the site serves beside pages, by the last part of the address.
  static let assets: [String: Response] = [
    "report.css": Response(type: "text/css; charset=utf-8", body: HTMLTemplates.style),
    "site.css": Response(type: "text/css; charset=utf-8", body: [UInt8](embedded_site_css())),
    "site.js": Response(
      type: "text/javascript; charset=utf-8", body: [UInt8](embedded_site_js())),
  ]
}
