/// Ends the process with the sentence unless the condition holds.
///
/// A `precondition` loses its sentence where code is optimized, and whoever has called wrongly should
/// read it there too. What makes the sentence stays out of the way of those who call rightly.
@inline(__always) func require(_ condition: Bool, _ sentence: () -> String) {
  guard condition else { stop(sentence) }
}

@inline(never) private func stop(_ sentence: () -> String) -> Never {
  fatalError(sentence())
}
