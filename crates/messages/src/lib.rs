//! billfold-messages
