// Links: the scenario's JSON, squeezed by the browser itself.

/** More than any scenario that was ever put into a link; what unfolds beyond it is an attack. */
const MOST_BYTES = 8_000_000;

/** So much is squeezed or unfolded at a time: a browser unfolds each piece whole, and the largest
 * bomb grows a thousandfold. */
const PIECE = 1024;

function inPieces(bytes) {
  let at = 0;
  return new ReadableStream(
    {
      pull(stream) {
        if (at >= bytes.length) return stream.close();
        stream.enqueue(bytes.subarray(at, (at += PIECE)));
      },
    },
    { highWaterMark: 0 },
  );
}

async function through(bytes, transform, most) {
  const reader = inPieces(bytes).pipeThrough(transform).getReader();
  const parts = [];
  let size = 0;
  for (;;) {
    const { done, value } = await reader.read();
    if (done) break;
    size += value.length;
    if (size > most) {
      await reader.cancel();
      throw new Error('too large');
    }
    parts.push(value);
  }
  return new Uint8Array(await new Blob(parts).arrayBuffer());
}

export async function pack(json) {
  const text = JSON.stringify(JSON.parse(json));
  const bytes = await through(new TextEncoder().encode(text), new CompressionStream('deflate-raw'), MOST_BYTES);
  let binary = '';
  for (const byte of bytes) binary += String.fromCharCode(byte);
  return btoa(binary).replaceAll('+', '-').replaceAll('/', '_').replaceAll('=', '');
}

/** Whether this browser can open links at all. */
export const canUnpack = () => 'DecompressionStream' in globalThis;

export async function unpack(packed) {
  const binary = atob(packed.replaceAll('-', '+').replaceAll('_', '/'));
  const bytes = Uint8Array.from(binary, (letter) => letter.charCodeAt(0));
  const text = await through(bytes, new DecompressionStream('deflate-raw'), MOST_BYTES);
  return new TextDecoder('utf-8', { fatal: true }).decode(text);
}
