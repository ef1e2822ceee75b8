//! From exact figures to places on the screen; the only floating-point numbers of the page.

use billfold_billing::Exact;

/// A figure's place on a scale that ends at `end`, in thousandths, kept within the picture.
pub fn permille(value: Exact, end: Exact) -> i32 {
    if !end.is_positive() {
        return 0;
    }
    let part = value.over(end).times(1_000).rounded(0).to_string();
    part.parse::<i32>().unwrap_or_default().clamp(0, 1_000)
}
