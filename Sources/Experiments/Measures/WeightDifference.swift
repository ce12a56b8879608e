internal import CourseKit
internal import NeuralNetworks

extension Sequential {
  /// The greatest difference of a weight or bias from that of a network of the same layers.
  ///
  /// Two trainings that are the same by the rules of algebra differ by rounding alone, which no
  /// accuracy shows.
  ///
  /// - Precondition: both have parameters of the same shapes.
  func greatestDifference(from other: Sequential) -> Double {
    zip(parameters, other.parameters).reduce(0) { greatest, pair in
      precondition(pair.0.value.shape == pair.1.value.shape, "the networks have other layers")
      return zip(pair.0.value.elements, pair.1.value.elements).reduce(greatest) {
        max($0, Double(abs($1.0 - $1.1)))
      }
    }
  }
}
