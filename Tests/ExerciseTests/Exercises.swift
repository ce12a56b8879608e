import Testing

@Suite("Ejercicios · Exercises", .serialized, .judgedTogether) struct Exercises {
  // In the order of their numbers, a test for each; the number in its name says which exercise a
  // test is about. Before the suite, these lines would be printed whenever something fails.

  @Test func `1.1 Resize`() async throws { try await giveVerdict() }
  @Test func `1.2 Augment`() async throws { try await giveVerdict() }
  @Test func `1.3 Normalize`() async throws { try await giveVerdict() }
  @Test func `1.4 ToTensor`() async throws { try await giveVerdict() }
  @Test func `2.1 PixelOrder`() async throws { try await giveVerdict() }
  @Test func `2.2 Flatten`() async throws { try await giveVerdict() }
  @Test func `2.3 Relu`() async throws { try await giveVerdict() }
  @Test func `2.4 Linear`() async throws { try await giveVerdict() }
  @Test func `3.1 ZeroGrad`() async throws { try await giveVerdict() }
  @Test func `3.2 CrossEntropy`() async throws { try await giveVerdict() }
  @Test func `3.3 Batches`() async throws { try await giveVerdict() }
  @Test func `3.4 EvalMode`() async throws { try await giveVerdict() }
  @Test func `4.1 Overfitting`() async throws { try await giveVerdict() }
  @Test func `4.2 PrecisionRecall`() async throws { try await giveVerdict() }
  @Test func `4.3 ConfusionMatrix`() async throws { try await giveVerdict() }
  @Test func `4.4 ClassificationReport`() async throws { try await giveVerdict() }
  @Test func `5.1 Scalars`() async throws { try await giveVerdict() }
  @Test func `5.2 Summaries`() async throws { try await giveVerdict() }
  @Test func `5.3 ImageGrid`() async throws { try await giveVerdict() }
  @Test func `5.4 CompareRuns`() async throws { try await giveVerdict() }
  @Test func `6.1 NewHead`() async throws { try await giveVerdict() }
  @Test func `6.2 Convolution`() async throws { try await giveVerdict() }
  @Test func `6.3 FewImages`() async throws { try await giveVerdict() }
  @Test func `6.4 Grayscale`() async throws { try await giveVerdict() }
  @Test func `7.1 BatchNorm`() async throws { try await giveVerdict() }
  @Test func `7.2 Dropout`() async throws { try await giveVerdict() }
  @Test func `7.3 WeightDecay`() async throws { try await giveVerdict() }
  @Test func `7.4 LossStability`() async throws { try await giveVerdict() }
  @Test func `8.1 Xavier`() async throws { try await giveVerdict() }
  @Test func `8.2 Kaiming`() async throws { try await giveVerdict() }
  @Test func `8.3 CompareInits`() async throws { try await giveVerdict() }
  @Test func `8.4 ZeroBias`() async throws { try await giveVerdict() }
  @Test func `9 YourNetwork`() async throws { try await giveVerdict() }
}
