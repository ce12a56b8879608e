internal import Localization

extension Exercise {
  /// 3.1: stochastic gradient descent, and why the gradients are cleared.
  package static let zeroGrad = Exercise(
    id: "3.1-zero-grad",
    title: Localized(es: "SGD y zero_grad", en: "SGD and zero_grad"),
    files: ["SGD.swift"],
    calls: .optimizer("SGD({0}, learningRate: {1})"), contract: ZeroGradContract.all,
    checks: ZeroGradChecks.all + [
      ZeroGradContract.all.check(
        needs: ["steps-down", "step-keeps-gradients", "clears-every-gradient", "keeps-values"])
    ],
    misconceptions: ZeroGradMisconception.all,
    hints: [
      Localized(
        es: "El gradiente señala hacia donde la pérdida crece. ¿Hacia dónde hay que ir?",
        en: "The gradient points to where the loss grows. Which way should you go?"),
      Localized(
        es:
          "Cada Parameter tiene value y grad, dos tensores de la misma forma. step() cambia value y no toca grad; zeroGrad() hace lo contrario. Ambos recorren todos los parámetros.",
        en:
          "Each Parameter has value and grad, two tensors of the same shape. step() changes value and leaves grad alone; zeroGrad() does the opposite. Both go through all parameters."
      ),
      Localized(
        es:
          "step: para cada parámetro y cada i, value.elements[i] -= learningRate * grad.elements[i]. zeroGrad: parameter.grad = .zeros(parameter.value.shape).",
        en:
          "step: for each parameter and each i, value.elements[i] -= learningRate * grad.elements[i]. zeroGrad: parameter.grad = .zeros(parameter.value.shape)."
      ),
    ])
}
