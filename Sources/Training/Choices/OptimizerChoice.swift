package import CourseKit
package import NeuralNetworks

/// The optimizers by their names.
package enum OptimizerName: String, CaseIterable, Codable, Sendable {
  /// ``Adam``.
  case adam
  /// ``AdamW``.
  case adamw
  /// ``SGD``.
  case sgd

  /// How far a step goes unless said.
  package var defaultLearningRate: Double { self == .sgd ? 0.1 : 0.001 }

  /// How strongly values are drawn to 0 unless said: as in PyTorch.
  package var defaultWeightDecay: Double { self == .adamw ? 0.01 : 0 }
}

/// An optimizer with its numbers.
package struct OptimizerChoice: Equatable, Sendable {
  /// Which one.
  package var name: OptimizerName
  /// How far a step goes.
  package var learningRate: Double
  /// How much of the last step stays in the next; only ``OptimizerName/sgd`` asks.
  package var momentum: Double
  /// How strongly values are drawn to 0.
  package var weightDecay: Double

  /// An optimizer; what is not said is the default of its kind.
  package init(
    _ name: OptimizerName = .adam, learningRate: Double? = nil, momentum: Double = 0,
    weightDecay: Double? = nil
  ) {
    self.name = name
    self.learningRate = learningRate ?? name.defaultLearningRate
    self.momentum = momentum
    self.weightDecay = weightDecay ?? name.defaultWeightDecay
  }

  /// The optimizer of some parameters.
  package func makeOptimizer(for parameters: [Parameter]) -> any StatefulOptimizer {
    switch name {
    case .adam: Adam(parameters, learningRate: learningRate, weightDecay: weightDecay)
    case .adamw: AdamW(parameters, learningRate: learningRate, weightDecay: weightDecay)
    case .sgd:
      SGD(parameters, learningRate: learningRate, momentum: momentum, weightDecay: weightDecay)
    }
  }
}
