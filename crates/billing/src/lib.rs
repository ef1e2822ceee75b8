//! billfold-billing
