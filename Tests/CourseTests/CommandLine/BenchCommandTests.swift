import CourseKit
import Subprocess
import Testing

/// `course bench` from outside: that it measures what it is told to; how fast, is not tested.
struct BenchCommandTests {
  private struct Output: Decodable {
    var version: Int
    var machine: Machine
    var seconds: Double
    var measurements: [Measurement]

    struct Machine: Decodable {
      var cores: Int
      var system: String
      var architecture: String
      var openBLAS: String
      var kernel: Kernel
    }

    struct Kernel: Decodable {
      var kernel: String
      var libraryChoice: String
      var reason: String
      var passedOver: [String]
      var isRight: Bool
    }

    struct Measurement: Decodable {
      var benchmark: String
      var threads: Int
      var quantity: String
      var value: Value
    }

    struct Value: Decodable {
      var median: Double
      var minimum: Double
      var maximum: Double
      var percentile99: Double
      var samples: Int
    }
  }

  @Test func jsonHasTheDocumentedKeysOfTheWorkAsked() async throws {
    let run = try await CourseTool.run(
      "bench", "train-tiny", "--threads", "1,2", "--seconds", "0.01", "--json")
    #expect(run.status == 0)
    #expect(run.error.isEmpty)
    let report = try run.json(Output.self)
    #expect(report.version == 1 && report.seconds == 0.01)
    #expect(report.machine.cores >= 1 && report.machine.openBLAS.contains("OpenBLAS"))
    #expect(report.machine.openBLAS.contains(report.machine.kernel.kernel))
    #expect(report.machine.kernel.isRight)
    #expect(Set(report.measurements.map(\.benchmark)) == ["train-tiny"])
    for threads in [1, 2] {
      let quantities = report.measurements.filter { $0.threads == threads }.map(\.quantity)
      #expect(
        quantities.starts(with: [
          "imagesPerSecond", "stepMicroseconds", "productsMicroseconds", "stepOverProducts",
        ]))
    }
    for measurement in report.measurements {
      let value = measurement.value
      #expect(value.samples >= 3 && value.maximum.isFinite, "\(measurement)")
      #expect(
        0 <= value.minimum && value.minimum <= value.median && value.median <= value.percentile99
          && value.percentile99 <= value.maximum, "\(measurement)")
    }
  }

  @Test func tableIsInTheLanguageAsked() async throws {
    let spanish = try await CourseTool.run(
      "bench", "inference", "--seconds", "0.01", language: "es")
    #expect(spanish.status == 0 && spanish.error.isEmpty)
    #expect(spanish.output.contains("inference ") && spanish.output.contains(" una imagen "))
    let english = try await CourseTool.run("bench", "inference", "--seconds", "0.01")
    #expect(english.output.contains("inference ") && english.output.contains(" one picture "))
  }

  @Test(.enabled(if: isForIntel))
  func kernelThatTheUserAsksForRunsAndIsSaid() async throws {
    let report = try await CourseTool.run(
      ["bench", "inference", "--seconds", "0.01", "--json"],
      environment: ["OPENBLAS_CORETYPE": "Prescott"]
    ).json(Output.self)
    #expect(report.machine.kernel.kernel == "Prescott" && report.machine.kernel.reason == "user")
    let text = try await CourseTool.run(
      ["bench", "inference", "--seconds", "0.01"],
      environment: ["OPENBLAS_CORETYPE": "Prescott"])
    #expect(text.output.contains("matrix kernel: Prescott (OPENBLAS_CORETYPE asks for it)"))
  }

  /// Whether the library has the kernels of x86-64 to choose from.
  private static var isForIntel: Bool {
    matrixProductLibrary.contains("DYNAMIC_ARCH")
      && ["Haswell", "SkylakeX", "Cooperlake", "Zen", "Prescott", "Nehalem", "Sandybridge"]
        .contains(matrixKernel.kernel)
  }

  @Test func mistakesAreOneSentence() async throws {
    let unknown = try await CourseTool.run("bench", "fast")
    #expect(unknown.status == 2 && unknown.output.isEmpty)
    #expect(
      unknown.error.hasPrefix("error: there is no benchmark \"fast\"; there are train-mlp, "))
    #expect(unknown.errorLines.count == 1)
    for (options, sentence) in [
      (["--threads", "0"], "--threads takes numbers from 1 to 256 with commas between, not \"0\""),
      (
        ["--threads", "1,"], "--threads takes numbers from 1 to 256 with commas between, not \"1,\""
      ),
      (["--seconds", "-1"], "--seconds takes a number from 0.001 to 3600, not -1.0"),
    ] {
      let run = try await CourseTool.run(["bench"] + options)
      #expect(run.status == 64 && run.output.isEmpty)
      #expect(run.errorLines.first == "error: \(sentence)")
    }
  }
}
