package import Foundation

/// A process that judges what it is told to, one exercise after the other.
///
/// An answer that no check expected may bring down the process that compares it. Here that costs the
/// exercise and not the run; ``WorkingJudge`` is the other end of the line.
package enum JudgeWorker {
  /// The command of the tool that is a worker.
  package static let command = "judge-worker"

  /// How long cleaning up may take once nobody is left to work for, in seconds.
  static let grace = 3.0

  /// Serves until standard input ends, which it does too when whoever started this is gone.
  ///
  /// Then what is being compiled and asked is ended.
  ///
  /// - Parameter scratch: A folder to remove at the end.
  package static func serve(scratch: URL? = nil) async -> Never {
    // Writing to whoever is gone must give an error, so that there is time to clean up.
    signal(SIGPIPE, SIG_IGN)
    MemoryBound.apply()
    let line = WorkerLine()
    let (requests, arrived) = AsyncStream<[UInt8]>.makeStream()
    let work = Task {
      do {
        var judge: Judge?
        for await request in requests {
          let request = try JSONLine.decode(WorkerRequest.self, from: request)
          judge = request.settings?.judge ?? judge
          guard let judge else { throw NotUnderstood() }
          let report = try await judge.report(on: request.assignment()) { event in
            // What cannot be told here is told again in the report.
            try? line.send(.event(event))
          }
          try line.send(.report(report))
        }
      } catch is CancellationError {
        // Whoever asked is gone.
      } catch {
        FileHandle.standardError.write(Data("\(error)\n".utf8))
        end(scratch, status: EXIT_FAILURE)
      }
    }
    let reader = Thread {
      line.receive { arrived.yield($0) }
      work.cancel()
      arrived.finish()
      // A comparison that computes on and on does not see that it is cancelled.
      Thread.sleep(forTimeInterval: grace)
      end(scratch)
    }
    reader.start()
    await work.value
    end(scratch)
  }

  /// A request before it was said how to judge.
  private struct NotUnderstood: Error {}

  /// Ends at once: what is still running here must not be waited for.
  private static func end(_ scratch: URL?, status: Int32 = EXIT_SUCCESS) -> Never {
    if let scratch { try? FileManager.default.removeItem(at: scratch) }
    _exit(status)
  }
}
