public import ArgumentParser
internal import Foundation
public import Images
internal import Localization
internal import Training

/// What is done to pictures when they are read.
struct PictureOptions: ParsableArguments {
  @Option(
    parsing: .unconditional,
    help: ArgumentHelp(
      say(
        es: "Lleva las imágenes a este tamaño: 64, o alto por ancho como 48x64. Sin él, las de una"
          + " carpeta con tamaños distintos van a uno que se dice.",
        en: "Bring images to this size: 64, or height by width as 48x64. Without it, those of a"
          + " folder with many sizes come to one that is said."),
      valueName: "N|HxW"))
  var size: SizeArgument?

  @Option(
    help: ArgumentHelp(
      say(
        es: "Cómo llegan las de otras proporciones: estiradas, con un borde negro o recortadas (por"
          + " defecto stretch).",
        en: "How those of other proportions come to it: stretched, with a black border, or cropped"
          + " (stretch unless said)."),
      valueName: "stretch|pad|crop"))
  var fit: PictureFit?

  @Flag(
    help: ArgumentHelp(say(es: "Quita el color: un canal.", en: "Take colour away: one channel.")))
  var gray = false

  @Option(
    help: ArgumentHelp(
      say(
        es: "Hace lo que dice un archivo: todas las transformaciones para entrenar y para probar"
          + " (docs/transforms.md).",
        en: "Do what a file says: all transforms for training and for testing"
          + " (docs/transforms.md)."),
      valueName: "FILE.json"))
  var transforms: String?

  @Option(
    parsing: .unconditional,
    help: ArgumentHelp(
      say(
        es:
          "Parte de cada clase que se aparta para probar si la carpeta no tiene test/ (por defecto"
          + " 0.2).",
        en: "Part of each class held out for testing if the folder has no test/ (0.2 unless"
          + " said)."),
      valueName: "X"))
  var testShare: Double?

  @Flag(
    help: ArgumentHelp(
      say(
        es: "Sigue sin las imágenes que no se pueden leer y dice cuáles.",
        en: "Go on without images that cannot be read, and say which.")))
  var skipUnreadable = false

  @Option(
    help: ArgumentHelp(
      say(
        es:
          "Guarda las imágenes preparadas, antes de lo que es al azar, en PNG en una carpeta nueva.",
        en: "Save the prepared images, before what is by chance, as PNGs into a new folder."),
      valueName: "DIR"))
  var saveImages: String?

  func validate() throws {
    if let testShare, !(testShare > 0 && testShare < 1) {
      throw ValidationError(
        say(
          es: "--test-share toma un número mayor que 0 y menor que 1, no \(testShare)",
          en: "--test-share takes a number above 0 and below 1, not \(testShare)"))
    }
    let conflicts = [(size != nil, "--size"), (fit != nil, "--fit"), (gray, "--gray")]
    try refuse(conflicts)
  }

  /// Refuses options that say again what a file says already.
  func refuse(_ conflicts: [(isGiven: Bool, name: String)]) throws {
    guard transforms != nil, let conflict = conflicts.first(where: \.isGiven) else { return }
    throw ValidationError(
      say(
        es: "\(conflict.name) no se combina con --transforms, que ya dice todo lo que se hace",
        en: "\(conflict.name) does not go with --transforms, which says already all that is done"))
  }

  var settings: [String: String] {
    [
      "--size": size.map { "\($0.size.height)x\($0.size.width)" } ?? "–",
      "--fit": fit?.rawValue ?? "–",
      "--gray": gray ? "✓" : "–", "--transforms": transforms ?? "–",
      "--test-share": testShare.map { "\($0)" } ?? "–",
      "--skip-unreadable": skipUnreadable ? "✓" : "–",
    ]
  }

  /// What was asked for by options; `nil` when a file says it, or nothing was.
  var sizing: PictureSizing? {
    transforms != nil || size == nil
      ? nil : PictureSizing(size: size?.size, fit: fit ?? .stretch, isGray: gray)
  }

  /// How pictures are read.
  ///
  /// - Parameter learned: what was done to the pictures that the network learned from before; what
  ///   the options say comes first.
  func loading(
    after learned: Compose?, threads: Int, progress: (@Sendable (Int, Int) -> Void)?
  ) throws -> LoadingOptions {
    let preparation: LoadingOptions.Preparation =
      if let transforms {
        .transforms(try TrainTestTransforms.read(URL(filePath: transforms)), path: transforms)
      } else if let learned, size == nil, fit == nil, !gray {
        .learned(learned)
      } else {
        .sizing(PictureSizing(size: size?.size, fit: fit ?? .stretch, isGray: gray))
      }
    return LoadingOptions(
      preparation: preparation, testShare: testShare, skipsUnreadable: skipUnreadable,
      threads: threads, progress: progress)
  }
}

extension PictureFit: ExpressibleByArgument {}

/// A size as `64` or `48x64`.
struct SizeArgument: ExpressibleByArgument {
  var size: PictureSizing.Size

  private static let sides = PictureSizing.Size.sides

  /// What `--size` takes.
  static let allowed = Localized(
    es: "un lado de \(sides.lowerBound) a \(sides.upperBound) (64) o alto por ancho (48x64)",
    en: "a side from \(sides.lowerBound) to \(sides.upperBound) (64), or height by width (48x64)")

  init?(argument: String) {
    let sides = argument.split(omittingEmptySubsequences: false) { "xX×".contains($0) }
      .map { Int($0) }
    guard sides.count <= 2, let first = sides.first, let height = first,
      let width = sides.count == 2 ? sides[1] : height,
      let size = PictureSizing.Size(height: height, width: width)
    else { return nil }
    self.size = size
  }
}
