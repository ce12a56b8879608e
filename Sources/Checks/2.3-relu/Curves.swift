internal import CourseKit
internal import NeuralNetworks

/// The sigmoid and the slopes of both curves at some numbers, by the layers of the reference.
enum Curves {
  /// 1 − t² loses digits where t is close to 1, whatever formula gives t.
  static let tolerance = Tolerance(relative: 1e-5, absolute: 2e-6)

  static func sigmoid(_ z: [Float]) throws -> [Float] {
    try NeuralNetworks.Sigmoid().forward(row(z)).elements
  }

  static func sigmoidSlope(_ z: [Float]) throws -> [Float] {
    try slope(of: NeuralNetworks.Sigmoid(), z)
  }

  static func tanhSlope(_ z: [Float]) throws -> [Float] { try slope(of: NeuralNetworks.Tanh(), z) }

  private static func slope(of layer: any Layer, _ z: [Float]) throws -> [Float] {
    try layer.backward(Tensor(shape: [z.count], repeating: 1), after: row(z)).elements
  }

  private static func row(_ z: [Float]) -> Tensor { Tensor(shape: [z.count], elements: z) }
}
