"""Makes Tests/MetricsTests/Golden/metrics.json with the real scikit-learn.

    python3 scripts/golden/metrics.py

Needs numpy and scikit-learn; the file names their versions.
"""

import json
import pathlib
import warnings

import numpy as np
import sklearn
from sklearn import metrics

warnings.filterwarnings("ignore")

FASHION = [
    "T-shirt/top", "Trouser", "Pullover", "Dress", "Coat",
    "Sandal", "Shirt", "Sneaker", "Bag", "Ankle boot",
]
ACCENTS = ["cañón", "ñandú", "e\u0301tude", "日本語", "👩‍🚀 astronauta", "straße"]
LONG = [f"una clase cuyo nombre no cabe en ninguna columna, número {i}" for i in range(4)]


def scores(values):
    precision, recall, f1, support = values
    return {"precision": float(precision), "recall": float(recall), "f1Score": float(f1),
            "support": int(support)}


def case(name, truth, predicted, classes, names=None, labels=None, digits=(2,), zero=0):
    """Everything scikit-learn says about one set of predictions."""
    truth, predicted = np.asarray(truth, int), np.asarray(predicted, int)
    shown = list(range(classes)) if labels is None else labels
    shown_names = None if names is None else [names[i] for i in shown]
    each = metrics.precision_recall_fscore_support(
        truth, predicted, labels=shown, zero_division=float(zero))

    def average(kind):
        values = metrics.precision_recall_fscore_support(
            truth, predicted, labels=shown, average=kind, zero_division=float(zero))
        return scores((*values[:3], int(each[3].sum())))

    reports = [
        {"digits": d, "text": metrics.classification_report(
            truth, predicted, labels=shown, target_names=shown_names, digits=d,
            zero_division=float(zero))}
        for d in digits
    ]
    return {
        "name": name, "truth": truth.tolist(), "predicted": predicted.tolist(),
        "classCount": classes, "names": names, "labels": labels, "zeroDivision": zero,
        "matrix": metrics.confusion_matrix(
            truth, predicted, labels=list(range(classes))).ravel().tolist() if classes <= 24 else None,
        "normalized": metrics.confusion_matrix(
            truth, predicted, labels=list(range(classes)),
            normalize="true").ravel().round(12).tolist() if classes <= 10 else None,
        "accuracy": float(metrics.accuracy_score(truth, predicted)),
        "balancedAccuracy": float(metrics.balanced_accuracy_score(truth, predicted)),
        "classes": [scores(row) for row in zip(*each)],
        "micro": average("micro"), "macro": average("macro"), "weighted": average("weighted"),
        "reports": reports,
    }


def drawn(rng, classes, count, right=0.7, weights=None, missing=()):
    """True labels, some classes rare or missing, and predictions that are often right."""
    p = np.ones(classes) if weights is None else np.asarray(weights, float)
    p[list(missing)] = 0
    truth = rng.choice(classes, size=count, p=p / p.sum())
    guess = rng.integers(0, classes, size=count)
    return truth, np.where(rng.random(count) < right, truth, guess)


def report_cases():
    rng = np.random.default_rng(7)
    yield case("all right", [0, 1, 2, 1], [0, 1, 2, 1], 3, digits=(0, 1, 2, 5))
    yield case("all wrong", [0, 1, 2], [1, 2, 0], 3)
    yield case("all wrong, subset", [0, 1, 2], [1, 2, 0], 5, labels=[1, 4])
    yield case("right only outside the subset", [0, 1, 2], [0, 2, 1], 3, labels=[1, 2])
    yield case("one example", [1], [0], 2)
    yield case("one class", [0, 0, 0], [0, 0, 0], 1, names=["solo"])
    yield case("never predicted", [0, 1, 1], [0, 0, 0], 2)
    yield case("only predicted", [0, 0, 0], [0, 1, 1], 2, names=["sí", "no"])
    yield case("empty classes at the ends", [1, 2, 2], [1, 1, 2], 5)
    yield case("empty classes, zero division 1", [1, 2, 2], [1, 1, 2], 5, zero=1)
    yield case("never predicted, zero division 1", [0, 1, 1], [0, 0, 0], 3, zero=1)
    yield case("subset of labels: micro avg", [0, 1, 2, 2, 1], [0, 2, 2, 1, 1], 3,
               labels=[1, 2], digits=(2, 4))
    yield case("subset that covers what occurs", [1, 2, 2, 1], [1, 2, 1, 1], 5, labels=[2, 1, 4])
    yield case("subset without examples", [0, 0, 1], [0, 1, 0], 4, labels=[2, 3])
    yield case("labels out of order", [0, 1, 2, 2], [0, 1, 1, 2], 3, labels=[2, 0, 1],
               names=["zero", "one", "two"])
    yield case("digits wider than names", *drawn(rng, 3, 50), 3, digits=(0, 1, 3, 8, 14, 20))
    for i in range(6):
        yield case(f"fashion {i}", *drawn(rng, 10, 150, 0.55 + 0.07 * i), 10, names=FASHION,
                   digits=(2, 4))
    for i in range(4):
        yield case(f"accents {i}", *drawn(rng, 6, 60, missing=[i]), 6, names=ACCENTS)
    yield case("long names", *drawn(rng, 4, 40), 4, names=LONG, digits=(2, 3))
    for i in range(6):
        weights = 10.0 ** -np.arange(5)
        yield case(f"imbalanced {i}", *drawn(rng, 5, 200, 0.8, weights), 5, digits=(2, 6))
    for i in range(20):
        classes = int(rng.integers(2, 24))
        yield case(f"small {i}: halves that round", *drawn(rng, classes, 8 * (i + 1), 0.5),
                   classes, digits=(1, 2, 3))
    yield case("hundred classes", *drawn(rng, 100, 600, missing=[0, 50, 99]), 100, digits=(2, 4))
    yield case("two hundred classes", *drawn(rng, 200, 700, missing=[3]), 200, digits=(2,))


def top_k_cases():
    rng = np.random.default_rng(11)
    for classes, count in [(3, 20), (10, 30), (100, 12)]:
        truth = rng.integers(0, classes, size=count)
        # Few distinct values, so that ties decide.
        scores = rng.integers(0, 6, size=(count, classes)) / 4
        for k in (1, 2, 3, 5):
            yield {
                "truth": truth.tolist(), "scores": scores.ravel().tolist(), "classCount": classes,
                "k": k, "value": float(metrics.top_k_accuracy_score(
                    truth, scores, k=k, labels=list(range(classes)))),
            }


golden = {
    "versions": {"scikit-learn": sklearn.__version__, "numpy": np.__version__},
    "cases": list(report_cases()),
    "topK": list(top_k_cases()),
}
path = pathlib.Path(__file__).parents[2] / "Tests/MetricsTests/Golden/metrics.json"
path.parent.mkdir(parents=True, exist_ok=True)
path.write_text(json.dumps(golden, ensure_ascii=False, separators=(",", ":")) + "\n")
print(path.stat().st_size, "bytes", len(golden["cases"]), "cases")
