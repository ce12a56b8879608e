internal import Numbering

/// All exercises of the course, in the order of their numbers.
package enum Catalogue {
  /// The exercises.
  package static let exercises: [Exercise] = [
    .resize, .augment, .normalize, .toTensor, .pixelOrder, .flatten, .relu, .linear, .zeroGrad,
    .crossEntropy, .batches, .evalMode, .overfitting, .precisionRecall, .confusionMatrix,
    .classificationReport, .scalars, .summaries, .imageGrid, .compareRuns, .newHead, .convolution,
    .fewImages, .grayscale, .batchNorm, .dropout, .weightDecay, .lossStability, .xavier, .kaiming,
    .compareInits, .zeroBias, .yourNetwork,
  ]

  /// The exercises that an exercise is put together from, in the order of their numbers.
  package static func parts(of exercise: Exercise) -> [Exercise] {
    exercises.filter { exercise.parts.contains($0.id) }
  }

  /// The exercises that a learner means by `2.2`, `2.2-flatten`, `flatten` or the section `2`.
  package static func exercises(named name: String) -> [Exercise] {
    exercises.meant(by: name)
  }
}
