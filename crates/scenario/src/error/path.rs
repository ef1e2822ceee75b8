//! Paths of the file, such as `usage.metered[1].quantity`.

use super::shown;

/// Appends `.key`, or `["odd key"]` where the key is not a plain name.
pub(crate) fn push_key(path: &mut String, key: &str) {
    let plain = |byte: u8| byte.is_ascii_alphanumeric() || byte == b'_' || byte == b'-';
    if (1..=64).contains(&key.len()) && key.bytes().all(plain) {
        if !path.is_empty() {
            path.push('.');
        }
        path.push_str(key);
    } else {
        path.push_str(&format!("[{}]", shown(key)));
    }
}

/// Appends `[4]`.
pub(crate) fn push_index(path: &mut String, index: usize) {
    path.push_str(&format!("[{index}]"));
}
