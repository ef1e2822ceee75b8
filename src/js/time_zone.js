// The offsets of time zones by the browser's `Intl`, one format kept per zone.

const formats = new Map();

/** A text that ends in `GMT`, `GMT+05:30` or the like: the offset of a zone at a moment, in seconds
 * since 1970. Nothing for a zone that the browser does not know. */
export function offsetText(zone, seconds) {
  try {
    if (!formats.has(zone)) {
      formats.set(zone, new Intl.DateTimeFormat('en-US', { timeZone: zone, timeZoneName: 'longOffset' }));
    }
    return formats.get(zone).format(seconds * 1000);
  } catch {
    return undefined;
  }
}
