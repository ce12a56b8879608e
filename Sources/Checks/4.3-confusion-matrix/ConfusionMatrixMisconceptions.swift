internal import Localization

/// What learners get wrong about the confusion matrix.
enum ConfusionMatrixMisconceptions {
  static let transposed = Misconception(
    "transposed",
    Localized(
      es:
        "Tienes las predicciones en las filas y las etiquetas en las columnas. En scikit-learn es al revés: la fila es la clase verdadera.",
      en:
        "You have the predictions in the rows and the labels in the columns. In scikit-learn it is the other way round: the row is the true class."
    ),
    lesson: "4.3")

  static let countsOnlyHits = Misconception(
    "counts-only-hits",
    Localized(
      es:
        "Solo cuentas los aciertos, y la diagonal ya la resume la exactitud. Los errores, fuera de la diagonal, son lo que la matriz añade.",
      en:
        "You count only what is right, and accuracy sums up the diagonal already. The mistakes, off the diagonal, are what the matrix adds."
    ),
    lesson: "4.3")

  static let marksInsteadOfCounting = Misconception(
    "marks-instead-of-counting",
    Localized(
      es:
        "Una casilla nunca pasa de 1: asignas = 1 en lugar de sumar += 1, y no se sabe cuántas veces ocurrió.",
      en:
        "A cell never goes beyond 1: you assign = 1 instead of adding += 1, and nobody knows how often it happened."
    ),
    lesson: "4.3")

  static let normalized = Misconception(
    "normalized",
    Localized(
      es:
        "Has normalizado: tus números son partes del total de la fila, de la columna o de todo. Aquí se piden las cuentas.",
      en:
        "You normalised: your numbers are shares of the total of the row, of the column or of everything. What is asked for here are the counts."
    ),
    lesson: "4.3")

  static let losesAbsentClasses = Misconception(
    "loses-absent-classes",
    Localized(
      es:
        "Las clases que no aparecen se han quedado sin fila ni columna, y las demás cambian de sitio. El tamaño es classCount, no lo que haya en los datos.",
      en:
        "Classes that do not occur have lost their row and column, and the others move. The size is classCount, not what happens to be in the data."
    ),
    lesson: "4.3")

  static let sizedByTheLargest = Misconception(
    "sized-by-the-largest",
    Localized(
      es:
        "Tu matriz acaba en la mayor clase que aparece: las últimas clases desaparecen si ningún ejemplo es de ellas. El tamaño es classCount.",
      en:
        "Your matrix ends at the largest class that occurs: the last classes vanish if no example is of them. The size is classCount."
    ),
    lesson: "4.3")

  static let takesTheDiagonal = Misconception(
    "takes-the-diagonal",
    Localized(
      es:
        "mostConfused te da una casilla de la diagonal, y esos son aciertos. Un error tiene la etiqueta y la predicción distintas.",
      en:
        "mostConfused gives you a cell of the diagonal, and those are right. A mistake has a label and a prediction that differ."
    ),
    lesson: "4.3")

  static let swapsThePair = Misconception(
    "swaps-the-pair",
    Localized(
      es:
        "La pareja está al revés: primero la fila, que es la clase verdadera, y luego la columna, que es la predicha.",
      en:
        "The pair is the wrong way round: first the row, which is the true class, then the column, which is the predicted one."
    ),
    lesson: "4.3")

  static let lastOfTies = Misconception(
    "last-of-ties",
    Localized(
      es:
        "Si varios errores empatan te quedas con el último, porque comparas con >=. Se pide el primero: usa >.",
      en:
        "If several mistakes tie you keep the last one, because you compare with >=. The first one is asked for: use >."
    ),
    lesson: "4.3")

  static let addsBothDirections = Misconception(
    "adds-both-directions",
    Localized(
      es:
        "Sumas los dos sentidos de la confusión. Tomar un 4 por un 9 y un 9 por un 4 son errores distintos, cada uno con su casilla.",
      en:
        "You add both directions of a confusion. Taking a 4 for a 9 and a 9 for a 4 are different mistakes, each with its own cell."
    ),
    lesson: "4.3")

  static let namesAMistakeWithoutAny = Misconception(
    "names-a-mistake-without-any",
    Localized(
      es:
        "No hay ningún error, y aun así nombras uno: si todas las casillas fuera de la diagonal son 0, la respuesta es nil.",
      en:
        "There is no mistake, and yet you name one: if all cells off the diagonal are 0, the answer is nil."
    ),
    lesson: "4.3")

  static let all = [
    transposed, countsOnlyHits, marksInsteadOfCounting, normalized, losesAbsentClasses,
    sizedByTheLargest, takesTheDiagonal, swapsThePair, lastOfTies, addsBothDirections,
    namesAMistakeWithoutAny,
  ]
}
