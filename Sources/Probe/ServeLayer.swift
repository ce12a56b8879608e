package import CourseKit
package import Wire

/// Answers questions about a layer: the main program of its probe.
///
/// ```swift
/// serveLayer { try Linear(weight: $0.take(), bias: $0.take()) }
/// ```
///
/// `new` makes the layer from its arguments; without it the first question does, from nothing. `swap`
/// puts it aside and takes up the other one, so that two live side by side.
/// Then there are `forward`, `refuses` (whether `forward` throws), `backward`, `train` and `eval`,
/// and of the parameters the `values` and the `gradients`, in their order.
///
/// - Parameters:
///   - make: Takes the arguments of `new`.
///   - own: What else the layer of this exercise is asked.
///   - functions: What is asked beside the layer, which need not have been made for it.
package func serveLayer<Subject: Layer>(
  _ make: @escaping (inout Question) throws -> Subject,
  with own: [String: (Subject, inout Question) throws -> (any WireConvertible)?] = [:],
  and functions: Operations = [:]
) -> Never {
  serve {
    var made: Subject?
    var other: Subject?
    func layer() throws -> Subject {
      if let made { return made }
      var nothing = Question(operation: "new", arguments: [])
      let layer = try make(&nothing)
      made = layer
      return layer
    }
    let operations: Operations = [
      "new": doing { made = try make(&$0) },
      "swap": doing { _ in (made, other) = (other, made) },
      "forward": { try layer().forward($0.take()) },
      "refuses": refusing { try layer().forward($0.take()) },
      "backward": { try layer().backward($0.take()) },
      "train": doing { _ in try layer().train() },
      "eval": doing { _ in try layer().eval() },
      "values": { _ in try layer().parameters.map(\.value) },
      "gradients": { _ in try layer().parameters.map(\.grad) },
    ]
    return
      operations
      .merging(own.mapValues { own in { try own(layer(), &$0) } }, uniquingKeysWith: { $1 })
      .merging(functions, uniquingKeysWith: { $1 })
  }
}
