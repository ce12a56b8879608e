import Checks
import Grading
import Testing

/// The folders of the course belong to its exercises.
struct FolderAgreementTests {
  @Test func noFolderOfTheCourseIsStray() {
    #expect(FolderAgreement(course).strays(of: Catalogue.exercises) == [])
  }

  @Test func folderWithoutItsExerciseIsStray() {
    let others = Catalogue.exercises.filter { $0.id != "2.2-flatten" }
    let strays = FolderAgreement(course).strays(of: others)
    #expect(strays.contains("exercises/2.2-flatten belongs to no exercise"))
    #expect(strays.contains("answers/2.2-flatten belongs to no exercise and no lesson"))
  }
}
