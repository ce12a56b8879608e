public import CourseKit

/// How well a model does on a set of examples.
public struct Evaluation: Equatable, Sendable {
  /// The mean loss over the examples.
  public var loss: Double
  /// The share of the examples whose prediction is their label, 0 to 1.
  public var accuracy: Double
  /// The class with the greatest logit, for each example in the order of the source.
  public var predictions: [Int]
  /// The true class of each example, in the same order.
  public var labels: [Int]
}

/// Runs a model in evaluation mode over one epoch of a source.
///
/// The mean loss counts every example once, so that a shorter last batch weighs less. Afterwards the
/// model is in the mode it was in before; one that does not say (``ReferenceLayer/mode``) is set to training,
/// where every model starts. Neither gradients nor parameters change.
///
/// - Throws: ``TrainingError/noExamples(_:)`` when the source is empty, and whatever the source,
///   the model and the loss throw.
public func evaluate(
  _ model: any Layer, on source: inout any BatchSource, loss: any Loss = CrossEntropyLoss()
) throws -> Evaluation {
  let model = model.asReference
  let mode = model.mode
  model.eval()
  defer { model.setMode(mode) }
  var batch = Batch(inputs: .zeros([0]), labels: [])
  var predicted: [Int] = []
  var total = 0.0
  var result = Evaluation(loss: 0, accuracy: 0, predictions: [], labels: [])
  result.predictions.reserveCapacity(source.exampleCount)
  result.labels.reserveCapacity(source.exampleCount)
  source.startEpoch()
  while try source.next(into: &batch) {
    let outputs = try model.forward(batch.inputs)
    total += Double(try loss.forward(outputs, labels: batch.labels)) * Double(batch.count)
    outputs.writePredictions(into: &predicted)
    result.predictions += predicted
    result.labels += batch.labels
    model.forgetInput()
  }
  guard !result.labels.isEmpty else { throw TrainingError.noExamples(.evaluation) }
  result.loss = total / Double(result.labels.count)
  result.accuracy =
    Double(countEqual(result.predictions, result.labels)) / Double(result.labels.count)
  return result
}
