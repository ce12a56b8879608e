internal import CourseKit
internal import Wire

/// How questions read: as the calls of the learner's code that they become.
///
/// ```swift
/// CallWording(["flips": "RandomHorizontalFlip(p: {0})({1}), {2} times"])
/// ```
package struct CallWording: Sendable {
  private let templates: [String: String]
  /// The operations that begin anew, such as the one that makes a layer.
  ///
  /// Where there are any, an answer may depend on the calls since then, and a message shows them.
  private let beginnings: Set<String>

  /// How many calls a message shows before the last one.
  private static let shownCalls = 6

  /// Wording by templates, in which `{0}` is the first argument, `{1}` the second.
  ///
  /// An operation without a template reads by its own name.
  package init(_ templates: [String: String] = [:], beginning beginnings: Set<String> = []) {
    self.templates = templates
    self.beginnings = beginnings
  }

  /// The wording for a layer: what makes it, and what is done with it.
  ///
  /// - Parameters:
  ///   - new: How the layer is made, such as `Dropout(p: {0}, seed: {1})`.
  ///   - own: The calls of this exercise besides those of every layer.
  package static func layer(_ new: String, _ own: [String: String] = [:]) -> CallWording {
    CallWording(
      [
        "new": "let layer = \(new)", "forward": "layer.forward({0})",
        "refuses": "layer.forward({0})", "backward": "layer.backward({0})",
        "train": "layer.train()", "eval": "layer.eval()", "values": "layer.parameters, value",
        "gradients": "layer.parameters, grad", "swap": "(the other layer)",
      ].merging(own) { $1 }, beginning: ["new"])
  }

  /// The wording for an optimizer: what makes it, behind the values of its parameters.
  ///
  /// - Parameters:
  ///   - new: How the optimizer is made, such as `SGD(parameters, learningRate: {1})`; `{0}` are the
  ///     values of the parameters.
  package static func optimizer(_ new: String) -> CallWording {
    CallWording(
      [
        "new": "let optimizer = \(new)", "step": "optimizer.step()",
        "zeroGrad": "optimizer.zeroGrad()", "accumulate": "parameters, grad += {0}",
        "change": "parameters, value = {0}", "values": "parameters, value",
        "gradients": "parameters, grad", "swap": "(the other optimizer)",
      ], beginning: ["new"])
  }

  /// Whether a call reads as something that a learner has written.
  package func knows(_ operation: String) -> Bool { templates[operation] != nil }

  /// A call with its arguments.
  package func text(of call: Call) -> String {
    let arguments = call.arguments.map(Printing.short)
    guard var text = templates[call.operation] else {
      return "\(call.operation)(\(arguments.joined(separator: ", ")))"
    }
    for (index, argument) in arguments.enumerated() {
      text = text.replacing("{\(index)}", with: argument)
    }
    return text
  }

  /// The last call, behind those that it may depend on, a line each.
  package func text(of calls: [Call]) -> String {
    guard let last = calls.last else { return "" }
    guard !beginnings.isEmpty else { return text(of: last) }
    let start = calls.lastIndex { beginnings.contains($0.operation) } ?? 0
    let shown = calls[start...]
    guard shown.count > Self.shownCalls + 1 else {
      return shown.map(text).joined(separator: "\n")
    }
    return ([text(of: calls[start]), "…"] + shown.suffix(Self.shownCalls).map(text))
      .joined(separator: "\n")
  }
}
