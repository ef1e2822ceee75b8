//! Instance types and their sizes in normalized units (rules 4.9 and 4.10).

use std::fmt;

use crate::Exact;

/// Families whose regional Reserved Instances cover only their own size (rule 4.9).
const INFLEXIBLE_FAMILIES: [&str; 15] = [
    "g4ad", "g4dn", "g5", "g5g", "g6", "g6e", "g6f", "gr6", "gr6f", "hpc7a", "p5", "inf1", "inf2",
    "u7i-6tb", "u7i-8tb",
];

/// The size of `.metal` in multiples of an `xlarge`, by family: that of the largest virtual size of
/// the family.
const METAL_XLARGES: [(u64, &[&str]); 6] = [
    (4, &["a1"]),
    (12, &["z1d", "m5zn"]),
    (
        16,
        &[
            "i3", "c6g", "c6gd", "m6g", "m6gd", "r6g", "r6gd", "x2gd", "g5g", "c7g", "c7gd", "m7g",
            "m7gd", "r7g", "r7gd",
        ],
    ),
    (18, &["c5n"]),
    (
        24,
        &[
            "c5", "c5d", "m5", "m5d", "m5dn", "m5n", "r5", "r5b", "r5d", "r5dn", "r5n", "i3en",
            "g4dn",
        ],
    ),
    (
        32,
        &[
            "c6i", "c6id", "c6in", "m6i", "m6id", "m6idn", "m6in", "r6i", "r6id", "r6idn", "r6in",
            "i4i", "x2idn", "x2iedn",
        ],
    ),
];

/// An instance type such as `m5.large`: family and size.
#[derive(Clone, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub struct InstanceType {
    name: String,
    family_length: usize,
}

/// The size of an instance in quarters of a `small` (rule 4.10): 1 for a nano, 16 for a large.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub struct NormalizationFactor {
    quarters: u64,
}

impl NormalizationFactor {
    /// The factor in quarters of a `small`, a whole number.
    #[must_use]
    pub fn quarters(self) -> u64 {
        self.quarters
    }

    /// The factor as AWS writes it: 0.25 for a nano, 4 for a large.
    #[must_use]
    pub fn as_decimal(self) -> Exact {
        Exact::from(self.quarters).divided_by(4)
    }
}

impl InstanceType {
    /// Reads `family.size`; none for a name without these two parts.
    #[must_use]
    pub fn new(name: &str) -> Option<Self> {
        let (family, size) = name.rsplit_once('.')?;
        let valid = |part: &str| {
            !part.is_empty()
                && part
                    .bytes()
                    .all(|b| b.is_ascii_alphanumeric() || b == b'-' || b == b'.')
        };
        (valid(family) && valid(size)).then(|| Self {
            name: name.to_owned(),
            family_length: family.len(),
        })
    }

    /// The whole name, such as `m5.large`.
    #[must_use]
    pub fn name(&self) -> &str {
        &self.name
    }

    /// The family with generation and attribute letters: `m5`, not `m5d` (rule 4.10).
    #[must_use]
    pub fn family(&self) -> &str {
        &self.name[..self.family_length]
    }

    /// The size, such as `large`.
    #[must_use]
    pub fn size(&self) -> &str {
        &self.name[self.family_length + 1..]
    }

    /// The normalization factor; none for a size that is not in AWS's table.
    ///
    /// ```
    /// use billfold_billing::catalogue::InstanceType;
    /// let factor = |name| InstanceType::new(name)?.normalization_factor();
    /// assert_eq!(factor("t3.nano").map(|f| f.as_decimal().to_string()).as_deref(), Some("0.25"));
    /// assert_eq!(factor("i3.metal").map(|f| f.quarters()), Some(128 * 4));
    /// assert_eq!(factor("m5.huge"), None);
    /// ```
    #[must_use]
    pub fn normalization_factor(&self) -> Option<NormalizationFactor> {
        let quarters = match self.size() {
            "nano" => 1,
            "micro" => 2,
            "small" => 4,
            "medium" => 8,
            "large" => 16,
            "xlarge" => 32,
            "metal" => {
                let family = self.family();
                let row = METAL_XLARGES
                    .iter()
                    .find(|(_, families)| families.contains(&family))?;
                row.0 * 32
            }
            size => {
                let size = size.strip_prefix("metal-").unwrap_or(size);
                let xlarges = size
                    .strip_suffix("xlarge")
                    .or_else(|| size.strip_suffix("xl"))?;
                let count: u64 = xlarges.parse().ok()?;
                if !(2..=448).contains(&count) {
                    return None;
                }
                count * 32
            }
        };
        Some(NormalizationFactor { quarters })
    }

    pub(crate) fn has_inflexible_family(&self) -> bool {
        INFLEXIBLE_FAMILIES.contains(&self.family())
    }
}

impl fmt::Display for InstanceType {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.name)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn aws_table() {
        // Rule 4.10, as the EC2 user guide prints it.
        let table = [
            ("nano", "0.25"),
            ("micro", "0.5"),
            ("small", "1"),
            ("medium", "2"),
            ("large", "4"),
            ("xlarge", "8"),
            ("2xlarge", "16"),
            ("3xlarge", "24"),
            ("4xlarge", "32"),
            ("6xlarge", "48"),
            ("8xlarge", "64"),
            ("9xlarge", "72"),
            ("10xlarge", "80"),
            ("12xlarge", "96"),
            ("16xlarge", "128"),
            ("18xlarge", "144"),
            ("24xlarge", "192"),
            ("32xlarge", "256"),
            ("48xlarge", "384"),
            ("56xlarge", "448"),
            ("112xlarge", "896"),
        ];
        for (size, factor) in table {
            let found = InstanceType::new(&format!("x1.{size}"))
                .and_then(|t| t.normalization_factor())
                .map(|f| f.as_decimal().to_string());
            assert_eq!(found.as_deref(), Some(factor), "{size}");
        }
    }

    #[test]
    fn metal_is_as_large_as_its_largest_sibling() {
        let table = [
            ("i3", 128),
            ("m5", 192),
            ("c5n", 144),
            ("a1", 32),
            ("m6i", 256),
        ];
        for (family, factor) in table {
            let found = InstanceType::new(&format!("{family}.metal"))
                .and_then(|t| t.normalization_factor());
            assert_eq!(found.map(|f| f.quarters() / 4), Some(factor), "{family}");
        }
        let sized = InstanceType::new("m7i.metal-24xl").and_then(|t| t.normalization_factor());
        assert_eq!(sized.map(|f| f.quarters() / 4), Some(192));
    }

    #[test]
    fn family_and_size() {
        let database = InstanceType::new("db.r5.large").expect("a type");
        assert_eq!((database.family(), database.size()), ("db.r5", "large"));
        for text in ["m5", "m5.", ".large", "m5 .large", ""] {
            assert_eq!(InstanceType::new(text), None, "{text:?}");
        }
    }
}
