import Benchmarks
import Foundation
import Localization
import Testing

/// That each benchmark runs and gives numbers; how fast anything is, is not tested.
@Suite(.serialized) struct BenchmarkTests {
  @Test(arguments: BenchmarkName.allCases)
  func givesFinitePositiveNumbers(_ benchmark: BenchmarkName) throws {
    let report = try measure(
      [benchmark], settings: BenchmarkSettings(threads: [1], seconds: 0.005))
    #expect(!report.measurements.isEmpty)
    for measurement in report.measurements {
      let value = measurement.value
      #expect(measurement.benchmark == benchmark && measurement.threads == 1)
      #expect(value.minimum > 0 && value.maximum.isFinite, "\(measurement)")
      #expect(value.minimum <= value.median && value.median <= value.percentile99, "\(measurement)")
      #expect(value.percentile99 <= value.maximum && value.samples >= 3, "\(measurement)")
    }
    let isMLP = benchmark.rawValue.hasPrefix("train-")
    #expect(report.measurements.contains { $0.quantity == .stepOverProducts } == isMLP)
  }

  @Test func reportIsJSONAndText() throws {
    var started: [Int] = []
    let report = try measure(
      [.trainTiny], settings: BenchmarkSettings(threads: [1, 2], seconds: 0.002)
    ) { benchmark, threads in
      #expect(benchmark == .trainTiny)
      started.append(threads)
    }
    #expect(started == [1, 2])
    #expect(report.machine.cores >= 1 && report.machine.openBLAS.contains("OpenBLAS"))
    let decoded = try JSONDecoder().decode(
      BenchmarkReport.self, from: JSONEncoder().encode(report))
    #expect(decoded == report)
    for (language, words) in [
      (Language.es, ["mediana", "imágenes/s", "paso / productos"]),
      (.en, ["median", "images/s", "step / products"]),
    ] {
      let text = report.text(in: language)
      for word in words + ["train-tiny"] { #expect(text.contains(word), "\(language): \(word)") }
      #expect(text.split(separator: "\n").count == 3 + report.measurements.count)
    }
  }

  @Test func namesAreChosen() throws {
    #expect(try BenchmarkName.select([]) == BenchmarkName.allCases)
    #expect(try BenchmarkName.select(["cnn", "train-mlp", "cnn"]) == [.trainMLP, .cnn])
    let error = #expect(throws: BenchmarkError.self) { try BenchmarkName.select(["fast"]) }
    #expect(error == .unknown("fast"))
    #expect(error?.sentence.en.contains("train-tiny") == true)
  }
}
