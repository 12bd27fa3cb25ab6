internal import MizanYAML

extension Waiver {
  static let keys = Keys(
    "waiver",
    [
      .required("criterion", .name(.criterion)), .required("reason", .text),
      .optional("by", .text), .optional("until", .date),
    ])

  static func list(
    _ node: YAMLNode?, _ targets: TailoringTargets, _ reader: TextReader, _ log: inout FileLog
  ) -> [Waiver] {
    var waivers: [Waiver] = []
    for element in node?.list(&log) ?? [] {
      guard let fields = Fields(element, keys, &log) else { continue }
      let reason = reader.text(fields["reason"], &log)
      let author = reader.text(fields["by"], &log)
      let until = fields["until"]?.date(&log).flatMap(CalendarDate.init)
      guard let node = fields["criterion"], let id = node.string(&log),
        targets.hasCriterion(node, &log), let reason
      else { continue }
      if waivers.contains(where: { $0.criterion == id }) {
        log.report(.waivedTwice, at: node.place, ["name": id])
        continue
      }
      waivers.append(Waiver(criterion: id, reason: reason, author: author, until: until))
    }
    return waivers
  }
}
