internal import Localization

extension Exercise {
  /// 1.4: from the order of a picture file to the order of a network.
  package static let toTensor = Exercise(
    id: "1.4-to-tensor",
    title: Localized(es: "ToTensor", en: "ToTensor"),
    calls: CallWording(["toTensor": "toTensor({0})"]), contract: ToTensorContract.all,
    checks: ToTensorChecks.all + [ToTensorContract.all.check(needs: ["moves-every-pixel"])],
    misconceptions: ToTensorMisconception.all,
    hints: [
      Localized(
        es:
          "En la imagen, los tres números de un píxel van juntos. En el tensor van juntos los píxeles de un canal. ¿Qué bucle queda por fuera?",
        en:
          "In the picture, the three numbers of a pixel are next to each other. In the tensor, the pixels of one channel are. Which loop is the outer one?"
      ),
      Localized(
        es:
          "No basta con otra forma para los mismos números: cada número cambia de sitio. Crea Tensor.zeros([canales, alto, ancho]) y recorre canal, fila y columna.",
        en:
          "Another shape for the same numbers is not enough: each number moves. Make Tensor.zeros([channels, height, width]) and go through channel, row and column."
      ),
      Localized(
        es:
          "Dentro de los tres bucles: tensor[channel, row, column] = Float(image[row, column, channel]). Ni se divide ni se quita ningún eje.",
        en:
          "Inside the three loops: tensor[channel, row, column] = Float(image[row, column, channel]). Nothing is divided and no axis is dropped."
      ),
    ])
}
