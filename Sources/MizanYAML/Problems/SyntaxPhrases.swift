/// Plainer words for what libyaml says.
enum SyntaxPhrases {
  /// A lower-case phrase without a full stop; the text itself where there is no better one.
  static func phrase(for problem: String) -> String {
    phrases[problem] ?? (problem.isEmpty ? "this is not YAML" : problem)
  }

  /// What is said of text after a value that ends with a quote or a bracket.
  static let afterValue = "only a comment may follow the value on this line"

  /// What is said of a bracket that the end of the file leaves open.
  static let openBracket = "this bracket is not closed"

  private static let phrases = [
    "mapping values are not allowed in this context":
      "a ':' is not allowed here; quote the text if it holds one",
    "mapping keys are not allowed in this context": "a key is not allowed here",
    "block sequence entries are not allowed in this context": "a '-' is not allowed here",
    "could not find expected ':'": "a ':' is missing after the key",
    "did not find expected key": "a key is expected here; check the indentation",
    "did not find expected '-' indicator": "a '-' is expected here; check the indentation",
    "did not find expected ',' or ']'": "a ',' or ']' is expected here",
    "did not find expected ',' or '}'": "a ',' or '}' is expected here",
    "did not find expected node content": "a value is expected here",
    "did not find expected <document start>": "a document begins with '---' after a directive",
    "found unexpected end of stream": "a closing quote is missing",
    "found unexpected document indicator": "'---' or '...' cannot stand inside quotes",
    "found unexpected ':'":
      "a ':' inside brackets needs a space after it, or quotes around the text",
    "found character that cannot start any token": "a value cannot begin with this character",
    "found unknown escape character": "there is no such escape",
    "did not find expected hexdecimal number": "an escape needs hexadecimal digits",
    "found invalid Unicode character escape code":
      "the escape is not a character; write the character itself",
    "did not find expected comment or line break": "only a comment may follow on this line",
    "found an indentation indicator equal to 0": "the indentation of a block is 1 to 9",
    "did not find expected alphabetic or numeric character": "a name of letters is expected here",
    "did not find expected whitespace or line break": "a space is expected here",
    "found unexpected non-alphabetical character": "a line cannot begin with '%' here",
    "found unknown directive name": "a line cannot begin with '%' here",
    "could not find expected directive name": "a line cannot begin with '%' here",
    "found undefined tag handle": "the tag is not defined",
    "did not find expected tag URI": "the tag is not complete",
  ]
}
