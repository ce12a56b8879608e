internal import Dispatch
internal import Foundation
internal import Synchronization

#if canImport(Glibc)
  internal import Glibc
#elseif canImport(Darwin)
  internal import Darwin
#endif

/// Listens for Ctrl-C and for the signal that asks a program to end, so that the work can stop at a
/// good place.
///
/// The second signal ends the program at once.
struct Interruption {
  /// The first signal that came, and what to do when it comes.
  private final class Received: Sendable {
    let signal = Mutex<Int32?>(nil)
    let action = Mutex<(@Sendable () -> Void)?>(nil)
  }

  private let received = Received()
  private let sources: [any DispatchSourceSignal]

  /// Listens from now on; once in a process, since what listens after one that ended hears nothing.
  init() {
    let queue = DispatchQueue(label: "Interruption")
    sources = [SIGINT, SIGTERM].map { [received] number in
      // The source only sees a signal whose own action is to do nothing.
      signal(number, SIG_IGN)
      let source = DispatchSource.makeSignalSource(signal: number, queue: queue)
      source.setEventHandler {
        let isFirst = received.signal.withLock { signal in
          defer { signal = number }
          return signal == nil
        }
        if isFirst { received.action.withLock { $0 }?() } else { _exit(128 + number) }
      }
      source.activate()
      return source
    }
  }

  /// Does something at the first signal, on a thread of its own, instead of what was said before; at once
  /// if it has come.
  func atFirst(_ action: @escaping @Sendable () -> Void) {
    received.action.withLock { $0 = action }
    if first != nil { action() }
  }

  /// The number of the first signal that came; `nil` while there was none.
  var first: Int32? { received.signal.withLock { $0 } }

  /// Gives the signals their usual actions back.
  func end() {
    for source in sources { source.cancel() }
    for number in [SIGINT, SIGTERM] { signal(number, SIG_DFL) }
  }
}
