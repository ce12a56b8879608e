/// How wrong the outputs for a batch are, as one number, and the gradient of that number.
public protocol Loss: AnyObject {
  /// The loss of a batch: `outputs` is `[N, classes]` and `labels` holds N class indices.
  ///
  /// - Throws: ``ShapeError`` when the outputs and the labels do not fit.
  func forward(_ outputs: Tensor, labels: [Int]) throws -> Float

  /// The gradient of the last loss with respect to its outputs; `[N, classes]`.
  func backward() throws -> Tensor
}
