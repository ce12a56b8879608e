import Checks
import Foundation
import Grading
import Localization
import Testing

/// What an exercise says about its sources is what they are.
struct CardAgreementTests {
  private static let agreement = CardAgreement(course)

  @Test(arguments: Catalogue.exercises)
  func exerciseSaysWhatItsSourcesAre(_ exercise: Exercise) {
    #expect(Self.agreement.problems(of: exercise) == [])
  }

  @Test func otherFilesAreFound() {
    let exercise = Self.exercise("2.2-flatten", files: ["Flatten.swift", "More.swift"])
    #expect(
      Self.agreement.problems(of: exercise) == [
        #"it says that the files are ["Flatten.swift", "More.swift"], but it is ["Flatten.swift"]"#
      ])
  }

  @Test func otherImportsAreFound() {
    #expect(
      Self.agreement.problems(of: Self.exercise("6.1-new-head")) == [
        #"it says that the answer imports [], but it is ["NeuralNetworks"]"#
      ])
    #expect(
      Self.agreement.problems(of: Self.exercise("2.2-flatten", imports: ["Images"])) == [
        #"it says that the answer imports ["Images"], but it is []"#
      ])
  }

  @Test func otherPartsAreFound() {
    let parts = Exercise.yourNetwork.parts.filter { $0 != "2.2-flatten" }
    let problems = Self.agreement.problems(
      of: Self.exercise("9-your-network", files: ["Network.swift"], parts: parts))
    #expect(problems.count == 1)
    #expect(problems.first?.contains("its parts are") == true)
    #expect(problems.first?.contains(#"but it is ["ExerciseBatchNorm", "ExerciseBatches""#) == true)
  }

  @Test func otherModuleIsFound() {
    #expect(
      Self.agreement.problems(
        of: Self.exercise("2.2-flatten", name: "Plano", files: ["Flatten.swift"]))
        == [#"it says that the adapter imports ["ExercisePlano"], but it is ["ExerciseFlatten"]"#])
  }

  private static func exercise(
    _ id: String, name: String? = nil, files: [String]? = nil, imports: [String] = [],
    parts: [String] = []
  ) -> Exercise {
    Exercise(
      id: id, title: Localized(es: "t", en: "t"), name: name, files: files, imports: imports,
      parts: parts, checks: [], misconceptions: [], hints: [])
  }
}
