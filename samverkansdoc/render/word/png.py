"""A picture of squares as PNG (ISO/IEC 15948): one bit a point, dark or light.

It is written by hand and stored, not deflated: builds of zlib deflate the same rows to different bytes.
"""

import struct
import zlib
from collections.abc import Sequence

_SIGNATURE = b"\x89PNG\r\n\x1a\n"
#: One bit a point, shades of grey, and the only methods of compressing, filtering and interlacing (11.2.2).
_ONE_BIT_GREY = bytes((1, 0, 0, 0, 0))
#: The head of a zlib stream that promises no compression (RFC 1950), and the longest block that is stored (RFC 1951).
_ZLIB, _LONGEST = b"\x78\x01", 0xFFFF


def png(rows: Sequence[str], scale: int) -> bytes:
    """Rows of "1" for dark and "0" for light, each square ``scale`` points wide and high."""
    width, height = len(rows[0]) * scale, len(rows) * scale
    lines = b"".join(_line(row, scale) * scale for row in rows)
    head = struct.pack(">II", width, height) + _ONE_BIT_GREY
    return _SIGNATURE + _chunk(b"IHDR", head) + _chunk(b"IDAT", _stored(lines)) + _chunk(b"IEND", b"")


def _line(row: str, scale: int) -> bytes:
    """A line of points, eight a byte, without a filter; in grey, 0 is dark."""
    points = "".join(("0" if square == "1" else "1") * scale for square in row)
    whole = points.ljust(-len(points) % 8 + len(points), "0")
    return b"\0" + int(whole, 2).to_bytes(len(whole) // 8, "big")


def _stored(data: bytes) -> bytes:
    """A zlib stream whose blocks hold the data as it is."""
    pieces = [data[start : start + _LONGEST] for start in range(0, len(data), _LONGEST)]
    blocks = [struct.pack("<BHH", piece is pieces[-1], len(piece), len(piece) ^ _LONGEST) + piece for piece in pieces]
    return _ZLIB + b"".join(blocks) + struct.pack(">I", zlib.adler32(data))


def _chunk(kind: bytes, data: bytes) -> bytes:
    return struct.pack(">I", len(data)) + kind + data + struct.pack(">I", zlib.crc32(kind + data))
