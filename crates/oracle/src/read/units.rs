//! Units of data: `KB` to `EB`, each step 1,024 or 1,000 times the one before (rule 3.7).

use crate::fraction::{Fraction, whole};
use serde_json::Value;

/// How many times larger the next unit is.
#[derive(Debug, Clone, Copy)]
pub struct Step(u64);

impl Step {
    /// From `gigabytesPerTerabyte`.
    pub fn read(settings: &Value) -> Result<Step, String> {
        match settings.get("gigabytesPerTerabyte") {
            None => Ok(Step(1_024)),
            Some(number) => match number.as_u64() {
                Some(step @ (1_000 | 1_024)) => Ok(Step(step)),
                _ => Err(format!("gigabytesPerTerabyte: {number}")),
            },
        }
    }

    /// How many `to` one `from` is.
    pub fn convert(self, from: &str, to: &str) -> Result<Fraction, String> {
        if from == to {
            return Ok(whole(1));
        }
        let refuse = || format!("{from} is not convertible to {to}");
        let (from_power, from_suffix) = power(from).ok_or_else(refuse)?;
        let (to_power, to_suffix) = power(to).ok_or_else(refuse)?;
        if from_suffix != to_suffix {
            return Err(refuse());
        }
        Ok(whole(self.0).pow(from_power - to_power))
    }
}

/// `TB-Mo` is four steps above `B-Mo`.
fn power(unit: &str) -> Option<(i32, &str)> {
    let (name, suffix) = unit.split_at(unit.find('-').unwrap_or(unit.len()));
    let names = ["B", "KB", "MB", "GB", "TB", "PB", "EB"];
    let power = names.iter().position(|known| *known == name)?;
    Some((i32::try_from(power).ok()?, suffix))
}

#[cfg(test)]
mod tests {
    use super::Step;
    use crate::fraction::{ratio, whole};

    #[test]
    fn units_convert_both_ways() {
        let step = Step(1_024);
        assert_eq!(step.convert("TB-Mo", "GB-Mo"), Ok(whole(1_024)));
        assert_eq!(step.convert("KB", "MB"), Ok(ratio(1, 1_024)));
        assert_eq!(Step(1_000).convert("PB", "GB"), Ok(whole(1_000_000)));
        assert_eq!(step.convert("requests", "requests"), Ok(whole(1)));
        assert!(step.convert("GB", "GB-Mo").is_err());
        assert!(step.convert("GB", "requests").is_err());
    }
}
