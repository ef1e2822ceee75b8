//! A shared pointer that compares by identity.

use std::fmt;
use std::ops::Deref;
use std::rc::Rc;

/// A shared value that equals only itself and its clones, however alike another value is.
///
/// As a property it makes comparing two renders cheap. As the key of a memo it keeps its value
/// alive, which a raw address does not: a freed address can be used again by another value.
pub struct PtrEqRc<T: ?Sized>(Rc<T>);

impl<T> PtrEqRc<T> {
    /// Shares a value.
    pub fn new(value: T) -> Self {
        Self(Rc::new(value))
    }
}

impl<T: ?Sized> From<Rc<T>> for PtrEqRc<T> {
    fn from(shared: Rc<T>) -> Self {
        Self(shared)
    }
}

impl<T: ?Sized> Clone for PtrEqRc<T> {
    fn clone(&self) -> Self {
        Self(self.0.clone())
    }
}

impl<T: ?Sized> PartialEq for PtrEqRc<T> {
    fn eq(&self, other: &Self) -> bool {
        // A trait object's table of functions says nothing about which value it is.
        std::ptr::addr_eq(Rc::as_ptr(&self.0), Rc::as_ptr(&other.0))
    }
}

impl<T: ?Sized> Eq for PtrEqRc<T> {}

impl<T: ?Sized> Deref for PtrEqRc<T> {
    type Target = T;

    fn deref(&self) -> &T {
        &self.0
    }
}

impl<T: ?Sized + fmt::Debug> fmt::Debug for PtrEqRc<T> {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        self.0.fmt(formatter)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_clones_are_equal() {
        let one = PtrEqRc::new("bill".to_owned());
        assert_eq!(one, one.clone());
        assert_ne!(one, PtrEqRc::new("bill".to_owned()));
        assert_eq!(one.len(), 4);
    }
}
