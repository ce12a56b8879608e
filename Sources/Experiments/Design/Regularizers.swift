/// What keeps a network from learning its pictures by heart, alone or together.
struct Regularizers: Sendable {
  /// Its part of a setting's id.
  let id: String
  /// What it is called in Spanish.
  let es: String
  /// What it is called in English.
  let en: String
  /// Whether each hidden layer has batch normalization.
  var batchNorm = false
  /// The probability of dropout.
  var dropout = 0.0
  /// The weight decay.
  var decay = 0.0

  /// Every combination of batch normalization, dropout of 0.3 and a decay of 0.05.
  static let allCombinations = [
    Regularizers(id: "Plain", es: "sin regularizar", en: "none"),
    Regularizers(id: "BatchNorm", es: "BatchNorm", en: "batch norm", batchNorm: true),
    Regularizers(id: "Dropout", es: "Dropout 0,3", en: "dropout 0.3", dropout: 0.3),
    Regularizers(id: "Decay", es: "decaimiento 0,05", en: "decay 0.05", decay: 0.05),
    Regularizers(
      id: "BatchNormDropout", es: "BatchNorm y Dropout", en: "batch norm and dropout",
      batchNorm: true, dropout: 0.3),
    Regularizers(
      id: "BatchNormDecay", es: "BatchNorm y decaimiento", en: "batch norm and decay",
      batchNorm: true, decay: 0.05),
    Regularizers(
      id: "DropoutDecay", es: "Dropout y decaimiento", en: "dropout and decay", dropout: 0.3,
      decay: 0.05),
    Regularizers(
      id: "All", es: "las tres", en: "all three", batchNorm: true, dropout: 0.3, decay: 0.05),
  ]
}
