/// What a machine has, for machines.
public struct MachineJSON {
  private let machine: Machine

  /// The JSON of `machine`.
  public init(_ machine: Machine) { self.machine = machine }

  /// Every program that was looked for; what was not found is null.
  public var json: JSON {
    [
      "mizan": "doctor/v1",
      "programs": .array(
        machine.tools.map { tool in
          [
            "id": .string(tool.kind.rawValue), "path": .optional(tool.path),
            "version": .optional(tool.version),
          ]
        }),
      "fonts": .optional(
        machine.fonts.map { fonts in
          ["latin": .optional(fonts.latin), "arabic": .optional(fonts.arabic)]
        }),
      "rules": .optional(machine.rules),
      "seeds": .optional(machine.seeds),
    ]
  }
}
