/// Says how two plain values differ.
enum PlainComparison {
  /// The fault of a value that is not the expected one; lists of whole numbers stay numbers.
  static func fault<Plain>(_ got: Plain, _ expected: Plain) -> Failure.Fault {
    if let got = got as? [Int], let expected = expected as? [Int] {
      return .integers(expected: expected, got: got)
    }
    return .value(expected: "\(expected)", got: "\(got)")
  }
}
