package import CourseKit
package import Localization
internal import NeuralNetworks

/// A network and some pictures do not belong together.
package enum NetworkError: WordedError {
  /// The pictures have another size or number of channels than the file says.
  case size(path: String, network: String, data: String)
  /// A layer cannot take them.
  case layer(path: String, data: String, ShapeError)
  /// There are more or fewer classes.
  case classes(path: String, network: Int, data: Int, names: String)
  /// The file does not say how pictures of so many channels are normalized.
  case noNormalization(path: String, channels: Int)

  /// A sentence with the file and both sides.
  package var sentence: Localized {
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
