public import CourseKit

/// What happens while a model is trained; recorders listen to it.
///
/// Epochs and steps count from 1, and go on counting when the same trainer fits again.
public enum TrainingEvent: Equatable, Sendable {
  /// Training starts.
  case started(Plan)
  /// The gradients of an epoch's last step are ready and the step is about to be taken; told only
  /// where ``TrainingOptions/tellsGradients`` asks for it.
  case gradientsReady(Gradients)
  /// A step was taken.
  case batchEnded(BatchResult)
  /// An epoch, counted from 1, was validated, and is about to have ended; not told without validation.
  case validated(Evaluation, epoch: Int)
  /// An epoch was trained and validated, and so far has the training come: the moment for a
  /// ``Checkpoint``.
  case epochEnded(EpochResult, TrainingProgress)
  /// All epochs are done.
  case finished(TrainingSummary)

  /// What is about to be trained.
  public struct Plan: Equatable, Sendable {
    /// Epochs that were trained before.
    public var epochsBefore: Int
    /// Epochs to train.
    public var epochs: Int
    /// Steps in an epoch.
    public var batchesPerEpoch: Int
    /// Examples in an epoch.
    public var examplesPerEpoch: Int
    /// Examples to validate on; `nil` without validation.
    public var validationExamples: Int?
    /// Numbers that training changes.
    public var parameterCount: Int
  }

  /// What a step is about to be taken with.
  ///
  /// Whoever keeps it beyond the event makes the optimizer work on a copy.
  public struct Gradients: Equatable, Sendable {
    /// The epoch, from 1.
    public var epoch: Int
    /// The step, from 1 over all epochs.
    public var step: Int
    /// The gradient of each parameter that the optimizer changes, after they were clipped.
    public var values: [Gradient]
  }

  /// The gradient of one parameter.
  public struct Gradient: Equatable, Sendable {
    /// The name of the parameter, such as `"1.weight"`.
    public var name: String
    /// The gradient of the batch's mean loss, in the shape of the parameter.
    public var value: Tensor
  }

  /// One step.
  public struct BatchResult: Equatable, Sendable {
    /// The epoch, from 1.
    public var epoch: Int
    /// The step, from 1 over all epochs.
    public var step: Int
    /// The mean loss of the batch, before the step.
    public var loss: Float
    /// The share of the examples of the batch that were classified right before the step, 0 to 1.
    public var accuracy: Double
    /// Examples seen in this epoch so far, this batch included.
    public var examplesSeen: Int
    /// The learning rate of the step; `nil` when the optimizer has none to tell.
    public var learningRate: Double?
    /// The norm of all gradients before they were clipped; `nil` when they are not.
    public var gradientNorm: Double?
  }

  /// One epoch.
  public struct EpochResult: Equatable, Codable, Sendable {
    /// The epoch, from 1.
    public var epoch: Int
    /// The last step of the epoch.
    public var step: Int
    /// The mean loss over the training examples, each as it was when its batch was trained.
    public var trainingLoss: Double
    /// The share of the training examples that were classified right then, 0 to 1.
    public var trainingAccuracy: Double
    /// The mean loss over the validation examples; `nil` without validation.
    public var validationLoss: Double?
    /// The share of the validation examples classified right, 0 to 1; `nil` without validation.
    public var validationAccuracy: Double?
    /// Time of the steps, without validation.
    public var seconds: Double
    /// The learning rate of the last step; `nil` when the optimizer has none to tell.
    public var learningRate: Double?
  }
}

/// What a training came to.
public struct TrainingSummary: Equatable, Sendable {
  /// Every epoch, in order.
  public var epochs: [TrainingEvent.EpochResult]
  /// Steps taken.
  public var steps: Int
  /// Examples trained, counting each once per epoch.
  public var examples: Int
  /// Time of the steps, without validation and without loading files.
  public var seconds: Double
  /// The epoch with the least validation loss; `nil` without validation.
  public var bestEpoch: Int?
  /// Whether there were fewer epochs than asked for, because the loss no longer fell.
  public var stoppedEarly = false

  /// Examples trained in a second.
  public var imagesPerSecond: Double { seconds > 0 ? Double(examples) / seconds : 0 }
}
