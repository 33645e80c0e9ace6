"""Pictures as PNG (ISO/IEC 15948): squares, dark or light, of one bit a point; or colours by number, four bits a point.

They are written by hand and stored, not deflated: builds of zlib deflate the same rows to different bytes.
"""

import struct
import zlib
from collections.abc import Sequence

_SIGNATURE = b"\x89PNG\r\n\x1a\n"
#: Bits a point, shades of grey, and the only methods of compressing, filtering and interlacing (11.2.2).
_ONE_BIT_GREY = bytes((1, 0, 0, 0, 0))
#: The same for colours by number.
_FOUR_BIT_COLOURS = bytes((4, 3, 0, 0, 0))
#: The head of a zlib stream that promises no compression (RFC 1950), and the longest block that is stored (RFC 1951).
_ZLIB, _LONGEST = b"\x78\x01", 0xFFFF


def png(rows: Sequence[str], scale: int) -> bytes:
    """Rows of "1" for dark and "0" for light, each square ``scale`` points wide and high."""
    width, height = len(rows[0]) * scale, len(rows) * scale
    lines = b"".join(_line(row, scale) * scale for row in rows)
    return _file((width, height), _ONE_BIT_GREY, lines)


def png_of_colours(width: int, palette: bytes, rows: Sequence[bytes]) -> bytes:
    """Rows of two points a byte, each the number of a colour in the palette (RGB)."""
    lines = b"".join(b"\0" + row for row in rows)
    return _file((width, len(rows)), _FOUR_BIT_COLOURS, lines, _chunk(b"PLTE", palette))


def _file(size: tuple[int, int], kind: bytes, lines: bytes, between: bytes = b"") -> bytes:
    head = _chunk(b"IHDR", struct.pack(">II", *size) + kind)
    return _SIGNATURE + head + between + _chunk(b"IDAT", _stored(lines)) + _chunk(b"IEND", b"")


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
