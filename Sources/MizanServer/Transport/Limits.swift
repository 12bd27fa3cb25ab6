/// How much is taken of clients, so that none of them keeps others out or fills the memory.
enum Limits {
  /// More bytes of a body are refused.
  static let body = 1 << 20
  /// More bytes of headers are refused.
  static let headers = 32 << 10
  /// More headers are refused.
  static let headerCount = 100
  /// More connections at once are told to come later.
  static let connections = 64
  /// So many requests are worked on at once; the others wait.
  static let workers = 4
  /// In so many seconds a client sends the headers of its first or next request, and in as many the body.
  static let sending: Int64 = 10
  /// In so many seconds it takes an answer.
  static let taking: Int64 = 60
  /// For so many seconds the rest of a request that was refused is read, lest the refusal be lost.
  static let parting: Int64 = 2
}
