//! Promotional credits.

use super::{Amount, Id, Text, Time};

document_object! {
    /// A promotional credit of an account. It pays for the whole of the month in which it expires,
    /// and of the one in which it is issued.
    #[derive(Clone, Debug, PartialEq)]
    pub struct Credit {
        /// The credit's id.
        pub id: Id,
        /// The name that people use; the id if absent.
        pub name: Option<String> = None,
        /// Who owns it: an account's id.
        pub account: Id,
        /// What it is worth when the month begins.
        pub amount: Amount,
        /// When it expires. Credits that expire sooner are used first.
        pub expires: Time,
        /// When it was issued; before all others if absent.
        pub issued: Option<Time> = None,
        /// AWS's codes of the services that it pays for; every service but support if there are
        /// none.
        pub services: Vec<Text> = Vec::new(),
    }
}
