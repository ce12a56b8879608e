internal import CourseKit
internal import NeuralNetworks
internal import Wire

/// What a right `Conv2d` answers.
enum ConvolutionReference {
  /// Up to 75 products of numbers below 1, or exact ones, added in any order.
  static let tolerance = Tolerance(relative: 1e-5, absolute: 1e-5)

  /// The reference's own formula, seen through a layer of one row; 0 where the kernel does not fit.
  static func size(_ length: Int, _ kernel: Int, _ stride: Int, _ padding: Int) throws -> Int {
    let layer = try NeuralNetworks.Conv2d(
      weight: .zeros([1, 1, 1, kernel]), bias: nil,
      stride: Spatial(height: 1, width: stride), padding: Spatial(height: 0, width: padding))
    do {
      return try layer.forward(.zeros([1, 1, 1, length])).shape[3]
    } catch is ShapeError {
      return 0
    }
  }

  /// The operations of the adapter.
  static func operations() -> Reference {
    var layer: NeuralNetworks.Conv2d?
    var other: NeuralNetworks.Conv2d?
    func made() throws -> NeuralNetworks.Conv2d {
      guard let layer else { throw Unmade() }
      return layer
    }
    func make(_ question: inout Question, hasBias: Bool) throws -> Expected {
      let weight: Tensor = try question.take()
      let bias: Tensor? = hasBias ? try question.take() : nil
      layer = try NeuralNetworks.Conv2d(
        weight: weight, bias: bias, stride: Spatial(question.take()),
        padding: Spatial(question.take()))
      return .done
    }
    return Reference([
      "outputSize": { .is(try size($0.take(), $0.take(), $0.take(), $0.take())) },
      "new": { try make(&$0, hasBias: true) },
      "new without bias": { try make(&$0, hasBias: false) },
      "swap": { _ in
        (layer, other) = (other, layer)
        return .done
      },
      "set weight": {
        try made().weight.value = $0.take()
        return .done
      },
      "set bias": {
        try made().bias?.value = $0.take()
        return .done
      },
      "outputShape": { .is(try made().forward(.zeros($0.take())).shape) },
      "parameterCount": { _ in .is(try made().parameterCount) },
      "forward": {
        let input: Tensor = try $0.take()
        do {
          return .is(try made().forward(input), within: tolerance)
        } catch is ShapeError {
          return .refusal
        }
      },
    ])
  }

  /// A layer is asked before it is made: a fault of the course.
  private struct Unmade: Error {}
}
