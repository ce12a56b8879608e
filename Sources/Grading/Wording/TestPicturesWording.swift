internal import Checks
internal import Localization

extension TestPictures {
  /// Which pictures the networks of exercise 9 were examined on.
  var sentence: Localized {
    switch self {
    case .drawn:
      Localized(
        es: "9: imágenes sorteadas entre las 10 000 de prueba de Fashion-MNIST",
        en: "9: images drawn from the 10,000 test images of Fashion-MNIST")
    case .shared:
      Localized(
        es: "9: imágenes públicas (instala dataset-fashion-mnist para sortear otras)",
        en: "9: public images (install dataset-fashion-mnist to draw others)")
    }
  }
}
