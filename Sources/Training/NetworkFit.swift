internal import CourseKit
package import Images
package import NeuralNetworks

extension ModelDescription {
  /// Throws one sentence when the pictures or their classes are not those of the network.
  ///
  /// - Parameters:
  ///   - shape: the size of the pictures.
  ///   - classNames: the classes of the pictures; `nil` when they have none.
  ///   - path: what an error calls the network.
  /// - Throws: ``NetworkError`` or ``ModelFileError``.
  package func requireFits(_ shape: ImageShape, classNames: [String]?, path: String) throws {
    if let expected = expectedShape, !expected.admits(shape) {
      throw NetworkError.size(path: path, network: expected.description, data: shape.description)
    }
    let classes: Int
    do {
      classes = try architecture.classCount(for: [shape.channels, shape.height, shape.width])
    } catch let error as ShapeError {
      throw NetworkError.layer(path: path, data: shape.description, error)
    } catch let error as ArchitectureError {
      throw ModelFileError(path: path, .architecture(error))
    }
    if let names = self.classNames, names.count != classes {
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
    preprocessing.map {
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
