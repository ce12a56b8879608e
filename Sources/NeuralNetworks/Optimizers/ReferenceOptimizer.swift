public import CourseKit

/// An optimizer as this module's training knows it: what ``Optimizer`` asks for and what makes it
/// fast.
///
/// A ``Trainer`` takes any other too, but cannot change its learning rate.
public protocol ReferenceOptimizer: Optimizer, DividesWork {
  /// How far a step goes; may be changed between steps.
  var learningRate: Double { get set }

  /// Does what `step()` and then `zeroGrad()` do, unless said one after the other.
  ///
  /// A pass of its own over the gradients has to fetch them from memory again, so an optimizer that
  /// can clears each while it has it in hand.
  func stepAndClear()
}

extension ReferenceOptimizer {
  /// The calling thread; an optimizer that divides nothing has no use for others.
  public var team: ThreadTeam {
    get { .alone }
    set {}
  }

  /// One after the other.
  public func stepAndClear() {
    step()
    zeroGrad()
  }
}
