internal import CourseKit

extension Examination {
  /// Holds the weights of an initializer against its law in shapes of every kind: a single input or
  /// output, kernels of 1 × 1 and long ones.
  ///
  /// Of 600 weights of each shape a uniform bound that is 3 % off is found with probability 0.999, and
  /// a normal deviation that is a quarter too small or a third too large. A false alarm has a
  /// probability below 3e-7: 1.4e-7 for the law of all shapes together, 2e-8 for each scale, and 1.2e-8
  /// for their spread, in which weights show that are centred or standardised
  /// (``WeightSpread/fault(of:)``).
  ///
  /// - Parameters:
  ///   - law: The law of a shape.
  ///   - standard: The same law where its scale is 1.
  ///   - draw: Asks for the weights of a shape.
  mutating func expectLawInAnyShape(
    _ law: ([Int]) -> Distribution, standard: Distribution,
    _ draw: (inout Examination, [Int]) async throws -> Tensor
  ) async throws {
    let shapes = [
      [1, 600], [600, 1], [30, 20, 1, 1], [10, 1, 4, 15], [1, 40, 3, 5], [100, 1, 1, 6],
    ]
    var pooled: [Float] = []
    var drawn: [(numbers: [Float], law: Distribution)] = []
    try await tell("seed", integer(in: 1...1_000_000))
    for shape in shapes {
      let weights = try await draw(&self, shape)
      try expect(weights.shape, is: shape)
      let law = law(shape)
      if let fault = WeightLaw(law: law).scaleFault(of: weights.elements) { try fail(fault) }
      drawn.append((weights.elements, law))
      pooled += weights.elements.map { $0 / Float(law.deviation) }
    }
    if let fault = WeightLaw(law: standard).fault(of: pooled) { try fail(fault) }
    if let fault = WeightSpread.fault(of: drawn) { try fail(fault) }
  }
}
