//! The commands and their options.

use std::path::PathBuf;

use billfold_exports::View;
use clap::{Args, Parser, Subcommand, ValueEnum};

/// Computes the consolidated bill of an AWS Organization beside the separate bills that its
/// accounts would have paid alone, and explains every difference.
#[derive(Debug, Parser)]
#[command(name = "billfold", version, arg_required_else_help = false)]
#[command(after_help = "\
Exit status: 0; 1 where check finds a figure that differs; 2 with one line on standard error for what
cannot be read or billed.")]
pub(crate) struct Arguments {
    #[command(subcommand)]
    pub(crate) command: Command,
}

#[derive(Debug, Subcommand)]
#[command(arg_required_else_help = false)]
pub(crate) enum Command {
    /// Set the separate bills against the consolidated bill
    Compare(Compare),
    /// Print the consolidated bill, or one account's part of it
    Bill(Bill),
    /// Show the organization: its tree, what its policies deny, its alerts and good practice
    Organization(Organization),
    /// Show how a figure comes about
    Explain(Explain),
    /// Print every figure of a scenario: its id, its exact value, its unit
    Figures(Figures),
    /// Show what each Reserved Instance and Savings Plan is worth: the one bill with it and without it
    Worth(Worth),
    /// Show who used each Reserved Instance and Savings Plan in every hour, and what stood idle
    Hours(Hours),
    /// Show what each account's sharing switches change on the one bill
    Sharing(Sharing),
    /// Print a link that holds the whole scenario
    Share(Share),
    /// Check scenario files, and the figures that they expect
    Check(Check),
    /// List the catalogue's prices, with their source and date
    Prices(Prices),
}

#[derive(Args, Debug)]
pub(crate) struct Input {
    /// The scenario file; - reads standard input
    pub(crate) file: PathBuf,
}

#[derive(Args, Debug)]
pub(crate) struct Compare {
    #[command(flatten)]
    pub(crate) input: Input,
    /// How the comparison is written
    #[arg(long, value_enum, default_value_t = CompareFormat::Table)]
    pub(crate) format: CompareFormat,
    /// Print JSON: the same as --format json
    #[arg(long, conflicts_with = "format")]
    pub(crate) json: bool,
}

#[derive(Clone, Copy, Debug, ValueEnum)]
pub(crate) enum CompareFormat {
    Table,
    Json,
    Markdown,
}

#[derive(Args, Debug)]
pub(crate) struct Organization {
    #[command(flatten)]
    pub(crate) input: Input,
    /// Print JSON
    #[arg(long)]
    pub(crate) json: bool,
}

#[derive(Args, Debug)]
pub(crate) struct Bill {
    #[command(flatten)]
    pub(crate) input: Input,
    /// How costs are dealt to accounts
    #[arg(long, value_enum, default_value_t = ViewName::Unblended)]
    pub(crate) view: ViewName,
    /// How the bill is written
    #[arg(long, value_enum, default_value_t = BillFormat::Table)]
    pub(crate) format: BillFormat,
    /// Only this account's part of the bill
    #[arg(long, value_name = "ID")]
    pub(crate) account: Option<String>,
    /// What that account would pay alone, instead
    #[arg(long, requires = "account", conflicts_with = "view")]
    pub(crate) alone: bool,
}

#[derive(Clone, Copy, Debug, ValueEnum)]
pub(crate) enum ViewName {
    /// Each unit at the rate of its tier
    Unblended,
    /// Each unit at the organization's average rate
    Blended,
}

impl From<ViewName> for View {
    fn from(name: ViewName) -> Self {
        match name {
            ViewName::Unblended => Self::Unblended,
            ViewName::Blended => Self::Blended,
        }
    }
}

#[derive(Clone, Copy, Debug, ValueEnum)]
pub(crate) enum BillFormat {
    Table,
    Json,
    Csv,
    Markdown,
}

#[derive(Args, Debug)]
pub(crate) struct Explain {
    #[command(flatten)]
    pub(crate) input: Input,
    /// The figure's id, such as saving/total
    #[arg(required_unless_present = "list")]
    pub(crate) figure: Option<String>,
    /// Print the ids of all figures instead
    #[arg(long, conflicts_with = "figure")]
    pub(crate) list: bool,
    /// How the derivation is written
    #[arg(long, value_enum, default_value_t = ExplainFormat::Text)]
    pub(crate) format: ExplainFormat,
}

#[derive(Clone, Copy, Debug, ValueEnum)]
pub(crate) enum ExplainFormat {
    Text,
    Markdown,
}

#[derive(Args, Debug)]
pub(crate) struct Figures {
    #[command(flatten)]
    pub(crate) input: Input,
    /// Print JSON
    #[arg(long)]
    pub(crate) json: bool,
}

#[derive(Args, Debug)]
pub(crate) struct Worth {
    #[command(flatten)]
    pub(crate) input: Input,
    /// Print JSON
    #[arg(long)]
    pub(crate) json: bool,
}

#[derive(Args, Debug)]
pub(crate) struct Sharing {
    #[command(flatten)]
    pub(crate) input: Input,
    /// Print JSON
    #[arg(long)]
    pub(crate) json: bool,
}

#[derive(Args, Debug)]
pub(crate) struct Hours {
    #[command(flatten)]
    pub(crate) input: Input,
    /// Only this commitment
    #[arg(long, value_name = "ID", conflicts_with = "hour")]
    pub(crate) commitment: Option<String>,
    /// All that was covered in one hour: 2026-11-03T10, in UTC
    #[arg(long, value_name = "TIME")]
    pub(crate) hour: Option<String>,
    /// Print JSON
    #[arg(long)]
    pub(crate) json: bool,
}

#[derive(Args, Debug)]
pub(crate) struct Check {
    /// The scenario files; - reads standard input
    #[arg(required = true, value_name = "FILE")]
    pub(crate) files: Vec<PathBuf>,
    /// Print JSON
    #[arg(long)]
    pub(crate) json: bool,
}

#[derive(Args, Debug)]
pub(crate) struct Share {
    #[command(flatten)]
    pub(crate) input: Input,
    /// The address of the page: an http, https or file URL, or a relative path; without it only what
    /// comes after it is printed
    #[arg(long, value_name = "URL")]
    pub(crate) page: Option<String>,
}

#[derive(Args, Debug)]
pub(crate) struct Prices {
    /// Only this Region, such as us-east-1; global is one too
    #[arg(long, value_name = "CODE")]
    pub(crate) region: Option<String>,
    /// Only this service, by AWS's service code, such as AmazonS3
    #[arg(long, value_name = "CODE")]
    pub(crate) service: Option<String>,
    /// Print JSON
    #[arg(long)]
    pub(crate) json: bool,
}
