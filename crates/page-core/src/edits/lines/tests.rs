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
