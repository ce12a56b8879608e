internal import Localization

extension Exercise {
  /// 7.4: how much a loss curve fluctuates around its smooth self.
  package static let lossStability = Exercise(
    id: "7.4-loss-stability",
    title: Localized(es: "Estabilidad de la pérdida", en: "Stability of the loss"),
    calls: LossStabilityContract.wording, contract: LossStabilityContract.all,
    checks: LossStabilityChecks.all + [LossStabilityContract.all.check(needs: ["avoids-nan"])],
    misconceptions: LossStabilityMisconception.all,
    hints: [
      Localized(
        es:
          "Una curva que baja recta no fluctúa. ¿De qué hay que restar la curva para que quede solo el temblor?",
        en:
          "A curve that goes straight down does not fluctuate. What must be subtracted from the curve so that only the trembling is left?"
      ),
      Localized(
        es:
          "Lleva dos números de un paso a otro: la media a, sin corregir, y la potencia wᵗ. El valor suave es a / (1 − wᵗ), y no vuelve a entrar en a. Después, restos, su media, y la raíz de la media de los cuadrados.",
        en:
          "Carry two numbers from step to step: the average a, uncorrected, and the power wᵗ. The smooth value is a / (1 − wᵗ), and it never goes back into a. Then residuals, their mean, and the root of the mean of the squares."
      ),
      Localized(
        es:
          "average = weight * average + (1 - weight) * loss; power *= weight; suave = average / (1 - power). residuals = zip(losses, suaves).map { $0 - $1 }; lag = suma / n; √(Σ (r − lag)² / n). steadiestRun: filtra los isNaN y toma el min.",
        en:
          "average = weight * average + (1 - weight) * loss; power *= weight; smooth = average / (1 - power). residuals = zip(losses, smooth).map { $0 - $1 }; lag = sum / n; √(Σ (r − lag)² / n). steadiestRun: filter out isNaN and take the min."
      ),
    ])
}
