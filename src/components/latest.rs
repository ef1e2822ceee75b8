//! A state that event handlers read as it is now.

use std::cell::RefCell;
use std::rc::Rc;

use yew::prelude::*;

/// A state of a component. Yew draws later while the page is busy, and a handler of the last drawing
/// would read a `UseStateHandle` as it was then: what was typed meanwhile would be lost.
pub struct Latest<T> {
    value: Rc<RefCell<T>>,
    redraw: UseForceUpdateHandle,
}

impl<T> Clone for Latest<T> {
    fn clone(&self) -> Self {
        Self {
            value: self.value.clone(),
            redraw: self.redraw.clone(),
        }
    }
}

/// A state of the component, `first` in the beginning.
#[hook]
pub fn use_latest<T: 'static>(first: impl FnOnce() -> T) -> Latest<T> {
    Latest {
        value: use_mut_ref(first),
        redraw: use_force_update(),
    }
}

impl<T: Clone + PartialEq> Latest<T> {
    /// The value, as it is now.
    pub fn get(&self) -> T {
        self.value.borrow().clone()
    }

    /// Takes another value, and draws the component again if it is different.
    pub fn set(&self, value: T) {
        if *self.value.borrow() != value {
            *self.value.borrow_mut() = value;
            self.redraw.force_update();
        }
    }

    /// Changes the value while the component is drawn, which draws what comes of it.
    pub fn put_right(&self, change: impl FnOnce(&mut T)) -> T {
        change(&mut self.value.borrow_mut());
        self.get()
    }

    /// Changes the value.
    pub fn update(&self, change: impl FnOnce(&mut T)) {
        let mut value = self.get();
        change(&mut value);
        self.set(value);
    }
}
