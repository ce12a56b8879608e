internal import ArgumentParser
internal import Training

/// What a network is trained on, and in which order.
struct DataOptions: ParsableArguments {
  @Option(
    help: ArgumentHelp(
      say(
        es: "Imágenes: embedded, fashion-mnist, shapes[:CLASES] o la ruta de una carpeta (IDX,"
          + " CIFAR-10, PNG o JPEG).",
        en: "Images: embedded, fashion-mnist, shapes[:CLASSES], or the path of a folder (IDX,"
          + " CIFAR-10, PNG or JPEG)."),
      valueName: "embedded|fashion-mnist|shapes|DIR"))
  var data: String?

  static let batchRange = 1...1_000_000

  // Numbers are taken as they stand: "-1" is a value that is refused, and no option.
  @Option(
    parsing: .unconditional,
    help: ArgumentHelp(
      say(es: "Imágenes por paso.", en: "Images in each step."),
      valueName: name(of: batchRange)))
  var batchSize = 64

  @Flag(
    name: .customLong("no-shuffle"),
    help: ArgumentHelp(
      say(
        es: "Conserva el orden de las imágenes en cada época.",
        en: "Keep the order of the images in every epoch.")))
  var keepsOrder = false

  @Option(
    defaultAsFlag: .standard,
    help: ArgumentHelp(
      say(
        es: "Cambia cada imagen al azar: la refleja, la recorta y la gira un poco, o lo que diga un"
          + " archivo.",
        en: "Change each image by chance: flip it, crop it and turn it a little, or what a file"
          + " says."),
      valueName: "FILE.json"))
  var augment: Augmentation?

  func validate() throws {
    try require(batchSize, in: Self.batchRange, "--batch-size")
  }

  var settings: [String: String] {
    [
      "--data": data ?? "embedded", "--batch-size": "\(batchSize)",
      "--no-shuffle": keepsOrder ? "✓" : "–", "--augment": augment?.description ?? "–",
    ]
  }

  /// In what batches the pictures come.
  var batches: BatchChoice {
    BatchChoice(size: batchSize, keepsOrder: keepsOrder, augmentation: augment)
  }
}

extension Augmentation: ExpressibleByArgument {
  /// A file that says how; any name but an empty one.
  package init?(argument: String) {
    guard !argument.isEmpty else { return nil }
    self = .file(argument)
  }
}
