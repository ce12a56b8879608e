package import Images
package import Localization

/// An augmentation changes the size of the pictures.
package struct AugmentationError: WordedError, Equatable {
  /// The file that describes it.
  package var path: String
  /// The pictures of the data.
  package var expected: ImageShape
  /// What comes out.
  package var got: ImageShape

  /// A sentence with the file and both sizes.
  package var sentence: Localized {
    Localized(
      es: "\(path): da imágenes de \(got), y las de los datos son de \(expected)",
      en: "\(path): gives pictures of \(got), and those of the data are \(expected)")
  }
}
