internal import Localization

extension Exercise {
  /// 8.4: what breaks the symmetry of units, and why the bias may be zero.
  package static let zeroBias = Exercise(
    id: "8.4-zero-bias",
    title: Localized(es: "Sesgos a cero y simetría", en: "Zero biases and symmetry"),
    calls: CallWording([
      "seed": "var generator = SeededGenerator(seed: {0})", "state": "generator.state",
      "randomStart": "randomStart(inputs: {0}, units: {1}, using: &generator)",
      "constantStart": "constantStart(inputs: {0}, units: {1}, value: {2})",
      "distinctUnits": "distinctUnits(weight: {0}, bias: {1})",
    ]),
    contract: ZeroBiasContract.all, checks: ZeroBiasChecks.all,
    misconceptions: ZeroBiasMisconception.all,
    hints: [
      Localized(
        es:
          "Si todas las unidades empiezan iguales, ¿qué podría hacerlas distintas? ¿Y hace falta que lo haga el sesgo?",
        en:
          "If all units start equal, what could make them different? And does the bias have to do it?"
      ),
      Localized(
        es:
          "randomStart llena [units, inputs] con generator.nextNormal() por la desviación, y el sesgo es Tensor.zeros([units]). Para contar, haz de cada unidad una lista: su fila de weight y, detrás, su sesgo.",
        en:
          "randomStart fills [units, inputs] with generator.nextNormal() times the deviation, and the bias is Tensor.zeros([units]). To count, make a list of each unit: its row of weight, followed by its bias."
      ),
      Localized(
        es:
          "La unidad u es weight.elements[u * inputs..<(u + 1) * inputs] + [bias.elements[u]], con inputs = weight.shape[1]. Set(unidades).count las cuenta sin repetir.",
        en:
          "Unit u is weight.elements[u * inputs..<(u + 1) * inputs] + [bias.elements[u]], with inputs = weight.shape[1]. Set(units).count counts them without repetition."
      ),
    ])
}
