internal import Localization

extension Exercise {
  /// 3.3: the batches of an epoch.
  package static let batches = Exercise(
    id: "3.3-batches",
    title: Localized(es: "Lotes", en: "Batches"),
    files: ["DataLoader.swift"],
    calls: CallWording(
      [
        "new":
          "var loader = DataLoader(inputs: {0}, labels: {1}, batchSize: {2}, shuffle: {3}, dropLast: {4}, seed: {5})",
        "swap": "(the other loader)", "epoch": "loader.epoch()",
        "epochs": "(0..<{0}).map { _ in loader.epoch() }",
        "examples of epochs": "(0..<{0}).flatMap { _ in loader.epoch().joined() }",
        "batch inputs": "loader.batch({0}).inputs", "batch labels": "loader.batch({0}).labels",
      ], beginning: ["new"]),
    contract: BatchesContract.all,
    checks: BatchesChecks.all + BatchesShuffleChecks.all + BatchesFairnessChecks.all
      + [BatchesContract.all.check(needs: ["in-order", "takes-rows"], isAskedAgain: true)],
    misconceptions: BatchesMisconception.all,
    hints: [
      Localized(
        es:
          "Piensa en una baraja: primero se mezcla (si toca), luego se reparte de batchSize en batchSize. ¿Qué pasa con las cartas que sobran?",
        en:
          "Think of a deck of cards: first it is shuffled (if asked for), then dealt batchSize at a time. What happens to the cards that are left?"
      ),
      Localized(
        es:
          "Haz una lista con los índices 0..<N y desordénala con shuffle(using: &generator). Recorre sus comienzos con stride(from:to:by:). Con dropLast, quita antes los que sobran: N % batchSize. Para batch, cada ejemplo ocupa el producto de los demás ejes.",
        en:
          "Make a list of the indices 0..<N and shuffle it with shuffle(using: &generator). Walk the starts with stride(from:to:by:). With dropLast, take off what is left over first: N % batchSize. For batch, each example takes the product of the other axes."
      ),
      Localized(
        es:
          "epoch: end = dropLast ? N - N % batchSize : N; para cada start, Array(order[start..<end].prefix(batchSize)). batch: el ejemplo i es elements[i * size..<(i + 1) * size]; la forma es [indices.count] + inputs.shape.dropFirst(), y las etiquetas, indices.map { labels[$0] }.",
        en:
          "epoch: end = dropLast ? N - N % batchSize : N; for each start, Array(order[start..<end].prefix(batchSize)). batch: example i is elements[i * size..<(i + 1) * size]; the shape is [indices.count] + inputs.shape.dropFirst(), and the labels are indices.map { labels[$0] }."
      ),
    ])
}
