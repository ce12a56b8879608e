internal import ArgumentParser
internal import Foundation
internal import Training

/// The name of a training's folder among the logs: `adam-lr0.001-h256-s1`.
///
/// Optimizer, learning rate, network and seed are always in it, then whatever else differs from its
/// default. A training that goes on ends in `from3`, the epochs before it.
struct RunName: CustomStringConvertible {
  /// The name.
  let description: String

  /// What the options are called in a name.
  ///
  /// A `nil` stands there already. An option that is not listed is called by its own name.
  private static let short: [String: String?] = [
    "--optimizer": nil, "--learning-rate": nil, "--hidden": nil, "--model": nil, "--weights": nil,
    "--seed": nil, "--data": "", "--batch-size": "b", "--epochs": "e", "--init": "",
    "--schedule": "", "--momentum": "m", "--weight-decay": "wd", "--clip-norm": "clip",
    "--dropout": "drop", "--batch-norm": "bn", "--no-shuffle": "ordered",
    "--early-stopping": "patience", "--size": "", "--fit": "", "--transforms": "",
    "--test-share": "test", "--skip-unreadable": nil,
  ]

  /// A longer one is cut: files have names of up to 255 bytes.
  private static let limit = 120

  /// The name for the options.
  ///
  /// - Parameter epochsBefore: the epochs before a training goes on; 0 for one that begins.
  init(_ options: TrainOptions, epochsBefore: Int) throws {
    let (network, steps, run) = (options.network, options.steps, options.run)
    let layers =
      (network.weights ?? network.model).map(Self.stem)
      ?? (network.widths.isEmpty
        ? "linear" : "h" + network.widths.map(String.init).joined(separator: "x"))
    var parts = [steps.optimizer.rawValue, "lr\(steps.rate)", layers, "s\(run.seed)"]
    // The defaults of an optimizer are its own. All groups at once: to parse one takes milliseconds.
    let defaults = try TrainCommand.parse(["--optimizer", steps.optimizer.rawValue]).options.named
    for (option, value) in options.named.sorted(by: { $0.key < $1.key })
    where value != defaults[option] {
      guard let name = Self.short[option] ?? String(option.drop { $0 == "-" }) else { continue }
      parts.append(value == "✓" ? name : name + Self.stem(value))
    }
    if epochsBefore > 0 { parts.append("from\(epochsBefore)") }
    // In bytes and not in characters, of which one may take several.
    var name = parts.joined(separator: "-")
    while name.utf8.count > Self.limit { name.removeLast() }
    description = name
  }

  /// The name of a file without its folder and extension, in letters that any file may have; a value
  /// that is no file is left as it is.
  private static func stem(_ value: String) -> String {
    let name = value.split(separator: "/").last.map(String.init) ?? value
    let stem =
      ["json", "safetensors"].contains((name as NSString).pathExtension)
      ? (name as NSString).deletingPathExtension : name
    return String(
      stem.map { $0.isLetter || $0.isNumber || "._+-".contains($0) ? $0 : "_" }
        .drop { $0 == "." })
  }
}
