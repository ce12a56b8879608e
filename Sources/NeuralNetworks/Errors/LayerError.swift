public import Localization

/// A layer or a loss was asked for something it cannot do.
public enum LayerError: WordedError, Equatable, CustomStringConvertible, Sendable {
  /// `backward` was called before any `forward`; the place is the layer with its sizes.
  case backwardBeforeForward(place: String)
  /// One example has no variance to normalize by; the place is the layer with its sizes.
  case oneExampleInTraining(place: String, shape: [Int])

  /// One sentence that names the layer.
  public var sentence: Localized {
    switch self {
    case .backwardBeforeForward(let place):
      Localized(
        es: "\(place) no puede ir hacia atrás antes de haber ido hacia delante",
        en: "\(place) cannot go backward before it has gone forward")
    case .oneExampleInTraining(let place, let shape):
      Localized(
        es: "\(place) necesita más de un ejemplo por lote al entrenar y recibió \(shape);"
          + " puede descartarse el último lote o cambiar su tamaño",
        en: "\(place) needs more than one example in a training batch, got \(shape);"
          + " drop the last batch or change its size")
    }
  }

  /// The sentence in English.
  public var description: String { sentence.en }
}
