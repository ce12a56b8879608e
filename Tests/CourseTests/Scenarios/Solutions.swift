import Foundation

/// Texts of exercises as learners write them.
enum Solutions {
  /// A `Flatten` with the body of `forward(_:)`; what is printed, ended or broken there happens at
  /// the first question.
  static func flatten(_ forward: String, imports: String = "Foundation") -> String {
    """
    import CourseKit
    import \(imports)
    public final class Flatten: Layer {
      public init() {}
      public func forward(_ input: Tensor) -> Tensor {
        \(forward)
      }
      public func backward(_ gradient: Tensor) -> Tensor { gradient }
      func deeper(_ n: Int) -> Int { n == .min ? 0 : deeper(n &+ 1) + deeper(n &- 2) }
    }
    """
  }

  /// An `SGD` with the body of `step()`.
  static func sgd(_ step: String) -> String {
    """
    import CourseKit
    import Foundation
    public final class SGD: Optimizer {
      public let parameters: [Parameter]
      public init(_ parameters: [Parameter], learningRate: Float) { self.parameters = parameters }
      public func step() {
        \(step)
      }
      public func zeroGrad() { for p in parameters { p.grad = .zeros(p.value.shape) } }
    }
    """
  }

  /// The model answer of an exercise.
  static func answer(_ id: String) throws -> String {
    let path = "answers/\(id)/\(LearnerCourse.files[id] ?? "")"
    return try String(contentsOf: CourseTool.root.appending(path: path), encoding: .utf8)
  }

  /// The exercise as it is handed out; a learner may have solved the one in the course's folder.
  static let stub = """
    import CourseKit
    public func fans(of shape: [Int]) -> (fanIn: Int, fanOut: Int) {
      unfinished("fans(of:)", returning: (fanIn: 1, fanOut: 1))
    }
    public func xavierUniform(
      _ shape: [Int], gain: Float = 1, using generator: inout SeededGenerator
    ) -> Tensor {
      unfinished("xavierUniform(_:gain:using:)", returning: Tensor.zeros(shape))
    }
    public func xavierNormal(
      _ shape: [Int], gain: Float = 1, using generator: inout SeededGenerator
    ) -> Tensor {
      unfinished("xavierNormal(_:gain:using:)", returning: Tensor.zeros(shape))
    }
    """
}
