public import Localization

/// Why training or evaluating stopped.
public enum TrainingError: WordedError, Equatable, CustomStringConvertible, Sendable {
  /// A source gave no batch.
  case noExamples(Purpose)
  /// The loss of a step is not a number or infinite; the step changed no parameter.
  case nonFiniteLoss(NonFiniteLoss)
  /// Early stopping has no examples to validate on.
  case noValidation
  /// There is a schedule, but the optimizer has no learning rate that can be set.
  case learningRateIsFixed

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
  public var sentence: Localized {
    switch self {
    case .noExamples(.training):
      Localized(es: "no hay ejemplos para entrenar", en: "there are no examples for training")
    case .noExamples(.evaluation):
      Localized(es: "no hay ejemplos para evaluar", en: "there are no examples for evaluation")
    case .noValidation:
      Localized(
        es: "parar antes de tiempo requiere ejemplos de validación",
        en: "stopping early needs examples to validate on")
    case .learningRateIsFixed:
      Localized(
        es: "el optimizador no deja cambiar su tasa de aprendizaje, y el plan la cambia",
        en: "the schedule changes the learning rate, and the optimizer does not let it")
    case .nonFiniteLoss(let fact):
      Localized(
        es: "la pérdida es \(fact.loss) en el paso \(fact.step) (época \(fact.epoch)):"
          + " \(fact.origin.clause.es)",
        en: "the loss is \(fact.loss) at step \(fact.step) (epoch \(fact.epoch)):"
          + " \(fact.origin.clause.en)")
    }
  }

  /// The sentence in English.
  public var description: String { sentence.en }
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
  public var clause: Localized {
    switch self {
    case .inputs:
      Localized(
        es: "las entradas del lote no son finitas", en: "the inputs of the batch are not finite")
    case .layer(let name, true):
      Localized(
        es: "empezó en la salida de \(name), cuyos pesos son finitos",
        en: "it began in the output of \(name), whose weights are finite")
    case .layer(let name, false):
      Localized(
        es: "empezó en \(name), cuyos pesos no son finitos; puede ayudar una tasa de aprendizaje"
          + " menor",
        en: "it began in \(name), whose weights are not finite; a lower learning rate may help")
    case .loss:
      Localized(
        es: "las salidas de la red son finitas, y su pérdida no",
        en: "the outputs of the network are finite, the loss of them is not")
    }
  }

  /// The clause in English.
  public var description: String { clause.en }
}
