/// Why training or evaluating stopped.
public enum TrainingError: Error, Equatable, CustomStringConvertible, Sendable {
  /// A source gave no batch.
  case noExamples(Purpose)
  /// The loss of a step is not a number or infinite; the step changed nothing.
  case nonFiniteLoss(NonFiniteLoss)

  /// What examples were for.
  public enum Purpose: String, Sendable {
    /// Training.
    case training
    /// Evaluating.
    case evaluation
  }

  /// Where a loss went wrong.
  public struct NonFiniteLoss: Equatable, Sendable {
    /// The epoch, from 1.
    public var epoch: Int
    /// The step, from 1 over all epochs.
    public var step: Int
    /// NaN or infinity, in words, so that two of them can be equal.
    public var loss: String
    /// The first place whose numbers are not finite.
    public var origin: NonFiniteOrigin
  }

  /// One sentence with the step and the place.
  public var description: String {
    switch self {
    case .noExamples(let purpose): "there are no examples for \(purpose.rawValue)"
    case .nonFiniteLoss(let fact):
      "the loss is \(fact.loss) at step \(fact.step) (epoch \(fact.epoch)): \(fact.origin)"
    }
  }
}

/// The first place on the way through a network where a number is not finite.
public enum NonFiniteOrigin: Equatable, CustomStringConvertible, Sendable {
  /// The examples.
  case inputs
  /// The output of a layer, which may itself hold such weights.
  case layer(name: String, weightsAreFinite: Bool)
  /// The loss: all outputs are finite.
  case loss

  /// A clause that names the place.
  public var description: String {
    switch self {
    case .inputs: "the inputs of the batch are not finite"
    case .layer(let name, true): "it began in the output of \(name), whose weights are finite"
    case .layer(let name, false):
      "it began in \(name), whose weights are not finite; a lower learning rate may help"
    case .loss: "the outputs of the network are finite, the loss of them is not"
    }
  }
}
