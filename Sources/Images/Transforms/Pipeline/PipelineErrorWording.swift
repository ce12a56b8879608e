public import Localization

extension PipelineError: WordedError, CustomStringConvertible {
  /// One sentence that names the file, the key and what is wrong there.
  public var sentence: Localized {
    let clause = problem.clause
    let place = [path, keyPath].filter { !$0.isEmpty }.map { "\($0): " }.joined()
    return Localized(es: place + clause.es, en: place + clause.en)
  }

  /// The sentence in English.
  public var description: String { sentence.en }
}

extension PipelineError.Problem {
  fileprivate var clause: Localized {
    switch self {
    case .tooLarge(let byteCount, let limit):
      Localized(
        es: "ocupa \(byteCount) bytes, más que el límite de \(limit)",
        en: "holds \(byteCount) bytes, more than the limit of \(limit)")
    case .notJSON(let offset):
      Localized(
        es: "no es JSON válido a partir del byte \(offset)",
        en: "is not valid JSON from byte \(offset) on")
    case .missing: Localized(es: "falta esta clave", en: "this key is missing")
    case .unknownKey(let known):
      Localized(
        es: "aquí no hay tal clave; las hay de nombre \(known.joined(separator: ", "))",
        en: "there is no such key here; there are \(known.joined(separator: ", "))")
    case .wrongType(let expected): expectation(expected)
    case .wrongValue(let reason):
      Localized(es: "el valor no sirve (\(reason))", en: "the value is of no use (\(reason))")
    case .unknownTransform(let name):
      Localized(
        es: "no hay ninguna transformación \(quoted(name)); las hay de nombre \(known)",
        en: "there is no transform \(quoted(name)); there are \(known)")
    case .order(let name, let after):
      Localized(
        es: "\(name) no puede ir después de \(after): primero van las transformaciones de imágenes,"
          + " luego Normalize y al final ToTensor",
        en: "\(name) cannot come after \(after): transforms of pictures come first, then Normalize,"
          + " and ToTensor last")
    case .noTensor:
      Localized(es: "falta ToTensor al final", en: "ToTensor is missing at the end")
    case .notOfPictures(let name):
      Localized(
        es: "\(name) no es una transformación de imágenes",
        en: "\(name) is no transform of pictures")
    case .drawnInTesting(let name):
      Localized(
        es: "\(name) depende del azar, y en la prueba cada imagen ha de dar siempre lo mismo",
        en: "\(name) depends on chance, and in testing a picture must always give the same")
    case .normalizedDifferently:
      Localized(
        es: "Normalize tiene otros números que en training, y la red vería otra escala al probar",
        en: "Normalize has other numbers than in training, and the network would see another scale"
          + " when it is tested")
    case .channelsDiffer(let training, let testing):
      Localized(
        es:
          "deja \(training) canales en imágenes de color, y testing \(testing); la red solo toma una"
          + " forma",
        en:
          "leaves colour pictures with \(training) channels, and testing with \(testing); a network"
          + " takes one shape")
    case .sizesDiffer(let training, let testing):
      Localized(
        es: "da imágenes de \(training), y testing de \(testing); la red solo toma una forma",
        en: "makes pictures of \(training), and testing of \(testing); a network takes one shape")
    case .sizesVary(let first, let other, let otherPath):
      Localized(
        es: "lo que depende del azar recibe imágenes de \(first) y de \(other) (\(otherPath)); pon"
          + " antes Resize, o LongestMaxSize y PadIfNeeded",
        en: "what depends on chance gets pictures of \(first) and of \(other) (\(otherPath)); put"
          + " Resize, or LongestMaxSize and PadIfNeeded, before it")
    case .transform(let error): error.sentence
    }
  }

  private func expectation(_ kind: String) -> Localized {
    switch kind {
    case "string": Localized(es: "ha de ser un texto", en: "must be a string")
    case "boolean": Localized(es: "ha de ser true o false", en: "must be true or false")
    case "integer": Localized(es: "ha de ser un número entero", en: "must be a whole number")
    case "byte":
      Localized(
        es: "ha de ser un número entero de 0 a 255", en: "must be a whole number from 0 to 255")
    case "number": Localized(es: "ha de ser un número", en: "must be a number")
    case "integers":
      Localized(
        es: "ha de ser una lista de números enteros", en: "must be a list of whole numbers")
    case "numbers":
      Localized(es: "ha de ser una lista de números", en: "must be a list of numbers")
    case "object": Localized(es: "ha de ser un objeto", en: "must be an object")
    default: Localized(es: "ha de ser una lista", en: "must be a list")
    }
  }

  private var known: String { PipelinePart.names.joined(separator: ", ") }

  /// A name from a file, at most 40 characters of it.
  private func quoted(_ name: String) -> String {
    name.count > 40 ? "\"\(name.prefix(40))…\"" : "\"\(name)\""
  }
}
