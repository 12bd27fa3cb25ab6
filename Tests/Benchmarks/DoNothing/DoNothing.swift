/// A program that ends at once: what the others start from.
@main
enum DoNothing {
  static func main() {}
}
