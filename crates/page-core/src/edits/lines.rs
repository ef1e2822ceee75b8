//! Edits of one line or of several at once: of usage, or of commitments.

use std::collections::{HashMap, HashSet};
use std::rc::Rc;
use std::sync::Arc;

use billfold_scenario::document::{
    Entries, Id, InstanceUsage, MeteredUsage, ReservedInstances, SavingsPlan,
};

use super::Edit;

/// A kind of lines; ids are unique within each.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Lines {
    /// Usage lines: metered ones before instances.
    Usage,
    /// Commitments: Reserved Instances before Savings Plans.
    Commitments,
}

/// Where lines move in their list.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Direction {
    /// To the beginning.
    Up,
    /// To the end.
    Down,
}

/// Lines by their ids.
pub type Ids = HashSet<Rc<str>>;

/// What every line has, of usage or of commitments.
trait Line: Clone {
    fn id(&self) -> &Id;
    fn set_id(&mut self, id: Id);
    fn set_account(&mut self, account: Id);
}

macro_rules! lines {
    ($($kind:ty, $changed:expr;)*) => {$(
        impl Line for $kind {
            fn id(&self) -> &Id {
                &self.id
            }

            fn set_id(&mut self, id: Id) {
                $changed(self).id = id;
            }

            fn set_account(&mut self, account: Id) {
                $changed(self).account = account;
            }
        }
    )*};
}

lines! {
    Arc<MeteredUsage>, Arc::make_mut;
    Arc<InstanceUsage>, Arc::make_mut;
    ReservedInstances, std::convert::identity::<&mut ReservedInstances>;
    SavingsPlan, std::convert::identity::<&mut SavingsPlan>;
}

/// Does the same to both lists of a kind of lines.
macro_rules! each {
    ($document:ident, $lines:expr, $list:ident => $does:expr) => {
        match $lines {
            Lines::Usage => {
                let $list = &mut $document.usage.metered;
                $does;
                let $list = &mut $document.usage.instances;
                $does;
            }
            Lines::Commitments => {
                let $list = &mut $document.commitments.reserved_instances;
                $does;
                let $list = &mut $document.commitments.savings_plans;
                $does;
            }
        }
    };
}

/// Puts a copy of each line below it, with an id of its own.
pub fn duplicate_lines(lines: Lines, ids: Rc<Ids>, name: String) -> Edit {
    Edit::new(name, move |document| {
        let mut fresh = Fresh::default();
        each!(document, lines, list => fresh.taken.extend(list.iter().map(|one| one.id().to_string())));
        each!(document, lines, list => duplicate(list, &ids, &mut fresh));
    })
}

fn duplicate<L: Line>(list: &mut Vec<L>, ids: &Ids, fresh: &mut Fresh) {
    let mut with_copies = Vec::with_capacity(list.len() + ids.len());
    for line in list.drain(..) {
        let copy = ids
            .contains(&**line.id())
            .then(|| fresh.after(line.id()))
            .flatten();
        let copy = copy.map(|id| {
            let mut copy = line.clone();
            copy.set_id(id);
            copy
        });
        with_copies.push(line);
        with_copies.extend(copy);
    }
    *list = with_copies;
}

/// Ids that no line has.
#[derive(Default)]
struct Fresh {
    taken: HashSet<String>,
    /// The last number that was given out behind each beginning.
    last: HashMap<String, u32>,
}

impl Fresh {
    /// `web-2` after `web`, `web-3` after `web-2`.
    fn after(&mut self, id: &str) -> Option<Id> {
        let numbered = id
            .rsplit_once('-')
            .and_then(|(stem, number)| Some((stem, number.parse::<u16>().ok()?)));
        let (stem, number) = numbered.unwrap_or((id, 1));
        let stem: String = stem.chars().take(56).collect();
        let last = self.last.entry(stem.clone()).or_insert(number.into());
        loop {
            *last = last.checked_add(1)?;
            let id = format!("{stem}-{last}");
            if self.taken.insert(id.clone()) {
                return id.parse().ok();
            }
        }
    }
}

/// Removes lines.
pub fn remove_lines(lines: Lines, ids: Rc<Ids>, name: String) -> Edit {
    Edit::new(
        name,
        move |document| each!(document, lines, list => list.retain(|one| !ids.contains(&**one.id()))),
    )
}

/// Moves lines by one row, each within its list; those at the end stay there.
pub fn move_lines(lines: Lines, ids: Rc<Ids>, direction: Direction, name: String) -> Edit {
    Edit::new(name, move |document| {
        each!(document, lines, list => {
            match direction {
                Direction::Up => move_up(list, &ids),
                Direction::Down => {
                    list.reverse();
                    move_up(list, &ids);
                    list.reverse();
                }
            }
        });
    })
}

fn move_up<L: Line>(list: &mut [L], ids: &Ids) {
    for index in 1..list.len() {
        let moves = |index: usize| ids.contains(&**list[index].id());
        if moves(index) && !moves(index - 1) {
            list.swap(index - 1, index);
        }
    }
}

/// Moves lines to another account.
pub fn reassign_lines(lines: Lines, ids: Rc<Ids>, account: Id, name: String) -> Edit {
    Edit::new(name, move |document| {
        each!(document, lines, list => {
            for line in list.iter_mut().filter(|one| ids.contains(&**one.id())) {
                line.set_account(account.clone());
            }
        });
    })
}

/// Tags usage lines, in place of the tag that has the same key; without a value, removes that tag.
pub fn tag_lines(ids: Rc<Ids>, key: String, value: Option<String>, name: String) -> Edit {
    Edit::new(name, move |document| {
        let put = |tags: &mut Entries<String>| {
            let known = tags.0.iter().position(|(known, _)| *known == key);
            match (known, &value) {
                (Some(at), Some(value)) => tags.0[at].1.clone_from(value),
                (Some(at), None) => drop(tags.0.remove(at)),
                (None, Some(value)) => tags.0.push((key.clone(), value.clone())),
                (None, None) => {}
            }
        };
        let usage = &mut document.usage;
        let is_meant = |id: &Id| ids.contains(&**id);
        for line in usage.metered.iter_mut().filter(|line| is_meant(&line.id)) {
            put(&mut Arc::make_mut(line).tags);
        }
        for line in usage.instances.iter_mut().filter(|line| is_meant(&line.id)) {
            put(&mut Arc::make_mut(line).tags);
        }
    })
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::test_support::{changes_nothing, edited, refused, shop, total, value};
    use crate::workspace::Workspace;

    fn ids(ids: &[&str]) -> Rc<Ids> {
        Rc::new(ids.iter().map(|id| Rc::from(*id)).collect())
    }

    fn usage(workspace: &Workspace) -> Vec<String> {
        let usage = &workspace.document.usage;
        let metered = usage.metered.iter().map(|line| line.id.to_string());
        let instances = usage.instances.iter().map(|line| line.id.to_string());
        metered.chain(instances).collect()
    }

    fn commitments(workspace: &Workspace) -> Vec<String> {
        let all = &workspace.document.commitments;
        let reserved = all.reserved_instances.iter().map(|one| one.id.to_string());
        let plans = all.savings_plans.iter().map(|one| one.id.to_string());
        reserved.chain(plans).collect()
    }

    fn duplicate(workspace: &Workspace, which: &[&str]) -> Workspace {
        edited(
            workspace,
            duplicate_lines(Lines::Usage, ids(which), "Duplicate".to_owned()),
        )
    }

    fn moved(workspace: &Workspace, which: &[&str], direction: Direction) -> Workspace {
        edited(
            workspace,
            move_lines(Lines::Usage, ids(which), direction, "Move".to_owned()),
        )
    }

    fn tags(workspace: &Workspace, index: usize) -> Vec<(String, String)> {
        workspace.document.usage.metered[index].tags.0.clone()
    }

    fn tag(which: &[&str], key: &str, value: Option<&str>) -> Edit {
        tag_lines(
            ids(which),
            key.to_owned(),
            value.map(str::to_owned),
            "Tag".to_owned(),
        )
    }

    #[test]
    fn a_copy_stands_below_its_line() {
        let after = duplicate(&shop(), &["bob-storage"]);
        assert_eq!(
            usage(&after),
            [
                "bob-storage",
                "bob-storage-2",
                "susan-storage",
                "eve-puts",
                "eve-web"
            ]
        );
    }

    #[test]
    fn a_copy_is_the_same_but_for_its_id() {
        let after = duplicate(&shop(), &["bob-storage"]);
        let [line, copy] = [0, 1].map(|index| &after.document.usage.metered[index]);
        assert_eq!(
            MeteredUsage {
                id: line.id.clone(),
                ..(**copy).clone()
            },
            **line
        );
    }

    #[test]
    fn several_lines_of_both_lists_are_duplicated_at_once() {
        let after = duplicate(&shop(), &["eve-puts", "eve-web"]);
        assert_eq!(
            usage(&after)[2..],
            ["eve-puts", "eve-puts-2", "eve-web", "eve-web-2"]
        );
    }

    #[test]
    fn the_copy_of_a_copy_has_the_next_number() {
        let once = duplicate(&shop(), &["bob-storage"]);
        assert_eq!(
            usage(&duplicate(&once, &["bob-storage-2"]))[..3],
            ["bob-storage", "bob-storage-2", "bob-storage-3",]
        );
        assert_eq!(
            usage(&duplicate(&once, &["bob-storage"]))[..3],
            ["bob-storage", "bob-storage-3", "bob-storage-2",]
        );
    }

    #[test]
    fn all_selected_copies_get_ids_of_their_own() {
        let once = duplicate(&shop(), &["bob-storage"]);
        let twice = duplicate(&once, &["bob-storage", "bob-storage-2"]);
        let all = usage(&twice);
        let different: HashSet<&String> = all.iter().collect();
        assert_eq!((all.len(), different.len()), (7, 7));
    }

    #[test]
    fn a_long_id_is_cut_for_its_copy() {
        let mut fresh = Fresh::default();
        let long = "a".repeat(64);
        let copy = fresh.after(&long).expect("an id");
        assert_eq!(*copy, *format!("{}-2", "a".repeat(56)));
    }

    #[test]
    fn commitments_are_duplicated_in_their_lists() {
        let edit = duplicate_lines(
            Lines::Commitments,
            ids(&["susan-reserved", "bob-plan"]),
            "Duplicate".to_owned(),
        );
        let after = edited(&shop(), edit);
        assert_eq!(
            commitments(&after),
            [
                "susan-reserved",
                "susan-reserved-2",
                "bob-plan",
                "bob-plan-2"
            ]
        );
        assert_eq!(usage(&after).len(), 4);
    }

    #[test]
    fn lines_of_both_lists_are_removed_at_once() {
        let edit = remove_lines(
            Lines::Usage,
            ids(&["bob-storage", "eve-web"]),
            String::new(),
        );
        assert_eq!(usage(&edited(&shop(), edit)), ["susan-storage", "eve-puts"]);
    }

    #[test]
    fn usage_and_commitments_with_the_same_id_are_different_lines() {
        let edit = remove_lines(Lines::Commitments, ids(&["bob-storage"]), String::new());
        assert!(changes_nothing(&shop(), edit));
    }

    #[test]
    fn commitments_are_removed() {
        let edit = remove_lines(Lines::Commitments, ids(&["susan-reserved"]), String::new());
        assert_eq!(commitments(&edited(&shop(), edit)), ["bob-plan"]);
    }

    #[test]
    fn a_line_moves_up_by_one_row() {
        let after = moved(&shop(), &["eve-puts"], Direction::Up);
        assert_eq!(
            usage(&after)[..3],
            ["bob-storage", "eve-puts", "susan-storage"]
        );
    }

    #[test]
    fn a_line_moves_down_by_one_row() {
        let after = moved(&shop(), &["bob-storage"], Direction::Down);
        assert_eq!(
            usage(&after)[..3],
            ["susan-storage", "bob-storage", "eve-puts"]
        );
    }

    #[test]
    fn selected_lines_move_together() {
        let after = moved(&shop(), &["susan-storage", "eve-puts"], Direction::Up);
        assert_eq!(
            usage(&after)[..3],
            ["susan-storage", "eve-puts", "bob-storage"]
        );
        let after = moved(&shop(), &["bob-storage", "susan-storage"], Direction::Down);
        assert_eq!(
            usage(&after)[..3],
            ["eve-puts", "bob-storage", "susan-storage"]
        );
    }

    #[test]
    fn lines_at_the_end_of_their_list_stay() {
        for (which, direction) in [
            ("bob-storage", Direction::Up),
            ("eve-puts", Direction::Down),
            // The only instance: metered usage stands before it.
            ("eve-web", Direction::Up),
        ] {
            let edit = move_lines(Lines::Usage, ids(&[which]), direction, String::new());
            assert!(changes_nothing(&shop(), edit), "{which}");
        }
    }

    #[test]
    fn selected_lines_close_up_at_the_end_of_their_list() {
        let after = moved(&shop(), &["bob-storage", "eve-puts"], Direction::Up);
        assert_eq!(
            usage(&after)[..3],
            ["bob-storage", "eve-puts", "susan-storage"]
        );
    }

    #[test]
    fn the_order_of_lines_changes_no_bill() {
        let shop = shop();
        assert_eq!(
            total(&moved(&shop, &["eve-puts"], Direction::Up)),
            total(&shop)
        );
    }

    #[test]
    fn lines_are_moved_to_another_account() {
        let lines = ids(&["bob-storage", "eve-web"]);
        let edit = reassign_lines(Lines::Usage, lines, value("222222222222"), String::new());
        let after = edited(&shop(), edit);
        assert_eq!(*after.document.usage.metered[0].account, *"222222222222");
        assert_eq!(*after.document.usage.instances[0].account, *"222222222222");
        assert_eq!(*after.document.usage.metered[2].account, *"333333333333");
    }

    #[test]
    fn commitments_are_moved_to_another_account() {
        let lines = ids(&["susan-reserved"]);
        let edit = reassign_lines(
            Lines::Commitments,
            lines,
            value("333333333333"),
            String::new(),
        );
        let after = edited(&shop(), edit);
        assert_eq!(
            *after.document.commitments.reserved_instances[0].account,
            *"333333333333"
        );
    }

    #[test]
    fn an_account_that_is_not_there_takes_no_lines() {
        let lines = ids(&["bob-storage"]);
        let edit = reassign_lines(Lines::Usage, lines, value("999999999999"), String::new());
        assert!(refused(&shop(), edit).contains("999999999999"));
    }

    #[test]
    fn a_tag_is_added_behind_the_others() {
        let after = edited(&shop(), tag(&["bob-storage"], "team", Some("blue")));
        let expected = [("env", "prod"), ("team", "blue")];
        assert_eq!(
            tags(&after, 0),
            expected.map(|(k, v)| (k.to_owned(), v.to_owned()))
        );
    }

    #[test]
    fn a_tag_takes_the_place_of_the_one_with_its_key() {
        let after = edited(
            &shop(),
            tag(&["bob-storage", "susan-storage"], "env", Some("test")),
        );
        let expected = [("env".to_owned(), "test".to_owned())];
        assert_eq!(tags(&after, 0), expected);
        assert_eq!(tags(&after, 1), expected);
    }

    #[test]
    fn keys_of_tags_differ_by_their_capitals() {
        let after = edited(&shop(), tag(&["bob-storage"], "Env", Some("test")));
        assert_eq!(tags(&after, 0).len(), 2);
    }

    #[test]
    fn a_tag_is_removed_by_its_key() {
        let after = edited(&shop(), tag(&["bob-storage"], "env", None));
        assert!(tags(&after, 0).is_empty());
    }

    #[test]
    fn removing_a_tag_that_is_not_there_changes_nothing() {
        assert!(changes_nothing(
            &shop(),
            tag(&["susan-storage"], "env", None)
        ));
    }

    #[test]
    fn instances_are_tagged_too() {
        let after = edited(&shop(), tag(&["eve-web"], "env", Some("prod")));
        assert_eq!(after.document.usage.instances[0].tags.0.len(), 1);
    }
}
