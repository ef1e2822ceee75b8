//! One usage line less.

use super::{Edit, LineAt};
use billfold_messages::texts;

/// Removes a usage line.
pub fn remove_usage(line: LineAt, what: &str) -> Edit {
    Edit {
        name: texts::app::undo_remove(what).into(),
        merge: None,
        change: Box::new(move |document| {
            let usage = &mut document.usage;
            match line {
                LineAt::Metered(at) if at < usage.metered.len() => {
                    usage.metered.remove(at);
                }
                LineAt::Instance(at) if at < usage.instances.len() => {
                    usage.instances.remove(at);
                }
                _ => {}
            }
        }),
    }
}
