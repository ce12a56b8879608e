internal import Localization

extension Exercise {
  /// 4.2: what accuracy hides, class by class.
  package static let precisionRecall = Exercise(
    id: "4.2-precision-recall",
    title: Localized(es: "Precision, recall y F1", en: "Precision, recall and F1"),
    calls: PrecisionRecallContract.wording, contract: PrecisionRecallContract.all,
    checks: PrecisionRecallChecks.all
      + [PrecisionRecallContract.all.check(needs: ["empty-classes"])],
    misconceptions: PrecisionRecallMisconception.all,
    hints: [
      Localized(
        es:
          "Precision y recall tienen el mismo numerador, los aciertos de la clase. Una divide entre lo que dijiste; la otra, entre lo que había.",
        en:
          "Precision and recall have the same numerator, what is right of the class. One divides by what you said, the other by what was there."
      ),
      Localized(
        es:
          "Para cada clase haz tres cuentas: ejemplos de la clase, predicciones de la clase y ejemplos en que coinciden. Convierte a Double antes de dividir, y comprueba si el divisor es 0. F1 sale de P y R, también con su divisor.",
        en:
          "Make three counts for each class: examples of the class, predictions of the class, and examples where both agree. Convert to Double before you divide, and see whether the divisor is 0. F1 comes from P and R, and has a divisor too."
      ),
      Localized(
        es:
          "P = aciertos / predichos, R = aciertos / support, F1 = 2 · P · R / (P + R). Cada uno: divisor == 0 ? 0 : Double(a) / Double(divisor).",
        en:
          "P = hits / predicted, R = hits / support, F1 = 2 · P · R / (P + R). Each: divisor == 0 ? 0 : Double(a) / Double(divisor)."
      ),
    ])
}
