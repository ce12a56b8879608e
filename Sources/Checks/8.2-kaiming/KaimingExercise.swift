internal import Localization

extension Exercise {
  /// 8.2: initial weights for ReLU, and where a signal goes wrong.
  package static let kaiming = Exercise(
    id: "8.2-kaiming",
    title: Localized(es: "Kaiming y la señal", en: "Kaiming and the signal"),
    calls: CallWording([
      "seed": "var generator = SeededGenerator(seed: {0})", "state": "generator.state",
      "kaimingNormal": "kaimingNormal({0}, using: &generator)",
      "kaimingUniform": "kaimingUniform({0}, using: &generator)",
      "firstSignalProblem": "firstSignalProblem(in: {0})",
      "deepNetwork":
        "firstSignalProblem(in: signals) // {0} → {1} × (kaimingNormal([64, 64], …) + ReLU)",
    ]),
    contract: KaimingContract.all, checks: KaimingChecks.all,
    misconceptions: KaimingMisconception.all + SignalMisconception.all,
    hints: [
      Localized(
        es:
          "ReLU deja pasar la mitad de la señal. ¿Por cuánto hay que multiplicar la varianza 1 / fanIn para compensarlo? Y al buscar un problema: ¿qué da NaN > 1000?",
        en:
          "ReLU lets half of the signal through. By how much must the variance 1 / fanIn be multiplied to make up for it? And when you look for a problem: what does NaN > 1000 give?"
      ),
      Localized(
        es:
          "fanIn es el producto de todos los ejes menos el primero. σ = √(2 / fanIn); una uniforme en [-a, a] tiene desviación a/√3. En cada capa, en orden: ¿es finito todo?, ¿es el tamaño mayor que 1000?, ¿menor que 0.001?",
        en:
          "fanIn is the product of all axes but the first. σ = √(2 / fanIn); a uniform on [-a, a] has the deviation a/√3. In each layer, in this order: is everything finite?, is the size above 1000?, below 0.001?"
      ),
      Localized(
        es:
          "let fanIn = shape.dropFirst().reduce(1, *); cada peso es generator.nextNormal() · √(2 / fanIn) o (2 · generator.nextUniform() − 1) · √(6 / fanIn). Señal: recorre signals.enumerated(); si elements.allSatisfy(\\.isFinite) es false, notFinite; si no, tamaño = √(suma de cuadrados / count), y devuelve la primera capa que tenga un problema.",
        en:
          "let fanIn = shape.dropFirst().reduce(1, *); each weight is generator.nextNormal() · √(2 / fanIn) or (2 · generator.nextUniform() − 1) · √(6 / fanIn). Signal: go through signals.enumerated(); if elements.allSatisfy(\\.isFinite) is false, notFinite; otherwise size = √(sum of squares / count), and return the first layer that has a problem."
      ),
    ])
}
