import CourseKit

// 4.2 · Precision, recall y F1 · Precision, recall and F1
//
// ES: Calcula, para cada clase, lo que da `sklearn.metrics.precision_recall_fscore_support` con
// `zero_division=0`. Hay tantas predicciones como etiquetas, quizá ninguna; las clases van de 0 a
// `classCount - 1`, hay al menos una, y cada función da un número por clase. Un cociente entre 0
// vale 0.
//
// EN: For each class, compute what `sklearn.metrics.precision_recall_fscore_support` gives with
// `zero_division=0`. There are as many predictions as labels, perhaps none; classes go from 0 to
// `classCount - 1`, there is at least one, and each function gives one number for each class. A
// quotient by 0 is 0.
//
// ```swift
// let labels      = [0, 0, 0, 0, 1]
// let predictions = [0, 0, 1, 1, 1]
// // 0 was predicted twice, right both times, but there are four zeros:
// // precision 2/2, recall 2/4, F1 = 2 · 1 · 0.5 / (1 + 0.5) = 0.667
// precisionPerClass(labels: labels, predictions: predictions, classCount: 3)  // [1, 0.333, 0]
// recallPerClass(labels: labels, predictions: predictions, classCount: 3)     // [0.5, 1, 0]
// f1PerClass(labels: labels, predictions: predictions, classCount: 3)         // [0.667, 0.5, 0]
// supportPerClass(labels: labels, classCount: 3)                              // [4, 1, 0]
// ```
//
// ES: Se pregunta: el ejemplo de arriba; de 2 a 6 clases; casi todo de una sola clase; clases sin
// ejemplos o sin predicciones; una sola clase; un solo ejemplo; ningún ejemplo; todo bien y todo
// mal; más de diez clases; cientos de ejemplos; otros datos en la llamada siguiente.
//
// EN: Asked: the example above; 2 to 6 classes; nearly all of a single class; classes without
// examples or without predictions; a single class; a single example; no example; all right and all
// wrong; more than ten classes; hundreds of examples; other data in the next call.
//
// `./course check 4.2` · `swift test --filter PrecisionRecall`

/// ES: Cuántos ejemplos son de cada clase.
/// EN: How many examples are of each class.
public func supportPerClass(labels: [Int], classCount: Int) -> [Int] {
  unfinished("supportPerClass(labels:classCount:)", returning: [])
}

/// ES: De los ejemplos predichos como la clase, la parte que es de ella.
/// EN: Of the examples predicted as the class, the share that is of the class.
public func precisionPerClass(labels: [Int], predictions: [Int], classCount: Int) -> [Double] {
  unfinished("precisionPerClass(labels:predictions:classCount:)", returning: [])
}

/// ES: De los ejemplos de la clase, la parte que se predijo como ella.
/// EN: Of the examples of the class, the share that was predicted as it.
public func recallPerClass(labels: [Int], predictions: [Int], classCount: Int) -> [Double] {
  unfinished("recallPerClass(labels:predictions:classCount:)", returning: [])
}

/// ES: La media armónica de precision y recall, `2 · P · R / (P + R)`.
/// EN: The harmonic mean of precision and recall, `2 · P · R / (P + R)`.
public func f1PerClass(labels: [Int], predictions: [Int], classCount: Int) -> [Double] {
  unfinished("f1PerClass(labels:predictions:classCount:)", returning: [])
}
