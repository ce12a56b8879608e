internal import CourseKit
internal import Foundation

/// What to measure and how long.
package struct BenchmarkSettings: Equatable, Sendable {
  /// The numbers of threads that training is measured with.
  package var threads: [Int]
  /// How long each work is repeated for each number of threads, in seconds.
  package var seconds: Double

  /// The settings.
  ///
  /// - Parameters:
  ///   - threads: nil for 1 and 2, as far as there are processors.
  /// - Precondition: every number of threads is at least 1, and the seconds are above 0.
  package init(threads: [Int]? = nil, seconds: Double = 2) {
    let cores = ProcessInfo.processInfo.activeProcessorCount
    self.threads = threads ?? [1, 2].filter { $0 == 1 || $0 <= cores }
    self.seconds = seconds
    precondition(
      self.threads.allSatisfy { $0 >= 1 }, "there is no work with \(self.threads) threads")
    precondition(seconds > 0, "\(seconds) seconds measure nothing")
  }
}

/// Measures works one after the other.
///
/// All data is made from seeds: nothing is read but a temporary file that was written just before.
/// OpenBLAS is set to one thread for the whole process, and left so.
///
/// - Parameters:
///   - onStart: called before each work with its number of threads.
/// - Throws: `EventFileError` if the temporary folder cannot be written.
package func measure(
  _ benchmarks: [BenchmarkName], settings: BenchmarkSettings,
  onStart: (BenchmarkName, _ threads: Int) -> Void = { _, _ in }
) throws -> BenchmarkReport {
  // The team divides the products, and OpenBLAS's own threads would only be in its way.
  setMatrixProductThreads(1)
  var measurements: [Measurement] = []
  for benchmark in benchmarks {
    for threads in benchmark.usesThreads ? settings.threads : [1] {
      onStart(benchmark, threads)
      for (quantity, samples) in try samples(of: benchmark, threads, settings.seconds) {
        measurements.append(
          Measurement(
            benchmark: benchmark, threads: threads, quantity: quantity,
            value: Spread(of: samples)))
      }
    }
  }
  return BenchmarkReport(
    machine: .current, seconds: settings.seconds, measurements: measurements)
}

/// What a work gives: samples for each quantity.
typealias Samples = [(quantity: Quantity, samples: [Double])]

private func samples(
  of benchmark: BenchmarkName, _ threads: Int, _ seconds: Double
) throws -> Samples {
  switch benchmark {
  case .trainMLP, .trainMLPBatchNormDropout, .trainTiny, .cnn:
    try TrainingWork(benchmark, team: ThreadTeam(threads: threads)).samples(seconds: seconds)
  case .transforms: try transformSamples(seconds: seconds)
  case .tensorboard: try tensorBoardSamples(seconds: seconds)
  case .inference: try inferenceSamples(seconds: seconds)
  }
}
