//! Patterns with `*` (any characters, or none) and `?` (one character).

/// Whether a text matches a pattern. Upper and lower case differ.
pub(super) fn matches(pattern: &str, text: &str) -> bool {
    let pattern: Vec<char> = pattern.chars().collect();
    let text: Vec<char> = text.chars().collect();
    let (mut p, mut t) = (0, 0);
    // The index of the last star in the pattern, and the index in the text that it matches up to.
    let mut star = None;
    while t < text.len() {
        match pattern.get(p) {
            Some('*') => {
                star = Some((p, t));
                p += 1;
            }
            Some(c) if *c == '?' || *c == text[t] => {
                p += 1;
                t += 1;
            }
            _ => match star {
                Some((index, matched)) => {
                    star = Some((index, matched + 1));
                    p = index + 1;
                    t = matched + 1;
                }
                None => return false,
            },
        }
    }
    pattern[p..].iter().all(|c| *c == '*')
}

/// Whether a text matches a pattern without regard to case, as IAM compares actions.
pub(super) fn matches_ignoring_case(pattern: &str, text: &str) -> bool {
    matches(&pattern.to_ascii_lowercase(), &text.to_ascii_lowercase())
}

/// Whether some text matches both patterns.
pub(super) fn overlap(one: &str, other: &str) -> bool {
    let one: Vec<char> = one.chars().collect();
    let other: Vec<char> = other.chars().collect();
    // `reach[j]`: some text matches the part of `one` read so far and the first `j` characters of
    // `other`.
    let skip_stars = |reach: &mut Vec<bool>| {
        for (j, c) in other.iter().enumerate() {
            reach[j + 1] |= *c == '*' && reach[j];
        }
    };
    let mut reach = vec![false; other.len() + 1];
    reach[0] = true;
    skip_stars(&mut reach);
    for a in &one {
        let mut next = vec![false; other.len() + 1];
        if *a == '*' {
            next.clone_from(&reach);
            for j in 0..other.len() {
                next[j + 1] |= next[j];
            }
        } else {
            for (j, b) in other.iter().enumerate() {
                next[j + 1] |= reach[j] && (*b == '?' || *a == '?' || a == b) && *b != '*';
                next[j] |= reach[j] && *b == '*';
                next[j + 1] |= reach[j + 1] && *b == '*';
            }
        }
        skip_stars(&mut next);
        reach = next;
    }
    reach[other.len()]
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn stars_and_question_marks() {
        for (pattern, text, expected) in [
            ("*", "", true),
            ("ec2:*", "ec2:RunInstances", true),
            ("ec2:Describe*", "ec2:RunInstances", false),
            ("ec2:*Instances", "ec2:RunInstances", true),
            ("ec2:?unInstances", "ec2:RunInstances", true),
            ("ec2:RunInstances?", "ec2:RunInstances", false),
            ("*a*b*c", "xaxbxbxc", true),
            ("*a*b*c", "xaxcxb", false),
            ("p4d.*", "p4de.24xlarge", false),
            ("", "", true),
            ("", "a", false),
        ] {
            assert_eq!(matches(pattern, text), expected, "{pattern} {text}");
        }
        assert!(matches_ignoring_case(
            "EC2:runinstances",
            "ec2:RunInstances"
        ));
        assert!(!matches("EC2:*", "ec2:RunInstances"));
    }

    #[test]
    fn patterns_overlap_if_one_text_fits_both() {
        for (one, other, expected) in [
            ("arn:aws:s3:::mine", "arn:aws:s3:::*", true),
            ("arn:aws:s3:::mine/*", "arn:aws:ec2:*", false),
            ("instance/i-1*", "instance/*", true),
            ("a*c", "*b*", true),
            ("a?c", "ab*", true),
            ("a?", "b*", false),
            ("", "*", true),
            ("", "?", false),
            ("a*", "*", true),
            ("abc", "ab", false),
        ] {
            assert_eq!(overlap(one, other), expected, "{one} {other}");
            assert_eq!(overlap(other, one), expected, "{other} {one}");
        }
    }
}
