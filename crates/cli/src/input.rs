//! Reading a scenario, from a file or from standard input.

use std::fs;
use std::io::{self, Read};
use std::path::Path;

use billfold_billing::Scenario;
use billfold_billing::comparison::{Comparison, compare};
use billfold_resolve::governance::PolicyReport;
use billfold_resolve::{Context, Opened, Unpriced, open_with};
use billfold_scenario::Document;

use crate::arguments::Input;
use crate::catalogue;
use crate::failure::Failure;
use crate::zones::Iana;

/// A scenario and what it comes to.
pub(crate) struct Answer {
    pub(crate) document: Document,
    pub(crate) scenario: Scenario,
    pub(crate) comparison: Comparison,
    /// Usage whose price is missing: the totals are incomplete.
    pub(crate) unpriced: Vec<Unpriced>,
    /// What the organization's policies say of the usage.
    pub(crate) policy_report: PolicyReport,
}

impl Input {
    /// What messages call the file.
    pub(crate) fn name(&self) -> String {
        if self.is_standard_input() {
            "standard input".to_owned()
        } else {
            self.file.display().to_string()
        }
    }

    fn is_standard_input(&self) -> bool {
        self.file == Path::new("-")
    }

    /// Reads the file and computes both bills.
    pub(crate) fn compute(&self) -> Result<Answer, Failure> {
        let json = self.read().map_err(|error| {
            Failure::about(self.name(), format_args!("cannot be read: {error}"))
        })?;
        let about = |error| Failure::about(self.name(), error);
        let document = Document::from_json(json).map_err(about)?;
        let catalogue = catalogue::shipped()?;
        let context = Context::new(&Iana, &catalogue);
        let Opened {
            scenario,
            mut unpriced,
            policy_report,
            ..
        } = open_with(&document, &context).map_err(about)?;
        catalogue.suggest(&document, &mut unpriced);
        let comparison = compare(&scenario);
        Ok(Answer {
            document,
            scenario,
            comparison,
            unpriced,
            policy_report,
        })
    }

    fn read(&self) -> io::Result<Vec<u8>> {
        if !self.is_standard_input() {
            return fs::read(&self.file);
        }
        let mut bytes = Vec::new();
        io::stdin().lock().read_to_end(&mut bytes)?;
        Ok(bytes)
    }
}
