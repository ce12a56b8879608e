internal import Localization

extension Exercise {
  /// 2.4: the linear layer, its gradients, and the width that an image asks of it.
  package static let linear = Exercise(
    id: "2.4-linear",
    title: Localized(es: "La capa lineal", en: "The linear layer"),
    calls: .layer(
      "Linear(weight: {0}, bias: {1})",
      [
        "change": "layer.weight.value = {0}; layer.bias.value = {1}",
        "clear": "layer.parameters, grad = 0",
        "inFeatures": "inFeatures(channels: {0}, height: {1}, width: {2})",
      ]),
    contract: LinearContract.all,
    checks: LinearChecks.all + LinearGradientChecks.all + [
      LinearContract.all.check(
        needs: ["counts-inputs", "input-gradient", "weight-gradient", "bias-gradient"])
    ],
    misconceptions: LinearMisconception.all,
    hints: [
      Localized(
        es:
          "Escribe las formas junto a cada tensor: x es [N, entradas], W es [salidas, entradas], y es [N, salidas]. Un gradiente tiene siempre la forma de aquello de lo que es gradiente.",
        en:
          "Write the shapes beside each tensor: x is [N, inputs], W is [outputs, inputs], y is [N, outputs]. A gradient always has the shape of what it is the gradient of."
      ),
      Localized(
        es:
          "Guarda la entrada en forward. En backward, con G el gradiente que llega: el de la entrada es G · W, el de W es Gᵀ · x, y el de b es la suma de las filas de G. Los dos últimos se suman a grad.",
        en:
          "Keep the input in forward. In backward, with G the gradient that arrives: the input's is G · W, that of W is Gᵀ · x, and that of b is the sum of the rows of G. The last two are added to grad."
      ),
      Localized(
        es:
          "forward: input.matrixProduct(weight.value, transposingOther: true), y luego a cada elemento i se le suma bias.value.elements[i % salidas]. backward: gradient.matrixProduct(input, transposingSelf: true) se suma a weight.grad elemento a elemento; bias.grad.elements[i % salidas] += gradient.elements[i]; se devuelve gradient.matrixProduct(weight.value). inFeatures: channels * height * width.",
        en:
          "forward: input.matrixProduct(weight.value, transposingOther: true), and then each element i gets bias.value.elements[i % outputs] added. backward: gradient.matrixProduct(input, transposingSelf: true) is added to weight.grad element by element; bias.grad.elements[i % outputs] += gradient.elements[i]; return gradient.matrixProduct(weight.value). inFeatures: channels * height * width."
      ),
    ])
}
