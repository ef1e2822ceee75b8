//! What is expected where nothing stands, or no JSON.

/// What a field holds that no object of its kind can do without.
pub(super) fn content(field: &str) -> &'static str {
    match field {
        "version" => "1",
        "month" => "a month like \"2026-11\"",
        "organization" => "an object with managementAccount",
        "managementAccount" | "account" => "the id of an account",
        "accounts" => "a list of accounts",
        "id" => "an id",
        "tiers" => "a list of tiers",
        "appliesTo" => "a list of what the allowance applies to",
        "rules" => "a list of rules",
        "policies" => "a list of policies' ids",
        "content" => "a policy: an object with Version and Statement",
        "percent" => "a decimal as a string, like \"5\"",
        "quantity" | "rate" | "onDemand" | "commitment" | "amount" | "threshold" => {
            "a decimal as a string, like \"0.17\""
        }
        "at" | "from" | "to" | "expires" => "a UTC time like \"2026-11-01T09:00:00Z\"",
        "type" => "the type of a Savings Plan",
        "Version" => "\"2012-10-17\"",
        "Statement" => "a list of statements",
        "Effect" => "\"Allow\" or \"Deny\"",
        "Action" => "actions in Action or NotAction, like \"s3:*\"",
        "Resource" => "resources in Resource or NotResource, like \"*\"",
        _ => "a text",
    }
}

/// What is expected where serde_json only says what there is.
pub(super) fn json(problem: &str) -> &'static str {
    match problem {
        "trailing characters" => "; expected nothing after the end of the scenario",
        "trailing comma" => "; expected no comma before a closing bracket",
        "number out of range" => "; expected a number below 10 to the 308th",
        "recursion limit exceeded" => "; expected at most 127 levels of lists and objects",
        "invalid number" => "; expected digits, as in 8 or 0.5",
        "invalid escape" => "; expected an escape such as \\n or \\u0041",
        "key must be a string" => "; expected a key in double quotes",
        "lone leading surrogate in hex escape" | "unexpected end of hex escape" => {
            "; expected the other half of the escaped character"
        }
        "invalid unicode code point" => "; expected a character that Unicode has",
        _ if problem.starts_with("control character") => "; expected an escape such as \\n",
        _ => "",
    }
}
