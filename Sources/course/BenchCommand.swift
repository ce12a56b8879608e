internal import ArgumentParser
internal import Benchmarks
internal import Foundation
internal import Localization

/// `course bench`: how fast the reference is on this machine.
struct BenchCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "bench",
    abstract: say(
      es: "Mide la velocidad de la red de referencia en esta máquina.",
      en: "Measure how fast the reference is on this machine."),
    discussion: say(
      es: """
        course bench                         todo: medio minuto
        course bench train-mlp --threads 1   una medición, con un hilo
        course bench --seconds 10            más tiempo para cada una: menos azar

        Cada número es la mediana de muchas repeticiones, con la menor, la mayor y el percentil 99. \
        Un paso de entrenamiento incluye formar el lote a partir de los bytes; «solo productos» \
        repite los mismos productos de matrices (OpenBLAS) en turnos con los pasos: lo que queda \
        por encima de 1 es todo lo demás. Los datos son sintéticos, siempre los mismos. Cierra \
        otros programas; scripts/benchmark.py lo compara con PyTorch (docs/benchmarks.md).

        \(list(in: .es))
        """,
      en: """
        course bench                         everything: half a minute
        course bench train-mlp --threads 1   one benchmark, on one thread
        course bench --seconds 10            more time for each: less chance

        Each number is the median of many repetitions, with the least, the greatest and the 99th \
        percentile. A training step includes making the batch from bytes; "products alone" repeats \
        the same matrix products (OpenBLAS) in turns with the steps: what is above 1 is all the \
        rest. The data is synthetic, always the same. Close other programs; scripts/benchmark.py \
        compares with PyTorch (docs/benchmarks.md).

        \(list(in: .en))
        """))

  private static func list(in language: Language) -> String {
    let width = BenchmarkName.allCases.map(\.rawValue.count).max() ?? 0
    return BenchmarkName.allCases.map {
      "\($0.rawValue.padding(toLength: width, withPad: " ", startingAt: 0))  \($0.summary[language])"
    }.joined(separator: "\n")
  }

  @Argument(
    help: ArgumentHelp(
      say(
        es: "Qué medir; ninguno significa todo.", en: "What to measure; none means everything."),
      valueName: "NAME"))
  var names: [String] = []

  @Option(
    help: ArgumentHelp(
      say(
        es: "Con cuántos hilos entrenar, uno tras otro (por defecto 1,2).",
        en: "With how many threads to train, one after the other (1,2 unless said)."),
      valueName: "N,N…"))
  var threads: String?

  @Option(
    parsing: .unconditional,
    help: ArgumentHelp(
      say(
        es: "Segundos para cada medición y número de hilos.",
        en: "Seconds for each benchmark and number of threads."),
      valueName: "S"))
  var seconds = 2.0

  @Flag(
    help: ArgumentHelp(
      say(
        es: "Imprime un único objeto JSON (docs/json.md).",
        en: "Print a single JSON object (docs/json.md).")))
  var json = false

  @OptionGroup var common: CommonOptions

  func validate() throws {
    guard (0.001...3600).contains(seconds) else {
      throw ValidationError(
        say(
          es: "--seconds toma un número de 0.001 a 3600, no \(seconds)",
          en: "--seconds takes a number from 0.001 to 3600, not \(seconds)"))
    }
    _ = try threadCounts()
  }

  private func threadCounts() throws -> [Int]? {
    guard let threads else { return nil }
    return try threads.split(separator: ",", omittingEmptySubsequences: false).map { word in
      guard let count = Int(word), (1...256).contains(count) else {
        throw ValidationError(
          say(
            es: "--threads toma números de 1 a 256 separados por comas, no «\(threads)»",
            en: "--threads takes numbers from 1 to 256 with commas between, not \"\(threads)\""))
      }
      return count
    }
  }

  func run() async throws {
    try await reporting(in: common.language) {
      let benchmarks = try BenchmarkName.select(names)
      let settings = BenchmarkSettings(threads: try threadCounts(), seconds: seconds)
      let report = try measure(benchmarks, settings: settings) { benchmark, threads in
        let unit = common.text(es: "hilos", en: "threads")
        if Console.isWatched {
          Console.note("\r\u{1B}[K\(benchmark.rawValue) · \(threads) \(unit)")
        }
      }
      if Console.isWatched { Console.note("\r\u{1B}[K") }
      if json { try Console.printJSON(report) } else { print(report.text(in: common.language)) }
    }
  }
}
