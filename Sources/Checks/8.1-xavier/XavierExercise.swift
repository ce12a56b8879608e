internal import Localization

extension Exercise {
  /// 8.1: initial weights that keep the size of a signal from layer to layer.
  package static let xavier = Exercise(
    id: "8.1-xavier",
    title: Localized(es: "Xavier", en: "Xavier"),
    calls: CallWording([
      "seed": "var generator = SeededGenerator(seed: {0})", "state": "generator.state",
      "fans": "fans(of: {0})",
      "xavierUniform": "xavierUniform({0}, gain: {1}, using: &generator)",
      "xavierNormal": "xavierNormal({0}, gain: {1}, using: &generator)",
      "xavierUniformByDefault": "xavierUniform({0}, using: &generator)",
      "xavierNormalByDefault": "xavierNormal({0}, using: &generator)",
    ]),
    contract: XavierContract.all, checks: XavierChecks.all, misconceptions: XavierMisconception.all,
    hints: [
      Localized(
        es: "Un peso de Linear tiene forma [salidas, entradas]. ¿Cuál es fan-in?",
        en: "The weight of a Linear has the shape [outputs, inputs]. Which of them is fan-in?"),
      Localized(
        es:
          "La varianza que se busca es gain² · 2 / (fanIn + fanOut). La desviación es su raíz; una uniforme en [-a, a] tiene desviación a/√3.",
        en:
          "The wanted variance is gain² · 2 / (fanIn + fanOut). The deviation is its root; a uniform on [-a, a] has the deviation a/√3."
      ),
      Localized(
        es:
          "uniforme: a = gain · √(6 / (fanIn + fanOut)) y cada peso es (2 · generator.nextUniform() − 1) · a. normal: σ = gain · √(2 / (fanIn + fanOut)) y cada peso es generator.nextNormal() · σ.",
        en:
          "uniform: a = gain · √(6 / (fanIn + fanOut)) and each weight is (2 · generator.nextUniform() − 1) · a. normal: σ = gain · √(2 / (fanIn + fanOut)) and each weight is generator.nextNormal() · σ."
      ),
    ])
}
