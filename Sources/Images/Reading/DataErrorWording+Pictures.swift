internal import Localization

extension DataError.Problem {
  /// What a file holds instead of a PNG or JPEG picture, and what to do about it.
  static func mismatch(
    between promised: FileContent?, and content: FileContent
  ) -> Localized {
    let (held, advice) = (content.words, content.advice)
    guard let promised else {
      return Localized(
        es: "no es un archivo PNG ni JPEG: contiene \(held.es)\(advice.es)",
        en: "is neither a PNG nor a JPEG file: it holds \(held.en)\(advice.en)")
    }
    return Localized(
      es: "por su nombre contendría \(promised.words.es), y contiene \(held.es)\(advice.es)",
      en: "should hold \(promised.words.en) by its name, and holds \(held.en)\(advice.en)")
  }

  /// What is wrong with a JPEG file.
  var jpegClause: Localized {
    switch self {
    case .truncatedJPEG(let byteCount):
      Localized(
        es: "es un JPEG cortado a los \(byteCount) bytes",
        en: "is a JPEG file cut short after \(byteCount) bytes")
    case .damagedSegment(let offset):
      Localized(
        es: "es un JPEG dañado: en el byte \(offset) no empieza ningún segmento válido",
        en: "is a damaged JPEG file: no valid segment starts at byte \(offset)")
    case .jpegOfAnotherKind(let marker):
      Localized(
        es: "es un JPEG de una clase poco común (SOF\(marker & 15): de 12 bits, aritmético o sin"
          + " pérdida): guárdalo como JPEG corriente o PNG",
        en: "is a JPEG file of a rare kind (SOF\(marker & 15): of 12 bits, arithmetic or lossless):"
          + " save it as an ordinary JPEG or as PNG")
    case .refusedByTurboJPEG(let reason):
      Localized(
        es: "es un JPEG dañado o incompleto (libjpeg-turbo: \(reason))",
        en: "is a damaged or incomplete JPEG file (libjpeg-turbo: \(reason))")
    default: Localized(es: "no es un archivo JPEG", en: "is not a JPEG file")
    }
  }

  /// What is wrong with a PNG file.
  var pngClause: Localized {
    switch self {
    case .truncatedPNG(let byteCount):
      Localized(
        es: "es un PNG cortado a los \(byteCount) bytes",
        en: "is a PNG file cut short after \(byteCount) bytes")
    case .damagedChunk(let name, let offset):
      Localized(
        es: "es un PNG dañado: la suma de control o la longitud del bloque \(name) en el byte"
          + " \(offset) no es correcta",
        en: "is a damaged PNG file: the checksum or the length of the chunk \(name) at byte"
          + " \(offset) is wrong")
    case .refusedByLibpng(let reason):
      Localized(
        es: "no es un PNG válido (libpng: \(reason))",
        en: "is not a valid PNG file (libpng: \(reason))")
    default: Localized(es: "no es un archivo PNG", en: "is not a PNG file")
    }
  }

  /// What is wrong with a picture of whichever format.
  var pictureClause: Localized {
    switch self {
    case .tooManyPixels(let width, let height, let limit):
      Localized(
        es: "es una imagen de \(width)×\(height) píxeles, más que el límite de \(limit) píxeles",
        en: "is a picture of \(width)×\(height) pixels, more than the limit of \(limit) pixels")
    case .pixelsMissing(let width, let height, let compressedBytes):
      Localized(
        es: "anuncia \(width)×\(height) píxeles, que no caben en sus \(compressedBytes) bytes"
          + " comprimidos",
        en: "announces \(width)×\(height) pixels, which its \(compressedBytes) compressed bytes"
          + " cannot hold")
    case .notAPicture(let height, let width, let channels):
      Localized(
        es: "no puede contener una imagen de \(height)×\(width)×\(channels): hace falta al menos"
          + " una fila y una columna, con 1 canal (gris) o 3 (rojo, verde, azul)",
        en: "cannot hold a picture of \(height)×\(width)×\(channels): it takes at least one row and"
          + " one column, with 1 channel (grey) or 3 (red, green, blue)")
    default: Localized(es: "no es una imagen", en: "is not a picture")
    }
  }
}

extension FileContent {
  /// The content as an object of "holds".
  fileprivate var words: Localized {
    switch self {
    case .png: Localized(es: "una imagen PNG", en: "a PNG picture")
    case .jpeg: Localized(es: "una imagen JPEG", en: "a JPEG picture")
    case .gif: Localized(es: "una imagen GIF", en: "a GIF picture")
    case .webP: Localized(es: "una imagen WebP", en: "a WebP picture")
    case .heic: Localized(es: "una imagen HEIC", en: "a HEIC picture")
    case .avif: Localized(es: "una imagen AVIF", en: "an AVIF picture")
    case .bmp: Localized(es: "una imagen BMP", en: "a BMP picture")
    case .tiff: Localized(es: "una imagen TIFF", en: "a TIFF picture")
    case .svg: Localized(es: "una imagen SVG", en: "an SVG picture")
    case .pdf: Localized(es: "un documento PDF", en: "a PDF document")
    case .html: Localized(es: "una página web (HTML)", en: "a web page (HTML)")
    case .text: Localized(es: "texto", en: "text")
    case .nothing: Localized(es: "0 bytes", en: "0 bytes")
    case .unknown:
      Localized(
        es: "bytes de ningún formato conocido aquí", en: "bytes of no format that is known here")
    }
  }

  /// What to do about a file with such content, after what it holds.
  fileprivate var advice: Localized {
    if isPicture {
      return Localized(es: "; conviértela en JPEG o PNG", en: "; convert it to JPEG or PNG")
    }
    guard self == .html else { return Localized(es: "", en: "") }
    return Localized(
      es: "; descarga la imagen, no la página que la muestra",
      en: "; download the picture and not the page that shows it")
  }
}
