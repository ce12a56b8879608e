internal import Localization

extension Exercise {
  /// 2.3: the rectifier, and the slopes of two curves to compare.
  package static let relu = Exercise(
    id: "2.3-relu",
    title: Localized(es: "ReLU", en: "ReLU"),
    name: "ReLU",
    calls: .layer(
      "ReLU()",
      [
        "sigmoid": "{0}.map(sigmoid)", "sigmoidSlope": "{0}.map(sigmoidSlope)",
        "tanhSlope": "{0}.map(tanhSlope)",
      ]),
    contract: ReLUContract.all,
    checks: ReLUChecks.all + SlopeChecks.all + [
      ReLUContract.all.check(needs: ["passes-back", "sigmoid", "sigmoid-slope", "tanh-slope"])
    ],
    misconceptions: ReLUMisconception.all,
    hints: [
      Localized(
        es:
          "Dibuja ReLU: plana a la izquierda de 0, y a la derecha una recta de pendiente 1. ¿Por cuánto se multiplica el gradiente en cada lado?",
        en:
          "Draw ReLU: flat to the left of 0, and to the right a line of slope 1. By how much is the gradient multiplied on each side?"
      ),
      Localized(
        es:
          "Guarda la entrada en forward. En backward cada gradiente pasa tal cual si su entrada era mayor que 0, y si no queda en 0. Las pendientes salen del valor: con s la sigmoide, s · (1 − s); con t la tangente hiperbólica, 1 − t².",
        en:
          "Keep the input in forward. In backward each gradient passes unchanged if its input was greater than 0, and else becomes 0. The slopes follow from the value: with s the sigmoid, s · (1 − s); with t the hyperbolic tangent, 1 − t²."
      ),
      Localized(
        es:
          "forward: input.elements.map { $0 < 0 ? 0 : $0 }, que deja pasar NaN. backward: zip(input.elements, gradient.elements).map { $0 > 0 ? $1 : 0 }. sigmoid: 1 / (1 + exponential(-z)). tanhSlope: let t = 2 * sigmoid(2 * z) - 1, y devuelve 1 - t * t.",
        en:
          "forward: input.elements.map { $0 < 0 ? 0 : $0 }, which lets NaN through. backward: zip(input.elements, gradient.elements).map { $0 > 0 ? $1 : 0 }. sigmoid: 1 / (1 + exponential(-z)). tanhSlope: let t = 2 * sigmoid(2 * z) - 1, and return 1 - t * t."
      ),
    ])
}
