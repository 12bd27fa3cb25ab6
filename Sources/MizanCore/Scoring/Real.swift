#if canImport(Glibc)
  private import Glibc
#elseif canImport(Musl)
  private import Musl
#else
  private import Darwin
#endif

/// The functions of real numbers that the language's own library does not have.
enum Real {
  /// The natural logarithm of a number above 0.
  static func log(_ number: Double) -> Double { systemLog(number) }

  /// e to the power of a number.
  static func exp(_ number: Double) -> Double { systemExp(number) }

  /// A base of at least 0, and above 0 with a negative exponent, to the power of an exponent.
  static func pow(_ base: Double, _ exponent: Double) -> Double { systemPow(base, exponent) }
}

private func systemLog(_ number: Double) -> Double { log(number) }
private func systemExp(_ number: Double) -> Double { exp(number) }
private func systemPow(_ base: Double, _ exponent: Double) -> Double { pow(base, exponent) }
