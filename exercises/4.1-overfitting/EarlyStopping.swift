import CourseKit

/// 4.1 · Sobreajuste · Overfitting
///
/// ES: Mide la **brecha de generalización**, positiva cuando la red va mejor en entrenamiento que en
/// validación, y escribe la parada temprana como `EarlyStopping` de Keras y Lightning. Una época es
/// mejor si `pérdida + minDelta < bestLoss`; entonces pasa a ser la mejor. Tras `patience` épocas
/// seguidas que no son mejores, se para; con `patience` 0 se para en la primera, igual que con 1. Una
/// pérdida NaN nunca es mejor. Las épocas se cuentan desde 0.
///
/// EN: Measure the **generalization gap**, positive when the network does better in training than in
/// validation, and write early stopping as `EarlyStopping` of Keras and Lightning. An epoch is better
/// if `loss + minDelta < bestLoss`; it then becomes the best. After `patience` epochs in a row that
/// are not better, training stops; with `patience` 0 it stops at the first, just as with 1. A NaN
/// loss is never better. Epochs are counted from 0.
///
/// ```swift
/// generalizationGap(trainingAccuracy: 0.9, validationAccuracy: 0.7)  // 0.2
/// generalizationGap(trainingLoss: 0.25, validationLoss: 0.75)        // 0.5
/// var stopping = EarlyStopping(patience: 2, minDelta: 0)
/// [0.9, 0.5, 0.6, 0.7].map { stopping.shouldStop(after: $0) }        // [false, false, false, true]
/// stopping.bestEpoch                                                 // 1
/// ```
///
/// `patience` ≥ 0; `minDelta` ≥ 0; las pérdidas · losses > -∞.
///
/// ES: Se pregunta: el ejemplo de arriba; brechas grandes, diminutas, nulas y negativas; curvas con
/// empates y recaídas; curvas planas; un minDelta que cambia el resultado; bajar justo minDelta, o
/// algo más; un minDelta mayor que las pérdidas; patience 0 y 1; pérdidas cero y negativas;
/// pérdidas NaN y +∞, también la primera; bestEpoch y bestLoss tras cada época; cientos de épocas;
/// dos reglas a la vez; grabaciones en las que decide minDelta; grabaciones que paran o no, de 0
/// épocas o más.
///
/// EN: Asked: the example above; gaps that are large, tiny, zero and negative; curves with ties and
/// relapses; flat curves; a minDelta that matters; a fall of just minDelta, or of more; a minDelta
/// beyond all losses; patience 0 and 1; losses of zero and below; losses NaN and +∞, the first one
/// too; bestEpoch and bestLoss after each epoch; hundreds of epochs; two rules side by side;
/// recordings where minDelta decides; recordings that stop or not, of 0 epochs or more.
///
/// `./course check 4.1` · `swift test --filter Overfitting`
public struct EarlyStopping {
  public let patience: Int
  public let minDelta: Double

  /// ES: La época mejor hasta ahora; nil si no hay ninguna.
  /// EN: The best epoch so far; nil when there is none.
  public private(set) var bestEpoch: Int?

  /// ES: Su pérdida de validación.
  /// EN: Its validation loss.
  public private(set) var bestLoss = Double.infinity

  public init(patience: Int, minDelta: Double) {
    self.patience = patience
    self.minDelta = minDelta
  }

  /// ES: Toma nota de una época más y dice si hay que parar. Añade las propiedades que necesites.
  /// EN: Take note of one more epoch and say whether to stop. Add the properties that you need.
  public mutating func shouldStop(after validationLoss: Double) -> Bool {
    unfinished("EarlyStopping.shouldStop(after:)", returning: false)
  }
}

/// ES: La brecha entre dos exactitudes. EN: The gap between two accuracies.
public func generalizationGap(trainingAccuracy: Double, validationAccuracy: Double) -> Double {
  unfinished("generalizationGap(trainingAccuracy:validationAccuracy:)", returning: 0)
}

/// ES: La brecha entre dos pérdidas. EN: The gap between two losses.
public func generalizationGap(trainingLoss: Double, validationLoss: Double) -> Double {
  unfinished("generalizationGap(trainingLoss:validationLoss:)", returning: 0)
}

/// ES: Recorre un entrenamiento grabado, con dos pérdidas por época (las dos listas son igual de
/// largas): la última época que se entrena con `stopping`, que aún no ha visto ninguna, y la época
/// cuyos pesos se conservan; nil si no hay ninguna.
///
/// EN: Go through a recorded training with two losses for each epoch (the two lists are of one
/// length): the last epoch that is trained with `stopping`, which has seen none yet, and the epoch
/// whose weights are kept; nil when there is none.
public func replayTraining(
  trainingLosses: [Double], validationLosses: [Double], stopping: EarlyStopping
) -> (lastEpoch: Int?, bestEpoch: Int?) {
  unfinished("replayTraining(trainingLosses:validationLosses:stopping:)", returning: (nil, nil))
}
