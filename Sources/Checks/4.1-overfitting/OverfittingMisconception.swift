internal import Localization

/// What learners get wrong about overfitting and early stopping.
enum OverfittingMisconception: String, MisconceptionCase {
  case gapReversed = "gap-reversed"
  case absoluteGap = "absolute-gap"
  case relativeGap = "relative-gap"
  case lossesAsAccuracies = "losses-as-accuracies"
  case patienceTooLong = "patience-too-long"
  case patienceTooShort = "patience-too-short"
  case neverResets = "never-resets"
  case comparesWithThePrevious = "compares-with-the-previous"
  case tiesCount = "ties-count"
  case ignoresMinDelta = "ignores-min-delta"
  case minDeltaTheWrongWay = "min-delta-the-wrong-way"
  case movesTheBar = "moves-the-bar"
  case stopsAtABetterEpoch = "stops-at-a-better-epoch"
  case nanIsBetter = "nan-is-better"
  case skipsNaN = "skips-nan"
  case watchesTheTrainingLoss = "watches-the-training-loss"
  case lastForBest = "last-for-best"
  case countsFromOne = "counts-from-one"

  var lesson: String { "4.1" }

  var sentence: Localized {
    switch self {
    case .gapReversed:
      Localized(
        es:
          "Has restado al revés: la brecha es positiva cuando la red va mejor en entrenamiento, que es la señal de sobreajuste.",
        en:
          "You subtracted the wrong way round: the gap is positive when the network does better in training, which is the sign of overfitting."
      )
    case .absoluteGap:
      Localized(
        es:
          "Has quitado el signo. Una brecha negativa también dice algo: la validación va mejor, como pasa con dropout.",
        en:
          "You removed the sign. A negative gap says something too: validation does better, as happens with dropout."
      )
    case .relativeGap:
      Localized(
        es: "Has dividido la diferencia. La brecha son puntos: 0,9 y 0,7 dan 0,2.",
        en: "You divided the difference. The gap is in points: 0.9 and 0.7 give 0.2.")
    case .lossesAsAccuracies:
      Localized(
        es:
          "Has tratado la pérdida como una exactitud. Una pérdida mejor es menor: la brecha es validación menos entrenamiento.",
        en:
          "You treated the loss as an accuracy. A better loss is smaller: the gap is validation minus training."
      )
    case .patienceTooLong:
      Localized(
        es:
          "Paras una época tarde: con patience 2 se para en la segunda época seguida que no mejora, no en la tercera.",
        en:
          "You stop one epoch late: with patience 2, training stops at the second epoch in a row that is no better, not at the third."
      )
    case .patienceTooShort:
      Localized(
        es:
          "Paras una época antes: con patience 2 se perdona una época que no mejora y se para en la segunda.",
        en:
          "You stop one epoch early: with patience 2, one epoch that is no better is forgiven, and training stops at the second."
      )
    case .neverResets:
      Localized(
        es:
          "La cuenta de épocas sin mejorar no vuelve a cero cuando una mejora. Solo cuentan las seguidas.",
        en:
          "The count of epochs without progress does not go back to zero at a better one. Only those in a row count."
      )
    case .comparesWithThePrevious:
      Localized(
        es:
          "Has comparado con la época anterior: una bajada después de una subida no es progreso. Compara con la mejor.",
        en:
          "You compared with the epoch before: going down after going up is no progress. Compare with the best."
      )
    case .tiesCount:
      Localized(
        es: "Una pérdida igual a la mejor no es mejor: la comparación es <, no <=.",
        en: "A loss equal to the best is no better: the comparison is <, not <=.")
    case .ignoresMinDelta:
      Localized(
        es: "No has usado minDelta: una mejora más pequeña que eso no cuenta.",
        en: "You did not use minDelta: an improvement smaller than that does not count.")
    case .minDeltaTheWrongWay:
      Localized(
        es:
          "minDelta va al revés: así cuentan como mejores épocas algo peores. La pérdida tiene que bajar más de minDelta.",
        en:
          "minDelta goes the wrong way: like this, slightly worse epochs count as better. The loss has to fall by more than minDelta."
      )
    case .movesTheBar:
      Localized(
        es:
          "Has bajado bestLoss con una mejora menor que minDelta. Así un progreso lento y constante no cuenta nunca; bestLoss solo cambia con una época mejor.",
        en:
          "You lowered bestLoss at an improvement below minDelta. Slow, steady progress then never counts; bestLoss changes at a better epoch only."
      )
    case .stopsAtABetterEpoch:
      Localized(
        es:
          "Con patience 0 has parado en una época que era mejor. Solo se para en épocas que no lo son.",
        en:
          "With patience 0 you stopped at an epoch that was better. Only epochs that are not stop it."
      )
    case .nanIsBetter:
      Localized(
        es:
          "Una pérdida NaN ha contado como mejor: toda comparación con NaN es falsa, así que no vale negarla.",
        en:
          "A NaN loss counted as better: every comparison with NaN is false, so that negating one does not do."
      )
    case .skipsNaN:
      Localized(
        es: "Has pasado por alto una época con NaN: no es mejor, así que gasta paciencia.",
        en: "You passed over an epoch with NaN: it is not better, so it uses up patience.")
    case .watchesTheTrainingLoss:
      Localized(
        es:
          "Has mirado la pérdida de entrenamiento, que sigue bajando mientras la red memoriza. Decide la de validación.",
        en:
          "You watched the training loss, which goes on falling while the network memorizes. The validation loss decides."
      )
    case .lastForBest:
      Localized(
        es:
          "Has conservado la última época, que ya es peor. Los pesos buenos son los de la mejor, patience épocas antes.",
        en:
          "You kept the last epoch, which is worse already. The good weights are those of the best one, patience epochs before."
      )
    case .countsFromOne:
      Localized(
        es: "Has contado las épocas desde 1: la primera es la 0.",
        en: "You counted the epochs from 1: the first is 0.")
    }
  }
}
