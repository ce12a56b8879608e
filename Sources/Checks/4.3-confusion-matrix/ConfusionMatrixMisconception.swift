internal import Localization

/// What learners get wrong about the confusion matrix.
enum ConfusionMatrixMisconception: String, MisconceptionCase {
  case transposed = "transposed"
  case countsOnlyHits = "counts-only-hits"
  case marksInsteadOfCounting = "marks-instead-of-counting"
  case normalized = "normalized"
  case losesAbsentClasses = "loses-absent-classes"
  case sizedByTheLargest = "sized-by-the-largest"
  case takesTheDiagonal = "takes-the-diagonal"
  case swapsThePair = "swaps-the-pair"
  case lastOfTies = "last-of-ties"
  case addsBothDirections = "adds-both-directions"
  case namesAMistakeWithoutAny = "names-a-mistake-without-any"

  var lesson: String { "4.3" }

  var sentence: Localized {
    switch self {
    case .transposed:
      Localized(
        es:
          "Tienes las predicciones en las filas y las etiquetas en las columnas. En scikit-learn es al revés: la fila es la clase verdadera.",
        en:
          "You have the predictions in the rows and the labels in the columns. In scikit-learn it is the other way round: the row is the true class."
      )
    case .countsOnlyHits:
      Localized(
        es:
          "Solo cuentas los aciertos, y la diagonal ya la resume la exactitud. Los errores, fuera de la diagonal, son lo que la matriz añade.",
        en:
          "You count only what is right, and accuracy sums up the diagonal already. The mistakes, off the diagonal, are what the matrix adds."
      )
    case .marksInsteadOfCounting:
      Localized(
        es:
          "Una casilla nunca pasa de 1, como al asignar = 1 en lugar de sumar += 1, y no se sabe cuántas veces ocurrió.",
        en:
          "A cell never goes beyond 1, as when you assign = 1 instead of adding += 1, and nobody knows how often it happened."
      )
    case .normalized:
      Localized(
        es:
          "Has normalizado: tus números son partes del total de la fila, de la columna o de todo. Aquí se piden las cuentas.",
        en:
          "You normalised: your numbers are shares of the total of the row, of the column or of everything. What is asked for here are the counts."
      )
    case .losesAbsentClasses:
      Localized(
        es:
          "Las clases que no aparecen se han quedado sin fila ni columna, y las demás cambian de sitio. El tamaño es classCount, no lo que haya en los datos.",
        en:
          "Classes that do not occur have lost their row and column, and the others move. The size is classCount, not what happens to be in the data."
      )
    case .sizedByTheLargest:
      Localized(
        es:
          "Tu matriz acaba en la mayor clase que aparece: las últimas clases desaparecen si ningún ejemplo es de ellas. El tamaño es classCount.",
        en:
          "Your matrix ends at the largest class that occurs: the last classes vanish if no example is of them. The size is classCount."
      )
    case .takesTheDiagonal:
      Localized(
        es:
          "mostConfused te da una casilla de la diagonal, y esos son aciertos. Un error tiene la etiqueta y la predicción distintas.",
        en:
          "mostConfused gives you a cell of the diagonal, and those are right. A mistake has a label and a prediction that differ."
      )
    case .swapsThePair:
      Localized(
        es:
          "La pareja está al revés: primero la fila, que es la clase verdadera, y luego la columna, que es la predicha.",
        en:
          "The pair is the wrong way round: first the row, which is the true class, then the column, which is the predicted one."
      )
    case .lastOfTies:
      Localized(
        es:
          "Si varios errores empatan te quedas con el último, como al comparar con >=. Se pide el primero, fila a fila: con > se conserva.",
        en:
          "If several mistakes tie you keep the last one, as comparing with >= does. The first one is asked for, row by row: > keeps it."
      )
    case .addsBothDirections:
      Localized(
        es:
          "Sumas los dos sentidos de la confusión. Tomar un 4 por un 9 y un 9 por un 4 son errores distintos, cada uno con su casilla.",
        en:
          "You add both directions of a confusion. Taking a 4 for a 9 and a 9 for a 4 are different mistakes, each with its own cell."
      )
    case .namesAMistakeWithoutAny:
      Localized(
        es:
          "No hay ningún error, y aun así nombras uno: si todas las casillas fuera de la diagonal son 0, la respuesta es nil.",
        en:
          "There is no mistake, and yet you name one: if all cells off the diagonal are 0, the answer is nil."
      )
    }
  }
}
