import CourseKit

// 6.3 · Pocas imágenes · Few images
//
// ES: Separa las imágenes con que se entrena, `perClass` de cada clase elegidas al azar, de las que
// validan, que son todas las demás. Reglas:
//
// - Se devuelven índices de `labels`, en el orden que quieras; cada índice va a una parte y solo a una.
// - De una clase con n imágenes, n ≥ 2, se entrenan `perClass`, pero al menos una queda para validar:
//   min(perClass, n − 1). Si solo hay una, se entrena con ella.
// - Sin imágenes, las dos partes están vacías.
// - Es igual de probable elegir cualquier grupo de k imágenes de una clase, no solo cualquier imagen,
//   y lo que sale en una clase no dice nada de las demás. La elección depende solo de los argumentos:
//   la misma semilla da siempre las mismas partes.
//
// EN: Separate the pictures that train, `perClass` of each class chosen by chance, from those that
// validate, which are all others. Rules:
//
// - What you return are indices into `labels`, in any order; each index is in one part and only one.
// - Of a class of n pictures, n ≥ 2, `perClass` train, but at least one is left to validate:
//   min(perClass, n − 1). If there is only one, it trains.
// - Without pictures both parts are empty.
// - Any group of k pictures of a class is as likely to be chosen, not only any picture, and what
//   comes out in one class says nothing about the others. The choice depends on the arguments alone:
//   the same seed always gives the same parts.
//
//     let labels = [0, 1, 0, 1, 1, 7]
//     fewShotSplit(labels: labels, perClass: 2, seed: 3)
//     // for example training [2, 1, 4, 5], validation [0, 3]: class 0 has 2 pictures, one trains
//
//     let x = Tensor(shape: [3, 2], elements: [1, 2, 3, 4, 5, 6])
//     let batch = fewShotBatch(inputs: x, labels: [8, 9, 7], at: [2, 0])
//     // batch.inputs: [2, 2], [5, 6, 1, 2]; batch.labels: [7, 8]
//
// Útil · useful: var generator = SeededGenerator(seed: seed), array.shuffled(using: &generator),
// Batch(inputs:labels:). El orden de un Set o un Dictionary cambia en cada ejecución: recorre las
// clases ordenadas · the order of a Set or a Dictionary changes with each run: go through the classes
// in order.
//
// `./course check 6.3` · `swift test --filter FewImages`

/// ES: Los índices que entrenan y los que validan. Las etiquetas son números desde 0, sin orden, y
/// puede faltar alguno; `perClass` es 1 o más.
/// EN: The indices that train and those that validate. Labels are numbers from 0, in no order, and some
/// may be missing; `perClass` is 1 or more.
public func fewShotSplit(
  labels: [Int], perClass: Int, seed: UInt64
) -> (training: [Int], validation: [Int]) {
  unfinished("fewShotSplit(labels:perClass:seed:)", returning: (training: [], validation: []))
}

/// ES: Las imágenes de esos índices y sus etiquetas, en ese orden. `inputs` es `[N, …]`, de cualquier
/// rango: `[N, features]` o `[N, C, H, W]`. Sin índices, un lote de 0 imágenes.
/// EN: The pictures at these indices and their labels, in this order. `inputs` is `[N, …]`, of any
/// rank: `[N, features]` or `[N, C, H, W]`. Without indices, a batch of 0 pictures.
public func fewShotBatch(inputs: Tensor, labels: [Int], at indices: [Int]) -> Batch {
  unfinished(
    "fewShotBatch(inputs:labels:at:)", returning: Batch(inputs: .zeros([0]), labels: []))
}
