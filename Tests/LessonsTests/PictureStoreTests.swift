import Foundation
import Localization
import Testing

@testable import Lessons

@Suite("Pictures of a build")
struct PictureStoreTests {
  @Test func aPictureIsTheSameInBothLanguagesAndAgain() throws {
    let store = PictureStore(root: FixtureCourse.repository)
    let scene = Scene.garments(classes: [0, 9], count: 2)
    let (spanish, english) = (try store.scene(scene, .es), try store.scene(scene, .en))
    let again = try store.scene(scene, .es)
    #expect(spanish.file == english.file && spanish.file == again.file)
    #expect(spanish.scene.rowNames != english.scene.rowNames)
    #expect(scene.file == "pictures/\(scene.words).png")
  }

  @Test func whatIsMissingIsAFaultEachTime() {
    let store = PictureStore(root: URL(filePath: "/nonexistent"))
    for _ in 0..<2 {
      #expect(throws: LessonError.Fault.self) { try store.scene(.means(classes: [0]), .es) }
      #expect(throws: LessonError.Fault.self) { try store.trainingImages() }
    }
  }
}
