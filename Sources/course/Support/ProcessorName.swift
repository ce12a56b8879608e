internal import Foundation

/// What the system calls the processor.
enum ProcessorName {
  /// Its name with family and model, as Linux tells it; empty elsewhere.
  static var current: String {
    guard let text = try? String(contentsOf: URL(filePath: "/proc/cpuinfo"), encoding: .utf8)
    else { return "" }
    func value(_ key: String) -> String? {
      text.split(separator: "\n").first { $0.hasPrefix(key) && $0.contains(":") }
        .flatMap { $0.split(separator: ":").last }
        .map { $0.trimmingCharacters(in: .whitespaces) }
    }
    let parts = [
      value("model name"), value("cpu family").map { "family \($0)" },
      value("model\t").map { "model \($0)" },
    ]
    return parts.compactMap(\.self).joined(separator: ", ")
  }
}
