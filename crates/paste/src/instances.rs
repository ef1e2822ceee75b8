//! Instances as bills and people name them: `EUC1-BoxUsage:m5.large`, `db.m5.large postgres`.

/// A cell that names an instance type.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct InstanceCell<'t> {
    /// The prefix of the Region in a usage type: `EUC1` of `EUC1-BoxUsage:m5.large`; empty if there is
    /// none.
    pub prefix: &'t str,
    /// The instance type.
    pub instance_type: &'t str,
    /// The words around it, which name an engine or a platform.
    pub words: Vec<&'t str>,
    /// Whether the cell is a usage type of a bill, whose amounts are instance-hours.
    pub is_hours: bool,
}

/// Usage types of bills whose amounts are hours of running On-Demand instances: of EC2, of databases
/// with one instance or with a standby in another zone, and of caches.
const USAGE_TYPES: [(&str, &str); 4] = [
    ("BoxUsage", ""),
    ("Multi-AZUsage", "Multi-AZ"),
    ("InstanceUsage", ""),
    ("NodeUsage", ""),
];

/// Reads a cell that has one instance type in it.
#[must_use]
pub fn instance(cell: &str) -> Option<InstanceCell<'_>> {
    if let Some((usage_type, instance_type)) = cell.split_once(':')
        && let Some((prefix, deployment)) = billed_in_hours(usage_type.trim())
    {
        let mut found = instance(instance_type).filter(|found| !found.is_hours)?;
        found
            .words
            .extend([deployment].iter().filter(|word| !word.is_empty()));
        return Some(InstanceCell {
            prefix,
            is_hours: true,
            ..found
        });
    }
    let between = |c: char| c.is_whitespace() || "(),;[]".contains(c);
    let (types, words): (Vec<&str>, Vec<&str>) = cell
        .split(between)
        .filter(|word| !word.is_empty())
        .partition(|word| is_type(word));
    match types[..] {
        [instance_type] => Some(InstanceCell {
            instance_type,
            words,
            ..InstanceCell::default()
        }),
        _ => None,
    }
}

/// The prefix of the Region, and what the usage type says of the deployment.
fn billed_in_hours(usage_type: &str) -> Option<(&str, &'static str)> {
    USAGE_TYPES.iter().find_map(|(name, deployment)| {
        let at = usage_type.len().checked_sub(name.len())?;
        let is_it = usage_type.get(at..)?.eq_ignore_ascii_case(name);
        let prefix = &usage_type[..at];
        let prefix = match prefix {
            "" => "",
            _ => prefix
                .strip_suffix('-')
                .filter(|prefix| !prefix.is_empty())?,
        };
        is_it.then_some((prefix, *deployment))
    })
}

/// Whether a word looks like an instance type: parts with points between them, of which the first
/// begins with a letter.
fn is_type(word: &str) -> bool {
    let is_part = |part: &str| {
        !part.is_empty()
            && part
                .bytes()
                .all(|byte| byte.is_ascii_alphanumeric() || byte == b'-')
    };
    word.contains('.')
        && word.starts_with(|c: char| c.is_ascii_alphabetic())
        && word.split('.').all(is_part)
}

/// The platform that words name, out of those of a service: by its words in any order, in any case,
/// and by what people call them: `postgres`, `multi az`, `rhel`.
#[must_use]
pub fn platform<'p>(words: &str, platforms: &[&'p str]) -> Option<&'p str> {
    let wanted = normal(words);
    let found = platforms.iter().find(|platform| normal(platform) == wanted);
    found.copied()
}

/// The words of a platform in AWS's spelling, in small letters, sorted.
fn normal(text: &str) -> Vec<String> {
    let text = text.to_lowercase();
    let words = text.split(|c: char| !c.is_alphanumeric());
    let mut words: Vec<String> = words
        .filter(|word| !word.is_empty())
        .flat_map(|word| {
            match word {
                "postgres" | "pg" => "postgresql",
                "win" => "windows",
                "rhel" | "redhat" => "red hat enterprise linux",
                "suse" | "sles" => "suse linux",
                "unix" => "linux",
                "multiaz" => "multi az",
                word => word,
            }
            .split(' ')
        })
        .map(str::to_owned)
        .collect();
    words.sort();
    words.dedup();
    // A database without a standby is what a platform without more words means.
    if words.iter().any(|word| word == "single") && words.iter().any(|word| word == "az") {
        words.retain(|word| word != "single" && word != "az");
    }
    words
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn usage_types_of_bills_count_hours() {
        for (cell, prefix, instance_type) in [
            ("BoxUsage:m5.large", "", "m5.large"),
            ("EUC1-BoxUsage:m5.large", "EUC1", "m5.large"),
            ("EU-InstanceUsage:db.r5.xlarge", "EU", "db.r5.xlarge"),
            ("nodeusage:cache.m5.large", "", "cache.m5.large"),
        ] {
            let found = instance(cell).expect(cell);
            assert_eq!((found.prefix, found.instance_type), (prefix, instance_type));
            assert!(found.is_hours && found.words.is_empty(), "{cell}");
        }
        let found = instance("USE2-Multi-AZUsage:db.m5.large").expect("a type");
        assert_eq!((found.prefix, &*found.words), ("USE2", &["Multi-AZ"][..]));
        for cell in [
            "SpotUsage:m5.large",
            "xBoxUsage:m5.large",
            "BoxUsage:",
            "-BoxUsage:a.b",
        ] {
            assert!(
                !instance(cell).is_some_and(|found| found.is_hours),
                "{cell}"
            );
        }
    }

    #[test]
    fn words_around_a_type_name_its_platform() {
        let found = instance("PostgreSQL db.m5.large (Multi-AZ)").expect("a type");
        assert_eq!(found.instance_type, "db.m5.large");
        assert_eq!(found.words, ["PostgreSQL", "Multi-AZ"]);
        assert!(!found.is_hours);
        assert_eq!(instance("x1.32xlarge").expect("a type").words, [""; 0]);
        for cell in [
            "S3 Standard storage",
            "m5.large c5.large",
            "1.5 TB",
            "a..b",
            "",
        ] {
            assert_eq!(instance(cell), None, "{cell}");
        }
    }

    #[test]
    fn platforms_are_found_by_what_people_call_them() {
        let all = [
            "Aurora MySQL",
            "Aurora PostgreSQL I/O-Optimized",
            "MySQL",
            "PostgreSQL Multi-AZ",
            "PostgreSQL",
            "Linux/UNIX",
            "Red Hat Enterprise Linux",
        ];
        for (words, found) in [
            ("postgres", "PostgreSQL"),
            ("multi az postgres", "PostgreSQL Multi-AZ"),
            ("MYSQL single-AZ", "MySQL"),
            ("aurora-mysql", "Aurora MySQL"),
            (
                "Aurora Postgres I/O optimized",
                "Aurora PostgreSQL I/O-Optimized",
            ),
            ("linux", "Linux/UNIX"),
            ("RHEL", "Red Hat Enterprise Linux"),
        ] {
            assert_eq!(platform(words, &all), Some(found), "{words}");
        }
        for words in ["", "aurora", "oracle", "multi-az"] {
            assert_eq!(platform(words, &all), None, "{words}");
        }
    }
}
