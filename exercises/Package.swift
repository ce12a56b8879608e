// swift-tools-version: 6.2
import PackageDescription

// The exercises as modules, so that an editor completes, documents and checks what is written in
// them. Their verdicts come from the root of the course. What does not compile here breaks nothing
// there.

/// An exercise: its folder, and what it may import besides `CourseKit`.
struct Exercise {
  var folder: String
  var module: String
  /// Finished modules of the course.
  var imports: [String] = []
  /// Other exercises.
  var parts: [String] = []
}

// The facts of `Sources/Checks`, which Tests/CourseTests holds against this table.
let exercises = [
  Exercise(folder: "1.1-resize", module: "ExerciseResize"),
  Exercise(folder: "1.2-augment", module: "ExerciseAugment"),
  Exercise(folder: "1.3-normalize", module: "ExerciseNormalize"),
  Exercise(folder: "1.4-to-tensor", module: "ExerciseToTensor"),
  Exercise(folder: "2.1-pixel-order", module: "ExercisePixelOrder"),
  Exercise(folder: "2.2-flatten", module: "ExerciseFlatten"),
  Exercise(folder: "2.3-relu", module: "ExerciseReLU"),
  Exercise(folder: "2.4-linear", module: "ExerciseLinear"),
  Exercise(folder: "3.1-zero-grad", module: "ExerciseZeroGrad"),
  Exercise(folder: "3.2-cross-entropy", module: "ExerciseCrossEntropy"),
  Exercise(folder: "3.3-batches", module: "ExerciseBatches"),
  Exercise(folder: "3.4-eval-mode", module: "ExerciseEvalMode"),
  Exercise(folder: "4.1-overfitting", module: "ExerciseOverfitting"),
  Exercise(folder: "4.2-precision-recall", module: "ExercisePrecisionRecall"),
  Exercise(folder: "4.3-confusion-matrix", module: "ExerciseConfusionMatrix"),
  Exercise(folder: "4.4-classification-report", module: "ExerciseClassificationReport"),
  Exercise(folder: "5.1-scalars", module: "ExerciseScalars", imports: ["TensorBoard"]),
  Exercise(folder: "5.2-summaries", module: "ExerciseSummaries", imports: ["TensorBoard"]),
  Exercise(folder: "5.3-image-grid", module: "ExerciseImageGrid"),
  Exercise(folder: "5.4-compare-runs", module: "ExerciseCompareRuns"),
  Exercise(folder: "6.1-new-head", module: "ExerciseNewHead", imports: ["NeuralNetworks"]),
  Exercise(folder: "6.2-convolution", module: "ExerciseConvolution"),
  Exercise(folder: "6.3-few-images", module: "ExerciseFewImages"),
  Exercise(folder: "6.4-grayscale", module: "ExerciseGrayscale"),
  Exercise(folder: "7.1-batch-norm", module: "ExerciseBatchNorm"),
  Exercise(folder: "7.2-dropout", module: "ExerciseDropout"),
  Exercise(folder: "7.3-weight-decay", module: "ExerciseWeightDecay"),
  Exercise(folder: "7.4-loss-stability", module: "ExerciseLossStability"),
  Exercise(folder: "8.1-xavier", module: "ExerciseXavier"),
  Exercise(folder: "8.2-kaiming", module: "ExerciseKaiming"),
  Exercise(folder: "8.3-compare-inits", module: "ExerciseCompareInits"),
  Exercise(folder: "8.4-zero-bias", module: "ExerciseZeroBias"),
  Exercise(
    folder: "9-your-network", module: "ExerciseYourNetwork",
    parts: [
      "ExerciseFlatten", "ExerciseReLU", "ExerciseLinear", "ExerciseZeroGrad",
      "ExerciseCrossEntropy", "ExerciseBatches", "ExerciseBatchNorm", "ExerciseDropout",
      "ExerciseKaiming",
    ]),
]

let package = Package(
  name: "Exercises",
  platforms: [.macOS(.v15)],
  dependencies: [.package(name: "Perceptron", path: "..")],
  targets: [.testTarget(name: "ExercisesTests", path: "Tests")]
)

package.targets += exercises.map { exercise in
  .target(
    name: exercise.module,
    dependencies: (["CourseKit"] + exercise.imports).map {
      .product(name: $0, package: "Perceptron")
    } + exercise.parts.map { .byName(name: $0) },
    path: exercise.folder,
    // As the verdicts' compiler reads them: a global variable is a matter of taste here.
    swiftSettings: [.swiftLanguageMode(.v5)])
}
