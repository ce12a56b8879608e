internal import CourseKit
internal import Localization

/// Which numbers a dropout set to zero.
struct DropoutMask: Equatable {
  private let isDropped: [Bool]
  /// The length of the last axis.
  private let columns: Int

  /// The mask that an output shows whose input had no zeros.
  init(zerosOf output: Tensor) {
    isDropped = output.elements.map { $0 == 0 }
    columns = max(1, output.shape.last ?? 1)
  }

  var droppedCount: Int { isDropped.count { $0 } }

  /// The share of the numbers that were dropped.
  var share: Float { Float(droppedCount) / Float(max(1, isDropped.count)) }

  /// How often neighbours in a row fare alike, in pairs that do not overlap.
  var agreementInRows: Float {
    agreement(of: isDropped.indices.filter { ($0 % columns).isMultiple(of: 2) }, distance: 1)
  }

  /// How often neighbours in a column fare alike, in pairs that do not overlap.
  var agreementInColumns: Float {
    agreement(of: isDropped.indices.filter { ($0 / columns).isMultiple(of: 2) }, distance: columns)
  }

  /// How often a number fares alike under both masks.
  func agreement(with other: DropoutMask) -> Float {
    Float(zip(isDropped, other.isDropped).count { $0 == $1 }) / Float(max(1, isDropped.count))
  }

  /// The numbers that were not dropped times the factor, and 0 for the others.
  func applied(to tensor: Tensor, factor: Float) -> Tensor {
    Tensor(
      shape: tensor.shape,
      elements: zip(tensor.elements, isDropped).map { $1 ? 0 : $0 * factor })
  }

  private func agreement(of indices: [Int], distance: Int) -> Float {
    let alike = indices.count { isDropped[$0] == isDropped[$0 + distance] }
    return Float(alike) / Float(max(1, indices.count))
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
    try await exam.tell("new", p, exam.integer(in: 1...1_000_000))
    return p
  }

  /// The output for an input without zeros, and the mask that it shows.
  static func forward(
    _ input: Tensor, _ exam: inout Examination
  ) async throws -> (output: Tensor, mask: DropoutMask) {
    let output = try await exam.forward(input)
    try exam.expect(output.shape, is: input.shape)
    return (output, DropoutMask(zerosOf: output))
  }

  /// The masks of the first two outputs of a new layer.
  static func masks(
    ofSeed seed: Int, _ p: Float, _ input: Tensor, _ exam: inout Examination
  ) async throws -> [DropoutMask] {
    try await exam.tell("new", p, seed)
    let first = try await forward(input, &exam).mask
    let second = try await forward(input, &exam).mask
    return [first, second]
  }

  static func scaled(_ tensor: Tensor, by factor: Float) -> Tensor {
    Tensor(shape: tensor.shape, elements: tensor.elements.map { $0 * factor })
  }
}

extension Examination {
  /// Holds the share of independent draws that came out as asked against its probability.
  ///
  /// By Hoeffding's inequality, P(|share − p| > d) ≤ 2·exp(−2·n·d²): the same limit, and so the same
  /// rate of false alarms of 1e-7, as that of ``KolmogorovSmirnov/limit(count:)``.
  func expect(
    droppedShare share: Float, of count: Int, is expected: Float,
    unless alternatives: [(any MisconceptionCase, Float)] = []
  ) throws {
    let limit = Float(KolmogorovSmirnov.limit(count: count))
    guard !(abs(share - expected) <= limit) else { return }
    let explanation = alternatives.first { abs(share - $0.1) <= limit }
    let (wanted, got) = (Printing.number(expected), Printing.number(share))
    let within = Printing.number(limit)
    try fail(
      Localized(
        es: "se esperaba: una parte \(wanted) ± \(within) anulada\nse obtuvo:   \(got) de \(count)",
        en: "expected: a share of \(wanted) ± \(within) dropped\ngot:      \(got) of \(count)"),
      means: explanation?.0)
  }

  /// Holds how often two draws came out alike against the probability of that.
  func expect(agreement: Float, of count: Int, is expected: Float) throws {
    let limit = Float(KolmogorovSmirnov.limit(count: count))
    let (wanted, got) = (Printing.number(expected), Printing.number(agreement))
    try require(
      abs(agreement - expected) <= limit,
      Localized(
        es:
          "los sorteos no son independientes: dos coinciden con frecuencia \(got) y se esperaba \(wanted)",
        en:
          "the draws are not independent: two agree with frequency \(got), expected \(wanted)"))
  }
}
