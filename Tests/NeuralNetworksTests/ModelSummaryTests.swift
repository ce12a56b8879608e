import CourseKit
import Localization
import NeuralNetworks
import Testing

@Suite struct ModelSummaryTests {
  @Test func tellsEveryLayer() throws {
    let model = MLPClassifier.make(
      inputShape: [1, 28, 28], hidden: [256], classes: 10, batchNorm: true, dropout: 0.5, seed: 1)
    let summary = try ModelSummary(of: model, inputShape: [1, 28, 28], batchSize: 32)
    #expect(summary.inputShape == [32, 1, 28, 28])
    #expect(
      summary.rows.map(\.layer) == [
        "Flatten", "Linear(784 → 256)", "BatchNorm1d(256)", "ReLU", "Dropout(p = 0.5)",
        "Linear(256 → 10)",
      ])
    #expect(summary.rows.map(\.parameterCount) == [0, 200_960, 512, 0, 0, 2570])
    #expect(summary.rows[0].outputShape == [32, 784] && summary.rows[5].outputShape == [32, 10])
    #expect(summary.parameterCount == 204_042 && summary.bufferCount == 513)
  }

  @Test func changesNothing() throws {
    let model = MLPClassifier.make(
      inputShape: [3], hidden: [4], classes: 2, batchNorm: true, dropout: 0.5, seed: 1)
    let (state, generators) = (model.state, model.generators)
    _ = try ModelSummary(of: model, inputShape: [3])
    #expect(model.state == state && model.generators == generators && model.mode == .training)
  }

  @Test func printsATable() throws {
    var generator = SeededGenerator(seed: 1)
    let model = Sequential(
      Sequential(Conv2d(3, 64, kernelSize: 3, using: &generator), MaxPool2d(2)), Flatten())
    let text = try ModelSummary(of: model, inputShape: [3, 6, 6]).text(in: .en)
    #expect(
      text == """
             layer                  output         parameters
        ─────────────────────────────────────────────────────
             input                  [1, 3, 6, 6]
        0    Sequential             [1, 64, 2, 2]       1,792
        0.0    Conv2d(3 → 64, 3×3)  [1, 64, 4, 4]       1,792
        0.1    MaxPool2d(2×2)       [1, 64, 2, 2]           –
        1    Flatten                [1, 256]                –
        ─────────────────────────────────────────────────────
        1,792 parameters, 0 numbers in buffers, 7,168 bytes

        """)
    #expect(
      try ModelSummary(of: model, inputShape: [3, 6, 6]).text(in: .es).contains("1792 parámetros"))
  }

  @Test func picturesThatDoNotFitAreAnError() {
    let model = MLPClassifier.make(inputShape: [3], hidden: [4], classes: 2, seed: 1)
    model.eval()
    #expect(throws: ShapeError.self) { try ModelSummary(of: model, inputShape: [4]) }
    #expect(model.mode == .evaluation)
  }
}
