internal import CourseKit
internal import Foundation
internal import Images
internal import Localization
internal import Presentation

extension LessonRenderer {
  /// A scene as one file, with its names in the language of the page.
  mutating func picture(
    _ content: Scene, of figure: Figure, line: Int
  ) throws(LessonError) -> HTML {
    let scene: BuiltScene
    do throws(LessonError.Fault) {
      scene = try SceneBuilder(garments: Garments(root: files.root), language: language)
        .build(content)
    } catch {
      throw LessonError(file, line, error)
    }
    let path = "pictures/\(content.words).png"
    guard let bytes = try? PNG.encode(scene.grid.image, name: path) else {
      throw LessonError(file, line, .missingFile(path))
    }
    add(picture: Data(bytes), at: path)
    return PictureDrawing(scene: scene, path: path)
      .svg(id: figure.id, description: figure.alternative)
  }
}
