internal import Localization

extension Exercise {
  /// 3.2: the loss of a classifier, from logits.
  package static let crossEntropy = Exercise(
    id: "3.2-cross-entropy",
    title: Localized(es: "Entropía cruzada", en: "Cross entropy"),
    files: ["CrossEntropyLoss.swift"],
    calls: CallWording(
      [
        "new": "let loss = CrossEntropyLoss()", "forward": "loss.forward({0}, labels: {1})",
        "backward": "loss.backward()", "swap": "(the other loss)",
      ], beginning: ["new"]),
    contract: CrossEntropyContract.all,
    checks: CrossEntropyChecks.all + CrossEntropyGradientChecks.all + [
      CrossEntropyContract.all.check(needs: ["rows-apart", "gradient"])
    ],
    misconceptions: CrossEntropyMisconception.all,
    hints: [
      Localized(
        es:
          "Sumar el mismo número a todos los logits de una fila no cambia su softmax. ¿Qué número conviene sumar para que exp nunca se desborde?",
        en:
          "Adding the same number to all logits of a row does not change its softmax. Which number should you add so that exp never overflows?"
      ),
      Localized(
        es:
          "Resta a cada fila su mayor logit m. Desarrolla -log(exp(x[k] - m) / suma) antes de escribirlo: el logaritmo del cociente es una resta, y log(exp(…)) se va. El gradiente es softmax menos uno en la etiqueta, todo entre N.",
        en:
          "Subtract from each row its greatest logit m. Expand -log(exp(x[k] - m) / sum) before you write it: the logarithm of the quotient is a difference, and log(exp(…)) goes away. The gradient is softmax, minus one at the label, all divided by N."
      ),
      Localized(
        es:
          "Por fila: s = Σ exp(x[i] - m); pérdida = log(s) - (x[k] - m); probabilidades = exp(x[i] - m) / s. forward devuelve la suma de las pérdidas entre N y guarda probabilidades y etiquetas. backward copia las probabilidades, resta 1 en [fila, k] y divide todo entre N.",
        en:
          "For each row: s = Σ exp(x[i] - m); loss = log(s) - (x[k] - m); probabilities = exp(x[i] - m) / s. forward returns the sum of the losses divided by N and keeps probabilities and labels. backward copies the probabilities, subtracts 1 at [row, k] and divides everything by N."
      ),
    ])
}
