internal import Synchronization

/// Ends a process from outside its own task, once, for a reason.
final class Leash: Sendable {
  private struct State {
    var kill: (@Sendable () -> Void)?
    var isCut = false
    var reason: JudgeFault?
  }

  private let state = Mutex(State())

  /// Whether the process has been given up or is gone.
  var isCut: Bool { state.withLock { $0.isCut } }

  /// Why the process was ended from here, if that was a fault.
  var reason: JudgeFault? { state.withLock { $0.reason } }

  /// Takes hold of a process that is running; one that was given up meanwhile is ended at once.
  func hold(_ kill: @escaping @Sendable () -> Void) {
    state.withLock { state in
      state.kill = kill
      if state.isCut { kill() }
    }
  }

  /// Lets go of a process that is ending by itself.
  func release() { state.withLock { $0.kill = nil } }

  /// Ends the process; the first reason stands.
  func end(because reason: JudgeFault? = nil) {
    state.withLock { state in
      if !state.isCut { state.reason = reason }
      state.isCut = true
      state.kill?()
    }
  }
}
