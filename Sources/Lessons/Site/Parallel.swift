internal import Dispatch
internal import Synchronization

/// Work on the pieces of a build that do not need each other.
enum Parallel {
  /// What a function gives for each item, in their order, whichever is done first.
  static func map<Item: Sendable, Value: Sendable, Failure: Error>(
    _ items: [Item], _ transform: @Sendable (Item) throws(Failure) -> Value
  ) -> [Result<Value, Failure>] {
    let found = Mutex<[Int: Result<Value, Failure>]>([:])
    withoutActuallyEscaping(transform) { transform in
      DispatchQueue.concurrentPerform(iterations: items.count) { index in
        let result: Result<Value, Failure>
        do throws(Failure) {
          result = .success(try transform(items[index]))
        } catch {
          result = .failure(error)
        }
        found.withLock { $0[index] = result }
      }
    }
    return found.withLock { found in items.indices.compactMap { found[$0] } }
  }
}
