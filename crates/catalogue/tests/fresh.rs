//! The shipped catalogue is compiled from its editable files.

mod common;

use billfold_catalogue::source::{assemble, to_json};

#[test]
fn the_shipped_catalogue_is_fresh() {
    let files = common::files();
    let assembled = assemble(&files).expect("prices/ holds a catalogue");
    assert!(
        to_json(&assembled) == common::shipped_json(),
        "static/catalogue.json is not what prices/ makes; run `cargo xtask prices`"
    );
    assert_eq!(common::shipped(), assembled, "opened again it is the same");
}

#[test]
fn every_service_of_the_files_is_there_with_its_actions() {
    let catalogue = common::shipped();
    assert_eq!(catalogue.services.len(), 30);
    for service in &catalogue.services {
        let none = *service.code == *"AWSDataTransfer";
        assert_eq!(service.actions.is_empty(), none, "{}", service.code);
        for action in &service.actions {
            assert!(action.split_once(':').is_some(), "{action}");
        }
    }
}
