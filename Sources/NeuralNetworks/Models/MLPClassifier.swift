public import CourseKit

/// Builds the network of the course: a multilayer perceptron over flattened images.
public enum MLPClassifier {
  /// `Flatten`, then for each hidden width `Linear`, `BatchNorm1d` if asked for, `ReLU` and `Dropout`
  /// if asked for, then `Linear` to the classes.
  ///
  /// ```swift
  /// let model = MLPClassifier.make(inputShape: [1, 28, 28], hidden: [256], classes: 10, seed: 1)
  /// model.parameters.map(\.name)  // ["1.weight", "1.bias", "3.weight", "3.bias"]
  /// ```
  ///
  /// - Parameters:
  ///   - inputShape: the shape of one example, `[C, H, W]` or `[features]`.
  ///   - hidden: the widths of the hidden layers, none for a linear classifier.
  ///   - classes: how many logits an example gets.
  ///   - batchNorm: whether each hidden layer is normalized.
  ///   - dropout: the probability that a hidden unit is dropped; 0 for no such layer.
  ///   - initializer: fills the weights.
  ///   - seed: the same seed gives the same weights and masks on every machine.
  public static func make(
    inputShape: [Int], hidden: [Int], classes: Int, batchNorm: Bool = false, dropout: Double = 0,
    initializer: any Initializer = PyTorchDefault(), seed: UInt64
  ) -> Sequential {
    Architecture.mlp(
      inputFeatures: inputShape.reduce(1, *), hidden: hidden, classes: classes,
      batchNorm: batchNorm, dropout: dropout
    ).makeUncheckedModel(initializer, seed: seed)
  }
}

extension Architecture {
  /// The layers of ``MLPClassifier``, for pictures of so many numbers each.
  public static func mlp(
    inputFeatures: Int, hidden: [Int], classes: Int, batchNorm: Bool = false, dropout: Double = 0
  ) -> Architecture {
    var layers: [LayerDescription] = [.flatten]
    var features = inputFeatures
    for width in hidden {
      layers.append(.linear(inFeatures: features, outFeatures: width))
      if batchNorm { layers.append(.batchNorm1d(features: width)) }
      layers.append(.relu)
      if dropout > 0 { layers.append(.dropout(probability: dropout)) }
      features = width
    }
    layers.append(.linear(inFeatures: features, outFeatures: classes))
    return Architecture(layers)
  }
}
