internal import Images
internal import Localization

extension Wording {
  /// What an image is called that nothing was done to.
  static let original = Localized(es: "original", en: "original")

  /// What a transform is called above the images that it made.
  static func name(of change: PictureChange) -> Localized {
    switch change {
    case .flip: Localized(es: "espejo", en: "flipped")
    case .verticalFlip: Localized(es: "espejo vertical", en: "flipped vertically")
    case .rotate: Localized(es: "girada", en: "rotated")
    case .shift: Localized(es: "movida", en: "shifted")
    case .crop: Localized(es: "recorte", en: "cropped")
    case .brighter: Localized(es: "más clara", en: "brighter")
    case .darker: Localized(es: "más oscura", en: "darker")
    case .contrast: Localized(es: "más contraste", en: "more contrast")
    case .noise: Localized(es: "ruido", en: "noise")
    case .holes: Localized(es: "huecos", en: "holes")
    }
  }

  /// What a channel of a colour picture is called, in the order of its samples.
  static let channels = [
    Localized(es: "rojo", en: "red"), Localized(es: "verde", en: "green"),
    Localized(es: "azul", en: "blue"),
  ]

  /// What a picture without colour is called.
  static let grey = Localized(es: "gris", en: "grey")

  /// What a picture is called that became square in a way.
  static func name(of fit: PictureFit) -> Localized {
    switch fit {
    case .stretch: Localized(es: "estirada", en: "stretched")
    case .crop: Localized(es: "recortada", en: "cropped")
    case .pad: Localized(es: "con borde", en: "padded")
    }
  }

  /// What the numbers of a histogram of pixels are.
  static let histogram = Localized(
    es: "Valores de los píxeles de entrenamiento", en: "Values of the training pixels")

  /// What the bars of a histogram of pixels are.
  static let pixelShare = Localized(es: "parte de los píxeles", en: "share of the pixels")

  /// What the axis of a histogram of pixels has.
  static func name(of scale: PixelHistogram.Scale) -> Localized {
    switch scale {
    case .bytes: Localized(es: "byte", en: "byte")
    case .scaled: Localized(es: "valor entre 255", en: "value over 255")
    case .normalized: Localized(es: "valor normalizado", en: "normalized value")
    }
  }

  /// What a matrix of pairs of classes has.
  static let pairs = Localized(
    es: "Parte de los errores de cada par de clases",
    en: "Share of the mistakes of each pair of classes")

  /// Where the images of a scene come from.
  static func source(of scene: Scene) -> Localized {
    switch scene {
    case .channels, .fits:
      Localized(es: "formas que dibuja el curso", en: "shapes that the course draws")
    default: Localized(es: "Fashion-MNIST", en: "Fashion-MNIST")
    }
  }
}
