extension Comparison {
  /// Which of the cities that were given are compared, and which are left out.
  public struct Selection: Hashable, Sendable {
    /// The id of the city that the others are to be like; `nil` where that was not asked.
    public var like: String?
    /// What is to be true of each city, in the language of rules; `nil` where nothing was asked.
    public var condition: String?
    /// The ids of the cities that are not like it, or of which the condition is not true.
    public var leftOut: [String]
    /// The ids of the cities of which it is not known whether the condition is true.
    public var leftOutUnknown: [String]
    /// The ids of the cities that say nothing on the checklist, which is then the one that most is said of;
    /// empty where it was asked for or all speak to it.
    public var silent: [String]

    /// A selection of the cities that are not left out; by default nothing was asked of them.
    public init(
      like: String? = nil, condition: String? = nil, leftOut: [String] = [],
      leftOutUnknown: [String] = [], silent: [String] = []
    ) {
      (self.like, self.condition) = (like, condition)
      (self.leftOut, self.leftOutUnknown, self.silent) = (leftOut, leftOutUnknown, silent)
    }
  }
}
