internal import Localization

extension Exercise {
  /// 5.4: how runs are compared.
  package static let compareRuns = Exercise(
    id: "5.4-compare-runs",
    title: Localized(es: "Comparar ejecuciones", en: "Comparing runs"),
    calls: CallWording([
      "tensorBoardSmoothed": "tensorBoardSmoothed({0}, weight: {1})",
      "lowest step": "bestStep(of: {0}, by: .lowest)  // [] = nil",
      "highest step": "bestStep(of: {0}, by: .highest)  // [] = nil",
      "run with the lowest": "bestRun(of: {0}, by: .lowest)  // [] = nil",
      "run with the highest": "bestRun(of: {0}, by: .highest)  // [] = nil",
    ]),
    contract: CompareRunsContract.all,
    checks: SmoothingChecks.all + BestRunChecks.all
      + [CompareRunsContract.all.check(needs: ["smooths", "finds-the-step"])],
    misconceptions: CompareRunsMisconception.all,
    hints: [
      Localized(
        es:
          "Si todos los valores son 1, la curva suavizada debe ser 1. ¿Cuánto vale la media tras n pasos si empieza en 0? Y de una ejecución importa lo mejor que alcanzó, no dónde acabó.",
        en:
          "If all values are 1, the smoothed curve has to be 1. What is the mean after n steps if it starts at 0? And of a run it counts what it reached at best, not where it ended."
      ),
      Localized(
        es:
          "Lleva una variable mean y un contador n, solo con valores finitos; divide cada media entre 1 - weightⁿ al dibujarla, sin cambiar mean. Para el mejor paso, deja fuera los NaN antes de min() o max(). La mejor ejecución es el mejor paso de la lista de los mejores valores.",
        en:
          "Keep a variable mean and a counter n, with finite values only; divide each mean by 1 - weightⁿ when you draw it, without changing mean. For the best step, leave NaN out before min() or max(). The best run is the best step of the list of the best values."
      ),
      Localized(
        es:
          "Por cada valor finito: mean = weight * mean + (1 - weight) * value; power *= weight (empieza en 1); añade mean / (1 - power). Si no es finito, añade value. bestStep: values.filter { !$0.isNaN }.min(), y luego firstIndex. bestRun: bestStep sobre run[mejor paso], con .nan donde no lo hay.",
        en:
          "For each finite value: mean = weight * mean + (1 - weight) * value; power *= weight (it starts at 1); append mean / (1 - power). If it is not finite, append value. bestStep: values.filter { !$0.isNaN }.min(), then firstIndex. bestRun: bestStep of run[best step], with .nan where there is none."
      ),
    ])
}
