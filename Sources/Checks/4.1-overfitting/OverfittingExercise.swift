internal import Localization

extension Exercise {
  /// 4.1: how overfitting is measured, and when to stop because of it.
  package static let overfitting = Exercise(
    id: "4.1-overfitting",
    title: Localized(es: "Sobreajuste", en: "Overfitting"),
    files: ["EarlyStopping.swift"],
    calls: CallWording(
      [
        "accuracy gap": "generalizationGap(trainingAccuracy: {0}, validationAccuracy: {1})",
        "loss gap": "generalizationGap(trainingLoss: {0}, validationLoss: {1})",
        "new": "var stopping = EarlyStopping(patience: {0}, minDelta: {1})",
        "swap": "(the other stopping)",
        "shouldStop": "{0}.map { stopping.shouldStop(after: $0) }",
        "bestEpoch": "stopping.bestEpoch ?? -1", "bestLoss": "stopping.bestLoss",
        "replayTraining":
          "replayTraining(trainingLosses: {0}, validationLosses: {1}, stopping: EarlyStopping(patience: {2}, minDelta: {3}))",
      ], beginning: ["new", "accuracy gap", "loss gap", "replayTraining"]),
    contract: OverfittingContract.all,
    checks: OverfittingChecks.all + StoppingChecks.all
      + [OverfittingContract.all.check(needs: ["loss-gap", "waits", "replays"])],
    misconceptions: OverfittingMisconception.all,
    hints: [
      Localized(
        es:
          "Una exactitud es mejor cuanto mayor; una pérdida, cuanto menor. Y para decidir si paras, ¿contra qué época hay que comparar: la anterior o la mejor?",
        en:
          "An accuracy is better when greater, a loss when smaller. And to decide whether to stop, which epoch do you compare with: the one before or the best?"
      ),
      Localized(
        es:
          "Guarda dos cuentas: cuántas épocas van y cuántas seguidas sin mejorar. Si la época es mejor, anota pérdida y época, y vuelve a empezar la segunda cuenta; si no, súmale uno y compárala con patience.",
        en:
          "Keep two counts: how many epochs there were, and how many in a row were no better. If the epoch is better, note its loss and number and start the second count again; if not, add one to it and compare it with patience."
      ),
      Localized(
        es:
          "if validationLoss + minDelta < bestLoss { anota; waited = 0; return false }; waited += 1; return waited >= patience. En replayTraining pasa cada pérdida de validación a una copia de stopping hasta que diga true; el mejor es su bestEpoch.",
        en:
          "if validationLoss + minDelta < bestLoss { note it; waited = 0; return false }; waited += 1; return waited >= patience. In replayTraining give each validation loss to a copy of stopping until it says true; the best is its bestEpoch."
      ),
    ])
}
