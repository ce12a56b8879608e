internal import CourseKit
internal import Localization

/// What holds for every layer. An exercise says it in a sentence of its own, and names the mistakes
/// that would break it.
extension Examination {
  /// Every shape is welcome that the reference takes: a batch of one, or an empty one.
  mutating func expectOutputs(
    for shapes: [[Int]], like reference: any Layer, within tolerance: Tolerance = .exact,
    unless alternatives: (Tensor) -> [(any MisconceptionCase, Tensor)] = { _ in [] }
  ) async throws {
    for shape in shapes {
      let x = tensor(shape)
      let y = try await forward(x)
      try expect(y, is: reference.forward(x), within: tolerance, unless: alternatives(x))
    }
  }

  /// An example gives the same alone as inside a batch.
  ///
  /// - Parameter alternatives: What known mistakes make of the right row.
  mutating func expectRows(
    of batch: Tensor, within tolerance: Tolerance = .exact,
    unless alternatives: (Tensor) -> [(any MisconceptionCase, Tensor)] = { _ in [] }
  ) async throws {
    let whole = try await forward(batch)
    try expect(whole.shape.first ?? 0, is: batch.shape[0])
    for index in 0..<batch.shape[0] {
      let row = whole.example(index)
      let alone = try await forward(batch.example(index))
      try expect(alone, is: row, within: tolerance, unless: alternatives(row))
    }
  }

  /// `backward` belongs to the latest of two forward passes, and to that one again when repeated.
  ///
  /// This goes for the gradient of the input and for those of the parameters, if there are any.
  ///
  /// - Parameter mistaken: What those are for who remembers the first pass.
  mutating func expectLatestInput(
    _ first: Tensor, then last: Tensor, _ gradient: Tensor, like reference: any Layer,
    within tolerance: Tolerance = .exact, unless mistaken: (any MisconceptionCase, [Tensor])
  ) async throws {
    var got = [try await backward(gradient, after: first, last)]
    let expected = try reference.slopes(of: gradient, at: last)
    if expected.count > 1 { got += try await gradients() }
    try expect(got, are: expected, within: tolerance, unless: [mistaken])
    got = [try await ask("backward", gradient)]
    if expected.count > 1 { got += try await gradients() }
    let twice = expected[..<1] + expected.dropFirst().map { $0.adding(1, times: $0) }
    try expect(got, are: Array(twice), within: tolerance)
  }

  /// Each pass adds to the gradients of the parameters and leaves their values alone.
  mutating func expectAccumulation(
    over passes: [(input: Tensor, gradient: Tensor)], like reference: any Layer,
    within tolerance: Tolerance, overwriting mistake: any MisconceptionCase
  ) async throws {
    for (index, pass) in passes.enumerated() {
      let before = reference.parameters.map(\.grad)
      _ = try await backward(pass.gradient, after: pass.input)
      _ = try reference.backward(pass.gradient, after: pass.input)
      let sums = reference.parameters.map(\.grad)
      let latest = zip(sums, before).map { $0.adding(-1, times: $1) }
      let got = try await gradients()
      try expect(
        got, are: sums, within: tolerance, unless: index == 0 ? [] : [(mistake, latest)])
    }
    let values = try await values()
    try expect(values, are: reference.parameters.map(\.value))
  }

  /// What `backward` says is the slope of Σ g · y along random directions, by central differences
  /// of the learner's own forward.
  ///
  /// - Parameters:
  ///   - slopes: What `backward` gave for each of the points.
  ///   - step: How far to move: long where the output is linear, short where it is curved.
  ///   - tolerance: How far a slope may be off, as a share of what was measured and at least of 1.
  ///   - output: Asks for the output at other points.
  mutating func expectSlopes(
    _ slopes: [Tensor], at points: [Tensor], of gradient: Tensor, step: Float,
    within tolerance: Double,
    _ output: (inout Examination, [Tensor]) async throws -> Tensor
  ) async throws {
    try expect(slopes.map(\.shape), is: points.map(\.shape))
    for _ in 0..<4 {
      let directions = points.map { tensor($0.shape) }
      var sides: [Double] = []
      for step in [step, -step] {
        let moved = zip(points, directions).map { $0.adding(step, times: $1) }
        sides.append(try await output(&self, moved).dot(gradient))
      }
      let measured = (sides[0] - sides[1]) / (2 * Double(step))
      let claimed = zip(slopes, directions).reduce(0) { $0 + $1.0.dot($1.1) }
      try require(
        abs(claimed - measured) <= tolerance * max(1, abs(measured)),
        LawWording.slope(measured: Float(measured), claimed: Float(claimed)))
    }
  }
}

extension Layer {
  /// The gradient of the input and those of the parameters, of one pass.
  func slopes(of gradient: Tensor, at input: Tensor) throws -> [Tensor] {
    let before = parameters.map(\.grad)
    let own = try backward(gradient, after: input)
    return [own] + zip(parameters.map(\.grad), before).map { $0.adding(-1, times: $1) }
  }
}

extension Tensor {
  /// An example as a batch of one.
  fileprivate func example(_ index: Int) -> Tensor {
    let size = count / shape[0]
    return Tensor(
      shape: [1] + shape.dropFirst(),
      elements: Array(elements[index * size..<(index + 1) * size]))
  }

  /// The sum of the products.
  fileprivate func dot(_ other: Tensor) -> Double {
    zip(elements, other.elements).reduce(0) { $0 + Double($1.0) * Double($1.1) }
  }

  /// Each element plus a multiple of the other's.
  func adding(_ factor: Float, times other: Tensor) -> Tensor {
    Tensor(
      shape: shape, elements: zip(elements, other.elements).map { $0 + factor * $1 })
  }
}
