internal import Localization
internal import Presentation

extension LessonRenderer {
  /// A scene as one file, with its names in the language of the page.
  mutating func picture(
    _ content: Scene, of figure: Figure, line: Int
  ) throws(LessonError) -> HTML {
    let picture: PictureStore.Made
    do throws(LessonError.Fault) {
      picture = try files.pictures.scene(content, language)
    } catch {
      throw LessonError(file, line, error)
    }
    add(picture: picture.file, at: content.file)
    return PictureDrawing(scene: picture.scene, path: content.file)
      .svg(id: figure.id, description: figure.alternative)
  }
}
