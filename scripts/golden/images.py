"""Makes the PNG and IDX files that ImagesTests reads, and tells what is in them.

    python scripts/golden/images.py        (needs pillow, numpy, opencv-python-headless)

Writes Tests/ImagesTests/Golden. Pillow reads 16-bit colour by cutting off the low
byte; there the expectation is the nearest of 256 levels, round(v / 257), computed here.
"""

import gzip
import io
import json
import pathlib
import struct
import zlib

import cv2
import numpy
import PIL
from PIL import Image, ImageCms, PngImagePlugin

FOLDER = pathlib.Path(__file__).parents[2] / "Tests/ImagesTests/Golden"
HEIGHT, WIDTH = 5, 7
random = numpy.random.default_rng(2)
files = []


def record(name, samples, reader):
    samples = numpy.asarray(samples)
    channels = 1 if samples.ndim == 2 else samples.shape[2]
    files.append(
        {
            "name": name,
            "reader": reader,
            "height": samples.shape[0],
            "width": samples.shape[1],
            "channels": channels,
            "bytes": samples.reshape(-1).astype(int).tolist(),
        }
    )


def by_pillow(name, image=None, **options):
    path = FOLDER / f"{name}.png"
    if image is not None:
        image.save(path, **options)
    stored = Image.open(path)
    record(name, stored.convert("L" if stored.mode in ("1", "L", "LA") else "RGB"), "Pillow")


def noise(*shape, levels=256):
    return random.integers(0, levels, shape)


def bytes8(*shape):
    return noise(*shape).astype(numpy.uint8)


def chunk(name, content):
    checksum = zlib.crc32(name + content)
    return struct.pack(">I", len(content)) + name + content + struct.pack(">I", checksum)


def packed(rows, bits):
    """Rows of grey samples with fewer than 8 bits, each after its filter byte 0."""
    lines = []
    for row in rows:
        text = "".join(format(int(sample), f"0{bits}b") for sample in row)
        text += "0" * (-len(text) % 8)
        lines.append(b"\0" + bytes(int(text[at : at + 8], 2) for at in range(0, len(text), 8)))
    return b"".join(lines)


def by_hand(name, content, bits, colour, interlaced=0):
    header = struct.pack(">IIBBBBB", WIDTH, HEIGHT, bits, colour, 0, 0, interlaced)
    (FOLDER / f"{name}.png").write_bytes(
        b"\x89PNG\r\n\x1a\n"
        + chunk(b"IHDR", header)
        + chunk(b"IDAT", zlib.compress(content))
        + chunk(b"IEND", b"")
    )
    by_pillow(name)


FOLDER.mkdir(parents=True, exist_ok=True)
grey = Image.fromarray(bytes8(HEIGHT, WIDTH))
colour = Image.fromarray(bytes8(HEIGHT, WIDTH, 3))


def palette(levels):
    image = Image.fromarray(noise(HEIGHT, WIDTH, levels=levels).astype(numpy.uint8)).convert("P")
    image.putpalette(bytes8(levels * 3).tolist())
    return image



by_pillow("grey-8", grey)
by_pillow("grey-1", grey.convert("1"))
for bits in (2, 4):
    by_hand(f"grey-{bits}", packed(noise(HEIGHT, WIDTH, levels=2**bits), bits), bits, 0)
by_pillow("grey-alpha", Image.fromarray(bytes8(HEIGHT, WIDTH, 2), "LA"))
by_pillow("grey-transparent-level", grey, transparency=int(numpy.asarray(grey)[1, 1]))
by_pillow("colour-8", colour)
by_pillow("colour-alpha", Image.fromarray(bytes8(HEIGHT, WIDTH, 4)))
by_pillow("palette-4", palette(16), bits=4)
by_pillow("palette-8", palette(200))
by_pillow("palette-transparent", palette(16), bits=4, transparency=bytes(range(0, 256, 16)))

gamma = PngImagePlugin.PngInfo()
gamma.add(b"gAMA", struct.pack(">I", 100000))
gamma.add_text("Comment", "linear light", zip=True)
by_pillow("colour-gamma", colour, pnginfo=gamma)
profile = ImageCms.ImageCmsProfile(ImageCms.createProfile("sRGB")).tobytes()
by_pillow("colour-profile", colour, icc_profile=profile)

samples = numpy.asarray(colour)
passes = [(0, 8, 0, 8), (0, 8, 4, 8), (4, 8, 0, 4), (0, 4, 2, 4), (2, 4, 0, 2), (0, 2, 1, 2), (1, 2, 0, 1)]
content = b""
for top, down, left, right in passes:
    part = samples[top::down, left::right]
    if part.size:
        content += b"".join(b"\0" + row.tobytes() for row in part)
by_hand("colour-interlaced", content, 8, 2, interlaced=1)

for name, channels in (("grey-16", 1), ("colour-16", 3), ("colour-alpha-16", 4)):
    shape = (HEIGHT, WIDTH) if channels == 1 else (HEIGHT, WIDTH, channels)
    deep = noise(*shape, levels=65536).astype(numpy.uint16)
    # Around the borders between two levels, where rounding and cutting off differ.
    deep.reshape(-1)[:6] = [0, 65535, 128, 129, 257 * 7 + 128, 257 * 7 + 129]
    assert cv2.imwrite(str(FOLDER / f"{name}.png"), deep)
    stored = cv2.imread(str(FOLDER / f"{name}.png"), cv2.IMREAD_UNCHANGED)
    assert numpy.array_equal(stored, deep)
    levels = numpy.rint(deep / 257)
    # OpenCV orders blue, green, red.
    record(name, levels if channels == 1 else levels[:, :, 2::-1], "round(v / 257)")

pictures, labels = bytes8(12, 4, 3), numpy.arange(12, dtype=numpy.uint8) % 5
idx = {
    "count": 12,
    "height": 4,
    "width": 3,
    "bytes": pictures.reshape(-1).tolist(),
    "labels": labels.tolist(),
}
images_file = struct.pack(">IIII", 0x803, *pictures.shape) + pictures.tobytes()
labels_file = struct.pack(">II", 0x801, 12) + labels.tobytes()
(FOLDER / "tiny-images").write_bytes(images_file)
(FOLDER / "tiny-labels").write_bytes(labels_file)
named = io.BytesIO()
with gzip.GzipFile("a name", "wb", fileobj=named, mtime=0) as file:
    file.write(images_file)
(FOLDER / "tiny-images.gz").write_bytes(named.getvalue())
# Two members, one after the other, and padding.
members = gzip.compress(labels_file[:10], mtime=0) + gzip.compress(labels_file[10:], mtime=0)
(FOLDER / "tiny-labels.gz").write_bytes(members + bytes(4))

versions = {"pillow": PIL.__version__, "opencv": cv2.__version__, "numpy": numpy.__version__}
document = {"madeBy": "scripts/golden/images.py", "versions": versions, "files": files, "idx": idx}
(FOLDER / "images.json").write_text(json.dumps(document) + "\n")
