internal import ArgumentParser
internal import CourseKit
internal import Foundation
internal import Grading
internal import Images
internal import Localization
internal import NeuralNetworks
internal import Training
internal import Weights

/// `course predict`: classifies pictures with the weights of a file.
struct PredictCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "predict",
    abstract: say(
      es: "Clasifica imágenes con los pesos de un archivo safetensors.",
      en: "Classify images with the weights of a safetensors file."),
    discussion: say(
      es: """
        course predict --weights red.safetensors --data foto.jpg
        course predict --weights red.safetensors --data FOTOS          una carpeta de fotos
        course predict --weights red.safetensors --data fashion-mnist  sus imágenes de prueba
        Se hace con cada imagen lo mismo que al entrenar: tamaño, color y normalización.
        Los pesos pueden venir de course train --save o de PyTorch (safetensors.torch.save_file).
        """,
      en: """
        course predict --weights net.safetensors --data photo.jpg
        course predict --weights net.safetensors --data PHOTOS         a folder of photos
        course predict --weights net.safetensors --data fashion-mnist  its test images
        Each image gets what was done in training: size, colour and normalization.
        The weights may be from course train --save or from PyTorch (safetensors.torch.save_file).
        """))

  @Option(
    help: ArgumentHelp(
      say(es: "Pesos de la red.", en: "Weights of the network."), valueName: "FILE.safetensors"))
  var weights: String

  @Option(
    help: ArgumentHelp(
      say(
        es: "Una imagen PNG o JPEG, una carpeta de ellas (también con una subcarpeta por clase) o"
          + " datos como los de course train.",
        en: "A PNG or JPEG picture, a folder of them (also with a subfolder for each class), or"
          + " data as course train takes them."),
      valueName: "PATH"))
  var data: String

  @Option(
    help: ArgumentHelp(
      say(
        es: "Describe la red si el archivo de pesos no lo hace (docs/model.md).",
        en: "Describes the network if the file of weights does not (docs/model.md)."),
      valueName: "FILE.json"))
  var model: String?

  @Flag(
    help: ArgumentHelp(
      say(
        es: "Sigue sin las imágenes que no se pueden leer y dice cuáles.",
        en: "Go on without images that cannot be read, and say which.")))
  var skipUnreadable = false

  @Flag(
    help: ArgumentHelp(
      say(
        es: "Imprime un único objeto JSON, con logits (docs/json.md).",
        en: "Print a single JSON object, with logits (docs/json.md).")))
  var json = false

  @OptionGroup var common: CommonOptions

  func run() async throws {
    try await reporting(in: common.language) {
      let file = try ModelFile(
        SafetensorsFile(path: weights), path: weights,
        model: model.map(ModelDescription.init(path:)))
      let input = try load(for: file)
      let result = try predict(input, with: file)
      if json {
        try Console.printJSON(result)
      } else {
        for assumption in file.description.architecture.assumptions {
          let text = assumption[common.language]
          Console.note(common.text(es: "se supone: \(text)\n", en: "assumed: \(text)\n"))
        }
        PredictionText(language: common.language).lines(of: result).forEach { print($0) }
      }
    }
  }

  /// The pictures, once they are known to suit the network.
  private func load(for file: ModelFile) throws -> PredictionInput {
    let course = (try? common.folders().data) ?? URL(filePath: "data")
    let compose = try file.description.preparation(path: model ?? weights) ?? Compose()
    let options = LoadingOptions(
      skipsUnreadable: skipUnreadable, threads: ProcessInfo.processInfo.activeProcessorCount,
      progress: ReadingProgress.line(in: common.language))
    var input = try PredictionInput(
      data, embeddedAt: FashionMNIST.sampleFolder(in: course), compose, options)
    LoadingText(notes: input.notes, language: common.language).omissions
      .forEach { Console.note($0 + "\n") }
    if input.shape.channels == 1, file.description.takesColour(for: input.shape) { input.expand() }
    try file.description.requireFits(
      input.shape, classNames: input.classNames, path: weights)
    return input
  }

  private func predict(_ input: PredictionInput, with file: ModelFile) throws -> PredictResult {
    let description = file.description
    let shape = input.shape
    let classCount = try file.classCount(
      for: [shape.channels, shape.height, shape.width], path: weights)
    let names =
      description.classNames ?? input.classNames
      ?? (FashionMNIST.classNames.count == classCount && isLikeFashionMNIST(shape)
        ? FashionMNIST.classNames : (0..<classCount).map(String.init))
    let labels = input.labels(among: names)
    let model = try file.makeModel(seed: 0)
    model.eval()
    var loader = DataLoader(
      LabeledImages(
        height: shape.height, width: shape.width, channels: shape.channels,
        bytes: input.images.flatMap(\.bytes), labels: input.images.map { _ in 0 },
        classNames: names),
      batchSize: 256, normalization: try normalization(description, channels: shape.channels))
    var batch = Batch(inputs: .zeros([0]), labels: [])
    var images: [PredictResult.Image] = []
    loader.startEpoch()
    while try loader.next(into: &batch) {
      let logits = try model.forward(batch.inputs)
      for row in 0..<batch.count {
        let place = images.count
        images.append(
          PredictResult.Image(
            name: input.names[place], label: labels[place],
            logits: Array(logits.elements[row * classCount..<(row + 1) * classCount])))
      }
    }
    let known = images.filter { $0.label != nil }
    let right = known.filter { $0.label == $0.prediction }
    return PredictResult(
      weights: weights, parameters: model.parameterCount, classNames: names,
      assumptions: description.architecture.assumptions.map(\.en),
      accuracy: known.isEmpty ? nil : Double(right.count) / Double(known.count), images: images,
      skipped: input.notes.skipped.map(\.path))
  }

  private func isLikeFashionMNIST(_ shape: ImageShape) -> Bool {
    shape == ImageShape(height: 28, width: 28, channels: 1)
  }

  /// What the file says, or else the numbers of Fashion-MNIST for grey pictures.
  private func normalization(
    _ description: ModelDescription, channels: Int
  ) throws -> Normalization {
    if let own = description.preprocessing {
      return Normalization(mean: own.mean, deviation: own.deviation)
    }
    guard channels == 1 else {
      throw NetworkError.noNormalization(path: weights, channels: channels)
    }
    return FashionMNIST.normalization
  }
}

extension ModelDescription {
  /// Whether grey pictures of a size become three equal channels for the network.
  fileprivate func takesColour(for shape: ImageShape) -> Bool {
    if let preprocessing { return preprocessing.channels == 3 }
    if case .conv2d(3, _, _, _, _, _) = architecture.layers.first?.description { return true }
    return architecture.inputFeatures == 3 * shape.pixelCount
  }
}
