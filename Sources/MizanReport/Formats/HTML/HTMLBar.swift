/// A bar as shapes without text: solid up to what is certain, hatched up to what is possible.
struct HTMLBar {
  private let low: Double
  private let high: Double
  private let width: Double
  private let isMirrored: Bool

  private static let height = 10.0
  /// Between two lines of the hatching.
  private static let spacing = 4.0

  /// - Parameters:
  ///   - bar: what lies below 0 or above 1 ends at the edge.
  ///   - width: in units of the picture, which is ten high.
  ///   - mirrored: whether the axis begins at the right.
  init(_ bar: Bar, width: Double, mirrored: Bool) {
    low = min(1, max(0, bar.low))
    high = min(1, max(0, bar.high))
    self.width = width
    isMirrored = mirrored
  }

  var shape: HTMLShape {
    var values: [String: Any] = [
      "width": digits(width), "low": share(low), "high": share(high),
      "isSwatch": width < 100,
    ]
    if low > 0 { values["certain"] = rectangle(from: 0, to: low) }
    if high > low {
      values["possible"] = rectangle(from: low, to: high)
      values["lines"] = hatching
    }
    return HTMLShape("bar", values)
  }

  private func rectangle(from start: Double, to end: Double) -> HTMLShape {
    let left = isMirrored ? 1 - end : start
    return HTMLShape(
      "rectangle", ["x": digits(left * width), "width": digits((end - start) * width)])
  }

  /// Slanting lines, each cut off where the hatched part begins or ends.
  private var hatching: String {
    let (start, end) = (
      (isMirrored ? 1 - high : low) * width, (isMirrored ? 1 - low : high) * width
    )
    var path = ""
    var foot = start - HTMLBar.height + HTMLBar.spacing
    while foot < end {
      let (x0, x1) = (max(foot, start), min(foot + HTMLBar.height, end))
      if x1 > x0 {
        let (y0, y1) = (HTMLBar.height - (x0 - foot), HTMLBar.height - (x1 - foot))
        path += "M\(digits(x0)) \(digits(y0))L\(digits(x1)) \(digits(y1))"
      }
      foot += HTMLBar.spacing
    }
    return path
  }

  private func digits(_ length: Double) -> String { NumberStyle(decimals: 1).shortest(length) }
  private func share(_ part: Double) -> String { NumberStyle(decimals: 4).shortest(part) }
}
