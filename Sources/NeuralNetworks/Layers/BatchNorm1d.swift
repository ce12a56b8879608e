public import CourseKit

/// Batch normalization of features, as `torch.nn.BatchNorm1d` (Ioffe and Szegedy, "Batch
/// normalization", ICML 2015).
///
/// Takes and gives `[N, features]`. In training each feature is normalized by its mean `m` and its
/// biased variance `v` over the batch, `y = w (x − m) / √(v + ε) + b`, and the running mean and the
/// running **unbiased** variance move towards those of the batch by the share `momentum`. In
/// evaluation the running ones are used. Without a momentum they are the mean over all batches.
public final class BatchNorm1d: ReferenceLayer {
  /// Features of an input.
  public let features: Int
  /// Added to the variance.
  public let epsilon: Double
  /// How far a batch moves the running statistics; `nil` for the mean over all batches.
  public let momentum: Double?
  /// `w`, of shape `[features]`; `nil` without an affine map.
  public let weight: Parameter?
  /// `b`, of shape `[features]`; `nil` without an affine map.
  public let bias: Parameter?
  /// The mean that evaluation subtracts; zeros at first.
  public let runningMean: Buffer
  /// The unbiased variance that evaluation divides by; ones at first.
  public let runningVariance: Buffer
  /// How many training batches there were.
  public let batchesTracked: Buffer
  /// Whether a batch is normalized by itself or by the running statistics.
  public private(set) var mode = Mode.training

  /// Who does the work.
  public var team = ThreadTeam.alone

  private var normalized: Tensor?
  private var output = Tensor.zeros([0])
  private var inputGradient = Tensor.zeros([0])
  private var statistics: FeatureStatistics
  private var usedBatchStatistics = true
  /// Where the sums over a batch go that an affine map would keep as its gradients.
  private var sums: FeatureSums

  /// A layer with weights of one and a bias of zero.
  ///
  /// - Precondition: `features` is not negative.
  public init(
    _ features: Int, epsilon: Double = 1e-5, momentum: Double? = 0.1, affine: Bool = true
  ) {
    self.features = features
    self.epsilon = epsilon
    self.momentum = momentum
    let ones = Tensor(shape: [features], repeating: 1)
    weight = affine ? Parameter(ones, name: "weight") : nil
    bias = affine ? Parameter(.zeros([features]), name: "bias") : nil
    runningMean = Buffer(.tensor(.zeros([features])), name: "running_mean")
    runningVariance = Buffer(.tensor(ones), name: "running_var")
    batchesTracked = Buffer(.count(0), name: "num_batches_tracked")
    statistics = FeatureStatistics(features: features)
    sums = FeatureSums(features: features)
  }

  /// `weight` and `bias`, or nothing without an affine map.
  public var parameters: [Parameter] { [weight, bias].compactMap { $0 } }

  /// The running mean and variance and the number of batches.
  public var buffers: [Buffer] { [runningMean, runningVariance, batchesTracked] }

  /// `BatchNorm1d(features)`.
  public var description: String { "BatchNorm1d(\(features))" }

  /// The normalized batch.
  ///
  /// - Throws: ``LayerError/oneExampleInTraining(place:shape:)`` for a training batch of one.
  public func forward(_ input: Tensor) throws -> Tensor {
    guard input.rank == 2, input.shape[1] == features else {
      throw ShapeError(in: description, expected: "[N, \(features)]", got: input.shape)
    }
    let rows = input.shape[0]
    usedBatchStatistics = mode == .training
    if mode == .training {
      guard rows != 1 else {
        throw LayerError.oneExampleInTraining(place: description, shape: input.shape)
      }
      countBatch()
    }
    var normalized = self.normalized.take() ?? .zeros(input.shape)
    normalized.reuse(input.shape)
    output.reuse(input.shape)
    if mode == .training {
      if rows > 1 {
        statistics.normalizeMeasured(
          input, weight?.value, bias?.value, epsilon: epsilon, into: &normalized, and: &output,
          on: team)
        updateRunning(rows: rows)
      }
    } else {
      statistics.normalize(
        input, weight?.value, bias?.value, mean: runningMean.tensor,
        variance: runningVariance.tensor, epsilon: epsilon, into: &normalized, and: &output,
        on: team)
    }
    self.normalized = normalized
    return output
  }

  /// The gradient of the last input; adds to those of `weight` and `bias`.
  public func backward(_ gradient: Tensor) throws -> Tensor {
    guard let normalized else { throw LayerError.backwardBeforeForward(place: description) }
    guard gradient.shape == normalized.shape else {
      throw ShapeError(
        in: "\(description).backward", expected: "\(normalized.shape)", got: gradient.shape)
    }
    inputGradient.reuse(gradient.shape)
    sums.inputGradient(
      of: gradient, normalized, weight?.value, statistics,
      throughStatistics: usedBatchStatistics, into: &inputGradient, on: team)
    if let weight, let bias { sums.add(to: &weight.grad, and: &bias.grad) }
    return inputGradient
  }

  /// Normalizes by the batch in training, by the running statistics in evaluation.
  public func setMode(_ mode: Mode) { self.mode = mode }

  private func countBatch() {
    if case .count(let count) = batchesTracked.value { batchesTracked.value = .count(count + 1) }
  }

  private func updateRunning(rows: Int) {
    var share = momentum ?? 1
    if momentum == nil, case .count(let count) = batchesTracked.value { share = 1 / Double(count) }
    let (kept, moved) = (Float(1 - share), Float(share))
    let unbiased = moved * Float(rows) / Float(rows - 1)
    let (mean, variance) = (statistics.mean, statistics.variance)
    runningMean.update { running in
      for index in 0..<running.count {
        running[index] = kept * running[index] + moved * mean[index]
      }
    }
    runningVariance.update { running in
      for index in 0..<running.count {
        running[index] = kept * running[index] + unbiased * variance[variance.startIndex + index]
      }
    }
  }
}
