internal import Localization

extension Exercise {
  /// 6.2: a convolution, and how few parameters it needs.
  package static let convolution = Exercise(
    id: "6.2-convolution",
    title: Localized(es: "Convolución", en: "Convolution"),
    files: ["Conv2d.swift"],
    calls: CallWording(
      [
        "outputSize": "convolutionOutputSize({0}, kernel: {1}, stride: {2}, padding: {3})",
        "new": "let layer = Conv2d(weight: {0}, bias: {1}, stride: {2}, padding: {3})",
        "new without bias": "let layer = Conv2d(weight: {0}, bias: nil, stride: {1}, padding: {2})",
        "swap": "(the other layer)", "set weight": "layer.weight.value = {0}",
        "set bias": "layer.bias?.value = {0}",
        "outputShape": "layer.summary(for: {0}).outputShape",
        "parameterCount": "layer.summary(for: {0}).parameterCount",
        "forward": "layer.forward({0})",
      ], beginning: ["outputSize", "new", "new without bias"]),
    contract: ConvolutionContract.all,
    checks: ConvolutionChecks.all + [
      ConvolutionContract.all.check(needs: ["any-size", "output-shape", "parameter-count"])
    ],
    misconceptions: ConvolutionMisconception.all,
    hints: [
      Localized(
        es:
          "Dibuja una fila de 5 píxeles y un núcleo de 3. ¿En cuántos sitios cabe? ¿Y si el núcleo avanza de dos en dos? ¿Y con un cero más a cada lado?",
        en:
          "Draw a row of 5 pixels and a kernel of 3. In how many places does it fit? And if the kernel moves by two? And with one more zero on each side?"
      ),
      Localized(
        es:
          "Para la posición (i, j) de la salida, la esquina del núcleo está en la fila i·stride − padding y en la columna j·stride − padding de la imagen. Recorre los canales de entrada y las filas y columnas del núcleo; lo que cae fuera de la imagen vale 0. El número de parámetros no depende de la imagen.",
        en:
          "For the position (i, j) of the output, the corner of the kernel is in row i·stride − padding and column j·stride − padding of the picture. Go through the input channels and the rows and columns of the kernel; what falls outside the picture is 0. The number of parameters does not depend on the picture."
      ),
      Localized(
        es:
          "Tamaño: 0 si el núcleo mide más que length + 2 * padding; si no, (length + 2 * padding - kernel) / stride + 1. Parámetros: weight.value.count + (bias?.value.count ?? 0). forward: salida[n, o, i, j] = sesgo[o] + Σ weight[o, c, r, k] · x[n, c, i·stride + r − padding, j·stride + k − padding], sobre c, r y k.",
        en:
          "Size: 0 where the kernel is longer than length + 2 * padding, else (length + 2 * padding - kernel) / stride + 1. Parameters: weight.value.count + (bias?.value.count ?? 0). forward: output[n, o, i, j] = bias[o] + Σ weight[o, c, r, k] · x[n, c, i·stride + r − padding, j·stride + k − padding], over c, r and k."
      ),
    ])
}
