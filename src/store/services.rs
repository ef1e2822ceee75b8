//! What the store has others do for it.

use billfold_messages::texts;
use std::rc::Rc;

use billfold_scenario::{Document, ScenarioError};
use web_sys::Event;

use super::Store;
use billfold_page_core::workspace::Calculator;

/// Saving, undo, links, keys and the catalogue: what nobody can ask for before the page is painted.
pub trait Services {
    /// Called once, when the services are connected to the store.
    fn begin(&self, store: &Store);

    /// Reads a saved scenario with which the page starts; none if it cannot be read, or is not to
    /// be opened by itself.
    fn load(&self, store: &Store, id: &str) -> Option<Document>;

    /// Saves under an id what was loaded from there.
    fn adopt(&self, store: &Store, id: String);

    /// Opens a saved scenario when the page starts.
    fn open_saved(&self, store: &Store, id: &str);

    /// Saves the document that is open.
    fn save(&self, store: &Store);

    /// Takes the last edit back.
    fn undo(&self, store: &Store);

    /// Does the last edit again that was taken back.
    fn redo(&self, store: &Store);

    /// Opens the scenario in a link, by the fragment of its address.
    fn open_link(&self, store: &Store, fragment: String);

    /// Puts a link to the scenario into the clipboard.
    fn copy_link(&self, store: &Store);

    /// Reads the catalogue, whose file is being fetched.
    fn receive_catalogue(&self, store: &Store);

    /// The words of an error: where it is, the value, and what was expected.
    fn describe(&self, error: &ScenarioError) -> String;

    /// The same without where it is.
    fn describe_value(&self, error: &ScenarioError) -> String;

    /// Handles a key that works everywhere.
    fn handle_key(&self, store: &Store, event: &Event);

    /// Handles a change that another tab made to the browser's storage.
    fn receive_storage_event(&self, store: &Store, event: &Event);
}

/// Something that is done once the services are here.
pub(super) type PendingTask = Box<dyn FnOnce(&dyn Services, &Store)>;

impl Store {
    /// The words of an error of an edit or a document. They come with the services: what the first
    /// paint can refuse before that, it refuses without a reason.
    pub fn describe(&self, error: &ScenarioError) -> String {
        match self.services() {
            Some(services) => services.describe(error),
            None => texts::app::not_possible().to_owned(),
        }
    }

    /// The words of an error beside the field that it is about: without the path.
    pub fn describe_value(&self, error: &ScenarioError) -> String {
        match self.services() {
            Some(services) => services.describe_value(error),
            None => texts::app::not_possible().to_owned(),
        }
    }

    /// Calls back when services are needed that are not connected.
    pub fn on_request_services(&self, callback: yew::Callback<()>) {
        *self.0.request_services.borrow_mut() = callback;
    }

    /// The services, if they are connected.
    pub fn services(&self) -> Option<Rc<dyn Services>> {
        self.0.services.borrow().clone()
    }

    /// Connects the services and the calculator of every document, and does what waited for them.
    pub fn connect(&self, calculator: Rc<dyn Calculator>, services: Rc<dyn Services>) {
        *self.0.calculator.borrow_mut() = calculator;
        *self.0.services.borrow_mut() = Some(services.clone());
        services.begin(self);
        for task in self.0.pending_tasks.take() {
            task(&*services, self);
        }
    }

    /// Says that there are no services, if anything waits for them.
    pub fn cannot_connect(&self) {
        if !self.0.pending_tasks.take().is_empty() {
            self.notify(texts::app::part_missing());
        }
    }

    /// Has the services do something: at once, or as soon as they are connected.
    pub fn with_services(&self, task: impl FnOnce(&dyn Services, &Store) + 'static) {
        match self.services() {
            Some(services) => task(&*services, self),
            None => self.await_services(Box::new(task)),
        }
    }

    /// One function for all tasks: a copy for each would make the page larger.
    fn await_services(&self, task: PendingTask) {
        self.0.pending_tasks.borrow_mut().push(task);
        let request = self.0.request_services.borrow().clone();
        request.emit(());
    }
}
