internal import CourseKit

/// Which numbers a dropout set to zero.
struct DropoutMask: Equatable {
  let isDropped: [Bool]
  private let shape: [Int]

  /// The mask that an output shows whose input had no zeros.
  init(zerosOf output: Tensor) {
    isDropped = output.elements.map { $0 == 0 }
    shape = output.shape
  }

  var droppedCount: Int { isDropped.count { $0 } }

  /// The numbers in their order.
  var stream: BitStream { BitStream(isDropped) }

  /// One number of each row, if all of a row fare alike.
  var rows: BitStream? {
    let length = shape.last ?? 1
    guard length > 0 else { return nil }
    let isUniform = isDropped.indices.allSatisfy {
      isDropped[$0] == isDropped[$0 - $0 % length]
    }
    return isUniform
      ? BitStream(stride(from: 0, to: isDropped.count, by: length).map { isDropped[$0] }) : nil
  }

  /// The first row, if all rows are like it.
  var columns: BitStream? {
    let length = shape.last ?? 1
    guard length > 0 else { return nil }
    let isUniform = isDropped.indices.allSatisfy { isDropped[$0] == isDropped[$0 % length] }
    return isUniform ? BitStream(isDropped.prefix(length)) : nil
  }

  /// The numbers that were not dropped times the factor, and 0 for the others.
  func applied(to tensor: Tensor, factor: Float) -> Tensor {
    Tensor(
      shape: tensor.shape,
      elements: zip(tensor.elements, isDropped).map { $1 ? 0 : $0 * factor })
  }
}

extension BitStream {
  /// Whether these may be independent draws of a probability, as far as share and distances tell.
  func looksDrawn(with probability: Double) -> Bool {
    fits(probability) && dependence(of: probability, at: 1...max(1, count / 2)) == nil
  }
}

extension DropoutChecks {
  /// A probability that nobody takes for its complement, a multiple of 1/16.
  static func probability(_ exam: inout Examination) -> Float {
    Float(exam.integer(in: 4...6)) / 16
  }

  /// A new layer with a drawn probability and seed.
  static func newLayer(_ exam: inout Examination) async throws -> Float {
    let p = probability(&exam)
    try await newLayer(p, &exam)
    return p
  }

  /// A new layer with a drawn seed.
  static func newLayer(_ p: Float, _ exam: inout Examination) async throws {
    exam.beginSession()
    try await exam.tell("new", p, exam.integer(in: 1...1_000_000))
  }

  /// The output for an input without zeros, and the mask that it shows.
  static func forward(
    _ input: Tensor, _ exam: inout Examination
  ) async throws -> (output: Tensor, mask: DropoutMask) {
    let output = try await exam.forward(input)
    try exam.expect(output.shape, is: input.shape)
    return (output, DropoutMask(zerosOf: output))
  }

  /// The masks of outputs in a row for inputs of a shape, with other numbers each time.
  static func masks(
    _ count: Int, of shape: [Int], _ exam: inout Examination
  ) async throws -> [DropoutMask] {
    var masks: [DropoutMask] = []
    for _ in 0..<count {
      masks.append(try await forward(exam.tensor(shape, in: 0.5...1.5), &exam).mask)
    }
    return masks
  }

  static func scaled(_ tensor: Tensor, by factor: Float) -> Tensor {
    Tensor(shape: tensor.shape, elements: tensor.elements.map { $0 * factor })
  }
}
