import CourseKit

/// 3.3 · Lotes · Batches
///
/// ES: Reparte los ejemplos en lotes, como `torch.utils.data.DataLoader`. Una época pasa por cada
/// ejemplo una vez. Con `shuffle`, el orden se sortea de nuevo en cada época con `generator`, y todos
/// los órdenes de los ejemplos son igual de probables; la misma semilla da las mismas épocas. Si los
/// ejemplos no llenan el último lote, este es más pequeño; con `dropLast` no se da. Nunca hay lotes
/// vacíos: sin ejemplos (N = 0) no hay ninguno.
///
/// EN: Deal the examples out into batches, as `torch.utils.data.DataLoader`. An epoch goes through
/// each example once. With `shuffle`, the order is drawn anew in each epoch from `generator`, and all
/// orders of the examples are equally likely; the same seed gives the same epochs. If the examples do
/// not fill the last batch, it is smaller; with `dropLast` it is left out. There are never empty
/// batches: without examples (N = 0) there is none.
///
/// `inputs`: `[N]`, `[N, …]`; `labels`: N; `batchSize` ≥ 1.
///
/// ```swift
/// let inputs = Tensor(shape: [5, 1], elements: [0, 10, 20, 30, 40])
/// var loader = DataLoader(
///   inputs: inputs, labels: [0, 1, 0, 1, 1], batchSize: 2, shuffle: false, dropLast: false, seed: 7)
/// loader.epoch()        // [[0, 1], [2, 3], [4]]; with dropLast: [[0, 1], [2, 3]]
/// loader.batch([3, 0])  // inputs [2, 1]: 30, 0; labels: 1, 0
/// ```
///
/// ES: Se pregunta: el ejemplo de arriba; épocas en orden, con dropLast y sin él; lotes todos
/// llenos; un lote mayor que N; lotes de uno; N = 0; cientos de ejemplos; shuffle con N = 0 o 1, o
/// sin lotes llenos; shuffle con cientos de ejemplos; ejemplos de cero a cuatro ejes; ejemplos
/// todos iguales; entradas enormes, -0, infinitas y NaN; índices repetidos o ninguno; batch tras
/// épocas barajadas; dos cargadores a la vez; la semilla 0 y otras enormes.
///
/// EN: Asked: the example above; epochs in order, with dropLast or not; batches that are all full;
/// a batch greater than N; batches of one; N = 0; hundreds of examples; shuffle with N = 0 or 1, or
/// no full batch; shuffle of hundreds of examples; examples of zero to four axes; examples that are
/// all equal; inputs that are huge, -0, infinite and NaN; indices that come twice, or none; batch
/// after shuffled epochs; two loaders side by side; seed 0 and huge ones.
///
/// `./course check 3.3` · `swift test --filter Batches`
public struct DataLoader {
  public let inputs: Tensor
  public let labels: [Int]
  public let batchSize: Int
  public let shuffle: Bool
  public let dropLast: Bool
  private var generator: SeededGenerator

  public init(
    inputs: Tensor, labels: [Int], batchSize: Int, shuffle: Bool, dropLast: Bool, seed: UInt64
  ) {
    self.inputs = inputs
    self.labels = labels
    self.batchSize = batchSize
    self.shuffle = shuffle
    self.dropLast = dropLast
    generator = SeededGenerator(seed: seed)
  }

  /// ES: Los lotes de una época, cada uno como índices de sus ejemplos.
  /// EN: The batches of one epoch, each as the indices of its examples.
  public mutating func epoch() -> [[Int]] {
    unfinished("DataLoader.epoch()", returning: [])
  }

  /// ES: Las entradas `[índices.count, …]` de esos ejemplos, en ese orden, con sus etiquetas. Un índice
  /// puede repetirse, y puede no haber ninguno. Las épocas no cambian lo que da.
  /// EN: The inputs `[indices.count, …]` of these examples, in this order, with their labels. An index
  /// may come twice, and there may be none. Epochs do not change what it gives.
  public func batch(_ indices: [Int]) -> Batch {
    unfinished("DataLoader.batch(_:)", returning: Batch(inputs: inputs, labels: labels))
  }
}
