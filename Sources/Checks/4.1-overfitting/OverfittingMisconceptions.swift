internal import Localization

/// What learners get wrong about overfitting and early stopping.
enum OverfittingMisconceptions {
  static let gapReversed = Misconception(
    "gap-reversed",
    Localized(
      es:
        "Has restado al revés: la brecha es positiva cuando la red va mejor en entrenamiento, que es la señal de sobreajuste.",
      en:
        "You subtracted the wrong way round: the gap is positive when the network does better in training, which is the sign of overfitting."
    ),
    lesson: "4.1")

  static let absoluteGap = Misconception(
    "absolute-gap",
    Localized(
      es:
        "Has quitado el signo. Una brecha negativa también dice algo: la validación va mejor, como pasa con dropout.",
      en:
        "You removed the sign. A negative gap says something too: validation does better, as happens with dropout."
    ),
    lesson: "4.1")

  static let relativeGap = Misconception(
    "relative-gap",
    Localized(
      es: "Has dividido la diferencia. La brecha son puntos: 0,9 y 0,7 dan 0,2.",
      en: "You divided the difference. The gap is in points: 0.9 and 0.7 give 0.2."),
    lesson: "4.1")

  static let lossesAsAccuracies = Misconception(
    "losses-as-accuracies",
    Localized(
      es:
        "Has tratado la pérdida como una exactitud. Una pérdida mejor es menor: la brecha es validación menos entrenamiento.",
      en:
        "You treated the loss as an accuracy. A better loss is smaller: the gap is validation minus training."
    ),
    lesson: "4.1")

  static let patienceTooLong = Misconception(
    "patience-too-long",
    Localized(
      es:
        "Paras una época tarde: con patience 2 se para en la segunda época seguida que no mejora, no en la tercera.",
      en:
        "You stop one epoch late: with patience 2, training stops at the second epoch in a row that is no better, not at the third."
    ),
    lesson: "4.1")

  static let patienceTooShort = Misconception(
    "patience-too-short",
    Localized(
      es:
        "Paras una época antes: con patience 2 se perdona una época que no mejora y se para en la segunda.",
      en:
        "You stop one epoch early: with patience 2, one epoch that is no better is forgiven, and training stops at the second."
    ),
    lesson: "4.1")

  static let neverResets = Misconception(
    "never-resets",
    Localized(
      es:
        "La cuenta de épocas sin mejorar no vuelve a cero cuando una mejora. Solo cuentan las seguidas.",
      en:
        "The count of epochs without progress does not go back to zero at a better one. Only those in a row count."
    ),
    lesson: "4.1")

  static let comparesWithThePrevious = Misconception(
    "compares-with-the-previous",
    Localized(
      es:
        "Has comparado con la época anterior: una bajada después de una subida no es progreso. Compara con la mejor.",
      en:
        "You compared with the epoch before: going down after going up is no progress. Compare with the best."
    ),
    lesson: "4.1")

  static let tiesCount = Misconception(
    "ties-count",
    Localized(
      es: "Una pérdida igual a la mejor no es mejor: la comparación es <, no <=.",
      en: "A loss equal to the best is no better: the comparison is <, not <=."),
    lesson: "4.1")

  static let ignoresMinDelta = Misconception(
    "ignores-min-delta",
    Localized(
      es: "No has usado minDelta: una mejora más pequeña que eso no cuenta.",
      en: "You did not use minDelta: an improvement smaller than that does not count."),
    lesson: "4.1")

  static let minDeltaTheWrongWay = Misconception(
    "min-delta-the-wrong-way",
    Localized(
      es:
        "minDelta va al revés: así cuentan como mejores épocas algo peores. La pérdida tiene que bajar más de minDelta.",
      en:
        "minDelta goes the wrong way: like this, slightly worse epochs count as better. The loss has to fall by more than minDelta."
    ),
    lesson: "4.1")

  static let movesTheBar = Misconception(
    "moves-the-bar",
    Localized(
      es:
        "Has bajado bestLoss con una mejora menor que minDelta. Así un progreso lento y constante no cuenta nunca; bestLoss solo cambia con una época mejor.",
      en:
        "You lowered bestLoss at an improvement below minDelta. Slow, steady progress then never counts; bestLoss changes at a better epoch only."
    ),
    lesson: "4.1")

  static let stopsAtABetterEpoch = Misconception(
    "stops-at-a-better-epoch",
    Localized(
      es:
        "Con patience 0 has parado en una época que era mejor. Solo se para en épocas que no lo son.",
      en:
        "With patience 0 you stopped at an epoch that was better. Only epochs that are not stop it."
    ),
    lesson: "4.1")

  static let nanIsBetter = Misconception(
    "nan-is-better",
    Localized(
      es:
        "Una pérdida NaN ha contado como mejor: toda comparación con NaN es falsa, así que no vale negarla.",
      en:
        "A NaN loss counted as better: every comparison with NaN is false, so that negating one does not do."
    ),
    lesson: "4.1")

  static let skipsNaN = Misconception(
    "skips-nan",
    Localized(
      es: "Has pasado por alto una época con NaN: no es mejor, así que gasta paciencia.",
      en: "You passed over an epoch with NaN: it is not better, so it uses up patience."),
    lesson: "4.1")

  static let watchesTheTrainingLoss = Misconception(
    "watches-the-training-loss",
    Localized(
      es:
        "Has mirado la pérdida de entrenamiento, que sigue bajando mientras la red memoriza. Decide la de validación.",
      en:
        "You watched the training loss, which goes on falling while the network memorizes. The validation loss decides."
    ),
    lesson: "4.1")

  static let lastForBest = Misconception(
    "last-for-best",
    Localized(
      es:
        "Has conservado la última época, que ya es peor. Los pesos buenos son los de la mejor, patience épocas antes.",
      en:
        "You kept the last epoch, which is worse already. The good weights are those of the best one, patience epochs before."
    ),
    lesson: "4.1")

  static let countsFromOne = Misconception(
    "counts-from-one",
    Localized(
      es: "Has contado las épocas desde 1: la primera es la 0.",
      en: "You counted the epochs from 1: the first is 0."),
    lesson: "4.1")

  static let all = [
    gapReversed, absoluteGap, relativeGap, lossesAsAccuracies, patienceTooLong, patienceTooShort,
    neverResets, comparesWithThePrevious, tiesCount, ignoresMinDelta, minDeltaTheWrongWay,
    movesTheBar, stopsAtABetterEpoch, nanIsBetter, skipsNaN, watchesTheTrainingLoss, lastForBest,
    countsFromOne,
  ]
}
