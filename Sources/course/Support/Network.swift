internal import CourseKit
internal import Images
internal import Localization
internal import NeuralNetworks

/// A network from a file, and whether it suits some pictures.
struct Network {
  let description: ModelDescription
  /// The file.
  let path: String

  /// Throws one sentence when the pictures or their classes are not those of the network.
  func requireFits(_ shape: ImageShape, classNames: [String]?) throws {
    if let expected = expectedShape, !expected.admits(shape) {
      throw NetworkError.size(path: path, network: expected.description, data: shape.description)
    }
    let classes: Int
    do {
      classes = try description.architecture.classCount(
        for: [shape.channels, shape.height, shape.width])
    } catch let error as ShapeError {
      throw NetworkError.layer(path: path, data: shape.description, error)
    } catch let error as ArchitectureError {
      throw ModelFileError(path: path, .architecture(error))
    }
    if let names = description.classNames, names.count != classes {
      throw ModelFileError(path: path, .classNames(count: names.count, classes: classes))
    }
    if let classNames, classNames.count != classes {
      throw NetworkError.classes(
        path: path, network: classes, data: classNames.count,
        names: classNames.prefix(3).joined(separator: ", "))
    }
  }

  /// The size of the pictures as far as the file says it.
  private var expectedShape: ExpectedShape? {
    description.preprocessing.map {
      ExpectedShape(height: $0.height, width: $0.width, channels: $0.channels)
    }
  }
}

/// The size of pictures, as far as it is known.
private struct ExpectedShape: CustomStringConvertible {
  var height: Int?
  var width: Int?
  var channels: Int

  func admits(_ shape: ImageShape) -> Bool {
    (height ?? shape.height) == shape.height && (width ?? shape.width) == shape.width
      && channels == shape.channels
  }

  var description: String {
    "\(height.map(String.init) ?? "H")×\(width.map(String.init) ?? "W")×\(channels)"
  }
}

/// A network and some pictures do not belong together.
enum NetworkError: WordedError {
  /// The pictures have another size or number of channels than the file says.
  case size(path: String, network: String, data: String)
  /// A layer cannot take them.
  case layer(path: String, data: String, ShapeError)
  /// There are more or fewer classes.
  case classes(path: String, network: Int, data: Int, names: String)
  /// The file does not say how pictures of so many channels are normalized.
  case noNormalization(path: String, channels: Int)

  var sentence: Localized {
    switch self {
    case .size(let path, let network, let data):
      Localized(
        es: "\(path): la red espera imágenes de \(network), y las de los datos son de \(data)",
        en: "\(path): the network expects pictures of \(network), and those of the data are \(data)"
      )
    case .layer(let path, let data, let error):
      Localized(
        es: "\(path): la red no admite imágenes de \(data): \(error.sentence.es)",
        en: "\(path): the network does not take pictures of \(data): \(error.sentence.en)")
    case .classes(let path, let network, let data, let names):
      Localized(
        es: "\(path): la red distingue \(network) clases, y los datos tienen \(data) (\(names)…)",
        en: "\(path): the network tells \(network) classes apart, and the data have \(data)"
          + " (\(names)…)")
    case .noNormalization(let path, let channels):
      Localized(
        es: "\(path): no dice cómo se normalizan imágenes de \(channels) canales; --model puede"
          + " decirlo (docs/model.md)",
        en: "\(path): does not say how pictures of \(channels) channels are normalized; --model can"
          + " say it (docs/model.md)")
    }
  }
}
