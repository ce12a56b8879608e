import Testing

// These modules are for editors; whoever asks here for verdicts is told where they are.
@Test("Veredictos · Verdicts") func verdicts() throws {
  try Test.cancel(
    "se piden en la raíz del curso · are asked for at the root of the course: cd .. && swift test")
}
