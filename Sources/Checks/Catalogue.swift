/// All exercises of the course, in the order of their numbers.
public enum Catalogue {
  /// The exercises.
  public static let exercises: [Exercise] = [
    .flatten, .zeroGrad, .precisionRecall, .confusionMatrix, .classificationReport, .imageGrid,
    .xavier,
  ]

  /// The exercises that a learner means by `2.2`, `2.2-flatten`, `flatten` or the section `2`.
  public static func exercises(named name: String) -> [Exercise] {
    let name = name.lowercased()
    return exercises.filter { exercise in
      let short = exercise.id.drop { $0 != "-" }.dropFirst()
      return name == exercise.id || name == exercise.number || name == short
        || name == exercise.number.prefix { $0 != "." }
    }
  }
}
