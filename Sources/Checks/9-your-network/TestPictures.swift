internal import Foundation
internal import Images

/// The pictures on which a network is examined for a mark.
package enum TestPictures: String, Codable, Sendable {
  /// Drawn by the seed from the test set of the whole Fashion-MNIST.
  case drawn
  /// Those that come with the course, which everybody can look at beforehand.
  case shared = "public"

  /// Those that there are on this machine.
  package static var here: TestPictures { whole == nil ? .shared : .drawn }

  /// The test set of the whole data set, where the Debian package is installed; read once.
  static let whole: LabeledImages? = {
    for ending in ["", ".gz"] {
      func file(_ name: String) -> URL { FashionMNIST.packageFolder.appending(path: name + ending) }
      let images = try? IDX.read(
        images: file("t10k-images-idx3-ubyte"), labels: file("t10k-labels-idx1-ubyte"),
        classNames: FashionMNIST.classNames)
      if let images, images.height == 28, images.width == 28, images.channels == 1 { return images }
    }
    return nil
  }()
}
