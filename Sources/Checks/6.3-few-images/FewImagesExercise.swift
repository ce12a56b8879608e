internal import Localization

extension Exercise {
  /// 6.3: a split of few pictures in which every class has a say on both sides.
  package static let fewImages = Exercise(
    id: "6.3-few-images",
    title: Localized(es: "Pocas imágenes", en: "Few images"),
    calls: CallWording([
      "split": "fewShotSplit(labels: {0}, perClass: {1}, seed: {2})",
      "split from the end": "fewShotSplit(labels: {0}, perClass: {1}, seed: .max - {2})",
      "trainings":
        "(0..<{3}).map { fewShotSplit(labels: {0}, perClass: {1}, seed: {2} + $0).training }",
      "inputs": "fewShotBatch(inputs: {0}, labels: {1}, at: {2}).inputs",
      "labels": "fewShotBatch(inputs: {0}, labels: {1}, at: {2}).labels",
    ]),
    contract: FewImagesContract.all, checks: FewImagesChecks.all,
    misconceptions: FewImagesMisconception.all,
    hints: [
      Localized(
        es:
          "Un sorteo entre todas las imágenes no sabe de clases. ¿Y si hubiera un sorteo para cada una?",
        en: "One draw from all pictures knows nothing of classes. What if each class had its own?"),
      Localized(
        es:
          "Para cada clase, en orden, reúne sus índices y barájalos con un solo generador que empieza en seed. Los primeros entrenan y los demás validan. ¿Cuántos son los primeros si hay menos de perClass + 1?",
        en:
          "For each class, in order, collect its indices and shuffle them with a single generator that starts at seed. The first ones train and the others validate. How many are the first ones when there are fewer than perClass + 1?"
      ),
      Localized(
        es:
          "for label in Set(labels).sorted(): indices = labels.indices.filter { labels[$0] == label }.shuffled(using: &generator); count = max(1, min(perClass, indices.count - 1)); prefix(count) y dropFirst(count). El lote: la imagen i son los size elementos desde i * size, con size el producto de la forma sin N; y labels, indices.map { labels[$0] }.",
        en:
          "for label in Set(labels).sorted(): indices = labels.indices.filter { labels[$0] == label }.shuffled(using: &generator); count = max(1, min(perClass, indices.count - 1)); prefix(count) and dropFirst(count). The batch: picture i is the size elements from i * size, with size the product of the shape without N; and labels, indices.map { labels[$0] }."
      ),
    ])
}
