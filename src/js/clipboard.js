// The clipboard; pages that were not served securely have none.

/** Whether the text was put into it. */
export async function copyText(text) {
  try {
    await navigator.clipboard.writeText(text);
    return true;
  } catch {
    return false;
  }
}
