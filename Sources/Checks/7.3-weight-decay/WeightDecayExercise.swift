internal import Localization

extension Exercise {
  /// 7.3: momentum and the two kinds of weight decay.
  package static let weightDecay = Exercise(
    id: "7.3-weight-decay",
    title: Localized(es: "Weight decay", en: "Weight decay"),
    calls: CallWording(
      [
        "new":
          "let optimizer = MomentumSGD({0}, learningRate: {1}, momentum: {2}, weightDecay: {3})",
        "new SGDW": "let optimizer = SGDW({0}, learningRate: {1}, momentum: {2}, weightDecay: {3})",
        "swap": "(the other optimizer)", "accumulate": "parameters, grad += {0}",
        "change": "parameters, value = {0}", "step": "optimizer.step()",
        "zeroGrad": "optimizer.zeroGrad()", "values": "parameters, value",
        "gradients": "parameters, grad",
      ], beginning: ["new", "new SGDW"]),
    contract: WeightDecayContract.all,
    checks: WeightDecayChecks.all
      + [WeightDecayContract.all.check(needs: ["agrees-without-momentum", "keeps-gradients"])],
    misconceptions: WeightDecayMisconception.all,
    hints: [
      Localized(
        es:
          "La diferencia entre las dos clases es una sola: ¿entra λ·w en la velocidad, o no la toca?",
        en:
          "The two classes differ in one thing only: does λ·w go into the velocity, or never touch it?"
      ),
      Localized(
        es:
          "Guarda una velocidad por parámetro. En cada paso, elemento a elemento: lee el valor viejo, calcula la velocidad nueva, guárdala, y resta learningRate por ella. Ni grad ni la velocidad de otro parámetro cambian.",
        en:
          "Keep one velocity for each parameter. In each step, element by element: read the old value, compute the new velocity, keep it, and subtract learningRate times it. Neither grad nor another parameter's velocity changes."
      ),
      Localized(
        es:
          "MomentumSGD: v = momentum * v + grad + weightDecay * w; w = w - learningRate * v. SGDW: v = momentum * v + grad; w = w * (1 - learningRate * weightDecay) - learningRate * v. Con velocities[k].elements[i] como v del parámetro k.",
        en:
          "MomentumSGD: v = momentum * v + grad + weightDecay * w; w = w - learningRate * v. SGDW: v = momentum * v + grad; w = w * (1 - learningRate * weightDecay) - learningRate * v. With velocities[k].elements[i] as the v of parameter k."
      ),
    ])
}
