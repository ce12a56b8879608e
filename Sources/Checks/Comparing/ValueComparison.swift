internal import CourseKit
package import Wire

/// Holds any value of the wire against the expected one.
package enum ValueComparison {
  /// What is wrong with a value, if anything: first its kind, then its size, then its contents.
  ///
  /// A tolerance goes for computed numbers; whole numbers, words and flags are right or wrong.
  package static func fault(
    _ got: Value, _ expected: Value, within tolerance: Tolerance
  ) -> Failure.Fault? {
    switch (got, expected) {
    case (.tensor(let got), .tensor(let expected)):
      return Comparison.fault(got, expected, within: tolerance)
    case (.image(let got), .image(let expected)):
      return Comparison.fault(Tensor(got), Tensor(expected), within: tolerance)
    case (.double(let got), .double(let expected)):
      return tolerance.accepts(got, expected) ? nil : .number(expected: expected, got: got)
    case (.int(let got), .int(let expected)):
      return got == expected ? nil : PlainComparison.fault(got, expected)
    case (.bool(let got), .bool(let expected)):
      return got == expected ? nil : PlainComparison.fault(got, expected)
    case (.text(let got), .text(let expected)):
      return got == expected ? nil : TextComparison.fault(got, expected)
    case (.bytes(let got), .bytes(let expected)):
      return got == expected
        ? nil : .value(expected: "\(expected.count) bytes", got: "\(got.count) bytes")
    case (.list(let got), .list(let expected)): return fault(got, expected, within: tolerance)
    case (.none, .none): return nil
    default: return .kind(expected: "\(expected.kind)", got: "\(got.kind)")
    }
  }

  private static func fault(
    _ got: [Value], _ expected: [Value], within tolerance: Tolerance
  ) -> Failure.Fault? {
    if let got = [Int](.list(got)), let expected = [Int](.list(expected)) {
      return got == expected ? nil : .integers(expected: expected, got: got)
    }
    guard got.count == expected.count else {
      return .count(expected: expected.count, got: got.count)
    }
    if let got = [Double](.list(got)), let expected = [Double](.list(expected)) {
      guard !zip(got, expected).allSatisfy({ tolerance.accepts($0, $1) }) else { return nil }
      return Comparison.fault(Tensor(got), Tensor(expected), within: tolerance)
    }
    for (got, expected) in zip(got, expected) {
      if let fault = fault(got, expected, within: tolerance) { return fault }
    }
    return nil
  }
}

extension Tensor {
  /// A row of numbers, rounded to single precision.
  init(_ numbers: [Double]) {
    self.init(shape: [numbers.count], elements: numbers.map { Float($0) })
  }

  /// The bytes of a picture, `[height, width, channels]`.
  init(_ image: Image) {
    self.init(
      shape: [image.height, image.width, image.channels], elements: image.bytes.map(Float.init))
  }
}
