//! What went wrong, told so that the reader knows what to do next.
use std::fmt;

/// The result of a step.
pub type Outcome<T = ()> = Result<T, Failure>;

/// A step that failed: what it was, what was tried, and what to do by hand.
#[derive(Debug, Default)]
pub struct Failure {
    what: String,
    tried: Option<String>,
    output: Vec<String>,
    remedy: Option<String>,
}

impl Failure {
    /// A failure described by one sentence.
    pub fn new(what: impl Into<String>) -> Self {
        Self {
            what: what.into(),
            ..Self::default()
        }
    }

    /// Adds the command that was run.
    pub fn tried(mut self, command: impl Into<String>) -> Self {
        self.tried = Some(command.into());
        self
    }

    /// Adds the last lines that the command printed.
    pub fn output(mut self, lines: Vec<String>) -> Self {
        self.output = lines;
        self
    }

    /// Adds what a person can do about it.
    pub fn remedy(mut self, remedy: impl Into<String>) -> Self {
        self.remedy = Some(remedy.into());
        self
    }

    /// Names the step that failed in front of the reason.
    pub fn during(mut self, step: &str) -> Self {
        self.what = format!("{step}: {}", self.what);
        self
    }
}

impl fmt::Display for Failure {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "failed: {}", self.what)?;
        if let Some(tried) = &self.tried {
            write!(f, "\n  tried:   {tried}")?;
        }
        if !self.output.is_empty() {
            write!(f, "\n  it said:")?;
            for line in &self.output {
                write!(f, "\n    {line}")?;
            }
        }
        if let Some(remedy) = &self.remedy {
            write!(f, "\n  by hand: {remedy}")?;
        }
        Ok(())
    }
}

#[cfg(test)]
mod tests {
    use super::Failure;

    #[test]
    fn tells_what_was_tried_and_what_to_do() {
        let failure = Failure::new("npm ended with exit status: 1")
            .tried("npm ci")
            .output(vec!["npm error network".into()])
            .remedy("run `npm ci` once the registry can be reached")
            .during("npm packages");
        assert_eq!(
            failure.to_string(),
            "failed: npm packages: npm ended with exit status: 1\n  \
               tried:   npm ci\n  \
               it said:\n    npm error network\n  \
               by hand: run `npm ci` once the registry can be reached"
        );
    }
}
