internal import CourseKit
internal import Foundation
internal import Images
internal import Localization
internal import Synchronization

/// The pictures of a build: each is made once, though several pages show it.
final class PictureStore: Sendable {
  /// A scene and its file.
  struct Made: Sendable {
    var scene: BuiltScene
    var file: Data
  }

  private let root: URL
  private let scenes = Mutex<[String: Result<Made, LessonError.Fault>]>([:])
  private let training = Mutex<Result<[Image], LessonError.Fault>?>(nil)

  /// A store of a course's pictures, empty.
  init(root: URL) { self.root = root }

  /// A scene with its names in a language.
  ///
  /// - Throws: a fault that says what is missing.
  func scene(_ content: Scene, _ language: Language) throws(LessonError.Fault) -> Made {
    let key = "\(language.code)/\(content.words)"
    if let known = scenes.withLock({ $0[key] }) { return try known.get() }
    let made = Result { () throws(LessonError.Fault) in try make(content, language) }
    scenes.withLock { $0[key] = made }
    return try made.get()
  }

  /// The training images of the sample, class by class.
  ///
  /// - Throws: a fault that names the file.
  func trainingImages() throws(LessonError.Fault) -> [Image] {
    let images = training.withLock { known in
      let images =
        known
        ?? Result { () throws(LessonError.Fault) in try Garments(root: root).training() }
      known = images
      return images
    }
    return try images.get()
  }

  private func make(_ content: Scene, _ language: Language) throws(LessonError.Fault) -> Made {
    let scene = try SceneBuilder(garments: Garments(root: root), language: language).build(content)
    guard let bytes = try? PNG.encode(scene.grid.image, name: content.file) else {
      throw .missingFile(content.file)
    }
    return Made(scene: scene, file: Data(bytes))
  }
}
